"""The books: registers, culture titles, candidates and *tiêu biểu*, awards, past years."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dialogs.books.awards import AwardCheck, AwardDecision, AwardGiver, Awards, AwardWhat, AwardWho, OneAward
from dialogs.books.candidates import CandidateList, CandidateTitles, CheckRule, OneCandidate, SetRule
from dialogs.books.culture import CultureCheck, CultureNumbers, CultureTitles, CultureVillage
from dialogs.books.honoured import HonouredList, OneHonoured
from dialogs.books.imports import Imported, Imports, SendFile
from dialogs.books.menu import BooksMenu, OneRegister, Registers
from dialogs.books.take_back import TakeBack
from dialogs.screen import Screen

BOOKS: Mapping[tuple[str, str], Screen[Any]] = {
    ("bk", "menu"): BooksMenu(),
    ("bk", "registers"): Registers(),
    ("bk", "register"): OneRegister(),
    ("bk", "culture"): CultureTitles(),
    ("bk", "culture_village"): CultureVillage(),
    ("bk", "culture_numbers"): CultureNumbers(),
    ("bk", "culture_check"): CultureCheck(),
    ("bk", "candidates"): CandidateTitles(),
    ("bk", "honoured"): HonouredList(),
    ("bk", "honour"): OneHonoured(),
    ("bk", "candidate_list"): CandidateList(),
    ("bk", "candidate"): OneCandidate(),
    ("bk", "rule"): SetRule(),
    ("bk", "rule_check"): CheckRule(),
    ("bk", "awards"): Awards(),
    ("bk", "award"): OneAward(),
    ("bk", "award_who"): AwardWho(),
    ("bk", "award_what"): AwardWhat(),
    ("bk", "award_giver"): AwardGiver(),
    ("bk", "award_decision"): AwardDecision(),
    ("bk", "award_check"): AwardCheck(),
    ("bk", "imports"): Imports(),
    ("bk", "import"): SendFile(),
    ("bk", "imported"): Imported(),
    ("bk", "take_back"): TakeBack(),
}
