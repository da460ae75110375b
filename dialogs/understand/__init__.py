"""What people type, understood: pure functions from text to a value, or to None where it is not certain."""

from dialogs.understand.choice import choice
from dialogs.understand.count import count
from dialogs.understand.day import day
from dialogs.understand.fold import fold
from dialogs.understand.money import money
from dialogs.understand.name import name
from dialogs.understand.percent import percent
from dialogs.understand.phone import phone
from dialogs.understand.several import several
from dialogs.understand.share import PartOfWhole, share
from dialogs.understand.sort_key import sort_key
from dialogs.understand.tidy import tidy
from dialogs.understand.unknown import unknown
from dialogs.understand.wish import Wish, wish
from dialogs.understand.yes_no import yes_no

__all__ = [
    "PartOfWhole",
    "Wish",
    "choice",
    "count",
    "day",
    "fold",
    "money",
    "name",
    "percent",
    "phone",
    "several",
    "share",
    "sort_key",
    "tidy",
    "unknown",
    "wish",
    "yes_no",
]
