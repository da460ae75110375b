"""The web application: the Bot API for the bots, `/sim` for the page and the tests, the page itself."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

from aiohttp import web

from bot.simulator.standin import botapi, control
from bot.simulator.standin.files import MAX_DOCUMENT_BYTES
from bot.simulator.standin.keys import STANDIN
from bot.simulator.standin.standin import StandIn

PAGE = Path(__file__).parent.parent / "page"
SWEEP_SECONDS = 60.0
TAP_KEPT_SECONDS = 3600.0
LOCALHOST = "127.0.0.1"
POLICY = "default-src 'self'; img-src 'self' blob: data:; style-src 'self' 'unsafe-inline'; base-uri 'none'"
"""Content-Security-Policy of the page: nothing from outside. Inline style only sizes the text box."""


def create_app(standin: StandIn) -> web.Application:
    app = web.Application(client_max_size=MAX_DOCUMENT_BYTES + 2**20)
    app[STANDIN] = standin
    botapi.add_routes(app)
    control.add_routes(app)
    app.router.add_get("/", _index)
    app.router.add_static("/page", PAGE)
    app.on_response_prepare.append(_ask_again)
    app.cleanup_ctx.append(_sweeping)
    app.on_shutdown.append(_wake_everyone)
    return app


async def _ask_again(request: web.Request, response: web.StreamResponse) -> None:
    """After an update no browser mixes old parts of the page with new ones."""
    if request.path.startswith("/page"):
        response.headers["Cache-Control"] = "no-cache"


async def _index(_request: web.Request) -> web.FileResponse:
    headers = {"Cache-Control": "no-cache", "Content-Security-Policy": POLICY}
    return web.FileResponse(PAGE / "index.html", headers=headers)


async def _wake_everyone(app: web.Application) -> None:
    """Let long polls and open streams end, so that stopping does not wait for them."""
    standin = app[STANDIN]
    standin.closing = True
    standin.watchers.close()
    for queue in standin.queues.values():
        queue.wake()


async def _sweeping(app: web.Application) -> AsyncIterator[None]:
    """Now and then forget answered taps of an hour ago. Unanswered ones stay: they are evidence."""
    standin = app[STANDIN]

    async def sweep() -> None:
        while True:
            await asyncio.sleep(SWEEP_SECONDS)
            before = standin.now() - TAP_KEPT_SECONDS
            standin.store.execute("DELETE FROM taps WHERE answered_at IS NOT NULL AND at < ?", (before,))

    task = asyncio.create_task(sweep())
    yield
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task


@asynccontextmanager
async def serving(standin: StandIn, port: int = 0) -> AsyncIterator[str]:
    """Serve on this machine only; gives the base URL. Port 0 takes a free one."""
    runner = web.AppRunner(create_app(standin), access_log=None, shutdown_timeout=0.5)
    await runner.setup()
    try:
        site = web.TCPSite(runner, LOCALHOST, port)
        await site.start()
        host, bound = runner.addresses[0][:2]
        yield f"http://{host}:{bound}"
    finally:
        await runner.cleanup()
        standin.close()
