"""Keep the catalogues in step with the code: `python -m bot.words.catalogue update|check`.

`update` writes locales/messages.pot and adds new msgids to each language; it never drops a translation:
what the code no longer says is kept as obsolete (`#~`) and comes back with its msgid; `update --prune`
drops it.
Fragments `locales/*.<language>.po.txt` fill entries that are still empty. `check` says what is wrong.
"""

from __future__ import annotations

import io
import re
import sys
from copy import deepcopy
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po, write_po

from bot.words.extraction import template
from bot.words.faults import faults
from bot.words.translations import LOCALES, SOURCE_LANGUAGE, catalogue_file

LANGUAGES = ("vi", "en")
_DATES = re.compile(rb'^"(?:POT-Creation|PO-Revision)-Date:.*\n', re.MULTILINE)


def read(path: Path, language: str | None = None) -> Catalog:
    if not path.is_file():
        return Catalog(locale=language, project="Sổ Học Tập", charset="utf-8", fuzzy=False)
    with path.open("rb") as source:
        return read_po(source, locale=language)


def update(*, prune: bool = False) -> None:
    """Bring the template and each language up to what the code says now."""
    said = template()
    _write(LOCALES / "messages.pot", said)
    for language in LANGUAGES:
        catalogue = read(catalogue_file(language), language)
        once_said = {_key(old): old for old in catalogue.obsolete.values()}
        catalogue.update(deepcopy(said), no_fuzzy_matching=True)  # it takes the messages themselves over
        for message in catalogue:
            old = once_said.get(_key(message))
            if message.id and not message.string and old is not None:
                message.string = old.string
        for path in sorted(LOCALES.glob(f"*.{language}.po.txt")):
            _fill(catalogue, read(path, language))
        if prune:
            catalogue.obsolete.clear()
        if language == SOURCE_LANGUAGE:
            _leave_out_the_same(catalogue)
        _write(catalogue_file(language), catalogue)


def _key(message: Message) -> tuple[str, str]:
    return str(message.id), message.context or ""


def _fill(catalogue: Catalog, fragment: Catalog) -> None:
    for given in fragment:
        entry = catalogue.get(given.id, given.context) if given.id else None
        if entry is not None and given.string and not entry.string:
            entry.string = given.string


def _leave_out_the_same(catalogue: Catalog) -> None:
    """English is what msgids are: only where the sentence should be another is there an entry."""
    for message in list(catalogue):
        if message.id and not message.string:
            catalogue.delete(message.id, message.context)
    for key, old in list(catalogue.obsolete.items()):
        if not old.string:
            del catalogue.obsolete[key]


def _write(path: Path, catalogue: Catalog) -> None:
    """Write the catalogue unless nothing but its dates would change."""
    written = io.BytesIO()
    write_po(written, catalogue, width=110, sort_output=True, include_lineno=False, include_previous=False)
    new = written.getvalue()
    if path.is_file() and _DATES.sub(b"", path.read_bytes()) == _DATES.sub(b"", new):
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(new)


def main(arguments: list[str]) -> int:
    match arguments:
        case ["update"]:
            update()
        case ["update", "--prune"]:
            update(prune=True)
        case ["check"]:
            found = [
                fault for name in LANGUAGES for fault in faults(template(), read(catalogue_file(name), name))
            ]
            sys.stdout.writelines(f"{fault}\n" for fault in found)
            return 1 if found else 0
        case _:
            sys.stderr.write(f"{__doc__}\n")
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
