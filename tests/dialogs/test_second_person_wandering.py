"""Three officers press at random about files with large changes of points.

N001 any button of any message ever sent does its job or says what happened since; never a traceback.
SP012 whatever was pressed: a large change is decided by two, under both names; the first is never the second
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from contextlib import closing
from dataclasses import dataclass, field

import pytest

from dialogs.event import ChoiceTapped, CommandGiven, Event, Room, TextSent
from dialogs.happening import (
    DecisionUndone,
    FileNotThisYear,
    FileReturned,
    FileVerified,
    RestVerified,
    SecondAsked,
    SecondDiffers,
    SecondTakenBack,
)
from dialogs.step import Step
from tests.dialogs.test_no_dead_button import Wanderer
from tests.dialogs.test_second_person import SCORED
from tests.dialogs.transcript import PEOPLE, Stage

WHO = ("hoa", "nam", "mai")
ONWARD = {
    "agree",
    "sure",
    "join",
    "differ",
    "take_back",
    "rescore",
    "GD4.1",
    "GD4.2",
    "10",
    "0",
    "evidence",
    "send",
}
SAID = ("quay lại", "1", "Xem lại giúp", "a" * 4000, "<b>&", "12")
STEPS = 400
HERE = {"vf", "ud", "go"}
"""Frames whose buttons are pressed: they are about one file."""


@dataclass
class Book:
    """Who waits for a second person, folded from what happened."""

    database: str
    asked: dict[str, str] = field(default_factory=dict)
    before: dict[str, str] = field(default_factory=dict)
    """Who had asked, just before the newest decision on a file."""
    others: dict[str, str] = field(default_factory=dict)
    """Who saw it otherwise: a third decides."""
    others_before: dict[str, str] = field(default_factory=dict)

    def take(self, it: object, by: str) -> None:
        if isinstance(it, FileVerified | FileNotThisYear | FileReturned):
            self.before[it.file] = self.asked.get(it.file, "")
            self.others_before[it.file] = self.others.get(it.file, "")
        match it:
            case DecisionUndone():
                for file in it.files:
                    asked = self.before.get(file, "")
                    self.asked |= {file: asked} if asked else {}
                    other = self.others_before.get(file, "")
                    self.others |= {file: other} if other else {}
            case SecondAsked():
                assert by == it.officer
                assert it.file not in self.asked
                self.asked[it.file] = by
            case SecondTakenBack():
                assert by == self.asked.pop(it.file)
                self.others.pop(it.file, "")
            case SecondDiffers():
                assert by != self.asked[it.file]
                assert it.file not in self.others
                self.others[it.file] = by
            case FileVerified() | FileNotThisYear() | FileReturned() if it.file in self.others:
                assert by not in {self.asked.pop(it.file), self.others.pop(it.file)}
            case FileVerified() | FileNotThisYear() if it.file in self.asked:
                assert by != self.asked.pop(it.file)
                assert " và " in it.officer_name
            case FileVerified() | FileNotThisYear():
                assert self.change(it.file) <= 10
            case FileReturned():
                assert by != self.asked.pop(it.file, "")
            case RestVerified():
                assert not set(it.files) & set(self.asked)

    def change(self, file: str) -> int:
        """Add up GD4.1 (10 by the household) and GD4.2 (0), the only ones that are scored again."""
        with closing(sqlite3.connect(self.database)) as db:
            found = dict(
                db.execute("SELECT indicator, points FROM rescorings WHERE file = ? ORDER BY seq", (file,))
            )
        return abs(int(found.get("GD4.1", 10)) - 10) + int(found.get("GD4.2", 0))


class AboutPoints(Wanderer):
    def event(self, number: int) -> Event:
        who = self.dice.choice(WHO)
        person, audience = PEOPLE[who]
        common = {
            "key": f"w:{number}", "audience": audience, "room": Room.PRIVATE, "person": person, "chat": person
        }  # fmt: skip
        roll = self.dice.random()
        newest = [data for data in self.newest[who] if data.split("|")[1] in HERE]
        if any("which_indicator" in data for data in newest):
            newest = [data for data in newest if data.split("|")[3] in {"GD4.1", "GD4.2", "back"}]
        eager = [data for data in newest if data.split("|")[3] in ONWARD]
        if roll < 0.5 and eager:
            return ChoiceTapped(**common, data=self.dice.choice(eager))
        if roll < 0.68 and newest:
            return ChoiceTapped(**common, data=self.dice.choice(newest))
        if roll < 0.8 and self.buttons[who]:
            old = [
                data
                for data in self.buttons[who]
                if data.split("|")[1] in HERE and "which_indicator" not in data
            ]
            return ChoiceTapped(**common, data=self.dice.choice(old or self.buttons[who]))
        if roll < 0.95:
            name = self.dice.choice(("hoso", "hoso", "ban"))
            return CommandGiven(
                **common, name=name, argument=f"05.00{self.dice.randint(1, 4)}" if name == "hoso" else ""
            )
        return TextSent(**common, text=self.dice.choice(SAID))


@pytest.mark.parametrize("seed", range(4))
async def test_a_large_change_is_never_one_persons(stage: Stage, seed: int) -> None:
    """Ba cán bộ bấm lung tung: chấm lại lệch nhiều thì không ai một mình quyết định được (N001, SP012)."""
    names = ("Lò Văn Pâng", "Vi Thị Xuân", "Hà Văn Sơn", "Kim Văn Tuấn")
    for line in (
        "grant% hoa officer 17071 co_giao Nguyễn Thị Hoa", "grant% nam officer 17071 thay Trần Văn Nam",
        "grant% mai chair 17071 co_giao Lê Thị Mai",
        *(f"household% {number} {name}, waiting 90" for number, name in enumerate(names, 1)),
        *(f"answers% {number}" for number in range(1, 5)), *(SCORED.format(number) for number in range(1, 5)), "tick% now",
        *(line for number, who in enumerate(WHO, 1) for line in (
            f"{who}> /hoso 05.00{number}", f"{who}* Tôi xem hồ sơ này",
            f"{who}* Chấm lại điểm", f"{who}* Gia đình văn hóa: 0/10", f"{who}* 10", f"{who}* Minh chứng cho số khác",
            f"{who}* Chấm lại điểm", f"{who}* Làm ăn của nhà mình: 10/10", f"{who}* 0", f"{who}* Minh chứng cho số khác",
            f"{who}* Đồng ý đề nghị công nhận", f"{who}> /ban",
        )),
    ):  # fmt: skip
        await stage.play(line)
    wanderer, book = AboutPoints(stage, seed), Book(str(stage.database))
    book.asked = {f"ff{number:08}": PEOPLE[who][0] for number, who in enumerate(WHO, 1)}
    happened: Counter[str] = Counter()
    for number in range(STEPS):
        event = wanderer.event(number)
        outcome = await stage.store.conductor.submit(event)
        step = getattr(outcome, "step", None)
        assert isinstance(step, Step), f"seed {seed}, step {number}: {event} became {outcome!r}"
        wanderer.hear(event, step)
        for it in step.happened:
            book.take(it, event.person)
            happened[type(it).__name__] += 1
    pending = await stage.store.world.awaited_seconds("17071")
    assert {ask.file: ask.officer for ask in pending} == book.asked
    assert happened["SecondTakenBack"] + happened["SecondDiffers"] + happened["FileVerified"] > 3
    print(happened)
