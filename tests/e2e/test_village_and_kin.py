"""A file that the village does not yet agree with, and one that is the officer's own.

E204 the village holds a file with a reason; the household mends it and hands it in again
E205 nobody decides on their own household
E206 not this year: the household reads why in private, the group never does
"""

from __future__ import annotations

from dialogs.self_assessment.submit import BREATHER
from tests.e2e.household import CODE, SHORT_CODE, endorse, whole
from tests.e2e.screens import choices, choose, key_of, shown, types
from tests.e2e.town import Town


async def test_the_village_holds_a_file_and_it_comes_again(town: Town) -> None:
    """Xóm chưa đồng ý thì nói rõ vì sao; gia đình xem lại rồi nộp lại, xóm lại bình xét (E204)."""
    lan = await town.phone("Lò Thị Lan")
    await whole(lan)
    head = town.head
    await shown(head, "go.review", anywhere=True)
    await choose(head, "open", "vr")
    reasons = await choose(head, "hold", "vr")
    seen = await choose(head, choices(reasons)[0], "vr")
    if "send" in choices(seen):
        await choose(head, "send", "vr")
    notice = await shown(lan, "go.file", anywhere=True)
    ((reason,),) = town.rows("SELECT reason FROM reviews")
    assert reason in notice.text
    mending = await choose(lan, "open", "sa", on=notice)
    town.clock.ahead += BREATHER  # mending takes a while; a notice within it would wait for others to join
    await choose(lan, "submit", "fs.status", on=mending)
    again = await head.wait_until(
        lambda seen: seen.id > notice.id and SHORT_CODE in seen.text and "open" in choices(seen), "notice"
    )
    await choose(head, "open", "vr", on=again)
    await choose(head, "agree", "vr")
    await town.board(lambda board: SHORT_CODE in board.text)
    assert town.rows("SELECT code, round FROM files") == [(CODE, 2)]
    await town.client.expect_clean()


async def test_an_officer_does_not_verify_their_own_household(town: Town) -> None:
    """Cô Hoa cũng có nhà mình đăng ký: hồ sơ nhà cô phải để người khác xem (E205)."""
    at_home = await town.client.phone(town.hoa.person, town.families)
    await whole(at_home, "Nguyễn Thị Hoa")
    await endorse(town.head)
    board = await town.board(lambda board: board.button(SHORT_CODE) is not None)
    said = (await (await town.hoa.group.tap(SHORT_CODE, on=board)).answered()).text
    assert "người khác" in said
    assert town.rows("SELECT claim_officer FROM files") == [(None,)]
    await (await town.nam.group.tap(SHORT_CODE)).answered()
    await town.card(SHORT_CODE, "Thầy Nam")
    await town.client.expect_clean()


async def test_not_this_year_is_said_in_private_only(town: Town) -> None:
    """Chưa đạt thì gia đình được báo riêng kèm lý do, trong nhóm không ai đọc được (E206)."""
    lan = await town.phone("Lò Thị Lan")
    await whole(lan)
    await endorse(town.head)
    hoa = town.hoa.private
    await types(hoa, f"/hoso {SHORT_CODE}", "vf.details")
    await choose(hoa, "take", "vf.details")
    reasons = await choose(hoa, "not_this_year", "vf.")
    seen = await choose(hoa, choices(reasons)[0], "")
    if "send" in choices(seen):
        tap = await hoa.tap_button(seen, key_of(seen, "send"))
        await tap.answered()
    await shown(hoa, "dk")
    ((reason,),) = town.rows("SELECT reason FROM decisions")
    await lan.wait_for(reason, anywhere=True)
    await town.card(SHORT_CODE, "Cô Hoa đã xem xong")
    assert reason not in town.hoa.group.transcript(50)
    await town.client.expect_clean()
