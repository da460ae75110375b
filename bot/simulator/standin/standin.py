"""The heart of the stand-in: bots, people, chats in memory, each change written before it is answered."""

import asyncio
import json
import secrets
import time
from pathlib import Path
from typing import Any

from bot.simulator.standin.chats import Chat, Facts, load_facts
from bot.simulator.standin.faults import Faults
from bot.simulator.standin.files import Files
from bot.simulator.standin.journal import Journal
from bot.simulator.standin.limits import Limits
from bot.simulator.standin.people import BotAccount, Person, Profile, dump
from bot.simulator.standin.queue import DEFAULT_LEAVES_OUT, MESSAGE_SECONDS, TAP_SECONDS, UpdateQueue, Waiting
from bot.simulator.standin.store import Store
from bot.simulator.standin.watchers import Watchers

ANSWER_SECONDS = 30.0
"""How long a tap may be answered. Telegram does not publish it; reports range from ten seconds upward."""


class StandIn:
    def __init__(
        self, data_dir: Path, *, strict: bool = True, answer_seconds: float = ANSWER_SECONDS
    ) -> None:
        self.store = Store(data_dir)
        self.files = Files(self.store)
        self.journal = Journal()
        self.faults = Faults()
        self.limits = Limits(strict=strict)
        self.watchers = Watchers(secrets.token_hex(4))
        self.answer_seconds = answer_seconds
        self.clock_shift = 0.0
        """Seconds by which a test has moved the stand-in's clock."""
        self.bots: dict[int, BotAccount] = {}
        self.by_token: dict[str, BotAccount] = {}
        self.by_username: dict[str, BotAccount] = {}
        self.queues: dict[int, UpdateQueue] = {}
        self.people: dict[int, Person] = {}
        self.chats: dict[int, Chat] = {}
        self.private: dict[tuple[int, int], Chat] = {}
        self.typing: dict[int, float] = {}
        self.closing = False
        self._load()

    def _load(self) -> None:
        for row in self.store.execute("SELECT id, token, profile, next_update, next_message FROM bots"):
            self._know_bot(BotAccount(row[0], row[1], Profile(**json.loads(row[2])), row[3], row[4]))
        for row in self.store.execute("SELECT profile FROM people"):
            person = Person(**json.loads(row[0]))
            self.people[person.id] = person
        for key, kind, bot, person_id, following, facts in self.store.execute(
            "SELECT key, kind, bot, person, next_message, facts FROM chats"
        ):
            self._know_chat(Chat(key, kind, bot or 0, person_id or 0, following, load_facts(facts)))
        for bot, update_id, kind, expires, body in self.store.execute(
            "SELECT bot, id, kind, expires, body FROM updates ORDER BY bot, id"
        ):
            self.queues[bot].waiting[update_id] = Waiting(kind, expires, body)
        row = self.store.execute("SELECT coalesce(max(seq), 0) FROM messages").fetchone()
        self.seq = max(int(row[0]), int(self.store.get("seq", "0")))

    def now(self) -> float:
        """Unix time in seconds, moved by the tests when they need tomorrow."""
        return time.time() + self.clock_shift

    # bots, people, chats

    def _know_bot(self, bot: BotAccount) -> None:
        self.bots[bot.id] = bot
        self.by_token[bot.token] = bot
        self.by_username[bot.profile.username.lower()] = bot
        self.queues.setdefault(bot.id, UpdateQueue())

    def add_bot(self, token: str, profile: Profile) -> BotAccount:
        """Make a bot, whose id is its token's part before the colon, or renew the profile of a known one."""
        bot_id = int(token.split(":", 1)[0])
        bot = self.bots.get(bot_id)
        if bot is None:
            bot = BotAccount(
                bot_id, token, profile, secrets.randbelow(900_000_000) + 1_000_000, 1 + secrets.randbelow(500)
            )
            self.store.execute(
                "INSERT INTO bots VALUES (?, ?, ?, ?, ?)",
                (bot.id, token, dump(profile), bot.next_update, bot.next_message),
            )
        self.by_token.pop(bot.token, None)
        bot.token = token
        bot.profile.name, bot.profile.username = profile.name, profile.username
        bot.profile.privacy = profile.privacy
        self._know_bot(bot)
        self.save_profile(bot)
        return bot

    def save_profile(self, bot: BotAccount) -> None:
        self.store.execute(
            "UPDATE bots SET token = ?, profile = ? WHERE id = ?", (bot.token, dump(bot.profile), bot.id)
        )

    def add_person(self, person: Person) -> Person:
        self.people[person.id] = person
        self.store.execute("INSERT OR REPLACE INTO people VALUES (?, ?)", (person.id, dump(person)))
        return person

    def user(self, user_id: int) -> dict[str, Any]:
        known = self.people.get(user_id) or self.bots.get(user_id)
        return known.user() if known else {"id": user_id, "is_bot": False, "first_name": ""}

    def _know_chat(self, chat: Chat) -> None:
        self.chats[chat.key] = chat
        if chat.private:
            self.private[chat.bot, chat.person] = chat

    def private_chat(self, bot: int, person: int) -> Chat:
        chat = self.private.get((bot, person))
        if chat is None:
            facts = Facts()
            cursor = self.store.execute(
                "INSERT INTO chats (kind, bot, person, facts) VALUES ('private', ?, ?, ?)",
                (bot, person, Chat(0, "private", bot, person, 1, facts).dump()),
            )
            chat = Chat(cursor.lastrowid or 0, "private", bot, person, 1, facts)
            self._know_chat(chat)
        return chat

    def add_group(self, key: int, kind: str, facts: Facts) -> Chat:
        chat = Chat(key, kind, 0, 0, 1, facts)
        self.store.execute(
            "INSERT INTO chats (key, kind, next_message, facts) VALUES (?, ?, 1, ?)", (key, kind, chat.dump())
        )
        self._know_chat(chat)
        return chat

    def save_chat(self, chat: Chat) -> None:
        """Write the chat's facts; readers of the chat are woken."""
        self.store.execute("UPDATE chats SET facts = ? WHERE key = ?", (chat.dump(), chat.key))
        self.touch(chat)

    def chat_as_seen(self, chat: Chat) -> dict[str, Any]:
        """The Chat object a bot gets."""
        if chat.private:
            user = self.user(chat.person)
            kept: dict[str, Any] = {
                name: user[name] for name in ("first_name", "last_name", "username") if name in user
            }
            return {"id": chat.person, "type": "private", **kept}
        seen = {"id": chat.key, "type": chat.kind, "title": chat.facts.title}
        return seen | {"is_forum": True} if chat.facts.forum else seen

    # updates

    def push(self, bot: BotAccount, kind: str, content: dict[str, Any]) -> int:
        """Queue one update for a bot; 0 when the bot has not asked for this kind."""
        allowed = bot.profile.allowed_updates
        if (kind not in allowed) if allowed else (kind in DEFAULT_LEAVES_OUT):
            return 0
        update_id = bot.next_update
        bot.next_update += 1
        body = json.dumps(
            {"update_id": update_id, kind: content}, ensure_ascii=False, separators=(",", ":")
        ).encode()
        keep = TAP_SECONDS if kind == "callback_query" else MESSAGE_SECONDS
        waiting = Waiting(kind, self.now() + keep, body)
        if (fault := self.faults.for_update(bot.id, "delay")) is not None:
            waiting.not_before = time.monotonic() + fault.seconds
        self.store.execute(
            "INSERT INTO updates VALUES (?, ?, ?, ?, ?)", (bot.id, update_id, kind, waiting.expires, body)
        )
        self.store.execute("UPDATE bots SET next_update = ? WHERE id = ?", (bot.next_update, bot.id))
        queue = self.queues[bot.id]
        queue.waiting[update_id] = waiting
        asyncio.get_running_loop().call_soon(queue.wake)  # after the commit, which happens without a pause
        return update_id

    # changes

    def touch(self, chat: Chat) -> int:
        """A new number for a change in this chat; its readers are woken once the change is committed."""
        self.seq += 1
        asyncio.get_running_loop().call_soon(self._announce, chat.key, self.seq)
        return self.seq

    def _announce(self, key: int, seq: int) -> None:
        self.watchers.wake(key)
        if self.watchers.streams:
            self.watchers.tell("chat", chat=key, seq=seq)

    def tap_answered(self, query_id: str, person: int, chat: int, answer: dict[str, Any]) -> None:
        """Tell the phone that tapped: it shows the words and stops waiting."""
        asyncio.get_running_loop().call_soon(self.watchers.wake, query_id)
        if self.watchers.streams:
            self.watchers.tell("answer", tap=query_id, person=person, chat=chat, **answer)

    def close(self) -> None:
        self.closing = True
        self.store.put("seq", str(self.seq))
        self.watchers.close()
        for queue in self.queues.values():
            queue.wake()
        self.store.close()
