"""A village's roster as a table: read from the lists that villages keep, written so that it can be read again."""

from bot.documents.roster_table.fault import Fault
from bot.documents.roster_table.read import read_roster
from bot.documents.roster_table.table import Column, Field, RosterRow, RosterTable, Skipped
from bot.documents.roster_table.write import write_roster

__all__ = [
    "Column",
    "Fault",
    "Field",
    "RosterRow",
    "RosterTable",
    "Skipped",
    "read_roster",
    "write_roster",
]
