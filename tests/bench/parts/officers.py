"""An officer's whole dialog through python-telegram-bot: ours and the peers."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from dialogs.event import Audience
from dialogs.records import Status
from tests.bench.circle import Say, play
from tests.bench.commune import found
from tests.bench.crowd import Household, settle, waiting_record
from tests.bench.household import FIRST_NUMBER
from tests.bench.measure import Run
from tests.bench.officer import officer, verifying
from tests.bench.ours.conductor import ThroughConductor
from tests.bench.ours.doors import officers_door
from tests.bench.ours.opened import DATABASE, opened
from tests.bench.peers.ptb import PtbOrm, PtbPickle
from tests.bench.peers.world import MemoryWorld
from tests.bench.players import Player
from tests.bench.report import Section, Target
from tests.bench.rounds import Contestant, by_turns
from tests.bench.sizes import Sizes
from tests.bench.wire import Wire

DOOR, CONDUCTOR, ORM = "ours, PTB door", "ours, no door", "PTB + ORM"
PICKLE, FLUSHED = "PTB + pickle, by the minute", "PTB + pickle, every update"
ALL = "verifying"


async def officers(sizes: Sizes) -> Section:
    results = await by_turns(_contestants(sizes), sizes.rounds)
    section = Section(
        "Officers: files taken in the group, read, scored again and agreed to (FULL)",
        ("", "updates/s", "CPU µs", "p50 ms", "p99 ms", "× PTB + ORM"),
    )
    peer = results.rate(ORM, ALL).median
    for name in results.rounds:
        rate = results.rate(name, ALL)
        section.rows.append(
            (name, rate.shown(), results.micros(name, ALL).shown(), results.millis(name, ALL, 50).shown(1),
             results.millis(name, ALL, 99).shown(1), f"{rate.median / peer:.1f}")
        )  # fmt: skip
    section.notes += [
        (
            f"{sizes.officers} officers, {sizes.files_each} files each, {len(verifying(''))} updates a file, "
            f"{sizes.in_flight} in flight; the peers {sizes.peer_officers} officers. No rate limiter for anybody."
        ),
        (
            "Almost every one of these steps reads the file, the officer's role and the evidence afresh from the tables; "
            "the peers read them from memory for nothing, keep no notices for the households and no audit trail."
        ),
        (
            "The pickle by the minute has lost up to a minute's answers when the process dies; its one write of the file "
            "is not in these seconds."
        ),
    ]
    ratio = results.rate(DOOR, ALL).median / peer
    section.targets.append(
        Target("officers' door, updates/s ÷ PTB + ORM", "≥ 3 ×", f"{ratio:.1f} ×", ratio >= 3)
    )
    return section


def _contestants(sizes: Sizes) -> Mapping[str, Contestant]:
    async def ours(folder: Path, warm_up: bool, *, door: bool) -> Mapping[str, Run]:
        number = 2 if warm_up else sizes.officers
        homes = _homes(number, sizes.files_each)
        found(folder / DATABASE, number)
        settle(folder / DATABASE, homes, status=Status.WAITING)
        async with opened(folder) as store:
            if not door:
                say = ThroughConductor(store, Audience.OFFICERS).say
                return await _verified(say, homes, number, sizes)
            through = await officers_door(store.conductor, Wire())
            run = await _verified(through.say, homes, number, sizes)
            await through.door.background.settled()
            return run

    async def through_door(folder: Path, warm_up: bool) -> Mapping[str, Run]:
        return await ours(folder, warm_up, door=True)

    async def without(folder: Path, warm_up: bool) -> Mapping[str, Run]:
        return await ours(folder, warm_up, door=False)

    def world(warm_up: bool) -> tuple[int, list[Household], MemoryWorld]:
        number = 2 if warm_up else sizes.peer_officers
        homes, memory = _homes(number, sizes.files_each), MemoryWorld(number)
        for home in homes:
            memory.put_file(waiting_record(home), f"tg:{FIRST_NUMBER + home.number}")
        return number, homes, memory

    async def orm(folder: Path, warm_up: bool) -> Mapping[str, Run]:
        number, homes, memory = world(warm_up)
        async with PtbOrm.opened(folder, Audience.OFFICERS, memory) as peer:
            return await _verified(peer.say, homes, number, sizes)

    def pickle(*, flushing: bool) -> Contestant:
        async def contestant(folder: Path, warm_up: bool) -> Mapping[str, Run]:
            number, homes, memory = world(warm_up)
            async with PtbPickle.opened(folder, Audience.OFFICERS, memory, flushing=flushing) as peer:
                return await _verified(peer.say, homes, number, sizes)

        return contestant

    return {DOOR: through_door, CONDUCTOR: without, ORM: orm, PICKLE: pickle(flushing=False),
            FLUSHED: pickle(flushing=True)}  # fmt: skip


def _homes(officers: int, files_each: int) -> list[Household]:
    return [Household(number, 14) for number in range(officers * files_each)]


async def _verified(say: Say, homes: list[Household], number: int, sizes: Sizes) -> Mapping[str, Run]:
    players: list[Player] = [
        officer(each, [home.file for home in homes[each * sizes.files_each : (each + 1) * sizes.files_each]])
        for each in range(number)
    ]
    run = await play(players, say, in_flight=sizes.in_flight)
    strayed = [player.stamp for player in players if player.stamp[:2] != ("dk", "desk")]
    assert not strayed, f"the officers' script has lost its way: {strayed[0]}"
    return {ALL: run}
