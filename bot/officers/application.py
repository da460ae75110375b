"""python-telegram-bot as it is used here: no updater, no persistence, a rate limiter and a tick."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from typing import Any, TypeAlias

from telegram.ext import AIORateLimiter, Application, ApplicationBuilder, CallbackContext, JobQueue

OfficersApplication: TypeAlias = Application[Any, Any, Any, Any, Any, Any]

TICK_SECONDS = 60

logging.getLogger("httpx").setLevel(logging.WARNING)  # it writes addresses with the token in them


def application_at(api_base: str, token: str) -> OfficersApplication:
    """Build the application; its limiter keeps a group under 20 calls in the worst minute (design §2)."""
    return (
        ApplicationBuilder()
        .token(token)
        .base_url(f"{api_base}/bot")
        .base_file_url(f"{api_base}/file/bot")
        .updater(None)
        .rate_limiter(AIORateLimiter(group_max_rate=5, group_time_period=20, max_retries=3))
        .job_queue(JobQueue())
        .build()
    )


def tick(application: OfficersApplication, ticked: Callable[[], Awaitable[None]]) -> None:
    """Say that time went by, once a minute: the only thing the job queue ever says."""

    async def run(_: CallbackContext[Any, Any, Any, Any]) -> None:
        await ticked()

    assert application.job_queue is not None
    application.job_queue.run_repeating(run, interval=TICK_SECONDS, first=1)
