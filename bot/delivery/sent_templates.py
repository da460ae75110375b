"""From a Word file an officer sent to an event: read as a template of a paper, off the loop."""

from __future__ import annotations

import asyncio
from functools import partial

from bot.documents.templates.mark import kind_in
from bot.documents.templates.sound import NO_WORD_FILE, faults_in
from criteria.wording import say
from dialogs.event import Audience, Room, TemplateRead
from dialogs.recognition.papers import LARGEST
from dialogs.records import PaperKind
from storage.postbox import ToFetch

NOT_FETCHED = say("The file could not be fetched from Telegram. Please send it again.")
TOO_LARGE = say("This file is too large for a template (at most 1 MB). Please take out pictures.")
WHICH = say(
    "It cannot be told which paper this file is a template of. Please open “Word templates”, choose the "
    "paper, then send the file."
)


async def read_sent_template(wanted: ToFetch, data: bytes | None, audience: Audience) -> TemplateRead:
    """The key names the fetch: a file that is read again after a crash changes nothing a second time."""
    open_at, _, name = wanted.about.partition("|")
    event = partial(
        TemplateRead,
        key=f"template:{wanted.id}",
        audience=audience,
        room=Room.PRIVATE,
        person=wanted.person,
        chat=wanted.person,
        name=name,
    )
    if data is None:
        return event(faults=(NOT_FETCHED,))
    if len(data) > LARGEST:
        return event(faults=(TOO_LARGE,))
    return await asyncio.to_thread(_read, event, data, open_at)


def _read(event: partial[TemplateRead], data: bytes, open_at: str) -> TemplateRead:
    """The file's own mark counts before the paper whose screen was open when it was sent."""
    try:
        kind = kind_in(data) or (PaperKind(open_at) if open_at in set(PaperKind) else None)
    except Exception:  # noqa: BLE001 -- a damaged file breaks in many ways
        return event(faults=(NO_WORD_FILE,))
    if kind is None:
        return event(faults=(WHICH,))
    faults = faults_in(data, kind)
    return event(kind=kind, faults=faults, data=b"" if faults else data)
