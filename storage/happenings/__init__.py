"""From what happened to rows: one small handler for each kind of happening."""

from storage.happenings import (
    answers,
    claims,
    comments,
    criteria,
    decisions,
    evidence,
    groups,
    meetings,
    people,
    places,
    privacy,
    recognitions,
    review_meetings,
    reviews,
    roster,
    subjects,
    submissions,
)
from storage.happenings.context import Context
from storage.happenings.handling import HANDLERS

__all__ = [
    "HANDLERS",
    "Context",
    "answers",
    "claims",
    "comments",
    "criteria",
    "decisions",
    "evidence",
    "groups",
    "meetings",
    "people",
    "places",
    "privacy",
    "recognitions",
    "review_meetings",
    "reviews",
    "roster",
    "subjects",
    "submissions",
]
