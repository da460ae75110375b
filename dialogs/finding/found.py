"""What was found: names with village and code, each opened in one tap; another name may be typed at once."""

from __future__ import annotations

from criteria.wording import Text, Words, say
from dialogs.desk.open_file import read_file
from dialogs.desk.screen import officer_role
from dialogs.finding.code import is_code, typed_code
from dialogs.finding.frame import Finding
from dialogs.finding.steps import step_of
from dialogs.message import Choice, Message, Paragraph, Stamp
from dialogs.records import FoundFile, Status
from dialogs.screen import BACK, Screen
from dialogs.subject_words import called
from dialogs.turn import Turn
from dialogs.understand import fold
from dialogs.verification.decided import TO_READ

MOST_FOUND = 12
LONGEST_SAID = 60
EXAMPLE = say("Please type a name or a code, for example: /tim Lò Văn Pâng or /tim 05.012")
NOBODY = say("No file has this name or code. Fewer words of the name, or the code, may help.")
OFFICERS_ONLY = say("This is for the officers of the commune's Hội Khuyến học.")


class Found(Screen[Finding]):
    async def show(self, turn: Turn, frame: Finding) -> Message:
        role = await officer_role(turn)
        if role is None:
            return Message((OFFICERS_ONLY,), (BACK,), self.stamp(frame))
        files = await find(turn, role.place, frame.text)
        return found_message(frame.text, files, BACK)

    async def typed(self, turn: Turn, frame: Finding, text: str) -> None:
        """Take the label of a file that is shown; anything else is looked for."""
        choice = await self.choice_meant(turn, frame, text)
        if choice is None:
            turn.change(text=text.strip())
        else:
            await self.tapped(turn, frame, choice)

    async def tapped(self, turn: Turn, frame: Finding, choice: str) -> None:
        await open_found(turn, choice)


async def open_finding(turn: Turn, text: str) -> None:
    """/tim in the private chat."""
    if await officer_role(turn) is None:
        turn.tell(OFFICERS_ONLY)
        return
    if not text.strip():
        turn.tell(EXAMPLE)
        return
    turn.frames = [frame for frame in turn.frames if not isinstance(frame, Finding)]
    turn.push(Finding(text.strip()))


async def open_found(turn: Turn, choice: str) -> None:
    """Open one of those found, also from the message that answers the group's command."""
    act, _, file = choice.partition("-")
    if act == "open":
        await read_file(turn, file)


async def find(turn: Turn, commune: str, text: str) -> tuple[FoundFile, ...]:
    """Look by code where it looks like one, else by name; one more than is shown, so that this can be said."""
    if is_code(text):
        file = await turn.world.file_by_code(commune, typed_code(text), turn.at)
        if file is None:
            return ()
        return (
            FoundFile(file.id, file.code, file.title, file.name, file.place_name, file.year, file.status),
        )
    folded = fold(text)
    return await turn.world.find_files(commune, folded, most=MOST_FOUND + 1) if folded else ()


def found_message(text: str, files: tuple[FoundFile, ...], *more: Choice) -> Message:
    """List them with names: for a private chat only."""
    paragraphs: list[Paragraph] = [say("Looked for: {text}", text=text[:LONGEST_SAID])]
    if files:
        paragraphs.append(tuple(line_of(file) for file in files[:MOST_FOUND]))
    else:
        paragraphs.append(NOBODY)
    if len(files) > MOST_FOUND:
        paragraphs.append(say("There are more: please add a word of the name."))
    choices = tuple(
        Choice(f"open-{file.file}", say("Look at {code}", code=file.short_code))
        for file in files[:MOST_FOUND]
        if file.status is Status.WAITING or file.status in TO_READ
    )
    return Message(tuple(paragraphs), (*choices, *more), Stamp("fi", "found"), columns=2, numbered=False)


def line_of(file: FoundFile) -> Text:
    name: Words = called(file.title, file.name) if file.name else ""
    if name and file.name != file.place_name:
        name = say("{subject}, {village}", subject=name, village=file.place_name)
    return say(
        "• {code} · {name} · {year}: {step}",
        code=file.short_code,
        name=name or file.place_name,
        year=str(file.year),
        step=step_of(file.status),
    )
