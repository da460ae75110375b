"""The same picture shown by several households: the very same always, a much alike one while it is few."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from criteria.wording import Text, say
from dialogs.records import Finding, SamePicture
from dialogs.self_assessment.shown import about
from dialogs.triage.case import Case

THE_VERY_SAME = 8
"""Bits: squeezing and resending change as many; two scans of one printed form never did (decision 0021)."""
FEW = 5
"""Other files. A picture much like those of more households is a common form, scanned edge to edge."""
NAMED = 5


def same_picture(case: Case) -> Finding | None:
    found: dict[str, list[SamePicture]] = defaultdict(list)
    for picture in case.facts.pictures:
        found[picture.about].append(picture)
    why: list[Text] = []
    others: dict[str, None] = {}
    for what, pictures in found.items():
        certain = {one.file: one for one in pictures if one.apart <= THE_VERY_SAME}
        alike = {one.file: one for one in pictures if one.file not in certain}
        if len(alike) > FEW:
            alike = {}
        if certain:
            why.append(
                say(
                    "“{what}”: the same picture stands in file {codes}.",
                    what=about(case.criteria_set, what),
                    codes=codes(certain.values()),
                )
            )
        if alike:
            why.append(
                say(
                    "“{what}”: a picture much like one in file {codes}.",
                    what=about(case.criteria_set, what),
                    codes=codes(alike.values()),
                )
            )
        others |= dict.fromkeys((*certain, *alike))
    return Finding("same_picture", tuple(why), tuple(sorted(others))) if why else None


def codes(pictures: Iterable[SamePicture]) -> tuple[str | Text, ...]:
    """Name the files by their codes, the first few of many."""
    every = sorted(one.short_code for one in pictures)
    more = len(every) - NAMED
    return (*every[:NAMED], *([say("{count} more files", count=more)] if more > 0 else ()))
