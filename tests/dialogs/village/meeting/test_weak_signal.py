"""A meeting with weak signal, and heads who press whatever there is.

MW001 texts and taps that arrive late, twice and out of order write just what an evening in order writes
MW002 whatever two heads press and type, they are answered, and nothing is written for who must be left alone
"""

from __future__ import annotations

import random

import pytest

from bot.words import paragraph
from dialogs.button import Button
from dialogs.message import Message
from dialogs.village.meeting.draft import Draft, settled
from dialogs.village.meeting.frame import MeetingAnswers
from tests.dialogs.village.meeting.stage import Village
from tests.dialogs.village.meeting.test_evening import open_evening
from tests.dialogs.village.meeting.test_plan import EVENING
from tests.dialogs.village.meeting.village import family, understood, village

HOUSES = 20
LINES = {
    family().question(question).number: text
    for question, text in {
        "q1": "mọi nhà 2, 3=0, 13=1", "q2": "đủ, 13=0", "q4a": "đủ, 5=1", "q4b": "đủ, 6=1", "q5": "8 18",
        "q6": "mọi nhà 3, 4=1", "q9": "mọi nhà 1, 4=0", "q10": "3 13", "q11": "7 17", "q12": "1-6", "q14": "10 20",
    }.items()
}  # fmt: skip


async def all_answers(xom: Village) -> dict[str, dict[int, object]]:
    return {question: await xom.values(question) for question in EVENING}


def in_order() -> dict[str, dict[int, object]]:
    """Work out what an evening in order writes."""
    evening = village(HOUSES)
    drafts = {
        family().questions[number - 1].id: Draft(understood(evening, family().questions[number - 1].id, text))
        for number, text in LINES.items()
    }
    return {question: dict(draft.values) for question, draft in settled(evening, drafts).items()}


@pytest.mark.parametrize("seed", range(3))
async def test_late_twice_and_out_of_order(xom: Village, seed: int) -> None:
    """Sóng yếu, tin đến muộn, đến hai lần, đến lộn xộn: ghi vẫn đúng như họp bình thường (MW001)."""
    dice = random.Random(seed)
    await xom.seed(HOUSES)
    await open_evening(xom)
    events = [xom.event(f"câu {number}: {text}") for number, text in LINES.items()]
    dice.shuffle(events)
    for event in list(events):
        if dice.random() < 0.2:
            events.insert(dice.randrange(len(events)), event)
    taps: list[str] = []
    for event in events:
        if await xom.send_or_seen(event) and "Đúng rồi" in xom.labels():
            taps.append(xom.button("Đúng rồi"))
        if taps and dice.random() < 0.3:
            await xom.press(dice.choice(taps))
    dice.shuffle(taps)
    for tap in (*taps, *taps):
        await xom.press(tap)
    for _ in range(len(LINES)):
        if not isinstance(xom.frames["head"], MeetingAnswers) or not xom.frames["head"].drafts:
            break
        await xom.tap("Hỏi tiếp" if "Hỏi tiếp" in xom.labels() else "Đúng rồi")
    assert await all_answers(xom) == in_order()


SAID = (
    "3 7", "đủ", "0", "vắng 2", "mọi nhà 2, 3=0", "câu 1: mọi nhà 1", "c11 3 7 99", "12: 3", "c2 đủ", "không biết", "có", "2",
    "quay lại", "để sau", "trợ giúp", "tiếp tục", "1: 3; 2: còn lại", "câu 99: đủ", "câu 14: 3", "nhà bác Pâng", "<b>&", "a" * 4000,
    "/thon", "/hoso", "/tieptuc", "/thoat", "19/11", "5", "vẫn thế", "đúng rồi", "…",
)  # fmt: skip


@pytest.mark.parametrize("seed", range(4))
async def test_whatever_two_heads_press_is_answered(xom: Village, seed: int) -> None:
    """Hai trưởng xóm bấm gì, gõ gì cũng được trả lời; nhà vắng, nhà chưa đồng ý không bao giờ bị ghi (MW002)."""
    dice = random.Random(seed)
    await xom.seed(12, planned=(5,))
    await xom.phone_for(4)
    await xom.answered_itself(4, "q10", value=True)
    buttons: dict[str, list[str]] = {"head": [], "head2": []}
    newest: dict[str, list[str]] = {"head": [], "head2": []}
    for who in buttons:
        await xom.say("/thon", who)
        await xom.tap("Trả lời trong buổi họp", who)
    for _ in range(220):
        who = dice.choice(("head", "head", "head2"))
        message = xom.seen[who][-1]
        look(message)
        newest[who] = [
            Button(message.stamp.frame, message.stamp.screen, choice.id, message.stamp.check).pack()
            for choice in message.choices
            if message.stamp and not choice.link
        ]
        buttons[who] += newest[who]
        roll = dice.random()
        if roll < 0.5 and newest[who]:
            await xom.press(dice.choice(newest[who]), who)
        elif roll < 0.65 and buttons[who]:
            await xom.press(dice.choice(buttons[dice.choice(("head", "head2"))] or buttons[who]), who)
        else:
            more = {"reply_about": dice.choice(buttons[who])} if dice.random() < 0.2 and buttons[who] else {}
            text = dice.choice(SAID)
            await xom.say(text, who, **({} if text.startswith("/") else more))
    assert (await xom.stage.store.registry.counts()).dead_letters == 0
    found = await xom.stage.store.world.village_answers("17071.05", xom.season)
    assert found.get("F5", {}) == {}
    assert found["F4"]["q10"].value is True
    assert found["F4"]["q10"].by_head is False


def look(message: Message) -> None:
    text = "\n\n".join(paragraph(said, "vi", "bac") for said in message.paragraphs)
    assert text.strip()
    assert len(text) <= 4096
