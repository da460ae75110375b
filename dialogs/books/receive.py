"""An officer sends a book of past years: kept to be fetched, read elsewhere, then shown before it counts."""

from __future__ import annotations

import msgspec

from criteria.wording import Words, say
from dialogs.books.award_entered import award_entered
from dialogs.books.frame import BookWork
from dialogs.books.screen import NOT_OFFICER
from dialogs.desk.screen import officer_role
from dialogs.event import Audience, BookRead, DocumentSent
from dialogs.happening import PastLineRead, PastYearsRead, TableRefused
from dialogs.kept import keep_to_read
from dialogs.message import Choice, Message, Stamp
from dialogs.records import TITLES, SubjectKind
from dialogs.records.book import AWARDS, CULTURE_TITLES
from dialogs.turn import Turn

PAST_YEARS = "past_years"
"""The kind of a kept message whose bytes are read as a book once they have been fetched."""
LARGEST = 5 * 1024 * 1024
FIRST_FAULTS = 15


async def take_book(turn: Turn, event: DocumentSent) -> bool:
    """Take a file sent where past years are asked for; say whether it was for here."""
    frame = turn.frame
    if event.audience is not Audience.OFFICERS or not isinstance(frame, BookWork) or frame.screen != "import":
        return False
    role = await officer_role(turn)
    if role is None:
        return False
    if not event.name.lower().endswith(".xlsx"):
        turn.tell(say("Please save the list as an Excel file (.xlsx) and send it again; nothing was stored."))
    elif event.size > LARGEST:
        turn.tell(say("This file is too large (at most 5 MB). Please take out pictures; nothing was stored."))
    else:
        sent = msgspec.structs.replace(event, name=event.name.replace("|", " "))
        name = keep_to_read(turn, sent, PAST_YEARS, about=f"{role.place}|{frame.title}|")
        turn.tell(say("“{name}” is here. It is being read; what comes of it follows in a moment.", name=name))
    return True


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
    message = Message((words,), (Choice("open", say("Look and confirm")),), Stamp("go", "book", the_import))
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
