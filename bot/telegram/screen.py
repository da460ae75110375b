"""A message as Telegram shows it: HTML texts and rows of keys."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from bot.telegram.pieces import pieces
from bot.words import paragraph, render
from dialogs.button import Button
from dialogs.event import Audience
from dialogs.message import Choice, Message, Stamp

TEXT_LIMIT = 4096
BUTTONS_LIMIT = 100
SHORT_LABEL = 14
"""Letters that fit half a row of a small phone."""
EMPTY = "…"
"""A message without a word cannot be sent."""


class Key(msgspec.Struct, frozen=True):
    """One inline button: an act of ours or a link."""

    label: str
    data: str = ""
    url: str = ""


Rows = tuple[tuple[Key, ...], ...]


class Screen(msgspec.Struct, frozen=True):
    texts: tuple[str, ...]
    """HTML, at least one; the rows stand under the last."""
    rows: Rows = ()
    ask_reply: bool = False
    pictures: tuple[str, ...] = ()


Names = Mapping[Audience, str]
"""The bots' usernames, for links from one to the other."""


def draw(message: Message, names: Names, language: str = "vi", address: str = "") -> Screen:
    """Say the message in the reader's language, split where Telegram's limit asks for it."""
    said = [escape(paragraph(words, language, address)) for words in message.paragraphs]
    text = "\n\n".join(said) or EMPTY
    texts = (text,) if len(text) <= TEXT_LIMIT // 2 else pieces(said, TEXT_LIMIT)
    rows = _rows(message, names, language, address) if message.choices else ()
    return Screen(texts, rows, message.ask_reply and not rows, message.pictures)


def escape(text: str) -> str:
    """Escape what HTML would take for markup; most sentences have none."""
    if "&" in text or "<" in text or ">" in text:
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text


def _rows(message: Message, names: Names, language: str, address: str) -> Rows:
    """Lay out the answers in columns; what leads away stands below them, short labels two to a row."""
    among: list[Key] = []
    apart: list[Key] = []
    for choice in message.choices[:BUTTONS_LIMIT]:
        key = _key(choice, message.stamp, render(choice.label, language, address), names)
        (apart if choice.apart else among).append(key)
    return _in_columns(among, message.columns) + _paired(apart)


def _paired(keys: list[Key]) -> Rows:
    """Put two short labels that follow each other into one row: a small screen has few rows to spare."""
    rows: list[tuple[Key, ...]] = []
    for key in keys:
        last = rows[-1] if rows else ()
        if len(last) == 1 and len(last[0].label) <= SHORT_LABEL and len(key.label) <= SHORT_LABEL:
            rows[-1] = (*last, key)
        else:
            rows.append((key,))
    return tuple(rows)


def _in_columns(keys: list[Key], columns: int) -> Rows:
    return tuple(tuple(keys[start : start + columns]) for start in range(0, len(keys), max(1, columns)))


def _key(choice: Choice, stamp: Stamp | None, label: str, names: Names) -> Key:
    if choice.link:
        return Key(label, url=f"https://t.me/{names[choice.bot or Audience.FAMILIES]}?start={choice.link}")
    if stamp is None:
        raise ValueError(
            f"the choice {choice.id!r} stands on a message without a stamp: its button could say nothing"
        )
    return Key(label, Button(stamp.frame, stamp.screen, choice.id, stamp.check).pack())
