"""The catalogues as they are read: one gettext .po file a language, compiled in memory at first use."""

from __future__ import annotations

import io
from functools import cache
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import Translations

LOCALES = Path(__file__).resolve().parents[2] / "locales"
SOURCE_LANGUAGE = "en"
"""Msgids are English: a language without an entry says the msgid."""


def catalogue_file(language: str) -> Path:
    return LOCALES / language / "LC_MESSAGES" / "messages.po"


@cache
def languages() -> tuple[str, ...]:
    return tuple(sorted(path.parent.parent.name for path in LOCALES.glob("*/LC_MESSAGES/messages.po")))


@cache
def translations(language: str) -> Translations:
    """Read the language's sentences; an unknown language has none of its own."""
    path = catalogue_file(language)
    if not path.is_file():
        return Translations()
    with path.open("rb") as source:
        catalogue = read_po(source, locale=language)
    compiled = io.BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return Translations(compiled)
