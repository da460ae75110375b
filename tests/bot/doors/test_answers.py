"""What the doors do with what a step says.

A001 every tap is answered exactly once
A002 a message that cannot be edited is sent anew; one that shows the same already is left
A003 who cannot be reached is known, and the others are still served
A004 a group that moved is followed
A005 an album is one answer
A006 what is long, or asks to leave, arrives as such
A007 an answer that moves nothing stands alone below an officer's screen, as long as that is within reach
A008 the operator is told which setting is wrong
"""

import asyncio
import traceback
from typing import Any

import pytest

from bot.house import WrongToken
from dialogs.event import DeliveryFailed, GroupMoved
from tests.bot.doors.test_files import kept_pictures
from tests.until import until


@pytest.mark.parametrize("bot", ["families", "officers"])
async def test_a_tap_that_changes_nothing_is_still_answered(town: Any, house: Any, bot: str) -> None:
    """The phone's little clock stops, whatever the tap meant (A001)."""
    phone = await town.phone("Pâng", getattr(town, bot))
    await phone.start()
    await phone.wait_for("Xin chào")
    assert (await (await phone.tap("Không")).answered()).text == ""
    await town.client.expect_clean()


@pytest.mark.parametrize("bot", ["families", "officers"])
async def test_tapping_back_and_forth_stays_in_one_message(town: Any, house: Any, bot: str) -> None:
    """Twice "Có" is once; an edit that changes nothing is taken as done (A002)."""
    phone = await town.phone("Pâng", getattr(town, bot))
    await phone.start()
    hello = await phone.wait_for("Xin chào")
    button = hello.button("Có")
    taps = await asyncio.gather(*(phone.tap_button(hello, button) for _ in range(3)))
    for tap in taps:
        await tap.answered()
    await house.background.settled()
    [only] = [seen.text for seen in await phone.read() if not seen.mine]
    assert "Mấy cháu" in only


@pytest.mark.parametrize("bot", ["families", "officers"])
@pytest.mark.parametrize("why", ["message to edit not found", "message can't be edited"])
async def test_a_message_that_is_gone_is_sent_anew(town: Any, house: Any, bot: str, why: str) -> None:
    """A button under a message that cannot change any more still leads on, below (A002)."""
    phone = await town.phone("Pâng", getattr(town, bot))
    await phone.start()
    hello = await phone.wait_for("Xin chào")
    await town.client.fail_calls("error", "editMessageText", code=400, description=f"Bad Request: {why}")
    await phone.tap("Có")
    assert (await phone.wait_for("Mấy cháu")).id > hello.id


@pytest.mark.parametrize("bot", ["families", "officers"])
async def test_who_blocked_the_bot_is_known_and_the_rest_is_served(town: Any, house: Any, bot: str) -> None:
    """A notice to someone who blocked the bot is given up, the next person still gets theirs (A003)."""
    gone, here = await town.phone("Pâng", getattr(town, bot)), await town.phone("Hoa", getattr(town, bot))
    for phone in (gone, here):
        await phone.start()
        await phone.wait_for("Xin chào")
    await gone.block()
    await here.send(f"/tell tg:{gone.person} một")
    await here.send(f"/tell tg:{here.person} hai")
    await here.wait_for("hai")

    def failed() -> list[str]:
        return [event.person for event in town.script.events if isinstance(event, DeliveryFailed)]

    await until(lambda: failed() != [], "the failed delivery")
    await here.quiet()
    assert [f"tg:{gone.person}"] == failed()


async def test_a_group_that_moves_is_followed(town: Any, house: Any) -> None:
    """When the group becomes a supergroup while the bot writes, the answer goes to the new one (A004)."""
    hoa = await town.client.person("Hoa")
    before = town.script.arrived
    group = await town.client.group("Cán bộ", hoa, town.officers)
    await until(lambda: town.script.arrived > before, "the bot knows of the group")
    phone = await town.client.group_phone(hoa, group)
    town.script.gate.clear()
    before = town.script.arrived
    await phone.send(f"/say@{town.officers.username} xin chào")
    await until(lambda: town.script.arrived > before, "the bot is about to answer")
    old = await town.client.upgrade(group)
    town.script.gate.set()
    after = await town.client.group_phone(hoa, group)
    await after.wait_for("xin chào", anywhere=True)
    moved = [event for event in town.script.events if isinstance(event, GroupMoved)]
    assert {(f"tg:{old}", f"tg:{group.id}")} == {(event.chat, event.new_chat) for event in moved}


@pytest.mark.parametrize("bot", ["families", "officers"])
async def test_an_album_gets_one_reply_that_grows(town: Any, house: Any, bot: str) -> None:
    """Four photos sent together are answered once, and the answer ends with four (A005)."""
    phone = await town.phone("Pâng", getattr(town, bot))
    await phone.start()
    await phone.wait_for("Xin chào")
    await phone.album(4)
    await phone.wait_for("Đã nhận 4 ảnh.")
    replies = [seen.text for seen in phone.messages() if "Đã nhận" in seen.text]
    assert replies == ["Đã nhận 4 ảnh."]
    await town.client.expect_clean()


@pytest.mark.parametrize("bot", ["families", "officers"])
async def test_photos_are_fetched_and_kept(town: Any, house: Any, bot: str) -> None:
    """A photo is ours to keep before Telegram forgets it (A005)."""
    phone = await town.phone("Pâng", getattr(town, bot))
    sent = await phone.photo()
    await phone.wait_for("Đã nhận 1 ảnh.")
    [kept] = await kept_pictures(house, 1)
    seen = next(message for message in await phone.read() if message.id == sent)
    assert await phone.download(seen) == kept.read_bytes()


@pytest.mark.parametrize("bot", ["families", "officers"])
async def test_a_long_answer_arrives_in_pieces(town: Any, house: Any, bot: str) -> None:
    """What is too long for one message arrives in order in several (A006)."""
    phone = await town.phone("Pâng", getattr(town, bot))
    words = " ".join(f"từ{n}" for n in range(650))
    await phone.send(f"/say {words} {words[:200]} hết")
    await phone.wait_for(" hết")
    assert (
        f"{words} {words[:200]} hết".split()
        == " ".join(seen.text for seen in phone.messages() if not seen.mine).split()
    )
    await town.client.expect_clean()


async def test_the_bot_leaves_when_it_should(town: Any, house: Any) -> None:
    """The families' bot has no business in a group and goes (A006)."""
    hoa = await town.client.person("Hoa")
    group = await town.client.group("Xóm", hoa, town.families)
    phone = await town.client.group_phone(hoa, group)
    await phone.send(f"/leave@{town.families.username}")

    async def gone() -> bool:
        await phone.sync()
        return not any("Sổ Học Tập" in name for name in phone.members)

    assert not await gone()
    await until(gone, "the bot has left")


async def test_the_menus_are_in_vietnamese(town: Any, house: Any) -> None:
    """A person finds what the bot can do in its menu (A006)."""
    families, officers = await town.phone("Pâng"), await town.phone("Hoa", town.officers)
    assert "tieptuc" in families.commands
    assert "ban" in officers.commands


async def test_a_short_answer_leaves_the_screen_above(town: Any, house: Any) -> None:
    """Hỏi chen một câu thì chỉ câu trả lời hiện ra; màn đang xem còn nguyên ở trên, bấm vẫn được (A007)."""
    phone = await town.phone("Hoa", town.officers)
    await phone.start()
    hello = await phone.wait_for("Xin chào")
    await phone.send("/aside 12 hồ sơ chờ")
    assert (await phone.wait_for("12 hồ sơ chờ")).text == "12 hồ sơ chờ"
    await phone.tap_button(hello, hello.button("Có"))
    assert (await phone.wait_for("Mấy cháu")).id == hello.id


async def test_a_screen_out_of_reach_comes_again(town: Any, house: Any) -> None:
    """Màn ở xa quá thì vẽ lại dưới câu trả lời, để không phải kéo tìm (A007)."""
    phone = await town.phone("Hoa", town.officers)
    await phone.start()
    await phone.wait_for("Xin chào")
    for number in range(3):
        await phone.send(f"/aside lời {number}")
        assert "Xin chào" not in (await phone.wait_for(f"lời {number}")).text
    await phone.send("/aside lời cuối")
    assert "Xin chào" in (await phone.wait_for("lời cuối")).text


async def test_after_a_restart_the_screen_comes_again(town: Any) -> None:
    """Máy khởi động lại thì không nhớ màn ở đâu: trả lời kèm cả màn, không ai phải tìm (A007)."""
    phone = await town.phone("Hoa", town.officers)
    async with town.open():
        await phone.start()
        await phone.wait_for("Xin chào")
    async with town.open():
        await phone.send("/aside 12 hồ sơ chờ")
        assert "Xin chào" in (await phone.wait_for("12 hồ sơ chờ")).text


async def test_a_household_is_asked_again_in_full(town: Any, house: Any) -> None:
    """Gia đình hỏi chen thì câu đang hỏi vẫn hiện lại bên dưới (A007)."""
    phone = await town.phone("Pâng")
    await phone.start()
    await phone.wait_for("Xin chào")
    await phone.send("/aside một lời")
    assert "Xin chào" in (await phone.wait_for("một lời")).text


async def test_a_refused_token_names_its_setting(town: Any) -> None:
    """The operator reads which of the two tokens is wrong and where it stands (A007)."""
    settings = town.settings.model_copy(
        update={"officer_bot_token": type(town.settings.officer_bot_token)("9999:nobody-knows-this-one")}
    )
    town.settings = settings
    with pytest.raises(WrongToken, match="SOHOCTAP_OFFICER_BOT_TOKEN") as stopped:
        async with town.open():
            pass
    assert "nobody-knows" not in "".join(traceback.format_exception(stopped.value))
