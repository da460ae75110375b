"""What goes out: one screen, in nobody's language yet."""

from __future__ import annotations

import msgspec

from criteria.wording import Text, Wording, Words
from dialogs.event import Audience


class Choice(msgspec.Struct, frozen=True, omit_defaults=True):
    """One thing a person may choose: a stable id, a short label; its number is its place in the list."""

    id: str
    label: Text | Wording | str
    link: str = ""
    """A start payload of `bot`: the button opens that bot's private chat instead of being an act."""
    bot: Audience | None = None
    apart: bool = False
    """Leads away from the screen: stands below the answers, not among them."""
    guarded: bool = False
    """It cannot be taken back: taken by a tap or by its whole label, never by a number or a mere yes."""


class Stamp(msgspec.Struct, frozen=True):
    """What a screen's buttons say of themselves: see `dialogs.button`."""

    frame: str
    screen: str
    check: str = ""


Paragraph = Words | tuple[Words, ...]
"""A tuple is a list: its lines stand close together."""


class Message(msgspec.Struct, frozen=True, omit_defaults=True):
    """One screen: paragraphs, then numbered choices."""

    paragraphs: tuple[Paragraph, ...]
    choices: tuple[Choice, ...] = ()
    stamp: Stamp | None = None
    columns: int = 1
    """Buttons in a row; those that lead away (`Choice.apart`) have a row of their own."""
    numbered: bool = True
    """False where a typed number is an answer, so that choices are taken by their label only."""
    pictures: tuple[str, ...] = ()
    """Evidence ids whose stored pictures go along."""
    ask_reply: bool = False
    """The next text is asked for as a reply, so that privacy mode can stay on."""
    about: str = ""
    """The record a notice is bound to."""
