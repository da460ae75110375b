"""What the first changed, for whoever reads it after them: one short line an indicator, with the reason."""

from __future__ import annotations

from decimal import Decimal

from criteria import Kind
from criteria.wording import Words, say
from dialogs.records import File
from dialogs.turn import Turn
from dialogs.verification.judgement import in_words
from dialogs.verification.verified_points import NOT_COUNTED


async def changes(turn: Turn, file: File) -> tuple[Words, ...]:
    """List the indicators that stand otherwise than the household had them, in the table's order."""
    assert file.submission is not None
    criteria_set = turn.world.criteria_set(file.criteria_set, file.criteria_version)
    missing = NOT_COUNTED if criteria_set.kind is Kind.pass_fail else Decimal(0)
    reasons = await turn.world.rescoring_reasons(file.id)
    lines: list[Words] = []
    for indicator in criteria_set.indicators:
        own = file.submission.points_by_indicator.get(indicator.id, missing)
        found = file.verified.get(indicator.id, own)
        if found == own:
            continue
        line = say(
            "• {indicator}: {own} → {found}",
            indicator=indicator.short,
            own=in_words(criteria_set, own),
            found=in_words(criteria_set, found),
        )
        reason = reasons.get(indicator.id, "")
        lines.append(say("{line}. Reason: {reason}", line=line, reason=reason) if reason else line)
    return tuple(lines)
