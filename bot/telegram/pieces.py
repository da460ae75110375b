"""Cut a long message at its paragraphs, or where one is too long at its lines and words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence


def units(text: str) -> int:
    """Telegram counts UTF-16 units."""
    return len(text) + sum(1 for letter in text if letter > "\uffff")


def pieces(paragraphs: Sequence[str], limit: int) -> tuple[str, ...]:
    """Join paragraphs by blank lines into as few pieces of at most `limit` units as keeps their order."""
    made: list[str] = []
    for paragraph in paragraphs:
        for part in _parts(paragraph, limit):
            if made and units(made[-1]) + 2 + units(part) <= limit:
                made[-1] += "\n\n" + part
            else:
                made.append(part)
    return tuple(made)


def _parts(paragraph: str, limit: int) -> Iterator[str]:
    rest = paragraph
    while units(rest) > limit:
        cut = _cut(rest, limit)
        yield rest[:cut].rstrip()
        rest = rest[cut:].lstrip()
    if rest:
        yield rest


def _cut(text: str, limit: int) -> int:
    """Find the last line end, else the last space, else a letter's edge outside an HTML escape."""
    most = limit
    while units(text[:most]) > limit:
        most -= 1
    for mark in ("\n", " "):
        at = text.rfind(mark, 1, most)
        if at > most // 2:
            return at
    escape = text.rfind("&", max(0, most - 5), most)
    return escape if escape > 0 and ";" not in text[escape:most] else most
