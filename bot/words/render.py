"""Turn words into a sentence."""

from __future__ import annotations

from bot.words.speech import Speech
from bot.words.translations import SOURCE_LANGUAGE, translations
from criteria.wording import Words
from dialogs.message import Paragraph

_SPEECH: dict[str, Speech] = {}


def speech(language: str) -> Speech:
    """Give the language, read from its catalogue at first use."""
    found = _SPEECH.get(language)
    if found is None:
        complete = language != SOURCE_LANGUAGE
        found = _SPEECH[language] = Speech(language, translations(language), complete=complete)
    return found


def paragraph(said: Paragraph, language: str = "vi", address: str = "") -> str:
    """Say a paragraph; a list has a line for each of its parts."""
    if isinstance(said, tuple):
        return "\n".join(render(words, language, address) for words in said)
    return render(said, language, address)


def render(words: Words, language: str = "vi", address: str = "") -> str:
    """Say the words in a language to somebody addressed so; a plain `str` is data and stays as it is."""
    if type(words) is str:
        return words
    return (_SPEECH.get(language) or speech(language)).render(words, address)
