"""What a phone shows, as values a test can read."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Button:
    text: str
    row: int
    col: int
    url: str = ""
    data: str = ""


@dataclass(frozen=True, slots=True)
class Seen:
    """One message on a phone as it is now; `raw` is everything the control API said of it."""

    id: int
    chat: int
    seq: int
    raw: dict[str, Any]

    @property
    def text(self) -> str:
        """The text, or the caption of a picture or file; empty for what has neither."""
        return str(self.raw.get("text") or self.raw.get("caption") or "")

    @property
    def mine(self) -> bool:
        return bool(self.raw["mine"])

    @property
    def from_bot(self) -> bool:
        return bool(self.raw["bot"])

    @property
    def name(self) -> str:
        return str(self.raw["name"])

    @property
    def deleted(self) -> bool:
        return bool(self.raw["deleted"])

    @property
    def edited(self) -> bool:
        return "edit_date" in self.raw

    @property
    def thread(self) -> int:
        """The topic of a forum it stands in; 0 for General and where there are no topics."""
        return int(self.raw.get("thread", 0))

    @property
    def service(self) -> str:
        return str(self.raw.get("service", ""))

    @property
    def document(self) -> dict[str, Any] | None:
        """file_name, mime_type, file_size and the `url` to fetch it from the stand-in."""
        return self.raw.get("document")

    @property
    def photo(self) -> list[dict[str, Any]]:
        """Sizes from small to large, each with its `url`."""
        return list(self.raw.get("photo", []))

    @property
    def album(self) -> str:
        return str(self.raw.get("media_group_id", ""))

    @property
    def markup(self) -> dict[str, Any]:
        return dict(self.raw.get("markup", {}))

    @property
    def buttons(self) -> list[Button]:
        rows = self.markup.get("inline_keyboard", [])
        return [
            Button(button["text"], row, col, button.get("url", ""), button.get("callback_data", ""))
            for row, line in enumerate(rows)
            for col, button in enumerate(line)
        ]

    @property
    def labels(self) -> list[str]:
        return [button.text for button in self.buttons]

    @property
    def keys(self) -> list[str]:
        """Labels of a reply keyboard, the one in place of the letters."""
        return [key["text"] for row in self.markup.get("keyboard", []) for key in row]

    def button(self, label: str) -> Button | None:
        """The button with this label, else the first that has it as a part (case does not matter)."""
        wanted = label.casefold()
        exact = [button for button in self.buttons if button.text == label]
        close = [button for button in self.buttons if wanted in button.text.casefold()]
        return next(iter(exact or close), None)

    def __str__(self) -> str:
        who = "tôi" if self.mine else self.name
        what = "(đã xóa)" if self.deleted else self.service or self.text or self._kind()
        buttons = "".join(f" [{label}]" for label in self.labels)
        return f"{self.id} {who}: {what}{buttons}"

    def _kind(self) -> str:
        kinds = ("photo", "document", "voice", "contact", "sticker", "location")
        return "<" + next((kind for kind in kinds if kind in self.raw), "?") + ">"


def seen_from(raw: dict[str, Any]) -> Seen:
    return Seen(id=raw["id"], chat=raw["chat"], seq=raw["seq"], raw=raw)


@dataclass(frozen=True, slots=True)
class Toast:
    """What a tap was answered with. An empty text is an answer too: the phone only stops waiting."""

    text: str
    show_alert: bool
    url: str
