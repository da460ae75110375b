"""Awards (khen thưởng) out of a spreadsheet: read whole or not at all, every problem at its cell."""

from bot.documents.award_table.known import KnownHere
from bot.documents.award_table.read import AwardTable, read_awards

__all__ = ["AwardTable", "KnownHere", "read_awards"]
