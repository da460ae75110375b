"""`python -m tests.bench [--quick] [--only NAME] [--write FILE]`."""

from __future__ import annotations

import argparse
import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from pathlib import Path

from bot.warm import keep_what_is_loaded
from tests.bench.machine import described
from tests.bench.parts.arrivals import arrivals
from tests.bench.parts.families import api_calls, families
from tests.bench.parts.growth import growth
from tests.bench.parts.memory import memory
from tests.bench.parts.million import million
from tests.bench.parts.officers import officers
from tests.bench.parts.phones import phones
from tests.bench.parts.split import split
from tests.bench.report import Section, markdown
from tests.bench.rounds import tell
from tests.bench.sizes import QUICK, REAL, Sizes

PARTS: Mapping[str, Callable[[Sizes], Awaitable[Section]]] = {
    "families": families,
    "split": split,
    "officers": officers,
    "growth": growth,
    "arrivals": arrivals,
    "memory": memory,
    "million": million,
    "calls": api_calls,
    "phones": phones,
}
MARK = "<!-- measured: everything below is written by `make bench` -->\n"


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument(
        "--quick", action="store_true", help="small sizes: shows that it runs, measures nothing"
    )
    parser.add_argument(
        "--only", action="append", choices=list(PARTS), help="only this part (may be repeated)"
    )
    parser.add_argument("--write", type=Path, help="put the tables into this file, below its mark")
    given = parser.parse_args(arguments)
    logging.disable(logging.WARNING)
    text = asyncio.run(bench(QUICK if given.quick else REAL, given.only or list(PARTS)))
    print(text)
    if given.write:
        head = given.write.read_text(encoding="utf-8").partition(MARK)[0] if given.write.exists() else ""
        given.write.write_text(head + MARK + "\n" + text, encoding="utf-8")


async def bench(sizes: Sizes, parts: Sequence[str]) -> str:
    on = described()
    keep_what_is_loaded()  # a collection would walk through both libraries before every measurement
    sections = []
    for name in parts:
        tell(f"{name} …")
        sections.append(await PARTS[name](sizes))
    return "\n".join(on) + "\n\n" + markdown(sections)


if __name__ == "__main__":
    main()
