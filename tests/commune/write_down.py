"""The commune written down: its list, two seasons, past years, pictures, what villages did."""

from __future__ import annotations

import hashlib
import random
from datetime import date

from bot.delivery.picture_look import _look
from dialogs.event import Audience
from dialogs.happening import (
    AddressChosen,
    AnswerGiven,
    AnyHappening,
    DisagreementNoted,
    EvidenceAdded,
    FileEndorsed,
    FileHeld,
    FileOpened,
    HouseholdListed,
    HouseholdMended,
    ReviewHeld,
    RoleGranted,
    SchoolCounted,
    VerdictNoted,
)
from dialogs.records import RoleKind, Season
from dialogs.self_assessment.submit import submit_file
from dialogs.turn import Turn
from dialogs.understand import fold, sort_key
from storage.registry.seasons import Windows
from tests.commune.home import Home
from tests.commune.past_years import finish_last_year, import_past_years, submitted_last_year
from tests.commune.world import COMMUNE, FAMILY_SET
from tests.commune.written import (
    ANSWERED,
    CHAIR,
    LAST_DAY,
    LATE,
    LISTED,
    MENDED,
    NOW,
    OFFICERS,
    OPENED,
    REVIEWED,
    SCHOOL,
    YEAR,
    Written,
    each,
    head_of,
)

NAMES = ("Nguyễn Thị Hoa", "Trần Thị Mai", "Vi Thị Bình", "Lê Văn Nam")


async def write_down(it: Written) -> None:
    """Everything up to the day on which the officers begin."""
    await _ground(it)
    await each(lambda home: _listed(it, home), it.commune.homes)
    await finish_last_year(it)
    await import_past_years(it, random.Random(6))
    it.at = OPENED
    await each(lambda home: it.happen(_by(home), _file_opened(it, home)), it.commune.homes)
    it.at = MENDED
    await each(lambda home: _mended(it, home), (one for one in it.commune.homes if one.mended_to))
    it.at = ANSWERED
    await each(lambda home: _answered(it, home), it.commune.homes)
    await _fetched(it)
    await each(lambda home: _handed_in(it, home), (one for one in it.commune.homes if not one.late))
    it.at = LATE
    await each(lambda home: _handed_in(it, home), (one for one in it.commune.homes if one.late))
    it.at = REVIEWED
    for village in it.commune.villages:
        await _reviewed(it, village)
    it.at = NOW


async def _ground(it: Written) -> None:
    registry, commune = it.store.registry, it.commune
    await registry.add_commune(COMMUNE)
    await registry.add_villages(COMMUNE, [f"Xóm {int(village[-2:])}" for village in commune.villages])
    it.last_season = await registry.open_season(COMMUNE, YEAR - 1, "family", FAMILY_SET)
    windows = Windows(
        registration_from=date(YEAR, 1, 1), registration_to=date(YEAR, 3, 31), scoring_from=date(YEAR, 9, 1), scoring_to=LAST_DAY
    )  # fmt: skip
    it.season = await registry.open_season(COMMUNE, YEAR, "family", FAMILY_SET, windows=windows)
    roles = [
        (CHAIR, RoleKind.CHAIR, COMMUNE),
        (SCHOOL, RoleKind.SCHOOL, COMMUNE),
        *((officer, RoleKind.OFFICER, COMMUNE) for officer in OFFICERS),
        *((head_of(village), RoleKind.VILLAGE_HEAD, village) for village in commune.villages),
    ]
    for number, (person, kind, place) in enumerate(roles):
        await it.happen(person, RoleGranted(person=person, kind=kind, place=place, invitation=f"i{number}"))
    for person, name in zip((*OFFICERS, CHAIR), NAMES, strict=True):
        await it.happen(
            person, AddressChosen(person=person, address="co_giao", name=name), audience=Audience.OFFICERS
        )
    for village, count in commune.schools.items():
        await it.happen(SCHOOL, SchoolCounted(village=village, year=YEAR, count=count))


def _by(home: Home) -> str:
    return home.person or head_of(home.village)


async def _listed(it: Written, home: Home) -> None:
    """On the list since last year, and last year's file beside it."""
    last = home.last
    listed = HouseholdListed(
        subject=home.household, place=home.village, number=home.place_number, code=home.code, name=home.name,
        folded=fold(home.name), sort_key=sort_key(home.name), members=home.members, phone=home.phone, word=home.word,
        cannot_read=home.cannot_read, on=LISTED.date(), why="list",
    )  # fmt: skip
    if last is None:
        await it.happen(head_of(home.village), listed)
        return
    file = f"L{home.file}"
    opened = _opened(it.last_season, file, home)
    await it.happen(_by(home), listed, opened, submitted_last_year(home))


def _file_opened(it: Written, home: Home) -> FileOpened:
    return _opened(it.season, home.file, home)


def _opened(season: str, file: str, home: Home) -> FileOpened:
    return FileOpened(
        file=file, subject=home.household, season=season, code=home.code, place=home.village, sort_key=sort_key(home.name),
        person=home.person, relation="head", adult_agreed=False,
    )  # fmt: skip


async def _mended(it: Written, home: Home) -> None:
    await it.happen(
        head_of(home.village),
        HouseholdMended(
            subject=home.household, name=home.name, folded=fold(home.name), sort_key=sort_key(home.name),
            members=home.mended_to, phone=home.phone, word=home.word, cannot_read=home.cannot_read,
            before={"members": str(home.mended_to - 1)},
        ),
    )  # fmt: skip


async def _answered(it: Written, home: Home) -> None:
    by_head = not home.person
    happened: list[AnyHappening] = [
        AnswerGiven(file=home.file, question=question, value=value, by_head=by_head)
        for question, value in home.answers.items()
    ]
    for number, _ in enumerate(home.pictures):
        evidence = f"{home.file}-{number}"
        happened.append(
            EvidenceAdded(
                file=home.file, evidence=evidence, indicator="GD4.2", kind="photo", channel_file=evidence
            )
        )
    if home.seen_at_home:
        happened.append(
            EvidenceAdded(file=home.file, evidence=f"{home.file}-s", indicator="GD4.2", kind="seen_at_home", note="đã xem tận nhà")
        )  # fmt: skip
    await it.happen(_by(home), *happened)
    for question, value in home.head_says.items():
        noted = DisagreementNoted(file=home.file, question=question, value=value)
        own = AnswerGiven(file=home.file, question=question, value=home.answers[question])
        await it.happen(head_of(home.village), *((own,) if by_head else ()), noted)


async def _fetched(it: Written) -> None:
    """The channel gives every picture; its bytes are stored as delivery stores them, only without waiting for the disk."""
    bytes_of = {
        f"{home.file}-{number}": data
        for home in it.commune.homes
        for number, data in enumerate(home.pictures)
    }
    postbox, evidence = it.store.postbox, it.store.evidence
    while wanted := await postbox.files_to_fetch(Audience.FAMILIES, most=500):
        for one in wanted:
            data = bytes_of[one.channel_file]
            sha256 = hashlib.sha256(data).hexdigest()
            target = evidence.path(sha256)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
            postbox.file_fetched(one.id, sha256, len(data), "image/jpeg", _look(data))
        await it.store.conductor.drain()


async def _handed_in(it: Written, home: Home) -> None:
    await hand_in(it, _by(home), home.file)


async def hand_in(it: Written, person: str, file: str) -> None:
    await it.say(person, lambda turn: _submitted(turn, file))


async def _submitted(turn: Turn, file_id: str) -> None:
    """As the household's own tap does it, only that nobody is told."""
    file = await turn.world.file(file_id, turn.at)
    season: Season | None = await turn.world.season(file.season) if file else None
    assert file is not None
    assert season is not None
    await submit_file(turn, file, season, alone=False)


async def _reviewed(it: Written, village: str) -> None:
    """The village agrees, in one evening; some files it holds first, some only the most agree to."""
    homes = [home for home in it.commune.homes if home.village == village]
    head, meeting = head_of(village), f"M{village}"
    await it.happen(head, ReviewHeld(village=village, meeting=meeting, season=it.season, on=REVIEWED.date()))
    held = [FileHeld(file=home.file, reason=home.held) for home in homes if home.held]
    if held:
        await it.happen(head, *held)
    await each(lambda home: _handed_in(it, home), (home for home in homes if home.again))
    votes = [
        VerdictNoted(
            file=home.file, meeting=meeting, agreed=True, votes_for=20, votes_against=home.votes_against
        )
        for home in homes
        if home.votes_against
    ]
    await it.happen(head, *votes, *(FileEndorsed(file=home.file) for home in homes))
