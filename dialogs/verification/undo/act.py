"""The undoing itself, once: the files wait again in the hands of who decided, and nobody is told of the decision."""

from __future__ import annotations

from datetime import timedelta

from criteria.wording import say
from dialogs.event import Audience
from dialogs.happening import DecisionUndone
from dialogs.message import Choice, Message, Stamp
from dialogs.officer_words import capital, own_name
from dialogs.records import OfficerDecision
from dialogs.turn import Turn
from dialogs.verification.claim import LEASE
from dialogs.verification.frame import Verification
from dialogs.verification.undo.why_not import files_called, files_of


async def undo(turn: Turn, decision: OfficerDecision, only: str, reason: str) -> None:
    """Undo it for those of its files that still stand as it left them; say which do not."""
    files = files_of(decision, only)
    standing = tuple(one for one in files if one.stands)
    by = await own_name(turn)
    turn.happen(
        DecisionUndone(
            decided=decision.seq,
            commune=decision.commune,
            files=tuple(one.file for one in standing),
            reason=reason,
            officer=turn.person,
            officer_name=by,
            until=turn.at + timedelta(minutes=LEASE),
        )
    )
    turn.pop()
    if len(standing) == 1:
        code = standing[0].short_code
        turn.tell(say("✓ Undone: file {code} waits for verification as before.", code=code))
    else:
        turn.tell(say("✓ Undone: {count} files wait for verification as before.", count=len(standing)))
    if len(standing) < len(files):
        turn.tell(
            say(
                "{count} files of the same act stay as they are: something has happened to them since.",
                count=len(files) - len(standing),
            )
        )
    if turn.person != decision.officer:
        tell_who_decided(turn, decision, by, reason)
    elif len(standing) == 1:
        turn.frames = [kept for kept in turn.frames if not isinstance(kept, Verification)]
        turn.push(Verification(standing[0].file))


def tell_who_decided(turn: Turn, decision: OfficerDecision, by: str, reason: str) -> None:
    words = say(
        "{officer} has undone the decision on {files}. Reason: {reason}",
        officer=capital(by),
        files=files_called(decision),
        reason=reason,
    )
    first = decision.standing[0].file
    turn.post(
        Audience.OFFICERS,
        decision.officer,
        Message((words,), (Choice("open", say("Open the file")),), Stamp("go", "verify", first), about=first),
    )
