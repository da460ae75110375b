"""Who may undo a decision, and until when: those who decided and the Chủ tịch Hội, while nothing has come of it."""

from __future__ import annotations

from datetime import datetime

from criteria.wording import Text, say
from dialogs.officer_words import capital
from dialogs.records import DecidedFile, OfficerDecision, RoleKind, Status
from dialogs.turn import Turn


def until(turn: Turn, decision: OfficerDecision) -> datetime:
    return decision.at + turn.world.undo_time()


def files_of(decision: OfficerDecision, only: str) -> tuple[DecidedFile, ...]:
    return tuple(one for one in decision.files if only in {"", one.file})


async def why_not_undo(turn: Turn, decision: OfficerDecision, only: str = "") -> Text | None:
    """Say why this person cannot undo it now, and what happened since; None: they can."""
    person = await turn.world.person(turn.person, turn.at)
    if person.role_at(decision.commune, RoleKind.OFFICER, RoleKind.CHAIR) is None:
        return say("Only officers of this commune undo a decision on its files.")
    files = files_of(decision, only)
    if files and not any(one.stands for one in files):
        return since(files[0], decision)
    if not is_theirs(turn, decision) and person.role_at(decision.commune, RoleKind.CHAIR) is None:
        return say(
            "{officer} decided this: they or the Chủ tịch Hội undo it.",
            officer=capital(decision.officer_name),
        )
    signed = await signed_off(turn, files[0].file) if files else None
    if signed is not None:
        return signed
    if turn.at >= until(turn, decision):
        return over(turn, decision, only)
    return None


def over(turn: Turn, decision: OfficerDecision, only: str) -> Text:
    """Say that the time is over, and for which file: the button may stand below another one."""
    files = files_of(decision, only)
    if len(files) == 1:
        return say(
            "It is past {at}: the decision on file {code} cannot be undone any more.",
            at=until(turn, decision),
            code=files[0].short_code,
        )
    return say(
        "It is past {at}: the decision on {count} files cannot be undone any more.",
        at=until(turn, decision),
        count=len(files),
    )


def files_called(decision: OfficerDecision) -> Text | str:
    standing = decision.standing or decision.files
    return standing[0].short_code if len(standing) == 1 else say("{count} files", count=len(standing))


def is_theirs(turn: Turn, decision: OfficerDecision) -> bool:
    return turn.person in {decision.officer, decision.first}


def since(file: DecidedFile, decision: OfficerDecision) -> Text:
    """Say what has become of a file since the decision."""
    if file.undone_at is not None:
        return say(
            "{officer} undid this at {at}; file {code} was free to be decided again.",
            officer=capital(file.undone_by_name),
            at=file.undone_at,
            code=file.short_code,
        )
    if file.taken_up:
        return say(
            "Those who handed in file {code} have begun to complete it; it cannot be taken back now.",
            code=file.short_code,
        )
    if file.status in {Status.PROPOSED, Status.POSTED, Status.RECOGNISED}:
        return say("File {code} has been put forward already.", code=file.short_code)
    if file.status is Status.WITHDRAWN:
        return say("File {code} has been withdrawn.", code=file.short_code)
    return say(
        "File {code} has moved on since {at}; this decision is not the newest on it.",
        code=file.short_code,
        at=decision.at,
    )


async def signed_off(turn: Turn, file: str) -> Text | None:
    """Say who signed the file's village off: then it is reopened first."""
    found = await turn.world.file(file, turn.at)
    work = await turn.world.village_work(found.season, found.place, turn.at) if found else None
    if found is None or work is None or work.signed_at is None:
        return None
    return say(
        "{officer} has signed {village} off at {at}; it is reopened first, then this can be looked at again.",
        officer=capital(work.signed_by_name),
        village=found.place_name,
        at=work.signed_at,
    )
