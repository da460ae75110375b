"""The officer's desk: their claimed files, the oldest waiting, and the way to everything else."""

from __future__ import annotations

from datetime import timedelta

from criteria.wording import Link, Words, say
from dialogs.asides.about import ABOUT
from dialogs.asides.frame import Aside
from dialogs.books.menu import open_books
from dialogs.criteria_tables.titles import open_tables
from dialogs.deep_links import to_group
from dialogs.desk.frame import Desk
from dialogs.desk.invitations import BINDING_HOURS, invite
from dialogs.desk.open_file import open_file
from dialogs.desk.people import open_people
from dialogs.desk.screen import DeskScreen, officer_role
from dialogs.event import Audience
from dialogs.inspection.open import open_inspections
from dialogs.inspection.rights import inspected_communes
from dialogs.message import Choice, Message
from dialogs.recognition.open import open_recognition
from dialogs.sampling.open import open_triage
from dialogs.turn import Turn
from dialogs.verification.two_person.who import may_be_for
from dialogs.verification.undo.offer import offered, take_offered

MOST_SECONDS = 3
GROUP = Choice("group", say("Bind the group chat"))
TRIAGE = Choice("triage", say("Files by villages"))
INSPECT = Choice("inspect", say("Inspections"))
TITLES = Choice("titles", say("The commune's own titles"))
TABLES = Choice("tables", say("Point tables"))
RECOGNITION = Choice("recognition", say("Recognition: propose, post, decide"))
PEOPLE = Choice("people", say("People and villages"))
BOOKS = Choice("books", say("Registers and reports"))


class AtDesk(DeskScreen):
    can_go_back = False

    async def show(self, turn: Turn, frame: Desk) -> Message:
        role = await officer_role(turn)
        if role is None and await inspected_communes(turn):
            return Message(
                (
                    say(
                        "{You} inspects for the upper Hội: reading files, and drawing a sample apart from the officers."
                    ),
                ),
                (INSPECT, ABOUT),
                self.stamp(frame),
            )
        if role is None:
            return Message(
                (
                    say(
                        "This bot is for the officers of Hội Khuyến học who verify files. An invitation link opens it. "
                        "Households use the families' bot."
                    ),
                ),
                (ABOUT,),
                self.stamp(frame),
            )
        board = await turn.world.board(role.place, turn.at)
        mine = await turn.world.claimed_by(turn.person, turn.at)
        free = [line for line in board.lines if not line.officer]
        left = await turn.world.left_to_others(turn.person, tuple(line.file for line in free))
        awaited = await turn.world.awaited_seconds(role.place)
        left |= {one.file for one in awaited}
        free = [line for line in free if line.file not in left]
        paragraphs: list[Words] = [
            say(
                "{commune}: {waiting} waiting, {claimed} being read.",
                commune=board.commune_name,
                waiting=board.waiting,
                claimed=board.claimed,
            )
        ]
        choices = [
            Choice(f"open-{line.file}", say("Continue file {code}", code=line.short_code)) for line in mine
        ]
        choices += [
            Choice(f"take-{line.file}", say("Look at file {code}", code=line.short_code)) for line in free[:3]
        ]
        choices += [TRIAGE, RECOGNITION, BOOKS, TITLES, TABLES, PEOPLE]
        choices += await offered(turn, role.place)
        if await turn.world.group_of(role.place) is None:
            paragraphs.append(say("No group chat is bound yet."))
            choices.append(GROUP)
        mine_too = [one for one in awaited if await may_be_for(turn, one)][:MOST_SECONDS]
        choices += [
            Choice(
                f"take-{one.file}",
                say("Decide on {code}: two differ", code=one.short_code)
                if one.differs
                else say("Second person for {code}", code=one.short_code),
            )
            for one in mine_too
        ]
        return Message(tuple(paragraphs), tuple(choices), self.stamp(frame), columns=2)

    async def tapped(self, turn: Turn, frame: Desk, choice: str) -> None:
        if choice == "about":
            turn.push(Aside("about"))
            return
        if choice == INSPECT.id:
            await open_inspections(turn)
            return
        role = await officer_role(turn)
        if role is None:
            return
        if await take_offered(turn, choice):
            return
        act, _, file = choice.partition("-")
        match act:
            case "take" | "open":
                await open_file(turn, file)
            case "group":
                code = invite(turn, None, role.place, timedelta(hours=BINDING_HOURS))
                turn.tell(
                    say(
                        "Add this bot to the officers' group by this link:\n{link}\nOr add it by hand, then type there:\n"
                        "/noinhom {code}\nThe code works once, for 24 hours.",
                        link=Link(Audience.OFFICERS, to_group(code), group=True),
                        code=code,
                    )
                )
            case "triage":
                await open_triage(turn)
            case "titles" | "people":
                turn.change(screen=act)
            case "recognition":
                open_recognition(turn)
            case "books":
                open_books(turn)
            case "tables":
                open_tables(turn)
            case "remarks":
                open_tables(turn, "remarks")
            case _:
                await open_people(turn, act)
