"""A whole village at its review meeting.

RV001 an evening of 75 houses takes few messages, each fits a phone's screen, and one act passes all of them on
RV002 no paper and no notice carries points or flags; the reason goes to its own household only
RV003 a file handed in after the meeting is not passed on unseen; one that was mended is judged anew
RV004 who is no head any more can neither see the list nor pass it on
RV005 a message that comes twice, or out of order, judges nothing twice
RV007 "not agreed 3" means one thing wherever it is typed: the first time, all the others are agreed to
RV008 however many files wait for the review, each is reached from the list
RV006 whatever two heads of the village press or type, each gets an answer, and no own house is judged
"""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing

import pytest

from bot.words import paragraph
from dialogs.conversation import dump, load
from dialogs.event import Audience, ChoiceTapped, CommandGiven, Event, PhotoSent, Room, TextSent
from dialogs.happening import FileEndorsed, FileHeld, VerdictNoted
from dialogs.records import Status
from dialogs.step import Step
from tests.dialogs.test_no_dead_button import Wanderer
from tests.dialogs.transcript import PEOPLE, Stage

HOUSES = 75
NAMES = ("Lò Văn Pâng", "Vi Thị Mai", "Quàng Văn Xuân", "Cà Văn Sơn", "Tòng Thị Dơn")


async def village(stage: Stage, houses: int = HOUSES) -> None:
    await stage.play("role% head bac Lò Văn Ơn")
    for number in range(1, houses + 1):
        near = " near_threshold below_threshold" if number % 20 == 0 else ""
        points = 78 if near else 88
        whose = ", family" if number == 3 else ""
        await stage.play(
            f"household% {number} {NAMES[number % len(NAMES)]} {number}, village_review {points}{near}{whose}"
        )
    await stage.play("head> /thon")
    await stage.play("head* Họp bình xét")


async def statuses(stage: Stage) -> dict[int, Status]:
    season = await stage.store.world.current_season("17071", "family", stage.at.date())
    assert season is not None
    lines = await stage.store.world.roster("17071.05", season.id)
    return {line.number: line.status for line in lines if line.status is not None}


def said_to(stage: Stage, who: str) -> list[str]:
    return ["\n\n".join(paragraph(one) for one in message.paragraphs) for message in stage.screens[who]]


async def test_an_evening_of_75_houses(stage: Stage) -> None:
    """Absent, not agreed, two reasons, pass on: the head types six messages for 75 houses (RV001, RV002)."""
    await village(stage)
    await stage.play("head* Nhà nào vắng")
    await stage.play("head> 8 15 22-24 60")
    await stage.play("head* Ghi kết quả bình xét")
    await stage.play("head> 3 41")
    await stage.play("head> Cần đối chiếu số cháu đi học")
    await stage.play("head* Giống nhà trước: Cần đối chiếu số cháu đi học")
    await stage.play("head* Chuyển hồ sơ cả xóm (75)")
    await stage.play("head* Chuyển đi")
    found = await statuses(stage)
    assert {number for number, status in found.items() if status is Status.HELD} == {3, 41}
    assert sum(status is Status.WAITING for status in found.values()) == HOUSES - 2
    assert sum(line.startswith("event village_sent") for line in stage.said) == 1
    assert all(len(text) < 4096 for text in said_to(stage, "head"))
    assert not any("/100" in text or "ngưỡng" in text for text in said_to(stage, "head"))
    [notice] = stage.screens["family"]
    assert "Cần đối chiếu số cháu đi học" in paragraph(notice.paragraphs[0])


async def test_the_list_with_points_is_read_page_by_page(stage: Stage) -> None:
    """Points stand only on the head's private list, twenty houses a page, the near ones named again (RV001, RV002)."""
    await village(stage)
    await stage.play("head* Điểm từng nhà (xem riêng)")
    for _ in range(3):
        await stage.play("head* Trang sau")
    newest = said_to(stage, "head")[-1]
    assert all(len(text) < 4096 for text in said_to(stage, "head"))
    assert "Trang 4/4" in newest
    assert "75 Lò Văn Pâng 75: 88/100" in newest
    assert "• 60 Lò Văn Pâng 60: thiếu 2 điểm" in newest
    await stage.play("head> 60")
    assert "60 Lò Văn Pâng 60: 78/100" in said_to(stage, "head")[-1]


async def test_a_late_file_is_not_passed_on_unseen(stage: Stage) -> None:
    """House 4 hands in after the meeting has agreed to all: it stays, and the head is told (RV003)."""
    await village(stage, 3)
    await stage.play("head> đồng ý cả")
    await stage.play("household% 4 Lò Thị Mai, village_review 90")
    await stage.play("head* Chuyển hồ sơ cả xóm (3)")
    assert "Để lại, chưa xét: 4 Lò Thị Mai." in said_to(stage, "head")[-1]
    await stage.play("head* Chuyển đi")
    assert (await statuses(stage))[4] is Status.VILLAGE_REVIEW


async def test_what_was_mended_is_judged_anew(stage: Stage) -> None:
    """A verdict on the first hand-in says nothing of the second (RV003)."""
    await village(stage, 2)
    await stage.play("head> đồng ý cả")
    stage.at = stage.at.replace(hour=20)
    with closing(sqlite3.connect(stage.database)) as db, db:
        db.execute("UPDATE files SET waiting_since = ? WHERE id = 'ff00000002'", (stage.at.isoformat(),))
    await stage.play("head* Chuyển hồ sơ cả xóm (2)")
    assert "Chuyển Hội Khuyến học: 1 hồ sơ đã đồng ý." in said_to(stage, "head")[-1]


@pytest.mark.parametrize("opened", [(), ("head* Ghi kết quả bình xét",)])
async def test_the_first_list_agrees_to_the_others(stage: Stage, opened: tuple[str, ...]) -> None:
    """Typed in the room or under its question, "not agreed 3" agrees to the rest; what was left stays left (RV007)."""
    await village(stage, 5)
    await stage.play("head> để lại 5")
    for line in opened:
        await stage.play(line)
    await stage.play("head> không đồng ý 3")
    season = await stage.store.world.current_season("17071", "family", stage.at.date())
    assert season is not None
    meeting = await stage.store.world.review_meeting("17071.05", season.id)
    assert meeting is not None
    told = {int(file[2:]): one.agreed for file, one in meeting.verdicts.items()}
    assert told == {1: True, 2: True, 3: False, 4: True, 5: None}
    assert any("Các nhà còn lại đồng ý" in line for line in stage.said)


async def test_a_later_list_changes_what_it_names(stage: Stage) -> None:
    """House 4 hands in after the first list: naming house 2 says nothing of it, and the head is told so (RV003, RV007)."""
    await village(stage, 3)
    await stage.play("head> không đồng ý 3")
    await stage.play("household% 4 Lò Thị Mai, village_review 90")
    await stage.play("head* Để sau")
    await stage.play("head> không đồng ý 2")
    assert any(
        "Chưa xét: 4 Lò Thị Mai. Các nhà này đồng ý cả thì gõ: đồng ý cả" in line for line in stage.said
    )


async def test_agreeing_to_all_names_who_stays_not_agreed(stage: Stage) -> None:
    """“Đồng ý cả” không đổi nhà bà con đã nói chưa đồng ý: em kể tên nhà ấy và cách ghi lại (RV007)."""
    await village(stage, 4)
    await stage.play("head> để lại 1")
    await stage.play("head> không đồng ý 2")
    await stage.play("head> Cần đối chiếu số cháu đi học")
    await stage.play("head> đồng ý cả")
    assert any(
        "Vẫn chưa đồng ý: 2 Quàng Văn Xuân 2. Nay bà con đồng ý thì gõ, ví dụ: đồng ý 2" in line
        for line in stage.said
    )


async def test_every_file_is_reached_from_the_list(stage: Stage) -> None:
    """Xóm có bao nhiêu hồ sơ chờ bình xét, mở danh sách ra là tới được bấy nhiêu (RV008)."""
    await village(stage, 30)
    await stage.play("head> /binhxet")
    reached: set[str] = set()
    for page in (1, 2, 3):
        message = stage.screens["head"][-1]
        assert f"30 hồ sơ, trang {page}/3" in said_to(stage, "head")[-1]
        reached |= {choice.id for choice in message.choices if choice.id.startswith("ff")}
        if page < 3:
            await stage.play("head* Trang sau")
    assert {f"ff{number:08}" for number in range(1, 31)} == reached
    await stage.play("head> 05.001")
    assert "Hồ sơ 05.001" in said_to(stage, "head")[-1]


async def test_who_is_no_head_any_more(stage: Stage) -> None:
    """The role ended while the list was on the screen: nothing is shown and nothing passed on (RV004)."""
    await village(stage, 2)
    await stage.play("head> đồng ý cả")
    await stage.play("head* Chuyển hồ sơ cả xóm (2)")
    with closing(sqlite3.connect(stage.database)) as db, db:
        db.execute("UPDATE roles SET until = ? WHERE person = 'tg:2001'", (stage.at.isoformat(),))
    await stage.play("head* Chuyển đi")
    assert "dành cho trưởng" in said_to(stage, "head")[-1]
    assert set((await statuses(stage)).values()) == {Status.VILLAGE_REVIEW}


async def test_a_message_that_comes_twice(stage: Stage) -> None:
    """The same answer again, and the second tap on "pass on", change nothing (RV005)."""
    await village(stage, 4)
    await stage.play("head* Ghi kết quả bình xét")
    await stage.play("head> đồng ý cả")
    await stage.play("head> đồng ý cả")
    await stage.play("head* Chuyển hồ sơ cả xóm (4)")
    await stage.play("head* Chuyển đi")
    await stage.play("head* Chuyển đi")
    assert sum(line.startswith("event file_endorsed") for line in stage.said) == 4
    assert sum(line.startswith("event village_sent") for line in stage.said) == 1
    assert "4 hồ sơ đồng ý" in said_to(stage, "head")[-1]


async def test_messages_that_come_late(stage: Stage) -> None:
    """Typed without signal, arriving out of order: who is absent is no reason, a verdict is no venue (RV005)."""
    await village(stage, 6)
    for line in (
        "head* Ghi kết quả bình xét", "head> 3", "head> 2 5", "head> đồng ý", "head> vắng 2 5", "head* Người ký, địa điểm, giờ họp",
        "head* Địa điểm", "head> không đồng ý 4", "head> ảnh chưa rõ",
    ):  # fmt: skip
        await stage.play(line)
    season = await stage.store.world.current_season("17071", "family", stage.at.date())
    assert season is not None
    meeting = await stage.store.world.review_meeting("17071.05", season.id)
    assert meeting is not None
    assert (meeting.details.venue, meeting.absent) == ("", ("hh00000002", "hh00000005"))
    told = {int(file[2:]): (one.agreed, one.reason) for file, one in meeting.verdicts.items()}
    assert told[3] == (False, "")
    assert told[4] == (False, "ảnh chưa rõ")
    assert {number for number, (agreed, _) in told.items() if agreed} == {1, 2, 5, 6}


SAID = (
    "không đồng ý 3", "đồng ý cả", "để lại 2 4", "đồng ý 3", "3", "1 3", "vắng 2 5", "đủ", "0", "58 3", "19h30", "Tòng Văn Ơn",
    "hôm nay", "quay lại", "để sau", "tiếp tục", "Nhà văn hóa", "số cháu chưa khớp", "<b>&", "👍", "a" * 4000, "nhà Pâng", "dạ",
)  # fmt: skip


class TwoHeads(Wanderer):
    """Two heads press and type in the review of one village, as it comes."""

    def event(self, number: int) -> Event:
        who = self.dice.choice(("head", "head2"))
        common = {
            "key": f"w:{number}",
            "audience": Audience.FAMILIES,
            "room": Room.PRIVATE,
            "person": PEOPLE[who][0],
            "chat": PEOPLE[who][0],
        }
        roll = self.dice.random()
        if roll < 0.6 and self.newest[who]:
            return ChoiceTapped(**common, data=self.dice.choice(self.newest[who]))
        if roll < 0.72 and self.buttons[who]:
            return ChoiceTapped(**common, data=self.dice.choice(self.buttons[who]))
        if roll < 0.8:
            return CommandGiven(**common, name=self.dice.choice(("thon", "binhxet", "tieptuc")))
        if roll < 0.82:
            return PhotoSent(**common, file=f"p{number}", album="")
        return TextSent(**common, text=self.dice.choice(SAID))


@pytest.mark.parametrize("seed", range(4))
async def test_two_heads_wander(stage: Stage, seed: int) -> None:
    """Two heads at once, old buttons and new: every tap is answered, and nobody judges their own house (RV006)."""
    await stage.play("role% head bac Lò Văn Ơn")
    await stage.play("role% head2 co Vi Thị Mai")
    for number in range(1, 9):
        whose = {1: ", head", 2: ", head2", 3: ", family"}.get(number, "")
        status = "registered" if number == 8 else "returned" if number == 7 else "village_review"
        await stage.play(f"household% {number} {NAMES[number % 5]}, {status} 80 evidence:GD3.1{whose}")
    wanderer = TwoHeads(stage, seed)
    wanderer.dice = random.Random(seed)
    own = {"tg:2001": "ff00000001", "tg:2002": "ff00000002"}
    for number in range(250):
        event = wanderer.event(number)
        outcome = await stage.store.conductor.submit(event)
        step = getattr(outcome, "step", None)
        assert isinstance(step, Step), f"seed {seed}, step {number}: {event} became {outcome!r}"
        assert step.conversation == load(dump(step.conversation))
        for happening in step.happened:
            if isinstance(happening, VerdictNoted):
                assert happening.agreed is None or happening.file != own[event.person]
        decided = [one.file for one in step.happened if isinstance(one, FileEndorsed | FileHeld)]
        assert len(decided) == len(set(decided))
        wanderer.hear(event, step)
    rows = sqlite3.connect(stage.database).execute(
        "SELECT count(*) FROM reviews JOIN files ON files.id = reviews.file GROUP BY file"
    )
    assert all(count == 1 for (count,) in rows)
    assert (await stage.store.registry.counts()).dead_letters == 0
