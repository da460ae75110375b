"""The control API as Python: make bots, people and groups, take their phones in hand, read the evidence.

```python
async with running_standin(tmp_path) as standin:
    client = standin.client
    bot = await client.bot("1001:families", "so_hoc_tap_bot", "Sổ Học Tập")
    hoa = await client.person("Hoa", "Lò Thị")
    phone = await client.phone(hoa, bot)
    await phone.start("loimoi_abc")
    await phone.wait_for("Câu 1/12")
    tap = await phone.tap("Có")
    assert (await tap.answered()).text == ""
    await client.expect_clean()
```
"""

import asyncio
import json
import time
from dataclasses import dataclass
from typing import Any

import aiohttp

from bot.simulator.phone import PATIENCE_SECONDS, GroupPhone, Phone
from bot.simulator.transport import SimulatorError, Transport

__all__ = ["Bot", "Client", "Group", "GroupPhone", "Journal", "Person", "Phone", "SimulatorError"]


@dataclass(frozen=True, slots=True)
class Bot:
    id: int
    token: str
    username: str
    name: str


@dataclass(frozen=True, slots=True)
class Person:
    id: int
    name: str


@dataclass(slots=True)
class Group:
    """A group; its `id` changes when it is upgraded through this client."""

    id: int
    title: str
    creator: Person


@dataclass(frozen=True, slots=True)
class Journal:
    """Everything after `since`; see `bot.simulator.standin.journal` for the entries."""

    now: int
    calls: list[dict[str, Any]]
    refused: list[dict[str, Any]]
    confirmed: list[dict[str, Any]]
    counts: dict[str, int]
    unanswered_taps: list[dict[str, Any]]
    pending: dict[str, int]

    def of(self, method: str) -> list[dict[str, Any]]:
        return [call for call in self.calls if call["method"] == method.lower()]


class Client:
    def __init__(self, base_url: str, session: aiohttp.ClientSession) -> None:
        self.transport = Transport(base_url, session)
        self.base_url = base_url

    async def bot(self, token: str, username: str, name: str, *, privacy: bool = True) -> Bot:
        """Make a bot, or renew it; `token` is `<number>:<anything>` and the number is its id."""
        given = {"token": token, "username": username, "name": name, "privacy": privacy}
        made = await self.transport.post("/sim/bots", given)
        return Bot(made["id"], token, username, name)

    async def person(
        self,
        first_name: str,
        last_name: str = "",
        *,
        id: int = 0,  # noqa: A002 - the Bot API calls it so
        phone: str = "",
        username: str = "",
    ) -> Person:
        given: dict[str, Any] = {
            "first_name": first_name,
            "last_name": last_name,
            "phone": phone,
            "username": username,
        }
        made = await self.transport.post("/sim/people", given | ({"id": id} if id else {}))
        return Person(made["id"], made["name"])

    async def group(self, title: str, creator: Person, *members: Person | Bot, id: int = 0) -> Group:  # noqa: A002
        given = {"title": title, "creator": creator.id, "members": [member.id for member in members]}
        made = await self.transport.post("/sim/groups", given | ({"id": id} if id else {}))
        return Group(made["id"], title, creator)

    async def phone(self, person: Person, bot: Bot) -> Phone:
        """This person's phone, open at the private chat with this bot."""
        return await Phone(self.transport, person.id, bot.id, f"{person.name} ↔ {bot.name}").ready()

    async def group_phone(self, person: Person, group: Group) -> GroupPhone:
        """This person's phone, open at the group."""
        return await GroupPhone(self.transport, person.id, group.id, f"{person.name} ↔ {group.title}").ready()

    # groups

    async def _change(self, group: Group, act: str, given: dict[str, Any]) -> None:
        group.id = (await self.transport.post(f"/sim/groups/{group.id}/{act}", given))["id"]

    async def add(self, group: Group, who: Person | Bot, *, by: Person | None = None) -> None:
        await self._change(group, "add", {"user": who.id, "by": (by or group.creator).id})

    async def remove(self, group: Group, who: Person | Bot, *, by: Person | None = None) -> None:
        """Kick; a person removes themself by `by=who`."""
        await self._change(group, "remove", {"user": who.id, "by": (by or group.creator).id})

    async def promote(
        self, group: Group, who: Person | Bot, *, rights: list[str] | None = None, anonymous: bool = False
    ) -> None:
        given: dict[str, Any] = {"user": who.id, "by": group.creator.id, "anonymous": anonymous}
        await self._change(group, "promote", given | ({} if rights is None else {"rights": rights}))

    async def demote(self, group: Group, who: Person | Bot) -> None:
        await self._change(group, "demote", {"user": who.id, "by": group.creator.id})

    async def upgrade(self, group: Group) -> int:
        """Turn the group into a supergroup; gives the old id, `group.id` is the new one."""
        old = group.id
        await self._change(group, "upgrade", {"by": group.creator.id})
        return old

    async def forum(self, group: Group, *, on: bool = True) -> None:
        """Switch topics on, which makes a supergroup of a basic group, or off."""
        await self._change(group, "forum", {"by": group.creator.id, "on": on})

    async def topic(self, group: Group, name: str) -> int:
        """Begin a topic as the group's owner; gives its number."""
        given = {"by": group.creator.id, "name": name}
        return int((await self.transport.post(f"/sim/groups/{group.id}/topics", given))["thread"])

    async def change_topic(self, group: Group, thread: int, act: str, name: str = "") -> None:
        """Close, reopen, rename or delete a topic as the group's owner; 1 is General."""
        given = {"by": group.creator.id, "name": name}
        await self.transport.post(f"/sim/groups/{group.id}/topics/{thread}/{act}", given)

    # faults and settings

    async def fail_calls(self, kind: str, method: str = "", *, times: int = 1, **more: Any) -> None:
        """Break the next calls: `kind` is 502, 429, error, hang or drop.

        More: `bot` and `chat` (ids), `seconds` (the retry_after of a 429, the length of a hang), `code` and
        `description` of an error.
        """
        await self.transport.post(
            "/sim/faults", {"calls": [{"kind": kind, "method": method, "times": times, **more}]}
        )

    async def fail_updates(
        self, kind: str, *, bot: Bot | None = None, times: int = 1, seconds: float = 1.0
    ) -> None:
        """Disturb the next updates: `twice` (again after being confirmed), `delay` (seconds), `reorder`."""
        given = {"kind": kind, "bot": bot.id if bot else 0, "times": times, "seconds": seconds}
        await self.transport.post("/sim/faults", {"updates": [given]})

    async def clear_faults(self) -> None:
        await self.transport.request("DELETE", "/sim/faults")

    async def settings(self, **given: Any) -> dict[str, Any]:
        """Set `strict` (rate limits), `answer_seconds` (for a tap), `clock_shift` (seconds ahead)."""
        settings: dict[str, Any] = await self.transport.post("/sim/settings", given)
        return settings

    # evidence

    async def journal(self, since: int = 0) -> Journal:
        return Journal(**await self.transport.get(f"/sim/journal?since={since}"))

    async def expect_clean(self, since: int = 0, *, patience: float = PATIENCE_SECONDS) -> None:
        """A happy run leaves no refused call and no unanswered tap; faults asked for do not count.

        The answer to the last tap may still be on its way: it is waited for, `patience` seconds.
        """
        until = time.monotonic() + patience
        journal = await self.journal(since)
        while journal.unanswered_taps and time.monotonic() < until:
            await asyncio.sleep(0.05)
            journal = await self.journal(since)
        refused = [entry for entry in journal.refused if not entry["injected"]]
        assert not refused, "refused calls:\n" + "\n".join(
            json.dumps(entry, ensure_ascii=False) for entry in refused
        )
        assert not journal.unanswered_taps, f"taps never answered: {journal.unanswered_taps}"

    # the page

    async def cast(self, phones: list[dict[str, Any]], **more: Any) -> None:
        """Say which phones the page shows: `{title, person, chats: [{id, title?}], note?, large?, people?}`.

        `large` makes a wider one; `people` (`[{id, title}]`) lets the reader choose who acts on it.
        """
        await self.transport.post("/sim/cast", {"phones": phones, **more})

    async def hints(self, steps: list[str], title: str = "") -> None:
        await self.transport.post("/sim/hints", {"title": title, "steps": steps})
