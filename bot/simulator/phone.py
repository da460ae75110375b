"""A phone in a test's hand, open at one chat: write, tap, send pictures, wait for what comes."""

import asyncio
import time
from collections.abc import Callable
from typing import Any, Self

import aiohttp

from bot.simulator.seen import Button, Seen, Toast, seen_from
from bot.simulator.transport import Transport

PATIENCE_SECONDS = 30.0
"""How long a test waits for what must come: a busy machine makes nothing wrong."""
_POLL_SECONDS = 25.0


class Tap:
    """One tap on a button."""

    def __init__(self, transport: Transport, button: Button, result: dict[str, Any]) -> None:
        self.transport = transport
        self.button = button
        self.result = result

    @property
    def opened(self) -> int:
        """The bot a deep link opened (start was pressed there), 0 for none."""
        return int(self.result.get("opened", 0))

    async def answered(self, timeout: float = PATIENCE_SECONDS) -> Toast:  # noqa: ASYNC109 - the server waits
        """Wait for the bot's answer to the tap, in seconds."""
        given = await self.transport.get(f"/sim/taps/{self.result['id']}?wait={timeout}")
        assert given["answered"], f"the tap on {self.button.text!r} was not answered within {timeout} s"
        return Toast(given["text"], given["show_alert"], given["url"])


class Phone:
    """One person's phone at one chat. `chat` is the bot's id here, the group's id on a GroupPhone."""

    def __init__(self, transport: Transport, person: int, chat: int, title: str) -> None:
        self.transport = transport
        self.person = person
        self.chat = chat
        self.title = title
        self.seq = 0
        """The number of the last change read."""
        self.acted = 0
        """The number of the last change when this phone last did something: what is newer answers it."""
        self.about: dict[str, Any] = {}
        self._messages: dict[tuple[int, int], Seen] = {}

    @property
    def path(self) -> str:
        return f"/sim/people/{self.person}/chats/{self.chat}"

    async def ready(self) -> Self:
        await self.sync()
        self.acted = self.seq
        return self

    # reading

    async def sync(self, wait: float = 0.0) -> None:
        """Read what changed, waiting for a change up to `wait` seconds."""
        given = await self.transport.get(f"{self.path}?since={self.seq}&wait={wait}")
        self.seq, self.about = given["seq"], given["chat"]
        for raw in given["messages"]:
            self._messages[raw["chat"], raw["id"]] = seen_from(raw)

    def messages(self, *, deleted: bool = False) -> list[Seen]:
        """The messages as last read, oldest first."""
        return [message for message in self._messages.values() if deleted or not message.deleted]

    async def read(self) -> list[Seen]:
        """The messages as they are now."""
        await self.sync()
        return self.messages()

    def last(self) -> Seen:
        """The newest message that is not this person's, as last read."""
        newest = next((message for message in reversed(self.messages()) if not message.mine), None)
        assert newest is not None, f"{self.title}: nobody has written yet"
        return newest

    @property
    def pinned(self) -> list[dict[str, Any]]:
        return list(self.about.get("pinned", []))

    @property
    def commands(self) -> list[str]:
        return [command["command"] for command in self.about.get("commands", [])]

    def transcript(self, newest: int = 15) -> str:
        return "\n".join(str(message) for message in self.messages(deleted=True)[-newest:])

    # waiting

    async def wait_until(
        self,
        fits: Callable[[Seen], bool],
        what: str,
        timeout: float = PATIENCE_SECONDS,  # noqa: ASYNC109 - the server waits
        *,
        since: int = 0,
    ) -> Seen:
        """Wait until a message that is not mine and changed after `since` fits; gives the newest such."""
        until = time.monotonic() + timeout
        while True:
            for message in reversed(self.messages()):
                if not message.mine and message.seq > since and fits(message):
                    return message
            left = until - time.monotonic()
            if left <= 0:
                raise AssertionError(
                    f"{self.title}: no {what} within {timeout} s; it shows\n{self.transcript()}"
                )
            await self.sync(min(left, _POLL_SECONDS))

    async def wait_for(
        self,
        text: str,
        timeout: float = PATIENCE_SECONDS,  # noqa: ASYNC109 - the server waits
        *,
        anywhere: bool = False,
    ) -> Seen:
        """Wait for a message with this text that came or changed since this phone last did something.

        Case matters. `anywhere=True` also takes what was there before.
        """
        since = 0 if anywhere else self.acted
        return await self.wait_until(
            lambda message: text in message.text, f"message with {text!r}", timeout, since=since
        )

    async def wait_for_button(self, label: str, timeout: float = PATIENCE_SECONDS) -> Seen:  # noqa: ASYNC109
        """Wait for a message that has this button, old or new."""
        return await self.wait_until(
            lambda message: message.button(label) is not None, f"button {label!r}", timeout
        )

    async def wait_for_document(self, timeout: float = PATIENCE_SECONDS) -> Seen:  # noqa: ASYNC109
        return await self.wait_until(
            lambda message: message.document is not None, "document", timeout, since=self.acted
        )

    async def quiet(self, seconds: float = 0.3) -> list[Seen]:
        """Wait until nothing has changed for this many seconds; gives the messages."""
        while True:
            before = self.seq
            await self.sync(seconds)
            if self.seq == before or not any(message.seq > before for message in self._messages.values()):
                return self.messages()

    # doing

    async def act(self, act: str, given: dict[str, Any]) -> dict[str, Any]:
        """Any act of the control API; remembers when it was done."""
        return self._done(await self.transport.post(f"{self.path}/{act}", given))

    def _done(self, done: dict[str, Any]) -> dict[str, Any]:
        self.acted = done["seq"]
        return done

    async def send(self, text: str, *, reply_to: Seen | None = None) -> int:
        """Write a text; gives its message id."""
        done = await self.act("text", {"text": text, "reply_to": reply_to.id if reply_to else 0})
        return int(done["messages"][0])

    async def edit(self, message: int, text: str) -> None:
        """Correct one's own message."""
        await self.act("edit", {"message": message, "text": text})

    async def tap(self, label: str, *, on: Seen | None = None, timeout: float = PATIENCE_SECONDS) -> Tap:  # noqa: ASYNC109
        """Tap the button with this label on the newest message that has it, or on the message given.

        The whole label, or a part of it. Waits for the button to appear. A message given is tapped as it is
        on the phone now, even when a newer one has taken over: the way to try old buttons.
        """
        if on is None:
            on = await self.wait_for_button(label, timeout)
        button = on.button(label)
        assert button is not None, f"no button {label!r} on {on}"
        return await self.tap_button(on, button)

    async def tap_button(self, on: Seen, button: Button) -> Tap:
        """Tap exactly this button, by its data, even if the message has changed or gone meanwhile."""
        where = {"data": button.data} if button.data else {"row": button.row, "col": button.col}
        path = f"/sim/people/{self.person}/chats/{on.chat}/tap"
        done = self._done(await self.transport.post(path, {"message": on.id, **where}))
        return Tap(self.transport, button, done)

    async def photo(self, content: bytes | None = None, *, caption: str = "") -> int:
        """Send a picture: a sample, or a JPEG of one's own."""
        if content is None:
            return int((await self.act("photos", {"sample": 1, "caption": caption}))["messages"][0])
        form = aiohttp.FormData({"caption": caption} if caption else {})
        form.add_field("large", content, filename="photo.jpg", content_type="image/jpeg")
        return int((await self._upload("photos", form))["messages"][0])

    async def album(self, count: int = 3, *, caption: str = "") -> list[int]:
        """Send several sample pictures as one album."""
        return list((await self.act("photos", {"sample": count, "caption": caption}))["messages"])

    async def document(
        self,
        name: str,
        content: bytes = b"",
        mime: str = "application/octet-stream",
        *,
        size: int | None = None,
    ) -> int:
        """Send a file; `size` in bytes pretends to a size it has not."""
        if size is not None:
            return int(
                (await self.act("document", {"name": name, "mime": mime, "size": size}))["messages"][0]
            )
        form = aiohttp.FormData(quote_fields=False)
        form.add_field("file", content, filename=name, content_type=mime)
        return int((await self._upload("document", form))["messages"][0])

    async def _upload(self, act: str, form: aiohttp.FormData) -> dict[str, Any]:
        return self._done(await self.transport.request("POST", f"{self.path}/{act}", data=form))

    async def voice(self, seconds: int = 5) -> int:
        return int((await self.act("voice", {"seconds": seconds}))["messages"][0])

    async def contact(self, *, of: int = 0, name: str = "", phone: str = "") -> int:
        """Share a contact: one's own, that of another person of the stand-in, or a stranger's by name."""
        return int((await self.act("contact", {"of": of, "name": name, "phone": phone}))["messages"][0])

    async def sticker(self, emoji: str = "👍") -> int:
        return int((await self.act("sticker", {"emoji": emoji}))["messages"][0])

    async def location(self, latitude: float = 21.03, longitude: float = 105.85) -> int:
        return int(
            (await self.act("location", {"latitude": latitude, "longitude": longitude}))["messages"][0]
        )

    async def start(self, payload: str = "") -> None:
        """Press "Start", or come by a deep link with a payload; unblocks a blocked bot."""
        await self.act("start", {"payload": payload})

    async def block(self) -> None:
        await self.act("block", {})

    async def unblock(self) -> None:
        await self.act("unblock", {})

    async def download(self, message: Seen) -> bytes:
        """The file, or the largest size of the picture, of a message."""
        media = message.document or (message.photo[-1] if message.photo else None) or message.raw.get("voice")
        assert media is not None, f"nothing to download in {message}"
        return await self.transport.download(media["url"])


async def all_quiet(*phones: Phone, seconds: float = 0.3) -> None:
    """Wait until none of these phones has changed for this many seconds."""
    await asyncio.gather(*(phone.quiet(seconds) for phone in phones))


class GroupPhone(Phone):
    """The same phone at the group: here a person may also write as the group."""

    async def send_anonymously(self, text: str) -> int:
        """Write as the group itself; only an admin may."""
        return int((await self.act("text", {"text": text, "anonymous": True}))["messages"][0])

    async def send_in(self, thread: int, text: str) -> int:
        """Write in a topic of a forum."""
        return int((await self.act("text", {"text": text, "thread": thread}))["messages"][0])

    @property
    def topics(self) -> dict[str, int]:
        """The topics by name, as last read; General is not among them."""
        return {topic["name"]: topic["id"] for topic in self.about.get("topics", [])}

    @property
    def members(self) -> list[str]:
        return [member["name"] for member in self.about.get("members", [])]
