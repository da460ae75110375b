"""The officer's desk: their claimed files, the oldest waiting, the group, invitations, villages."""

from __future__ import annotations

import re
from datetime import timedelta

from criteria.wording import Link, Words, say
from dialogs.asides.about import ABOUT
from dialogs.asides.frame import Aside
from dialogs.deep_links import sealed, to_group, to_invitation
from dialogs.desk.frame import Desk
from dialogs.event import Audience
from dialogs.happening import InvitationMade, VillagesNamed
from dialogs.message import Choice, Message
from dialogs.records import Role, RoleKind
from dialogs.screen import BACK, Screen
from dialogs.turn import Turn
from dialogs.understand import fold, tidy
from dialogs.verification.claim import claim
from dialogs.verification.frame import Verification

INVITATION_DAYS = 7
BINDING_HOURS = 24
MOST_VILLAGES = 99

GROUP = Choice("group", say("Bind the group chat"))
OFFICER = Choice("officer", say("Invite an officer"))
HEAD = Choice("head", say("Invite a village head"))
VILLAGES = Choice("villages", say("Name the villages"))
ADD = Choice("add", say("Correct, add them"))
TYPE_AGAIN = Choice("again", say("Type them again"))

VILLAGE_NAME = re.compile(r"(?=.*[^\W\d_])[\w .'’()/-]{2,60}")
"""Letters, digits and a few marks, at least one letter: what can stand on a list and in a spreadsheet."""


class DeskScreen(Screen[Desk]):
    def check(self, frame: Desk) -> str:
        return frame.commune

    async def back(self, turn: Turn, frame: Desk) -> None:
        turn.change(screen="desk")


class AtDesk(DeskScreen):
    can_go_back = False

    async def show(self, turn: Turn, frame: Desk) -> Message:
        role = await officer_role(turn)
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
        choices += [OFFICER, HEAD, VILLAGES]
        if await turn.world.group_of(role.place) is None:
            paragraphs.append(say("No group chat is bound yet."))
            choices.append(GROUP)
        return Message(tuple(paragraphs), tuple(choices), self.stamp(frame))

    async def tapped(self, turn: Turn, frame: Desk, choice: str) -> None:
        if choice == "about":
            turn.push(Aside("about"))
            return
        role = await officer_role(turn)
        if role is None:
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
            case "officer":
                code = invite(turn, RoleKind.OFFICER, role.place, timedelta(days=INVITATION_DAYS))
                turn.tell(
                    say(
                        "For one officer, once, within 7 days. Please pass on this link:\n{link}",
                        link=Link(Audience.OFFICERS, to_invitation(code)),
                    )
                )
            case "head":
                turn.change(screen="which_village")
            case "villages":
                turn.change(screen="villages")


async def open_file(turn: Turn, file: str) -> None:
    taken = await claim(turn, file)
    if taken is None:
        if turn.toast is not None:
            turn.tell(turn.toast)
            turn.toast = None
        return
    turn.frames = [kept for kept in turn.frames if not isinstance(kept, Verification)]
    turn.push(Verification(file))


class WhichVillage(DeskScreen):
    """Whose village head is invited."""

    async def show(self, turn: Turn, frame: Desk) -> Message:
        role = await officer_role(turn)
        villages = await turn.world.find_villages(role.place, "", most=MOST_VILLAGES) if role else ()
        choices = tuple(Choice(village.id.rpartition(".")[2], village.name) for village in villages)
        words = say("The head of which village?") if villages else say("The villages have no names yet.")
        return Message((words,), (*choices, BACK), self.stamp(frame), columns=3, numbered=False)

    async def tapped(self, turn: Turn, frame: Desk, choice: str) -> None:
        role = await officer_role(turn)
        village = await turn.world.place(f"{role.place}.{choice}") if role else None
        if village is None:
            return
        code = invite(turn, RoleKind.VILLAGE_HEAD, village.id, timedelta(days=INVITATION_DAYS))
        turn.tell(
            say(
                "For the head of {village}, once, within 7 days. Please pass on this link:\n{link}",
                village=village.name,
                link=Link(Audience.FAMILIES, to_invitation(code)),
            )
        )
        turn.change(screen="desk")


class NameVillages(DeskScreen):
    """Villages are in no national list: the commune makes its own."""

    async def show(self, turn: Turn, frame: Desk) -> Message:
        role = await officer_role(turn)
        villages = await turn.world.find_villages(role.place, "", most=MOST_VILLAGES) if role else ()
        paragraphs: list[Words] = [
            say(
                "Please send the names of the villages, one a line. For example:\nXóm Minh Tiến\nXóm Minh Cầu"
            )
        ]
        if villages:
            paragraphs.append(
                say("Entered already: {list}", list=tuple(village.name for village in villages))
            )
        return Message(tuple(paragraphs), (BACK,), self.stamp(frame), numbered=False)

    async def typed(self, turn: Turn, frame: Desk, text: str) -> None:
        choice = await self.choice_meant(turn, frame, text)
        if choice == "back":
            await self.back(turn, frame)
            return
        role = await officer_role(turn)
        if role is None:
            return
        known = await turn.world.find_villages(role.place, "", most=MOST_VILLAGES)
        names, left_out = village_names(text, {fold(village.name) for village in known})
        if left_out:
            turn.tell(say("Left out (known already, too long or no name): {list}", list=tuple(left_out[:10])))
        if not names:
            turn.tell(
                say(
                    "Nothing new was found in that. Please send one village a line, for example: Xóm Minh Tiến"
                )
            )
        elif len(known) + len(names) > MOST_VILLAGES:
            turn.tell(say("A commune has at most {most} villages here.", most=MOST_VILLAGES))
        else:
            turn.change(screen="villages_check", names=tuple(names))

    async def tapped(self, turn: Turn, frame: Desk, choice: str) -> None:
        """Only "back" is offered."""


class CheckVillages(DeskScreen):
    """Read back before they stand in every household's list."""

    async def show(self, turn: Turn, frame: Desk) -> Message:
        return Message(
            (say("Add {count} villages: {list}?", count=len(frame.names), list=frame.names),),
            (ADD, TYPE_AGAIN, BACK),
            self.stamp(frame),
        )

    async def tapped(self, turn: Turn, frame: Desk, choice: str) -> None:
        role = await officer_role(turn)
        if choice == "add" and role is not None:
            turn.happen(VillagesNamed(commune=role.place, names=frame.names))
            turn.tell(say("✓ Added: {list}", list=frame.names))
            turn.change(screen="desk", names=())
        elif choice == "again":
            turn.change(screen="villages", names=())


def village_names(text: str, taken: set[str]) -> tuple[list[str], list[str]]:
    """Read one village a line; the second list holds the lines that are no new name."""
    names: list[str] = []
    left_out: list[str] = []
    for line in text.splitlines():
        name = tidy(line)
        if not name:
            continue
        if VILLAGE_NAME.fullmatch(name) and fold(name) not in taken:
            names.append(name)
            taken.add(fold(name))
        else:
            left_out.append(name[:40])
    return names, left_out


def invite(turn: Turn, grants: RoleKind | None, place: str, valid_for: timedelta) -> str:
    """Make a one-time code; storage keeps only its seal."""
    code = turn.world.new_code()
    turn.happen(
        InvitationMade(
            invitation=turn.world.new_id(),
            code_sha256=sealed(code),
            grants=grants,
            place=place,
            expires=turn.at + valid_for,
        )
    )
    return code


async def officer_role(turn: Turn) -> Role | None:
    person = await turn.world.person(turn.person, turn.at)
    return next((role for role in person.roles if role.kind in {RoleKind.OFFICER, RoleKind.CHAIR}), None)
