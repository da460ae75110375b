"""Over HTTP: real phones on the stand-in, each process by itself: stand-in, house, and whoever holds the phones."""

from __future__ import annotations

import asyncio
import random
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from bot.simulator.client import Client
from bot.simulator.phone import Phone
from bot.simulator.running import standin_process
from bot.simulator.seen import Seen
from dialogs.button import Button
from tests.bench.commune import found
from tests.bench.household import FIRST_ANSWER, household
from tests.bench.measure import Run, measured
from tests.bench.ours.house import FAMILIES, OFFICERS
from tests.bench.report import Section, Target
from tests.bench.rounds import tell
from tests.bench.sizes import Sizes

ROOT = Path(__file__).parents[3]
PATIENCE = 60.0


async def phones(sizes: Sizes) -> Section:
    section = Section(
        "Over HTTP on the stand-in", ("", "updates/s", "tap → edited, p50 ms", "p95 ms", "p99 ms")
    )
    calm = f"{sizes.phones} phones, a second of thought"
    few = max(2, sizes.phones // 5)
    runs = {
        calm: await _played(sizes.phones, sizes.phone_thought, paced=False),
        f"{sizes.phones} phones, no thought: saturation": await _played(sizes.phones, 0.0, paced=False),
        f"{few} phones, a second of thought, at Telegram's pace": await _played(
            few, sizes.phone_thought, paced=True
        ),
    }
    for name, (all_of_them, taps) in runs.items():
        section.rows.append(
            (name, f"{all_of_them.rate:,.0f}", *(f"{taps.millis(p):.1f}" for p in (50, 95, 99)))
        )
    measured_p95 = runs[calm][1].millis(95)
    section.notes += [
        (
            "Three processes on one machine: the stand-in, the house with both doors, and the phones. Every phone plays "
            "the whole registration and the fifteen answers once; a latency counts from the tap until the phone shows "
            "the edited message, the phone's own polling and the stand-in's work included. One run, not rounds."
        ),
        (
            "The first two are not paced: 25 calls a second, as the families' bot keeps to on Telegram, would be all that "
            "is seen. The third is the house as it stands; there a tap's edit waits for its turn only above that."
        ),
    ]
    section.targets.append(
        Target(f"over HTTP, {calm}, p95", "≤ 40 ms", f"{measured_p95:.1f} ms", measured_p95 <= 40)
    )
    return section


async def _played(number: int, thought: float, *, paced: bool) -> tuple[Run, Run]:
    """Return all updates, and the taps."""
    tell(f"  {number} phones, {thought:g} s of thought{', paced' if paced else ''}")
    everything, taps = Run(), Run()
    with tempfile.TemporaryDirectory(prefix="sohoctap-bench-") as name:
        folder = Path(name)
        (folder / "house").mkdir()
        found(folder / "house" / "sohoctap.db")
        async with standin_process(folder / "standin") as standin:
            client = standin.client
            families = await client.bot(FAMILIES, "so_hoc_tap_bot", "Sổ Học Tập")
            await client.bot(OFFICERS, "tham_dinh_bot", "Thẩm định")
            async with _house(standin.base_url, folder / "house", paced=paced):
                held = [
                    await client.phone(await client.person("Pâng", f"Lò {each}"), families)
                    for each in range(number)
                ]
                with measured(everything):
                    await asyncio.gather(
                        *(_play(each, phone, thought, everything, taps) for each, phone in enumerate(held))
                    )
                await _clean(client)
    everything.updates = len(everything.latencies)
    return everything, taps


async def _clean(client: Client) -> None:
    """A call the stand-in refused would make the figures worthless."""
    await client.expect_clean()


@asynccontextmanager
async def _house(base: str, folder: Path, *, paced: bool) -> AsyncIterator[None]:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.bench.ours.house", base, str(folder), *(["paced"] if paced else []),
        cwd=ROOT, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE,
    )  # fmt: skip
    assert process.stdout is not None
    line = await asyncio.wait_for(process.stdout.readline(), PATIENCE)
    assert line.strip() == b"open", line
    try:
        yield
    finally:
        await process.communicate(b"")  # the end of its standard input is its sign to go


async def _play(number: int, phone: Phone, thought: float, everything: Run, taps: Run) -> None:
    chance = random.Random(number)
    await asyncio.sleep(thought * chance.random())
    for act in household(number).script[: FIRST_ANSWER + 15]:
        await asyncio.sleep(thought * chance.uniform(0.5, 1.5))
        began = time.perf_counter()
        match act.kind.value:
            case "command":
                await phone.start()
                await _shown(phone, 0)
            case "tap":
                on = next(seen for seen in reversed(phone.messages()) if seen.buttons)
                began = time.perf_counter()
                await _tap(phone, on, act.what)
                await _shown(phone, on.id)
                taps.latencies.append(time.perf_counter() - began)
            case _:
                await phone.send(act.what)
                await _shown(phone, 0)
        everything.latencies.append(time.perf_counter() - began)


async def _tap(phone: Phone, on: Seen, choice: str) -> None:
    for button in on.buttons:
        data = Button.unpack(button.data)
        if data is not None and data.choice == choice:
            await phone.tap_button(on, button)
            return
    raise AssertionError(f"no choice {choice!r} on {on}")


async def _shown(phone: Phone, message: int) -> None:
    """Wait for an answer: in that message, or in any."""
    await phone.wait_until(
        lambda seen: bool(seen.buttons) and seen.id == (message or seen.id),
        "answer",
        PATIENCE,
        since=phone.acted,
    )
