"""Figures, shares and targets in words: the same in chat, on paper and in a spreadsheet."""

from __future__ import annotations

from criteria.provenance import Confidence
from criteria.target import Target
from criteria.wording import Text, Words, say
from dialogs.records import TITLES
from dialogs.records.book import CULTURE_OF, CULTURE_TITLES, CandidateRule
from dialogs.records.figure import NAMES, OF_TWO_TITLES, Figure
from dialogs.records.programme import ENTERED_NAMES, Entered
from dialogs.records.report import Rate, Share

SHORT_TITLES = {
    "family": say("Families", context="tab"),
    "citizen": say("Citizens", context="tab"),
    "clan": say("Clans", context="tab"),
    "community": say("Villages", context="tab"),
    "unit": say("Units", context="tab"),
    "commune": say("Commune", context="tab"),
    "centre": say("Centre", context="tab"),
    "city": say("City", context="tab"),
}


def figure_name(title: str, figure: Figure) -> Words:
    """Name a figure of a title; beside the culture title, by the two titles' names."""
    if figure not in OF_TWO_TITLES or title not in CULTURE_OF:
        return NAMES[figure]
    other = CULTURE_TITLES[CULTURE_OF[title]][0]
    match figure:
        case Figure.BOTH:
            return say("also {title}", title=other)
        case Figure.LEARNING_ONLY:
            return say("{title} only", title=TITLES[title].name)
        case _:
            return say("{title} only", title=other)


def rate_name(figure: str) -> Words:
    """Name what a rate is about: a title, or a programme indicator."""
    return TITLES[figure].name if figure in TITLES else ENTERED_NAMES[Entered(figure)]


def share_in_words(share: Share) -> Text:
    """Say a share with its whole and whose it is: "60/150 (theo danh sách), 40 %"."""
    if share.doubtful and share.whole is not None:
        return say(
            "{part} of {whole}: more than there are, so no rate is worked out; enter how many there are in all at /chitieu",
            part=grouped(share.part),
            whole=grouped(share.whole),
        )
    if share.percent is None or share.whole is None:
        return say("{part}, out of how many is not known", part=grouped(share.part))
    if share.mixed:
        return say(
            "{part}/{whole} (as entered and by the lists), {percent} %",
            part=grouped(share.part),
            whole=grouped(share.whole),
            percent=share.percent,
        )
    return (
        say(
            "{part}/{whole} (as entered), {percent} %",
            part=grouped(share.part),
            whole=grouped(share.whole),
            percent=share.percent,
        )
        if share.entered
        else say(
            "{part}/{whole} (by the lists), {percent} %",
            part=grouped(share.part),
            whole=grouped(share.whole),
            percent=share.percent,
        )
    )


def grouped(number: int) -> str:
    """Write thousands as people here do: 8.000."""
    return f"{number:,}".replace(",", ".")


def change_in_words(rate: Rate) -> Text | None:
    """Say how much more or less than last year, in percentage points."""
    change = rate.change
    if change is None:
        return None
    if change == 0:
        return say("as last year")
    if change > 0:
        return say("{points} points more than last year", points=change)
    return say("{points} points less than last year", points=-change)


def target_in_words(target: Target) -> Text:
    """Say a target with its year, its paper and how sure it is."""
    aim = (
        say("{percent} points more each year until {year}", percent=target.percent, year=str(target.year))
        if target.growth
        else say("{percent} % by {year}", percent=target.percent, year=str(target.year))
    )
    basis = target.basis or say("the locality's own", context="target")
    if target.confidence is Confidence.inferred:
        return say("{aim} ({basis}, inferred)", aim=aim, basis=basis)
    return say("{aim} ({basis})", aim=aim, basis=basis)


def rule_in_words(rule: CandidateRule) -> Text:
    """Say a rule in one sentence."""
    told = say(
        "Held in at least {held} of {years} years, the last one among them",
        held=rule.held,
        years=rule.years,
    )
    if rule.culture:
        told = say("{rule}; the culture title in at least {count} years", rule=told, count=rule.culture)
    if rule.points:
        told = say("{rule}; at least {points} points at the last verification", rule=told, points=rule.points)
    return told
