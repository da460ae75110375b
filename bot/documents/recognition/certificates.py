"""Certificates: onto the commune's form for the officers, the copy to look up for the family."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from bot.documents.aside import made
from bot.documents.asked_village import NotTheirs
from bot.documents.recognition.asked import bare, may_have, within
from bot.documents.recognition.words import UNITS, warning_of
from bot.telegram.line import File
from bot.words import render
from bot.words.links import address_of
from criteria.wording import Link
from dialogs.deep_links import to_certificate
from dialogs.event import Audience
from dialogs.records import A4_ACROSS, TITLES, DecisionKind, Recognition
from dialogs.world import World

if TYPE_CHECKING:
    from bot.documents.paper.certificate import Certificate


async def certificates(about: str, person: str, language: str, world: World, at: datetime) -> File:  # noqa: ARG001 -- a maker's shape
    """Print those of a decision; of a correcting one, the corrected. `about` is the decision."""
    from bot.documents.paper import certificate as paper

    decision = await world.decision(about)
    if decision is None:
        raise KeyError(about)
    await may_have(person, decision.commune, world, at)
    standing = [one for one in await world.recognitions_by(about) if one.revoked is None]
    if decision.kind is DecisionKind.REVOKE:
        standing = []
    form = await world.certificate_form(decision.commune) or A4_ACROSS
    numbers = await world.book_numbers(decision.id)
    warning = warning_of(await world.season(decision.season), world)
    papers = [_paper(one, numbers.get(one.file, 0), warning) for one in standing]
    data = await made(len(papers), paper.certificates, papers, form)
    return File(f"giay-cong-nhan-{decision.title}-{decision.year}.pdf", data=data)


async def certificate_grid(about: str, person: str, language: str, world: World, at: datetime) -> File:  # noqa: ARG001 -- a maker's shape
    """Make the sheet with a ruler; `about` is the commune."""
    from bot.documents.paper import certificate as paper

    commune = await may_have(person, about, world, at)
    form = await world.certificate_form(about) or A4_ACROSS
    made_up = paper.Certificate(
        name="Lò Văn Pâng",
        place=f"Xóm Minh Tiến, {within(commune.name)}",
        unit="",
        title=render(TITLES["family"].name, "vi"),
        year=world.local_date(at).year,
        result="",
        number="000/QĐ-UBND",
        decided_on=date(world.local_date(at).year, 12, 15),
        body="",
        issuer="",
        signer="Vi Thị Bình",
        town=bare(commune.name),
        book=12,
    )
    return File("to-co-thuoc.pdf", data=await made(1, paper.ruler, form, made_up))


async def certificate_copy(about: str, person: str, language: str, world: World, at: datetime) -> File:  # noqa: ARG001 -- a maker's shape
    """Make the copy for who answers for the file; `about` is "decision-file"."""
    from bot.documents.paper import certificate as paper

    decision, _, file = about.partition("-")
    if all(own.id != file for own in await world.files_of(person, at)):
        raise NotTheirs(file)
    standing = await world.recognition_of(file)
    if standing is None or standing.decision != decision:
        raise KeyError(about)
    numbers = await world.book_numbers(decision)
    decided = await world.decision(decision)
    warning = warning_of(await world.season(decided.season) if decided else None, world)
    data = await made(1, paper.look_up_copy, _paper(standing, numbers.get(file, 0), warning))
    return File(f"ban-tra-cuu-{standing.short_code.replace('.', '-')}-{standing.year}.pdf", data=data)


def _paper(standing: Recognition, book: int, warning: str) -> Certificate:
    from bot.documents.paper.certificate import Certificate

    signed, revoked = standing.signed, standing.revoked
    own = standing.name == standing.place_name
    commune = within(standing.commune_name)
    return Certificate(
        name=standing.name,
        place=standing.commune_name if own else f"{standing.place_name}, {commune}",
        unit=render(UNITS[TITLES[standing.title].subject], "vi"),
        title=render(TITLES[standing.title].name, "vi"),
        year=standing.year,
        result=standing.result,
        number=signed.number,
        decided_on=signed.decided_on,
        body=signed.body,
        issuer=signed.issuer or signed.body,
        signer=signed.signer,
        town=bare(standing.commune_name),
        book=book,
        link=address_of(Link(Audience.FAMILIES, to_certificate(standing.decision, standing.file))),
        revoked=revoked.number if revoked else "",
        warning=warning,
    )
