"""One version of a table: what it is based on, what is still missing, and what may be done with it."""

from __future__ import annotations

from datetime import date

from criteria import CriteriaSet
from criteria.wording import Text, Words, say
from dialogs.criteria_tables.frame import CriteriaTables
from dialogs.criteria_tables.screen import TablesScreen, set_of
from dialogs.criteria_tables.template import send_template
from dialogs.criteria_tables.where import seasons_for, seen
from dialogs.happening import CriteriaGivenUp
from dialogs.message import Choice, Message, Paragraph
from dialogs.period import not_in_force, scored_on
from dialogs.records import CriteriaTable, Role, Season
from dialogs.screen import BACK
from dialogs.self_assessment.preview import begin_preview
from dialogs.turn import Turn

PREVIEW = Choice("preview", say("Try it out"))
PUBLISH = Choice("publish", say("Publish"))
BRING_BACK = Choice("publish", say("Bring this version back"))
FILE = Choice("file", say("Get the file"))
GIVE_UP = Choice("give_up", say("Discard the draft"), guarded=True)
FIRST_MISSING = 6

GONE = say("This table is not here any more.")


class OneTable(TablesScreen):
    above = "title"

    async def shown(self, turn: Turn, frame: CriteriaTables, role: Role) -> Message:
        criteria_set = set_of(turn, frame)
        if criteria_set is None:
            return Message((GONE,), (BACK,), self.stamp(frame))
        table = await turn.world.criteria_table(frame.criteria_set, frame.version)
        seasons = await seasons_for(turn, role, criteria_set.place, frame.title)
        return Message(
            about(criteria_set, table, seasons, turn.today),
            tuple(acts(criteria_set, table, seasons)),
            self.stamp(frame),
        )

    async def back(self, turn: Turn, frame: CriteriaTables) -> None:
        turn.change(screen="title", criteria_set="", version="", over=())

    async def chosen(self, turn: Turn, frame: CriteriaTables, role: Role, choice: str) -> None:
        criteria_set = set_of(turn, frame)
        if criteria_set is None:
            return
        table = await turn.world.criteria_table(frame.criteria_set, frame.version)
        seasons = await seasons_for(turn, role, criteria_set.place, frame.title)
        if choice not in {one.id for one in acts(criteria_set, table, seasons)}:
            return
        match choice:
            case "preview":
                begin_preview(turn, criteria_set)
            case "publish":
                turn.change(screen="publish", over=seen(seasons))
            case "file":
                send_template(turn, criteria_set, role)
            case "give_up":
                turn.happen(CriteriaGivenUp(criteria_set=frame.criteria_set, version=frame.version))
                turn.tell(say("✓ The draft is discarded."))
                turn.change(screen="title", criteria_set="", version="")


def about(
    criteria_set: CriteriaSet, table: CriteriaTable | None, seasons: tuple[Season, ...], today: date
) -> tuple[Paragraph, ...]:
    paragraphs: list[Paragraph] = [
        say("{set}, version {version}", set=criteria_set.name, version=criteria_set.version),
        state_of(criteria_set, table, seasons),
    ]
    if criteria_set.based_on:
        paragraphs.append(say("Made from: {base}", base=criteria_set.based_on))
    paragraphs.append(say("Basis: {basis}", basis=basis_of(criteria_set)))
    paragraphs.append(
        say(
            "{indicators} indicators, {questions} questions.",
            indicators=len(criteria_set.indicators),
            questions=len(criteria_set.questions),
        )
    )
    missing = criteria_set.missing()
    if missing:
        paragraphs.append(
            (
                say("Still missing: {count} values, so nobody can be scored by it.", count=len(missing)),
                *(say("• {missing}", missing=one.what) for one in missing[:FIRST_MISSING]),
            )
        )
    over = outside(criteria_set, seasons, today) or not_in_force(criteria_set, today)
    if over is not None:
        paragraphs.append(over)
    if criteria_set.notice is not None:
        paragraphs.append(criteria_set.notice)
    if not seasons:
        paragraphs.append(say("This commune has no season of this title yet, so it cannot be published."))
    return tuple(paragraphs)


def state_of(criteria_set: CriteriaSet, table: CriteriaTable | None, seasons: tuple[Season, ...]) -> Words:
    if in_force(criteria_set, seasons):
        return say("This version is in force.")
    if table is None:
        return say("Shipped with the program.")
    if table.published_at is None:
        return say(
            "A draft, sent by {who} at {at}. Nobody is asked by it yet.",
            who=table.drafter,
            at=table.drafted_at,
        )
    return say("Published at {at}, not in force now.", at=table.published_at)


def acts(criteria_set: CriteriaSet, table: CriteriaTable | None, seasons: tuple[Season, ...]) -> list[Choice]:
    found = [PREVIEW] if criteria_set.scorable else []
    if seasons and not in_force(criteria_set, seasons):
        draft = table is not None and table.published_at is None
        found.append(PUBLISH if draft else BRING_BACK)
    found.append(FILE)
    if table is not None and table.published_at is None:
        found.append(GIVE_UP)
    return [*found, BACK]


def outside(criteria_set: CriteriaSet, seasons: tuple[Season, ...], today: date) -> Text | None:
    """Say that the table is not in force when one of these seasons would score by it."""
    told = (not_in_force(criteria_set, scored_on(season, today)) for season in seasons)
    return next((one for one in told if one is not None), None)


def in_force(criteria_set: CriteriaSet, seasons: tuple[Season, ...]) -> bool:
    """Say whether it is what every one of these seasons has."""
    now = {(season.criteria_set, season.criteria_version) for season in seasons}
    return now == {(criteria_set.id, criteria_set.version)}


def basis_of(criteria_set: CriteriaSet) -> str:
    basis = criteria_set.basis
    return ", ".join(part for part in (getattr(basis, "number", ""), basis.issuer) if part)
