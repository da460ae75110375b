"""A village's meeting, as one head holds it: where in the questions, and what still waits for "that is right".

What was confirmed, and who is absent, stands in the records: another head sees it at once.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import msgspec

from criteria import AnswerValue
from dialogs.village.meeting.draft import Draft


class Away(msgspec.Struct, frozen=True, omit_defaults=True):
    """Who was said to be absent, before it is confirmed."""

    numbers: tuple[int, ...]
    before: tuple[str, ...] | None = None
    """Subjects that the record had as absent when this was said; None: nobody had said."""


class Paper(msgspec.Struct, frozen=True, omit_defaults=True):
    """A sheet of an earlier meeting that is typed in."""

    on: date
    absent: tuple[str, ...] | None = None


class MeetingAnswers(msgspec.Struct, frozen=True, omit_defaults=True, tag="mt"):
    village: str
    village_name: str
    season: str
    screen: str = "overview"
    at: str = ""
    """The question on the screen."""
    drafts: Mapping[str, Draft] = {}
    away: Away | None = None
    paper: Paper | None = None
    page: int = 0
    marks: Mapping[int, AnswerValue] = {}
    """Tapped on the roster's pages so far."""
    mark: int | None = None
    """Which answer a tap on a house gives: its place among those offered; None: to be chosen first."""
    tapped: bool = False
    """A house was tapped on these pages: without a tap they change nothing."""
    seen_by: str = ""
    """Who saw it at home and when, as typed for the house before."""
    anew: str = ""
    """The question whose next answer replaces what is written for all houses."""
