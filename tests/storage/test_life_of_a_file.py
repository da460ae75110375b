"""A file's life as rows: the history stays, the present state follows it.

LI001 every kind of happening has exactly one handler
LI002 a registration makes the household, whoever answers for it, and the file with its season's criteria
LI003 the newest answer counts; one that fell away is none; the first makes a draft; nothing is overwritten
LI004 handing in begins a round; the officers see it with fresh eyes, what they found before stays written
LI005 the village endorses or holds back
LI006 a claim counts while it runs; a late release frees nobody else's
LI007 verified, returned, not this year, withdrawn: each with who, when and why
LI008 evidence is there until it is taken back
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Any, get_args

import pytest

from dialogs.event import Audience
from dialogs.happening import (
    AnswerGiven,
    AnyHappening,
    ClaimReleased,
    EvidenceAdded,
    EvidenceRemoved,
    FileClaimed,
    FileEndorsed,
    FileHeld,
    FileNotThisYear,
    FileRescored,
    FileReturned,
    FileVerified,
    FileWithdrawn,
    HelpWanted,
)
from dialogs.records import Claim, Missing, Status
from storage.happenings import HANDLERS
from storage.happenings.handling import rows_of
from tests.storage.house import House, submitted

HOA = {"officer": "tg:50", "officer_name": "cô Hoa"}


async def file(house: House, name: str = "F1") -> Any:
    found = await house.store.world.file(name, house.clock())
    assert found is not None
    return found


def test_every_happening_has_a_handler() -> None:
    """Nothing that happens is forgotten (LI001)."""
    assert set() == set(get_args(AnyHappening)) - set(HANDLERS)
    with pytest.raises(TypeError, match="two handlers"):
        rows_of(AnswerGiven)(HANDLERS[AnswerGiven])


async def test_a_household_registers(seeded: House) -> None:
    """One registration writes the household, its representative and its file (LI002)."""
    await seeded.happen(seeded.registered(7))
    found = await file(seeded, "F7")
    assert (
        found.code, found.name, found.commune, found.place, found.place_name, found.year, found.status,
    ) == ("17071.05.007", "Lò Văn Pâng", "17071", "17071.05", "Xóm 5", 2026, Status.REGISTERED)  # fmt: skip
    assert ("gia-dinh-hoc-tap-mau", seeded.season) == (found.criteria_set, found.season)
    [person] = await seeded.store.world.representatives("H7")
    assert person.id == "tg:1"
    household = await seeded.store.world.subject("H7")
    assert household is not None
    assert (household.short_code, household.members) == ("05.007", 4)


async def test_the_newest_answer_counts(seeded: House) -> None:
    """People may change an answer; the earlier one stays in the book (LI003)."""
    await seeded.happen(seeded.registered(1))
    await seeded.happen(AnswerGiven(file="F1", question="Q1", value=True))
    await seeded.happen(
        AnswerGiven(file="F1", question="Q2", value=["a", "b"]),
        AnswerGiven(file="F1", question="Q3", value=2),
    )
    await seeded.happen(AnswerGiven(file="F1", question="Q1", value=False, before=True))
    await seeded.happen(AnswerGiven(file="F1", question="Q3", value=None, before=2))
    found = await file(seeded)
    assert found.answers == {"Q1": False, "Q2": ["a", "b"]}
    assert Status.DRAFT is found.status
    assert await seeded.rows("SELECT count(*) FROM answers") == [(5,)]


async def test_handing_in_begins_a_round(seeded: House) -> None:
    """What was handed in stands beside what is found, and neither overwrites the other (LI004)."""
    await seeded.happen(seeded.registered(1), submitted("F1"))
    await seeded.happen(FileClaimed(file="F1", until=seeded.clock() + timedelta(hours=1), **HOA))
    await seeded.happen(
        FileRescored(
            file="F1",
            indicator="GD1",
            points=Decimal(70),
            before=Decimal("82.5"),
            reason="sổ",
            verified_points=Decimal(70),
        ),
        person="tg:50",
    )
    found = await file(seeded)
    assert (Decimal("82.5"), Decimal(70), {"GD1": Decimal(70)}) == (
        found.submission.points, found.verified_points, found.verified,
    )  # fmt: skip
    assert found.submission.answers == {"Q1": True, "Q2": 3}
    await seeded.happen(
        FileReturned(file="F1", reason="thiếu ảnh", missing=(Missing("GD3.1", "evidence"),), **HOA),
        person="tg:50",
    )
    returned = await file(seeded)
    assert (Status.RETURNED, "thiếu ảnh", (Missing("GD3.1", "evidence"),), "tg:50", None) == (
        returned.status, returned.reason, returned.missing, returned.last_officer, returned.claim,
    )  # fmt: skip
    await seeded.happen(AnswerGiven(file="F1", question="Q1", value=True))
    assert Status.RETURNED is (await file(seeded)).status
    seeded.clock.go(days=1)
    await seeded.happen(submitted("F1", 2, points=Decimal(90)))
    again = await file(seeded)
    assert (Status.WAITING, 2, Decimal(90), None, {}, (), "", "tg:50") == (
        again.status, again.submission.round, again.submission.points, again.verified_points, again.verified,
        again.missing, again.reason, again.last_officer,
    )  # fmt: skip
    assert await seeded.rows("SELECT round, points FROM submissions ORDER BY round") == [
        (1, "82.5"),
        (2, "90"),
    ]
    assert await seeded.rows("SELECT points, round FROM rescorings") == [("70", 1)]


async def test_the_village_reviews(seeded: House) -> None:
    """A file waits for the village first, and then for the officers from that moment on (LI005)."""
    await seeded.happen(seeded.registered(1), submitted("F1", status=Status.VILLAGE_REVIEW))
    [line] = await seeded.store.world.village_queue("17071.05", most=10)
    assert ("F1", seeded.clock()) == (line.file, line.waiting_since)
    await seeded.happen(FileHeld(file="F1", reason="hỏi lại"), person="tg:60")
    held = await file(seeded)
    assert (held.status, held.reason) == (Status.HELD, "hỏi lại")
    assert await seeded.store.world.village_queue("17071.05", most=10) == ()
    await seeded.happen(submitted("F1", 2, status=Status.VILLAGE_REVIEW))
    seeded.clock.go(hours=2)
    await seeded.happen(FileEndorsed(file="F1"), person="tg:60")
    [waiting] = (await seeded.store.world.board("17071", seeded.clock())).lines
    assert ("F1", seeded.clock()) == (waiting.file, waiting.waiting_since)
    assert await seeded.rows("SELECT endorsed, reason FROM reviews ORDER BY seq") == [(0, "hỏi lại"), (1, "")]


async def test_a_claim_runs_out_by_itself(seeded: House) -> None:
    """An officer who leaves the phone blocks nobody for long (LI006)."""
    await seeded.waiting_file()
    until = seeded.clock() + timedelta(minutes=30)
    await seeded.happen(FileClaimed(file="F1", until=until, **HOA))
    assert Claim("tg:50", "cô Hoa", until) == (await file(seeded)).claim
    assert [line.file for line in await seeded.store.world.claimed_by("tg:50", seeded.clock())] == ["F1"]
    assert await seeded.store.world.lapsed_claims(seeded.clock()) == ()
    seeded.clock.at = until
    assert (await file(seeded)).claim is None
    assert await seeded.store.world.claimed_by("tg:50", seeded.clock()) == ()
    assert await seeded.store.world.lapsed_claims(seeded.clock()) == (("F1", "tg:50"),)


async def test_a_late_release_frees_nobody_elses_claim(seeded: House) -> None:
    """Giving back what another has taken meanwhile changes nothing for them (LI006)."""
    await seeded.waiting_file()
    until = seeded.clock() + timedelta(minutes=30)
    await seeded.happen(FileClaimed(file="F1", officer="tg:51", officer_name="thầy Nam", until=until))
    await seeded.happen(ClaimReleased(file="F1", officer="tg:50", why="lapsed"))
    assert (await file(seeded)).claim.officer == "tg:51"
    await seeded.happen(ClaimReleased(file="F1", officer="tg:51", why="later"))
    assert (await file(seeded)).claim is None
    assert await seeded.rows("SELECT released FROM claims ORDER BY seq") == [(None,), ("lapsed",), ("later",)]


async def test_decisions_say_who_when_and_why(seeded: House) -> None:
    """The household reads who decided, when, and the reason (LI007)."""
    for number in (1, 2, 3):
        await seeded.waiting_file(number)
    await seeded.happen(
        FileVerified(file="F1", points=Decimal(80), **HOA), FileNotThisYear(file="F2", reason="chưa đủ", **HOA),
        FileWithdrawn(file="F3"),
    )  # fmt: skip
    first, second, third = [await file(seeded, name) for name in ("F1", "F2", "F3")]
    assert (Status.VERIFIED, Decimal(80), "cô Hoa", seeded.clock()) == (
        first.status, first.verified_points, first.decided_by_name, first.decided_at,
    )  # fmt: skip
    assert (second.status, second.reason) == (Status.NOT_THIS_YEAR, "chưa đủ")
    assert Status.WITHDRAWN is third.status
    board = await seeded.store.world.board("17071", seeded.clock())
    assert (board.waiting, board.verified, board.lines) == (0, 2, ())


async def test_evidence_is_there_until_it_is_taken_back(seeded: House) -> None:
    """A picture belongs to its indicator; taken back it is shown no more, and the book still knows it (LI008)."""
    await seeded.happen(seeded.registered(1))
    await seeded.happen(
        EvidenceAdded(
            file="F1", evidence="E1", indicator="GD3.1", kind="photo", channel_file="AgAC", note="giấy khen"
        ),
        EvidenceAdded(file="F1", evidence="E2", indicator="GD3.2", kind="seen_at_home"),
        HelpWanted(file="F1", what="godparent", wanted=True),
    )
    shown = await seeded.store.world.evidence("F1")
    assert [(one.id, one.indicator, one.kind, one.note, one.sha256) for one in shown] == [
        ("E1", "GD3.1", "photo", "giấy khen", ""),
        ("E2", "GD3.2", "seen_at_home", "", ""),
    ]
    [wanted] = await seeded.store.postbox.files_to_fetch(Audience.FAMILIES, most=9)
    assert (wanted.channel_file, wanted.kind) == ("AgAC", "photo")
    await seeded.happen(EvidenceRemoved(file="F1", evidence="E1"), EvidenceRemoved(file="F1", evidence="E1"))
    assert [one.id for one in await seeded.store.world.evidence("F1")] == ["E2"]
    assert await seeded.rows("SELECT count(*) FROM evidence") == [(2,)]
