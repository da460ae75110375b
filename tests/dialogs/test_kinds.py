"""Every kind of question has its screen, and every button of every set fits.

K001 every kind of question has what it offers, understands and says. K002 each says what it expects, with an example.
K003 every question of every set that ships can be drawn, and its buttons fit 64 bytes.
K004 an answer is said back: money with its groups, a day with its year, several with their labels.
K005 nonsense is never an answer, except where any words are one.
"""

from __future__ import annotations

from datetime import date

import pytest

from bot.words import render
from criteria import Answers, AnswerValue, Library, Registered
from criteria.question import Question, QuestionKind
from criteria.wording import Wording
from dialogs.button import Button
from dialogs.self_assessment.kinds import KINDS, Asked
from dialogs.self_assessment.question import COMMENT, UNSURE, not_about_us, value_of

TODAY = date(2026, 11, 21)
FILE = "id00000009"
EVERY = [
    pytest.param(question, id=f"{set_id}-{question.id}")
    for set_id in Library.builtin().ids()
    for question in Library.builtin().get(set_id).questions
]


def spoken(words: object) -> str:
    return render(words, "vi", "")  # type: ignore[arg-type]


def asked(question: Question, answers: Answers | None = None, figure: Registered | None = None) -> Asked:
    return Asked(question, answers or {}, lambda: TODAY, spoken, None, figure)


def question_of(kind: QuestionKind) -> Question:
    return Question(id="q", kind=kind, text=Wording("Câu hỏi"), example=Wording("Ví dụ: 20/11/2025, 45/50"))


@pytest.mark.parametrize("kind", QuestionKind, ids=lambda kind: kind.value)
def test_every_kind_has_its_screen(kind: QuestionKind) -> None:
    """Kiểu câu nào cũng hỏi được, hiểu được, và khi chưa hiểu thì nói rõ cần gì (K001, K002)."""
    said = spoken(KINDS[kind].expected(question_of(kind)))
    assert len(said) > 10
    assert "{" not in said


@pytest.mark.parametrize("question", EVERY)
def test_every_question_can_be_drawn(question: Question) -> None:
    """Câu nào của bộ nào cũng vẽ được, nút nào cũng vừa (K003)."""
    kind = KINDS[question.kind]
    for figure in (None, Registered(3, 5, TODAY)):
        put = asked(question, figure=figure)
        for choice in (*kind.choices(put), *not_about_us(question), UNSURE, COMMENT):
            assert Button("sa", "question", choice.id, f"{FILE}-{question.id}").pack()
            assert spoken(choice.label)
        assert all(spoken(words) for words in kind.remarks(put))


@pytest.mark.parametrize(
    ("kind", "value", "said"),
    [
        (QuestionKind.money, 1_500_000, "1.500.000 đồng"),
        (QuestionKind.date, "2025-11-20", "20/11/2025"),
        (QuestionKind.share, {"part": 3100, "whole": 5000}, "3.100/5.000"),
        (QuestionKind.points, "7.5", "7,5"),
        (QuestionKind.points, 8, "8"),
        (QuestionKind.yes_no, False, "Không"),
        (QuestionKind.choices, [], "Không có mục nào"),
        (QuestionKind.photo, ["a", "b"], "2 ảnh"),
        (QuestionKind.text, "Lớp may", "Lớp may"),
    ],
)
def test_an_answer_is_said_back(kind: QuestionKind, value: AnswerValue, said: str) -> None:
    """Trả lời xong thì đọc lại đúng như người ta quen viết (K004)."""
    assert said == spoken(KINDS[kind].in_words(question_of(kind), value)).strip()


@pytest.mark.parametrize("kind", [kind for kind in QuestionKind if kind is not QuestionKind.text])
@pytest.mark.parametrize("text", ["xyz", "…", "🌾🌾", "a" * 4000, "hôm nọ khoảng mấy chục"])
def test_nonsense_is_no_answer(kind: QuestionKind, text: str) -> None:
    """Gõ linh tinh thì hỏi lại, không đoán (K005)."""
    assert KINDS[kind].typed(asked(question_of(kind)), text) is None


def test_a_stale_button_says_what_it_was() -> None:
    """Nút cũ của câu đã trả lời vẫn biết mình là câu trả lời gì (K001)."""
    assert value_of(question_of(QuestionKind.yes_no), "yes") is True
    assert value_of(question_of(QuestionKind.count), "3") == 3
    assert value_of(question_of(QuestionKind.photo), "done") is None
