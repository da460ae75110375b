"""Who works in a village, who signed it off, and who stepped aside of a file."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import ColumnElement, bindparam, literal_column, null, select, update
from sqlalchemy.dialects import sqlite

from dialogs.happening import (
    SteppedAside,
    SteppedBack,
    VillageGivenBack,
    VillageHandedOver,
    VillageOffered,
    VillageOfferEnded,
    VillageReopened,
    VillageSignedOff,
    VillageTaken,
    VillageTakenOver,
)
from dialogs.happening.village_work import OfVillageWork
from dialogs.records import VILLAGE_LEASE
from storage.happenings.context import Context
from storage.happenings.handling import rows_of
from storage.happenings.live import moved_file, moved_village, with_village
from storage.moment import from_text, to_text
from storage.shapes import added
from storage.statement import Statement, When, Write
from storage.tables import files, steps_aside, village_acts, village_work

_NOTHING: ColumnElement[str] = literal_column("''")
_NOT_OFFERED = {"offered_to": null(), "offered_to_name": _NOTHING, "offered_at": null()}
_ACT = added(village_acts, when=When.HISTORY)
_ASIDE = added(steps_aside, when=When.HISTORY)
_this_village = (village_work.c.season == bindparam("the_season")) & (
    village_work.c.village == bindparam("the_village")
)
_held = sqlite.insert(village_work).values(
    {
        name: bindparam(name)
        for name in ("season", "village", "officer", "officer_name", "since", "until", "handed_from")
    }
)
_HELD = Statement(
    _held.on_conflict_do_update(
        index_elements=["season", "village"],
        set_={
            **{
                name: _held.excluded[name]
                for name in ("officer", "officer_name", "since", "until", "handed_from")
            },
            **_NOT_OFFERED,
        },
    )
)
_FREE = Statement(
    update(village_work)
    .where(_this_village, village_work.c.officer == bindparam("who"))
    .values(officer=null(), officer_name=_NOTHING, until=null(), **_NOT_OFFERED)
)
_OFFERED = Statement(
    update(village_work)
    .where(_this_village)
    .values(offered_to=bindparam("to_whom"), offered_to_name=bindparam("name"), offered_at=bindparam("now"))
)
_OFFER_ENDED = Statement(update(village_work).where(_this_village).values(_NOT_OFFERED))
_RENEWED = Statement(
    update(village_work)
    .where(
        village_work.c.officer == bindparam("who"),
        *(
            mine == select(of_file).where(files.c.id == bindparam("the_file")).scalar_subquery()
            for mine, of_file in (
                (village_work.c.season, files.c.season),
                (village_work.c.village, files.c.place),
            )
        ),
        village_work.c.until > bindparam("now"),
    )
    .values(until=bindparam("lease"))
)
_signed = sqlite.insert(village_work).values(
    {name: bindparam(name) for name in ("season", "village", "signed_by", "signed_by_name", "signed_at")}
)
_SIGNED = Statement(
    _signed.on_conflict_do_update(
        index_elements=["season", "village"],
        set_={name: _signed.excluded[name] for name in ("signed_by", "signed_by_name", "signed_at")},
    )
)
_REOPENED = Statement(
    update(village_work)
    .where(_this_village)
    .values(signed_by=null(), signed_by_name=_NOTHING, signed_at=null())
)


def renewed(officer: str, file: str, at: str) -> Iterable[Write]:
    """Whoever works in the village of this file has done something there: their lease begins anew."""
    yield (
        _RENEWED,
        {"who": officer, "the_file": file, "now": at, "lease": to_text(from_text(at) + VILLAGE_LEASE)},
    )


def village_act(it: OfVillageWork, of: Context, kind: str, **more: object) -> Iterable[Write]:
    """One line of the village's history, and whoever looks at the village sees it."""
    known = {
        "season": it.season,
        "village": it.village,
        "seq": of.seq,
        "event": of.event,
        "at": of.at,
        "person": of.actor,
        "kind": kind,
        "officer_name": "",
        "other": "",
        "other_name": "",
        "reason": "",
        "files": 0,
    }
    yield _ACT, known | more
    yield from moved_village(it.season, it.village)


def _place(it: OfVillageWork) -> dict[str, object]:
    return {"the_season": it.season, "the_village": it.village}


def _hold(
    it: VillageTaken | VillageHandedOver | VillageTakenOver,
    of: Context,
    officer: str,
    name: str,
    before: str = "",
) -> Write:
    return _HELD, {
        "season": it.season,
        "village": it.village,
        "officer": officer,
        "officer_name": name,
        "since": of.at,
        "until": to_text(it.until),
        "handed_from": before,
    }


@rows_of(VillageTaken)
def village_taken(it: VillageTaken, of: Context) -> Iterable[Write]:
    yield _hold(it, of, it.officer, it.officer_name)
    yield from with_village(it.season, it.village)
    yield from village_act(it, of, "taken", officer=it.officer, officer_name=it.officer_name)


@rows_of(VillageGivenBack)
def village_given_back(it: VillageGivenBack, of: Context) -> Iterable[Write]:
    """A village given back late is taken from nobody else."""
    yield _FREE, {**_place(it), "who": it.officer}
    yield from village_act(it, of, "given_back", officer=it.officer, reason=it.why)


@rows_of(VillageOffered)
def village_offered(it: VillageOffered, of: Context) -> Iterable[Write]:
    yield _OFFERED, {**_place(it), "to_whom": it.to, "name": it.to_name, "now": of.at}
    yield from village_act(it, of, "offered", **_both(it))


@rows_of(VillageOfferEnded)
def village_offer_ended(it: VillageOfferEnded, of: Context) -> Iterable[Write]:
    yield _OFFER_ENDED, _place(it)
    yield from village_act(it, of, "offer_ended", officer=it.officer, reason=it.why)


@rows_of(VillageHandedOver)
def village_handed_over(it: VillageHandedOver, of: Context) -> Iterable[Write]:
    yield _hold(it, of, it.to, it.to_name, it.officer_name)
    yield from with_village(it.season, it.village)
    yield from village_act(it, of, "handed_over", **_both(it))


@rows_of(VillageTakenOver)
def village_taken_over(it: VillageTakenOver, of: Context) -> Iterable[Write]:
    yield _hold(it, of, it.to, it.to_name, it.officer_name)
    yield from with_village(it.season, it.village)
    yield from village_act(it, of, "taken_over", **_both(it), reason=it.reason)


@rows_of(VillageSignedOff)
def village_signed_off(it: VillageSignedOff, of: Context) -> Iterable[Write]:
    signed = {"signed_by": it.officer, "signed_by_name": it.officer_name, "signed_at": of.at}
    yield _SIGNED, {"season": it.season, "village": it.village, **signed}
    yield from village_act(
        it, of, "signed", officer=it.officer, officer_name=it.officer_name, files=it.agreed
    )


@rows_of(VillageReopened)
def village_reopened(it: VillageReopened, of: Context) -> Iterable[Write]:
    yield _REOPENED, _place(it)
    yield from village_act(
        it, of, "reopened", officer=it.officer, officer_name=it.officer_name, reason=it.reason
    )


@rows_of(SteppedAside)
def stepped_aside(it: SteppedAside, of: Context) -> Iterable[Write]:
    yield _aside(it, of, aside=True)
    yield from moved_file(it.file)


@rows_of(SteppedBack)
def stepped_back(it: SteppedBack, of: Context) -> Iterable[Write]:
    yield _aside(it, of, aside=False)
    yield from moved_file(it.file)


def _both(it: VillageOffered | VillageHandedOver | VillageTakenOver) -> dict[str, object]:
    return {
        "officer": it.officer,
        "officer_name": it.officer_name,
        "other": it.to,
        "other_name": it.to_name,
    }


def _aside(it: SteppedAside | SteppedBack, of: Context, *, aside: bool) -> Write:
    return _ASIDE, {
        "file": it.file,
        "seq": of.seq,
        "event": of.event,
        "at": of.at,
        "officer": it.officer,
        "officer_name": it.officer_name,
        "aside": aside,
    }
