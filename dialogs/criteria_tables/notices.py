"""Who hears of a published table: those who could not score themselves before, and the other officers."""

from __future__ import annotations

from criteria import CriteriaSet
from criteria.wording import say
from dialogs.event import Audience
from dialogs.message import Choice, Message, Stamp
from dialogs.officer_words import capital
from dialogs.records import TITLES, RoleKind, Season
from dialogs.turn import Turn


def audience_of(title: str) -> Audience:
    known = TITLES.get(title)
    return Audience.OFFICERS if known is not None and known.by_officers else Audience.FAMILIES


def opens(old: CriteriaSet | None, new: CriteriaSet) -> bool:
    """Say whether scoring was locked before and is open now."""
    return new.scorable and (old is None or not old.scorable)


def table_is_here(file: str, code: str) -> Message:
    return Message(
        (
            say(
                "The point table is there now: file {code} can be scored as soon as self-scoring is open.",
                code=code.partition(".")[2] or code,
            ),
        ),
        (Choice("open", say("See the file")),),
        Stamp("go", "file", file),
        about=file,
    )


async def tell_those_waiting(turn: Turn, season: Season, old: CriteriaSet | None, new: CriteriaSet) -> None:
    """Whoever registered on a framework without its values can go on."""
    if not opens(old, new):
        return
    waiting = await turn.world.not_begun_by(season.id, season.criteria_set, season.criteria_version)
    for person, file, code in waiting:
        turn.post(audience_of(new.title), person, table_is_here(file, code))


async def tell_colleagues(turn: Turn, season: Season, new: CriteriaSet, publisher: str) -> None:
    for officer in await turn.world.people_with_role(season.commune, RoleKind.OFFICER, turn.at):
        if officer.id != turn.person:
            turn.post(
                Audience.OFFICERS,
                officer.id,
                Message(
                    (
                        say(
                            "{who} has published the point table “{set}”, version {version}.",
                            who=capital(publisher),
                            set=new.name,
                            version=new.version,
                        ),
                    )
                ),
            )
