"""What a whole commune costs its officers in taps, counted through the real dialogs, one screen after the other.

Three officers share the villages. Each file that stands out or was drawn is opened and decided; a file below the
threshold gets "not this year", one without its required picture goes back, every other is agreed to. Then the rest
of the village is confirmed. The Chủ tịch Hội sets the share once and signs each village off.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field

from dialogs.button import Button
from dialogs.event import Audience, ChoiceTapped, CommandGiven, Event, Room
from dialogs.message import Message
from dialogs.step import Step
from tests.commune.written import CHAIR, OFFICERS, Written

VERDICTS = {"agree": "agreed to", "not_this_year": "not this year", "return": "returned to be completed"}
MOST = 2_000
"""Taps in one village: more is a circle."""


@dataclass
class Spent:
    """On one village."""

    village: str
    files: int = 0
    opened: int = 0
    on_files: int = 0
    """Taps while a file lies on top."""
    on_the_rest: int = 0
    """From the last file to the last one confirmed."""
    getting_there: int = 0
    """The command and the taps until the first file is open."""
    by_file: Counter[str] = field(default_factory=Counter)
    verdicts: dict[str, str] = field(default_factory=dict)
    """By file, what the officer tapped first."""

    @property
    def total(self) -> int:
        return self.on_files + self.on_the_rest + self.getting_there


class Desk:
    """One officer's phone: what the last screen offers, and how often it was tapped."""

    def __init__(self, it: Written, person: str) -> None:
        self.it = it
        self.person = person
        self.message = Message(())

    @property
    def screen(self) -> str:
        stamp = self.message.stamp
        return f"{stamp.frame}.{stamp.screen}" if stamp else ""

    @property
    def offered(self) -> list[str]:
        return [choice.id for choice in self.message.choices]

    async def command(self, name: str) -> Step:
        return await self._send(CommandGiven(**self._common(), name=name))

    async def tap(self, choice: str) -> Step:
        assert choice in self.offered, (self.screen, choice, self.offered)
        stamp = self.message.stamp
        assert stamp is not None
        data = Button(stamp.frame, stamp.screen, choice, stamp.check).pack()
        return await self._send(ChoiceTapped(**self._common(), data=data))

    def _common(self) -> dict[str, object]:
        return {
            "key": self.it.new_key(), "audience": Audience.OFFICERS, "room": Room.PRIVATE,
            "person": self.person, "chat": self.person,
        }  # fmt: skip

    async def _send(self, event: Event) -> Step:
        outcome = await self.it.store.conductor.submit(event)
        step = getattr(outcome, "step", None)
        assert isinstance(step, Step), (event, outcome)
        if step.reply is not None:
            self.message = step.reply.message
        return step


async def set_the_share(it: Written) -> int:
    """The Chủ tịch Hội sets how many are drawn, for every village; count the taps, the command among them."""
    desk = Desk(it, CHAIR)
    await desk.command("rasoat")
    taps = 1
    for choice in ("share", "5", "sure"):
        await desk.tap(choice)
        taps += 1
    return taps


async def go_through(it: Written, village: str, officer: str) -> Spent:
    """One officer takes a village and finishes it; whatever opens next is decided."""
    spent, desk = Spent(village), Desk(it, officer)
    [(spent.files,)] = await it.rows(
        "SELECT count(*) FROM files WHERE season = :season AND place = :village AND status = 'waiting'",
        season=it.season, village=village,
    )  # fmt: skip
    await desk.command("rasoat")
    spent.getting_there = 1
    file = ""
    for _ in range(MOST):
        if not await _waits(it, village):
            return spent
        choice = await _next(it, desk, village)
        if desk.screen.startswith("vf."):
            spent.on_files += 1
            if desk.screen == "vf.details" and desk.message.stamp:
                file = desk.message.stamp.check
            spent.by_file[file] += 1
            spent.verdicts.setdefault(file, choice)
            spent.opened = len(spent.by_file)
        elif spent.opened:
            spent.on_the_rest += 1
        else:
            spent.getting_there += 1
        await desk.tap(choice)
    raise AssertionError(f"{village} is not finished after {MOST} taps: {desk.screen} {desk.offered}")


async def _waits(it: Written, village: str) -> bool:
    [(count,)] = await it.rows(
        "SELECT count(*) FROM files WHERE season = :season AND place = :village AND status = 'waiting'",
        season=it.season, village=village,
    )  # fmt: skip
    return bool(count)


async def _next(it: Written, desk: Desk, village: str) -> str:
    """Tap as an officer would who agrees where nothing speaks against it."""
    offered = desk.offered
    if desk.screen == "vf.details":
        return await _verdict(it, desk)
    if desk.screen == "sm.villages":
        return village.partition(".")[2]
    if desk.screen == "vf.what_is_missing":
        return next((one for one in offered if one.startswith("because:")), offered[0])
    for wanted in ("take", "go_through", "go_on", "rest", "next_page", "confirm", "sure", "send"):
        if wanted in offered:
            return wanted
    onward = [one for one in offered if one not in {"back", "later", "release", "own", "own_words"}]
    assert onward, (desk.screen, offered)
    return onward[0]


async def _verdict(it: Written, desk: Desk) -> str:
    [(flags,)] = await it.rows("SELECT flags FROM files WHERE claim_officer = :who AND status = 'waiting' ORDER BY claim_until DESC LIMIT 1", who=desk.person)  # fmt: skip
    if "below_threshold" in flags:
        return "not_this_year"
    return "return" if "evidence_missing" in flags else "agree"


async def go_through_all(it: Written) -> list[Spent]:
    """Every village, three officers in turn."""
    return [
        await go_through(it, village, OFFICERS[number % len(OFFICERS)])
        for number, village in enumerate(it.commune.villages)
    ]


async def sign_off_all(it: Written) -> int:
    """The Chủ tịch Hội signs one village after the other; count the taps, the command among them."""
    desk, taps = Desk(it, CHAIR), 3
    await desk.command("rasoat")
    await desk.tap(it.commune.villages[0].partition(".")[2])
    await desk.tap("sign_off")
    while sign := next((one for one in desk.offered if one.partition("-")[0] == "sign"), ""):
        await desk.tap(sign)
        taps += 1
    return taps


def table(spent: list[Spent], share: int, signing: int) -> list[str]:
    """What it cost, and where."""
    opened, on_files = sum(one.opened for one in spent), sum(one.on_files for one in spent)
    total = sum(one.total for one in spent)
    files = sum(one.files for one in spent)
    by_verdict: dict[str, list[int]] = defaultdict(list)
    for one in spent:
        for file, taps in one.by_file.items():
            by_verdict[one.verdicts[file]].append(taps)
    return [
        "| what | taps |",
        "|---|---|",
        f"| the share of lots, set once by the Chủ tịch Hội | {share} |",
        f"| from the command to a village's first file, for {len(spent)} villages | {sum(one.getting_there for one in spent)}, {max(one.getting_there for one in spent)} at most in one |",
        f"| {opened:,} files opened (stood out, or drawn) and decided | {on_files:,}, {on_files / max(1, opened):.2f} each |",
        *(
            f"| … {VERDICTS[verdict]}: {len(taps):,} files | {min(taps)} to {max(taps)} each |"
            for verdict, taps in sorted(by_verdict.items())
        ),
        f"| {files - opened:,} other files, confirmed by villages | {sum(one.on_the_rest for one in spent)}, {max(one.on_the_rest for one in spent)} at most in one village |",
        f"| {len(spent)} villages signed off by the Chủ tịch Hội | {signing} |",
        f"| **all {files:,} files** | **{total + share + signing:,}**, {(total + share + signing) / max(1, files):.2f} each |",
    ]
