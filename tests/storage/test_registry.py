"""Administration.

RG001 a commune comes from the national list, with its province; an unknown code is refused with an example
RG002 villages are numbered after those that are there
RG003 a season is opened once, with a criteria set that is there and for its title
RG004 an invitation's code is said once and kept only as a digest; it ends
RG005 the demo is seeded once
RG006 the operator sees counts and due requests
"""

from __future__ import annotations

import hashlib
from datetime import date, timedelta

import pytest

from dialogs.event import Audience
from dialogs.happening import ConsentWithdrawn, ErasureAsked
from dialogs.records import PlaceKind
from storage import RefusedAct
from storage.registry import Windows
from storage.registry.demo import CRITERIA_SETS
from tests.storage.house import House


async def test_communes_come_from_the_national_list(house: House) -> None:
    """A commune is added by its official code, once (RG001)."""
    for code in ("17071", "17071", "00004"):
        await house.store.registry.add_commune(code)
    assert [(place.id, place.name, place.parent_name) for place in await house.store.registry.communes()] == [
        ("00004", "Phường Ba Đình", "Thành phố Hà Nội"),
        ("17071", "Xã Minh Hợp", "Tỉnh Nghệ An"),
    ]
    assert PlaceKind.PROVINCE is (await house.store.world.place("40")).kind
    for wrong in ("99999", "Minh Hợp"):
        with pytest.raises(RefusedAct, match="17071 for Xã Minh Hợp"):
            await house.store.registry.add_commune(wrong)


async def test_villages_are_numbered_on(house: House) -> None:
    """New villages follow those the commune has; even two of one name are told apart (RG002)."""
    registry = house.store.registry
    await registry.add_commune("17071")
    await registry.add_villages("17071", ["Xóm Minh Tiến", "  Xóm   Minh  Hồ "])
    await registry.add_villages("17071", ["Xóm Minh Tiến"])
    assert [
        (place.id, place.name) for place in await house.store.world.find_villages("17071", "", most=9)
    ] == [("17071.01", "Xóm Minh Tiến"), ("17071.02", "Xóm Minh Hồ"), ("17071.03", "Xóm Minh Tiến")]
    with pytest.raises(RefusedAct, match="add it first"):
        await registry.add_villages("00004", ["Tổ dân phố 1"])
    with pytest.raises(RefusedAct, match="Xóm Minh Tiến"):
        await registry.add_villages("17071", [" "])


async def test_a_season_is_opened_once(seeded: House) -> None:
    """A year of a title is opened once, with criteria that exist and are for it (RG003)."""
    registry, family = seeded.store.registry, "gia-dinh-hoc-tap-mau"
    for refused, why in (
        (("17071", 2026, "family", family), "already"),
        (("00004", 2026, "family", family), "add it first"),
        (("17071", 2027, "family", "khong-co"), "known are"),
        (("17071", 2027, "family", family, "99"), "known are"),
        (("17071", 2027, "citizen", family), "is for the title"),
    ):
        with pytest.raises(RefusedAct, match=why):
            await registry.open_season(*refused)
    wrong = Windows(
        registration_from=date(2027, 5, 1), registration_to=date(2027, 4, 1),
        scoring_from=date(2027, 1, 1), scoring_to=date(2027, 1, 1),
    )  # fmt: skip
    with pytest.raises(RefusedAct, match="ends before it begins"):
        await registry.open_season("17071", 2027, "family", family, windows=wrong)
    assert (await registry.counts()).seasons == len(CRITERIA_SETS)


async def test_a_code_is_said_once(seeded: House) -> None:
    """Who steals the database finds no code that opens anything (RG004)."""
    code = await seeded.store.registry.make_invitation(None, "17071.05", timedelta(hours=1))
    digest = hashlib.sha256(code.encode()).hexdigest()
    invitation = await seeded.store.world.invitation(digest)
    assert (None, "Xóm 5", seeded.clock() + timedelta(hours=1)) == (
        invitation.grants, invitation.place_name, invitation.expires,
    )  # fmt: skip
    assert code.encode() not in seeded.database.read_bytes()
    assert code.encode() not in seeded.database.with_name("sohoctap.db-wal").read_bytes()
    with pytest.raises(RefusedAct, match="no place"):
        await seeded.store.registry.make_invitation(None, "17071.99")


async def test_the_demo_is_seeded_once(seeded: House) -> None:
    """Starting the demo again adds nothing (RG005)."""
    before = await seeded.store.registry.counts()
    await seeded.store.registry.seed_demo()
    assert before == await seeded.store.registry.counts()
    assert len(await seeded.store.world.find_villages("17071", "", most=99)) == 18


async def test_the_operator_sees_what_is_due(seeded: House) -> None:
    """What people asked for stands before the operator with its last day, the most urgent first (RG006)."""
    at = seeded.clock()
    days = [at + timedelta(days=number) for number in (2, 15, 20)]
    await seeded.happen(ErasureAsked(person="tg:1", answer_due=days[0], done_due=days[2]))
    await seeded.happen(ConsentWithdrawn(person="tg:2", answer_due=days[0], done_due=days[1]), person="tg:2")
    requests = await seeded.store.registry.due_requests()
    assert [("tg:2", "withdrawal", days[1]), ("tg:1", "erasure", days[2])] == [
        (request.person, request.kind, request.done_due) for request in requests
    ]
    await seeded.store.conductor.dead_letter("7:1", Audience.FAMILIES, "{", "x")
    counts = await seeded.store.registry.counts()
    assert (counts.privacy_requests_open, counts.dead_letters, counts.subjects) == (2, 1, 0)
