"""Figures that the books give, shown with what they are out of, and overridden with a reason.

SC1401 A computed figure fills its question, with the part, the whole and the day.
SC1402 A person's own figure stands only with a reason, and the reason stays beside it.
SC1403 The books never answer a question that is not theirs.
SC1404 The reason is an answer beside the figure, named after its question.
"""

from datetime import date

import pytest

from criteria import CriteriaSet, Registered, filled_in, from_the_books, hold_against, reason_for, score

NAME = "share_of_learning_citizens"
BOOKS = {NAME: Registered(part=3100, whole=5000, on=date(2025, 12, 31))}


def test_the_books_fill_in(commune: CriteriaSet) -> None:
    """SC1401 SC1403. Xã chưa ghi số Công dân học tập thì lấy số trong sổ; các câu khác để nguyên."""
    assert filled_in(commune, {"dao_tao": 2000}, BOOKS, {}) == {
        "dao_tao": 2000,
        "cdht": {"part": 3100, "whole": 5000},
    }
    line = next(
        line for line in score(commune, filled_in(commune, {}, BOOKS, {})).lines if line.indicator == "5.1"
    )
    assert (line.points, line.why.values["part"], line.why.values["whole"]) == (1, 3100, 5000)


@pytest.mark.parametrize(("reason", "part"), [("", 3100), ("  ", 3100), ("Ba thôn nộp sổ muộn", 3300)])
def test_another_figure_needs_a_reason(commune: CriteriaSet, reason: str, part: int) -> None:
    """SC1402. Cán bộ ghi số khác số trong sổ thì phải nói vì sao; không nói thì theo sổ."""
    given = {"cdht": {"part": 3300, "whole": 5000}}
    assert filled_in(commune, given, BOOKS, {"cdht": reason})["cdht"] == {"part": part, "whole": 5000}


def test_both_figures_are_said(commune: CriteriaSet) -> None:
    """SC1401 SC1402. Người xem thấy cả số trong sổ, mẫu số, ngày, và số thay cùng lý do."""
    question, figure = commune.question("cdht"), BOOKS[NAME]
    plain = from_the_books(question, figure, None, "")
    assert (plain.values["part"], plain.values["whole"]) == (3100, 5000)
    other = from_the_books(question, figure, {"part": 3300, "whole": 5000}, "Ba thôn nộp sổ muộn")
    assert (other.values["part"], other.values["reason"]) == (3300, "Ba thôn nộp sổ muộn")
    assert from_the_books(question, figure, figure.answer, "thừa") == plain


def test_the_reason_is_an_answer_too(commune: CriteriaSet) -> None:
    """SC1404. Lý do nằm ngay cạnh con số; lý do cho một câu không có số trong sổ thì không nhận."""
    given = {"cdht": {"part": 3300, "whole": 5000}, reason_for("cdht"): "Ba thôn nộp sổ muộn"}
    assert filled_in(commune, given, BOOKS) == given
    sheet = hold_against(commune, {**given, "dao_tao.reason": "thừa"}, "xa.json")
    assert sheet.answers[reason_for("cdht")] == "Ba thôn nộp sổ muộn"
    assert [fault.path for fault in sheet.faults] == ["dao_tao.reason"]
    assert hold_against(commune, {**given, reason_for("cdht"): " "}, "xa.json").faults
