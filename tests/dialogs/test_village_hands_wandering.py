"""Two officers and two chairs press at random about one village: hands, signatures and proposals stay in order.

N001 any button of any message ever sent does its job or says what happened since; never a traceback.
H009 whatever was pressed: a village goes only to who said yes or to a chair; nobody decides on a file they left to another;
     it is signed off only while nothing waits; only signed villages' files are put forward; the tables say the same
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from contextlib import closing
from dataclasses import dataclass, field

import pytest

from dialogs.event import ChoiceTapped, CommandGiven, Event, Room, TextSent
from dialogs.happening import (
    FileNotThisYear,
    FileReturned,
    FilesProposed,
    FileVerified,
    RestVerified,
    SteppedAside,
    SteppedBack,
    VillageGivenBack,
    VillageHandedOver,
    VillageOffered,
    VillageOfferEnded,
    VillageReopened,
    VillageSignedOff,
    VillageTaken,
    VillageTakenOver,
)
from dialogs.step import Step
from tests.dialogs.test_no_dead_button import Wanderer
from tests.dialogs.transcript import PEOPLE, Stage

WHO = ["hoa"] * 4 + ["nam"] * 4 + ["mai"] * 4 + ["tinh"] * 3
CHAIRS = {PEOPLE["mai"][0], PEOPLE["tinh"][0]}
COMMANDS = ("rasoat", "rasoat", "congnhan", "ban", "hoso")
SAID = (
    "Cô Hoa đi công tác đến hết tuần",
    "05.001",
    "05.003",
    "09.009",
    "quay lại",
    "1",
    "2",
    "a" * 4000,
    "<b>&",
)
AWAY = {
    "share",
    "papers",
    "form",
    "authorities",
    "standing",
    "tables",
    "books",
    "titles",
    "villages",
    "people",
    "group",
    "remarks",
    "officer",
    "head",
    "school",
    "chi_hoi",
    "withdraw",
    "citizen",
}
HERE = {"vh", "vf", "vw", "sm", "go", "rc"}
"""Frames whose buttons are pressed first: they are about the village."""
ONWARD = {
    "family",
    "propose",
    "confirm",
    "sign_off",
    "sign",
    "accept",
    "hand_over",
    "05",
    "agree",
    "take",
    "go_through",
    "go_on",
    "rest",
}
"""Pressed more often, so that the way leads on."""
STEPS = 600
VILLAGE = "17071.05"


@dataclass
class Book:
    """What must hold, folded from what happened."""

    database: str
    holder: str = "tg:3001"
    asked: str = ""
    signed: str = ""
    aside: set[tuple[str, str]] = field(default_factory=set)

    def take(self, it: object, by: str) -> None:
        match it:
            case VillageTaken():
                assert self.holder == ""
                self.holder, self.asked = it.officer, ""
            case VillageGivenBack():
                assert it.officer == self.holder
                self.holder = self.asked = ""
            case VillageOffered():
                assert by == it.officer == self.holder
                assert not self.asked
                self.asked = it.to
            case VillageOfferEnded():
                assert by in {self.holder, it.officer}
                assert it.officer == self.asked
                self.asked = ""
            case VillageHandedOver():
                assert by == it.to == self.asked
                assert it.officer == self.holder
                self.holder, self.asked = it.to, ""
            case VillageTakenOver():
                assert by == it.to
                assert by in CHAIRS
                assert it.officer == self.holder != by
                self.holder, self.asked = by, ""
            case SteppedAside():
                assert by == it.officer
                self.aside.add((it.officer, it.file))
            case SteppedBack():
                self.aside.remove((by, it.file))
            case FileVerified() | FileReturned() | FileNotThisYear():
                assert by == it.officer
                assert (by, it.file) not in self.aside
            case RestVerified():
                assert by == it.officer == self.holder
                assert not {(by, file) for file in it.files} & self.aside
            case VillageSignedOff():
                assert by in CHAIRS
                assert not self.signed
                assert self.count("status = 'waiting'") == 0
                self.signed = by
            case VillageReopened():
                assert by in CHAIRS
                assert self.signed
                assert self.count("status IN ('proposed', 'posted', 'recognised')") == 0
                self.signed = ""
            case FilesProposed():
                assert self.signed

    def count(self, which: str) -> int:
        with closing(sqlite3.connect(self.database)) as db:
            return db.execute(f"SELECT count(*) FROM files WHERE place = '{VILLAGE}' AND {which}").fetchone()[
                0
            ]


class InVillage(Wanderer):
    def event(self, number: int) -> Event:
        who = self.dice.choice(WHO)
        person, audience = PEOPLE[who]
        common = {
            "key": f"w:{number}", "audience": audience, "room": Room.PRIVATE, "person": person, "chat": person
        }  # fmt: skip
        roll = self.dice.random()
        if roll < 0.62 and self.newest[who]:
            onward = [data for data in self.newest[who] if data.split("|")[3] not in AWAY]
            onward = [data for data in onward if data.split("|")[1] in HERE] or onward
            eager = [data for data in onward if data.split("|")[3].partition("-")[0] in ONWARD]
            onward = eager if eager and roll < 0.2 else onward
            return ChoiceTapped(**common, data=self.dice.choice(onward or self.newest[who]))
        if roll < 0.76 and self.buttons[who]:
            return ChoiceTapped(**common, data=self.dice.choice(self.buttons[who]))
        if roll < 0.9 or not self.newest[who]:
            name = self.dice.choice(COMMANDS)
            return CommandGiven(
                **common, name=name, argument=f"05.00{self.dice.randint(1, 6)}" if name == "hoso" else ""
            )
        return TextSent(**common, text=self.dice.choice(SAID))


@pytest.mark.parametrize("seed", range(6))
async def test_a_village_is_in_one_pair_of_hands(stage: Stage, seed: int) -> None:
    """Bốn người cùng bấm lung tung: xóm chỉ ở tay một người, họ hàng không quyết định, còn hồ sơ chờ thì không ký (N001, H009)."""
    first = "verified" if seed % 2 else "waiting"
    for line in (
        "grant% hoa officer 17071 co_giao Nguyễn Thị Hoa", "grant% nam officer 17071 thay Trần Văn Nam",
        "grant% mai chair 17071 co_giao Lê Thị Mai", "grant% tinh chair 17071 ong Trần Văn Tỉnh",
        f"household% 1 Lò Văn Pâng, {first} 85, family", f"household% 2 Vi Thị Xuân, {first} 90", f"household% 3 Lo Văn Thành, {first} 88",
        f"household% 4 Vi Văn Quân, {first} 92, nam", "household% 5 Hà Văn Sơn, verified 95", "household% 6 Kim Văn Tuấn, returned 70 evidence:GD3.1",
        *(f"answers% {number}" for number in range(1, 7)),
        *(f"household% {number} Hà Văn {name}, {first} 95" for number, name in enumerate(("Sáng", "Tối", "Trưa"), 7)),
        *(f"answers% {number}" for number in range(7, 10)), "tick% now", "held% hoa",
        "mai> /rasoat", "mai* Đặt tỷ lệ bốc thăm", "mai* 10 %", "mai* Đặt và báo trưởng các xóm",
        *(f"{who}> /rasoat" for who in ("hoa", "nam", "mai", "tinh")),
    ):  # fmt: skip
        await stage.play(line)
    wanderer, book = InVillage(stage, seed), Book(str(stage.database))
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
    print(happened)
    season = await stage.store.world.current_season("17071", "family", stage.at.date())
    assert season
    work = await stage.store.world.village_work(season.id, VILLAGE, stage.at)
    assert (work.officer, work.offered_to, work.signed_by) == (book.holder, book.asked, book.signed)
    assert (await stage.store.registry.counts()).dead_letters == 0
