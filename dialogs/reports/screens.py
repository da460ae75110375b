"""Reports: which time, which place, the figures, the list behind one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dialogs.reports.awards import AwardsCounted
from dialogs.reports.figures import ByPlace, FigureList, TitleScreen, WhichPlace
from dialogs.reports.honours import HonoursCounted
from dialogs.reports.menu import BetweenDays, MidTerm, ReportMenu
from dialogs.reports.report import ReportScreen
from dialogs.screen import Screen

REPORTS: Mapping[tuple[str, str], Screen[Any]] = {
    ("rp", "menu"): ReportMenu(),
    ("rp", "mid"): MidTerm(),
    ("rp", "days"): BetweenDays(),
    ("rp", "report"): ReportScreen(),
    ("rp", "awards"): AwardsCounted(),
    ("rp", "honours"): HonoursCounted(),
    ("rp", "title"): TitleScreen(),
    ("rp", "list"): FigureList(),
    ("rp", "by_place"): ByPlace(),
    ("rp", "places"): WhichPlace(),
}
