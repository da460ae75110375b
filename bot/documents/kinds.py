"""The stored keys of purposes, roles and evidence in words a reader knows."""

from __future__ import annotations

from criteria.wording import Text, say
from dialogs.joining.join import ROLE_NAMES
from dialogs.records import Purpose
from dialogs.verification.details import KINDS

PURPOSES: dict[Purpose, Text] = {
    Purpose.SCORING: say("registering and scoring"),
    Purpose.PUBLISHING: say("posting the name publicly"),
    Purpose.ACHIEVEMENT: say("publishing the record of achievement"),
    Purpose.REMINDERS: say("reminders"),
    Purpose.CLAN: say("the clan's head may see the household's name"),
}
ROLES = ROLE_NAMES
EVIDENCE = KINDS
