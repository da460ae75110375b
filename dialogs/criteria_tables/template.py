"""Which set an officer wants as a spreadsheet to fill in."""

from __future__ import annotations

from criteria import CriteriaSet
from criteria.wording import say
from dialogs.criteria_tables.frame import CriteriaTables
from dialogs.criteria_tables.screen import TablesScreen
from dialogs.event import Audience
from dialogs.message import Choice, Message
from dialogs.records import Role, handle_of
from dialogs.screen import BACK
from dialogs.turn import Turn


class WhichTemplate(TablesScreen):
    above = "title"

    async def shown(self, turn: Turn, frame: CriteriaTables, role: Role) -> Message:
        choices = [
            Choice(handle_of(one.id, one.version), say("{set}, {version}", set=one.name, version=one.version))
            for one in await turn.world.criteria_sets(frame.title, role.place)
        ]
        words = (
            say("Which table should the template be made from? The official text stands beside each row.")
            if choices
            else say("There is no criteria set for this title.")
        )
        return Message((words,), (*choices, BACK), self.stamp(frame))

    async def chosen(self, turn: Turn, frame: CriteriaTables, role: Role, choice: str) -> None:
        for one in await turn.world.criteria_sets(frame.title, role.place):
            if handle_of(one.id, one.version) == choice:
                send_template(turn, one, role)
                turn.change(screen="title")


def send_template(turn: Turn, criteria_set: CriteriaSet, role: Role) -> None:
    turn.post(
        Audience(turn.event.audience),
        turn.person,
        Message(
            (
                say(
                    "The table “{set}”, version {version}, to fill in: yellow cells are what the paper must still say. "
                    "Send the filled-in file here.",
                    set=criteria_set.name,
                    version=criteria_set.version,
                ),
            )
        ),
        f"criteria_template:{criteria_set.id}@{criteria_set.version}@{role.place}",
    )
    turn.tell(say("The template is on its way."))
