"""Whether who asked for a paper may still have it: the role may have ended while the paper waited."""

from __future__ import annotations

from datetime import datetime

from bot.documents.asked_village import NotTheirs
from dialogs.records import Place, Proposal, RoleKind
from dialogs.understand.tidy import tidy
from dialogs.world import World

KINDS = ("Xã", "Phường", "Thị trấn", "Đặc khu", "Tỉnh", "Thành phố")


async def may_have(person: str, commune: str, world: World, at: datetime) -> Place:
    """Return the commune; raise NotTheirs where the person is no officer of it."""
    known = await world.person(person, at)
    place = await world.place(commune)
    if place is None or known.role_at(commune, RoleKind.OFFICER, RoleKind.CHAIR) is None:
        raise NotTheirs(commune)
    return place


async def proposal_for(about: str, person: str, world: World, at: datetime) -> tuple[Proposal, Place]:
    proposal = await world.proposal(about)
    if proposal is None:
        raise KeyError(about)
    return proposal, await may_have(person, proposal.commune, world, at)


def within(name: str) -> str:
    """Write a place's name inside a sentence: "xã Minh Hợp"."""
    name = tidy(name)
    return next((kind.lower() + name[len(kind) :] for kind in KINDS if name.startswith(f"{kind} ")), name)


def bare(name: str) -> str:
    """Leave the kind of place away, as papers name where they are signed: "Minh Hợp"."""
    name = tidy(name)
    return next((name[len(kind) + 1 :] for kind in KINDS if name.startswith(f"{kind} ")), name)
