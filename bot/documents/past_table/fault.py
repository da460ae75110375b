"""What may be wrong with a table of past years."""

from __future__ import annotations

from enum import unique

from bot.documents.problem import CORRECT_CELL, FORMULA_WITHOUT_RESULT, RowFault, Told
from criteria.wording import say


@unique
class PastFault(RowFault):
    NO_HEADINGS = Told(
        say("No line of headings was found"),
        say("Put one line above the list: Họ và tên, Xóm, then a column for each year: 2021, 2022, 2023"),
    )
    NO_LINES = Told(
        say("There is nobody with a mark in any year under the headings"),
        say("Look whether this is the right file or sheet"),
    )
    TOO_MANY = Told(
        say("The table has more than {limit} rows"), say("Send a part of the villages in each file")
    )
    NO_YEAR = Told(
        say("Nothing says which years the list is of"),
        say("Put a column for each year (2021, 2022, 2023), or a column called Năm"),
    )
    NO_NAME = Told(say("The line has no name"), say("Write the full name, or take the line out"))
    VILLAGE_MISSING = Told(
        say("The cell of the village is empty"), say("Write the village in it, for example Xóm 5")
    )
    NO_VILLAGE_COLUMN = Told(
        say("The table has no column of villages"),
        say("Put a column called Xóm beside the names, with the village of each line, for example Xóm 5"),
    )
    FORMULA_EMPTY = FORMULA_WITHOUT_RESULT
    VILLAGE_UNKNOWN = Told(
        say("The commune has no village called “{typed}”"),
        say("Write the name as it is on the list here; for a village that was merged, write today's village"),
    )
    CODE_UNKNOWN = Told(
        say("Nobody has the code “{typed}”"), say("Correct the code, or leave the cell empty")
    )
    CODE_OF_ANOTHER = Told(say("The code “{typed}” is of another village than the line"), CORRECT_CELL)
    YEAR_WRONG = Told(say("“{typed}” is no year of the past"), say("Write a year, for example 2023"))
    YEAR_KEPT_HERE = Told(
        say("The year {typed} is kept in this bot already"),
        say("Take that year out: its files are the book"),
    )
    MARK_UNKNOWN = Told(
        say("“{typed}” says neither yes nor no"),
        say("Write x for recognised, ĐK for registered only, and leave the rest empty"),
    )
    LEVEL_WRONG = Told(say("“{typed}” is no level"), say("Write 1 or 2, or leave the cell empty"))
    POINTS_WRONG = Told(say("“{typed}” is no number of points"), say("Write a number, for example 82,5"))
    DAY_WRONG = Told(say("“{typed}” is no day"), say("Write it like this: 20/11/2023"))
    NAME_TWICE = Told(
        say("The same name in the same village as in row {other}: {typed}"),
        say(
            "If it is one household, put its years on one line; if they are two, write their codes, or a word that tells them apart in a column called Phân biệt"
        ),
    )
