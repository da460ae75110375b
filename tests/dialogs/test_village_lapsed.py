"""Who held a village until its time ran out hears of it once, and may take it again."""

from __future__ import annotations

from dialogs.event import Audience, Room, Ticked
from tests.dialogs.test_recognition import play
from tests.dialogs.test_village_hands import ALL_DONE, HELD, holder
from tests.dialogs.transcript import Stage


async def ticked(stage: Stage) -> list[str]:
    """Let the clock look; return who was told in private."""
    event = Ticked(
        key=f"1:{next(stage.keys)}", audience=Audience.OFFICERS, room=Room.PRIVATE, person="", chat=""
    )
    outcome = await stage.store.conductor.submit(event)
    told = [post for post in outcome.step.posts if post.person.startswith("tg:")]
    for post in told:
        stage.show("hoa", post.message, "", "to hoa:")
    return [post.person for post in told]


async def test_who_held_a_village_too_long_is_told_once(stage: Stage) -> None:
    """Hết giờ giữ xóm thì người giữ được báo riêng một lần, còn bao nhiêu hồ sơ, bấm một cái là nhận lại."""
    await play(stage, *HELD, "hoa@ 721")
    assert await ticked(stage) == ["tg:3001"]
    assert await ticked(stage) == []
    assert "to hoa: Xóm 5 đã hết giờ giữ, còn 1 hồ sơ chờ." in stage.said
    said = await play(stage, "hoa* Nhận lại xóm này")
    assert "event village_taken " in said
    assert await holder(stage) == "tg:3001"


async def test_taken_by_another_meanwhile_it_stays_theirs(stage: Stage) -> None:
    """Người khác đã nhận trước thì bấm nhận lại được báo ai đang giữ, xóm không đổi tay."""
    await play(stage, *HELD, "hoa@ 721")
    await ticked(stage)
    await play(stage, "nam> /rasoat", "nam* Xóm 5", "nam* Tôi xem xóm này")
    said = await play(stage, "hoa* Nhận lại xóm này")
    assert "Thầy Nam giữ Xóm 5" in said
    assert "event" not in said
    assert await holder(stage) == "tg:3002"


async def test_where_nothing_waits_it_runs_out_without_a_word(stage: Stage) -> None:
    """Xóm không còn hồ sơ chờ thì hết giờ cũng không nhắn ai."""
    await play(stage, *ALL_DONE, "held% hoa", "hoa@ 721")
    assert await ticked(stage) == []
    assert await holder(stage) == ""
