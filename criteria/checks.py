"""What an officer holds answers against: each other, the village's list, last year, the school's count.

Pack data that gives and takes no points and stops nobody: where it finds something, a person has a look. The
limits are the software's own or the locality's; no paper sets them.
"""

from __future__ import annotations

from typing import Annotated

import msgspec

from criteria.condition import Amount, Condition
from criteria.expecting import expect
from criteria.wording import Wording, say


class Contradiction(msgspec.Struct, frozen=True):
    """Answers that hardly stand beside each other; where `when` is true, an officer reads `says`."""

    id: Annotated[str, expect(say("small letters, digits and _"), "id: no_reader", pattern=r"^[a-z0-9_]+$")]
    when: Condition
    says: Wording


class YearChange(msgspec.Struct, frozen=True):
    """A number that moves by at most so much from one year to the next, unless somebody came or left.

    Where a limit is left out, the number may move that way as far as it likes: that more can read is welcome.
    """

    count: Amount
    most_up: Annotated[int, expect(say("a whole number"), "most_up: 1", ge=0)] | None = None
    most_down: Annotated[int, expect(say("a whole number"), "most_down: 1", ge=0)] | None = None

    def allows(self, moved: int) -> bool:
        """Say whether a year explains that the number moved by so much."""
        most = self.most_up if moved > 0 else self.most_down
        return most is None or abs(moved) <= most


class Checks(msgspec.Struct, frozen=True):
    contradictions: tuple[Contradiction, ...] = ()
    within_members: tuple[str, ...] = ()
    """Counts of different people of a household: together they are no more than it has members."""
    cannot_read: Amount | None = None
    """How many adults cannot read by the answers; the village's list may know of more."""
    year_changes: tuple[YearChange, ...] = ()
    at_school: str = ""
    """The count of children of grades 1 to 9 at school, which the school counts as well, by villages."""
