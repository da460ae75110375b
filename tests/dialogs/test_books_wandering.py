"""Wandering through registers, reports and figures: a chair and two officers press and type at random.

N001 any button of any message ever sent does its job or says what happened since; never a traceback.
N007 whatever was pressed, the books still add up
"""

from __future__ import annotations

from datetime import date

import pytest

from dialogs.event import BookRead, ChoiceTapped, CommandGiven, DocumentSent, Event, Room, TextSent
from dialogs.records.figure import OF_A_SPAN, OF_A_YEAR, Figure
from dialogs.records.period import Period
from dialogs.step import Step
from tests.dialogs.seeded_books import book_read
from tests.dialogs.test_no_dead_button import Wanderer
from tests.dialogs.transcript import PEOPLE, Stage

WHO = ["mai"] * 4 + ["hoa"] * 3 + ["nam"] * 2
SAID = (
    "2024", "2026", "2021-2023", "1/3/2026 đến 31/5/2026", "120", "45/50", "85% đến 2028", "tăng 2,5 mỗi năm đến 2028", "4/5, văn hóa 1",
    "1-2", "cả xóm", "không nhà nào", "05.001", "vi thi", "Giấy khen", "Chủ tịch UBND xã", "15/QĐ-UBND, 20/11/2026", "quay lại", "1", "thoát",
    "tiếp tục", "<b>&", "a" * 4000,
)  # fmt: skip
FITTING = {
    "mid": ("2021-2023",), "days": ("1/3/2026 đến 31/5/2026",), "register": ("2024",), "culture_numbers": ("1-2", "cả xóm"),
    "rule": ("1/3", "2/3, văn hóa 1"), "award_who": ("05.001", "vi thi"), "award_what": ("Giấy khen",), "award_giver": ("UBND xã",),
    "award_decision": ("15/QĐ-UBND, 20/11/2026",), "figure": ("120", "45/50"), "target": ("85% đến 2028",),
}  # fmt: skip
STEPS = 350
AWAY = {
    "back",
    "group",
    "officer",
    "head",
    "titles",
    "villages",
    "tables",
    "remarks",
    "triage",
    "recognition",
    "school",
}
BOOKS = ("family: Lò Văn Pâng 2024x 2025x; Lò Văn Xưa 2023x", "culture_family: Vi Thị Hoa 2024x 2025x")


class InTheBooks(Wanderer):
    def event(self, number: int) -> Event:
        who = self.dice.choice(WHO)
        person, audience = PEOPLE[who]
        common = {
            "key": f"w:{number}",
            "audience": audience,
            "room": Room.PRIVATE,
            "person": person,
            "chat": person,
        }
        roll = self.dice.random()
        screen = self.newest[who][0].split("|")[2] if self.newest[who] else ""
        if screen in FITTING and roll < 0.6:
            return TextSent(**common, text=self.dice.choice(FITTING[screen]))
        if roll < 0.7 and self.newest[who]:
            onward = [data for data in self.newest[who] if data.split("|")[3] not in AWAY]
            return ChoiceTapped(**common, data=self.dice.choice(onward or self.newest[who]))
        if roll < 0.8 and self.buttons[who]:
            return ChoiceTapped(**common, data=self.dice.choice(self.buttons[who]))
        if roll < 0.87:
            return CommandGiven(**common, name=self.dice.choice(["so", "baocao", "chitieu", "ban"]))
        if roll < 0.9:
            return DocumentSent(
                **common, file=f"d{number}", name=self.dice.choice(["so.xlsx", "so.pdf"]), size=9
            )
        if roll < 0.92:
            return book_read(f"book {self.dice.choice(BOOKS)}", common)
        return TextSent(**common, text=self.dice.choice(SAID))

    def hear(self, event: Event, step: Step) -> None:
        """What comes of a file that was sent is a notice."""
        if isinstance(event, BookRead):
            assert step.posts, f"silence after {event}"
            for post in step.posts:
                self.look(
                    next(n for n, known in PEOPLE.items() if known == (post.person, post.audience)),
                    post.message,
                )
        else:
            super().hear(event, step)


@pytest.mark.parametrize("seed", range(5))
async def test_the_books_answer_whatever_is_pressed(stage: Stage, seed: int) -> None:
    """Ba người cùng bấm lung tung vào sổ: lúc nào cũng có câu trả lời, và cộng lại vẫn đúng (N001, N007)."""
    for line in (
        "officer% hoa co_giao officer Nguyễn Thị Hoa", "officer% mai co_giao chair Lê Thị Mai", "officer% nam thay officer Vi Văn Nam",
        "household% 1 Lò Văn Pâng, recognised 85, family", "household% 2 Vi Thị Hoa, recognised 90", "household% 3 Lương Văn Ba, waiting 80",
        "posting% 1 yes", "past% family: Lò Văn Pâng 2022x 2023x", "mai> /so", "hoa> /baocao", "nam> /chitieu",
    ):  # fmt: skip
        await stage.play(line)
    wanderer = InTheBooks(stage, seed)
    for number in range(STEPS):
        event = wanderer.event(number)
        outcome = await stage.store.conductor.submit(event)
        step = getattr(outcome, "step", None)
        assert isinstance(step, Step), f"seed {seed}, step {number}: {event} became {outcome!r}"
        wanderer.hear(event, step)
    assert (await stage.store.registry.counts()).dead_letters == 0
    report = await stage.store.world.report("17071", Period.span(5, 2026), date(2026, 11, 21))
    for one in report.titles:
        assert one.counts[Figure.REGISTERED] == sum(one.counts[figure] for figure in OF_A_YEAR[1:5])
        assert one.span[Figure.ONCE] == sum(one.span[figure] for figure in OF_A_SPAN[1:])
