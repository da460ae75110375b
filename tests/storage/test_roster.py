"""A village's list and its meeting.

RO001 a household on the list has its number; one that left is not on the list, and its number is not given again
RO002 a house is "dự kiến" until its own consent is ticked, and a tick that was a slip can be taken back
RO003 answers given by the head are marked, and stand beside those the household gave itself
RO004 every act stands with its day
RO009 a plan that was a slip is as if it had not been made, unless something hangs on it
RO005 the newest meeting, the last reminder and open join requests are found
RO006 who moves within the commune is on one list at every moment; no number is given again in any of the villages
RO007 from a death until there is another chủ hộ no read gives the name to a message
RO008 a leaving that was a slip gives the withdrawn file back
"""

from __future__ import annotations

from datetime import date
from typing import Any

from dialogs.happening import (
    AnswerGiven,
    ConsentTicked,
    ConsentUnticked,
    FileCarried,
    FileRestored,
    FileWithdrawn,
    HeadChanged,
    HeadDied,
    HouseholdLeft,
    HouseholdListed,
    HouseholdMoved,
    HouseholdReturned,
    JoinAsked,
    JoinDecided,
    MeetingHeld,
    PlanDropped,
    RegistrationPlanned,
    RemindersResumed,
    RepresentativeAdded,
    VillageReminded,
)
from dialogs.records import GivenAnswer, PaperConsent, Status
from tests.storage.house import House

VILLAGE = "17071.05"
DAY = date(2026, 11, 20)


def listed(number: int, name: str = "Lò Văn Pâng", **more: Any) -> HouseholdListed:
    known = {
        "subject": f"H{number}", "place": VILLAGE, "number": number, "code": f"{VILLAGE}.{number:03}",
        "name": name, "folded": name.lower(), "sort_key": name, "on": DAY, "why": "list",
    }  # fmt: skip
    return HouseholdListed(**(known | more))


def planned(house: House, number: int, file: str = "") -> RegistrationPlanned:
    return RegistrationPlanned(
        file=file or f"F{number}", subject=f"H{number}", season=house.season, code=f"{VILLAGE}.{number:03}",
        place=VILLAGE, sort_key="x",
    )  # fmt: skip


async def test_a_number_is_never_given_twice(seeded: House) -> None:
    """Number 2 moved away: the next new house is number 4, and number 2 may come back (RO001, RO004)."""
    world = seeded.store.world
    await seeded.happen(listed(1, phone="+84912345678", members=5), listed(2), listed(3, cannot_read=1))
    await seeded.happen(HouseholdLeft(subject="H2", on=DAY, why="moved"))
    lines = await world.roster(VILLAGE, seeded.season)
    assert [(line.number, line.phone, line.members, line.cannot_read) for line in lines] == [
        (1, "+84912345678", 5, None), (3, "", 0, 1),
    ]  # fmt: skip
    await seeded.happen(RepresentativeAdded(subject="H1", person="tg:1", relation="head", adult_agreed=True))
    assert [line.has_phone for line in await world.roster(VILLAGE, seeded.season)] == [True, False]
    assert [line.number for line in await world.roster_without_phone(VILLAGE, seeded.season)] == [3]
    assert [line.number for line in await world.gone_from_roster(VILLAGE, seeded.season)] == [2]
    assert await world.next_number("household", VILLAGE) == 4
    await seeded.happen(HouseholdReturned(subject="H2", on=DAY))
    assert [line.number for line in await world.roster(VILLAGE, seeded.season)] == [1, 2, 3]
    acts = await world.roster_acts("H2")
    assert [(act.what, act.on, act.detail) for act in acts] == [
        ("listed", DAY, {"why": "list"}), ("left", DAY, {"why": "moved"}), ("returned", DAY, {}),
    ]  # fmt: skip


async def test_a_house_is_planned_until_it_agrees(seeded: House) -> None:
    """The head puts a house down; it is registered once its own signature is ticked (RO002)."""
    world = seeded.store.world
    await seeded.happen(listed(1), listed(2), planned(seeded, 1), planned(seeded, 2))
    await seeded.happen(ConsentTicked(file="F1", how=PaperConsent.FINGERPRINT, version="v1"))
    one, two = await world.roster(VILLAGE, seeded.season)
    assert (one.status, one.consent, one.registered) == (Status.REGISTERED, PaperConsent.FINGERPRINT, True)
    assert (two.status, two.consent, two.registered) == (Status.PLANNED, None, False)
    await seeded.happen(ConsentUnticked(file="F1"))
    assert (await world.roster(VILLAGE, seeded.season))[0].status is Status.PLANNED
    await seeded.happen(ConsentTicked(file="F1", how=PaperConsent.SIGNED, version="v1"))
    await seeded.happen(AnswerGiven(file="F1", question="q1", value=2), ConsentUnticked(file="F1"))
    assert (await world.roster(VILLAGE, seeded.season))[0].status is Status.DRAFT


async def test_a_plan_that_was_a_slip_is_gone(seeded: House) -> None:
    """The head put two houses down by mistake: one is free again, the other has agreed and stays (RO009)."""
    world = seeded.store.world
    await seeded.happen(listed(1), listed(2), planned(seeded, 1), planned(seeded, 2))
    await seeded.happen(ConsentTicked(file="F2", how=PaperConsent.SIGNED, version="v1"))
    await seeded.happen(PlanDropped(file="F1", subject="H1"), PlanDropped(file="F2", subject="H2"))
    one, two = await world.roster(VILLAGE, seeded.season)
    assert (one.file, one.status) == ("", None)
    assert (two.file, two.status) == ("F2", Status.REGISTERED)
    await seeded.happen(
        AnswerGiven(file="F2", question="q1", value=2), AnswerGiven(file="F2", question="q1", value=None)
    )
    await seeded.rows("UPDATE files SET status = 'planned' WHERE id = 'F2' RETURNING id")
    await seeded.happen(PlanDropped(file="F2", subject="H2"))
    assert (await world.roster(VILLAGE, seeded.season))[1].file == "F2"
    again = planned(seeded, 1, file="F9")
    await seeded.happen(again)
    assert (await world.roster(VILLAGE, seeded.season))[0].file == "F9"


async def test_whose_answer_it_is_stays_known(seeded: House) -> None:
    """What the head said for a house is marked; what the house says later is its own again (RO003)."""
    await seeded.happen(listed(1), listed(2), planned(seeded, 1), planned(seeded, 2))
    await seeded.happen(
        AnswerGiven(file="F1", question="q1", value=2, by_head=True),
        AnswerGiven(file="F1", question="q2", value=True, by_head=True),
        AnswerGiven(file="F2", question="q1", value=0, by_head=True),
        AnswerGiven(file="F1", question="q1", value=3),
        AnswerGiven(file="F2", question="q1", value=None),
    )
    found = await seeded.store.world.village_answers(VILLAGE, seeded.season)
    assert found["F1"] == {"q1": GivenAnswer(3, by_head=False), "q2": GivenAnswer(value=True, by_head=True)}
    assert found["F2"] == {}


async def test_the_head_of_a_house_changes_or_dies(seeded: House) -> None:
    """The line bears the new name, and reminders pause while a death is fresh (RO004)."""
    world = seeded.store.world
    await seeded.happen(listed(1), HeadDied(subject="H1", on=DAY))
    assert (await world.roster(VILLAGE, seeded.season))[0].head_died == DAY
    await seeded.happen(
        HeadChanged(
            subject="H1", on=DAY, name="Lò Thị Mai", folded="lo thi mai", sort_key="m", before="Lò Văn Pâng"
        )
    )
    [line] = await world.roster(VILLAGE, seeded.season)
    assert (line.name, line.head_died) == ("Lò Thị Mai", None)
    assert [act.what for act in await world.roster_acts("H1")] == ["listed", "head_died", "head_changed"]


async def test_meetings_reminders_and_requests(seeded: House) -> None:
    """Who was absent, when all were reminded, and which phones still ask to join (RO005)."""
    world = seeded.store.world
    assert await world.meeting(VILLAGE, seeded.season) is None
    assert await world.last_reminded(VILLAGE, seeded.season) is None
    for absent in (("H1",), ("H1", "H2")):
        await seeded.happen(
            MeetingHeld(meeting="M1", village=VILLAGE, season=seeded.season, on=DAY, absent=absent)
        )
    found = await world.meeting(VILLAGE, seeded.season)
    assert found is not None
    assert (found.on, found.absent) == (DAY, ("H1", "H2"))
    await seeded.happen(VillageReminded(village=VILLAGE, season=seeded.season, reminded=("F1",)))
    assert await world.last_reminded(VILLAGE, seeded.season) == seeded.clock()
    for number in (1, 2):
        await seeded.happen(
            JoinAsked(
                village=VILLAGE, request=f"R{number}", subject="", person=f"tg:{number}", typed="Pâng",
                relation="adult",
            )
        )  # fmt: skip
    await seeded.happen(JoinDecided(village=VILLAGE, request="R1", subject="H1"))
    assert [request.id for request in await world.join_requests(VILLAGE)] == ["R2"]


async def test_a_household_counts_in_one_village(seeded: House) -> None:
    """Chuyển từ xóm 5 sang xóm 7 rồi sang xóm 9: mỗi lúc ở đúng một danh sách, không số nào cấp lại (RO006)."""
    world = seeded.store.world
    await seeded.happen(listed(1), listed(2), planned(seeded, 2))
    await seeded.happen(
        FileCarried(file="F2", place="17071.07", before=VILLAGE),
        moved("H2", 2, to="17071.07", number=1),
    )
    assert [line.number for line in await world.roster(VILLAGE, seeded.season)] == [1]
    [line] = await world.roster("17071.07", seeded.season)
    assert (1, f"{VILLAGE}.002", Status.PLANNED) == (line.number, line.code, line.status)
    assert await world.next_number("household", VILLAGE) == 3
    await seeded.happen(moved("H2", 1, to="17071.09", number=1, before="17071.07"))
    assert await world.next_number("household", "17071.07") == 2
    assert await world.roster("17071.07", seeded.season) == ()
    for village, number in ((VILLAGE, 2), ("17071.07", 1)):
        [gone] = await world.gone_from_roster(village, seeded.season)
        assert (number, DAY, "17071.09") == (gone.number, gone.left, gone.now_in)
    await seeded.happen(moved("H2", 1, to=VILLAGE, number=2, before="17071.09"))
    assert await world.gone_from_roster(VILLAGE, seeded.season) == ()
    assert [line.number for line in await world.roster(VILLAGE, seeded.season)] == [1, 2]


async def test_no_message_can_say_a_dead_name(seeded: House) -> None:
    """Chủ hộ mất thì tên không còn trong hồ sơ, trong danh sách; người giữ danh sách vẫn đối chiếu được (RO007)."""
    world = seeded.store.world
    await seeded.happen(listed(1), planned(seeded, 1), HeadDied(subject="H1", on=DAY))
    [line] = await world.roster(VILLAGE, seeded.season)
    assert (line.name, line.kept_name) == ("", "Lò Văn Pâng")
    subject, file = await world.subject("H1"), await world.file("F1", seeded.clock())
    assert subject is not None
    assert file is not None
    assert (subject.name, file.name) == ("", "")
    await seeded.happen(RemindersResumed(subject="H1"))
    assert (await world.roster(VILLAGE, seeded.season))[0].name == "Lò Văn Pâng"


async def test_a_slip_gives_the_file_back(seeded: House) -> None:
    """Ghi nhầm là chuyển đi thì về lại danh sách, hồ sơ cũng về chỗ cũ; đã nộp thì không đổi (RO008)."""
    world = seeded.store.world
    await seeded.happen(listed(1), planned(seeded, 1))
    await seeded.happen(
        FileWithdrawn(file="F1"),
        HouseholdLeft(subject="H1", on=DAY, why="moved", file="F1", was=Status.PLANNED),
    )
    [gone] = await world.gone_from_roster(VILLAGE, seeded.season)
    assert (gone.status, gone.left, gone.now_in) == (Status.WITHDRAWN, DAY, "")
    await seeded.happen(
        HouseholdReturned(subject="H1", on=DAY), FileRestored(file="F1", status=Status.PLANNED)
    )
    [line] = await world.roster(VILLAGE, seeded.season)
    assert (line.status, line.left) == (Status.PLANNED, None)
    await seeded.happen(FileRestored(file="F1", status=Status.WAITING))
    assert (await world.roster(VILLAGE, seeded.season))[0].status is Status.PLANNED


def moved(subject: str, number_before: int, *, to: str, number: int, before: str = VILLAGE) -> HouseholdMoved:
    return HouseholdMoved(
        subject=subject, on=DAY, place=to, number=number, before=before, number_before=number_before
    )
