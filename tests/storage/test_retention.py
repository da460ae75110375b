"""What is deleted when its time is over.

RE001 keys of updates after 14 days, never before two
RE002 bodies of settled notices after 30 days; what waits stays
RE003 dead letters at their own time
RE004 evidence after two seasons, voice notes after three months; a picture that somebody else still needs stays
RE006 messages of the group about what is done are let go after a day; what is open stays
RE005 the bytes and the row agree, also when the deletion was cut short
"""

from __future__ import annotations

import pytest

from dialogs.event import Audience
from dialogs.happening import (
    EvidenceAdded,
    FileClaimed,
    FileNotThisYear,
    GroupBound,
    MessageKept,
    VillageSignedOff,
    VillageTaken,
)
from dialogs.message import Message
from dialogs.step import Post
from tests.storage.house import House


async def fetched(house: House, data: bytes) -> str:
    """Every file that waits is fetched, each with this content."""
    sha256 = await house.store.evidence.save(data)
    for one in await house.store.postbox.files_to_fetch(Audience.FAMILIES, most=9):
        house.store.postbox.file_fetched(one.id, sha256, len(data), "image/jpeg")
    await house.store.conductor.drain()
    return sha256


async def test_keys_of_updates_are_forgotten_in_time(house: House) -> None:
    """Which messages were seen is remembered for two weeks and no longer (RE001)."""
    await house.send("một")
    house.clock.go(days=13)
    await house.send("hai")
    await house.store.retention.run()
    assert len(await house.rows("SELECT 1 FROM seen")) == 2
    house.clock.go(days=2)
    await house.store.retention.run()
    assert len(await house.rows("SELECT 1 FROM seen")) == 1


async def test_bodies_of_notices_are_emptied(house: House) -> None:
    """What was said to somebody is not kept once it was said long ago (RE002)."""
    posts = tuple(Post(Audience.FAMILIES, "tg:9", Message((text,))) for text in ("một", "hai"))
    await house.happen(posts=posts)
    [first, _] = await house.store.postbox.outbox_due(Audience.FAMILIES, house.clock(), most=5)
    house.store.postbox.outbox_sent(first.id)
    await house.store.conductor.drain()
    house.clock.go(days=31)
    await house.store.retention.run()
    assert await house.rows("SELECT status, message FROM outbox ORDER BY id") == [
        ("sent", None),
        ("pending", '{"paragraphs":["hai"]}'),
    ]


async def test_dead_letters_have_their_time(house: House) -> None:
    """A message kept for mending is not kept for ever (RE003)."""
    await house.store.conductor.dead_letter("7:1", Audience.FAMILIES, "{", "x")
    for days, left in ((29, 1), (2, 0)):
        house.clock.go(days=days)
        await house.store.retention.run()
        assert left == len(await house.rows("SELECT 1 FROM dead_letters"))


async def test_evidence_and_voice_notes_have_their_time(seeded: House) -> None:
    """Pictures go when their seasons are over, voice notes sooner (RE004, RE005)."""
    evidence = seeded.store.evidence
    await seeded.happen(seeded.registered(1))
    await seeded.happen(
        EvidenceAdded(file="F1", evidence="E1", indicator="GD1", kind="photo", channel_file="A")
    )
    picture = await fetched(seeded, b"picture")
    seeded.store.postbox.channel_file_known(picture, Audience.OFFICERS, "BAAD")
    await seeded.happen(MessageKept(person="tg:1", file="V", bot=Audience.FAMILIES, kind="voice"))
    voice = await fetched(seeded, b"voice")
    seeded.clock.go(days=91)
    await seeded.store.retention.run()
    assert (evidence.path(picture).exists(), evidence.path(voice).exists()) == (True, False)
    seeded.clock.go(days=700)
    await seeded.store.retention.run()
    assert not evidence.path(picture).exists()
    assert [(one.id, one.sha256) for one in await seeded.store.world.evidence("F1")] == [("E1", "")]
    assert await seeded.rows("SELECT 1 FROM channel_files") == []
    assert await seeded.rows("SELECT 1 FROM stored_files WHERE deleted_at IS NULL") == []
    with pytest.raises(FileNotFoundError):
        await evidence.read(picture)


async def test_a_picture_somebody_else_needs_stays(seeded: House) -> None:
    """Two homes that sent the same picture do not lose it together (RE004)."""
    await seeded.happen(seeded.registered(1))
    for days, name in ((0, "E1"), (400, "E2")):
        seeded.clock.go(days=days)
        await seeded.happen(
            EvidenceAdded(file="F1", evidence=name, indicator="GD1", kind="photo", channel_file=name)
        )
        sha256 = await fetched(seeded, b"picture")
    seeded.clock.go(days=400)
    await seeded.store.retention.run()
    assert seeded.store.evidence.path(sha256).exists()
    assert ["", sha256] == [one.sha256 for one in await seeded.store.world.evidence("F1")]


async def test_a_deletion_cut_short_is_made_good(seeded: House) -> None:
    """If the power fails between the bytes and the row, the next night finishes it (RE005)."""
    await seeded.happen(MessageKept(person="tg:1", file="V", bot=Audience.FAMILIES, kind="voice"))
    voice = await fetched(seeded, b"voice")
    seeded.clock.go(days=91)
    seeded.store.evidence.delete(voice)
    await seeded.store.retention.run()
    assert await seeded.rows("SELECT sha256, status FROM fetches") == [(None, "deleted")]


async def test_cards_of_what_is_done_are_let_go(seeded: House) -> None:
    """Hồ sơ xong hôm qua, xóm ký hôm qua: tin trong nhóm để yên đó, không theo dõi nữa (RE006)."""
    await seeded.happen(GroupBound(chat="tg:-5", commune="17071", invitation="x"))
    done, waiting = await seeded.waiting_file(1), await seeded.waiting_file(2)
    claim = {"officer": "tg:1", "officer_name": "cô Hoa", "until": seeded.clock()}
    await seeded.happen(FileClaimed(file=done, **claim), FileClaimed(file=waiting, **claim))
    village = {"season": seeded.season, "village": "17071.05"}
    await seeded.happen(VillageTaken(**village, **claim))
    await seeded.happen(
        FileNotThisYear(file=done, officer="tg:1", officer_name="cô Hoa", reason="x"),
        VillageSignedOff(**village, officer="tg:1", officer_name="cô Mai", agreed=1),
    )
    for hours, left in ((23, 4), (2, 2)):
        seeded.clock.go(hours=hours)
        await seeded.store.retention.run()
        assert len(await seeded.rows("SELECT key FROM live_messages")) == left
    assert await seeded.rows("SELECT key FROM live_messages ORDER BY key") == [
        ("board:17071",),
        (f"card:{waiting}",),
    ]
