"""Plays a whole conversation against the real store, and writes it down as a person would read it.

A transcript is its own script: lines `who> text`, `who* label` (a tap), `who# photo`, `who@ minutes` (time goes by),
`who# contact 84912345678` (a phone number is shared; "contact of another …" is somebody else's), `season% set` (the season has these criteria), `window% 2026-01-01 2026-03-31` (when households may register), `listed% 12 Lò Văn Pâng, 5 khẩu` (a household of the list of Xóm 5), `books% figure 3100/5000` (what the registers hold), `hoa# bang.xlsx` (a file),
`tick% now` (a minute goes by), `grouphoa% nam leaves` (or comes), `hoa% bang.yaml` (a sent file was read as that table; `hoa% 17 faults`) are played again, everything else is what came of it. Clock, ids and codes are seeded, so a change of wording or
of behaviour is a diff that a person can review.
"""

from __future__ import annotations

import itertools
import re
import sqlite3
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec

from bot.delivery.standing import Standing
from bot.words import paragraph, render
from criteria import Registered
from criteria.fault import Place
from criteria.wording import say
from criteria.yaml_file import read_yaml
from dialogs.advance import advance, present
from dialogs.button import Button
from dialogs.event import (
    Audience,
    ChoiceTapped,
    CommandGiven,
    ContactShared,
    DocumentSent,
    Event,
    Membership,
    PeopleChanged,
    PhotoSent,
    Room,
    TableRead,
    TemplateRead,
    TextSent,
    Ticked,
    VoiceSent,
)
from dialogs.message import Message
from dialogs.step import Place as Where
from dialogs.step import Reply, Step, answer_alone, screen_of_reply
from dialogs.understand import fold, sort_key
from dialogs.understand.roster_line import roster_lines
from dialogs.verification.live import render as draw_live
from storage import Store
from tests.dialogs.seeded_books import add_past, book_read
from tests.dialogs.seeded_hands import add_holder, add_signature
from tests.dialogs.seeded_triage import add_answers, add_grant, add_picture, add_scored
from tests.dialogs.seeded_village import add_head, add_household, add_officer, add_posting

LINE = re.compile(r"^(?P<who>[a-z0-9]+)(?P<sign>[>*#@!%])(?: (?P<text>.*))?$")
GROUP = "tg:-5000"
LONG = {"pack", "faults", "findings", "data"}
"""Facts that are left out of what is written down."""

PEOPLE = {
    "family": ("tg:1001", Audience.FAMILIES),
    "family2": ("tg:1002", Audience.FAMILIES),
    "family3": ("tg:1003", Audience.FAMILIES),
    "head": ("tg:2001", Audience.FAMILIES),
    "head2": ("tg:2002", Audience.FAMILIES),
    "hoa": ("tg:3001", Audience.OFFICERS),
    "nam": ("tg:3002", Audience.OFFICERS),
    "mai": ("tg:3003", Audience.OFFICERS),
    "school": ("tg:4001", Audience.FAMILIES),
    "tinh": ("tg:5001", Audience.OFFICERS),
}
"""Who plays; a name with "group" before it speaks in the officers' group: "grouphoa"."""

SEEDED = {
    "household": add_household, "role": add_head, "officer": add_officer, "posting": add_posting,
    "answers": add_answers, "scored": add_scored, "picture": add_picture, "grant": add_grant, "past": add_past,
    "held": add_holder, "signed": add_signature,
}  # fmt: skip
"""What a script may put into the village beforehand: see `seeded_village` and `seeded_triage`."""


@dataclass
class Stage:
    """One played conversation: who sees what, and what happened."""

    store: Store = field(init=False)
    at: datetime = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
    screens: dict[str, list[Message]] = field(default_factory=dict)
    said: list[str] = field(default_factory=list)
    keys: itertools.count[int] = field(default_factory=lambda: itertools.count(1))
    codes: dict[str, str] = field(default_factory=dict)
    addresses: dict[str, str] = field(default_factory=dict)
    database: Path = Path()
    books: dict[str, Registered] = field(default_factory=dict)
    standing: Standing = field(default_factory=Standing)

    async def play(self, line: str) -> None:
        """Play one line of a script and write down what came of it."""
        match = LINE.match(line)
        assert match, f"not a line of a script: {line!r}"
        who, sign, text = match["who"], match["sign"], match["text"] or ""
        self.said.append(line)
        if sign == "@":
            self.at += timedelta(minutes=int(text))
            return
        if who == "tick":
            await self.tick()
            return
        if sign == "%" and who not in PEOPLE and not who.startswith("group"):
            self.prepare(who, text)
            return
        if sign == "!":
            await self.show_live(text)
            return
        for name, code in self.codes.items():
            text = text.replace(f"<{name}>", code)
        event = self.event(who, sign, text)
        outcome = await self.store.conductor.submit(event)
        step = getattr(outcome, "step", None)
        assert isinstance(step, Step), f"{line!r}: {outcome!r}"
        self.write(who, step)

    async def tick(self) -> None:
        """A minute goes by: "tick% now"."""
        event = Ticked(
            key=f"1:{next(self.keys)}", audience=Audience.OFFICERS, room=Room.PRIVATE, person="", chat=""
        )
        outcome = await self.store.conductor.submit(event)
        for happening in outcome.step.happened:  # type: ignore[union-attr]
            self.write_happening(happening)
        for post in outcome.step.posts:  # type: ignore[union-attr]
            if post.person == GROUP:
                self.show("group", post.message, "", "to group:")
                self.said += [f"document to group: {document}" for document in post.documents]

    def prepare(self, what: str, text: str) -> None:
        """Set the world up: other criteria for the season, a figure in the books."""
        if what == "season":
            with closing(sqlite3.connect(self.database)) as db, db:
                db.execute(
                    "UPDATE seasons SET criteria_set = ?, criteria_version = '1.0' WHERE title = ?",
                    (text, self.store.world.criteria_set(text, "1.0").title),
                )
        elif what == "listed":
            self.list_house(text)
        elif what == "window":
            self.open_registration(*text.split())
        elif what in SEEDED:
            with closing(sqlite3.connect(self.database)) as db, db:
                SEEDED[what](db, text, self.at, {name: person for name, (person, _) in PEOPLE.items()})
        else:
            figure, numbers = text.split()
            part, whole = numbers.split("/")
            self.books[figure] = Registered(int(part), int(whole), date(2026, 10, 31))

    def list_house(self, text: str) -> None:
        """Put a household on the list of Xóm 5: "12 Lò Văn Pâng, 5 khẩu, 0912 345 678"."""
        [line] = roster_lines(text).lines
        assert line.number, text
        assert line.name, text
        row = {
            "id": f"house{line.number:03}", "kind": "household", "code": f"17071.05.{line.number:03}",
            "place": "17071.05", "number": line.number, "name": line.name, "folded": fold(line.name),
            "sort_key": sort_key(line.name), "members": line.members or 0, "facts": "{}",
            "phone": line.phone or "",
        }  # fmt: skip
        with closing(sqlite3.connect(self.database)) as db, db:
            marks = ", ".join(f":{column}" for column in row)
            db.execute(f"INSERT INTO subjects ({', '.join(row)}) VALUES ({marks})", row)

    def open_registration(self, first: str, last: str) -> None:
        """Say from when to when households may register."""
        with closing(sqlite3.connect(self.database)) as db, db:
            db.execute("UPDATE seasons SET registration_from = ?, registration_to = ?", (first, last))

    async def books_read(self) -> dict[str, Registered]:
        return self.books

    def event(self, who: str, sign: str, text: str) -> Event:
        in_group = who.startswith("group")
        person, audience = PEOPLE[who.removeprefix("group")]
        common = {
            "key": f"1:{next(self.keys)}",
            "audience": audience,
            "room": Room.GROUP if in_group else Room.PRIVATE,
            "person": person,
            "chat": GROUP if in_group else person,
        }
        if sign == "*":
            return ChoiceTapped(**common, data=self.button(who, text))
        if sign == "%" and in_group:
            name, what = text.split()
            now = Membership.REMOVED if what == "leaves" else Membership.ADDED
            return PeopleChanged(**common, people=(PEOPLE[name][0],), now=now)
        if sign == "%":
            return self.table(text, common)
        if sign == "#" and text.startswith("contact "):
            return ContactShared(**common, phone=text.rsplit(maxsplit=1)[-1], own="of" not in text.split())
        if sign == "#" and "." in text:
            return DocumentSent(**common, file=text, name=text, size=30_000)
        if sign == "#":
            return (
                VoiceSent(**common, file="voice1", seconds=4)
                if text == "voice"
                else PhotoSent(**common, file=text.split(maxsplit=1)[0], album="".join(text.split()[1:]))
            )
        if text.startswith("/"):
            name, _, argument = text[1:].partition(" ")
            return CommandGiven(**common, name=name, argument=argument)
        return TextSent(**common, text=text)

    def table(self, text: str, common: dict[str, Any]) -> Event:
        """Let a sent file be read: "hoa% ten.yaml" as a table of `tables/`, "hoa% 17 faults" with so many faults.

        "hoa% unreadable" is a file that nothing could be read of.
        """
        if text == "unreadable":
            faults = (say("The file is damaged and cannot be opened."),)
            return TableRead(**common, name="bang.xlsx", faults=faults, unreadable=True)
        if text.startswith("book "):
            return book_read(text, common)
        if text.startswith("template "):
            return self.template(text, common)
        if text.endswith(" faults"):
            faults = tuple(
                say("Sheet “{sheet}”, row {row}: {fault}", sheet="Chỉ số", row=row, fault="chưa có điểm")
                for row in range(1, int(text.removesuffix(" faults")) + 1)
            )
            return TableRead(**common, name="bang.xlsx", faults=faults)
        name, _, wording_of = text.partition(" words of ")
        pack = (Path(__file__).parent / "tables" / name).read_text()
        raw = read_yaml(pack, Place(name))
        library = self.store.shelf.library.with_packs([raw])
        made = library.get(raw["id"], raw["version"])
        return TableRead(
            **common, name=name.replace(".yaml", ".xlsx"), criteria_set=made.id, title=made.title, place=made.place,
            based_on=made.based_on or "", pack=pack, wording_of=wording_of,
        )  # fmt: skip

    def template(self, text: str, common: dict[str, Any]) -> Event:
        """Let a Word file be read: "mai% template to_trinh", or "mai% template to_trinh 2 faults"."""
        _, kind, *faulty = text.split()
        faults = tuple(
            say("The place {place} is not known.", place=f"{{{{ cho_{number} }}}}")
            for number in range(1, int(faulty[0]) + 1 if faulty else 1)
        )
        return TemplateRead(
            **common, name="mau.docx", kind=kind, faults=faults, data=b"" if faults else b"PK"
        )

    def button(self, who: str, label: str) -> str:
        """Find the newest button with that label on this person's screens; "^2 label" looks further back."""
        screens = self.screens.get("group" if who.startswith("group") else who, [])
        back = 1
        if label.startswith("^"):
            number, _, label = label.partition(" ")
            back = int(number[1:])
        for message in reversed(screens[: len(screens) - back + 1]):
            for choice in message.choices:
                if render(choice.label, "vi", "") == label:
                    assert message.stamp
                    return Button(
                        message.stamp.frame, message.stamp.screen, choice.id, message.stamp.check
                    ).pack()
        raise AssertionError(
            f"{who} has no button {label!r} on {[render(c.label, 'vi', '') for c in screens[-1].choices] if screens else None}"
        )

    def write(self, who: str, step: Step) -> None:
        address = step.conversation.address
        self.addresses[PEOPLE[who.removeprefix("group")][0]] = address
        if step.toast is not None:
            self.said.append(f"toast {render(step.toast, 'vi', address)}")
        for happening in step.happened:
            self.write_happening(happening)
            if hasattr(happening, "code_sha256"):
                self.codes["code"] = Chance.last_code
        if step.reply is not None:
            self.reply("group" if who.startswith("group") else who, step.reply, address)
        for post in step.posts:
            to = next(
                (
                    name
                    for name, (person, audience) in PEOPLE.items()
                    if (person, audience) == (post.person, post.audience)
                ),
                "group",
            )
            if post.person != GROUP:
                chat = int(post.person.removeprefix("tg:"))
                posted = bool(post.message.paragraphs) + len(post.documents)
                self.standing.pushed(chat, posted, buttons=bool(post.message.choices))
            if post.message.paragraphs:
                mark = f"to {to} at {post.not_before:%H:%M}Z:" if post.not_before else f"to {to}:"
                self.show(to, post.message, self.addresses.get(post.person, ""), mark)
            self.said += [f"document to {to}: {document}" for document in post.documents]

    def reply(self, who: str, reply: Reply, address: str) -> None:
        """Show what the door shows: the answer alone where an officer's screen stands within reach."""
        message = reply.message
        if who != "group" and PEOPLE[who][1] is Audience.OFFICERS:
            chat, screen = int(PEOPLE[who][0].removeprefix("tg:")), screen_of_reply(reply)
            if reply.brief and self.standing.within_reach(chat, screen):
                message = answer_alone(reply)
                self.standing.pushed(chat, 1, buttons=False)
            elif reply.place is Where.HERE:
                self.standing.changed(chat, screen, chat)
            else:
                self.standing.stands(chat, screen, chat)
        self.show(who, message, address, "<")

    def write_happening(self, happening: Any) -> None:
        fields = msgspec.to_builtins(happening)
        name = fields.pop("event")
        facts = " ".join(
            f"{key}={'…' if key in LONG else value}"
            for key, value in fields.items()
            if value not in ("", None, {}, [])
        )
        self.said.append(f"event {name} {facts}".rstrip())

    def show(self, who: str, message: Message, address: str, mark: str) -> None:
        self.screens.setdefault(who, []).append(message)
        for said in message.paragraphs:
            for line in paragraph(said, "vi", address).splitlines():
                self.said.append(f"{mark} {line}".rstrip())
        if message.choices:
            labels = [
                f"{n}. {render(choice.label, 'vi', address)}" for n, choice in enumerate(message.choices, 1)
            ]
            self.said.append("  " + "   ".join(labels))
        if message.ask_reply:
            self.said.append("  (asks for a reply)")

    async def show_live(self, what: str) -> None:
        """Draw the group's board, or a file's card: "! board", "! card 05.001", "! village 05"."""
        kind, _, code = what.partition(" ")
        record = "17071"
        if kind == "card":
            file = await self.store.world.file_by_code("17071", code, self.at)
            assert file
            record = file.id
        if kind == "village":
            season = await self.store.world.current_season(
                record, "family", self.store.world.local_date(self.at)
            )
            assert season
            record = f"{season.id}:{record}.{code}"
        message = await draw_live(f"{kind}:{record}", self.store.world, self.at)
        assert message
        self.show("group", message, "", "<")


class Chance:
    """Seeded ids and codes."""

    last_code = ""

    def __init__(self) -> None:
        self.ids = itertools.count(1)
        self.codes = itertools.count(1)

    def new_id(self) -> str:
        return f"id{next(self.ids):08}"

    def new_code(self) -> str:
        Chance.last_code = f"Code{next(self.codes):016}"
        return Chance.last_code


def script_of(transcript: Path) -> list[str]:
    return [line for line in transcript.read_text().splitlines() if LINE.match(line)]


__all__ = ["Chance", "Stage", "advance", "present", "script_of"]
