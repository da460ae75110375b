"""Wandering through recognition: two chairs, an officer and three families press and type at random.

N001 any button of any message ever sent does its job or says what happened since; never a traceback.
N006 whatever was pressed, each file is recognised once at most, and its step agrees with the books
"""

from __future__ import annotations

from collections import Counter

import pytest

from dialogs.event import ChoiceTapped, CommandGiven, DocumentSent, Event, Room, TemplateRead, TextSent
from dialogs.step import Step
from tests.dialogs.test_no_dead_button import Wanderer
from tests.dialogs.transcript import PEOPLE, Stage

WHO = ["mai"] * 5 + ["nam"] * 3 + ["hoa", "hoa", "family", "family2", "family3"]
SAID = (
    "125/QĐ-UBND", "130/QĐ-UBND", "hôm nay", "20/11", "28/11", "05.001", "05.002", "05.003", "lo van pang", "vi thi", "Vi Thị Hòa",
    "Chờ đối chiếu lại", "Nhà ấy đã chuyển đi từ năm ngoái", "Ủy ban nhân dân tỉnh", "KT. CHỦ TỊCH / PHÓ CHỦ TỊCH", "tên 90", "thôn bỏ",
    "quay lại", "1", "2", "có", "thoát", "tiếp tục", "<b>&", "a" * 4000,
)  # fmt: skip
FITTING = {
    "number": ("125/QĐ-UBND", "130/QĐ-UBND"), "day": ("hôm nay", "20/11"), "posted_on": ("20/11",), "posted_until": ("28/11",),
    "take_out": ("05.001", "05.002", "05.003", "vi thi"), "out_reason": ("Chờ đối chiếu lại",), "signer": ("Vi Thị Bình",),
    "amend_who": ("05.001", "05.002", "05.003"), "amend_name": ("Vi Thị Hòa",), "amend_reason": ("Viết sai họ tên",),
    "answer": ("Đã xem lại, đúng như hồ sơ",), "about": ("lo van pang", "vi thi"), "words": ("Nhà ấy đã chuyển đi từ năm ngoái",),
}  # fmt: skip
"""By the name of the screen, what it asks for."""
STEPS = 500
AWAY = {
    "back",
    "withdraw",
    "papers",
    "form",
    "standing",
    "citizen",
    "start",
    "titles",
    "group",
    "officer",
    "head",
}
"""Pressed now and then from older messages only, so that the way leads into recognition."""
PROPOSED = (
    "mai> /congnhan", "mai* Gia đình học tập", "mai* Lập danh sách đề nghị công nhận", "mai* Đề nghị những hồ sơ này",
)  # fmt: skip
POSTED = (*PROPOSED, "mai* Ghi ngày niêm yết", "mai* Hôm nay", "mai* 10 ngày, đến 1/12/2026")
DECIDED = (
    *POSTED, "mai* Ghi quyết định đã ký", "mai> 125/QĐ-UBND", "mai* Hôm nay", "mai* Ủy ban nhân dân xã Minh Hợp",
    "mai* CHỦ TỊCH", "mai* Để trống họ tên", "mai* Đúng rồi, ghi quyết định",
)  # fmt: skip
BEFORE = ((), PROPOSED, POSTED, POSTED, DECIDED, DECIDED)
"""How far things are when the wandering begins."""


class InRecognition(Wanderer):
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
            return TextSent(**common, text=self.words_for(who))
        if roll < 0.68 and self.newest[who]:
            onward = [data for data in self.newest[who] if data.split("|")[3] not in AWAY]
            return ChoiceTapped(**common, data=self.dice.choice(onward or self.newest[who]))
        if roll < 0.78 and self.buttons[who]:
            return ChoiceTapped(**common, data=self.dice.choice(self.buttons[who]))
        if roll < 0.84:
            name = self.dice.choice(
                ["congnhan", "ban"] if who in {"mai", "nam", "hoa"} else ["ykien", "hoso"]
            )
            return CommandGiven(**common, name=name)
        if roll < 0.86 and who in {"mai", "nam", "hoa"}:
            return DocumentSent(**common, file=f"d{number}", name=self.dice.choice(["mau.docx", "mau.doc"]))
        if roll < 0.88 and who in {"mai", "nam", "hoa"}:
            return self.stage.template(
                self.dice.choice(["template danh_sach", "template danh_sach 3"]), common
            )
        return TextSent(**common, text=self.words_for(who))

    def words_for(self, who: str) -> str:
        """Type what the screen asks for, most of the time."""
        screen = self.newest[who][0].split("|")[2] if self.newest[who] else ""
        fitting = FITTING.get(screen)
        return self.dice.choice(fitting) if fitting and self.dice.random() < 0.8 else self.dice.choice(SAID)

    def hear(self, event: Event, step: Step) -> None:
        if isinstance(event, TemplateRead):
            assert step.posts, f"silence after {event}"
            for post in step.posts:
                self.look(
                    next(n for n, known in PEOPLE.items() if known == (post.person, post.audience)),
                    post.message,
                )
        else:
            super().hear(event, step)


@pytest.mark.parametrize("seed", range(6))
async def test_recognition_holds_whatever_is_pressed(stage: Stage, seed: int) -> None:
    """Hai Chủ tịch, một cán bộ, ba nhà cùng bấm lung tung: không ai bị bỏ lửng, hồ sơ nào cũng chỉ được công nhận một lần (N001, N006)."""
    for line in (
        "officer% hoa co_giao officer Nguyễn Thị Hoa", "officer% mai co_giao chair Lê Thị Mai", "officer% nam thay chair Vi Văn Nam",
        "household% 1 Lò Văn Pâng, verified 85, family", "household% 2 Vi Thị Hoa, verified 90, family2",
        "household% 3 Vi Thị Mai, verified 80, family3", "household% 4 Lò Văn Pản, verified 80",
        "signed% mai", "posting% 1 yes", "posting% 2 yes", "posting% 3 no",
        *BEFORE[seed], "mai> /congnhan", "nam> /congnhan", "hoa> /congnhan", "family> /hoso", "family2> /hoso", "family3> /hoso",
    ):  # fmt: skip
        await stage.play(line)
    wanderer = InRecognition(stage, seed)
    happened: Counter[str] = Counter()
    for number in range(STEPS):
        event = wanderer.event(number)
        outcome = await stage.store.conductor.submit(event)
        step = getattr(outcome, "step", None)
        assert isinstance(step, Step), f"seed {seed}, step {number}: {event} became {outcome!r}"
        wanderer.hear(event, step)
        happened.update(type(it).__name__ for it in step.happened)
    print(happened)
    registry = stage.store.registry
    assert (await registry.counts()).dead_letters == 0
    for file in ("ff00000001", "ff00000002", "ff00000003", "ff00000004"):
        standing = await stage.store.world.recognition_of(file)
        state = (await stage.store.world.file(file, stage.at)).status
        assert (state == "recognised") == (standing is not None and standing.revoked is None), (
            file,
            state,
            standing,
        )
