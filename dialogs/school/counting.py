"""How many children of each village are at school: a number a village, one after the other, nobody's name."""

from __future__ import annotations

from collections.abc import Mapping

from criteria.wording import Words, say
from dialogs.happening import SchoolCounted
from dialogs.message import Choice, Message
from dialogs.records import Place, RoleKind, Season
from dialogs.school.frame import SchoolRoom
from dialogs.school.open import NOT_A_SCHOOL
from dialogs.screen import BACK, LATER, Screen
from dialogs.turn import Turn
from dialogs.understand import count

FAMILY = "family"
MOST_VILLAGES = 99
MOST_CHILDREN = 2000


class SchoolScreen(Screen[SchoolRoom]):
    def check(self, frame: SchoolRoom) -> str:
        return frame.village

    async def season(self, turn: Turn, frame: SchoolRoom) -> Season | None:
        """Find the year that is counted, for somebody who counts for a school at this moment."""
        person = await turn.world.person(turn.person, turn.at)
        if person.role_at(frame.commune, RoleKind.SCHOOL) is None:
            return None
        return await turn.world.current_season(frame.commune, FAMILY, turn.today)


class SchoolVillages(SchoolScreen):
    async def show(self, turn: Turn, frame: SchoolRoom) -> Message:
        season = await self.season(turn, frame)
        if season is None:
            return Message((NOT_A_SCHOOL,), (BACK,), self.stamp(frame))
        own = await own_counts(turn, frame, season)
        choices = tuple(
            Choice(
                village.id.rpartition(".")[2],
                say("✓ {village}: {count}", village=village.name, count=own[village.id])
                if village.id in own
                else village.name,
            )
            for village in await villages_of(turn, frame)
        )
        return Message(
            (
                say(
                    "How many children of grades 1 to 9 of each village go to this school in {year}? Only the number, no "
                    "child's name. It helps to check what the villages declare.",
                    year=season.year,
                ),
                say("Please choose a village."),
            ),
            (*choices, BACK),
            self.stamp(frame),
            columns=2,
            numbered=False,
        )

    async def tapped(self, turn: Turn, frame: SchoolRoom, choice: str) -> None:
        if choice.isdigit():
            turn.change(screen="count", village=f"{frame.commune}.{choice}")


class SchoolCountOf(SchoolScreen):
    async def show(self, turn: Turn, frame: SchoolRoom) -> Message:
        season, village = await self.season(turn, frame), await turn.world.place(frame.village)
        if season is None or village is None:
            return Message((NOT_A_SCHOOL,), (BACK,), self.stamp(frame))
        had = (await own_counts(turn, frame, season)).get(frame.village)
        paragraphs: list[Words] = [
            say(
                "{village}: how many children of grades 1 to 9 go to this school? For example: 23. None: 0.",
                village=village.name,
            )
        ]
        if had is not None:
            paragraphs.append(say("Entered before: {count}.", count=had))
        return Message(tuple(paragraphs), (LATER, BACK), self.stamp(frame), numbered=False)

    async def typed(self, turn: Turn, frame: SchoolRoom, text: str) -> None:
        number = count(text, low=0, high=MOST_CHILDREN)
        if number is None:
            await super().typed(turn, frame, text)
            return
        season = await self.season(turn, frame)
        if season is None:
            turn.tell(NOT_A_SCHOOL)
            return
        await record(turn, frame, season, number)
        await go_on(turn, frame, season)

    async def tapped(self, turn: Turn, frame: SchoolRoom, choice: str) -> None:
        if choice == LATER.id:
            turn.change(screen="villages", village="")

    async def back(self, turn: Turn, frame: SchoolRoom) -> None:
        turn.change(screen="villages", village="")

    def ask_again(self, frame: SchoolRoom) -> Words:
        return say("A number is needed, for example: 23. None: 0.")


async def record(turn: Turn, frame: SchoolRoom, season: Season, number: int) -> None:
    """Write the count down where it is another than before."""
    village = await turn.world.place(frame.village)
    before = (await own_counts(turn, frame, season)).get(frame.village)
    if before != number:
        turn.happen(SchoolCounted(village=frame.village, year=season.year, count=number, before=before))
    turn.tell(say("✓ {village}: {count}", village=village.name if village else "", count=number))


async def go_on(turn: Turn, frame: SchoolRoom, season: Season) -> None:
    """Ask for the next village that has no number yet; thank when there is none."""
    own = await own_counts(turn, frame, season)
    left = [one for one in await villages_of(turn, frame) if one.id not in own and one.id != frame.village]
    after = [one for one in left if one.id > frame.village] or left
    if after:
        turn.change(screen="count", village=after[0].id)
    else:
        turn.tell(say("All villages have a number. Thank {you}!"))
        turn.change(screen="villages", village="")


async def villages_of(turn: Turn, frame: SchoolRoom) -> tuple[Place, ...]:
    return await turn.world.find_villages(frame.commune, "", most=MOST_VILLAGES)


async def own_counts(turn: Turn, frame: SchoolRoom, season: Season) -> Mapping[str, int]:
    """Read what this contact entered: what another school counts is not theirs to see."""
    counts = await turn.world.school_counts(frame.commune, season.year)
    return {one.village: one.count for one in counts if one.person == turn.person}
