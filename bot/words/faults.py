"""What is wrong with a catalogue: nothing the code says may reach a person untranslated or broken."""

from __future__ import annotations

from collections.abc import Iterator

from babel.messages.catalog import Catalog, Message

from bot.words.template import places
from bot.words.translations import SOURCE_LANGUAGE

OFFERED = frozenset({"you", "You"})
"""Places that every sentence may use or leave out: how the reader is addressed."""


def faults(said: Catalog, catalogue: Catalog) -> Iterator[str]:
    """Say, one line each: untranslated, unsure, no longer said, or with other places than its msgid."""
    language = str(catalogue.locale)
    for wanted in said:
        if not wanted.id:
            continue
        entry = catalogue.get(wanted.id, wanted.context)
        if language != SOURCE_LANGUAGE and (entry is None or not entry.string):
            yield f"{language}: no translation of {_named(wanted)}"
    for entry in catalogue:
        if not entry.id:
            continue
        if entry.fuzzy:
            yield f"{language}: unsure (fuzzy) translation of {_named(entry)}"
        if said.get(entry.id, entry.context) is None:
            yield f"{language}: the code does not say {_named(entry)}; run update"
        yield from _other_places(language, entry)
    for old in catalogue.obsolete.values():
        yield f"{language}: obsolete {_named(old)}; run update --prune"


def _other_places(language: str, entry: Message) -> Iterator[str]:
    if not entry.string:
        return
    try:
        asked, given = places(str(entry.id)) - OFFERED, places(str(entry.string)) - OFFERED
    except ValueError as broken:
        yield f"{language}: {_named(entry)}: {broken}"
        return
    if asked != given:
        yield f"{language}: {_named(entry)} has the places {sorted(asked)}, its translation {sorted(given)}"


def _named(message: Message) -> str:
    return f"{message.id!r}" + (f" ({message.context})" if message.context else "")
