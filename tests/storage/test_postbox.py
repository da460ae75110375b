"""What delivery is handed.

PO001 a screen that may not have arrived is shown again after a crash, and only then
PO002 a notice is sent once, oldest first, each person's in order
PO003 what failed comes again at its time, or is given up
PO004 nothing is pressed on somebody who cannot be reached; when they are back it goes on
PO005 delivery hears of what it has to do, after the commit
PO006 live messages: many changes are one edit, and what changed meanwhile stays due
PO007 files are fetched, stored and known to each bot
PO008 notices that come thick and fast to a person about one thing: the first at once, the rest in one
"""

from __future__ import annotations

import asyncio
from datetime import timedelta
from decimal import Decimal
from typing import Any

from dialogs.event import Audience
from dialogs.happening import (
    AddressChosen,
    EvidenceAdded,
    FileClaimed,
    FileVerified,
    GroupBound,
    GroupLeft,
    MessageKept,
    ReachabilityChanged,
)
from dialogs.message import Message
from dialogs.step import Post
from tests.storage.house import House
from tests.until import until

FAMILIES, OFFICERS = Audience.FAMILIES, Audience.OFFICERS


def post(text: str, person: str = "tg:9", **more: Any) -> Post:
    return Post(FAMILIES, person, Message((text,)), **more)


async def due(house: House, most: int = 10) -> list[Any]:
    found = await house.store.postbox.outbox_due(FAMILIES, house.clock(), most=most)
    return [item.message.paragraphs[0] for item in found]


async def test_a_screen_that_did_not_arrive_is_owed(house: House) -> None:
    """After a crash people see again what they may have missed, and nobody else is bothered (PO001)."""
    await house.send("một", "tg:1")
    await house.send("hai", "tg:2")
    house.store.conductor.delivered("families|tg:1|tg:1")
    await house.again()
    assert (("families|tg:2|tg:2", Message(("hai",))),) == await house.store.postbox.owed(FAMILIES)
    assert await house.store.postbox.owed(OFFICERS) == ()
    house.store.conductor.delivered("families|tg:2|tg:2")
    await house.again()
    assert await house.store.postbox.owed(FAMILIES) == ()


async def test_an_old_receipt_does_not_settle_a_new_screen(house: House) -> None:
    """The receipt of an earlier message says nothing of the one after it (PO001)."""
    await house.send("một")
    await house.send("hai")
    house.store.conductor.delivered("families|tg:1|tg:1")
    await house.store.conductor.drain()
    assert await house.rows("SELECT conversation FROM owed") == [("families|tg:1|tg:1",)]
    house.store.conductor.delivered("families|tg:1|tg:1")
    await house.send("ba")
    await house.store.conductor.drain()
    assert len(await house.rows("SELECT 1 FROM owed")) == 1


async def test_a_receipt_alone_is_no_commit_of_its_own(house: House) -> None:
    """Receipts of a moment are written together, a little later (PO001)."""
    for number in range(5):
        await house.send("x", f"tg:{number}")
    await house.store.conductor.drain()
    written = []
    await house.store.conductor.between_groups(lambda db: db.set_trace_callback(written.append))
    for number in range(5):
        house.store.conductor.delivered(f"families|tg:{number}|tg:{number}")
    await until(lambda: "COMMIT" in written, "the receipts are written")
    await asyncio.sleep(0.15)
    await house.store.conductor.between_groups(lambda db: db.set_trace_callback(None))
    assert written.count("COMMIT") == 1
    assert await house.rows("SELECT 1 FROM owed") == []


async def test_notices_go_out_in_order(house: House) -> None:
    """A notice is sent once, the oldest first, in the words its reader chose (PO002)."""
    await house.happen(
        AddressChosen(person="tg:9", address="bac"), posts=(post("một"), post("hai", documents=("my_data",)))
    )
    await house.happen(posts=(post("ba", "tg:8"),))
    items = await house.store.postbox.outbox_due(FAMILIES, house.clock(), most=10)
    assert [(item.message.paragraphs[0], item.documents, item.address) for item in items] == [
        ("một", (), "bac"),
        ("hai", ("my_data",), "bac"),
        ("ba", (), ""),
    ]
    assert await due(house, most=2) == ["một", "hai"]
    house.store.postbox.outbox_sent(items[0].id)
    assert await due(house) == ["hai", "ba"]
    await house.again()
    assert await due(house) == ["hai", "ba"]


async def test_what_failed_comes_again(house: House) -> None:
    """A notice that failed waits for its time and holds back what comes after it to the same person (PO003)."""
    await house.happen(posts=(post("một"), post("hai"), post("ba", "tg:8")))
    first, *_ = await house.store.postbox.outbox_due(FAMILIES, house.clock(), most=10)
    house.store.postbox.outbox_failed(first.id, "429", house.clock() + timedelta(minutes=5))
    await house.store.conductor.drain()
    assert await due(house) == ["ba"]
    house.clock.go(minutes=5)
    assert await due(house) == ["một", "hai", "ba"]
    [again, *_] = await house.store.postbox.outbox_due(FAMILIES, house.clock(), most=1)
    assert again.attempts == 1
    house.store.postbox.outbox_failed(again.id, "gone", None)
    await house.store.conductor.drain()
    assert await due(house) == ["hai", "ba"]
    assert (await house.store.registry.counts()).outbox_failed == 1


async def test_nothing_is_pressed_on_those_out_of_reach(house: House) -> None:
    """Who blocked the bot is left in peace; when they are back, what waited is sent (PO004)."""
    await house.happen(
        ReachabilityChanged(person="tg:9", audience=FAMILIES, reachable=False),
        posts=(post("một"), post("hai", "tg:8")),
    )
    assert await due(house) == ["hai"]
    await house.happen(ReachabilityChanged(person="tg:9", audience=FAMILIES, reachable=True))
    assert await due(house) == ["một", "hai"]


async def test_delivery_hears_of_its_work(seeded: House) -> None:
    """Delivery is woken by what concerns it, and by nothing else (PO005)."""
    heard = []
    for audience in Audience:
        seeded.store.postbox.listen(audience, lambda audience=audience: heard.append(audience))
    await seeded.send("một")
    assert heard == []
    await seeded.happen(posts=(post("một"),))
    await seeded.waiting_file()
    await seeded.happen(
        EvidenceAdded(file="F1", evidence="E1", indicator="GD1", kind="photo", channel_file="A")
    )
    await seeded.happen(MessageKept(person="tg:1", file="V", bot=OFFICERS, kind="voice"))
    assert heard == [FAMILIES, OFFICERS, FAMILIES, OFFICERS]


async def test_the_board_is_drawn_once_for_many_changes(seeded: House) -> None:
    """Ten changes in a moment are one edit of the board (PO006)."""
    postbox = seeded.store.postbox
    await seeded.happen(GroupBound(chat="tg:-5", commune="17071", invitation="none"))
    for number in (1, 2, 3):
        await seeded.waiting_file(number)
    [board] = await postbox.live_due(OFFICERS)
    assert (board.chat, board.key, board.message, board.wanted) == ("tg:-5", "board:17071", "", 4)
    assert await postbox.live_due(FAMILIES) == ()
    await seeded.waiting_file(4)
    postbox.live_shown("tg:-5", "board:17071", "900", "sha", board.wanted)
    [again] = await postbox.live_due(OFFICERS)
    assert again.wanted == 5
    postbox.live_shown("tg:-5", "board:17071", "900", "sha2", again.wanted)
    assert await postbox.live_due(OFFICERS) == ()
    await seeded.store.conductor.drain()
    assert await postbox.live_due(OFFICERS) == ()
    assert await seeded.rows("SELECT message, shown FROM live_messages") == [("900", "sha2")]


async def test_a_file_gets_its_card_when_it_is_claimed(seeded: House) -> None:
    """A claimed file has a card of its own, which follows the file; a group that is left shows nothing (PO006)."""
    await seeded.happen(GroupBound(chat="tg:-5", commune="17071", invitation="none"))
    await seeded.waiting_file()
    hoa = {"officer": "tg:50", "officer_name": "cô Hoa"}
    await seeded.happen(FileClaimed(file="F1", until=seeded.clock() + timedelta(hours=1), **hoa))
    live = await seeded.store.postbox.live_due(OFFICERS)
    assert [one.key for one in live] == ["board:17071", "card:F1"]
    for one in live:
        seeded.store.postbox.live_shown(one.chat, one.key, "9", "sha", one.wanted)
    await seeded.happen(FileVerified(file="F1", points=Decimal(80), **hoa))
    assert [one.key for one in await seeded.store.postbox.live_due(OFFICERS)] == ["board:17071", "card:F1"]
    await seeded.happen(GroupLeft(chat="tg:-5"))
    assert await seeded.store.postbox.live_due(OFFICERS) == ()


async def test_files_are_fetched_stored_and_known(seeded: House) -> None:
    """A picture is fetched once, kept by its content, and each bot remembers its own copy (PO007)."""
    postbox, evidence = seeded.store.postbox, seeded.store.evidence
    await seeded.happen(seeded.registered(1))
    await seeded.happen(
        EvidenceAdded(file="F1", evidence="E1", indicator="GD1", kind="photo", channel_file="A")
    )
    [wanted] = await postbox.files_to_fetch(FAMILIES, most=5)
    assert await postbox.files_to_fetch(OFFICERS, most=5) == ()
    postbox.file_fetch_failed(wanted.id, "timeout", seeded.clock() + timedelta(minutes=1))
    assert await postbox.files_to_fetch(FAMILIES, most=5) == ()
    await seeded.store.conductor.drain()
    seeded.clock.go(minutes=1)
    [wanted] = await postbox.files_to_fetch(FAMILIES, most=5)
    assert wanted.attempts == 1
    sha256 = await evidence.save(b"\xff\xd8 picture")
    postbox.file_fetched(wanted.id, sha256, 10, "image/jpeg")
    await seeded.store.conductor.drain()
    assert [sha256] == [one.sha256 for one in await seeded.store.world.evidence("F1")]
    assert sha256 == await postbox.picture("E1")
    assert await postbox.channel_file(sha256, OFFICERS) == ""
    postbox.channel_file_known(sha256, OFFICERS, "BAAD")
    await seeded.store.conductor.drain()
    assert (
        await postbox.channel_file(sha256, OFFICERS), await postbox.channel_file(sha256, FAMILIES)
    ) == ("BAAD", "")  # fmt: skip


def handed_in(code: str, person: str = "tg:9", about: str = "17071.05") -> Post:
    return Post(FAMILIES, person, Message((f"đến {code}",), about=about), joined_within=timedelta(minutes=5))


async def sent(house: House) -> list[Any]:
    """Let delivery send what is due now."""
    items = await house.store.postbox.outbox_due(FAMILIES, house.clock(), most=50)
    for item in items:
        house.store.postbox.outbox_sent(item.id)
    await house.store.conductor.drain()
    return [item.message.paragraphs[0] for item in items]


async def test_many_notices_become_one(house: House) -> None:
    """Mười sáu hồ sơ nộp trong một phút: tin đầu đến ngay, các tin sau gộp thành một, không mất tin nào (PO008)."""
    await house.happen(posts=(handed_in("05.001"),))
    assert await sent(house) == ["đến 05.001"]
    for number in range(2, 17):
        await house.happen(posts=(handed_in(f"05.{number:03}"),))
        assert await sent(house) == []
        house.clock.go(seconds=3)
    await house.again()
    house.clock.go(minutes=4)
    assert await sent(house) == []
    house.clock.go(minutes=1)
    assert await sent(house) == ["đến 05.016"]
    house.clock.go(minutes=4)
    await house.happen(posts=(handed_in("05.017"),))
    assert await sent(house) == []
    house.clock.go(minutes=6)
    assert await sent(house) == ["đến 05.017"]
    house.clock.go(minutes=6)
    await house.happen(posts=(handed_in("05.018"),))
    assert await sent(house) == ["đến 05.018"]


async def test_only_like_notices_are_joined(house: House) -> None:
    """Tin của xóm khác, của người khác, và tin thường không bị gộp (PO008)."""
    await house.happen(posts=(handed_in("05.001"), handed_in("06.001", about="17071.06")))
    await house.happen(posts=(handed_in("05.002", "tg:8"), post("tin thường")))
    assert await sent(house) == ["đến 05.001", "đến 06.001", "đến 05.002", "tin thường"]
    await house.happen(posts=(handed_in("05.003"), post("tin thường nữa")))
    assert await sent(house) == ["tin thường nữa"]


async def test_one_moment_s_notices_are_joined(house: House) -> None:
    """Hai nhà nộp cùng một lúc thì cũng chỉ tin đầu đến ngay (PO008)."""
    await asyncio.gather(*(house.happen(posts=(handed_in(f"05.00{number}"),)) for number in (1, 2, 3)))
    assert len(await sent(house)) == 1
    house.clock.go(minutes=5)
    assert len(await sent(house)) == 1
