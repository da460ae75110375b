"""What holds for whoever answers any set that can score.

SC961 Points lie between nothing and all there is, and the lines add up to the total exactly.
SC962 A pass/fail card is met exactly when every line that counts is reached.
SC963 One person more who did it, a yes instead of a no, one thing more: never less reached, where the text is so.
SC964 Showing more never costs; where evidence does not decide, it changes nothing.
SC965 Asking always ends, and nothing is left unanswered then.
"""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from criteria import (
    CriteriaSet,
    Kind,
    Library,
    Question,
    QuestionKind,
    Scorecard,
    next_question,
    score,
)
from criteria.rule import All, Rule, Share, Sum, Variant
from criteria.standing import bounds, cap

LIBRARY = Library.builtin()
OPEN = [one for one in (LIBRARY.get(set_id) for set_id in LIBRARY.ids()) if one.scorable]
PASS_FAIL = [one for one in OPEN if one.kind is Kind.pass_fail]
BURDENS = {"cong_lap"}
"""A yes here is no merit: it brings indicators that others are not asked."""


@st.composite
def sheets(draw: st.DrawFn, criteria_set: CriteriaSet) -> dict[str, Any]:
    """Answer each question put, one after the other, within its bounds; small numbers often meet a threshold."""
    answers: dict[str, Any] = {}
    while (question := next_question(criteria_set, answers)) is not None:
        answers[question.id] = draw(one_answer(question, answers))
    return answers


def one_answer(question: Question, answers: dict[str, Any]) -> st.SearchStrategy[Any]:
    low, high = bounds(question)
    most = cap(question, answers)
    top = min(high, low + 20) if most is None else min(most, high)
    match question.kind:
        case QuestionKind.yes_no:
            return st.sampled_from([True, True, False])
        case QuestionKind.choice:
            return st.sampled_from([option.id for option in question.options])
        case QuestionKind.choices:
            return st.lists(st.sampled_from([option.id for option in question.options]), unique=True)
        case QuestionKind.points:
            return st.integers(2 * low, 2 * high).map(lambda halves: str(halves / 2))
        case QuestionKind.share:
            wholes = st.integers(low, low + 20)
            return wholes.flatmap(
                lambda whole: st.integers(0, whole).map(lambda part: {"part": part, "whole": whole})
            )
        case _:
            return st.one_of(st.just(top), st.integers(low, top))


def everything(criteria_set: CriteriaSet) -> set[str]:
    return {indicator.id for indicator in criteria_set.indicators}


def parts_of(rule: Rule | None) -> set[str]:
    """Collect the questions whose number is a part of something, never a whole."""
    match rule:
        case Share(part):
            return {part.questions[0]}
        case Sum(parts) | All(parts):
            return {question for one in parts for question in parts_of(one)}
        case Variant(_, then, otherwise):
            return parts_of(then) | parts_of(otherwise)
        case _:
            return set()


def more(criteria_set: CriteriaSet, question: Question, answers: dict[str, Any]) -> Any:
    """Give the answer that does a little more; None where that has no meaning."""
    value = answers[question.id]
    counted = {one for item in criteria_set.indicators for form in item.forms for one in parts_of(form.rule)}
    match question.kind:
        case QuestionKind.yes_no if question.id not in BURDENS:
            return True
        case QuestionKind.choices:
            return [option.id for option in question.options]
        case QuestionKind.count if question.id in counted:
            most = cap(question, answers)
            return value + 1 if most is not None and value < most else None
        case QuestionKind.share if value["part"] < value["whole"]:
            return value | {"part": value["part"] + 1}
        case _:
            return None


@given(st.data(), st.sampled_from(OPEN), st.sampled_from([1, 2]))
def test_points_within_bounds(data: st.DataObject, criteria_set: CriteriaSet, level: int) -> None:
    """SC961 SC962 SC965. Ai trả lời thế nào thì điểm cũng trong khoảng, các dòng cộng đúng tổng, có kết luận rõ ràng."""
    if level not in criteria_set.level_numbers:
        return
    answers = data.draw(sheets(criteria_set))
    card = score(criteria_set, answers, level=level, shown=everything(criteria_set))
    assert sum(line.points for line in card.lines if line.points is not None) == card.points
    assert 0 <= card.points <= card.of
    assert all(line.points is None or 0 <= line.points <= line.of for line in card.lines)
    assert (card.unanswered, card.met is None) == ((), False)
    if criteria_set.kind is Kind.pass_fail:
        assert (card.points == card.of, bool(card.unmet)) == (card.met, not card.met)


@given(st.data(), st.sampled_from(OPEN))
def test_a_little_more_never_costs(data: st.DataObject, criteria_set: CriteriaSet) -> None:
    """SC963. Thêm một người đạt, thêm một việc làm được thì không chỉ tiêu nào bị mất."""
    answers = data.draw(sheets(criteria_set))
    question = criteria_set.question(data.draw(st.sampled_from(sorted(answers))))
    value = more(criteria_set, question, answers)
    if value is None or question.id in {"q3", "q8"}:
        return
    shown = everything(criteria_set)
    before, after = (
        score(criteria_set, one, shown=shown) for one in (answers, answers | {question.id: value})
    )
    assert lost(before, after) == []


def lost(before: Scorecard, after: Scorecard) -> list[str]:
    """List the indicators that have fewer points than before, open ones aside."""
    return [
        old.indicator
        for old, new in zip(before.lines, after.lines, strict=True)
        if old.points is not None and new.points is not None and new.applicable and new.points < old.points
    ]


@given(st.data(), st.sampled_from(PASS_FAIL))
def test_showing_more_never_costs(data: st.DataObject, criteria_set: CriteriaSet) -> None:
    """SC964. Gửi thêm minh chứng thì không bao giờ thiệt; nơi văn bản không bắt buộc thì không đổi gì."""
    answers = data.draw(sheets(criteria_set))
    some = data.draw(st.sets(st.sampled_from(sorted(everything(criteria_set)))))
    none, few, full = (
        score(criteria_set, answers, shown=one) for one in (set(), some, everything(criteria_set))
    )
    assert none.points <= few.points <= full.points
    if not criteria_set.evidence_decides:
        assert none.points == full.points
