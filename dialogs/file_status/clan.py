"""The household's clan: one of its own choosing, never two. The clan sees how many count in it; who, only where they agreed."""

from __future__ import annotations

from criteria.wording import Words, say
from dialogs.clan.consent import record_name_consent
from dialogs.file_status.frame import FileStatus
from dialogs.happening import MembershipChosen
from dialogs.message import Choice, Message
from dialogs.records import File, Subject, SubjectKind
from dialogs.screen import BACK, Screen
from dialogs.subject_words import name_of
from dialogs.turn import Turn
from dialogs.understand import fold

NONE = Choice("none", say("Our household counts in no clan"))
ALLOW = Choice("allow", say("Let the clan's head see our household's name"), apart=True)
HIDE = Choice("hide", say("No longer let the clan's head see our household's name"), apart=True)
MOST_CLANS = 12


class ChooseClan(Screen[FileStatus]):
    def check(self, frame: FileStatus) -> str:
        return frame.file

    async def show(self, turn: Turn, frame: FileStatus) -> Message:
        file = await own_file(turn, frame.file)
        if file is None:
            return Message((say("This phone looks after no such file."),), (BACK,), self.stamp(frame))
        now = await turn.world.belongs_to(file.subject, SubjectKind.CLAN)
        clans = await turn.world.find_subjects(SubjectKind.CLAN, file.commune, "", most=MOST_CLANS)
        paragraphs: list[Words] = [
            say(
                "{name} counts in: {clan}. Choosing another clan leaves this one.",
                name=name_of(file),
                clan=now.name,
            )
            if now
            else say(
                "In which clan does the household of {name} count? One only, of its own choosing.",
                name=name_of(file),
            )
        ]
        may_see = bool(now and await turn.world.clan_may_see(file.subject))
        if now:
            paragraphs.append(
                say(
                    "Whoever looks after the clan sees the household's name and step, never points or answers."
                )
                if may_see
                else say("Whoever looks after the clan does not see which household this is.")
            )
        if not clans:
            paragraphs.append(say("No clan of this commune has registered yet."))
        elif len(clans) == MOST_CLANS:
            paragraphs.append(say("If it is not below, please type part of its name, for example: lo van"))
        choices = [Choice(clan.id, clan.name) for clan in clans]
        if now:
            choices += [NONE, HIDE if may_see else ALLOW]
        return Message(tuple(paragraphs), (*choices, BACK), self.stamp(frame))

    async def typed(self, turn: Turn, frame: FileStatus, text: str) -> None:
        choice = await self.choice_meant(turn, frame, text)
        if choice is not None:
            await self.tapped(turn, frame, choice)
            return
        file = await own_file(turn, frame.file)
        found = (
            await turn.world.find_subjects(SubjectKind.CLAN, file.commune, fold(text), most=2) if file else ()
        )
        if len(found) == 1:
            await choose_clan(turn, frame.file, found[0])
        elif found:
            turn.tell(say("Several clans fit. Please type more of the name."))
        else:
            turn.tell(say("No clan named “{text}” has registered in this commune.", text=text[:60]))

    async def tapped(self, turn: Turn, frame: FileStatus, choice: str) -> None:
        if choice in {ALLOW.id, HIDE.id}:
            await self.may_see(turn, frame, allow=choice == ALLOW.id)
            return
        clan = None if choice == NONE.id else await turn.world.subject(choice)
        if clan is not None or choice == NONE.id:
            await choose_clan(turn, frame.file, clan)

    async def may_see(self, turn: Turn, frame: FileStatus, *, allow: bool) -> None:
        """Letting them see is asked with its words; taking it back is done at once."""
        file = await own_file(turn, frame.file)
        now = await turn.world.belongs_to(file.subject, SubjectKind.CLAN) if file else None
        if file is None or now is None:
            turn.tell(say("The household counts in no clan now."))
        elif allow:
            turn.change(screen="clan_names", clan=now.id)
        else:
            if await turn.world.clan_may_see(file.subject):
                record_name_consent(turn, file.subject, now.id, now.name, given=False)
            turn.tell(say("✓ {clan} does not see the household's name.", clan=now.name))

    async def back(self, turn: Turn, frame: FileStatus) -> None:
        turn.change(screen="more")


async def choose_clan(turn: Turn, file_id: str, clan: Subject | None) -> None:
    """Check whose household it is, at this moment; choosing the same again changes nothing."""
    file = await own_file(turn, file_id)
    if file is None or (clan is not None and clan.kind is not SubjectKind.CLAN):
        return
    now = await turn.world.belongs_to(file.subject, SubjectKind.CLAN)
    if (now.id if now else "") != (clan.id if clan else ""):
        turn.happen(
            MembershipChosen(
                member=file.subject,
                whole=clan.id if clan else "",
                whole_kind=SubjectKind.CLAN,
                before=now.id if now else "",
            )
        )
    if clan is None:
        turn.tell(say("✓ The household of {name} counts in no clan now.", name=name_of(file)))
    elif now is not None and now.id != clan.id:
        turn.tell(
            say(
                "✓ The household of {name} counts in {clan} now, and in {before} no more.",
                name=name_of(file),
                clan=clan.name,
                before=now.name,
            )
        )
    else:
        turn.tell(say("✓ The household of {name} counts in {clan}.", name=name_of(file), clan=clan.name))
    same = clan is not None and now is not None and now.id == clan.id
    if clan is not None and not (same and await turn.world.clan_may_see(file.subject) is not None):
        turn.change(screen="clan_names", clan=clan.id)
    else:
        turn.change(screen="status", clan="")


async def own_file(turn: Turn, file: str) -> File | None:
    files = await turn.world.files_of(turn.person, turn.at)
    return next((one for one in files if one.id == file), None)
