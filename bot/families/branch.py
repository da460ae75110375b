"""The families' bot at work."""

from __future__ import annotations

from bot.branch import Branch, Shared
from bot.delivery.pace import FamiliesPace
from bot.families.door import FamiliesDoor
from bot.families.line import FamiliesLine, bot_at
from bot.telegram.answering import Answering
from bot.telegram.me import Me
from dialogs.event import Audience


def families_branch(api_base: str, token: str, shared: Shared) -> Branch:
    bot = bot_at(api_base, token)

    def open_door(me: Me, answering: Answering) -> FamiliesDoor:
        return FamiliesDoor(bot, me, shared.store.conductor, answering, shared.background)

    return Branch(Audience.FAMILIES, FamiliesLine(bot), FamiliesPace(), open_door, shared, "Bot gia đình")
