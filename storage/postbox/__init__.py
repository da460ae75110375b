"""What delivery needs: what to send, and notes of what was sent."""

from storage.postbox.postbox import Postbox
from storage.postbox.records import LiveMessage, OutboxItem, ToFetch

__all__ = ["LiveMessage", "OutboxItem", "Postbox", "ToFetch"]
