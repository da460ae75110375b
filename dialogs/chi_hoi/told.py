"""The figure of a chi hội in one line, with its growth since the year before."""

from __future__ import annotations

from collections.abc import Sequence

from criteria.wording import Text, say
from dialogs.records import ChiHoiMembers
from dialogs.turn import Turn


async def members_of_village(turn: Turn, village: str) -> ChiHoiMembers | None:
    """Read the figures of one village for this year."""
    commune = village.partition(".")[0]
    known = await turn.world.chi_hoi_members(commune, turn.today.year)
    return next((one for one in known if one.village == village), None)


def figure_told(count: int, before: int | None) -> Text:
    """Say a figure; what the year before had stands beside it, and nothing is said where nobody counted then."""
    if before is None:
        return say("{count} hội viên", count=count)
    if count > before:
        return say(
            "{count} hội viên, {more} more than the year before ({before})",
            count=count,
            more=count - before,
            before=before,
        )
    if count < before:
        return say(
            "{count} hội viên, {fewer} fewer than the year before ({before})",
            count=count,
            fewer=before - count,
            before=before,
        )
    return say("{count} hội viên, as many as the year before", count=count)


def both_years(villages: Sequence[ChiHoiMembers]) -> tuple[int, int, int]:
    """Sum this year's and last year's figures of those villages that have both, and count them."""
    both = [one for one in villages if one.count is not None and one.before is not None]
    return sum(one.count or 0 for one in both), sum(one.before or 0 for one in both), len(both)
