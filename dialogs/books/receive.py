"""An officer sends a book of past years: kept to be fetched, read elsewhere, then shown before it counts."""

from __future__ import annotations

import msgspec

from criteria.wording import Text, Words, say
from dialogs.books.award_entered import award_entered
from dialogs.books.frame import BookWork
from dialogs.books.screen import NOT_OFFICER
from dialogs.desk.screen import officer_role
from dialogs.event import Audience, BookRead, DocumentSent
from dialogs.happening import PastLineRead, PastYearsGivenUp, PastYearsRead, TableRefused
from dialogs.kept import LONGEST_NAME, keep_to_read
from dialogs.message import Choice, Message, Stamp
from dialogs.records import TITLES, Role, SubjectKind
from dialogs.records.book import AWARDS, CULTURE_TITLES, BookImport
from dialogs.turn import Turn

PAST_YEARS = "past_years"
"""The kind of a kept message whose bytes are read as a book once they have been fetched."""
LARGEST = 5 * 1024 * 1024
FIRST_FAULTS = 15
INSTEAD = ">"
"""Between a title and the import that waits and is to be replaced, in what a kept file is about."""
HERE = frozenset({"imports", "import", "imported", "take_back"})
"""Screens of past years: a table sent there is no table of criteria."""
_WORD = say("a Word file")
OTHER_KINDS = {
    ".pdf": say("a PDF file"),
    ".doc": _WORD,
    ".docx": _WORD,
    ".odt": _WORD,
    ".xls": say("an Excel file of the old kind"),
    ".csv": say("a text file"),
    ".txt": say("a text file"),
}


async def take_book(turn: Turn, event: DocumentSent) -> bool:
    """Take a file sent where past years are asked for, or are looked at; say whether it was for here."""
    frame = turn.frame
    if event.audience is not Audience.OFFICERS or not isinstance(frame, BookWork) or frame.screen not in HERE:
        return False
    role = await officer_role(turn)
    if role is None:
        return False
    if frame.screen == "imports":
        turn.tell(
            say("Which title is this file of? Tap it first, then send the file again; nothing was stored.")
        )
        return True
    title, instead = await _asked_for(turn, frame, role)
    if not event.name.lower().endswith(".xlsx"):
        turn.tell(no_table(event.name))
    elif event.size > LARGEST:
        turn.tell(say("This file is too large (at most 5 MB). Please take out pictures; nothing was stored."))
    else:
        sent = msgspec.structs.replace(event, name=event.name.replace("|", " "))
        asked = f"{title}{INSTEAD}{instead.id}" if instead else title
        name = keep_to_read(turn, sent, PAST_YEARS, about=f"{role.place}|{asked}|")
        turn.tell(say("“{name}” is here. It is being read; what comes of it follows in a moment.", name=name))
        if instead:
            turn.tell(
                say("If it has no fault, it takes the place of “{name}”, which waits.", name=instead.name)
            )
    return True


async def _asked_for(turn: Turn, frame: BookWork, role: Role) -> tuple[str, BookImport | None]:
    """Say which title's file is expected, and which import that waits it is to replace."""
    one = await turn.world.book_import(frame.book_import) if frame.book_import else None
    if frame.screen == "import" or one is None or one.commune != role.place:
        return frame.title, None
    return one.title, one if one.open else None


def no_table(name: str) -> Text:
    """Say what came instead of an Excel table, and what to send."""
    for ending, kind in OTHER_KINDS.items():
        if name.lower().endswith(ending):
            return say(
                "“{name}” is {kind}, whose table cannot be read. Please send the list as an Excel file (.xlsx); nothing was stored.",
                name=name[-LONGEST_NAME:],
                kind=kind,
            )
    return say("Please save the list as an Excel file (.xlsx) and send it again; nothing was stored.")


async def book_read(turn: Turn, event: BookRead) -> None:
    """Tell everything that is wrong at once, or keep the lines and show them before they count."""
    turn.stay_silent()
    role = await officer_role(turn)
    if role is None:
        turn.post(Audience(turn.event.audience), turn.person, Message((NOT_OFFICER,)))
        return
    if event.faults:
        refuse(turn, event)
        return
    the_import = turn.world.new_id()
    turn.happen(PastYearsRead(book_import=the_import, commune=role.place, title=event.title, name=event.name))
    for one in event.awards:
        award_entered(turn, role.place, one, book_import=the_import)
    kind = SubjectKind.HOUSEHOLD if event.title == AWARDS else kind_of(event.title)
    for number, line in enumerate(event.lines, start=1):
        turn.happen(
            PastLineRead(
                book_import=the_import,
                line=number,
                commune=role.place,
                title=event.title,
                kind=kind,
                place=line.place,
                name=line.name,
                folded=line.folded,
                sort_key=line.sort_key,
                word=line.word,
                subject=line.subject,
                years=line.years,
            )
        )
    words = say(
        "“{name}” is read without a fault: {count} lines. Nothing stands in the books before it is confirmed.",
        name=event.name,
        count=len(event.lines) + len(event.awards),
    )
    replaced = await turn.world.book_import(event.instead) if event.instead else None
    paragraphs: list[Words] = [words]
    if replaced is not None and replaced.open and replaced.commune == role.place:
        turn.happen(PastYearsGivenUp(book_import=replaced.id))
        paragraphs.append(say("It takes the place of “{name}”, which is not used.", name=replaced.name))
        if isinstance(turn.frame, BookWork) and turn.frame.book_import == replaced.id:
            turn.change(book_import=the_import)
    message = Message(
        tuple(paragraphs), (Choice("open", say("Look and confirm")),), Stamp("go", "book", the_import)
    )
    turn.post(Audience(turn.event.audience), turn.person, message)


def refuse(turn: Turn, event: BookRead) -> None:
    refusal = turn.world.new_id()
    turn.happen(TableRefused(refusal=refusal, person=turn.person, name=event.name, faults=event.faults))
    lines: list[Words] = [
        say("{number}. {fault}", number=number, fault=fault)
        for number, fault in enumerate(event.faults[:FIRST_FAULTS], 1)
    ]
    paragraphs: list[Words] = [
        say(
            "“{name}” was not taken: {count} things to correct. Nothing has changed.",
            name=event.name,
            count=len(event.faults),
        ),
        *lines,
    ]
    documents: tuple[str, ...] = ()
    if len(event.faults) > FIRST_FAULTS:
        paragraphs.append(say("All {count} are in the file below.", count=len(event.faults)))
        documents = (f"criteria_faults:{refusal}",)
    paragraphs.append(say("Please correct them in the same file and send it again."))
    turn.post(Audience(turn.event.audience), turn.person, Message(tuple(paragraphs)), *documents)


def kind_of(title: str) -> SubjectKind:
    return CULTURE_TITLES[title][1] if title in CULTURE_TITLES else TITLES[title].subject
