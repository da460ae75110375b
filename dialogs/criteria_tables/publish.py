"""Publishing a table: what changes, whose files are open, then one confirmed act; one of two officers wins."""

from __future__ import annotations

from criteria import CriteriaSet
from criteria.difference import difference
from criteria.wording import Text, Words, say
from dialogs.criteria_tables.changes import changes
from dialogs.criteria_tables.frame import CriteriaTables
from dialogs.criteria_tables.notices import tell_colleagues, tell_those_waiting
from dialogs.criteria_tables.screen import TablesScreen, find_set, set_of
from dialogs.criteria_tables.table import GONE, in_force, outside
from dialogs.criteria_tables.where import seasons_for, seen
from dialogs.happening import CriteriaPublished
from dialogs.message import Choice, Message, Paragraph
from dialogs.officer_words import capital, own_name
from dialogs.records import OpenFiles, Role, Season, Status
from dialogs.screen import BACK
from dialogs.turn import Turn

CONFIRM = Choice("confirm", say("Publish this table"), guarded=True)
ALL_THE_SAME = Choice("confirm", say("Publish it all the same"), guarded=True)
MOST_CHANGES = 40
MOST_VILLAGES = 12


class Publish(TablesScreen):
    above = "table"

    async def shown(self, turn: Turn, frame: CriteriaTables, role: Role) -> Message:
        new = set_of(turn, frame)
        if new is None:
            return Message((GONE,), (BACK,), self.stamp(frame))
        seasons = await seasons_for(turn, role, new.place, frame.title)
        if not seasons or in_force(new, seasons):
            return Message((say("This version is in force."),), (BACK,), self.stamp(frame))
        paragraphs: list[Paragraph] = [
            say("Publish “{set}”, version {version}?", set=new.name, version=new.version)
        ]
        if len(seasons) > 1:
            paragraphs.append(say("It will be in force in {count} communes.", count=len(seasons)))
        paragraphs += what_changes(turn, new, seasons)
        paragraphs.append(await whose_files(turn, seasons))
        if new.missing():
            paragraphs.append(
                say(
                    "Still missing: {count} values. With this table people can register, but not score themselves.",
                    count=len(new.missing()),
                )
            )
        over = outside(new, seasons, turn.today)
        if over is not None:
            paragraphs.append(over)
        return Message(tuple(paragraphs), (CONFIRM, BACK), self.stamp(frame))

    async def chosen(self, turn: Turn, frame: CriteriaTables, role: Role, choice: str) -> None:
        new = set_of(turn, frame)
        if choice != "confirm" or new is None:
            return
        seasons = await seasons_for(turn, role, new.place, frame.title)
        if not seasons:
            turn.change(screen="table", over=())
        elif in_force(new, seasons):
            turn.tell(await who_published(turn, seasons) or say("This version is in force."))
            turn.change(screen="table", over=())
        elif frame.screen == "publish" and outside(new, seasons, turn.today) is not None:
            turn.change(screen="outside")
        elif seen(seasons) != frame.over:
            turn.tell(await who_published(turn, seasons) or say("What is in force has changed meanwhile."))
            turn.tell(say("Nothing was published. Please look at the changes again."))
            turn.change(screen="publish", over=seen(seasons))
        else:
            await publish(turn, new, seasons)
            turn.change(screen="table", over=())


class PublishOutside(Publish):
    """A table that is not in force when its season scores: a second look before it is published all the same."""

    above = "publish"

    async def shown(self, turn: Turn, frame: CriteriaTables, role: Role) -> Message:
        new = set_of(turn, frame)
        seasons = () if new is None else await seasons_for(turn, role, new.place, frame.title)
        over = None if new is None else outside(new, seasons, turn.today)
        if new is None or over is None:
            return Message((say("There is nothing to choose any more."),), (BACK,), self.stamp(frame))
        return Message(
            (
                over,
                say(
                    "Every score of {year} would say so, and nobody could be proposed by it. Please look at the "
                    "dates on the first sheet of the table. Publish “{set}”, version {version}, all the same?",
                    year=seasons[0].year,
                    set=new.name,
                    version=new.version,
                ),
            ),
            (ALL_THE_SAME, BACK),
            self.stamp(frame),
        )

    async def back(self, turn: Turn, frame: CriteriaTables) -> None:
        turn.change(screen="publish")


async def publish(turn: Turn, new: CriteriaSet, seasons: tuple[Season, ...]) -> None:
    publisher = await own_name(turn)
    turn.happen(
        CriteriaPublished(
            criteria_set=new.id,
            version=new.version,
            title=new.title,
            seasons=tuple(season.id for season in seasons),
            publisher=publisher,
        )
    )
    turn.tell(say("✓ Published: {set}, version {version}.", set=new.name, version=new.version))
    for season in seasons:
        old = find_set(turn, season.criteria_set, season.criteria_version)
        await tell_those_waiting(turn, season, old, new)
        await tell_colleagues(turn, season, new, publisher)


def what_changes(turn: Turn, new: CriteriaSet, seasons: tuple[Season, ...]) -> list[Paragraph]:
    """Say how it differs from what is in force, for each version that is in force somewhere."""
    paragraphs: list[Paragraph] = []
    for criteria_set, version in dict.fromkeys((one.criteria_set, one.criteria_version) for one in seasons):
        old = find_set(turn, criteria_set, version)
        if old is None or (old.id, old.version) == (new.id, new.version):
            continue
        heading = say("Against “{set}”, version {version}, in force now:", set=old.name, version=old.version)
        lines = changes(old, new, most=MOST_CHANGES) or (say("Nothing differs."),)
        paragraphs.append((heading, *lines))
        if difference(old, new).wording_only:
            paragraphs.append(say("Only wording changes: open files take it by themselves."))
        else:
            paragraphs.append(
                say(
                    "Points or questions change: whoever has begun keeps the old table and is offered the new one."
                )
            )
    return paragraphs


async def whose_files(turn: Turn, seasons: tuple[Season, ...]) -> Paragraph:
    found: list[OpenFiles] = []
    for season in seasons:
        found += await turn.world.open_files(season.id)
    if not found:
        return say("No file is open.")
    villages: dict[str, list[OpenFiles]] = {}
    for one in found:
        villages.setdefault(one.place_name, []).append(one)
    lines: list[Words] = [say("Open files: {count}", count=sum(one.count for one in found))]
    lines += [
        say(
            "• {village}: {states}",
            village=village,
            states=tuple(map(counted, of_village)),
        )
        for village, of_village in list(villages.items())[:MOST_VILLAGES]
    ]
    if len(villages) > MOST_VILLAGES:
        lines.append(say("… and {count} more villages", count=len(villages) - MOST_VILLAGES))
    lines.append(say("Files that were handed in keep their table for ever."))
    return tuple(lines)


def counted(files: OpenFiles) -> Text:
    match files.status:
        case Status.REGISTERED:
            return say("{count} not begun", count=files.count)
        case Status.DRAFT:
            return say("{count} under way", count=files.count)
        case Status.HELD:
            return say("{count} held by the village", count=files.count)
        case _:
            return say("{count} returned", count=files.count)


async def who_published(turn: Turn, seasons: tuple[Season, ...]) -> Words | None:
    """Name whoever published last and when: the other of two officers is told."""
    newest = None
    for season in seasons:
        past = await turn.world.publications(season.id)
        if past and (newest is None or past[0].at > newest.at):
            newest = past[0]
    if newest is None:
        return None
    return say(
        "{who} published version {version} at {at}.",
        who=capital(newest.publisher),
        version=newest.version,
        at=newest.at,
    )
