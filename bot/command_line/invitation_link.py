"""How a one-time code is handed to the person: a link that opens the right bot, or what to send it."""

from __future__ import annotations

from bot.command_line.bot_api import Refused, Unreachable, ask
from bot.settings import Settings
from dialogs.deep_links import to_group, to_invitation
from dialogs.event import Audience
from dialogs.joining.join import AT_WHICH_BOT
from dialogs.records import RoleKind

BOT_NAMES = {Audience.FAMILIES: "bot gia đình", Audience.OFFICERS: "bot cán bộ"}


def hand_over(settings: Settings, role: RoleKind | None, code: str, *, username: str = "") -> str:
    """Word what to pass on; the bot's name is asked of the Bot API unless it is given."""
    audience = Audience.OFFICERS if role is None else AT_WHICH_BOT[role]
    username = username.strip().removeprefix("@") or _username(settings, audience)
    if role is None:
        return _for_group(code, username)
    if username:
        return f"https://t.me/{username}?start={to_invitation(code)}"
    return f"Mở {BOT_NAMES[audience]} và gửi: /start {to_invitation(code)}"


def _for_group(code: str, username: str) -> str:
    command = f"/noinhom@{username}" if username else "/noinhom"
    by_hand = f"thêm bot cán bộ vào nhóm, rồi một cán bộ gõ trong nhóm: {command} {code}"
    if username:
        return f"https://t.me/{username}?startgroup={to_group(code)}\n(hoặc {by_hand})"
    return by_hand[0].upper() + by_hand[1:]


def _username(settings: Settings, audience: Audience) -> str:
    officers = audience is Audience.OFFICERS
    token = settings.officer_bot_token if officers else settings.family_bot_token
    if token is None:
        return ""
    base = settings.officer_api_base if officers else settings.family_api_base
    try:
        return str(ask(base, token.get_secret_value(), "getMe").get("username", ""))
    except (Refused, Unreachable):
        return ""
