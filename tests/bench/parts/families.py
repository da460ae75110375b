"""A household's whole dialog, durable at every step: ours without a door, ours through the door, the peers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path

from dialogs.event import Audience
from tests.bench.circle import Say, play
from tests.bench.commune import found
from tests.bench.household import PHASES, SCREENS, household
from tests.bench.measure import Run
from tests.bench.ours.conductor import ThroughConductor
from tests.bench.ours.doors import families_door
from tests.bench.ours.opened import DATABASE, opened
from tests.bench.peers.aiogram_noop import AiogramNoop
from tests.bench.peers.aiogram_orm import AiogramOrm
from tests.bench.peers.group_commit import Groups, recording, write_again
from tests.bench.peers.ptb import PtbOrm
from tests.bench.peers.world import MemoryWorld
from tests.bench.players import Kind, Player
from tests.bench.report import Section, Target
from tests.bench.rounds import Contestant, Results, by_turns
from tests.bench.sizes import Sizes
from tests.bench.wire import Wire

WARM_UP = 8
CONDUCTOR, DOOR, FLOOR = "ours, no door", "ours, aiogram door", "bare sqlite3, same rows in the same groups"
ORM_1, ORM_MANY, PTB, NOOP = (
    "aiogram + ORM, one at a time",
    "aiogram + ORM",
    "PTB + ORM",
    "aiogram, does nothing",
)
WHOLE = "whole dialog"


async def families(sizes: Sizes) -> Section:
    calls: Counter[str] = Counter()
    results = await by_turns(_contestants(sizes, calls), sizes.rounds)
    many = f"{sizes.in_flight} in flight"
    section = Section(
        "Families: a household's whole dialog, every answer durable (synchronous=FULL)",
        ("", "updates/s", "answering, updates/s", "answering, CPU µs", "p50 ms", "p99 ms", "× aiogram + ORM"),
    )
    for name in results.rounds:
        label = name if name in {ORM_1, NOOP, FLOOR} else f"{name}, {many}"
        section.rows.append((label, *_row(results, name)))
    section.notes += [
        (
            f"{sizes.households:,} households interleaved, {len(household(0).script)} updates each (15 of them answers); "
            f"the peers play the same dialog with {sizes.peer_households} households, with a world in memory whose reads "
            "cost them nothing, and keep neither seen keys nor an audit trail: all of this flatters them."
        ),
        f"Latencies are of answering, with {many}: most of them is waiting for one's turn.",
        "bare sqlite3: what our own run wrote, written again by `executemany` and committed in the same groups.",
    ]
    section.targets += _targets(results)
    return section


def _contestants(sizes: Sizes, calls: Counter[str]) -> Mapping[str, Contestant]:
    async def conductor(folder: Path, warm_up: bool) -> Mapping[str, Run]:
        async with opened(folder) as store:
            return await _phases(ThroughConductor(store).say, _ours(sizes, warm_up), sizes.in_flight)

    async def door(folder: Path, warm_up: bool) -> Mapping[str, Run]:
        async with opened(folder) as store:
            through = families_door(store.conductor, Wire())
            played = await _phases(through.say, _ours(sizes, warm_up), sizes.in_flight)
            await through.door.background.settled()
            calls.update(through.wire.calls)
            return played

    async def floor(folder: Path, warm_up: bool) -> Mapping[str, Run]:
        groups: Groups = []
        ours, theirs = folder / "ours", folder / "theirs"
        ours.mkdir()
        theirs.mkdir()
        players = _ours(sizes, warm_up)[: max(WARM_UP, sizes.households // 4)]
        played: dict[str, Run] = {}
        found(theirs / DATABASE)
        with recording(groups):
            async with opened(ours) as store:
                say = ThroughConductor(store).say
                for phase, until in PHASES.items():
                    before = len(groups)
                    run = await play(players, say, in_flight=sizes.in_flight, until=until)
                    await store.conductor.drain()
                    played[phase] = write_again(theirs / DATABASE, groups[before:], run.updates)
        return _with_whole(played)

    def orm(in_flight: int) -> Contestant:
        async def contestant(folder: Path, warm_up: bool) -> Mapping[str, Run]:
            async with AiogramOrm.opened(folder) as peer:
                return await _phases(peer.say, _peers(sizes, warm_up), in_flight)

        return contestant

    async def ptb(folder: Path, warm_up: bool) -> Mapping[str, Run]:
        async with PtbOrm.opened(folder, Audience.FAMILIES, MemoryWorld()) as peer:
            return await _phases(peer.say, _peers(sizes, warm_up), sizes.in_flight)

    async def noop(folder: Path, warm_up: bool) -> Mapping[str, Run]:
        number = WARM_UP if warm_up else max(1, sizes.noop_updates // len(household(0).script))
        players = [household(each) for each in range(number)]
        return await _phases(AiogramNoop().say, players, 1, checked=False)

    return {
        CONDUCTOR: conductor,
        DOOR: door,
        ORM_MANY: orm(sizes.in_flight),
        ORM_1: orm(1),
        PTB: ptb,
        NOOP: noop,
        FLOOR: floor,
    }


def _ours(sizes: Sizes, warm_up: bool) -> list[Player]:
    return [household(number) for number in range(WARM_UP if warm_up else sizes.households)]


def _peers(sizes: Sizes, warm_up: bool) -> list[Player]:
    return [household(number) for number in range(min(WARM_UP, 2) if warm_up else sizes.peer_households)]


async def _phases(say: Say, players: list[Player], in_flight: int, *, checked: bool = True) -> dict[str, Run]:
    played: dict[str, Run] = {}
    for phase, until in PHASES.items():
        played[phase] = await play(players, say, in_flight=in_flight, until=until)
        strayed = [player.stamp for player in players if player.stamp[:2] != SCREENS[phase]]
        assert not (checked and strayed), f"after {phase} the script has lost its way: {strayed[0]}"
    return _with_whole(played)


def _with_whole(played: dict[str, Run]) -> dict[str, Run]:
    whole = Run()
    for run in played.values():
        whole += run
    return {**played, WHOLE: whole}


def _row(results: Results, name: str) -> tuple[str, ...]:
    rate = results.rate(name, WHOLE)
    peer = results.rate(ORM_MANY, WHOLE)
    latencies = ("–", "–") if name == FLOOR else (
        results.millis(name, "answering", 50).shown(2), results.millis(name, "answering", 99).shown(2)
    )  # fmt: skip
    return (
        rate.shown(),
        results.rate(name, "answering").shown(),
        results.micros(name, "answering").shown(),
        *latencies,
        f"{rate.median / peer.median:.1f}",
    )


def _targets(results: Results) -> list[Target]:
    def of(name: str, phase: str, value: Callable[[Results, str, str], float]) -> float:
        return value(results, name, phase)

    def rate(name: str, phase: str) -> float:
        return of(name, phase, lambda r, n, p: r.rate(n, p).median)

    door, answering = (
        rate(DOOR, WHOLE) / rate(ORM_MANY, WHOLE),
        rate(DOOR, "answering") / rate(ORM_MANY, "answering"),
    )
    alone, alone_answering = rate(CONDUCTOR, WHOLE), rate(CONDUCTOR, "answering")
    return [
        Target(
            "families' door, updates/s ÷ aiogram + ORM",
            "≥ 6 ×",
            f"whole dialog {door:.1f} ×, answering {answering:.1f} ×",
            door >= 6 and answering >= 6,
        ),
        Target(
            "conductor and dialog without a door",
            "≥ 6,000/s",
            f"answering {alone_answering:,.0f}/s, whole dialog {alone:,.0f}/s",
            alone >= 6000 and alone_answering >= 6000,
        ),
    ]


async def api_calls(sizes: Sizes) -> Section:
    """Count the calls of one household's dialog at the door, by what the household did."""
    import tempfile

    section = Section("API calls at the families' door", ("", "calls each"))
    with tempfile.TemporaryDirectory(prefix="sohoctap-bench-") as folder:
        async with opened(Path(folder)) as store:
            through = families_door(store.conductor, Wire())
            player = household(0)
            made: dict[Kind, Counter[str]] = {}
            times: Counter[Kind] = Counter()
            while not player.over:
                kind = player.script[player.at].kind
                before = through.wire.calls.copy()
                await through.say(player)
                await through.door.background.settled()
                made.setdefault(kind, Counter()).update(through.wire.calls - before)
                times[kind] += 1
                player.at += 1
    for kind, calls in made.items():
        listed = ", ".join(f"{number / times[kind]:g} {call}" for call, number in calls.items())
        section.rows.append((kind.value, f"{sum(calls.values()) / times[kind]:g} ({listed})"))
    typed = sum(made[Kind.TYPED].values()) / times[Kind.TYPED]
    taps = sum(made[Kind.TAP].values()) / times[Kind.TAP]
    section.targets.append(
        Target(
            "API calls", "1 per typed answer, 2 per tap", f"{typed:g} and {taps:g}", (typed, taps) == (1, 2)
        )
    )
    return section
