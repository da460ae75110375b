"""The figures that registers and reports are made of. What each counts, and out of what, stands in `docs/so-lieu.md`.

Every figure is the length of a list that can be opened: storage makes both from the same lines.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from criteria.wording import Text, say


class Figure(StrEnum):
    # Of one year
    REGISTERED = "registered"
    UNFINISHED = "unfinished"
    """Registered, never handed in."""
    CONSIDERED = "considered"
    """Đang xét: handed in, nothing decided yet."""
    RECOGNISED = "recognised"
    NOT_THIS_YEAR = "not_this_year"
    HELD = "held"
    """Recognised that year, or before and kept until its end at least (commune and unit: 36 months)."""
    # Of several years
    ONCE = "once"
    EVERY = "every"
    SINCE = "since"
    """First held after the first year, and every year from then on."""
    REGAINED = "regained"
    LOST = "lost"
    PENDING = "pending"
    """Held before; whether this year too is not decided yet."""
    GONE = "gone"
    """Held before, and moved away or joined another household since."""
    # Between two days
    REGISTERED_IN = "registered_in"
    HANDED_IN_IN = "handed_in_in"
    VERIFIED_IN = "verified_in"
    RECOGNISED_IN = "recognised_in"
    NOT_THIS_YEAR_IN = "not_this_year_in"
    # Beside another title
    BOTH = "both"
    LEARNING_ONLY = "learning_only"
    CULTURE_ONLY = "culture_only"
    # What a rate is out of
    WHOLE = "whole"
    """All on the lists, where nobody entered how many there are."""


OF_A_YEAR = (
    Figure.REGISTERED,
    Figure.UNFINISHED,
    Figure.CONSIDERED,
    Figure.RECOGNISED,
    Figure.NOT_THIS_YEAR,
    Figure.HELD,
)
OF_A_SPAN = (
    Figure.ONCE,
    Figure.EVERY,
    Figure.SINCE,
    Figure.REGAINED,
    Figure.LOST,
    Figure.PENDING,
    Figure.GONE,
)
OF_A_WINDOW = (
    Figure.REGISTERED_IN,
    Figure.HANDED_IN_IN,
    Figure.VERIFIED_IN,
    Figure.RECOGNISED_IN,
    Figure.NOT_THIS_YEAR_IN,
)
OF_TWO_TITLES = (Figure.BOTH, Figure.LEARNING_ONLY, Figure.CULTURE_ONLY)

NAMES: Mapping[Figure, Text] = {
    Figure.REGISTERED: say("Registered", context="figure"),
    Figure.UNFINISHED: say("Not handed in yet", context="figure"),
    Figure.CONSIDERED: say("Being considered", context="figure"),
    Figure.RECOGNISED: say("Recognised", context="figure"),
    Figure.NOT_THIS_YEAR: say("Not this year", context="figure"),
    Figure.HELD: say("Holding the title", context="figure"),
    Figure.ONCE: say("Recognised at least once", context="figure"),
    Figure.EVERY: say("Held every year", context="figure"),
    Figure.SINCE: say("Held since it was first recognised", context="figure"),
    Figure.REGAINED: say("Regained", context="figure"),
    Figure.LOST: say("Lost", context="figure"),
    Figure.PENDING: say("Last year not decided yet", context="figure"),
    Figure.GONE: say("Moved away or joined another household", context="figure"),
    Figure.REGISTERED_IN: say("Registered in the period", context="figure"),
    Figure.HANDED_IN_IN: say("Handed in in the period", context="figure"),
    Figure.VERIFIED_IN: say("Verified in the period", context="figure"),
    Figure.RECOGNISED_IN: say("Recognised in the period", context="figure"),
    Figure.NOT_THIS_YEAR_IN: say("Not this year, decided in the period", context="figure"),
    Figure.BOTH: say("Both titles", context="figure"),
    Figure.LEARNING_ONLY: say("Learning title only", context="figure"),
    Figure.CULTURE_ONLY: say("Culture title only", context="figure"),
    Figure.WHOLE: say("All there are, by the lists", context="figure"),
}
