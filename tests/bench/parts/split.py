"""Where the CPU of one answer through the families' door goes: dispatch, dialog, storage, calls."""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from pathlib import Path

from tests.bench.circle import Say, play
from tests.bench.crowd import Household, recorded, settle
from tests.bench.household import FIRST_NUMBER
from tests.bench.measure import Run
from tests.bench.ours.conductor import ThroughConductor
from tests.bench.ours.doors import families_door
from tests.bench.ours.opened import DATABASE, opened
from tests.bench.ours.stubs import Known, NothingNew, Replayed
from tests.bench.peers.aiogram_noop import AiogramNoop
from tests.bench.peers.alone import Alone
from tests.bench.players import Player
from tests.bench.report import Section, Target
from tests.bench.rounds import Contestant, by_turns
from tests.bench.sizes import Sizes
from tests.bench.updates import update_of
from tests.bench.wire import Wire

WHOLE, DISPATCH, CALLS = "whole", "dispatch", "dispatch and calls"
DIALOG, STORAGE, NOOP, DRIVER = "dialog", "storage", "aiogram, does nothing", "the bench's own"
ANSWERS = "answering"


async def split(sizes: Sizes) -> Section:
    results = await by_turns(_contestants(sizes), sizes.rounds)

    def micros(name: str) -> float:
        return results.micros(name, ANSWERS).median

    calls = micros(CALLS) - micros(DISPATCH)
    own = micros(DRIVER)
    parts = {
        "dispatch: translate, parse, route": micros(DISPATCH),
        "dialog: `advance` and its screen": micros(DIALOG) - own,
        "storage: state, rows, audit, commit": micros(STORAGE) - own,
        "calls: words, keyboard, payload, answer read": calls,
    }
    rest = micros(WHOLE) - sum(parts.values())
    noop = micros(NOOP)
    section = Section(
        "CPU of one answer through the families' door", ("", "CPU µs", "× aiogram doing nothing")
    )
    for part, cost in {**parts, "waiting for each other: futures, tasks, thread hops": rest}.items():
        section.rows.append((part, f"{cost:.0f}", f"{cost / noop:.2f}"))
    whole = results.micros(WHOLE, ANSWERS)
    section.rows.append(("**whole, measured**", whole.shown(), f"{whole.median / noop:.2f}"))
    section.rows.append((NOOP, results.micros(NOOP, ANSWERS).shown(), "1.00"))
    section.notes += [
        (
            f"{sizes.households:,} households answer in turn, {sizes.in_flight} in flight; CPU is of the whole process, "
            "the writer's thread included."
        ),
        (
            "Each piece is measured with the others held still: dispatch with a conductor that says “seen before”; calls "
            "with one that knows the step, less dispatch; the dialog over a world in memory; storage with a dialog that "
            "knows the step. The last line is what is left of the whole."
        ),
        (
            f"Making the updates and counting costs the bench {own:.0f} µs, taken off dialog and storage; it is inside "
            "dispatch, the whole and the no-op alike."
        ),
    ]
    storage = parts["storage: state, rows, audit, commit"]
    section.targets += [
        Target("CPU per update through the door ÷ aiogram no-op", "≤ 3 ×", f"{whole.median / noop:.2f} ×",
               whole.median / noop <= 3),
        Target("storage per update", "≤ 80 µs", f"{storage:.0f} µs", storage <= 80),
    ]  # fmt: skip
    return section


def _contestants(sizes: Sizes) -> Mapping[str, Contestant]:
    def people(warm_up: bool) -> tuple[list[Household], list[Player]]:
        homes = [Household(number, 0) for number in range(8 if warm_up else sizes.households)]
        return homes, [home.player(12) for home in homes]

    async def answered(say: Say, players: list[Player], in_flight: int) -> Mapping[str, Run]:
        return {ANSWERS: await play(players, say, in_flight=in_flight)}

    async def whole(folder: Path, warm_up: bool) -> Mapping[str, Run]:
        homes, players = people(warm_up)
        settle(folder / DATABASE, homes)
        async with opened(folder) as store:
            through = families_door(store.conductor, Wire())
            run = await answered(through.say, players, sizes.in_flight)
            await through.door.background.settled()
            return run

    async def dispatch(folder: Path, warm_up: bool) -> Mapping[str, Run]:
        door = families_door(NothingNew(), Wire()).door
        updates = itertools.count(1)

        async def say(player: Player) -> None:
            await door.take(update_of(player, next(updates)))

        return await answered(say, people(warm_up)[1], sizes.in_flight)

    async def calls(folder: Path, warm_up: bool) -> Mapping[str, Run]:
        players = people(warm_up)[1]
        conductor = Known(_steps())
        conductor.at = {player.person: player.at for player in players}
        return await answered(families_door(conductor, Wire()).say, players, sizes.in_flight)

    async def dialog(folder: Path, warm_up: bool) -> Mapping[str, Run]:
        homes, players = people(warm_up)
        alone = Alone()
        for home in homes:
            alone.states[home.key] = home.state
            alone.world.put_file(home.record(), f"tg:{FIRST_NUMBER + home.number}")
        return await answered(alone.say, players, sizes.in_flight)

    async def storage(folder: Path, warm_up: bool) -> Mapping[str, Run]:
        homes, players = people(warm_up)
        settle(folder / DATABASE, homes)
        replayed = Replayed(_steps(), {f"tg:{FIRST_NUMBER + home.number}": home.file for home in homes})
        replayed.at = {player.person: player.at for player in players}
        async with opened(folder, decide=replayed) as store:
            return await answered(ThroughConductor(store).say, players, sizes.in_flight)

    async def noop(folder: Path, warm_up: bool) -> Mapping[str, Run]:
        return await answered(AiogramNoop().say, people(warm_up)[1], sizes.in_flight)

    async def driver(folder: Path, warm_up: bool) -> Mapping[str, Run]:
        updates = itertools.count(1)

        async def say(player: Player) -> None:
            update_of(player, next(updates))

        return await answered(say, people(warm_up)[1], sizes.in_flight)

    return {WHOLE: whole, DISPATCH: dispatch, CALLS: calls, DIALOG: dialog, STORAGE: storage, NOOP: noop,
            DRIVER: driver}  # fmt: skip


def _steps() -> Mapping[int, object]:
    return {at: step for (_, at), step in recorded().steps.items()}
