"""What stands out about a file, with why, as an officer reads it; and whether it was drawn, for who may know."""

from __future__ import annotations

from collections.abc import Iterator

from criteria.wording import Words, say
from dialogs.records import File, Finding, RoleKind
from dialogs.turn import Turn
from dialogs.verification.flags import FLAGS


async def explained(turn: Turn, file: File) -> tuple[Words, ...]:
    """Say why each flag stands there; a flag of this very minute has no why yet."""
    assert file.submission is not None
    flags = file.submission.flags
    found = await turn.world.findings(file.id)
    return tuple(line for one in found if one.flag in flags and one.why for line in lines_of(one))


def lines_of(finding: Finding) -> Iterator[Words]:
    if len(finding.why) == 1:
        yield say("• {flag}: {why}", flag=FLAGS[finding.flag], why=finding.why[0])
        return
    yield say("• {flag}:", flag=FLAGS[finding.flag])
    for why in finding.why:
        yield say("   – {why}", why=why)


async def drawn_told(turn: Turn, file: File) -> tuple[Words, ...]:
    """Tell an officer that the file was drawn, unless they head the village as well."""
    if await may_know_the_sample(turn, file.place) and await turn.world.is_sampled(file.id):
        return (say("Drawn by lot: please look at every indicator."),)
    return ()


async def may_know_the_sample(turn: Turn, village: str) -> bool:
    """Say whether the person may see which files were drawn: no head of the village ever does."""
    person = await turn.world.person(turn.person, turn.at)
    return (
        person.role_at(village, RoleKind.OFFICER, RoleKind.CHAIR) is not None
        and person.role_at(village, RoleKind.VILLAGE_HEAD) is None
    )
