"""One household's own form.

HF001 it asks everything a household answers, its private matters too
HF002 each kind of question has its place to write
HF003 each agreement is asked for apart, and nothing is ticked beforehand
HF004 it says whose it is and where it goes
"""

import msgspec
import pytest

from bot.documents.paper.household_form import HouseholdForm, household_form
from bot.documents.paper.village import RosterLine
from bot.documents.paper.when_asked import when_asked
from bot.words import render
from criteria.condition import All, Amount, Any_, Compare, Not
from criteria.question import Option, Question, QuestionKind
from criteria.wording import Wording
from tests.bot.documents.paper.conftest import words_of


def test_all_questions_are_asked(village, family, pages) -> None:
    """A house without a phone is asked what a house with one is asked, private matters included (HF001)."""
    shown = " ".join(pages(household_form(HouseholdForm(village=village, year=2026, criteria_set=family))))
    assert len(family.questions) == 15
    for question in family.questions:
        assert shown.count(f"Câu {question.number}. {words_of(question.text.vi)}") == 1
    assert "Chỉ trả lời nếu câu 2 ít hơn câu 1." in shown
    assert "Khá lên Vẫn thế Khó hơn Khó do thiên tai" in shown


def test_every_kind_has_its_place(village, family, pages) -> None:
    """Figures, boxes, days and dotted lines: whatever a set asks can be written down (HF002)."""
    options = (Option("a", Wording("Nhất")), Option("b", Wording("Nhì")))
    kinds = tuple(
        Question(
            kind.name,
            kind,
            Wording(f"Hỏi {kind.name}?"),
            options=options if "choice" in kind.name else (),
            unit=Wording("phần"),
            whole_unit=Wording("tổng"),
            number=number,
        )
        for number, kind in enumerate(QuestionKind, 1)
    )
    asked = msgspec.structs.replace(family, questions=kinds)
    shown = " ".join(pages(household_form(HouseholdForm(village=village, year=2026, criteria_set=asked))))
    after = {
        kind: shown.partition(f"Hỏi {kind.name}? ")[2].partition(" Câu ")[0].partition(" Đưa kèm")[0]
        for kind in QuestionKind
    }
    assert after == {
        QuestionKind.yes_no: "Có Không",
        QuestionKind.choice: "Nhất Nhì",
        QuestionKind.choices: "Có thể đánh dấu nhiều ô. Nhất Nhì",
        QuestionKind.count: "phần",
        QuestionKind.points: "phần",
        QuestionKind.share: "phần trên tổng số tổng",
        QuestionKind.money: "đồng",
        QuestionKind.date: "ngày tháng năm",
        QuestionKind.text: after[QuestionKind.text],
        QuestionKind.photo: "Có ảnh hoặc giấy kèm theo",
    }


def test_consent_is_asked_apart(village, family, pages) -> None:
    """Registering, keeping the answers and posting the name are three agreements, each yes or no (HF003)."""
    shown = " ".join(pages(household_form(HouseholdForm(village=village, year=2026, criteria_set=family))))
    assert shown.count("Đồng ý Không đồng ý") == 3
    assert "1. Gia đình đăng ký danh hiệu" in shown
    assert "Hội Khuyến học xã Mường Ảng giữ tên chủ hộ, tên bản" in shown
    assert "không niêm yết điểm" in shown


def test_form_says_whose_it_is(village, family, pages) -> None:
    """The form bears the house's name, its number and its file's code, and says where to bring it (HF004)."""
    form = HouseholdForm(
        village=village,
        year=2026,
        criteria_set=family,
        household=RosterLine(12, "Lò Văn Pâng", "03217.05.012"),
        hand_in="trưởng bản, trước ngày 15 tháng 12",
    )
    shown = pages(household_form(form))
    assert "Chủ hộ: Lò Văn Pâng Số thứ tự trong danh sách: 12 Mã hồ sơ: 03217.05.012" in shown[0]
    assert "Đưa phiếu này cho: trưởng bản, trước ngày 15 tháng 12" in shown[-1]
    assert "(ký hoặc điểm chỉ, ghi rõ họ tên)" in shown[-1]
    assert all("03217.05.012 · Lò Văn Pâng" in page for page in shown)


@pytest.mark.parametrize(
    ("condition", "said"),
    [
        (Compare(Amount("q1"), "more_than", 0), "câu 1 từ 1 trở lên"),
        (Compare(Amount("q1"), "at_least", 2), "câu 1 từ 2 trở lên"),
        (Compare(Amount("q1"), "less_than", 2), "câu 1 dưới 2"),
        (Compare(Amount("q1"), "at_most", 2), "câu 1 từ 2 trở xuống"),
        (Compare(Amount("q1"), "equals", 2), "câu 1 là 2"),
        (Compare(Amount("q2"), "less_than", Amount("q1", ("q3",))), "câu 2 ít hơn câu 1 trừ câu 3"),
        (Compare(Amount("q10"), "equals", True), "câu 11 là có"),
        (Compare(Amount("q13"), "equals", "same"), "câu 14 là “Vẫn thế”"),
        (
            All((Compare(Amount("q1"), "more_than", 0), Compare(Amount("q10"), "equals", False))),
            "câu 1 từ 1 trở lên, và câu 11 là không",
        ),
        (
            Any_((Compare(Amount("q2"), "more_than", 0), Compare(Amount("q1", ("q3",)), "more_than", 0))),
            "câu 2 từ 1 trở lên, hoặc câu 1 trừ câu 3 từ 1 trở lên",
        ),
    ],
)
def test_paper_says_whom_a_question_is_for(family, condition, said: str) -> None:
    """On paper nobody skips a question for the reader, so the paper says when to answer (HF001)."""
    assert render(when_asked(family, condition)) == said


def test_tangled_conditions_are_left_unsaid(family) -> None:
    """A condition that no line can say is not half said: the question is simply open to all (HF001)."""
    tangled = Not(Compare(Amount("q1"), "more_than", 0))
    assert when_asked(family, tangled) is None
    assert when_asked(family, All((Compare(Amount("q1"), "more_than", 0), tangled))) is None
    assert when_asked(family, None) is None
