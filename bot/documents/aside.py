"""Long papers are made in a process of their own, so that nobody waits for them; it loads no door."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")

LONG = 1000
"""Rows; a paper of more is made aside (design §3)."""


async def made(rows: int, make: Callable[P, bytes], *args: P.args, **kwargs: P.kwargs) -> bytes:
    """Make a paper in a thread, or, with many rows, in a spawned process that ends with it."""
    if rows <= LONG:
        return await asyncio.to_thread(make, *args, **kwargs)
    return await apart(make, *args, **kwargs)


async def apart(make: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Work in a spawned process that ends with it: a thread's computing holds up the loop all the same."""
    # Setting up and starting a process take their time too.
    pool = await asyncio.to_thread(ProcessPoolExecutor, max_workers=1, mp_context=get_context("spawn"))
    try:
        begun = await asyncio.to_thread(pool.submit, make, *args, **kwargs)
        return await asyncio.wrap_future(begun)
    finally:
        pool.shutdown(wait=False)
