"""The self-scoring of one file: a working copy of its answers, and where in them the person is."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from criteria import AnswerValue


class SelfAssessment(msgspec.Struct, frozen=True, omit_defaults=True, tag="sa"):
    file: str
    subject: str = msgspec.field(name="household")
    """Saved as "household" since before others than households registered."""
    code: str
    name: str = msgspec.field(name="head_name")
    criteria_set: str
    version: str
    answers: Mapping[str, AnswerValue] = {}
    screen: str = "question"
    at: str = ""
    """The question or indicator on the screen."""
    unsure: tuple[str, ...] = ()
    """"Chưa rõ, để hỏi lại": they come back at the end."""
    evidence: Mapping[str, int] = {}
    """How many pieces each indicator has."""
    passed: tuple[str, ...] = ()
    """Indicators whose evidence was asked for and left for later."""
    back_to: str = ""
    """"summary" or "mend": the screen that comes back after one answer or picture."""
    mending: tuple[str, ...] = ()
    """What a returned file still must have mended: "evidence:GD3.1", "answer:GD1.1"."""
    mended: tuple[str, ...] = ()
    attesting: str = ""
    """Which attestation is being noted down."""
    asking_again: bool = False
    """The unsure questions' last round has begun."""
    draft: tuple[str, ...] = ()
    """What was said so far of an answer that takes several steps: the question's id first, then its words."""
    preview: bool = False
    """A trial run of a table by an officer, about nobody: nothing of it is written down."""
    by_head: bool = False
    """The village head asks the house and writes for it: `dialogs.self_assessment.for_house`."""
    own: tuple[str, ...] = ()
    """Of a house that the head writes for: the questions it has answered itself."""
    newer: bool = False
    """The season has a newer table, and the file keeps its own: the summary offers the new one."""

    @property
    def said(self) -> tuple[str, ...] | None:
        """The draft of the question on the screen; None before its first step."""
        return self.draft[1:] if self.draft and self.draft[0] == self.at else None
