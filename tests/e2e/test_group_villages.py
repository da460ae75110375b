"""Villages in the group, over HTTP on the real bots.

E641 a village is taken from the board: a message of its own, a word in private that opens it, no card for its files
E642 two taps at once have one winner; the other is told who and until when; strangers take nothing
E643 a lease that has run out frees the village, in its message and on the board
"""

from __future__ import annotations

import asyncio
from datetime import timedelta

from tests.e2e.screens import choose, key_of
from tests.e2e.test_officers_together import waiting_file
from tests.e2e.town import Town

TAKE = "Tôi xem Xóm 5"


async def test_a_village_is_taken_from_the_board(town: Town) -> None:
    """Bấm nhận xóm trên bảng: xóm có tin riêng trong nhóm, máy mình có nút mở (E641)."""
    await waiting_file(town)
    said = await (await town.hoa.group.tap(TAKE)).answered()
    assert "Xóm 5 do cô giữ đến" in said.text
    message = await town.village("Cô Hoa đang xem")
    assert "Lan" not in message.text
    await town.board(lambda seen: "cô Hoa xem đến" in seen.text and TAKE not in " ".join(seen.labels))
    notice = await town.hoa.private.wait_for("Xóm 5 do cô xem", anywhere=True)
    await choose(town.hoa.private, "open", "sm.village", on=notice)
    assert town.rows("SELECT count(*) FROM audit WHERE what = 'village_taken'") == [(1,)]
    await town.client.expect_clean()


async def test_two_officers_tap_at_once(town: Town) -> None:
    """Hai thầy cô cùng nhận một xóm: một người được, người kia biết ai giữ đến mấy giờ (E642)."""
    await waiting_file(town)
    board = await town.board(lambda seen: TAKE in " ".join(seen.labels))
    stranger = await town.person("Khách lạ")
    await town.client.add(town.group, stranger, by=town.hoa.person)
    phone = await town.client.group_phone(stranger, town.group)
    assert "dành cho cán bộ" in (await (await phone.tap(TAKE)).answered()).text
    both = (town.hoa.group, town.nam.group)
    taps = await asyncio.gather(*(phone.tap(TAKE, on=board) for phone in both))
    toasts = [(await tap.answered()).text for tap in taps]
    winners = [toast for toast in toasts if "Xóm 5 do" in toast]
    losers = [toast for toast in toasts if "giữ Xóm 5 đến" in toast]
    assert (len(winners), len(losers)) == (1, 1), toasts
    assert town.rows("SELECT count(*) FROM audit WHERE what = 'village_taken'") == [(1,)]


async def test_a_lease_that_runs_out_frees_the_village(town: Town) -> None:
    """Quá mười hai giờ không ai đụng đến thì xóm tự nhả ra, tin của xóm lại có nút nhận (E643)."""
    await waiting_file(town)
    await (await town.hoa.group.tap(TAKE)).answered()
    await town.village("Cô Hoa đang xem")
    town.clock.ahead += timedelta(hours=12, minutes=1)
    await town.house.officers.ticked()
    message = await town.village("Chưa có ai xem xóm này")
    said = await (await town.nam.group.tap_button(message, key_of(message, "take"))).answered()
    assert "Xóm 5 do thầy giữ đến" in said.text
    await town.village("Thầy Nam đang xem")


async def test_the_village_opens_from_its_message(town: Town) -> None:
    """Nút dưới tin của xóm mở đúng xóm ấy ở tin nhắn riêng; người ngoài cầm đường dẫn cũng không mở được (E641)."""
    await waiting_file(town)
    await (await town.hoa.group.tap(TAKE)).answered()
    message = await town.village("Cô Hoa đang xem")
    [link] = [button.url for button in message.buttons if button.url]
    payload = link.partition("start=")[2]
    await town.nam.private.start(payload)
    seen = await town.nam.private.wait_for("Cô Hoa đang xem xóm này")
    assert "Xóm 5" in seen.text
    outsider = await town.client.phone(await town.person("Khách lạ"), town.officers)
    await outsider.start(payload)
    shut = await outsider.wait_until(lambda one: one.from_bot, "an answer")
    assert "05.001" not in shut.text
