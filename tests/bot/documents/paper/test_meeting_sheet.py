"""The meeting's sheet.

MS001 no private question, no score lies on the table
MS002 every household stands once, with its number
MS003 the heading comes again on every page, and pages are numbered
MS004 a set of any size makes a sheet
"""

import io
import re

import msgspec
import pytest
from pypdf import PdfReader

from bot.documents.paper.meeting_sheet import MOST_QUESTIONS, MeetingSheet, meeting_sheet
from bot.documents.paper.questions_on_paper import for_the_meeting, left_for_home
from bot.documents.paper.spoken import printed_name
from criteria.library import Library
from criteria.question import Option, Question, QuestionKind
from criteria.wording import Wording
from tests.bot.documents.paper.conftest import words_of


def test_private_questions_stay_off_the_table(village, roster, family, pages) -> None:
    """What is private to a house is on no sheet that goes from hand to hand (MS001)."""
    shown = " ".join(
        pages(meeting_sheet(MeetingSheet(village=village, year=2026, criteria_set=family, roster=roster)))
    )
    private = [question for question in family.questions if question.private]
    assert len(private) == 4
    for question in private:
        assert question.text.vi not in shown
        assert question.short.vi not in shown
    for option in family.question("q13").options:
        assert option.label.vi not in shown
    assert "điểm," not in shown.replace("Điểm chấm thử theo bảng mẫu, không dùng để xét danh hiệu", "")


def test_shared_questions_are_all_told(village, roster, family, pages) -> None:
    """The head reads every question aloud from the first page, under the number that the bot uses (MS001)."""
    first = pages(
        meeting_sheet(MeetingSheet(village=village, year=2026, criteria_set=family, roster=roster))
    )[0]
    told = for_the_meeting(family)
    assert len(told) == len(family.questions) - 4
    for question in told:
        assert f"Câu {question.number}. {words_of(question.text.vi)}" in first
    assert "Câu 3, 8, 9 và 14 hỏi riêng từng nhà" in first


@pytest.mark.parametrize("houses", [1, 60, 120])
def test_every_house_stands_once(village, roster, family, pages, houses: int) -> None:
    """From one house to a hundred and twenty, none is forgotten and none stands twice (MS002)."""
    shown = " ".join(
        pages(
            meeting_sheet(
                MeetingSheet(village=village, year=2026, criteria_set=family, roster=roster[:houses])
            )
        )
    )
    squeezed = shown.replace(" ", "")
    for line in roster[:houses]:
        name = printed_name(line.head_name).replace(" ", "")
        assert squeezed.count(f"{line.number}{name}") == 1, line


def test_heading_is_on_every_page(village, roster, family, pages) -> None:
    """Whoever holds the fourth page still sees what each column asks (MS003)."""
    shown = pages(meeting_sheet(MeetingSheet(village=village, year=2026, criteria_set=family, roster=roster)))
    assert 5 <= len(shown) <= 12
    for number, page in enumerate(shown, 1):
        assert "Chủ hộ" in page
        assert "Ký hoặc điểm chỉ" in page
        assert "Số cháu đang đi học" in page
        assert page.endswith(f"Trang {number}/{len(shown)}")
    assert "NGƯỜI CHỦ TRÌ" in shown[-1]
    assert sum("NGƯỜI CHỦ TRÌ" in page for page in shown) == 1


def test_sheet_lies_across(village, roster, family) -> None:
    """The sheet is A4, lying (MS003)."""
    made = meeting_sheet(MeetingSheet(village=village, year=2026, criteria_set=family, roster=roster[:5]))
    box = PdfReader(io.BytesIO(made)).pages[0].mediabox
    assert (round(box.width), round(box.height)) == (842, 595)


def test_framework_without_questions_still_registers(village, roster, pages) -> None:
    """Before the official values are known a village can still sign to register (MS004)."""
    framework = Library.builtin().get("gia-dinh-hoc-tap-khung-448")
    assert framework.questions == ()
    shown = pages(
        meeting_sheet(MeetingSheet(village=village, year=2026, criteria_set=framework, roster=roster[:40]))
    )
    assert "Đồng ý đăng ký" in words_of(shown[0])
    assert "Câu" not in shown[0]


def test_many_questions_bring_the_roster_again(village, roster, pages) -> None:
    """A set too wide for one sheet goes on beside the same names; they sign once (MS004)."""
    wide = Library.builtin().get("don-vi-hoc-tap-tt24-huyen")
    assert len(for_the_meeting(wide)) > MOST_QUESTIONS
    shown = " ".join(
        pages(meeting_sheet(MeetingSheet(village=village, year=2026, criteria_set=wide, roster=roster[:2])))
    )
    assert len(re.findall("Lường Văn Ẩu|=1[+]1 001", shown)) == 2
    assert shown.count("Ký hoặc điểm chỉ") == 1


def test_photos_and_book_figures_are_not_written_by_hand(family) -> None:
    """Nobody draws a photo into a column, or writes what the books know (MS001)."""
    said = Wording("?")
    questions = (
        Question("a", QuestionKind.photo, said),
        Question("b", QuestionKind.share, said, computed_from="share_of_learning_citizens"),
        Question("c", QuestionKind.choice, said, options=(Option("x", said),), private=True),
        Question("d", QuestionKind.yes_no, said),
    )

    asked = msgspec.structs.replace(family, questions=questions)
    assert [question.id for question in for_the_meeting(asked)] == ["d"]
    assert [question.id for question in left_for_home(asked)] == ["a", "c"]
