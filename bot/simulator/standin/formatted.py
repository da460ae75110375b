"""Text with entities, as Telegram reads it: HTML, lengths in UTF-16 units, and what it finds by itself.

The HTML reader follows `parse_html` of TDLib (td/telegram/MessageEntity.cpp) with its words: unknown tags,
unclosed tags and wrong nesting are refused, a bare `&` or an unknown `&name;` is kept as typed
(core.telegram.org/bots/api, "HTML style"). Offsets and lengths are UTF-16 code units ("MessageEntity").
"""

import re
from dataclasses import dataclass, field
from typing import Any

from bot.simulator.standin.refusal import Refusal, bad_request

Entity = dict[str, Any]
MAX_ENTITIES = 100
_TAGS = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline", "ins": "underline",
    "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough", "tg-spoiler": "spoiler",
    "span": "spoiler", "a": "text_link", "pre": "pre", "code": "code", "blockquote": "blockquote",
    "tg-emoji": "custom_emoji",
}  # fmt: skip
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_REFERENCE = re.compile(r"&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([a-zA-Z]+));?")
_ATTRIBUTE = re.compile(r"""\s*([^\s=>]+)\s*(?:=\s*("[^"]*"|'[^']*'|[A-Za-z0-9.\-]+))?""")
_FOUND = re.compile(
    r"(?P<bot_command>(?<![\w/<])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?!\w))"
    r"|(?P<url>https?://[^\s<>\"]+[^\s<>\".,;:!?)\]])"
    r"|(?P<mention>(?<!\w)@[A-Za-z][A-Za-z0-9_]{4,31}(?!\w))"
)


@dataclass(slots=True)
class Formatted:
    text: str
    entities: list[Entity] = field(default_factory=list)


def units(text: str) -> int:
    """Length in UTF-16 code units, which is how Telegram counts characters."""
    if text.isascii():
        return len(text)
    return len(text) + sum(1 for letter in text if letter > "\uffff")


def _reference(match: re.Match[str]) -> str:
    hexadecimal, decimal, name = match.groups()
    if name:
        return _NAMED.get(name, match.group())
    code = int(hexadecimal, 16) if hexadecimal else int(decimal)
    return chr(code) if 0 < code < 0x10FFFF and not 0xD800 <= code <= 0xDFFF else match.group()


class _Reader:
    """One reading of one HTML text."""

    def __init__(self, html: str) -> None:
        self.html = html
        self.parts: list[str] = []
        self.offset = 0
        self.open: list[tuple[str, Entity]] = []
        self.entities: list[Entity] = []

    def refuse(self, words: str, at: int | None = None) -> Refusal:
        place = "" if at is None else f" at byte offset {len(self.html[:at].encode())}"
        return bad_request(f"can't parse entities: {words.format(place=place)}")

    def read(self) -> Formatted:
        position = 0
        while (start := self.html.find("<", position)) >= 0:
            self._write(self.html[position:start])
            end = self.html.find(">", start)
            closing = self.html.startswith("</", start)
            position = self._end_tag(start, end) if closing else self._start_tag(start, end)
        self._write(self.html[position:])
        if self.open:
            raise self.refuse(f'Can\'t find end tag corresponding to start tag "{self.open[-1][0]}"')
        return Formatted("".join(self.parts), self.entities)

    def _write(self, raw: str) -> None:
        text = _REFERENCE.sub(_reference, raw) if "&" in raw else raw
        self.parts.append(text)
        self.offset += units(text)

    def _start_tag(self, start: int, end: int) -> int:
        head = re.compile(r"[^\s>]*").match(self.html, start + 1)
        assert head is not None
        tag = head.group().lower()
        if head.end() >= len(self.html):
            raise self.refuse("Unclosed start tag{place}", start)
        if tag not in _TAGS:
            raise self.refuse(f'Unsupported start tag "{tag}"{{place}}', start)
        if end < 0:
            raise self.refuse(f'Unclosed start tag "{tag}"{{place}}', start)
        attributes, end = self._attributes(tag, head.end(), start)
        if tag == "span" and attributes.get("class") != "tg-spoiler":
            raise self.refuse('Tag "span" must have class "tg-spoiler"{place}', start)
        entity: Entity = {"type": _TAGS[tag], "offset": self.offset, "length": 0}
        if tag == "a":
            entity["url"] = attributes.get("href", "")
        elif tag == "tg-emoji":
            if not attributes.get("emoji-id", "").isdigit():
                raise self.refuse("Invalid custom emoji identifier specified")
            entity["custom_emoji_id"] = attributes["emoji-id"]
        elif tag == "blockquote" and "expandable" in attributes:
            entity["type"] = "expandable_blockquote"
        elif tag == "code" and attributes.get("class", "").startswith("language-"):
            entity["language"] = attributes["class"].removeprefix("language-")
        self.open.append((tag, entity))
        return end + 1

    def _attributes(self, tag: str, position: int, start: int) -> tuple[dict[str, str], int]:
        found: dict[str, str] = {}
        while True:
            while position < len(self.html) and self.html[position].isspace():
                position += 1
            if position >= len(self.html):
                raise self.refuse(f'Unclosed start tag "{tag}"{{place}}', start)
            if self.html[position] == ">":
                return found, position
            match = _ATTRIBUTE.match(self.html, position)
            if match is None:
                raise self.refuse(f'Empty attribute name in the tag "{tag}"{{place}}', start)
            name, value = match.group(1).lower(), match.group(2)
            if value is None and not (tag == "blockquote" and name == "expandable"):
                words = f'Expected equal sign in declaration of an attribute of the tag "{tag}"{{place}}'
                raise self.refuse(words, start)
            raw = (value or "").strip("\"'") if (value or "")[:1] in {'"', "'"} else (value or "").lower()
            found[name] = _REFERENCE.sub(_reference, raw)
            position = match.end()

    def _end_tag(self, start: int, end: int) -> int:
        if not self.open:
            raise self.refuse("Unexpected end tag{place}", start)
        if end < 0:
            raise self.refuse("Unclosed end tag{place}", start)
        found = self.html[start + 2 : end].strip().lower()
        tag, entity = self.open.pop()
        if found and found != tag:
            raise self.refuse(f'Unmatched end tag{{place}}, expected "</{tag}>", found "</{found}>"', start)
        entity["length"] = self.offset - entity["offset"]
        self._keep(tag, entity)
        return end + 1

    def _keep(self, tag: str, entity: Entity) -> None:
        if not entity["length"]:
            return
        if tag == "a":
            if not entity["url"]:
                entity["url"] = "".join(self.parts)[-entity["length"] :]
            if not valid_url(entity["url"]):
                return  # TDLib drops a link it cannot follow and keeps its words
        if entity["type"] == "code" and "language" in entity:
            if not (self.open and self.open[-1][0] == "pre"):
                entity.pop("language")
            else:
                self.open[-1][1]["language"] = entity["language"]
                return
        if entity["type"] == "code" and self.open and self.open[-1][0] == "pre":
            return
        self.entities.append(entity)


def valid_url(url: str) -> bool:
    """A link Telegram would take: http, https or tg, with a dot in the host."""
    if url.startswith(("tg://", "ton://")):
        return True
    host = re.match(r"(?:https?://)?([^/?#\s]+)", url, re.IGNORECASE)
    return bool(host and "." in host.group(1).strip(".") and "://" not in host.group(1)) and " " not in url


def tidy(formatted: Formatted) -> Formatted:
    """Trim white space at both ends and shift the entities with it, as Telegram does before counting."""
    text = formatted.text.replace("\r", "")
    left = len(text) - len(text.lstrip())
    stripped = text.strip()
    cut, length = units(text[:left]), units(stripped)
    kept = []
    for entity in formatted.entities:
        start = max(0, entity["offset"] - cut)
        stop = min(length, entity["offset"] + entity["length"] - cut)
        if stop > start:
            kept.append({**entity, "offset": start, "length": stop - start})
    kept.sort(key=lambda entity: (entity["offset"], -entity["length"]))
    return Formatted(stripped, kept[:MAX_ENTITIES])


def find_entities(formatted: Formatted) -> Formatted:
    """Add the commands, links and mentions Telegram finds by itself, outside code and links."""
    text = formatted.text
    if "/" not in text and "@" not in text:
        return formatted
    closed = [
        (entity["offset"], entity["offset"] + entity["length"])
        for entity in formatted.entities
        if entity["type"] in {"code", "pre", "text_link"}
    ]
    for match in _FOUND.finditer(text):
        start = units(text[: match.start()])
        stop = start + units(match.group())
        if not any(start < end and stop > begin for begin, end in closed):
            formatted.entities.append({"type": match.lastgroup, "offset": start, "length": stop - start})
    formatted.entities.sort(key=lambda entity: (entity["offset"], -entity["length"]))
    return formatted


def parse_html(html: str) -> Formatted:
    return _Reader(html).read()
