"""Bad days on demand: refused, lost, slow, repeated and late, for the next N calls or updates."""

from dataclasses import asdict, dataclass, field
from typing import Any

CALL_FAULTS = ("502", "429", "error", "hang", "drop")
UPDATE_FAULTS = ("twice", "delay", "reorder")


@dataclass(slots=True)
class CallFault:
    """How the next calls go wrong.

    * `502`: a bad gateway before anything happens;
    * `429`: refused with `retry_after` = `seconds`;
    * `error`: refused with `code` and `description`;
    * `hang`: nothing happens, the answer is a 502 after `seconds`;
    * `drop`: the call succeeds and the connection breaks before its answer.
    """

    kind: str
    method: str = ""
    """Lower case; empty means any method but getUpdates."""
    bot: int = 0
    chat: int = 0
    times: int = 1
    seconds: float = 1.0
    code: int = 400
    description: str = "Bad Request: made to fail"

    def fits(self, bot: int, method: str, chat: object) -> bool:
        if self.bot and self.bot != bot:
            return False
        if self.chat and str(self.chat) != str(chat):
            return False
        return self.method == method if self.method else method != "getupdates"


@dataclass(slots=True)
class UpdateFault:
    """`twice`: a confirmed update comes again; `delay`: held `seconds`; `reorder`: a batch comes reversed."""

    kind: str
    bot: int = 0
    times: int = 1
    seconds: float = 1.0


@dataclass(slots=True)
class Faults:
    calls: list[CallFault] = field(default_factory=list)
    updates: list[UpdateFault] = field(default_factory=list)

    def for_call(self, bot: int, method: str, chat: object) -> CallFault | None:
        for fault in self.calls:
            if fault.fits(bot, method, chat):
                fault.times -= 1
                if fault.times <= 0:
                    self.calls.remove(fault)
                return fault
        return None

    def for_update(self, bot: int, kind: str) -> UpdateFault | None:
        for fault in self.updates:
            if fault.kind == kind and fault.bot in {0, bot}:
                fault.times -= 1
                if fault.times <= 0:
                    self.updates.remove(fault)
                return fault
        return None

    def read(self) -> dict[str, Any]:
        return {
            "calls": [asdict(fault) for fault in self.calls],
            "updates": [asdict(fault) for fault in self.updates],
        }

    def clear(self) -> None:
        self.calls.clear()
        self.updates.clear()
