"""A village's children at school, as its households count them and as the schools do."""

from __future__ import annotations

from criteria.wording import Text, say
from dialogs.records import VillageTriage

LEAST = 2
"""Children: some go to school elsewhere, or moved during the year."""
SHARE = 20
"""One in so many may differ as well: a twentieth."""


def school_differs(village: VillageTriage) -> Text | None:
    """Say both numbers where they are too far apart; fewer is no wonder while households have not handed in."""
    if village.school is None or village.children is None:
        return None
    more = village.children - village.school
    allowed = max(LEAST, village.school // SHARE)
    everybody = village.households and village.submitted >= village.households
    if more > allowed or (everybody and -more > allowed):
        return say(
            "Children of grades 1 to 9 at school: the households that handed in count {children}, the schools {school}.",
            children=village.children,
            school=village.school,
        )
    return None
