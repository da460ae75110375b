"""The trail.

AU001 every happening has its line, with who, what, which record and when, in the same commit
AU002 a line holds ids and codes only; the personal values stand beside it
AU003 nothing in the trail can be changed or deleted from within
AU004 a line that was altered, taken out or cut off shows, as do altered values; erased values do not
AU005 a second process adds to the same chain
"""

from __future__ import annotations

import asyncio
import sqlite3

import pytest

from dialogs.happening import AddressChosen, AnswerGiven
from storage.audit import FaultKind, verify
from storage.audit.chain import hash_of
from storage.registry import Registry
from storage.registry.demo import CRITERIA_SETS
from tests.storage.house import House

SEEDED = 2 + len(CRITERIA_SETS)
"""Lines that opening the demo's commune leaves: the commune, its villages, its seasons."""


async def filled(house: House) -> None:
    for number in range(1, 4):
        await house.happen(
            AddressChosen(person=f"tg:{number}", address="bac", name="Lò Thị Hoa"), person=f"tg:{number}"
        )
    await house.close()


def tamper(house: House, *statements: str) -> None:
    """What somebody with the file in their hands could do."""
    db = sqlite3.connect(house.database)
    for act in ("update", "delete"):
        db.execute(f"DROP TRIGGER audit_no_{act}")
    for statement in statements:
        db.execute(statement)
    db.commit()
    db.close()


async def test_every_happening_leaves_its_line(seeded: House) -> None:
    """Who did what to which record, and when, can be read for ever (AU001)."""
    await seeded.happen(seeded.registered(1), AnswerGiven(file="F1", question="Q1", value=True))
    lines = await seeded.rows("SELECT actor, what, record, at FROM audit ORDER BY seq")
    at = "2026-11-21T05:00:00.000000+00:00"
    assert [
        ("operator", "commune_added", "17071", at), ("operator", "villages_named", "17071", at),
        ("operator", "season_opened", seeded.season, at),
    ] == lines[:3]  # fmt: skip
    assert ["season_opened"] * (len(CRITERIA_SETS) - 1) == [what for _, what, _, _ in lines[3:SEEDED]]
    assert [
        ("tg:1", "subject_registered", "H1", at), ("tg:1", "answer_given", "F1", at),
    ] == lines[SEEDED:]  # fmt: skip
    await seeded.close()
    assert verify(seeded.url) == []


async def test_a_line_names_nobody(house: House) -> None:
    """The trail itself holds no name; names stand beside it, where they can be erased (AU002)."""
    await filled(house)
    db = sqlite3.connect(house.database)
    assert not any("Hoa" in str(value) for row in db.execute("SELECT * FROM audit") for value in row)
    assert sum("Hoa" in row[0] for row in db.execute("SELECT happened FROM audit_values")) == 3
    db.close()


async def test_nothing_in_the_trail_can_be_changed(house: House) -> None:
    """The program itself cannot rewrite the trail (AU003)."""
    await house.happen(AddressChosen(person="tg:1", address="bac"))
    for statement in ("UPDATE audit SET actor = 'x'", "DELETE FROM audit"):
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            await house.rows(statement)


@pytest.mark.parametrize(
    ("statement", "kind", "seq"),
    [
        ("UPDATE audit SET actor = 'tg:9' WHERE seq = 2", FaultKind.LINE_ALTERED, 2),
        ("UPDATE audit SET at = '2025' WHERE seq = 3", FaultKind.LINE_ALTERED, 3),
        ("DELETE FROM audit WHERE seq = 2", FaultKind.LINE_MISSING, 2),
        ("DELETE FROM audit WHERE seq = 3", FaultKind.LINE_MISSING, 3),
        ("UPDATE audit_values SET happened = '{}' WHERE seq = 1", FaultKind.VALUES_ALTERED, 1),
    ],
)
async def test_tampering_shows(house: House, statement: str, kind: FaultKind, seq: int) -> None:
    """Whoever alters the book is found out, with the line's number (AU004)."""
    await filled(house)
    assert verify(house.url) == []
    tamper(house, statement)
    [fault] = verify(house.url)
    assert (kind, seq, f"dòng {seq}: {kind.value}") == (fault.kind, fault.seq, str(fault))


async def test_a_line_forged_with_a_right_hash_breaks_the_chain(house: House) -> None:
    """A line rewritten together with its own hash no longer fits the next one (AU004)."""
    await filled(house)
    db = sqlite3.connect(house.database)
    prev, digest, at = db.execute("SELECT prev, digest, at FROM audit WHERE seq = 2").fetchone()
    db.close()
    forged = hash_of(prev, 2, at, "7:2", "tg:9", "address_chosen", "tg:2", digest).hex()
    tamper(house, f"UPDATE audit SET actor = 'tg:9', event = '7:2', hash = x'{forged}' WHERE seq = 2")
    assert [(fault.kind, fault.seq) for fault in verify(house.url)] == [(FaultKind.CHAIN_BROKEN, 3)]


async def test_erased_values_are_no_fault(house: House) -> None:
    """What was erased as the law asks leaves the chain whole (AU004)."""
    await filled(house)
    tamper(house, "DELETE FROM audit_values WHERE seq = 2")
    assert verify(house.url) == []


async def test_a_second_process_adds_to_the_same_chain(seeded: House) -> None:
    """The command line may write while the bots run; the book stays one (AU005)."""
    other = await Registry.open(database_url=seeded.url, clock=seeded.clock)
    try:
        for number in range(5):
            await asyncio.gather(
                *(seeded.happen(AddressChosen(person=f"tg:{number}", address="bac")) for _ in range(5)),
                other.make_invitation(None, "17071"),
                seeded.store.registry.add_villages("17071", [f"Xóm mới {number}"]),
            )
    finally:
        await other.close()
    await seeded.close()
    assert verify(seeded.url) == []
    db = sqlite3.connect(seeded.database)
    assert db.execute("SELECT count(*) FROM audit").fetchone() == (SEEDED + 5 * 7,)
    db.close()
