"""aiogram's HTTP session without what costs most.

A call that carries no file goes out as JSON with only the fields that were set (aiogram dumps every field of
every model into a form: 36 µs a call against 6). Of an answer that is as good as told, only the bare result
is read, not validated into models nobody looks at (48 µs against 2).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

import msgspec
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.exceptions import ClientDecodeError, TelegramNetworkError
from aiogram.methods import (
    AnswerCallbackQuery,
    EditMessageText,
    LeaveChat,
    PinChatMessage,
    Response,
    SendMessage,
    TelegramMethod,
)
from aiogram.methods.base import TelegramType
from aiogram.types import Message
from aiohttp import ClientError, ClientTimeout

LEAN = (SendMessage, EditMessageText, AnswerCallbackQuery, PinChatMessage, LeaveChat)
"""Calls of which only success and the message's number matter."""

KEPT_MODELS = (
    Response[Message],
    Response[bool],
    Response[Message | bool],
    Response[list[Message]],
    Response[list[dict[str, Any]]],
)
"""pydantic forgets parametrised models nobody holds and builds them again (facts/performance.md, 3)."""

_ENCODE = msgspec.json.Encoder().encode
_DECODE = msgspec.json.Decoder(dict[str, Any]).decode
_JSON = {"Content-Type": "application/json"}


class Sent(msgspec.Struct, frozen=True):
    """What is read of a message that was sent or edited."""

    message_id: int


class LeanSession(AiohttpSession):
    async def make_request(
        self,
        bot: Bot,
        method: TelegramMethod[TelegramType],
        timeout: int | None = None,  # noqa: ASYNC109 — aiogram's
    ) -> TelegramType:
        if not isinstance(method, LEAN):
            return await super().make_request(bot, method, timeout)
        asked: TelegramMethod[Any] = method
        session = await self.create_session()
        try:
            async with session.post(
                self.api.api_url(token=bot.token, method=method.__api_method__),
                data=body(method),
                headers=_JSON,
                timeout=ClientTimeout(total=timeout or self.timeout),
            ) as answer:
                content = await answer.read()
        except TimeoutError as error:
            raise TelegramNetworkError(asked, "no answer in time") from error
        except ClientError as error:
            raise TelegramNetworkError(asked, type(error).__name__) from error
        if answer.status == 200:
            return cast("TelegramType", bare_result(content))
        refused = self.check_response(bot, asked, answer.status, content.decode(errors="replace"))
        return cast("TelegramType", refused.result)


def body(method: TelegramMethod[Any]) -> bytes:
    """Make the JSON of a call that carries no file."""
    return _ENCODE(method.model_dump(exclude_unset=True, warnings=False))


def bare_result(content: bytes) -> Sent | bool:
    """Read the result of a call that succeeded."""
    try:
        result = _DECODE(content)["result"]
    except (msgspec.DecodeError, KeyError) as error:
        raise ClientDecodeError("not an answer of the Bot API", error, content) from error
    if isinstance(result, Mapping):
        return Sent(int(result["message_id"]))
    return bool(result)
