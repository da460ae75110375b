"""A screen for a channel without buttons: paragraphs, then "1. … 2. …" (the console, Zalo's bots)."""

from __future__ import annotations

from collections.abc import Iterator

from bot.words import paragraph, render
from dialogs.capabilities import PLAIN_TEXT
from dialogs.message import Message


def plain(message: Message, language: str = "vi", address: str = "") -> str:
    """Say the message; its choices are taken by number, or by label where a number is an answer."""
    paragraphs = [paragraph(said, language, address) for said in message.paragraphs]
    choices = "\n".join(_choices(message, language, address))
    return "\n\n".join([*paragraphs, choices] if choices else paragraphs)


def _choices(message: Message, language: str, address: str) -> Iterator[str]:
    """Number the acts only: a link into another chat leads nowhere on such a channel."""
    acts = [choice for choice in message.choices if not choice.link or PLAIN_TEXT.deep_links]
    for number, choice in enumerate(acts, start=1):
        mark = f"{number}." if message.numbered else "•"
        yield f"{mark} {render(choice.label, language, address)}"
