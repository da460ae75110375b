"""A household on its phone that answers whatever it is asked, and remembers what was acknowledged.

It never does anything twice: if a screen does not come after an act, it waits for ever, and the test sees it.
"""

from __future__ import annotations

import asyncio
import random
import re
from collections.abc import Callable
from dataclasses import dataclass, field

from bot.simulator.client import Bot, Client, Phone
from bot.simulator.seen import Seen
from tests.e2e.household import REQUIRED
from tests.e2e.screens import choices, key_of, where

YES_NO = {"yes": "Có", "no": "Không"}
BUSINESS = {"better": "Khá lên", "same": "Vẫn thế", "harder": "Khó hơn"}
QUESTIONS: dict[str, dict[str, str]] = {
    "q1": {"2": "2"},
    "q2": {"2": "2"},
    "q4a": {"2": "2"},
    "q4b": {"1": "1", "2": "2"},
    "q5": YES_NO,
    "q6": {"3": "3"},
    "q7": {"3": "3"},
    "q9": {"0": "0", "1": "1", "2": "2", "3": "3"},
    "q10": YES_NO,
    "q11": YES_NO,
    "q12": YES_NO,
    "q13": BUSINESS,
    "q14": YES_NO,
}
"""What may be answered, so that every household is asked these thirteen: the choice, and how it is called."""

TAPPED = {
    "rg.consent": "agree",
    "rg.answerer": "head",
    "rg.address": "bac",
    "rg.confirm": "register",
    "rg.reminders": "refuse",
    "fs.status": "score",
    "sa.summary": "submit",
    "sa.publishing": "refuse",
}
TYPED = {"rg.head": "", "rg.members": "5"}
DONE, KEPT = "done", " kept"
ACKNOWLEDGED = re.compile(r"^✓ Câu (\d+): (.*)$", re.MULTILINE)
HANDED_IN = re.compile(r"✓ Đã nộp hồ sơ (\S+)\.")
_GIVEN = ("An", "Bình", "Chung", "Dũng", "Hải", "Kiên", "Long", "Minh", "Nam", "Sơn")


def screen_of(seen: Seen) -> str:
    """Name the screen a message shows: the same when it is shown again."""
    screen = where(seen)
    if screen == "fs.status" and "score" not in choices(seen):
        return DONE
    return screen + (KEPT if screen.startswith("sa.evidence") and "done" in choices(seen) else "")


def newest_of(phone: Phone) -> Seen | None:
    """Give what a person looks at: the message that came or changed last."""
    said = [message for message in phone.messages() if not message.mine]
    return max(said, key=lambda message: message.seq, default=None)


@dataclass
class Household:
    """What one household said, and what it was told it had done."""

    number: int
    phone: Phone
    said: dict[str, str] = field(default_factory=dict)
    """By question: the choice."""
    acknowledged: dict[str, str] = field(default_factory=dict)
    """By question: what the bot called it."""
    handed_in: str = ""

    @property
    def name(self) -> str:
        first, second, third = (_GIVEN[self.number // unit % 10] for unit in (100, 10, 1))
        return f"Lò Văn {first} {second} {third}"


class Robot:
    """One phone's place: one household after another, until told to stop."""

    def __init__(
        self,
        client: Client,
        bot: Bot,
        chance: random.Random,
        numbers: Callable[[], int],
        heard: Callable[[int], None],
    ) -> None:
        self._client = client
        self._bot = bot
        self._chance = chance
        self._number = numbers
        self._heard = heard
        self.households: list[Household] = []
        self.waiting_on = ""

    async def run(self, stop: asyncio.Event) -> None:
        while not stop.is_set():
            number = self._number()
            person = await self._client.person(f"Nhà {number}")
            house = Household(number, await self._client.phone(person, self._bot))
            self.households.append(house)
            await self._play(house, stop)

    async def _play(self, house: Household, stop: asyncio.Event) -> None:
        await house.phone.start(f"v_17071-{house.number % 18 + 1:02}")
        before = ""
        while True:
            seen = await self._next_screen(house, before)
            before = screen_of(seen)
            if before == DONE or stop.is_set():
                return
            await asyncio.sleep(self._chance.uniform(0.0, 0.1))
            await self._act(house, seen, before)

    async def _next_screen(self, house: Household, before: str) -> Seen:
        """Wait until what came or changed last shows another screen than the one acted on."""
        while True:
            for message in house.phone.messages():
                self._note(house, message.text)
            newest = newest_of(house.phone)
            if newest is not None and screen_of(newest) not in {before, ""}:
                return newest
            self.waiting_on = f"{house.phone.title} after {before!r}"
            await house.phone.sync(25)
            newest = newest_of(house.phone)
            self._heard(newest.seq if newest else 0)

    def _note(self, house: Household, text: str) -> None:
        for number, called in ACKNOWLEDGED.findall(text):
            house.acknowledged[list(QUESTIONS)[int(number) - 1]] = called
        if handed_in := HANDED_IN.search(text):
            house.handed_in = handed_in[1]

    async def _act(self, house: Household, seen: Seen, screen: str) -> None:
        phone = house.phone
        question = screen.removeprefix("sa.question.")
        if question in QUESTIONS:
            house.said[question] = choice = self._chance.choice(list(QUESTIONS[question]))
            if self._chance.random() < 0.5:
                await phone.send(QUESTIONS[question][choice])
            else:
                await phone.tap_button(seen, key_of(seen, choice))
        elif screen in TYPED:
            await phone.send(TYPED[screen] or house.name)
        elif screen.endswith(KEPT):
            await phone.tap_button(seen, key_of(seen, "done"))
        elif screen.startswith("sa.evidence"):
            if REQUIRED in screen or self._chance.random() < 0.3:
                await phone.photo()
            else:
                await phone.tap_button(seen, key_of(seen, "without"))
        else:
            await phone.tap_button(seen, key_of(seen, TAPPED[screen]))
