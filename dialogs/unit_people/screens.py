"""The screens of a unit's people, by frame and name."""

from __future__ import annotations

from typing import Any

from dialogs.screen import Screen
from dialogs.unit_people.add import AddPeople, CheckPeople, OneOrTwo
from dialogs.unit_people.link import IsItYou
from dialogs.unit_people.member import Member, MemberLeaves, MendMember
from dialogs.unit_people.people import People
from dialogs.unit_people.register import TickAgreed, WhichVillage, WhoRegisters

UNIT_PEOPLE: dict[tuple[str, str], Screen[Any]] = {
    ("up", "people"): People(),
    ("up", "add_people"): AddPeople(),
    ("up", "one_or_two"): OneOrTwo(),
    ("up", "check_people"): CheckPeople(),
    ("up", "who_registers"): WhoRegisters(),
    ("up", "which_village"): WhichVillage(),
    ("up", "tick_agreed"): TickAgreed(),
    ("up", "member"): Member(),
    ("up", "mend_member"): MendMember(),
    ("up", "member_leaves"): MemberLeaves(),
    ("um", "is_it_you"): IsItYou(),
}
