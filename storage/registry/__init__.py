"""Administration: places, seasons, invitations, the demo, privacy; each act with its audit line."""

from storage.registry.counts import Counts
from storage.registry.privacy import DueRequest
from storage.registry.registry import Registry
from storage.registry.seasons import Windows

__all__ = ["Counts", "DueRequest", "Registry", "Windows"]
