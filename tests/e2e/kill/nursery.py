"""A parent that has imported everything and forks the bots' process again and again.

Python takes seconds to import both chat libraries, a fork milliseconds: so two hundred deaths fit into a few
minutes. Runs as a process of its own, has no threads, and takes one word a line: `start`, `kill`, `stop`.
It says the child's number after `start`, and after the others how the child ended.

Two things differ from `sohoctap run`: certificates, which nobody needs on this machine, are read once, and the
bots speak faster than Telegram would bear, so that more is under way whenever they die.
"""

from __future__ import annotations

import asyncio
import functools
import gc
import logging
import os
import signal
import ssl
import sys

from bot.delivery import pace
from bot.house import House
from bot.settings import load
from bot.words import render
from criteria import Library
from criteria.wording import say


def serve(log: str) -> None:
    """Be the bots' process: what `sohoctap run` does once everything is imported."""
    silence = os.open(os.devnull, os.O_RDONLY)
    written = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    os.dup2(silence, 0)
    os.dup2(written, 1)
    os.dup2(written, 2)
    logging.basicConfig(level=logging.WARNING, force=True)
    asyncio.run(House(load()).run())


def main(log: str) -> None:
    ssl.create_default_context = functools.cache(ssl.create_default_context)
    pace.BOT_RATE, pace.CHAT_RATE = 500.0, 50.0
    Library.builtin()
    render(say("Answer"))
    gc.freeze()
    child = 0
    print("ready", flush=True)
    for line in sys.stdin:
        if line.strip() == "start":
            child = os.fork()
            if child == 0:
                ended = 1
                try:
                    serve(log)
                    ended = 0
                finally:
                    os._exit(ended)
            print(child, flush=True)
            continue
        os.kill(child, signal.SIGKILL if line.strip() == "kill" else signal.SIGTERM)
        print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
        child = 0
    if child:
        os.kill(child, signal.SIGKILL)


if __name__ == "__main__":
    main(sys.argv[1])
