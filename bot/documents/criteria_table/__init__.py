"""A locality's own criteria table: a spreadsheet out, a filled-in spreadsheet back in. No door is loaded."""

from bot.documents.criteria_table.fault import Spot, TableFault, sentence
from bot.documents.criteria_table.table import Table, read_table
from bot.documents.criteria_table.template import template

__all__ = ["Spot", "Table", "TableFault", "read_table", "sentence", "template"]
