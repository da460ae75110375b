"""Three officers and the Chủ tịch Hội tap at random at once; households hand in again what was returned.

Each sees what a phone would show: the last screen, older messages whose buttons are still there, the group's live
messages, notices that came. Time goes by some seconds with each tap, so leases run out as well.
"""

from __future__ import annotations

import asyncio
import random
import time
from collections import Counter
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from dialogs.button import Button
from dialogs.event import Audience, ChoiceTapped, CommandGiven, Event, Room, TextSent
from dialogs.happening import AnswerGiven, GroupBound, RepresentativeAdded, RoleGranted
from dialogs.message import Message
from dialogs.records import RoleKind
from dialogs.step import Step
from dialogs.verification.live import render as draw_live
from tests.commune.world import COMMUNE
from tests.commune.write_down import hand_in
from tests.commune.written import CHAIR, OFFICERS, Written, head_of

GROUP = "tg:-5000"
AT_THE_TABLE = (*OFFICERS, CHAIR)
COMMANDS = ("rasoat", "ban", "tieptuc", "thoat", "hoso", "congnhan", "tiendo", "tim", "trogiup")
SAID = (
    "Ảnh mờ, chưa đọc được", "Gia đình đề nghị xem lại", "5", "8", "10", "0", "1", "2", "quay lại", "có", "đồng ý", "05.001", "10 2",
    "hôm nay", "<b>&", "không biết",
)  # fmt: skip
FORWARD = {"agree", "sure", "rest", "all", "take", "work", "verify", "open", "claim", "next", "village"}
"""Choices that lead on: random taps alone would wander about the menus."""
REMEMBERED = 400


@dataclass
class Phone:
    """What one officer can tap."""

    person: str
    newest: list[str] = field(default_factory=list)
    older: list[str] = field(default_factory=list)

    def show(self, message: Message) -> None:
        data = buttons_of(message)
        if data:
            self.newest = data
            self.older = [*self.older, *data][-REMEMBERED:]


@dataclass
class Tapped:
    """What came of it."""

    taps: int = 0
    lost: list[str] = field(default_factory=list)
    happened: Counter[str] = field(default_factory=Counter)
    toasts: int = 0
    seconds: float = 0.0
    silent: list[str] = field(default_factory=list)


def buttons_of(message: Message) -> list[str]:
    if message.stamp is None:
        return []
    stamp = message.stamp
    return [
        Button(stamp.frame, stamp.screen, one.id, stamp.check).pack()
        for one in message.choices
        if not one.link
    ]


async def sit_down(it: Written) -> None:
    """The group is bound; each officer has a household of their own here, one heads a village as well."""
    dice = random.Random(9)
    happened: list[Any] = [GroupBound(chat=GROUP, commune=COMMUNE, invitation="i0", admin=True)]
    for officer in AT_THE_TABLE:
        happened += [
            RepresentativeAdded(subject=home.household, person=officer, relation="adult", adult_agreed=False)
            for home in dice.sample(it.commune.homes, k=3)
        ]
    village = it.commune.villages[1]
    happened.append(
        RoleGranted(person=OFFICERS[2], kind=RoleKind.VILLAGE_HEAD, place=village, invitation="i1")
    )
    await it.happen(CHAIR, *happened, audience=Audience.OFFICERS)
    for home in dice.sample(it.commune.homes, k=4):
        question = "q10"
        answer = AnswerGiven(file=home.file, question=question, value=home.answers[question])
        await it.happen(OFFICERS[1], answer)


class Table:
    """The officers around one table."""

    def __init__(self, it: Written, seed: int) -> None:
        self.it = it
        self.dice = random.Random(seed)
        self.phones = {person: Phone(person) for person in AT_THE_TABLE}
        self.group: list[str] = []
        self.result = Tapped()
        self._keys = iter(range(1, 10**9))

    async def tap(self, seconds: float, most: int | None = None) -> Tapped:
        """Let all of them tap at once until the time is over, or so many taps are done."""
        began = time.monotonic()
        ends = began + seconds
        await self._look_at_group()
        while time.monotonic() < ends and (most is None or self.result.taps < most):
            people = [*AT_THE_TABLE, self.dice.choice(AT_THE_TABLE)]
            await asyncio.gather(*(self._one(person) for person in people))
            self.it.at += timedelta(seconds=self.dice.choice((1, 5, 20, 60)))
            if self.dice.random() < 0.15:
                await self.it.tick()
                await self._look_at_group()
            if self.dice.random() < 0.05:
                await self._family()
            if self.dice.random() < 0.01:
                self.it.at += timedelta(minutes=self.dice.choice((11, 31, 200)))
        self.result.seconds = time.monotonic() - began
        return self.result

    async def _one(self, person: str) -> None:
        event = self._event(person)
        outcome = await self.it.store.conductor.submit(event)
        self.result.taps += 1
        step = getattr(outcome, "step", None)
        if not isinstance(step, Step):
            self.result.lost.append(f"{event}: {outcome!r}")
            return
        self._hear(event, step)

    def _hear(self, event: Event, step: Step) -> None:
        self.result.happened.update(type(one).__name__ for one in step.happened)
        self.result.toasts += step.toast is not None
        if isinstance(event, ChoiceTapped) and step.reply is None and step.toast is None:
            self.result.silent.append(event.data)
        if step.reply is not None and event.room is Room.PRIVATE:
            self.phones[event.person].show(step.reply.message)
        for post in step.posts:
            if post.audience is Audience.OFFICERS and post.person in self.phones:
                self.phones[post.person].older += buttons_of(post.message)

    def _event(self, person: str) -> Event:
        phone, roll = self.phones[person], self.dice.random()
        in_group = roll < 0.15 and bool(self.group)
        common = {
            "key": f"tap:{next(self._keys)}", "audience": Audience.OFFICERS, "person": person,
            "room": Room.GROUP if in_group else Room.PRIVATE, "chat": GROUP if in_group else person,
        }  # fmt: skip
        if in_group:
            return ChoiceTapped(**common, data=self.dice.choice(self.group))
        if roll < 0.72 and phone.newest:
            onward = [data for data in phone.newest if set(data.split("|")[3].split("-")) & FORWARD]
            return ChoiceTapped(
                **common,
                data=self.dice.choice(onward if onward and self.dice.random() < 0.4 else phone.newest),
            )
        if roll < 0.82 and phone.older:
            return ChoiceTapped(**common, data=self.dice.choice(phone.older))
        if roll < 0.86:
            other = self.phones[self.dice.choice(AT_THE_TABLE)]
            if other.newest:
                return ChoiceTapped(**common, data=self.dice.choice(other.newest))
        if roll < 0.94 or not phone.newest:
            return CommandGiven(**common, name=self.dice.choice(COMMANDS) if phone.newest else "rasoat")
        return TextSent(**common, text=self.dice.choice(SAID))

    async def _look_at_group(self) -> None:
        """Everybody sees the group's messages as they are now; those of before may still be tapped."""
        world = self.it.store.world
        keys = [key for (key,) in await self.it.rows("SELECT key FROM live_messages")]
        for key in self.dice.sample(keys, k=min(6, len(keys))):
            message = await draw_live(key, world, self.it.at)
            if message is not None:
                self.group = [*self.group, *buttons_of(message)][-REMEMBERED:]

    async def _family(self) -> None:
        """A household hands in again what was returned."""
        returned = await self.it.rows(
            "SELECT id FROM files WHERE status = 'returned' AND season = :season ORDER BY id",
            season=self.it.season,
        )
        if returned:
            [file] = self.dice.choice(returned)
            home = next(home for home in self.it.commune.homes if home.file == file)
            await hand_in(self.it, home.person or head_of(home.village), file)
