"""`python -m bot.simulator --port 8080 --data-dir DIR`: the stand-in and its page, until Ctrl-C."""

import argparse
import asyncio
import signal
from pathlib import Path

from bot.simulator.standin.app import serving
from bot.simulator.standin.standin import ANSWER_SECONDS, StandIn


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bot.simulator", description=__doc__)
    parser.add_argument("--port", type=int, default=8080, help="port on this machine (0: any free one)")
    parser.add_argument("--data-dir", type=Path, required=True, help="folder of the stand-in's own database")
    parser.add_argument("--lenient", action="store_true", help="no rate limits")
    parser.add_argument(
        "--answer-seconds", type=float, default=ANSWER_SECONDS, help="how long a tap may be answered"
    )
    return parser.parse_args()


async def run(arguments: argparse.Namespace) -> None:
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    standin = StandIn(
        arguments.data_dir, strict=not arguments.lenient, answer_seconds=arguments.answer_seconds
    )
    async with serving(standin, arguments.port) as base_url:
        print(base_url, flush=True)  # noqa: T201 - the launcher and the tests read where it listens
        await stop.wait()


if __name__ == "__main__":
    asyncio.run(run(_arguments()))
