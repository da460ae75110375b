"""The details of a claimed file, in the officer's private chat."""

from __future__ import annotations

from collections import Counter

from criteria import CriteriaSet, Line, score
from criteria.wording import Words, say
from dialogs.message import Choice, Message, Paragraph
from dialogs.records import File
from dialogs.records.life import may_verify
from dialogs.screen import BACK
from dialogs.self_assessment.answering import short_name
from dialogs.self_assessment.progress import answer_in_words
from dialogs.subject_words import with_place
from dialogs.turn import Turn
from dialogs.verification.agree import agree
from dialogs.verification.claim import already, capital, holding, release
from dialogs.verification.flags import flags_in_words
from dialogs.verification.frame import Verification
from dialogs.verification.screen import VerificationScreen

AGREE = Choice("agree", say("Agree to propose recognition"))
RESCORE = Choice("rescore", say("Score again"))
RETURN = Choice("return", say("Return to be completed"))
NOT_THIS_YEAR = Choice("not_this_year", say("Not this year"))
ANSWERS = Choice("answers", say("See the answers"))
PICTURES = Choice("pictures", say("See the evidence"))
RELATIVE = Choice("relative", say("I am a relative, let another"))
LATER = Choice("release", say("Give it back, read later"))


class Details(VerificationScreen):
    async def show(self, turn: Turn, frame: Verification) -> Message:
        file = await self.file_of(turn, frame)
        if file is None or file.submission is None:
            return Message((say("There is no such file any more."),), (BACK,), self.stamp(frame))
        paragraphs = await self.facts(turn, file)
        if not may_verify(file):
            return Message((*paragraphs, already(file)), (BACK,), self.stamp(frame))
        if file.claim is not None and file.claim.officer != turn.person:
            taken = say(
                "{officer} has this file until {until}.",
                officer=capital(file.claim.officer_name),
                until=file.claim.until,
            )
            return Message((*paragraphs, taken), (BACK,), self.stamp(frame))
        return Message(
            tuple(paragraphs),
            (AGREE, RESCORE, RETURN, NOT_THIS_YEAR, ANSWERS, PICTURES, RELATIVE, LATER),
            self.stamp(frame),
        )

    async def facts(self, turn: Turn, file: File) -> list[Paragraph]:
        assert file.submission is not None
        criteria_set = turn.world.criteria_set(file.criteria_set, file.criteria_version)
        card = score(criteria_set, file.submission.answers, on=turn.today)
        pieces = Counter(piece.indicator for piece in await turn.world.evidence(file.id))
        paragraphs: list[Paragraph] = [
            say(
                "File {code}: {subject}.",
                code=file.short_code,
                subject=with_place(file),
            )
        ]
        if card.notice is not None:
            paragraphs.append(card.notice)
        paragraphs.append(
            say(
                "Self-scored {points}/{of}; {flags}",
                points=file.submission.points,
                of=file.submission.of,
                flags=flags_in_words(file.submission.flags),
            )
        )
        if "amended" in file.submission.flags and file.reason:
            paragraphs.append(say("Came back after: {reason}", reason=file.reason))
        if file.verified_points is not None:
            paragraphs.append(
                say(
                    "Scored again by the officer: {points}/{of}",
                    points=file.verified_points,
                    of=file.submission.of,
                )
            )
        paragraphs.append(
            tuple(self.line_of(criteria_set, file, line, pieces[line.indicator]) for line in card.lines)
        )
        if file.claim is not None:
            paragraphs.append(say("With {you} until {until}.", until=file.claim.until))
        return paragraphs

    def line_of(self, criteria_set: CriteriaSet, file: File, line: Line, pieces: int) -> Words:
        """Say the household's points and why, and the officer's beside them."""
        indicator = criteria_set.indicator(line.indicator)
        verified = file.verified.get(line.indicator)
        return say(
            "• {indicator}: {points}/{of}{verified} ({why}){evidence}",
            indicator=indicator.short,
            points=line.points if line.points is not None else "–",
            of=line.of,
            verified=say(" → officer {points}", points=verified) if verified is not None else "",
            why=line.why,
            evidence=say(" · evidence {count}", count=pieces) if pieces else "",
        )

    async def tapped(self, turn: Turn, frame: Verification, choice: str) -> None:
        file = await holding(turn, frame.file)
        if file is None:
            return
        match choice:
            case "agree":
                await agree(turn, frame, file)
            case "rescore":
                turn.change(screen="which_indicator", act="rescore")
            case "return":
                turn.change(screen="what_is_missing", act="return", missing=())
            case "not_this_year":
                turn.change(screen="reason", act="not_this_year")
            case "answers" | "pictures":
                turn.change(screen=choice)
            case "relative" | "release":
                release(turn, file, "relative" if choice == "relative" else "later")
                turn.pop()
                turn.tell(say("File {code} is free for others again.", code=file.short_code))

    async def back(self, turn: Turn, frame: Verification) -> None:
        turn.pop()


class Answers(VerificationScreen):
    """Every answer as the household gave it."""

    async def show(self, turn: Turn, frame: Verification) -> Message:
        file = await self.file_of(turn, frame)
        if file is None or file.submission is None:
            return Message((say("There is no such file any more."),), (BACK,), self.stamp(frame))
        criteria_set = turn.world.criteria_set(file.criteria_set, file.criteria_version)
        lines = tuple(
            say(
                "{question}: {answer}",
                question=short_name(question),
                answer=answer_in_words(criteria_set, question.id, file.submission.answers[question.id]),
            )
            for question in criteria_set.questions
            if question.id in file.submission.answers
        )
        return Message(
            ((say("Answers of file {code}:", code=file.short_code), *lines),), (BACK,), self.stamp(frame)
        )

    async def tapped(self, turn: Turn, frame: Verification, choice: str) -> None:
        """Only "back" is offered."""


class Pictures(VerificationScreen):
    """The evidence: pictures uploaded again by this bot, attestations in words."""

    async def show(self, turn: Turn, frame: Verification) -> Message:
        file = await self.file_of(turn, frame)
        if file is None:
            return Message((say("There is no such file any more."),), (BACK,), self.stamp(frame))
        criteria_set = turn.world.criteria_set(file.criteria_set, file.criteria_version)
        evidence = await turn.world.evidence(file.id)
        lines: list[Words] = [
            say(
                "• {indicator}: {kind}, {at}{note}",
                indicator=criteria_set.indicator(piece.indicator).short,
                kind=KINDS[piece.kind],
                at=piece.at,
                note=say(" ({note})", note=piece.note) if piece.note else "",
            )
            for piece in evidence
        ]
        fetching = sum(piece.kind == "photo" and not piece.sha256 for piece in evidence)
        if fetching:
            lines.append(
                say("Still being fetched: {count}. Please open this again in a moment.", count=fetching)
            )
        return Message(
            (say("Evidence of file {code}:", code=file.short_code), *(lines or [say("None was given.")])),
            (BACK,),
            self.stamp(frame),
            pictures=tuple(piece.sha256 for piece in evidence if piece.sha256),
        )

    async def tapped(self, turn: Turn, frame: Verification, choice: str) -> None:
        """Only "back" is offered."""


KINDS = {
    "photo": say("picture"),
    "document": say("document"),
    "seen_at_home": say("seen at home by the village head or chi hội"),
    "lost_to_disaster": say("lost or damaged in a disaster"),
}
