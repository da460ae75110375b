"""What says by itself what it is about: "không đồng ý 3 7", "vắng 5 8". It is understood on every screen of the meeting.

Messages typed without signal arrive late and out of order: they must not be taken for the answer to another question.
"""

from __future__ import annotations

from dialogs.turn import Turn
from dialogs.understand.numbers_list import Verb, numbers_list
from dialogs.understand.verdict import verdict
from dialogs.village.review_meeting.absent import absent_in, write_absent
from dialogs.village.review_meeting.frame import ReviewRoom
from dialogs.village.review_meeting.judging import judge
from dialogs.village.review_meeting.standing import Standing


async def said_outright(turn: Turn, frame: ReviewRoom, now: Standing, text: str) -> bool:
    """Take a verdict, or who is absent, said in so many words; tell whether it was one."""
    numbers = [line.number for line in now.lines]
    meant = verdict(text, known=numbers)
    if meant is not None and not meant.bare:
        await judge(turn, frame, now, meant, listed=True)
        return True
    heard = numbers_list(text, known=numbers)
    if heard is None or heard.verb is not Verb.ABSENT:
        return False
    away = absent_in(turn, now, text)
    if away is not None:
        await write_absent(turn, frame, now, frozenset(away))
    return True
