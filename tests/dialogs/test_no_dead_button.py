"""Wandering through the dialogs at random: whatever is pressed or typed, the person gets an answer.

N001 any button of any message ever sent does its job or says what happened since; never a traceback.
N002 every step says something: a screen, a line, or a toast.
N003 button data fits 64 bytes (Bot API), a message fits 4096 characters.
N004 a conversation is JSON: dumped and loaded between every two messages.
N005 the same conversation, event, world and time give the same step.
"""

from __future__ import annotations

import random

import pytest

from bot.words import paragraph
from dialogs.advance import advance, present
from dialogs.button import Button
from dialogs.conversation import Conversation, dump, load
from dialogs.event import (
    Audience,
    ChoiceTapped,
    CommandGiven,
    DocumentSent,
    Event,
    PhotoSent,
    Room,
    TableRead,
    TextSent,
    VoiceSent,
)
from dialogs.message import Message
from dialogs.step import Step
from tests.dialogs.transcript import GROUP, PEOPLE, Stage

SAID = (
    "có", "không", "chưa", "2", "0", "99", "hai", "không biết", "quay lại", "để sau", "thoát", "trợ giúp", "tiếp tục",
    "Lò Văn Pâng", "Vi Thị Mai", "minh hop", "xom 5", "đồng ý", "<b>&", "👍", "…", "1 3", "tất cả", "45/50", "66%", "500k", "20/11", "không có", "dạ", "a" * 4000, "Ảnh mờ, chưa đọc được",
)  # fmt: skip
COMMANDS = (
    "start",
    "hoso",
    "tieptuc",
    "thoat",
    "trogiup",
    "dangky",
    "binhxet",
    "thon",
    "ban",
    "dulieu",
    "rutdongy",
    "xoa",
    "bang",
    "mautieuchi",
    "rasoat",
    "kiemtra",
    "nhatruong",
    "la",
    "so",
    "baocao",
    "chitieu",
    "tim",
    "tiendo",
)
ARGUMENTS = {"tim": ("lo van pang", "05.001", "", "<b>&", "5 1"), "hoso": ("", "05.001", "5.1", "99.999")}
TABLES = ("bang-xa-minh-hop.yaml", "bang-con-thieu.yaml", "17 faults")
SEEDS = range(6)
STEPS = 250
EVERY_KIND = "moi-kieu-cau"
"""A set with a question of every kind."""


class Wanderer:
    """Presses what is there, or what once was there, or types anything."""

    def __init__(self, stage: Stage, seed: int) -> None:
        self.stage = stage
        self.dice = random.Random(seed)
        self.buttons: dict[str, list[str]] = {name: [] for name in (*PEOPLE, "group")}
        self.newest: dict[str, list[str]] = {name: [] for name in (*PEOPLE, "group")}

    def event(self, number: int) -> Event:
        who = self.dice.choice(
            ["family"] * 5 + ["head", "hoa", "nam", "family2", "grouphoa", "groupnam", "school", "tinh"]
        )
        in_group = who.startswith("group")
        person, audience = PEOPLE[who.removeprefix("group")]
        common = {
            "key": f"w:{number}",
            "audience": audience,
            "room": Room.GROUP if in_group else Room.PRIVATE,
            "person": person,
            "chat": GROUP if in_group else person,
        }
        screen = "group" if in_group else who
        roll = self.dice.random()
        if roll < 0.65 and self.newest[screen]:
            return ChoiceTapped(**common, data=self.dice.choice(self.newest[screen]))
        if roll < 0.75 and self.buttons[screen]:
            return ChoiceTapped(**common, data=self.dice.choice(self.buttons[screen]))
        if roll < 0.77:
            return ChoiceTapped(
                **common, data=self.dice.choice(["1|vf|details|agree|x", "0|a", "", "1|sa|question|yes|x-q5"])
            )
        if roll < 0.82:
            name = self.dice.choice(COMMANDS)
            return CommandGiven(**common, name=name, argument=self.dice.choice(ARGUMENTS.get(name, ("",))))
        if roll < 0.84:
            return PhotoSent(**common, file=f"p{number}", album=self.dice.choice(["", "a1"]))
        if roll < 0.85:
            return VoiceSent(**common, file=f"v{number}", seconds=3)
        if roll < 0.86 and not in_group:
            return DocumentSent(**common, file=f"d{number}", name=self.dice.choice(["bang.xlsx", "a.pdf"]))
        if roll < 0.88 and who in {"hoa", "nam"}:
            return self.stage.table(self.dice.choice(TABLES), common)
        return TextSent(**common, text=self.dice.choice(SAID))

    def look(self, who: str, message: Message) -> None:
        """Read a screen as a person would: it must be short enough, and every button must fit."""
        text = "\n\n".join(paragraph(said, "vi", "bac") for said in message.paragraphs)
        assert text.strip()
        assert len(text) <= 4096
        data = [
            Button(message.stamp.frame, message.stamp.screen, choice.id, message.stamp.check).pack()
            for choice in message.choices
            if not choice.link and message.stamp
        ]
        self.newest[who] = data
        self.buttons[who] += data

    def hear(self, event: Event, step: Step) -> None:
        in_group = event.room is Room.GROUP
        who = next(name for name, (person, _) in PEOPLE.items() if person == event.person)
        if isinstance(event, TableRead):
            assert step.posts, f"silence after {event}"
        elif not in_group or isinstance(event, ChoiceTapped):
            assert step.reply is not None or step.toast is not None, f"silence after {event}"
        if step.reply is not None:
            self.look("group" if in_group else who, step.reply.message)
        for post in step.posts:
            for name, (person, audience) in PEOPLE.items():
                if (person, audience) == (post.person, post.audience) and post.message.paragraphs:
                    self.look(name, post.message)


@pytest.mark.parametrize(
    ("seed", "criteria_set"), [*((seed, "") for seed in SEEDS), *((seed, EVERY_KIND) for seed in range(3))]
)
async def test_whatever_is_pressed_is_answered(stage: Stage, seed: int, criteria_set: str) -> None:
    """Bấm nút nào, cũ hay mới, gõ chữ gì, máy cũng trả lời tử tế (N001, N002, N003, N004)."""
    if criteria_set:
        await stage.play(f"season% {criteria_set}")
    for line in (
        "grant% school school 17071 co_giao Hà Thị Thanh", "grant% tinh inspector 40 ong Trần Văn Tỉnh",
        "household% 41 Hà Văn Sơn, waiting 85 near_threshold", "answers% 41", "household% 42 Hà Văn Sơn, verified 95", "answers% 42", "tick% now",
        "hoa> /start i_<first>", "hoa* Cô giáo", "hoa> Nguyễn Thị Hoa", "nam> /start i_<second>", "nam* Thầy", "nam> Trần Văn Nam",
        "head> /start i_<head>", "head* Bác", "head> Lò Văn Pâng", "hoa* Nối nhóm cán bộ", "grouphoa> /noinhom <code>",
        "family> /start v_17071-05", "family* Đồng ý", "family* Tôi là chủ hộ", "family* Bác", "family> Vi Thị Lan", "family> 4",
        "family* Đúng rồi, đăng ký", "family* Đồng ý", "family* Tự chấm điểm",
    ):  # fmt: skip
        await stage.play(line)
    wanderer = Wanderer(stage, seed)
    for number in range(STEPS):
        event = wanderer.event(number)
        outcome = await stage.store.conductor.submit(event)
        step = getattr(outcome, "step", None)
        assert isinstance(step, Step), f"seed {seed}, step {number}: {event} became {outcome!r}"
        assert step.conversation == load(dump(step.conversation))
        wanderer.hear(event, step)
    assert (await stage.store.registry.counts()).dead_letters == 0


async def test_deciding_twice_decides_the_same(stage: Stage) -> None:
    """Cùng một câu trả lời ở cùng một lúc thì kết quả như nhau (N005)."""
    for line in ("family> /start v_17071-05", "family* Đồng ý", "family* Tôi là chủ hộ"):
        await stage.play(line)
    conversation = Conversation("families|tg:1001|tg:1001")
    event = CommandGiven(
        key="k", audience=Audience.FAMILIES, room=Room.PRIVATE, person="tg:1001", chat="tg:1001", name="hoso"
    )
    first = await advance(conversation, event, stage.store.world, stage.at)
    again = await advance(conversation, event, stage.store.world, stage.at)
    assert first == again
    assert await present(first.conversation, stage.store.world, stage.at) == await present(
        again.conversation, stage.store.world, stage.at
    )
