"""Answers that look like one and are none, and buttons that could not be right.

AN01 a share out of nobody is taken only when it is said twice
AN02 the very words "2000/5000" answer a count whose whole is known, where the whole agrees
AN03 no button offers more than an earlier answer allows
AN04 a day to come, or one that no calendar has, is refused by its name
AN05 of a figure whose whole the books cannot know, the whole is always typed
"""

from __future__ import annotations

from datetime import date

import pytest

from bot.words import render
from criteria import AnswerValue, Registered, another_than
from criteria.question import Question, QuestionKind
from criteria.wording import Wording
from dialogs.self_assessment.kinds import KINDS, Asked, Draft

TODAY = date(2026, 11, 21)


def question(kind: QuestionKind, **more: object) -> Question:
    return Question(id="q", kind=kind, text=Wording("Họp ngày nào ạ?"), **more)  # type: ignore[arg-type]


def asked(
    about: Question, answers: dict[str, AnswerValue] | None = None, draft: tuple[str, ...] | None = None,
    figure: Registered | None = None,
) -> Asked:  # fmt: skip
    return Asked(about, answers or {}, lambda: TODAY, lambda words: render(words, "vi"), draft, figure)


@pytest.mark.parametrize("text", ["0/0", "0 trên 0"])
def test_nobody_of_nobody_is_asked_twice(text: str) -> None:
    """Gõ 0/0 thì được hỏi lại, và được biết mục này không tính còn mức đạt vẫn giữ (AN01)."""
    share, about = KINDS[QuestionKind.share], question(QuestionKind.share)
    first = share.typed(asked(about), text)
    assert isinstance(first, Draft)
    said = "\n".join(render(one, "vi") for one in share.remarks(asked(about, draft=first.said)))
    assert "vẫn giữ nguyên" in said
    assert share.typed(asked(about, draft=first.said), text) == {"part": 0, "whole": 0}
    assert share.typed(asked(about, draft=first.said), "3/4") == {"part": 3, "whole": 4}


def test_a_share_answers_a_count_of_the_same_whole() -> None:
    """Câu hỏi bao nhiêu trong 5000 người mà gõ 2000/5000 thì là 2000; gõ 2000/6000 thì hỏi lại (AN02)."""
    count, about = KINDS[QuestionKind.count], question(QuestionKind.count, at_most="all.whole")
    before: dict[str, AnswerValue] = {"all": {"part": 3000, "whole": 5000}}
    assert count.typed(asked(about, before), "2000/5000") == 2000
    assert count.typed(asked(about, before), "2000/6000") is None


def test_no_button_is_above_the_earlier_answer() -> None:
    """Nhà có hai cháu thì câu sau chỉ có nút 0, 1, 2 (AN03)."""
    count, about = KINDS[QuestionKind.count], question(QuestionKind.count, at_most="q1")
    assert [choice.id for choice in count.choices(asked(about, {"q1": 2}))] == ["0", "1", "2"]


@pytest.mark.parametrize(
    ("text", "said"),
    [("31/2/2026", "Không có ngày 31/2/2026"), ("30-02", "Không có ngày"), ("1/1/2099", "chưa đến")],
)
def test_a_day_that_cannot_be_is_named(text: str, said: str) -> None:
    """Ngày 31 tháng 2 không có thì nói là không có; ngày chưa đến thì nói là chưa đến (AN04)."""
    day, about = KINDS[QuestionKind.date], question(QuestionKind.date)
    assert day.typed(asked(about), text) is None
    wrong = day.wrong(asked(about), text)
    assert wrong is not None
    assert said in render(wrong, "vi")
    assert day.wrong(asked(about), "hôm nào ấy") is None


def test_the_whole_of_a_commune_is_typed() -> None:
    """Sổ chỉ biết các nhà đã đăng ký, nên số công dân cả xã bao giờ cũng phải gõ (AN05)."""
    share = KINDS[QuestionKind.share]
    about = question(QuestionKind.share, computed_from="share_of_learning_citizens")
    figure = Registered(3, 9, TODAY)
    taken = asked(about, figure=figure)
    for choice in share.choices(taken):
        assert not isinstance(share.tapped(taken, choice.id), dict)
    assert not another_than(about, figure, {"part": 3, "whole": 5000})
    assert another_than(about, figure, {"part": 4, "whole": 9})


def test_a_question_is_named_without_its_politeness() -> None:
    """Trong bản tổng kết thì “Họp ngày nào”, không phải “Họp ngày nào ạ?: 20/11” (AN04)."""
    assert question(QuestionKind.date).brief.vi == "Họp ngày nào"
