"""Erasing a person.

ER001 their name, answers, evidence, notices and conversation are gone, from the file on the disk too
ER002 the audit's lines stay and the chain verifies
ER003 what stands on a signed list stays: the name and the points
ER004 a household that somebody else answers for stays
ER005 the request is closed, and everybody else's data stays
ER007 a clan or unit goes on without the person who answered for it
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Any

from dialogs.event import Audience
from dialogs.happening import (
    AddressChosen,
    AnswerGiven,
    ErasureAsked,
    EvidenceAdded,
    FileClaimed,
    FileRescored,
    MembershipChosen,
)
from dialogs.message import Message
from dialogs.records import Status, SubjectKind
from dialogs.step import Post
from storage.audit import verify
from tests.storage.house import House

NAME = "Lò Văn Pâng"


async def known_person(house: House, number: int = 1, **more: Any) -> str:
    """A person with everything they may leave with us."""
    person = f"tg:{number}"
    await house.waiting_file(number, person=person, **more)
    await house.happen(
        AddressChosen(person=person, address="bac", name=NAME),
        AnswerGiven(file=f"F{number}", question="Q1", value=f"{NAME} trả lời"),
        EvidenceAdded(file=f"F{number}", evidence=f"E{number}", indicator="GD1", kind="photo", channel_file=f"A{number}", note=NAME),
        FileRescored(file=f"F{number}", indicator="GD1", points=Decimal(1), before=Decimal(2), reason=f"nhà {NAME}", verified_points=Decimal(1)),
        person=person,
        posts=(Post(Audience.FAMILIES, person, Message((f"Chào {NAME}",))),),
    )  # fmt: skip
    await house.send(f"Em là {NAME}", person)
    await house.send(f"{NAME} \ud83d", person)
    due = {"answer_due": house.clock(), "done_due": house.clock() + timedelta(days=20)}
    await house.happen(ErasureAsked(person=person, **due), person=person)
    [wanted] = await house.store.postbox.files_to_fetch(Audience.FAMILIES, most=5)
    sha256 = await house.store.evidence.save(f"picture {number}".encode())
    house.store.postbox.file_fetched(wanted.id, sha256, 9, "image/jpeg")
    await house.store.conductor.drain()
    return sha256


async def test_what_is_personal_is_gone(seeded: House) -> None:
    """Who asks to be erased is nowhere in our files any more (ER001, ER002, ER005)."""
    sha256 = await known_person(seeded)
    other = await known_person(seeded, 2, name="Vi Thị Hoa")
    erased = await seeded.store.registry.erase_person("tg:1")
    assert (erased.subjects, erased.files, erased.on_signed_lists) == (("H1",), ("F1",), ())
    assert (await seeded.store.registry.counts()).dead_letters == 1
    await seeded.store.retention.run()
    world = seeded.store.world
    assert (
        (await world.subject("H1")).name, (await world.file("F1", seeded.clock())).answers,
        (await world.file("F1", seeded.clock())).status,
    ) == ("", {}, Status.WITHDRAWN)  # fmt: skip
    assert (await world.person("tg:1", seeded.clock())).name == ""
    assert await world.files_of("tg:1", seeded.clock()) == ()
    assert not seeded.store.evidence.path(sha256).exists()
    assert seeded.store.evidence.path(other).exists()
    assert ("Vi Thị Hoa", {"Q1"}) == (
        (await world.subject("H2")).name, set((await world.file("F2", seeded.clock())).answers),
    )  # fmt: skip
    outcome = await seeded.send("chào", "tg:1")
    assert [frame.screen for frame in outcome.step.conversation.frames] == ["chào"]
    assert [request.person for request in await seeded.store.registry.due_requests()] == ["tg:2"]
    await seeded.close()
    assert verify(seeded.url) == []


async def test_nothing_is_left_on_the_disk(seeded: House) -> None:
    """Erased is overwritten: the name is not to be found in the file of the database either (ER001)."""
    await known_person(seeded)
    await seeded.store.registry.erase_person("tg:1")
    await seeded.close()
    assert NAME.encode() not in seeded.database.read_bytes()


async def test_a_signed_list_stays(seeded: House) -> None:
    """A family on a signed list stays there by name and points; its answers and pictures go (ER003)."""
    sha256 = await known_person(seeded)
    await seeded.rows("UPDATE files SET status = 'recognised'")
    erased = await seeded.store.registry.erase_person("tg:1")
    assert erased.on_signed_lists == ("F1",)
    await seeded.store.retention.run()
    file = await seeded.store.world.file("F1", seeded.clock())
    assert (NAME, Status.RECOGNISED, Decimal("82.5"), {}, {}) == (
        file.name, file.status, file.submission.points, file.answers, file.submission.answers,
    )  # fmt: skip
    assert not seeded.store.evidence.path(sha256).exists()


async def test_a_household_that_another_answers_for_stays(seeded: House) -> None:
    """When a son leaves, his mother's file stays as it is (ER004)."""
    await known_person(seeded)
    await seeded.rows("INSERT INTO representatives VALUES ('H1', 'tg:5', 1, 'adult', 0, '')")
    await seeded.store.registry.erase_person("tg:1")
    assert (await seeded.store.world.subject("H1")).name == NAME
    assert [file.id for file in await seeded.store.world.files_of("tg:5", seeded.clock())] == ["F1"]
    assert await seeded.store.world.files_of("tg:1", seeded.clock()) == ()


async def test_a_claimed_file_leaves_the_board(seeded: House) -> None:
    """The officers' board no longer shows a file whose family was erased (ER001)."""
    await known_person(seeded)
    until = seeded.clock() + timedelta(hours=1)
    await seeded.happen(FileClaimed(file="F1", officer="tg:50", officer_name="cô Hoa", until=until))
    await seeded.store.registry.erase_person("tg:1")
    board = await seeded.store.world.board("17071", seeded.clock())
    assert (board.waiting, board.claimed, board.lines) == (0, 0, ())


async def test_a_clan_goes_on_without_the_one_who_left(seeded: House) -> None:
    """When a trưởng họ asks to be erased, the clan keeps its name and its file; the home leaves the clan (ER007)."""
    await seeded.happen(
        seeded.registered(1),
        seeded.registered(
            1, "17071", subject="C1", file="CF1", kind=SubjectKind.CLAN, code="17071.DH01", name="Họ Lò"
        ),
        MembershipChosen(member="H1", whole="C1", whole_kind=SubjectKind.CLAN),
    )
    erased = await seeded.store.registry.erase_person("tg:1")
    world = seeded.store.world
    assert erased.subjects == ("H1",)
    assert ((await world.subject("C1")).name, (await world.file("CF1", seeded.clock())).status) == (
        "Họ Lò", Status.REGISTERED,
    )  # fmt: skip
    assert (await world.members_of("C1"), await world.representatives("C1")) == (0, ())
