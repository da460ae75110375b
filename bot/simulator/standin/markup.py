"""Buttons and keyboards: what Telegram takes and the words with which it refuses the rest.

callback_data 1–64 bytes (Bot API, "InlineKeyboardButton"); 100 buttons in all and 8 in a row are the limits
the libraries publish; a bigger markup is "reply markup is too long" (`Client.cpp`).
"""

import re
from typing import Any

from bot.simulator.standin.formatted import valid_url
from bot.simulator.standin.refusal import bad_request

MAX_BUTTONS = 100
MAX_ROW = 8
MAX_DATA_BYTES = 64
_NO_TEXT = "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
_PASSED = (
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "callback_game",
)
_FLAGS = ("resize_keyboard", "one_time_keyboard", "is_persistent", "selective")


def read_markup(raw: Any, *, inline_only: bool = False, private: bool = True) -> dict[str, Any] | None:
    """The markup as it will be kept, or a refusal; None where there is none."""
    if raw is None or raw == {}:
        return None
    if not isinstance(raw, dict):
        raise bad_request("object expected as reply markup")
    if "inline_keyboard" in raw:
        rows = _rows(raw["inline_keyboard"], "inline_keyboard")
        keyboard = [[_inline_button(button) for button in row] for row in rows]
        return {"inline_keyboard": [row for row in keyboard if row]} if any(keyboard) else None
    if inline_only:
        raise bad_request("inline keyboard expected")
    if "keyboard" in raw:
        rows = _rows(raw["keyboard"], "keyboard")
        _flags(raw, _FLAGS)
        markup = {
            "keyboard": [[_plain_button(button, private=private) for button in row] for row in rows if row]
        }
        kept = {name: raw[name] for name in (*_FLAGS, "input_field_placeholder") if raw.get(name)}
        return markup | kept
    _flags(raw, ("force_reply", "remove_keyboard", "selective"))
    if raw.get("force_reply") or raw.get("remove_keyboard"):
        placeholder = raw.get("input_field_placeholder") or ""
        if len(placeholder) > 64:
            raise bad_request("input field placeholder is too long")
        return dict(raw)
    return None


def _rows(raw: Any, field: str) -> list[list[Any]]:
    if not isinstance(raw, list):
        raise bad_request(f'field "{field}" must be of type Array')
    if not all(isinstance(row, list) for row in raw):
        raise bad_request(f'field "{field}" must be an Array of Arrays')
    if sum(len(row) for row in raw) > MAX_BUTTONS or any(len(row) > MAX_ROW for row in raw):
        raise bad_request("reply markup is too long")
    return raw


def _flags(raw: dict[str, Any], names: tuple[str, ...]) -> None:
    for name in names:
        if name in raw and not isinstance(raw[name], bool):
            raise bad_request(f'field "{name}" must be of type Boolean')


def _text(button: Any, kind: str) -> str:
    if not isinstance(button, dict):
        raise bad_request(f"can't parse {kind}: {kind} must be an Object")
    if "text" not in button:
        raise bad_request(f"can't parse {kind}: Can't find field \"text\"")
    text = button["text"]
    if not isinstance(text, str):
        raise bad_request(f'can\'t parse {kind}: Field "text" must be of type String')
    if not text.strip():
        raise bad_request(
            "text of the button is empty" if kind == "keyboard button" else "BUTTON_TEXT_INVALID"
        )
    return text


def _inline_button(button: Any) -> dict[str, Any]:
    kept: dict[str, Any] = {"text": _text(button, "inline keyboard button")}
    if style := button.get("style"):
        kept["style"] = style
    if url := button.get("url"):
        scheme = re.match(r"([a-zA-Z]+)://", url)
        if scheme and scheme.group(1).lower() not in {"http", "https", "tg", "ton"}:
            raise bad_request(f"inline keyboard button URL '{url}' is invalid: Unsupported URL protocol")
        if not valid_url(url):
            raise bad_request(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")
        return kept | {"url": url}
    if data := button.get("callback_data"):
        if not isinstance(data, str):
            raise bad_request(
                'can\'t parse inline keyboard button: Field "callback_data" must be of type String'
            )
        if len(data.encode()) > MAX_DATA_BYTES:
            raise bad_request("BUTTON_DATA_INVALID")
        return kept | {"callback_data": data}
    if app := button.get("web_app"):
        if not str(app.get("url", "")).startswith("https://"):
            where = f"inline keyboard button Web App URL '{app.get('url', '')}'"
            raise bad_request(f"{where} is invalid: Only HTTPS links are allowed")
        return kept | {"web_app": app}
    if copied := button.get("copy_text"):
        if not 1 <= len(copied.get("text", "")) <= 256:
            raise bad_request("BUTTON_COPY_TEXT_INVALID")
        return kept | {"copy_text": copied}
    for name in _PASSED:
        if name in button:
            return kept | {name: button[name]}
    if button.get("pay"):
        raise bad_request("BUTTON_TYPE_INVALID")
    raise bad_request(_NO_TEXT)


def _plain_button(button: Any, *, private: bool) -> dict[str, Any]:
    if isinstance(button, str):
        return {"text": button}
    kept: dict[str, Any] = {"text": _text(button, "keyboard button")}
    for name in ("request_contact", "request_location"):
        if button.get(name):
            if not private:
                what = "phone number" if name == "request_contact" else "location"
                raise bad_request(f"{what} can be requested in private chats only")
            kept[name] = True
    return kept
