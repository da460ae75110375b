"""Where an answer is written on a household's own form: boxes to tick, boxes for figures, dotted lines."""

from __future__ import annotations

from collections.abc import Sequence

from bot.documents.paper.page import Page
from bot.documents.paper.spoken import spoken
from criteria.question import Question, QuestionKind
from criteria.wording import Words, say

TICK = 4.2
"""Side of a box to tick, in millimetres."""
FIGURE = 14.0
"""Width of a box for a figure."""
SUM = 45.0
GAP = 7.0
HEIGHT = 7.0
"""Of a line of boxes."""


def boxes_height(page: Page, question: Question, width: float) -> float:
    """Say how high the answer's place is, in millimetres."""
    match question.kind:
        case QuestionKind.choice | QuestionKind.choices:
            return HEIGHT * len(_rows_of(page, _labels(question), width))
        case QuestionKind.text:
            return 2 * HEIGHT
        case _:
            return HEIGHT


def draw_boxes(page: Page, question: Question, left: float, width: float) -> None:
    """Draw the answer's place from the left edge, and go below it."""
    page.set_x(left)
    match question.kind:
        case QuestionKind.yes_no:
            ticks(page, (spoken(say("Yes")), spoken(say("No"))), left, width)
        case QuestionKind.choice | QuestionKind.choices:
            ticks(page, _labels(question), left, width)
        case QuestionKind.photo:
            ticks(page, (spoken(say("Photo or paper goes with this form")),), left, width)
        case QuestionKind.text:
            for _ in range(2):
                dots(page, left, width)
        case QuestionKind.share:
            _figure(page, FIGURE, question.unit or "")
            _words(page, spoken(say("out of")))
            _figure(page, FIGURE, question.whole_unit or "")
            _down(page, left)
        case QuestionKind.money:
            _figure(page, SUM, say("đồng"))
            _down(page, left)
        case QuestionKind.date:
            for words, wide in ((say("day"), FIGURE), (say("month"), FIGURE), (say("year"), FIGURE * 1.4)):
                _words(page, spoken(words))
                _figure(page, wide, "")
            _down(page, left)
        case QuestionKind.count | QuestionKind.points:
            _figure(page, FIGURE, question.unit or (say("points") if question.kind.name == "points" else ""))
            _down(page, left)


def ticks(page: Page, labels: Sequence[str], left: float, width: float) -> None:
    """Draw boxes to tick with their labels, on as many lines as they take."""
    for row in _rows_of(page, labels, width):
        x, y = left, page.get_y()
        for label in row:
            page.rect(x, y + (HEIGHT - TICK) / 2, TICK, TICK)
            page.set_xy(x + TICK + 1.5, y)
            page.cell(page.get_string_width(label), HEIGHT, label)
            x += _tick_width(page, label)
        page.set_xy(left, y + HEIGHT)


def dots(page: Page, left: float, width: float) -> None:
    """Draw a line to write on."""
    y = page.get_y() + HEIGHT - 1.5
    page.set_dash_pattern(dash=0.2, gap=1.0)
    page.line(left, y, left + width, y)
    page.set_dash_pattern()
    page.set_xy(left, page.get_y() + HEIGHT)


def _labels(question: Question) -> tuple[str, ...]:
    return tuple(spoken(option.label) for option in question.options)


def _rows_of(page: Page, labels: Sequence[str], width: float) -> list[list[str]]:
    rows: list[list[str]] = [[]]
    used = 0.0
    for label in labels:
        needed = _tick_width(page, label)
        if rows[-1] and used + needed > width + GAP:
            rows.append([])
            used = 0.0
        rows[-1].append(label)
        used += needed
    return rows


def _tick_width(page: Page, label: str) -> float:
    return TICK + 1.5 + page.get_string_width(label) + GAP


def _figure(page: Page, width: float, unit: Words) -> None:
    page.rect(page.get_x(), page.get_y() + 0.4, width, HEIGHT - 0.8)
    page.set_x(page.get_x() + width + 1.5)
    if unit:
        _words(page, spoken(unit))


def _words(page: Page, text: str) -> None:
    page.cell(page.get_string_width(text) + 2, HEIGHT, text)


def _down(page: Page, left: float) -> None:
    page.set_xy(left, page.get_y() + HEIGHT)
