"""A village's meeting on the real store: houses are put into the books, heads type and tap, texts are read back."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from bot.words import paragraph, render
from dialogs.button import Button
from dialogs.conversation import Conversation, dump, load
from dialogs.event import Audience, ChoiceTapped, CommandGiven, Event, Room, TextSent
from dialogs.happening import (
    AnswerGiven,
    AnyHappening,
    ConsentTicked,
    HouseholdListed,
    RegistrationPlanned,
    RepresentativeAdded,
)
from dialogs.message import Message
from dialogs.records import GivenAnswer, Meeting, PaperConsent
from dialogs.step import Step
from dialogs.world import World
from tests.dialogs.transcript import Stage

VILLAGE = "17071.05"
PEOPLE = {"head": "tg:2001", "head2": "tg:2002", "family": "tg:1001"}
NAMES = ("Lò Văn Pâng", "Vi Thị Lan", "Hà Văn Thắng", "Lương Thị Mai", "Quang Văn Dũng", "Lò Thị Hoa")


@dataclass
class Village:
    """What the heads see and what is written for the houses."""

    stage: Stage
    season: str = ""
    seen: dict[str, list[Message]] = field(default_factory=dict)
    happened: list[AnyHappening] = field(default_factory=list)
    posts: list[tuple[str, Message]] = field(default_factory=list)
    frames: dict[str, Any] = field(default_factory=dict)
    sent: int = 0
    keys: Any = field(default_factory=lambda: itertools.count(1))

    async def seed(self, houses: int, *, planned: tuple[int, ...] = ()) -> None:
        """List and register houses 1…n; those planned have not agreed yet."""
        season = await self.stage.store.world.current_season("17071", "family", self.stage.at.date())
        assert season is not None
        self.season = season.id
        happened: list[AnyHappening] = []
        for number in range(1, houses + 1):
            name = f"{NAMES[number % len(NAMES)]}"
            happened += [
                HouseholdListed(
                    subject=f"H{number}", place=VILLAGE, number=number, code=f"{VILLAGE}.{number:03}", name=name,
                    folded=name.lower(), sort_key=name, on=date(2026, 1, 10), why="list",
                ),
                RegistrationPlanned(
                    file=f"F{number}", subject=f"H{number}", season=self.season, code=f"{VILLAGE}.{number:03}",
                    place=VILLAGE, sort_key=name,
                ),
            ]  # fmt: skip
            if number not in planned:
                happened.append(ConsentTicked(file=f"F{number}", how=PaperConsent.SIGNED, version="v1"))
        await self.happen(*happened)

    async def happen(self, *happened: AnyHappening, person: str = "tg:9") -> None:
        """Let something happen that no screen of this test does."""
        conductor = self.stage.store.conductor
        advance = conductor._advance

        async def just_this(conversation: Conversation, event: Event, world: World, at: datetime) -> Step:
            del event, world, at
            return Step(conversation, happened=happened)

        conductor._advance = just_this
        try:
            await conductor.submit(self.event("", person=person))
        finally:
            conductor._advance = advance

    async def phone_for(self, number: int, person: str = "tg:1001") -> None:
        await self.happen(
            RepresentativeAdded(subject=f"H{number}", person=person, relation="head", adult_agreed=True)
        )

    async def answered_itself(self, number: int, question: str, value: Any) -> None:
        await self.happen(AnswerGiven(file=f"F{number}", question=question, value=value), person="tg:1001")

    def event(self, text: str, who: str = "head", *, person: str = "", **more: Any) -> Event:
        common = self.common(person or PEOPLE[who])
        if text.startswith("/"):
            name, _, argument = text[1:].partition(" ")
            return CommandGiven(**common, name=name, argument=argument)
        return TextSent(**common, text=text, **more)

    def common(self, person: str) -> dict[str, Any]:
        return {
            "key": f"m:{next(self.keys)}", "audience": Audience.FAMILIES, "room": Room.PRIVATE, "person": person,
            "chat": person,
        }  # fmt: skip

    async def say(self, text: str, who: str = "head", **more: Any) -> str:
        return await self.send(self.event(text, who, **more), who)

    async def tap(self, label: str, who: str = "head") -> str:
        return await self.press(self.button(label, who), who)

    async def press(self, data: str, who: str = "head") -> str:
        return await self.send(ChoiceTapped(**self.common(PEOPLE[who]), data=data), who)

    async def send(self, event: Event, who: str) -> str:
        """Send an event and read the answer as the person does."""
        self.sent += 1
        outcome = await self.stage.store.conductor.submit(event)
        step = getattr(outcome, "step", None)
        assert isinstance(step, Step), f"{event}: {outcome!r}"
        assert step.conversation == load(dump(step.conversation))
        self.happened += step.happened
        self.posts += [(post.person, post.message) for post in step.posts]
        assert step.reply is not None, f"silence after {event}"
        self.seen.setdefault(who, []).append(step.reply.message)
        self.frames[who] = step.conversation.frames[-1]
        return self.text(step.reply.message)

    async def send_or_seen(self, event: Event, who: str = "head") -> bool:
        """Send an event; False where the very update was seen before."""
        outcome = await self.stage.store.conductor.submit(event)
        step = getattr(outcome, "step", None)
        if isinstance(step, Step) and step.reply is not None:
            self.happened += step.happened
            self.seen.setdefault(who, []).append(step.reply.message)
            self.frames[who] = step.conversation.frames[-1]
            return True
        return False

    def text(self, message: Message) -> str:
        return "\n".join(paragraph(said, "vi", "bac") for said in message.paragraphs)

    def button(self, label: str, who: str = "head") -> str:
        """Find the newest button with that label."""
        for message in reversed(self.seen[who]):
            for choice in message.choices:
                if render(choice.label, "vi", "bac") == label:
                    assert message.stamp is not None
                    stamp = message.stamp
                    return Button(stamp.frame, stamp.screen, choice.id, stamp.check).pack()
        raise AssertionError(f"no button {label!r}: {self.labels(who)}")

    def labels(self, who: str = "head") -> list[str]:
        return [render(choice.label, "vi", "bac") for choice in self.seen[who][-1].choices]

    async def answers(self, question: str) -> dict[int, GivenAnswer]:
        """What stands for each house."""
        found = await self.stage.store.world.village_answers(VILLAGE, self.season)
        by_house = sorted(
            ((int(file[1:]), given) for file, given in found.items() if question in given),
            key=lambda one: one[0],
        )
        return {number: given[question] for number, given in by_house}

    async def values(self, question: str) -> dict[int, Any]:
        return {number: given.value for number, given in (await self.answers(question)).items()}

    async def meeting(self) -> Meeting | None:
        return await self.stage.store.world.meeting(VILLAGE, self.season)
