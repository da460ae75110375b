"""JSON over HTTP to the control API."""

from typing import Any

import aiohttp


class SimulatorError(Exception):
    """The control API said no: an act a phone would not allow, or a request it does not understand."""


class Transport:
    def __init__(self, base_url: str, session: aiohttp.ClientSession) -> None:
        self.base_url = base_url
        self.session = session

    async def request(self, method: str, path: str, **how: Any) -> Any:
        async with self.session.request(method, self.base_url + path, **how) as answer:
            body = await answer.json(content_type=None)
            if answer.status >= 400:
                raise SimulatorError(f"{method} {path}: {body.get('error', answer.status)}")
            return body

    async def get(self, path: str) -> Any:
        return await self.request("GET", path)

    async def post(self, path: str, given: Any) -> Any:
        return await self.request("POST", path, json=given)

    async def download(self, path: str) -> bytes:
        async with self.session.get(self.base_url + path) as answer:
            answer.raise_for_status()
            return await answer.read()
