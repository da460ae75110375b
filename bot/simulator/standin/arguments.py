"""The arguments of one call, however they came: JSON, a form, a multipart upload or the address itself."""

import json
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web
from aiohttp.web_request import FileField

from bot.simulator.standin.formatted import Formatted, find_entities, parse_html, tidy, units, valid_url
from bot.simulator.standin.refusal import bad_request

MAX_TEXT = 4096
MAX_CAPTION = 1024


@dataclass(slots=True)
class Upload:
    name: str
    mime: str
    content: bytes


@dataclass(slots=True)
class Arguments:
    values: dict[str, Any]
    files: dict[str, Upload] = field(default_factory=dict)

    def text(self, name: str) -> str:
        value = self.values.get(name)
        if value is None:
            return ""
        return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)

    def integer(self, name: str, default: int = 0) -> int:
        try:
            return int(str(self.values.get(name, default)).strip() or default)
        except ValueError:
            return default

    def flag(self, name: str) -> bool:
        return str(self.values.get(name, "")).strip().lower() in {"true", "yes", "1"}

    def data(self, name: str, what: str | None = None) -> Any:
        """A value that travels as JSON inside a form, or as itself inside JSON."""
        value = self.values.get(name)
        if not isinstance(value, str):
            return value
        if not value.strip():
            return None
        try:
            return json.loads(value)
        except ValueError:
            raise bad_request(f"can't parse {what or name.replace('_', ' ')} JSON object") from None

    def formatted(self, name: str, entities: str, *, limit: int, required: bool) -> Formatted:
        """Text or caption, parsed, trimmed and counted in UTF-16 units after parsing."""
        raw = self.text(name)
        if not raw and required:
            raise bad_request("message text is empty")
        mode = self.text("parse_mode").lower()
        if mode not in {"", "html", "markdown", "markdownv2"}:
            raise bad_request("unsupported parse_mode")
        if mode == "html":
            formatted = parse_html(raw)
        elif mode:
            raise bad_request(f"the stand-in reads HTML only, not parse_mode {self.text('parse_mode')}")
        else:
            formatted = Formatted(raw, _given(self.data(entities) or [], units(raw)))
        formatted = tidy(formatted)
        if required and not formatted.text:
            raise bad_request("text must be non-empty")
        if units(formatted.text) > limit:
            raise bad_request("message is too long" if required else "message caption is too long")
        return find_entities(formatted)

    def message(self) -> Formatted:
        return self.formatted("text", "entities", limit=MAX_TEXT, required=True)

    def caption(self) -> Formatted:
        return self.formatted("caption", "caption_entities", limit=MAX_CAPTION, required=False)


def _given(entities: list[dict[str, Any]], length: int) -> list[dict[str, Any]]:
    for entity in entities:
        offset, size = entity.get("offset", -1), entity.get("length", 0)
        if offset < 0:
            raise bad_request(f"receive an entity with incorrect offset {offset}")
        if offset > length:
            raise bad_request(f"entity begins after the end of the text at UTF-16 offset {offset}")
        if offset + size > length:
            end = f"ends after the end of the text at UTF-16 offset {offset + size}"
            raise bad_request(f"entity beginning at UTF-16 offset {offset} {end}")
        if entity.get("type") == "text_link" and not valid_url(entity.get("url", "")):
            raise bad_request(f"entity URL '{entity.get('url', '')}' is invalid: Wrong HTTP URL")
    return entities


async def read_arguments(request: web.Request) -> Arguments:
    values: dict[str, Any] = dict(request.query)
    files: dict[str, Upload] = {}
    if request.method == "POST":
        if request.content_type == "application/json":
            body = await request.read()
            try:
                values.update(json.loads(body or b"{}"))
            except ValueError:
                raise bad_request("can't parse JSON object") from None
        else:
            for name, value in (await request.post()).items():
                if isinstance(value, FileField):
                    files[name] = Upload(value.filename, value.content_type, value.file.read())
                    value.file.close()
                else:
                    values[name] = value
    return Arguments(values, files)
