"""A village's review meeting.

RM001 the newest meeting of the season stands with what its minutes say; said again, it replaces what was said
RM002 the newest verdict on each file counts, and nothing happens to the file by it
RM003 the files passed on together are counted, with who did it and when
RM004 a file nobody of the village may review goes on to the officers, marked as not reviewed
RM005 a head's own house is theirs; what they took down for another household is not
RM006 a reason is gone when the household is erased
"""

from __future__ import annotations

from datetime import date

from dialogs.happening import AnswerGiven, ReviewHeld, ReviewLeftToOfficers, VerdictNoted, VillageSent
from dialogs.records import MeetingDetails, Signer, Status
from tests.storage.house import House, submitted

VILLAGE = "17071.05"
DAY = date(2026, 11, 20)


async def test_what_was_said_last_stands(seeded: House) -> None:
    """Names and the hall are written once; a slip is mended by saying it again (RM001)."""
    world = seeded.store.world
    assert await world.review_meeting(VILLAGE, seeded.season) is None
    held = {"meeting": "R1", "village": VILLAGE, "season": seeded.season, "on": DAY}
    await seeded.happen(ReviewHeld(**held))
    found = await world.review_meeting(VILLAGE, seeded.season)
    assert found is not None
    assert (found.absent, found.details) == (None, MeetingDetails())
    details = MeetingDetails(venue="Nhà văn hóa", people={Signer.CHAIR: "Tòng Văn Ơn"})
    await seeded.happen(ReviewHeld(**held, absent=("H3",), details=details))
    found = await world.review_meeting(VILLAGE, seeded.season)
    assert found is not None
    assert (found.on, found.absent, found.details) == (DAY, ("H3",), details)


async def test_a_verdict_moves_no_file(seeded: House) -> None:
    """The meeting may change its mind until everything is passed on (RM002, RM003)."""
    world = seeded.store.world
    await seeded.happen(
        seeded.registered(1),
        submitted("F1", status=Status.VILLAGE_REVIEW),
        ReviewHeld(meeting="R1", village=VILLAGE, season=seeded.season, on=DAY),
        VerdictNoted(file="F1", meeting="R1", agreed=False, reason="số cháu chưa khớp"),
        person="tg:9",
    )
    await seeded.happen(
        VerdictNoted(file="F1", meeting="R1", agreed=True, votes_for=40, votes_against=1), person="tg:8"
    )
    found = await world.review_meeting(VILLAGE, seeded.season)
    assert found is not None
    verdict = found.verdicts["F1"]
    assert (verdict.agreed, verdict.reason, verdict.votes_for, verdict.by) == (True, "", 40, "tg:8")
    file = await world.file("F1", seeded.clock())
    assert file is not None
    assert (file.status, found.sent_at) == (Status.VILLAGE_REVIEW, None)
    await seeded.happen(VillageSent(village=VILLAGE, meeting="R1", agreed=1, held=0), person="tg:8")
    await seeded.happen(VillageSent(village=VILLAGE, meeting="R1", agreed=0, held=2), person="tg:8")
    found = await world.review_meeting(VILLAGE, seeded.season)
    assert found is not None
    assert (found.sent_at, found.sent_by, found.sent_agreed, found.sent_held) == (
        seeded.clock(), "tg:8", 1, 2,
    )  # fmt: skip


async def test_no_file_is_stuck_in_the_village(seeded: House) -> None:
    """The only village head's own house goes to the officers, who see that the village has not reviewed it (RM004)."""
    world = seeded.store.world
    await seeded.happen(seeded.registered(1), submitted("F1", status=Status.VILLAGE_REVIEW))
    await seeded.happen(ReviewLeftToOfficers(file="F1"), ReviewLeftToOfficers(file="F1"))
    board = await world.board("17071", seeded.clock())
    assert [line.flags for line in board.lines] == [("near_threshold", "not_reviewed")]
    file = await world.file("F1", seeded.clock())
    assert file is not None
    assert file.submission is not None
    assert (file.status, file.submission.flags) == (Status.WAITING, ("near_threshold", "not_reviewed"))


async def test_whose_house_it_is(seeded: House) -> None:
    """The head steps aside for their own house, not for all the houses whose paper they typed in (RM005)."""
    world = seeded.store.world
    await seeded.happen(
        seeded.registered(1, person="tg:9"), seeded.registered(2), seeded.registered(3), seeded.registered(4)
    )
    await seeded.happen(
        AnswerGiven(file="F2", question="q1", value=2, by_head=True),
        AnswerGiven(file="F3", question="q1", value=2),
        person="tg:9",
    )
    assert await world.own_files("tg:9", VILLAGE, seeded.season) == {"F1", "F3"}
    assert [await world.own_file("tg:9", file) for file in ("F1", "F2", "F3", "F4")] == [
        True, False, True, False,
    ]  # fmt: skip


async def test_an_erased_household_leaves_no_reason(seeded: House) -> None:
    """Why a house was not agreed to is nowhere once it is erased (RM006)."""
    await seeded.happen(
        seeded.registered(1),
        ReviewHeld(meeting="R1", village=VILLAGE, season=seeded.season, on=DAY),
        VerdictNoted(file="F1", meeting="R1", agreed=False, reason="số cháu chưa khớp"),
    )
    await seeded.store.registry.erase_person("tg:1")
    assert await seeded.rows("SELECT reason FROM review_verdicts") == [("",)]
    left = "SELECT count(*) FROM audit_values WHERE instr(happened, 'chưa khớp')"
    assert await seeded.rows(left) == [(0,)]
