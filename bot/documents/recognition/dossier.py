"""The set for signature: every paper is filled in from the same lines, so every sheet has the same totals."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, datetime

from bot.documents.aside import made
from bot.documents.paper.number_words import number_words
from bot.documents.paper.spoken import BLANK, day_in_words, printed_name, spoken
from bot.documents.recognition.asked import bare, may_have, proposal_for, within
from bot.documents.recognition.words import UNITS, heading_of, warning_of
from bot.documents.templates.filling import filled
from bot.documents.templates.sample import sample
from bot.documents.templates.shipped import shipped
from bot.telegram.line import File
from bot.words import render
from criteria import CriteriaSet
from criteria.wording import say
from dialogs.records import (
    TITLES,
    Objection,
    PaperKind,
    Place,
    Proposal,
    ProposedLine,
    RoleKind,
    Season,
    Status,
)
from dialogs.world import World

Rows = Sequence[Mapping[str, str]]
NOT_COUNTED = (Status.PLANNED, Status.WITHDRAWN)
NOT_HANDED_IN = (*NOT_COUNTED, Status.REGISTERED, Status.DRAFT)
VERIFIED = (Status.VERIFIED, Status.PROPOSED, Status.POSTED, Status.RECOGNISED, Status.NOT_THIS_YEAR)
CHAIR_OF = "Chủ tịch "


async def dossier(about: str, person: str, language: str, world: World, at: datetime) -> File:  # noqa: ARG001 -- a maker's shape
    """Fill in one paper of the set; `about` is "proposal@kind"."""
    which, _, paper = about.partition("@")
    kind = PaperKind(paper)
    proposal, commune = await proposal_for(which, person, world, at)
    season = await world.season(proposal.season)
    assert season is not None
    lines = [line for line in await world.proposed(proposal.id) if not line.out]
    criteria_set = world.criteria_set(season.criteria_set, season.criteria_version)
    values = await _values(proposal, season, commune, criteria_set, world, at)
    template = await world.template_data(commune.id, kind)
    warning = warning_of(season, world)
    data = await made(len(lines), fill, kind, template, {**values, **totals(lines)}, lists_of(lines), warning)
    return File(f"{kind}-{proposal.title}-{proposal.year}-dot-{proposal.number}.docx", data=data)


def fill(
    kind: PaperKind, template: bytes, values: Mapping[str, str], lists: Mapping[str, Rows], warning: str
) -> bytes:
    """Fill in the locality's own template, or the one that ships."""
    return filled(template or shipped(kind), values, lists, warning=warning)


async def paper_template(about: str, person: str, language: str, world: World, at: datetime) -> File:  # noqa: ARG001 -- a maker's shape
    """Give the template in use, to be edited; `about` is "place@kind"."""
    place, _, paper = about.partition("@")
    await may_have(person, place, world, at)
    kind = PaperKind(paper)
    data = await world.template_data(place, kind) or await asyncio.to_thread(shipped, kind)
    return File(f"mau-{kind}.docx", data=data)


async def paper_sample(about: str, person: str, language: str, world: World, at: datetime) -> File:  # noqa: ARG001 -- a maker's shape
    """Fill the template in use in with made-up names; `about` is "place@kind"."""
    place, _, paper = about.partition("@")
    await may_have(person, place, world, at)
    kind = PaperKind(paper)
    template = await world.template_data(place, kind)
    data = await asyncio.to_thread(fill, kind, template, *sample(kind), "")
    return File(f"dien-thu-{kind}.docx", data=data)


async def _values(
    proposal: Proposal, season: Season, commune: Place, criteria_set: CriteriaSet, world: World, at: datetime
) -> dict[str, str]:
    states = await world.file_states(season.id, commune.id)
    objections = [one for one in await world.objections_of(season.id) if one.proposal == proposal.id]
    chairs = await world.people_with_role(commune.id, RoleKind.CHAIR, at)
    authority = await world.authority(commune.id, season.title, world.local_date(at))
    body = authority.body if authority else f"Ủy ban nhân dân {within(commune.name)}"
    committee = body.removeprefix(CHAIR_OF)
    title = TITLES[season.title]
    association = f"Hội Khuyến học {within(commune.name)}"
    return {
        "ten_xa": within(commune.name),
        "TEN_XA": commune.name.upper(),
        "dia_danh": bare(commune.name),
        "hoi": association,
        "HOI": f"HỘI KHUYẾN HỌC\n{commune.name.upper()}",
        "HOI_CAP_TREN": f"HỘI KHUYẾN HỌC\n{commune.parent_name.upper()}",
        "chu_tich_hoi": printed_name(chairs[0].name) if chairs else "",
        "danh_hieu": render(title.name, "vi"),
        "nam": str(proposal.year),
        "dot": str(proposal.number),
        "don_vi": render(UNITS[title.subject], "vi"),
        "ten_cot": render(heading_of(title.subject), "vi"),
        "so_dang_ky": str(_sum(states, NOT_COUNTED, without=True)),
        "so_nop": str(_sum(states, NOT_HANDED_IN, without=True)),
        "so_tham_dinh": str(_sum(states, VERIFIED)),
        "so_chua_dat": str(states.get(Status.NOT_THIS_YEAR, 0)),
        "niem_yet_tu": _day(proposal.posted_on),
        "niem_yet_den": _day(proposal.objections_until),
        "so_y_kien": str(len(objections)),
        "so_tra_loi": str(sum(one.answered_at is not None for one in objections)),
        "y_kien": objections_in_words(objections),
        "tieu_bieu": "",
        "can_cu": basis(criteria_set),
        "noi_quyet_dinh": body,
        "co_quan": committee,
        "CO_QUAN": committee.upper().replace("ỦY BAN NHÂN DÂN ", "ỦY BAN NHÂN DÂN\n"),
        "NGUOI_QUYET_DINH": body.upper(),
        "chuc_vu": "\n".join(part.strip() for part in authority.capacity.split("/")) if authority else "",
        "nguoi_ky": printed_name(authority.signer) if authority else "",
        "co_quan_cap_giay": (authority.issuer if authority else "") or committee,
        "noi_ngay": f"{bare(commune.name)}, {day_in_words(None)}",
    }


def objections_in_words(objections: Sequence[Objection]) -> str:
    """Say how many there were and how many were answered."""
    if not objections:
        return spoken(say("nobody objected", context="letter"))
    answered = sum(one.answered_at is not None for one in objections)
    return spoken(say("{count} objections, {answered} answered", count=len(objections), answered=answered))


def totals(lines: Sequence[ProposedLine]) -> dict[str, str]:
    return {"tong_so": str(len(lines)), "tong_so_chu": number_words(len(lines))}


def lists_of(lines: Sequence[ProposedLine]) -> dict[str, Rows]:
    """Number the lines, and count them by village in the same order."""
    counted = Counter(line.place for line in lines)
    names = {line.place: line.place_name for line in lines}
    return {
        "danh_sach": [
            {
                "stt": str(number),
                "ten": printed_name(line.name),
                "thon": spoken(line.place_name),
                "ma": line.short_code,
                "ket_qua": line.result,
            }
            for number, line in enumerate(lines, 1)
        ],
        "theo_thon": [
            {"stt": str(number), "thon": spoken(names[place]), "so": str(count)}
            for number, (place, count) in enumerate(counted.items(), 1)
        ],
    }


def basis(criteria_set: CriteriaSet) -> str:
    """Name the paper that the criteria stand on, as far as the pack knows it."""
    known = criteria_set.basis
    told = render(criteria_set.name, "vi")
    if known.number and known.date is not None:
        words = say(
            "{set}, {number} of {day}, {issuer}",
            set=told,
            number=known.number,
            day=known.date,
            issuer=known.issuer,
        )
    elif known.number:
        words = say("{set}, {number}, {issuer}", set=told, number=known.number, issuer=known.issuer)
    else:
        words = say("{set}, {issuer}", set=told, issuer=known.issuer)
    return render(words, "vi")


def _sum(states: Mapping[str, int], which: Sequence[Status], *, without: bool = False) -> int:
    return sum(count for status, count in states.items() if (status in which) != without)


def _day(on: date | None) -> str:
    return f"{on:%d/%m/%Y}" if on is not None else f"{BLANK}/{BLANK}/{BLANK}"
