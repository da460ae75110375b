"""How a household goes through its part: registering, answering, showing evidence, handing in."""

from __future__ import annotations

from dataclasses import dataclass

from bot.simulator.client import Phone
from bot.simulator.seen import Seen
from tests.e2e.screens import choices, choose, shown, types, where

TO_VILLAGE = "v_17071-05"
"""What the QR code of Xóm 5 carries."""
CODE, SHORT_CODE = "17071.05.001", "05.001"
"""Of the first file of Xóm 5."""
REQUIRED = "GD4.2"
"""The one indicator that does not count without evidence."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One question: the choice one person taps, what another types instead, and what is acknowledged."""

    question: str
    choice: str
    typed: str
    said: str


ANSWERS = (
    Answer("q1", "2", "hai chaus", "2"),
    Answer("q2", "2", "2 chau", "2"),
    Answer("q4a", "2", "2", "2"),
    Answer("q4b", "2", "ca 2", "2"),
    Answer("q5", "yes", "cos a", "Có"),
    Answer("q6", "3", "ba nguoi", "3"),
    Answer("q7", "3", "3 ng", "3"),
    Answer("q9", "2", "hai", "2"),
    Answer("q10", "yes", "co", "Có"),
    Answer("q11", "yes", "dạ có", "Có"),
    Answer("q12", "yes", "cos", "Có"),
    Answer("q13", "better", "kha len", "Khá lên"),
    Answer("q14", "yes", "roi a", "Có"),
)
"""A household of two children and three adults; 95 points by the sample table."""

POINTS = "95/100"


async def register(phone: Phone, name: str = "Lò Thị Lan", *, village: str = TO_VILLAGE) -> Seen:
    """Come by the village's QR code and register, tapping wherever there is a button."""
    await phone.start(village)
    await shown(phone, "rg.consent")
    await choose(phone, "agree", "rg.answerer")
    seen = await choose(phone, "head", "rg")
    if where(seen) == "rg.address":  # whoever is an officer too has been asked before
        await choose(phone, "bac", "rg.head")
    await types(phone, name, "rg.members")
    await types(phone, "5", "rg.confirm")
    await choose(phone, "register", "rg.reminders")
    return await choose(phone, "agree", "fs.status")


async def begin(phone: Phone) -> Seen:
    return await choose(phone, "score", "sa.question.q1")


async def answer_by_taps(phone: Phone, answers: tuple[Answer, ...] = ANSWERS, *, first: int = 1) -> Seen:
    seen = phone.last()
    for number, answer in enumerate(answers, first):
        assert where(seen) == f"sa.question.{answer.question}"
        seen = await choose(phone, answer.choice, "sa")
        assert f"✓ Câu {number}: {answer.said}\n" in seen.text
    return seen


async def answer_by_typing(phone: Phone, answers: tuple[Answer, ...] = ANSWERS, *, first: int = 1) -> Seen:
    seen = phone.last()
    for number, answer in enumerate(answers, first):
        assert where(seen) == f"sa.question.{answer.question}"
        seen = await types(phone, answer.typed, "sa")
        assert f"✓ Câu {number}: {answer.said}\n" in seen.text
    return seen


async def few_pictures(phone: Phone) -> Seen:
    """Send a picture where one is required, pass by the rest; gives the summary."""
    while where(seen := phone.last()) != "sa.summary":
        if "done" in choices(seen):
            await choose(phone, "done", "sa")
        elif REQUIRED in where(seen):
            await phone.photo()
            await shown(phone, f"sa.evidence.{REQUIRED}")
        else:
            await choose(phone, "without", "sa", on=seen)
    return seen


async def hand_in(phone: Phone) -> Seen:
    """From the summary on, agree to be listed and hand in."""
    await choose(phone, "submit", "sa.publishing")
    done = await choose(phone, "agree", "fs.status")
    assert "✓ Đã nộp hồ sơ" in done.text
    return done


async def whole(phone: Phone, name: str = "Lò Thị Lan", *, village: str = TO_VILLAGE) -> Seen:
    """Everything a household does, in one go, with one picture."""
    await register(phone, name, village=village)
    await begin(phone)
    await answer_by_taps(phone)
    await few_pictures(phone)
    return await hand_in(phone)


async def endorse(head: Phone, code: str = SHORT_CODE) -> Seen:
    """The village head says yes, by the notice that came."""
    notice = await head.wait_until(
        lambda seen: where(seen) == "go.review" and code in seen.text, f"notice of {code}"
    )
    await choose(head, "open", "vr", on=notice)
    return await choose(head, "agree", "vr")
