"""`python -m tests.commune report taps tapping figures [--villages 40 --homes 200] [--keep FOLDER] [--write FILE]`."""

from __future__ import annotations

import argparse
import asyncio
import logging
import tempfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from bot.words.clock import show_times_in
from storage.audit import verify
from tests.bench.machine import described
from tests.commune.audit_read import read_back
from tests.commune.detection import detect, table
from tests.commune.figures import compare, counted
from tests.commune.replay import copied, differences, replayed
from tests.commune.tapping import Table, sit_down
from tests.commune.taps import go_through_all, set_the_share, sign_off_all
from tests.commune.taps import table as table_of_taps
from tests.commune.this_year import finish_the_year
from tests.commune.times import ZONE, Row, memory, pages, papers, timed
from tests.commune.world import imagine
from tests.commune.write_down import write_down
from tests.commune.written import YEAR, Written

MARK = "<!-- measured: everything below is written by `make commune` -->\n"


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.commune", description=__doc__)
    parser.add_argument("what", nargs="+", choices=["report", "taps", "tapping", "figures"])
    parser.add_argument("--seconds", type=float, default=600, help="of tapping")
    parser.add_argument("--villages", type=int, default=40)
    parser.add_argument("--homes", type=int, default=200, help="in each village")
    parser.add_argument("--seed", type=int, default=5)
    parser.add_argument("--keep", type=Path, help="leave the data there; else they are gone at the end")
    parser.add_argument("--write", type=Path, help="put the tables into this file, below its mark")
    given = parser.parse_args(arguments)
    logging.disable(logging.WARNING)
    show_times_in(ZONE)
    with tempfile.TemporaryDirectory(prefix="sohoctap-commune-") as folder:
        lines = asyncio.run(told(given, given.keep or Path(folder)))
    text = "\n".join(lines) + "\n"
    print(text)
    if given.write:
        head = given.write.read_text(encoding="utf-8").partition(MARK)[0]
        given.write.write_text(f"{head}{MARK}\n{text}", encoding="utf-8")


async def told(given: argparse.Namespace, folder: Path) -> list[str]:
    """Seed the commune once, and tell each part that was asked for."""
    rows: list[Row] = []
    async with timed("imagining the homes and drawing their pictures", rows):
        commune = imagine(given.villages, given.homes, given.seed)
    lines = [
        *described(),
        "",
        f"{len(commune.homes):,} households in {len(commune.villages)} villages, {commune.pictures:,} pictures; seed {given.seed}.",
    ]
    async with Written.opened(commune, folder) as it:
        async with timed("writing it all down through the writer", rows):
            await write_down(it)
        if "report" in given.what:
            lines += await report(it, rows)
        if "taps" in given.what:
            lines += await taps(it, folder)
        if "tapping" in given.what:
            lines += await tapping(it, given.seconds, folder)
        if "figures" in given.what:
            lines += await figures(it)
    return lines


async def report(it: Written, rows: list[Row]) -> list[str]:
    async with timed("holding every file against everything (triage)", rows):
        ticks = await it.look_through()
    rows.append(("… in so many ticks", f"{ticks:,}"))
    found = await detect(it)
    rows += await pages(it)
    rows += await papers(it)
    rows.append(memory())
    [(letters,)] = await it.rows("SELECT count(*) FROM dead_letters")
    rows.append(("steps that failed", str(letters)))
    return [
        "",
        "## Planted, found, alarmed falsely",
        "",
        *table(found),
        "",
        "## Time and memory",
        "",
        *in_table(rows),
    ]


async def taps(it: Written, folder: Path) -> list[str]:
    """The commune gone through to its end, on a copy: the tapping that follows wants it untouched."""
    await it.look_through()
    copy = folder / "gone-through"
    copy.mkdir()
    copied(it.database, copy / it.database.name)
    async with Written.opened(it.commune, copy) as again:
        again.at, again.season = it.at, it.season
        share = await set_the_share(again)
        spent = await go_through_all(again)
        signing = await sign_off_all(again)
        broken = read_back(it.database, again.database).broken
    return [
        "",
        "## Taps, counted through the real dialogs",
        "",
        *table_of_taps(spent, share, signing),
        "",
        f"Lines of the audit that break a rule of working together: {len(broken)}.",
    ]


async def tapping(it: Written, seconds: float, folder: Path) -> list[str]:
    """Officers tap at random; afterwards the audit is read back, and played again over the state before."""
    await it.look_through()
    await sit_down(it)
    before = copied(it.database, folder / "before.db")
    tapped = await Table(it, 1).tap(seconds)
    [(letters,)] = await it.rows("SELECT count(*) FROM dead_letters")
    read = read_back(before, it.database)
    chain = verify(it.database_url)
    replayed(before, it.database)
    apart = list(differences(before, it.database))
    rows = [
        (
            "three officers and the Chủ tịch Hội tapped at random for",
            f"{tapped.seconds:.0f} s: {tapped.taps:,} taps, messages and commands",
        ),
        ("steps that failed; taps without an answer", f"{letters + len(tapped.lost)}; {len(tapped.silent)}"),
        ("lines of the audit", f"{read.seen.total():,}"),
        ("… among them", ", ".join(f"{what} {count:,}" for what, count in read.seen.most_common(14))),
        ("lines that break a rule of working together", str(len(read.broken))),
        ("faults of the chain", str(len(chain))),
        ("tables that the history, played again, makes otherwise", str(len(apart))),
    ]
    return [
        "",
        "## Tapping at random, and the audit read back",
        "",
        *in_table(rows),
        *(f"- {one}" for one in (*read.broken[:20], *apart)),
    ]


async def figures(it: Written) -> list[str]:
    rows: list[Row] = []
    async with timed("the rest of the year: decided, posted, signed, corrected", rows):
        await finish_the_year(it)
    async with timed("recomputing from the bare tables and comparing", rows):
        compared = list(compare(it.database, it.commune.villages, date(YEAR, 12, 12)))
    wrong = [one for one in compared if one[1] != one[2]]
    rows.append(("figures, lists and register rows compared", f"{sum(map(counted, compared)):,}"))
    rows.append(("… that differ", f"{len(wrong):,}"))
    return ["", "## Figures recomputed", "", *in_table(rows), *(f"- {what}" for what, _, _ in wrong)]


def in_table(rows: list[Row]) -> list[str]:
    return ["| what | measured |", "|---|---|", *(f"| {what} | {measured} |" for what, measured in rows)]


if __name__ == "__main__":
    main()
