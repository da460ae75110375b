"""Begin an inspection: where, and how many files; they are drawn at once, with the inspector's own seed."""

from __future__ import annotations

from criteria.wording import Words, say
from dialogs.happening import InspectionBegun
from dialogs.inspection.frame import Inspecting
from dialogs.inspection.rights import NOT_AN_INSPECTOR, inspected_communes, inspects
from dialogs.message import Choice, Message
from dialogs.officer_words import own_name
from dialogs.records import Place
from dialogs.reports.menu import open_reports
from dialogs.sampling.drawn import drawn
from dialogs.screen import BACK, Screen
from dialogs.turn import Turn
from dialogs.understand import count, fold

FAMILY = "family"
MOST_FILES = 30
MOST_VILLAGES = 99
MOST_SHOWN = 80
"""Communes on one screen: a message has room for a hundred buttons."""
LISTED = 5
WHOLE = Choice("whole", say("The whole commune"))
REPORTS = Choice("reports", say("Reports"))
USUAL = (5, 10, 20)


class InspectionScreen(Screen[Inspecting]):
    def check(self, frame: Inspecting) -> str:
        return frame.inspection or frame.place or frame.commune


class Communes(InspectionScreen):
    """For the inspector of a province."""

    async def show(self, turn: Turn, frame: Inspecting) -> Message:
        communes = await inspected_communes(turn)
        found = named(communes, frame.text) or communes
        choices = tuple(Choice(one.id, one.name) for one in found[:MOST_SHOWN])
        words = [say("Inspect which commune?") if choices else NOT_AN_INSPECTOR]
        if len(choices) < len(communes):
            words.append(
                say(
                    "{shown} of {count} communes. For another one please type part of its name, for example: minh hop",
                    shown=len(choices),
                    count=len(communes),
                )
            )
        return Message(tuple(words), (*choices, BACK), self.stamp(frame), columns=2, numbered=False)

    async def typed(self, turn: Turn, frame: Inspecting, text: str) -> None:
        """Take part of a name: one commune is opened, several are shown."""
        choice = await self.choice_meant(turn, frame, text)
        if choice is not None:
            await self.tapped(turn, frame, choice)
            return
        communes = await inspected_communes(turn)
        found = named(communes, text)
        exact = [one for one in found if fold(one.name) == fold(text)]
        if len(exact or found) == 1:
            await self.tapped(turn, frame, (exact or found)[0].id)
        elif found:
            turn.change(text=text.strip())
        else:
            turn.tell(say("You inspect no commune of that name. Please type its name again."))

    async def tapped(self, turn: Turn, frame: Inspecting, choice: str) -> None:
        if await inspects(turn, choice):
            turn.change(screen="places", commune=choice, text="")


def named(communes: tuple[Place, ...], text: str) -> tuple[Place, ...]:
    """Keep those whose name has what was typed, accents or not."""
    return tuple(one for one in communes if fold(text) in fold(one.name))


class Places(InspectionScreen):
    """The villages, and the inspections there were."""

    async def show(self, turn: Turn, frame: Inspecting) -> Message:
        commune = await turn.world.place(frame.commune)
        if commune is None or not await inspects(turn, frame.commune):
            return Message((NOT_AN_INSPECTOR,), (BACK,), self.stamp(frame))
        earlier = (await turn.world.inspections(frame.commune))[:LISTED]
        villages = await turn.world.find_villages(frame.commune, "", most=MOST_VILLAGES)
        return Message(
            (
                say(
                    "{commune}: draw a sample from which village, or from all? Who drew it and when is recorded.",
                    commune=commune.name,
                ),
            ),
            (
                WHOLE,
                REPORTS,
                *(Choice(one.id.rpartition(".")[2], one.name) for one in villages),
                *(
                    Choice(f"see-{one.id}", say("{place}, {at}", place=one.place_name, at=one.at))
                    for one in earlier
                ),
                BACK,
            ),
            self.stamp(frame),
            columns=2,
            numbered=False,
        )

    async def tapped(self, turn: Turn, frame: Inspecting, choice: str) -> None:
        what, _, which = choice.partition("-")
        if what == "see":
            turn.change(screen="files", inspection=which)
        elif choice == REPORTS.id:
            open_reports(turn)
        elif choice == WHOLE.id:
            turn.change(screen="how_many", place=frame.commune)
        elif choice.isdigit():
            turn.change(screen="how_many", place=f"{frame.commune}.{choice}")

    async def back(self, turn: Turn, frame: Inspecting) -> None:
        if len(await inspected_communes(turn)) > 1:
            turn.change(screen="communes", commune="")
        else:
            turn.pop()


class HowMany(InspectionScreen):
    async def show(self, turn: Turn, frame: Inspecting) -> Message:
        place = await turn.world.place(frame.place)
        return Message(
            (
                say(
                    "{place}: how many files are drawn? Tap one, or type a number from 1 to {most}.",
                    place=place.name if place else "",
                    most=MOST_FILES,
                ),
            ),
            (*(Choice(str(one), str(one)) for one in USUAL), BACK),
            self.stamp(frame),
            columns=3,
            numbered=False,
        )

    async def typed(self, turn: Turn, frame: Inspecting, text: str) -> None:
        number = count(text, low=1, high=MOST_FILES)
        if number is None:
            await super().typed(turn, frame, text)
        else:
            await begin(turn, frame, number)

    async def tapped(self, turn: Turn, frame: Inspecting, choice: str) -> None:
        if choice.isdigit():
            await begin(turn, frame, int(choice))

    async def back(self, turn: Turn, frame: Inspecting) -> None:
        turn.change(screen="places", place="")

    def ask_again(self, frame: Inspecting) -> Words:
        return say("A number from 1 to {most} is needed, for example: 10", most=MOST_FILES)


async def begin(turn: Turn, frame: Inspecting, number: int) -> None:
    """Draw from every file that has left the village review, decided ones among them."""
    season = await turn.world.current_season(frame.commune, FAMILY, turn.today)
    if season is None or not await inspects(turn, frame.commune):
        turn.tell(NOT_AN_INSPECTOR)
        return
    files = {one.code: one.file for one in await turn.world.drawable(frame.place, season.id)}
    if not files:
        turn.tell(say("No file has come to the officers there yet."))
        turn.change(screen="places", place="")
        return
    seed, the_id = turn.world.new_code(), turn.world.new_id()
    taken = drawn(seed, files, number)
    turn.happen(
        InspectionBegun(
            inspection=the_id,
            season=season.id,
            commune=frame.commune,
            place=frame.place,
            by=await own_name(turn),
            seed=seed,
            population=tuple(files),
            drawn=taken,
            files=tuple(files[code] for code in taken),
        )
    )
    turn.tell(
        say("✓ Drawn {count} of {files} files; seed {seed}.", count=len(taken), files=len(files), seed=seed)
    )
    turn.change(screen="files", inspection=the_id)
