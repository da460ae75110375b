"""Two officers, one group, over HTTP on both real bots.

E401 two taps in the same instant: one winner, the other is told who and until when, by the toast alone
E402 "Tôi là họ hàng" gives the file back without a reason; a lease runs out by itself
E403 whoever has no role, or hides behind the group's name, takes nothing
E404 returned for evidence: the file opens at what must be mended and comes back to the same officer
E405 scored again with a reason: the household's own points stay beside it; not this year has a second look
"""

from __future__ import annotations

import asyncio
from datetime import timedelta

from bot.simulator.client import Phone
from tests.e2e.household import CODE, REQUIRED, endorse, whole
from tests.e2e.screens import choose, key_of, types
from tests.e2e.town import Town, says
from tests.until import until


async def waiting_file(town: Town) -> None:
    lan = await town.phone("Lò Thị Lan")
    await whole(lan)
    await endorse(town.head)
    await town.board(lambda seen: "05.001" in seen.text)


async def test_two_taps_at_once_have_one_winner(town: Town) -> None:
    """Hai thầy cô cùng bấm một lúc thì một người được, người kia biết ai đang xem (E401)."""
    await waiting_file(town)
    since = (await town.journal()).now
    board = await town.board(lambda seen: seen.button("05.001") is not None)
    both = (town.hoa.group, town.nam.group)
    taps = await asyncio.gather(*(phone.tap("05.001", on=board) for phone in both))
    toasts = [(await tap.answered()).text for tap in taps]
    held = town.held_until(CODE)
    winners = [toast for toast in toasts if f"giữ hồ sơ 05.001 đến {held}" in toast]
    losers = [toast for toast in toasts if f"đang xem hồ sơ này, đến {held}" in toast]
    assert (len(winners), len(losers)) == (1, 1), toasts
    assert town.rows("SELECT count(*) FROM audit WHERE what = 'file_claimed'") == [(1,)]
    await town.card("05.001", f"đang xem, đến {held}")
    await town.client.expect_clean(since)


async def test_a_relative_steps_aside_and_a_lease_runs_out(town: Town) -> None:
    """Họ hàng thì nhường, bận quá thì hết giờ hồ sơ tự về bảng (E402)."""
    await waiting_file(town)
    await (await town.hoa.group.tap("05.001")).answered()
    card = await town.card("05.001", "Cô Hoa đang xem")
    aside = await (await town.hoa.group.tap_button(card, key_of(card, "relative"))).answered()
    assert "để cán bộ khác xem" in aside.text
    await town.card("05.001", "Chưa có ai xem")
    await town.board(lambda seen: "Chờ 1" in seen.text)
    await (await town.nam.group.tap("Tôi xem 05.001")).answered()
    await town.card("05.001", "Thầy Nam đang xem")
    town.clock.ahead += timedelta(minutes=31)
    await town.house.officers.ticked()
    await town.card("05.001", "Chưa có ai xem")
    await town.board(lambda seen: "Chờ 1" in seen.text)


async def test_nobody_without_a_role_takes_a_file(town: Town) -> None:
    """Người ngoài, hay người giấu tên, bấm thì được từ chối lịch sự (E403)."""
    await waiting_file(town)
    stranger = await town.person("Khách lạ")
    await town.client.add(town.group, stranger, by=town.hoa.person)
    phone = await town.client.group_phone(stranger, town.group)
    said = await (await phone.tap("05.001")).answered()
    assert "Chỉ cán bộ của xã" in said.text
    assert town.rows("SELECT count(*) FROM audit WHERE what = 'file_claimed'") == [(0,)]
    await town.client.expect_clean()


async def test_returned_for_evidence_and_mended(town: Town) -> None:
    """Thiếu ảnh thì trả lại; gia đình mở ra đúng chỗ thiếu, gửi ảnh, hồ sơ về lại cô Hoa (E404)."""
    await waiting_file(town)
    hoa = town.hoa.private
    lan = await household_phone(town)
    await types(hoa, "/hoso 05.001", "vf.details")
    await choose(hoa, "take", "vf.details")
    await choose(hoa, "return", "vf.what_is_missing")
    await choose(hoa, f"evidence:{REQUIRED}", "vf.what_is_missing")
    await choose(hoa, "because:evidence", "dk")
    notice = await lan.wait_for("nhờ bổ sung hồ sơ", anywhere=True)
    await choose(lan, "open", "sa.mend", on=notice)
    await choose(lan, f"evidence:{REQUIRED}", f"sa.evidence.{REQUIRED}")
    await lan.photo()
    await lan.wait_for("Đã giữ 2")
    await choose(lan, "done", "sa.mend")
    done = await choose(lan, "submit", "fs.status")
    assert "✓ Đã nộp hồ sơ" in done.text
    back = await hoa.wait_for("đã bổ sung, mời cô xem tiếp", anywhere=True)
    details = await choose(hoa, "open", "vf.details", on=back)
    assert "đã bổ sung" in details.text
    await town.client.expect_clean()


async def test_scored_again_then_not_this_year(town: Town) -> None:
    """Chấm lại có lý do, điểm nhà mình tự chấm vẫn đứng bên cạnh; chấm lệch nhiều thì hai người cùng quyết, rồi mới báo (E405)."""
    await waiting_file(town)
    hoa = town.hoa.private
    await types(hoa, "/hoso 05.001", "vf.details")
    await choose(hoa, "take", "vf.details")
    await choose(hoa, "rescore", "vf.which_indicator")
    await choose(hoa, "GD2.2", "vf.new_points")
    await says(hoa, "99", "nhiều nhất 20 điểm")
    await types(hoa, "0", "vf.reason")
    details = await choose(hoa, "counted", "vf.details")
    assert "Người lớn học thêm: 15/20 → cán bộ chấm 0" in details.text
    await choose(hoa, "rescore", "vf.which_indicator")
    await choose(hoa, "GD1.1", "vf.new_points")
    await choose(hoa, "5", "vf.reason")
    await choose(hoa, "evidence", "vf.details")
    await choose(hoa, "agree", "vf.second_look")
    await choose(hoa, "back", "vf.details")
    await choose(hoa, "not_this_year", "vf.reason")
    await choose(hoa, "points", "vf.reason_check")
    assert town.rows("SELECT status FROM files") == [("waiting",)]
    asked = await choose(hoa, "send", "dk")
    assert "người thứ hai" in asked.text
    assert town.rows("SELECT status FROM files") == [("waiting",)]
    nam = town.nam.private
    await types(nam, "/hoso 05.001", "vf.details")
    await choose(nam, "take", "vf.details")
    await choose(nam, "join", "dk")
    await until(lambda: town.rows("SELECT status FROM files") == [("not_this_year",)], "decided")
    ((reason,),) = town.rows("SELECT reason FROM decisions")
    told = await (await household_phone(town)).wait_for(reason, anywhere=True)
    assert CODE in told.text
    await town.client.expect_clean()


async def household_phone(town: Town) -> Phone:
    """The household's own phone, by its record."""
    ((person,),) = town.rows("SELECT person FROM representatives")
    lan = await town.client.person("Lò Thị Lan", id=int(str(person).removeprefix("tg:")))
    return await town.client.phone(lan, town.families)
