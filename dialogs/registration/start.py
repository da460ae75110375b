"""Where a registration begins: from the menu, a village's link, a role, or the household of a learning citizen."""

from __future__ import annotations

from criteria.wording import Text, say
from dialogs.consent import covers
from dialogs.event import Audience
from dialogs.records import TITLES, Place, PlaceKind, Season, Subject, SubjectKind
from dialogs.registration.frame import Registration
from dialogs.registration.steps import first_step
from dialogs.turn import Turn

FAMILY = "family"


async def begin_registration(
    turn: Turn, place: Place | None = None, *, title: str = FAMILY, through: Subject | None = None
) -> None:
    """Open a registration; a place that came by a link or a role is not asked for again."""
    frame = Registration(turn.world.new_id(), title=title, through=through.id if through else "")
    if place is not None:
        season = await season_open(turn, title, place)
        if season is None:
            return
        frame = _at(frame, place, season)
    turn.frames = [kept for kept in turn.frames if not isinstance(kept, Registration)]
    turn.push(frame)
    person = await turn.world.person(turn.person, turn.at)
    if covers(person, TITLES[title].subject) or turn.event.audience is Audience.OFFICERS:
        await begin_asking(turn)


async def begin_asking(turn: Turn) -> None:
    """After the consent: who has registered before is offered the same again, without the questions."""
    frame = turn.frame
    assert isinstance(frame, Registration)
    if not frame.through and await registered_before(turn, frame.title):
        turn.change(screen="again")
    else:
        turn.change(screen=first_step(turn, frame))


async def registered_before(turn: Turn, title: str) -> tuple[tuple[Subject, Season], ...]:
    """List the person's subjects that have no file yet in the season that is open for them."""
    files = await turn.world.files_of(turn.person, turn.at)
    have = {(file.subject, file.season) for file in files}
    found = []
    for subject in await turn.world.subjects_of(turn.person):
        if subject.kind is not TITLES[title].subject:
            continue
        commune = subject.place.partition(".")[0]
        season = await turn.world.current_season(commune, title, turn.today)
        if season and season.registering(turn.today) and (subject.id, season.id) not in have:
            found.append((subject, season))
    return tuple(found)


async def season_open(turn: Turn, title: str, place: Place) -> Season | None:
    """Find the season that takes registrations today; say why not otherwise.

    A household that has registered, on paper as well, may come in until the year's answers are closed.
    """
    commune, name = commune_of(place)
    season = await turn.world.current_season(commune, title, turn.today)
    if season is not None and season.registering(turn.today):
        return season
    if season is None or title != FAMILY or not season.registration_to < turn.today <= season.scoring_to:
        turn.tell(registration_closed(season, title, name))
        return None
    turn.tell(
        say(
            "Registration for {title} in {commune} ended on {closes}. A household that has registered already can still come "
            "in with its phone.",
            title=TITLES[title].name,
            commune=name,
            closes=season.registration_to,
        )
    )
    return season


def commune_of(place: Place) -> tuple[str, str]:
    return (place.parent, place.parent_name) if place.kind is PlaceKind.VILLAGE else (place.id, place.name)


def _at(frame: Registration, place: Place, season: Season) -> Registration:
    commune, commune_name = commune_of(place)
    in_village = place.kind is PlaceKind.VILLAGE
    return Registration(
        frame.id,
        title=frame.title,
        through=frame.through,
        village=place.id if in_village else "",
        village_name=place.name if in_village else "",
        commune=commune,
        commune_name=commune_name,
        season=season.id,
        from_link=True,
        name=place.name if TITLES[frame.title].alone else "",
        relation="contact" if TITLES[frame.title].subject is not SubjectKind.HOUSEHOLD else "",
        adult_agreed=TITLES[frame.title].subject not in {SubjectKind.HOUSEHOLD, SubjectKind.CITIZEN},
    )


def registration_closed(season: Season | None, title: str, commune_name: str) -> Text:
    if season is None:
        return say(
            "{commune} has not opened this year's registration for {title} yet. Please ask the village head.",
            commune=commune_name,
            title=TITLES[title].name,
        )
    return say(
        "Registration for {title} in {commune} runs from {opens} to {closes}. Please come back then.",
        commune=commune_name,
        title=TITLES[title].name,
        opens=season.registration_from,
        closes=season.registration_to,
    )
