"""Past years out of the spreadsheets officers kept: read whole or not at all, every problem at its cell."""

from bot.documents.past_table.fault import PastFault
from bot.documents.past_table.known import Known
from bot.documents.past_table.read import PastTable, read_past

__all__ = ["Known", "PastFault", "PastTable", "read_past"]
