"""A village's list, kept by its head.

VL001 whatever the heads press or type in the village's room, old buttons too, they get an answer
VL002 a list of 75 households in Excel is imported whole, or not at all
VL003 two heads at once: nothing is written twice, nobody's number moves
VL004 a role that has ended sees and writes nothing
VL005 officers keep the lists of their commune's villages
VL006 likely duplicates are asked about, and what is the same is not added again
VL007 a file that Hội has already stays there when its household leaves, and the officers are told
VL008 in the new village the household has a number, its head is told, and its page opens from the notice
"""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from bot.words import paragraph, render
from criteria.wording import say
from dialogs.conversation import dump, load
from dialogs.event import (
    Audience,
    ChoiceTapped,
    CommandGiven,
    DocumentSent,
    Event,
    Room,
    RosterRead,
    TextSent,
)
from dialogs.happening import MessageKept, TableRefused
from dialogs.records import RosterEntry, RosterLine
from dialogs.step import Step
from dialogs.village.listing.check import spelt_better
from dialogs.village.listing.plan import Reason, plan
from tests.dialogs.test_no_dead_button import Wanderer
from tests.dialogs.transcript import PEOPLE, Stage

VILLAGE = "17071.05"
NAMES = ("Lò Văn Pâng", "Vi Thị Mai", "Vàng A Dơ", "Lò Văn Hợp", "Hà Văn Tâm", "Lương Thị Én")
HEADS = ("head> /start i_<head>", "head* Bác", "head> Lò Văn Sơn")
SECOND_HEAD = (
    "hoa> /start i_<first>", "hoa* Cô giáo", "hoa> Nguyễn Thị Hoa", "hoa* Người và các xóm", "hoa* Mời trưởng xóm", "hoa* Xóm 5",
    "head2> /start i_<code>", "head2* Cô", "head2> Vi Thị Lan",
)  # fmt: skip
REGISTERED = (
    "family> /start v_17071-05", "family* Đồng ý", "family* Tôi là chủ hộ", "family* Bác", "family> Vi Thị Lan",
    "family> 4", "family* Đúng rồi, đăng ký", "family* Đồng ý",
)  # fmt: skip
TYPED = (
    "1", "2", "12 Lò Văn Pâng, 5 khẩu", "Vi Thị Mai, 0912345678\n7 Hà Văn Tâm", "Lò Văn Pang", "hôm nay", "20/11",
    "con ông Sơn", "0912 345 678", "không biết", "quay lại", "pâng", "999", "xóa", "0", "3 3 3", "Lò Văn Mới", "4",
)  # fmt: skip


async def play(stage: Stage, *lines: str) -> None:
    for line in lines:
        await stage.play(line)


async def submit(stage: Stage, event: Event) -> Step:
    step = getattr(await stage.store.conductor.submit(event), "step", None)
    assert isinstance(step, Step)
    return step


def of_head(stage: Stage, kind: type, **fields: object) -> Event:
    return kind(
        key=f"t:{next(stage.keys)}", audience=Audience.FAMILIES, room=Room.PRIVATE, person="tg:2001",
        chat="tg:2001", **fields,
    )  # fmt: skip


def rows(stage: Stage, sql: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(stage.database)) as db:
        return db.execute(sql).fetchall()


async def roster(stage: Stage) -> tuple[RosterLine, ...]:
    season = await stage.store.world.current_season("17071", "family", stage.at.date())
    assert season
    return await stage.store.world.roster(VILLAGE, season.id)


class Heads(Wanderer):
    """Two heads who wander about their village's room, and a household that answers beside them."""

    def event(self, number: int) -> Event:
        who = self.dice.choice(["head"] * 5 + ["head2"] * 4 + ["family"])
        person, audience = PEOPLE[who]
        common = {
            "key": f"w:{number}", "audience": audience, "room": Room.PRIVATE, "person": person, "chat": person,
        }  # fmt: skip
        roll = self.dice.random()
        if roll < 0.6 and self.newest[who]:
            return ChoiceTapped(**common, data=self.dice.choice(self.newest[who]))
        if roll < 0.72 and self.buttons[who]:
            return ChoiceTapped(**common, data=self.dice.choice(self.buttons[who]))
        if roll < 0.78:
            return CommandGiven(**common, name=self.dice.choice(["thon", "thoat", "tieptuc", "hoso"]))
        return TextSent(**common, text=self.dice.choice(TYPED))


@pytest.mark.parametrize("seed", range(4))
async def test_heads_are_always_answered(stage: Stage, seed: int) -> None:
    """Trưởng xóm bấm gì, gõ gì trong việc của xóm, máy cũng trả lời; số thứ tự không nhà nào trùng (VL001, VL003)."""
    await play(stage, *HEADS, *SECOND_HEAD)
    await play(
        stage, "family> /start v_17071-05", "family* Đồng ý", "family* Tôi là chủ hộ", "family* Bác",
        "family> Vi Thị Lan", "family> 4", "family* Đúng rồi, đăng ký", "family* Đồng ý", "family* Tự chấm điểm",
        "head> /thon", "head* Danh sách hộ", "head* Thêm nhà", "head> 2 Lò Văn Pâng, 5 khẩu\n3 Hà Văn Tâm"[:27],
        "head* Xem lại và ghi", "head* Đúng rồi, ghi",
    )  # fmt: skip
    wanderer = Heads(stage, seed)
    numbers: dict[str, tuple[object, object]] = {}
    for number in range(220):
        event = wanderer.event(number)
        outcome = await stage.store.conductor.submit(event)
        step = getattr(outcome, "step", None)
        assert isinstance(step, Step), f"seed {seed}, step {number}: {event} became {outcome!r}"
        assert step.conversation == load(dump(step.conversation))
        wanderer.hear(event, step)
        for line in await roster(stage):
            assert numbers.setdefault(line.subject, (line.number, line.code))[1] == line.code
    assert rows(stage, "SELECT 1 FROM subjects GROUP BY place, number, kind HAVING count(*) > 1") == []
    assert (await stage.store.registry.counts()).dead_letters == 0


def read(stage: Stage, count: int = 75, **more: object) -> Event:
    entries = tuple(
        RosterEntry(f"{NAMES[number % 6]} {['Anh', 'Bình', 'Châu', 'Dung', 'Én', 'Phú', 'Giang', 'Hoa', 'Khánh', 'Liên', 'Minh', 'Nam', 'Oanh'][number // 6]}", number, 4)
        for number in range(1, count + 1)
    )  # fmt: skip
    return of_head(stage, RosterRead, village=VILLAGE, name="ds.xlsx", entries=entries, **more)


async def test_a_table_is_taken_whole(stage: Stage) -> None:
    """Gửi danh sách Excel 75 nhà: xem lại rồi mới ghi, ghi là ghi đủ, gửi lại lần nữa thì không thêm nhà nào (VL002, VL006)."""
    await play(stage, *HEADS, "head> /thon", "head* Danh sách hộ")
    sent = await submit(stage, of_head(stage, DocumentSent, file="f1", name="Danh sách.XLSX"))
    assert [MessageKept] == [type(one) for one in sent.happened]
    step = await submit(stage, read(stage))
    assert (step.reply, len(step.posts)) == (None, 1)
    stage.show("head", step.posts[0].message, "bac", "to head:")
    await play(stage, "head* Xem lại danh sách")
    await play(stage, "head* Các nhà còn lại đều khác nhau" if has_doubts(stage) else "head* Xem tiếp")
    await play(stage, "head* Đúng rồi, ghi")
    assert [line.number for line in await roster(stage)] == list(range(1, 76))
    step = await submit(stage, read(stage))
    stage.show("head", step.posts[0].message, "bac", "to head:")
    await play(stage, "head* Xem lại danh sách", "head* Đúng rồi, ghi")
    assert len(await roster(stage)) == 75
    assert "Các nhà này đều có trong danh sách rồi, em không ghi thêm." in " ".join(stage.said)


def has_doubts(stage: Stage) -> bool:
    return any(
        render(choice.label, "vi", "") == "Hai nhà khác nhau" for choice in stage.screens["head"][-1].choices
    )


async def test_accents_put_right_are_taken(stage: Stage) -> None:
    """Gửi lại danh sách đã sửa dấu thì tên trong sổ được sửa; An và Ấn là hai tên; ghi xong thì về danh sách (VL006)."""
    await play(stage, *HEADS, "head> /thon", "head* Danh sách hộ", "head* Thêm nhà", "head> 1 Nguyên Văn An")
    await play(stage, "head* Xem lại và ghi", "head* Đúng rồi, ghi")
    assert stage.said[-2].startswith("< Mở nhà nào thì bấm")
    entries = (RosterEntry("Nguyễn Văn An", 1), RosterEntry("Nguyễn Văn Ấn", 2))
    step = await submit(stage, of_head(stage, RosterRead, village=VILLAGE, name="ds.xlsx", entries=entries))
    stage.show("head", step.posts[0].message, "bac", "to head:")
    await play(stage, "head* Xem lại danh sách", "head* Hai nhà khác nhau")
    assert "Nguyễn Văn Ấn và Nguyên Văn An: tên gần giống nhau." in stage.said[-2]
    await play(stage, "head* Không cần", "head* Đúng rồi, ghi")
    assert [line.name for line in await roster(stage)] == ["Nguyễn Văn An", "Nguyễn Văn Ấn"]


def test_accents_left_out_take_none_away() -> None:
    """Danh sách gõ không dấu không làm mất dấu của tên trong sổ (VL006)."""
    assert spelt_better("Nguyễn Văn Ấn", "nguyen van an") == "Nguyễn Văn Ấn"
    assert spelt_better("Đo Van An", "Đỗ Văn An") == "Đỗ Văn An"
    assert spelt_better("Đỗ Văn An", "Lò Văn An") == "Đỗ Văn An"


async def test_a_table_with_faults_is_not_taken(stage: Stage) -> None:
    """Tệp có chỗ sai thì em kể từng dòng và cách sửa, không ghi nhà nào (VL002)."""
    await play(stage, *HEADS)
    step = await submit(
        stage, of_head(stage, RosterRead, village=VILLAGE, name="ds.xlsx", faults=(say("Page before"),))
    )
    assert [TableRefused] == [type(one) for one in step.happened]
    assert "chưa" in paragraph(step.posts[0].message.paragraphs[0], "vi", "bac")
    assert await roster(stage) == ()


async def test_a_table_comes_while_somebody_answers(stage: Stage) -> None:
    """Đang trả lời câu hỏi của nhà mình mà tệp đọc xong thì câu hỏi vẫn còn đó (VL002)."""
    await play(stage, *HEADS, "head* Bắt đầu")
    before = stage.screens["head"][-1]
    await submit(stage, read(stage, 5))
    await play(stage, "head> /tieptuc")
    assert stage.screens["head"][-1].choices == before.choices


async def test_two_heads_add_at_once(stage: Stage) -> None:
    """Hai người cùng thêm nhà một lúc: người sau được xem lại số thứ tự rồi mới ghi (VL003)."""
    await play(stage, *HEADS, *SECOND_HEAD)
    for who, name in (("head", "Lò Văn Pâng"), ("head2", "Hà Văn Tâm")):
        await play(
            stage,
            f"{who}> /thon",
            f"{who}* Danh sách hộ",
            f"{who}* Thêm nhà",
            f"{who}> {name}",
            f"{who}* Xem lại và ghi",
        )
    await play(stage, "head* Đúng rồi, ghi", "head2* Đúng rồi, ghi")
    assert [(line.number, line.name) for line in await roster(stage)] == [(1, "Lò Văn Pâng")]
    assert "Danh sách vừa có người khác sửa." in " ".join(stage.said[-5:])
    await play(stage, "head2* Đúng rồi, ghi", "head* ^2 Đúng rồi, ghi")
    assert [(line.number, line.name) for line in await roster(stage)] == [
        (1, "Lò Văn Pâng"),
        (2, "Hà Văn Tâm"),
    ]


async def test_a_role_that_ended_sees_nothing(stage: Stage) -> None:
    """Thôi làm trưởng xóm thì không xem, không ghi danh sách được nữa (VL004)."""
    await play(
        stage,
        *HEADS,
        "head> /thon",
        "head* Danh sách hộ",
        "head* Thêm nhà",
        "head> Lò Văn Pâng",
        "head* Xem lại và ghi",
    )
    await stage.store.conductor.between_groups(
        lambda db: db.execute("UPDATE roles SET until = '2026-01-01T00:00:00.000000+00:00'")
    )
    await play(stage, "head* Đúng rồi, ghi")
    assert await roster(stage) == ()
    assert "Phần này dành cho trưởng xóm." in " ".join(stage.said[-4:])


async def test_an_officer_keeps_a_list(stage: Stage) -> None:
    """Cán bộ mở /thon chọn xóm nào trong xã cũng xem và ghi được danh sách (VL005)."""
    await play(
        stage, "hoa> /start i_<first>", "hoa* Cô giáo", "hoa> Nguyễn Thị Hoa", "hoa> /thon", "hoa* Xóm 5",
        "hoa* Danh sách hộ", "hoa* Thêm nhà", "hoa> 7 Lò Văn Pâng, 5 khẩu", "hoa* Xem lại và ghi", "hoa* Đúng rồi, ghi",
    )  # fmt: skip
    assert [(line.number, line.name) for line in await roster(stage)] == [(7, "Lò Văn Pâng")]


async def test_what_hoi_has_stays_with_hoi(stage: Stage) -> None:
    """Nhà ra ngoài xã khi hồ sơ đã ở Hội: hồ sơ để nguyên, cán bộ được báo (VL007)."""
    await play(stage, *HEADS, "hoa> /start i_<first>", "hoa* Cô giáo", "hoa> Nguyễn Thị Hoa", *REGISTERED)
    status(stage, "waiting")
    await play(
        stage, "head> /thon", "head* Danh sách hộ", "head> 1", "head* Nhà có thay đổi", "head* Chuyển đi nơi khác",
        "head* Ra ngoài xã", "head* Hôm nay", "head* Đúng rồi, ghi",
    )  # fmt: skip
    assert rows(stage, "SELECT status FROM files") == [("waiting",)]
    assert any(line.startswith("to hoa: Hồ sơ 17071.05.001") for line in stage.said)


async def test_the_other_village_is_told(stage: Stage) -> None:
    """Nhà chuyển sang xóm 7 thì trưởng xóm 7 được báo, bấm là mở; nút cũ vẫn dùng được (VL008)."""
    await play(
        stage, *HEADS, *(line.replace("Xóm 5", "Xóm 7") for line in SECOND_HEAD), *REGISTERED, "head> /thon",
        "head* Danh sách hộ", "head> 1", "head* Nhà có thay đổi", "head* Chuyển đi nơi khác", "head* Xóm 7",
        "head* Hôm nay", "head* Đúng rồi, ghi", "head2* Mở nhà này",
    )  # fmt: skip
    assert "Mã: 05.001" in " ".join(stage.said[-7:])
    assert rows(stage, "SELECT place, code FROM files") == [("17071.07", "17071.05.001")]
    await play(stage, "head* ^2 Đúng rồi, ghi")
    assert rows(stage, "SELECT count(*) FROM roster_acts WHERE what = 'moved'") == [(1,)]


def status(stage: Stage, value: str) -> None:
    with closing(sqlite3.connect(stage.database)) as db, db:
        db.execute("UPDATE files SET status = ?, waiting_since = '2026-11-21'", (value,))


def test_what_is_the_same_is_not_added_twice() -> None:
    """Cùng số, cùng tên là nhà cũ; tên gần giống, trùng máy, trùng số thì hỏi; số đã dùng không cấp lại (VL006)."""
    lines = [
        RosterLine("H1", 1, "c1", "Lò Văn Pâng", kept_name="Lò Văn Pâng", phone="+84912345678"),
        RosterLine("H2", 2, "c2", "", kept_name="Vi Văn Tâm"),
    ]
    entries = [
        RosterEntry("Lò Văn Pâng", 1, 5),
        RosterEntry("Lò Văn Pang", 0),
        RosterEntry("Hà Thị Én", 2),
        RosterEntry("Vàng A Dơ", 3),
        RosterEntry("Quàng Văn Ơn", 0, 0, "+84912345678"),
    ]
    asked = plan(entries, {}, lines, taken=[3], next_number=4)
    assert [(pair.typed, pair.listed, pair.reasons) for pair in asked.questions if pair.listed] == [
        (1, 1, (Reason.CLOSE,)),
        (2, 2, (Reason.NUMBER,)),
        (4, 1, (Reason.PHONE,)),
    ]
    decided = plan(
        entries,
        {pair.key: pair.typed == 1 for pair in asked.questions},
        lines,
        taken=[3],
        next_number=4,
    )
    assert decided.updated == ((1, 0), (1, 1))
    assert decided.added == ((4, 2), (5, 3), (6, 4))
    assert decided.renumbered == ((2, 2, 4), (3, 3, 5))
