"""Wandering through a village's rooms and the joining of its households, two heads and three phones at once.

N001 any button of any message ever sent does its job or says what happened since; never a traceback.
N002 every step says something. N003 messages and buttons fit. N004 a conversation is JSON.
"""

from __future__ import annotations

import pytest

from dialogs.conversation import dump, load
from dialogs.event import Audience, ChoiceTapped, CommandGiven, ContactShared, Event, Room, TextSent
from dialogs.step import Step
from tests.dialogs.test_no_dead_button import Wanderer
from tests.dialogs.transcript import PEOPLE, Stage

TYPED = (
    "1-5", "1-13 trừ 3", "ký 1-4", "điểm chỉ 2", "chưa ký 2", "không đăng ký 4", "vắng 6", "đủ", "0", "cả bản", "3", "12",
    "99", "nhà bác Pâng", "Lò Văn Pâng", "Vi Thị Lan", "Vi Lan", "Hà Văn Sinh", "Kim Văn Mới", "có", "quay lại", "để sau",
    "5", "hai", "…", "a" * 4000,
)  # fmt: skip
COMMANDS = (
    ("start", "v_17071-05"), ("start", "v_17071-05"), ("dangky", ""), ("hoso", ""), ("thon", ""), ("thon", ""), ("binhxet", ""),
    ("tieptuc", ""), ("thoat", ""), ("trogiup", ""), ("rutdongy", ""),
)  # fmt: skip
STEPS = 300


class Villager(Wanderer):
    """Presses, types numbers and names, opens the poster's link, shares a contact."""

    def event(self, number: int) -> Event:
        who = self.dice.choice(["head"] * 4 + ["head2"] * 3 + ["family", "family2", "family3"] * 2 + ["hoa"])
        person, audience = PEOPLE[who]
        common = {
            "key": f"w:{number}", "audience": audience, "room": Room.PRIVATE, "person": person, "chat": person
        }  # fmt: skip
        roll = self.dice.random()
        if roll < 0.5 and self.newest[who]:
            return ChoiceTapped(**common, data=self.dice.choice(self.newest[who]))
        if roll < 0.6 and self.buttons[who]:
            return ChoiceTapped(**common, data=self.dice.choice(self.buttons[who]))
        if roll < 0.72 or audience is Audience.OFFICERS:
            name, argument = self.dice.choice(COMMANDS)
            return CommandGiven(**common, name=name, argument=argument)
        if roll < 0.75:
            phone = self.dice.choice(["84912345678", "84987654321"])
            return ContactShared(**common, phone=phone, own=self.dice.random() < 0.7)
        return TextSent(**common, text=self.dice.choice(TYPED))


@pytest.mark.parametrize("seed", range(4))
async def test_the_village_is_always_answered(stage: Stage, seed: int) -> None:
    """Hai trưởng xóm cùng làm, ba nhà cùng vào: bấm hay gõ gì máy cũng trả lời tử tế (N001, N002, N003, N004)."""
    for line in (
        "listed% 1 Hà Văn Sinh, 4 khẩu", "listed% 2 Lò Văn Pâng, 5 khẩu, 0912345678", "listed% 3 Vi Thị Lan",
        "listed% 4 Lò Văn Pâng", "listed% 5 Quang Văn Thắng", "listed% 12 Kim Văn Tuấn", "listed% 13 Lô Thị Xuân",
        "hoa> /start i_<first>", "hoa* Cô giáo", "hoa> Nguyễn Thị Hoa", "head> /start i_<head>", "head* Bác",
        "head> Quang Văn Thắng", "hoa* Người và các xóm", "hoa* Mời trưởng xóm", "hoa* Xóm 5", "head2> /start i_<code>", "head2* Cô", "head2> Vi Thị Thoa",
        "family> /start v_17071-05", "family* Đồng ý", "family* Tôi là chủ hộ", "family* Bác", "family> Vi Thị Lan",
    ):  # fmt: skip
        await stage.play(line)
    villager = Villager(stage, seed)
    for number in range(STEPS):
        event = villager.event(number)
        outcome = await stage.store.conductor.submit(event)
        step = getattr(outcome, "step", None)
        assert isinstance(step, Step), f"seed {seed}, step {number}: {event} became {outcome!r}"
        assert step.conversation == load(dump(step.conversation))
        villager.hear(event, step)
    assert (await stage.store.registry.counts()).dead_letters == 0
