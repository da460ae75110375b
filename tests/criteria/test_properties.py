"""What holds for every home, whatever it answers.

SC951 Points lie between nothing and full marks, and the lines add up to the total exactly.
SC952 More children at school, more adults who learned, a yes instead of a no: never fewer points.
SC953 A child or an adult who cannot learn never costs a point.
SC954 Asking always ends, and never asks what was answered.
SC955 Full marks leave nothing to raise; what is suggested is never about somebody who cannot learn.
"""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from criteria import CriteriaSet, Library, QuestionKind, next_question, score, ways_to_raise
from criteria.standing import bounds, cap

SETS = [Library.builtin().get(name) for name in ("gia-dinh-hoc-tap-mau", "cong-dan-hoc-tap")]
FAMILY = SETS[0]


@st.composite
def homes(draw: st.DrawFn, criteria_set: CriteriaSet = FAMILY) -> dict[str, Any]:
    """Answer like a home: each question put, one after the other, within its bounds."""
    answers: dict[str, Any] = {}
    while (question := next_question(criteria_set, answers)) is not None:
        low, high = bounds(question)
        most = cap(question, answers)
        match question.kind:
            case QuestionKind.count:
                answers[question.id] = draw(st.integers(low, min(6, high if most is None else most)))
            case QuestionKind.yes_no:
                answers[question.id] = draw(st.booleans())
            case QuestionKind.choice:
                answers[question.id] = draw(st.sampled_from([option.id for option in question.options]))
            case _:
                halves = draw(st.integers(2 * low, 2 * high))
                answers[question.id] = str(halves / 2)
    return answers


@given(st.data(), st.sampled_from(SETS))
def test_points_within_bounds(data: st.DataObject, criteria_set: CriteriaSet) -> None:
    """SC951. Điểm nhà nào cũng từ 0 đến 100, và các dòng cộng lại đúng bằng tổng."""
    card = score(criteria_set, data.draw(homes(criteria_set)))
    assert sum(line.points for line in card.lines if line.points is not None) == card.points
    assert 0 <= card.points <= card.of == criteria_set.full_marks
    assert all(line.points is not None and 0 <= line.points <= line.of for line in card.lines)
    assert (card.met is not None, ()) == (True, card.unanswered)


@given(homes(), st.sets(st.sampled_from([question.id for question in FAMILY.questions])))
def test_open_questions_never_add(answers: dict[str, Any], left_out: set[str]) -> None:
    """SC951. Bỏ bớt câu trả lời thì các dòng vẫn cộng đúng, và chưa kết luận khi còn câu chưa rõ."""
    card = score(FAMILY, {key: value for key, value in answers.items() if key not in left_out})
    assert sum(line.points for line in card.lines if line.points is not None) == card.points
    assert (card.met is None) == bool(card.unanswered)


@given(homes(), st.sampled_from(["q2", "q4b", "q7", "q9"]))
def test_one_more_never_costs(answers: dict[str, Any], question: str) -> None:
    """SC952. Thêm một cháu đi học, thêm một người học được thì điểm phần ấy không bao giờ giảm."""
    caps = {"q2": "q1", "q4b": "q4a", "q7": "q6", "q9": "q6"}
    exempt = answers.get({"q2": "q3", "q7": "q8"}.get(question, ""), 0)
    if question not in answers or answers[question] >= answers[caps[question]] - exempt:
        return
    more = answers | {question: answers[question] + 1}
    indicator = FAMILY.question(question).feeds[0]
    before, after = (
        next(line.points for line in score(FAMILY, one).lines if line.indicator == indicator)
        for one in (answers, more)
    )
    if after is not None and before is not None:
        assert after >= before


@given(homes(), st.sampled_from(["q5", "q10", "q11", "q12", "q14"]))
def test_a_yes_never_costs(answers: dict[str, Any], question: str) -> None:
    """SC952. Trả lời có thay cho không thì điểm không bao giờ giảm."""
    if question in answers:
        no, yes = (score(FAMILY, answers | {question: value}).points for value in (False, True))
        assert yes >= no


@given(homes(), st.sampled_from(["q3", "q8"]))
def test_who_cannot_learn_never_costs(answers: dict[str, Any], question: str) -> None:
    """SC953. Khai thêm một người không thể học thì không bao giờ mất điểm."""
    if answers.get(question, 0) > 0:
        fewer = score(FAMILY, answers | {question: answers[question] - 1})
        indicator = FAMILY.question(question).feeds[0]
        with_all, without_one = (
            next(line.points for line in card.lines if line.indicator == indicator)
            for card in (score(FAMILY, answers), fewer)
        )
        assert with_all is not None
        assert without_one is None or with_all >= without_one


@given(homes())
def test_asking_ends_where_all_is_known(answers: dict[str, Any]) -> None:
    """SC954. Trả lời xong thì không bị hỏi lại câu nào."""
    assert next_question(FAMILY, answers) is None
    assert score(FAMILY, answers).unanswered == ()


@given(homes())
def test_ways_lead_upward(answers: dict[str, Any]) -> None:
    """SC955. Gợi ý chỉ nói chỗ còn thêm được điểm; đủ điểm rồi thì không gợi ý gì."""
    card = score(FAMILY, answers)
    ways = ways_to_raise(FAMILY, answers, card)
    by_id = {line.indicator: line for line in card.lines}
    assert len(ways) <= 2
    for way in ways:
        line = by_id[way.indicator]
        assert (True, line.of) == (line.applicable, (line.points or 0) + way.gain)
    assert (card.points == card.of) == (ways == ())
