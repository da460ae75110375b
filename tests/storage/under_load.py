"""A process that talks without end, for the crash test to kill: it prints each key once it is acknowledged."""

from __future__ import annotations

import asyncio
import os
import sys
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from dialogs.conversation import Conversation
from dialogs.event import Audience, Event, Room, TextSent
from dialogs.happening import AddressChosen
from dialogs.home.frame import Home
from dialogs.message import Message
from dialogs.step import Post, Reply, Step
from dialogs.world import World
from storage import Committed, Store


async def advance(conversation: Conversation, event: Event, world: World, at: datetime) -> Step:
    """Count; every third step looks at the world, so that groups are flushed in the middle too."""
    number = int(event.key.partition(":")[2])
    if number % 3 == 0:
        await world.person(event.person, at)
    return Step(
        Conversation(key=conversation.key, frames=(*conversation.frames, Home(screen=event.key))),
        happened=(AddressChosen(person=event.person, address=event.key),),
        reply=Reply(Message((event.key,))),
        posts=(Post(Audience.OFFICERS, event.person, Message((event.key,))),),
    )


async def present(conversation: Conversation, world: World, at: datetime) -> Message | None:
    return Message((conversation.frames[-1].screen,))


async def main(folder: Path, first: int) -> None:
    store = await Store.open(
        database_url=f"sqlite+aiosqlite:///{folder / 'sohoctap.db'}", data_dir=folder, advance=advance,
        present=present, clock=partial(datetime.now, UTC),
    )  # fmt: skip
    numbers = iter(range(first, first + 100_000))

    async def talk(worker: int) -> None:
        for number in numbers:
            person = f"tg:{worker}"
            event = TextSent(
                key=f"7:{number}",
                audience=Audience.FAMILIES,
                room=Room.PRIVATE,
                person=person,
                chat=person,
                text="x",
            )
            assert isinstance(await store.conductor.submit(event), Committed)
            os.write(1, f"{event.key}\n".encode())
            if number % 2:
                store.conductor.delivered(event.conversation)

    await asyncio.gather(*(talk(worker) for worker in range(16)))


asyncio.run(main(Path(sys.argv[1]), int(sys.argv[2])))
