"""What is kept: tables, units of work, evidence files. Imports criteria and dialogs; knows no door."""

from storage.conductor.outcome import Committed, Lost, Outcome, Repeated
from storage.errors import AlreadyRunning, RefusedAct, StorageUnavailable
from storage.postbox.records import LiveMessage, OutboxItem, ToFetch
from storage.store import Store

__all__ = [
    "AlreadyRunning",
    "Committed",
    "LiveMessage",
    "Lost",
    "OutboxItem",
    "Outcome",
    "RefusedAct",
    "Repeated",
    "StorageUnavailable",
    "Store",
    "ToFetch",
]
