"""What a bot says about itself: getMe, commands, name and descriptions (Bot API, "setMyCommands" and kin)."""

import re
from typing import Any

from bot.simulator.standin.arguments import Arguments
from bot.simulator.standin.people import BotAccount
from bot.simulator.standin.refusal import bad_request
from bot.simulator.standin.standin import StandIn

MAX_COMMANDS = 100
_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_SCOPES = frozenset(
    {
        "default", "all_private_chats", "all_group_chats", "all_chat_administrators",
        "chat", "chat_administrators", "chat_member",
    }
)  # fmt: skip


def get_me(_standin: StandIn, bot: BotAccount, _arguments: Arguments) -> dict[str, Any]:
    return bot.user() | {
        "can_join_groups": True,
        "can_read_all_group_messages": not bot.profile.privacy,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
        "has_topics_enabled": False,
        "allows_users_to_create_topics": False,
        "can_manage_bots": False,
        "supports_guest_queries": False,
        "supports_join_request_queries": False,
    }


def _scope(arguments: Arguments) -> str:
    scope = arguments.data("scope", "BotCommandScope") or {"type": "default"}
    kind = scope.get("type", "")
    if kind not in _SCOPES:
        raise bad_request("can't parse BotCommandScope: Unsupported type specified")
    where = f"{kind}:{scope.get('chat_id', '')}:{scope.get('user_id', '')}"
    return f"{where}/{arguments.text('language_code')}"


def set_my_commands(standin: StandIn, bot: BotAccount, arguments: Arguments) -> bool:
    commands = arguments.data("commands", "commands") or []
    if len(commands) > MAX_COMMANDS:
        raise bad_request("too many commands specified")
    kept = []
    for command in commands:
        name = str(command.get("command", "")).removeprefix("/")
        if not _COMMAND.fullmatch(name):
            raise bad_request("BOT_COMMAND_INVALID")
        description = str(command.get("description", "")).strip()
        if not 1 <= len(description) <= 256:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
        kept.append({"command": name, "description": description})
    bot.profile.commands[_scope(arguments)] = kept
    return _saved(standin, bot)


def delete_my_commands(standin: StandIn, bot: BotAccount, arguments: Arguments) -> bool:
    bot.profile.commands.pop(_scope(arguments), None)
    return _saved(standin, bot)


def get_my_commands(_standin: StandIn, bot: BotAccount, arguments: Arguments) -> list[dict[str, str]]:
    return bot.profile.commands.get(_scope(arguments), [])


def commands_for(bot: BotAccount, *, group: int = 0, person: int = 0) -> list[dict[str, str]]:
    """The menu a Vietnamese phone shows: the narrowest scope that is set, with or without language."""
    scopes = [f"chat:{group or person}:"]
    scopes += [f"chat_member:{group}:{person}", "all_group_chats::"] if group else ["all_private_chats::"]
    for scope in (*scopes, "default::"):
        for language in ("vi", ""):
            if found := bot.profile.commands.get(f"{scope}/{language}"):
                return found
    return []


def _saved(standin: StandIn, bot: BotAccount) -> bool:
    standin.save_profile(bot)
    standin.watchers.tell("bot", bot=bot.id)
    return True


def set_my_name(standin: StandIn, bot: BotAccount, arguments: Arguments) -> bool:
    if len(arguments.text("name")) > 64:
        raise bad_request("name is too long")
    bot.profile.name = arguments.text("name") or bot.profile.name
    return _saved(standin, bot)


def set_my_description(standin: StandIn, bot: BotAccount, arguments: Arguments) -> bool:
    if len(arguments.text("description")) > 512:
        raise bad_request("description is too long")
    bot.profile.description = arguments.text("description")
    return _saved(standin, bot)


def set_my_short_description(standin: StandIn, bot: BotAccount, arguments: Arguments) -> bool:
    if len(arguments.text("short_description")) > 120:
        raise bad_request("short description is too long")
    bot.profile.short_description = arguments.text("short_description")
    return _saved(standin, bot)


def get_my_name(_standin: StandIn, bot: BotAccount, _arguments: Arguments) -> dict[str, str]:
    return {"name": bot.profile.name}


def get_my_description(_standin: StandIn, bot: BotAccount, _arguments: Arguments) -> dict[str, str]:
    return {"description": bot.profile.description}


def get_my_short_description(_standin: StandIn, bot: BotAccount, _arguments: Arguments) -> dict[str, str]:
    return {"short_description": bot.profile.short_description}


def farewell(_standin: StandIn, _bot: BotAccount, _arguments: Arguments) -> bool:
    """Close and logOut: nothing to do here, as there is only one server."""
    return True


METHODS = {
    "getMe": get_me,
    "setMyCommands": set_my_commands,
    "deleteMyCommands": delete_my_commands,
    "getMyCommands": get_my_commands,
    "setMyName": set_my_name,
    "getMyName": get_my_name,
    "setMyDescription": set_my_description,
    "getMyDescription": get_my_description,
    "setMyShortDescription": set_my_short_description,
    "getMyShortDescription": get_my_short_description,
    "close": farewell,
    "logOut": farewell,
}
