"""From an event to a durable step: one writer, commits in groups (design §3)."""

from storage.conductor.conductor import Conductor
from storage.conductor.outcome import Committed, Lost, Outcome, Repeated

__all__ = ["Committed", "Conductor", "Lost", "Outcome", "Repeated"]
