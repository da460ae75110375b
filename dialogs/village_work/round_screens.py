"""Every screen of an officer's round through a village."""

from __future__ import annotations

from typing import Any

from dialogs.screen import Screen
from dialogs.village_work.rest import Rest
from dialogs.village_work.round import Pause

ROUND: dict[tuple[str, str], Screen[Any]] = {("vw", "pause"): Pause(), ("vw", "rest"): Rest()}
