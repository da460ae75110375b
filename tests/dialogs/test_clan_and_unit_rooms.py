"""The rooms of a clan's households, a unit's people and a chi hội's members.

CR006 the words of an agreement and their version go together
CR007 a table of people is held until it was looked through, and only for whoever looks after the unit
CR008 whatever is pressed or typed in these rooms is answered, also long after and by others
"""

from __future__ import annotations

import hashlib

import pytest

from bot.words import render
from dialogs.clan import consent as clan
from dialogs.conversation import dump, load
from dialogs.event import ChoiceTapped, CommandGiven, Event, Room, RosterRead, TextSent
from dialogs.records import RosterEntry
from dialogs.step import Step
from dialogs.unit_people import consent as unit
from tests.dialogs.test_no_dead_button import Wanderer
from tests.dialogs.transcript import PEOPLE, Stage

WORDED = {
    clan.VERSION: "f2b572c83f39499a47a52b7a99a48d7dec40bdc5ea5dd5462645bb728dad25fd",
    unit.VERSION: "d736ae7848d065d292a6291e67c99e3818baa682aa4b2a61428d49b97b26e311",
}
"""Every version that was ever shown, and the seal of its words."""
UNIT = (
    "family2> /start", "family2* Đăng ký danh hiệu khác", "family2* Đơn vị học tập (trường, cơ quan, doanh nghiệp)",
    "family2* Đồng ý", "family2* Cô", "family2* Xã Minh Hợp", "family2> Trường Mầm non Hoa Sen",
    "family2* Trường, lớp mầm non", "family2* Đúng rồi, đăng ký", "family2* Đồng ý", "family2* Người của đơn vị",
)  # fmt: skip
CLAN = (
    "household% 3 Lò Văn Pâng, registered, family", "household% 7 Lò Thị Mai, registered, family3",
    "household% 12 Lò Văn Ún, registered", "window% 2026-01-01 2026-12-31", "role% head2 bac Vi Thị Thoa",
    "head> /start", "head* Đăng ký danh hiệu khác", "head* Dòng họ học tập (họ nhà mình)", "head* Đồng ý", "head* Ông",
    "head* Xã Minh Hợp", "head> Họ Lò Văn, chi 2", "head* Đúng rồi, đăng ký", "head* Đồng ý", "head* Các nhà trong họ",
    "head* Mời các nhà trong họ", "head* Xóm 5", "head> 3 7", "family* Xem lời mời", "family3* Xem lời mời",
)  # fmt: skip
TYPED = (
    "đăng ký 1-3", "đăng ký 1-30 trừ 2", "1", "3 7", "12", "99", "cả xóm", "tất cả", "1 Hà Thị Lan", "4 Vi Thị Mai, 0912345678",
    "Lò Văn Ún", "mai", "Họ Lò", "có", "quay lại", "để sau", "45", "31/12/2025", "nhiều", "…", "a" * 4000,
)  # fmt: skip


def test_the_versions_name_these_very_words() -> None:
    """Đổi lời xin đồng ý thì phải đổi tên bản của lời, để biết ai đã đồng ý lời nào (CR006)."""
    said = {
        clan.VERSION: render(clan.names_text("HỌ"), "vi"),
        unit.VERSION: render(unit.agreement("ĐƠN VỊ", 2026), "vi"),
    }
    assert {version: hashlib.sha256(words.encode()).hexdigest() for version, words in said.items()} == WORDED


def table(stage: Stage, who: str, file: str, count: int, **more: object) -> Event:
    person, audience = PEOPLE[who]
    names = ("Hà Thị Lan", "Vi Thị Mai", "Lò Văn Ún", "Quang Văn Thắng", "Kim Thị Xuân")
    return RosterRead(
        key=f"roster:{next(stage.keys)}", audience=audience, room=Room.PRIVATE, person=person, chat=person,
        village=f"unit:{file}", name="ds.xlsx",
        entries=tuple(RosterEntry(name, number, 5, cannot_read=1) for number, name in enumerate(names[:count], 1)),
        **more,
    )  # fmt: skip


async def test_a_table_of_people_is_looked_through_first(stage: Stage) -> None:
    """Gửi tệp Excel danh sách người: xem lại rồi mới ghi, chỉ lấy tên và số điện thoại; người ngoài gửi thì không (CR007)."""
    for line in (*UNIT, "family2* Thêm người", "family2# ds.xlsx"):
        await stage.play(line)
    assert any("ds.xlsx" in line for line in stage.said if line.startswith("<"))
    files = await stage.store.world.files_of("tg:1002", stage.at)
    stranger = await stage.store.conductor.submit(table(stage, "family", files[0].id, 5))
    assert (stranger.step.posts, stranger.step.happened) == ((), ())
    outcome = await stage.store.conductor.submit(table(stage, "family2", files[0].id, 5))
    stage.write("family2", outcome.step)
    assert outcome.step.happened == ()
    await stage.play("family2* Xem lại danh sách")
    await stage.play("family2* Đúng rồi, ghi")
    people = await stage.store.world.unit_members(files[0].subject, "")
    assert [(one.number, one.name) for one in people][:2] == [(1, "Hà Thị Lan"), (2, "Vi Thị Mai")]
    assert len(people) == 5


class Kin(Wanderer):
    """Who looks after a clan, two households, a unit's contact and a village's head, all at once."""

    def event(self, number: int) -> Event:
        who = self.dice.choice(["head"] * 3 + ["family2"] * 4 + ["family", "family3", "head2"])
        person, audience = PEOPLE[who]
        common = {
            "key": f"w:{number}", "audience": audience, "room": Room.PRIVATE, "person": person, "chat": person
        }  # fmt: skip
        roll = self.dice.random()
        if roll < 0.58 and self.newest[who]:
            return ChoiceTapped(**common, data=self.dice.choice(self.newest[who]))
        if roll < 0.7 and self.buttons[who]:
            return ChoiceTapped(**common, data=self.dice.choice(self.buttons[who]))
        if roll < 0.78:
            name, argument = self.dice.choice(
                [
                    ("hoso", ""),
                    ("thon", ""),
                    ("tieptuc", ""),
                    ("start", f"m_{self.stage.codes['code']}"),
                    ("rutdongy", ""),
                ]
            )
            return CommandGiven(**common, name=name, argument=argument)
        return TextSent(**common, text=self.dice.choice(TYPED))


@pytest.mark.parametrize("seed", range(4))
async def test_these_rooms_always_answer(stage: Stage, seed: int) -> None:
    """Trưởng họ, các nhà, đơn vị bấm gì gõ gì, lúc nào, máy cũng trả lời tử tế (CR008)."""
    for line in (
        *CLAN, *UNIT, "family2* Thêm người", "family2> 1 Hà Thị Lan", "family2> 2 Vi Thị Mai", "family2* Xem lại và ghi",
        "family2* Đúng rồi, ghi", "family2> đăng ký 1", "family2* Xóm 3", "family2* Từng người đã ký", "family2> 1",
        "family2* Đường dẫn để tự chấm trên máy riêng", "head2> /thon", "head2* Hội viên chi hội",
    ):  # fmt: skip
        await stage.play(line)
    wanderer = Kin(stage, seed)
    for number in range(220):
        event = wanderer.event(number)
        outcome = await stage.store.conductor.submit(event)
        step = getattr(outcome, "step", None)
        assert isinstance(step, Step), f"seed {seed}, step {number}: {event} became {outcome!r}"
        assert step.conversation == load(dump(step.conversation))
        wanderer.hear(event, step)
    assert (await stage.store.registry.counts()).dead_letters == 0
