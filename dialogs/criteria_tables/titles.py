"""Which table each title is scored by in this commune, and all tables of one title."""

from __future__ import annotations

import msgspec

from criteria import CriteriaSet
from criteria.wording import Text, Words, say
from dialogs.criteria_tables.frame import CriteriaTables
from dialogs.criteria_tables.screen import TablesScreen, find_set
from dialogs.message import Choice, Message
from dialogs.records import TITLES, CriteriaTable, Role, Season, handle_of
from dialogs.screen import BACK
from dialogs.turn import Turn

TEMPLATE = Choice("template", say("Get a template to fill in"), apart=True)
REMARKS = Choice("remarks", say("Remarks on the criteria"), apart=True)
MOST_TABLES = 10


class Known(msgspec.Struct, frozen=True):
    """A version that this commune has to do with."""

    criteria_set: CriteriaSet
    table: CriteriaTable | None
    """None for a set shipped with the program."""
    state: Text

    @property
    def handle(self) -> str:
        return handle_of(self.criteria_set.id, self.criteria_set.version)


class Titles(TablesScreen):
    above = ""

    async def shown(self, turn: Turn, frame: CriteriaTables, role: Role) -> Message:
        lines: list[Words] = []
        for title in TITLES.values():
            season = await turn.world.current_season(role.place, title.key, turn.today)
            if season is not None:
                lines.append(
                    say(
                        "{title} {year}: {set}, version {version}",
                        title=title.name,
                        year=season.year,
                        set=name_of(turn, season),
                        version=season.criteria_version,
                    )
                )
        return Message(
            (
                say("Point tables of {place}.", place=role.place_name),
                tuple(lines) or say("No season is open yet."),
                say("A filled-in table (.xlsx) may be sent here at any time."),
            ),
            (*(Choice(title.key, title.name) for title in TITLES.values()), REMARKS, BACK),
            self.stamp(frame),
            columns=2,
        )

    async def chosen(self, turn: Turn, frame: CriteriaTables, role: Role, choice: str) -> None:
        if choice in TITLES:
            turn.change(screen="title", title=choice, criteria_set="", version="")
        elif choice == "remarks":
            turn.change(screen="remarks", title="", criteria_set="", version="", page=0)


class OneTitle(TablesScreen):
    async def shown(self, turn: Turn, frame: CriteriaTables, role: Role) -> Message:
        title = TITLES[frame.title]
        season = await turn.world.current_season(role.place, title.key, turn.today)
        tables = await known_tables(turn, role, frame.title)
        paragraphs: list[Words | tuple[Words, ...]] = [title.name]
        if season is None:
            paragraphs.append(say("This commune has no season of this title yet, so nothing is in force."))
        paragraphs.append(
            tuple(
                say(
                    "• {set}, version {version}: {state}",
                    set=one.criteria_set.name,
                    version=one.criteria_set.version,
                    state=one.state,
                )
                for one in tables
            )
            or say("No table has been sent yet.")
        )
        choices = [
            Choice(
                one.handle,
                say("{set}, {version}", set=one.criteria_set.name, version=one.criteria_set.version),
            )
            for one in tables
        ]
        return Message(tuple(paragraphs), (*choices, TEMPLATE, BACK), self.stamp(frame))

    async def back(self, turn: Turn, frame: CriteriaTables) -> None:
        turn.change(screen="titles", title="")

    async def chosen(self, turn: Turn, frame: CriteriaTables, role: Role, choice: str) -> None:
        if choice == "template":
            turn.change(screen="template")
            return
        for one in await known_tables(turn, role, frame.title):
            if one.handle == choice:
                look_at(turn, one.criteria_set)


async def known_tables(turn: Turn, role: Role, title: str) -> tuple[Known, ...]:
    """List what is in force first, then drafts and earlier tables, newest first."""
    season = await turn.world.current_season(role.place, title, turn.today)
    found: dict[str, Known] = {}
    tables = {one.handle: one for one in await turn.world.criteria_tables(title, role.place)}

    def add(criteria_set: str, version: str, state: Text) -> None:
        loaded = find_set(turn, criteria_set, version)
        handle = handle_of(criteria_set, version)
        if loaded is not None and handle not in found:
            found[handle] = Known(loaded, tables.get(handle), state)

    if season is not None:
        add(season.criteria_set, season.criteria_version, say("in force"))
    past = await turn.world.publications(season.id) if season is not None else ()
    until = {handle_of(one.before_set, one.before_version): one.at for one in reversed(past)}
    for table in tables.values():
        if table.published_at is None:
            state = say("draft, sent by {who} at {at}", who=table.drafter, at=table.drafted_at)
        elif table.handle in until:
            state = say("in force until {at}", at=until[table.handle])
        else:
            state = say("published at {at}, not in force now", at=table.published_at)
        add(table.criteria_set, table.version, state)
    for one in past:
        add(
            one.before_set,
            one.before_version,
            say("in force until {at}", at=until[handle_of(one.before_set, one.before_version)]),
        )
    return tuple(found.values())[:MOST_TABLES]


def look_at(turn: Turn, criteria_set: CriteriaSet) -> None:
    turn.change(
        screen="table",
        title=criteria_set.title,
        criteria_set=criteria_set.id,
        version=criteria_set.version,
        over=(),
    )


def name_of(turn: Turn, season: Season) -> Words:
    loaded = find_set(turn, season.criteria_set, season.criteria_version)
    return season.criteria_set if loaded is None else loaded.name


def open_tables(turn: Turn, screen: str = "titles") -> None:
    """Put the tables on top of whatever the officer does."""
    turn.frames = [kept for kept in turn.frames if not isinstance(kept, CriteriaTables)]
    turn.push(CriteriaTables(screen=screen))


async def open_table(turn: Turn, role: Role, handle: str) -> bool:
    """Open the version with this handle; say whether this commune knows such a one."""
    for title in TITLES:
        for one in await known_tables(turn, role, title):
            if one.handle == handle:
                open_tables(turn)
                look_at(turn, one.criteria_set)
                return True
    return False
