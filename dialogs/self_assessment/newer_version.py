"""A season's table has a newer version than a file that is still open: it moves, keeps its own, or is asked.

design §5: a wording fix flows through; a change of points is a new version, and the person is offered to move.
Whoever has not answered anything yet has nothing to lose and moves at once. A file that was handed in keeps its
version for ever.
"""

from __future__ import annotations

import msgspec

from criteria import CriteriaSet
from criteria.difference import carried_over, difference
from criteria.wording import say
from dialogs.happening import AnswerGiven, FileMoved
from dialogs.records import File, Season, Status
from dialogs.turn import Turn

NOT_HANDED_IN = frozenset({Status.REGISTERED, Status.DRAFT})


def newer(turn: Turn, file: File, season: Season) -> CriteriaSet | None:
    """Find the version the file could move to; None where it has that one, or must keep its own."""
    if file.submission is not None or file.status not in NOT_HANDED_IN:
        return None
    if (season.criteria_set, season.criteria_version) == (file.criteria_set, file.criteria_version):
        return None
    new = find(turn, season.criteria_set, season.criteria_version)
    old = find(turn, file.criteria_set, file.criteria_version)
    if new is None or (old is not None and old.scorable and not new.scorable):
        return None
    return new


def moves_by_itself(turn: Turn, file: File, new: CriteriaSet) -> bool:
    old = find(turn, file.criteria_set, file.criteria_version)
    return old is None or not file.answers or difference(old, new).wording_only


def answered_by(turn: Turn, file: File, season: Season | None) -> CriteriaSet:
    """Give the version the file would be opened with now, if nobody had to be asked."""
    new = None if season is None else newer(turn, file, season)
    if new is not None and moves_by_itself(turn, file, new):
        return new
    return turn.world.criteria_set(file.criteria_set, file.criteria_version)


def move(turn: Turn, file: File, new: CriteriaSet) -> File:
    """Move the file: answers that still stand go along, the others fall away; evidence stays with the file."""
    old = find(turn, file.criteria_set, file.criteria_version)
    turn.happen(
        FileMoved(
            file=file.id,
            criteria_set=new.id,
            version=new.version,
            before_set=file.criteria_set,
            before_version=file.criteria_version,
        )
    )
    kept = {} if old is None else dict(carried_over(old, new, file.answers))
    for question, value in file.answers.items():
        if question not in kept:
            turn.happen(AnswerGiven(file=file.id, question=question, value=None, before=value))
    return msgspec.structs.replace(file, criteria_set=new.id, criteria_version=new.version, answers=kept)


def say_moved(turn: Turn, file: File, new: CriteriaSet) -> None:
    """Say it where points changed; a mere change of wording needs no words."""
    old = find(turn, file.criteria_set, file.criteria_version)
    if old is None or not difference(old, new).wording_only:
        turn.tell(
            say("The point table is now “{set}”, version {version}.", set=new.name, version=new.version)
        )


def find(turn: Turn, criteria_set: str, version: str) -> CriteriaSet | None:
    try:
        return turn.world.criteria_set(criteria_set, version)
    except KeyError:
        return None
