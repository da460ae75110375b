"""Who a bot is, learnt from getMe at start."""

from __future__ import annotations

from typing import NamedTuple

from dialogs.event import Audience


class Me(NamedTuple):
    audience: Audience
    id: int
    username: str
