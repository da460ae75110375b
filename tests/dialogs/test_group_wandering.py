"""Tapping about in the group at random: boards, cards and villages of any age.

GW001 any button of any message the group ever had is answered by a toast, and a taken village has one holder
GW002 every message fits Telegram's 4096 characters and a hundred buttons, every button 64 bytes, and names nobody
"""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing
from datetime import timedelta

import pytest

from bot.words import paragraph, render
from dialogs.button import Button
from dialogs.event import Audience, ChoiceTapped, CommandGiven, Event, Membership, PeopleChanged, Room
from dialogs.message import Message
from dialogs.step import Step
from dialogs.verification.live import render as draw_live
from tests.dialogs.transcript import GROUP, PEOPLE, Stage

WHO = ("hoa", "nam", "mai", "family", "tinh")
COMMANDS = (("bang", ""), ("tim", "pâng"), ("tim", ""), ("hoso", "5.3"), ("hoso", "05.999"), ("tiendo", ""))
NAMES = ("Quàng", "Vi Thị", "Cao Văn", "Hà Văn")
STEPS = 160


class Tapper:
    def __init__(self, stage: Stage, seed: int) -> None:
        self.stage, self.dice = stage, random.Random(seed)
        self.ever: list[str] = []
        self.now: list[str] = []

    def look(self, message: Message) -> None:
        text = "\n\n".join(paragraph(said, "vi", "") for said in message.paragraphs)
        assert text.strip()
        assert len(text) <= 4096
        assert len(message.choices) <= 100
        assert not [name for name in NAMES if name in text], text
        assert all(render(choice.label, "vi", "") for choice in message.choices)
        data = [
            Button(message.stamp.frame, message.stamp.screen, choice.id, message.stamp.check).pack()
            for choice in message.choices
            if not choice.link and message.stamp
        ]
        self.now += data
        self.ever += data

    async def look_around(self) -> None:
        """Look at what stands in the group now, as its live messages show it."""
        self.now = []
        with closing(sqlite3.connect(self.stage.database)) as db:
            keys = [key for (key,) in db.execute("SELECT key FROM live_messages ORDER BY key")]
        for key in keys:
            message = await draw_live(key, self.stage.store.world, self.stage.at)
            if message is not None:
                self.look(message)

    def event(self, number: int) -> Event:
        common = {
            "key": f"g:{number}",
            "audience": Audience.OFFICERS,
            "room": Room.GROUP,
            "person": PEOPLE[self.dice.choice(WHO)][0],
            "chat": GROUP,
            "anonymous": self.dice.random() < 0.05,
        }
        roll = self.dice.random()
        if roll < 0.75 and self.now:
            return ChoiceTapped(**common, data=self.dice.choice(self.now if roll < 0.6 else self.ever))
        if roll < 0.8:
            now = self.dice.choice([Membership.ADDED, Membership.REMOVED])
            return PeopleChanged(**common, people=(common["person"],), now=now)
        if roll < 0.83:
            old = [
                "1|gr|claim|v-17071.99|17071",
                "1|gr|village|take|x-y",
                "1|gr|village|y|",
                "0|gr",
                "1|gr|claim|v-|",
            ]
            return ChoiceTapped(**common, data=self.dice.choice(old))
        name, argument = self.dice.choice(COMMANDS)
        return CommandGiven(**common, name=name, argument=argument)


@pytest.mark.parametrize("seed", range(4))
async def test_whatever_is_tapped_in_the_group_is_answered(stage: Stage, seed: int) -> None:
    """Trong nhóm bấm nút cũ hay mới, ai bấm, lúc nào, cũng có lời đáp, và không lộ tên ai (GW001, GW002)."""
    for line in (
        "officer% hoa co officer Nguyễn Thị Hoa", "officer% nam thay officer Trần Văn Nam",
        "officer% mai co_giao chair Lê Thị Thu", "grant% tinh inspector 40 ong Trần Văn Tỉnh",
        "household% 3 Quàng Văn Pâng, waiting 76 near_threshold, family", "household% 7 Vi Thị Mai, village_review 80",
        "household% 12 Cao Văn Bình, waiting 90", "household% 15 Hà Văn Dũng, returned 40",
        "answers% 3", "answers% 12", "tick% now", "hoa> /ban", "hoa* Nối nhóm cán bộ", "grouphoa> /noinhom <code>",
    ):  # fmt: skip
        await stage.play(line)
    tapper = Tapper(stage, seed)
    for number in range(STEPS):
        await tapper.look_around()
        event = tapper.event(number)
        outcome = await stage.store.conductor.submit(event)
        step = getattr(outcome, "step", None)
        assert isinstance(step, Step), outcome
        if isinstance(event, ChoiceTapped):
            assert step.toast is not None, event
            assert len(render(step.toast, "vi", "")) <= 200
        if step.reply is not None:
            tapper.look(step.reply.message)
        if number % 20 == 19:
            stage.at += timedelta(minutes=tapper.dice.choice([5, 31, 721]))
            await stage.play("tick% now")
    with closing(sqlite3.connect(stage.database)) as db:
        taken = db.execute("SELECT count(*) FROM audit WHERE what = 'village_taken'").fetchone()[0]
        freed = db.execute("SELECT count(*) FROM audit WHERE what = 'village_given_back'").fetchone()[0]
        held = db.execute("SELECT count(*) FROM village_work WHERE officer IS NOT NULL").fetchone()[0]
    assert taken - freed == held
    assert taken
