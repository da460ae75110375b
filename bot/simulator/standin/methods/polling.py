"""getUpdates: the offset confirms what is below it, one poller at a time, up to 50 seconds of waiting.

Follows `Client.cpp` (process_get_updates_query): the numbers are clamped, not refused; the same offset again
within three seconds waits at least three; of two pollers the older gets 409 (Bot API, "getUpdates").
"""

import asyncio
import time

from bot.simulator.standin.arguments import Arguments
from bot.simulator.standin.people import BotAccount
from bot.simulator.standin.queue import LONG_POLL_SECONDS, UpdateQueue
from bot.simulator.standin.refusal import conflict
from bot.simulator.standin.standin import StandIn

OTHER_POLLER = "terminated by other getUpdates request; make sure that only one bot instance is running"
WEBHOOK_ACTIVE = (
    "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)
SAME_OFFSET_SECONDS = 3


async def get_updates(standin: StandIn, bot: BotAccount, arguments: Arguments) -> list[bytes]:
    """The bodies of the updates, ready to be joined."""
    if bot.profile.webhook_url:
        raise conflict(WEBHOOK_ACTIVE)
    queue = standin.queues[bot.id]
    offset = arguments.integer("offset")
    limit = min(100, max(1, arguments.integer("limit", 100)))
    timeout = min(LONG_POLL_SECONDS, max(0, arguments.integer("timeout")))
    with standin.store.transaction():
        _remember_kinds(standin, bot, arguments)
        offset = _confirm(standin, bot, queue, offset)
    queue.wake(taken_over=True)
    now = time.monotonic()
    if (
        offset == queue.last_offset
        and timeout < SAME_OFFSET_SECONDS
        and now < queue.last_start + SAME_OFFSET_SECONDS
    ):
        timeout = SAME_OFFSET_SECONDS
    queue.last_offset, queue.last_start = offset, now
    return await _wait(standin, bot, queue, offset, limit, now + timeout)


def _remember_kinds(standin: StandIn, bot: BotAccount, arguments: Arguments) -> None:
    kinds = arguments.data("allowed_updates")
    if isinstance(kinds, list) and kinds != bot.profile.allowed_updates:
        bot.profile.allowed_updates = [str(kind) for kind in kinds]
        standin.save_profile(bot)


def _confirm(standin: StandIn, bot: BotAccount, queue: UpdateQueue, offset: int) -> int:
    """Forget what the offset passes and what is too old; a negative offset counts from the end."""
    old = queue.expired(standin.now())
    for update_id in old:
        del queue.waiting[update_id]
    if offset < 0:
        tail = list(queue.waiting)[offset:]
        offset = tail[0] if tail else bot.next_update
    passed = [(update_id, queue.waiting[update_id].body) for update_id in queue.waiting if update_id < offset]
    queue.confirm(offset)
    if passed:
        standin.journal.confirm(bot.profile.username, offset, [update_id for update_id, _ in passed])
        for _, body in passed:
            if standin.faults.for_update(bot.id, "twice"):
                queue.again.append(body)
    if passed or old:
        gone = [(bot.id, update_id) for update_id in (*old, *(update_id for update_id, _ in passed))]
        standin.store.connection.executemany("DELETE FROM updates WHERE bot = ? AND id = ?", gone)
    return offset


async def _wait(
    standin: StandIn, bot: BotAccount, queue: UpdateQueue, offset: int, limit: int, until: float
) -> list[bytes]:
    while True:
        bodies = [*queue.again, *queue.batch(offset, limit, standin.now())][:limit]
        if bodies:
            queue.again = queue.again[limit:]
            if len(bodies) > 1 and standin.faults.for_update(bot.id, "reorder"):
                bodies.reverse()
            return bodies
        now = time.monotonic()
        if now >= until or standin.closing:
            return []
        queue.poll = mine = asyncio.get_running_loop().create_future()
        held = queue.next_held()
        try:
            taken_over = await asyncio.wait_for(mine, min(until, held or until) - now)
        except TimeoutError:
            continue
        finally:
            if queue.poll is mine:
                queue.poll = None
        if taken_over:
            raise conflict(OTHER_POLLER)
