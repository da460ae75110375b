"""From verified to recognised: proposals, objections, decisions, papers, who signs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dialogs.recognition.amend import AmendName, AmendReason, AmendWho
from dialogs.recognition.authorities import Authorities, AuthorityCheck, AuthorityFor, Issuer, ValidFrom
from dialogs.recognition.certificate_form import Form
from dialogs.recognition.day_check import DayCheck
from dialogs.recognition.decide import DecideCheck
from dialogs.recognition.decisions import Decisions, OneDecision
from dialogs.recognition.honour import HonourReason
from dialogs.recognition.mend import Mend, MendCheck, MendReason
from dialogs.recognition.objections import Answer, AnswerCheck, Objections, OneObjection
from dialogs.recognition.papers import OnePaper, PaperTemplates
from dialogs.recognition.posting import PostedCheck, PostedOn, PostedUntil
from dialogs.recognition.proposal import OneProposal
from dialogs.recognition.propose import Propose, TakeBack
from dialogs.recognition.signing import Body, Capacity, DecisionDay, DecisionNumber, SignedBy, Signer
from dialogs.recognition.standing import StandingLevels
from dialogs.recognition.take_out import OutCheck, Outcome, OutReason, TakeOut
from dialogs.recognition.titles import RecognitionTitle, RecognitionTitles, RecognitionYears
from dialogs.screen import Screen

RECOGNITION: Mapping[tuple[str, str], Screen[Any]] = {
    ("rc", "titles"): RecognitionTitles(),
    ("rc", "title"): RecognitionTitle(),
    ("rc", "years"): RecognitionYears(),
    ("rc", "propose"): Propose(),
    ("rc", "take_back"): TakeBack(),
    ("rc", "proposal"): OneProposal(),
    ("rc", "posted_on"): PostedOn(),
    ("rc", "posted_until"): PostedUntil(),
    ("rc", "posted_check"): PostedCheck(),
    ("rc", "take_out"): TakeOut(),
    ("rc", "outcome"): Outcome(),
    ("rc", "out_reason"): OutReason(),
    ("rc", "out_check"): OutCheck(),
    ("rc", "objections"): Objections(),
    ("rc", "objection"): OneObjection(),
    ("rc", "answer"): Answer(),
    ("rc", "answer_check"): AnswerCheck(),
    ("rc", "honour_reason"): HonourReason(),
    ("rc", "number"): DecisionNumber(),
    ("rc", "day"): DecisionDay(),
    ("rc", "day_check"): DayCheck(),
    ("rc", "signed_by"): SignedBy(),
    ("rc", "body"): Body(),
    ("rc", "capacity"): Capacity(),
    ("rc", "signer"): Signer(),
    ("rc", "decide_check"): DecideCheck(),
    ("rc", "decisions"): Decisions(),
    ("rc", "decision"): OneDecision(),
    ("rc", "amend_who"): AmendWho(),
    ("rc", "amend_name"): AmendName(),
    ("rc", "amend_reason"): AmendReason(),
    ("rc", "mend"): Mend(),
    ("rc", "mend_reason"): MendReason(),
    ("rc", "mend_check"): MendCheck(),
    ("rc", "authorities"): Authorities(),
    ("rc", "authority_for"): AuthorityFor(),
    ("rc", "issuer"): Issuer(),
    ("rc", "valid_from"): ValidFrom(),
    ("rc", "authority_check"): AuthorityCheck(),
    ("rc", "papers"): PaperTemplates(),
    ("rc", "paper"): OnePaper(),
    ("rc", "form"): Form(),
    ("rc", "standing"): StandingLevels(),
}
