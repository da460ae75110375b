"""A submission is held against everything else; samples are drawn; schools count; inspections are recorded."""

from __future__ import annotations

from typing import ClassVar, TypeAlias

from dialogs.happening.happening import Happening
from dialogs.happening.of_file import OfFile
from dialogs.records.triage import Finding


class FileTriaged(OfFile, frozen=True, kw_only=True, tag="file_triaged"):
    """The flags as they are from now on, each with its why."""

    moves_queue: ClassVar[bool] = True
    findings: tuple[Finding, ...]
    flags: tuple[str, ...]
    to_look: bool
    at_school: int | None = None
    again: tuple[str, ...] = ()
    """Files that a finding of this one newly names, or names no longer."""


class TriageSettled(Happening, frozen=True, kw_only=True, tag="triage_settled"):
    """These files were looked at again, and nothing about them had changed."""

    moves_queue: ClassVar[bool] = True
    files: tuple[str, ...]
    failed: tuple[str, ...] = ()
    """Those among them that could not be looked at, each with the mistake's name."""

    @property
    def record(self) -> str:
        return self.files[0]


class _OfSeason(Happening, frozen=True, kw_only=True):
    season: str

    @property
    def record(self) -> str:
        return self.season


class SampleRuleSet(_OfSeason, frozen=True, kw_only=True, tag="sample_rule_set"):
    percent: int
    least: int
    by: str


class SampleDrawn(_OfSeason, frozen=True, kw_only=True, tag="sample_drawn"):
    """Codes and a seed: whoever has both draws the same again."""

    moves_queue: ClassVar[bool] = True
    draw: str
    place: str
    seed: str
    population: tuple[str, ...]
    drawn: tuple[str, ...]


class InspectionBegun(_OfSeason, frozen=True, kw_only=True, tag="inspection_begun"):
    """The upper Hội's inspector draws a sample of their own; the draw is the inspection's."""

    inspection: str
    commune: str
    place: str
    by: str
    seed: str
    population: tuple[str, ...]
    drawn: tuple[str, ...]
    files: tuple[str, ...]
    """The drawn ones, as files."""


class _OfInspection(Happening, frozen=True, kw_only=True):
    inspection: str

    @property
    def record(self) -> str:
        return self.inspection


class FileInspected(_OfInspection, frozen=True, kw_only=True, tag="file_inspected"):
    file: str
    agrees: bool
    note: str = ""


class InspectionConcluded(_OfInspection, frozen=True, kw_only=True, tag="inspection_concluded"):
    conclusion: str


class SchoolCounted(Happening, frozen=True, kw_only=True, tag="school_counted"):
    """A school's contact says how many children of a village are at school; said again, the newest counts."""

    village: str
    year: int
    count: int
    before: int | None = None

    @property
    def record(self) -> str:
        return self.village


TriageHappening: TypeAlias = (
    FileInspected
    | FileTriaged
    | InspectionBegun
    | InspectionConcluded
    | SampleDrawn
    | SampleRuleSet
    | SchoolCounted
    | TriageSettled
)
