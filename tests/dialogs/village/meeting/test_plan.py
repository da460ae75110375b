"""Whom an answer for the whole village is written for.

MP001 absent, planned, unregistered, handed-in and self-answered houses are left alone, whatever is typed
MP002 a house with no children is not asked how many go to school
MP003 no count is above what the house has
MP004 answers by the head are marked, and only what changed is written
MP005 what falls away with a changed answer is taken out, unless the house gave it itself
MP006 a village of 60 houses and 12 questions takes at most 30 messages, one house in ten being the exception
"""

from __future__ import annotations

import msgspec

from criteria import AnswerValue
from dialogs.records import GivenAnswer, Status
from dialogs.village.meeting.check import MOST_LINES, listed
from dialogs.village.meeting.draft import Draft, drafted, leans_on, settled
from dialogs.village.meeting.evening import Evening, Stand
from dialogs.village.meeting.frame import MeetingAnswers
from dialogs.village.meeting.plan import plan, written
from dialogs.village.meeting.reading import Reading
from tests.dialogs.village.meeting.village import family, house, understood, village


def test_who_is_not_asked_stays_unanswered() -> None:
    """Nhà vắng, nhà dự kiến, nhà chưa đăng ký, nhà đã nộp, nhà đã tự trả lời: em không ghi thay (MP001)."""
    lines = (
        house(1), house(2), house(3, status=Status.PLANNED, consent=None), house(4, file="", status=None),
        house(5, status=Status.VILLAGE_REVIEW), house(6), house(7, criteria="gia-dinh-hoc-tap-mau@0.9"), house(8),
    )  # fmt: skip
    evening = Evening(
        family(), lines, {"F6": {"q10": GivenAnswer(value=True, by_head=False)}}, frozenset({"H2"})
    )
    question = family().question("q10")
    assert [evening.stand(line, question) for line in lines] == [
        Stand.ASKED, Stand.ABSENT, Stand.PLANNED, Stand.UNREGISTERED, Stand.HANDED_IN, Stand.OWN, Stand.OTHER_SET,
        Stand.ASKED,
    ]  # fmt: skip
    found = plan(evening, question, understood(evening, "q10", "2 3 4 5 6 7 8"))
    assert found.values == {1: True, 8: False}
    assert found.named_in_vain == (2, 3, 4, 5, 7)
    assert found.differs == {6: False}
    assert [happening.file for happening in written(evening, question, dict.fromkeys(range(1, 9), True))] == [
        "F1", "F8",
    ]  # fmt: skip


def test_a_house_without_children_is_not_asked_on() -> None:
    """Nhà không có cháu nào thì không hỏi mấy cháu đi học (MP002)."""
    evening = village(4, q1={1: 2, 2: 0, 3: 1})
    stands = [evening.stand(line, family().question("q2")) for line in evening.lines]
    assert stands == [Stand.ASKED, Stand.NOT_ABOUT, Stand.ASKED, Stand.WAITS]
    found = plan(evening, family().question("q2"), understood(evening, "q2", "đủ"))
    assert found.values == {1: 2, 3: 1}


def test_no_count_is_above_what_the_house_has() -> None:
    """Nhà có 1 cháu thì không thể có 2 cháu đi học: em để trống và nói ra (MP003)."""
    evening = village(3, q1={1: 2, 2: 1, 3: 3})
    found = plan(evening, family().question("q2"), understood(evening, "q2", "mọi nhà 2, 3=3"))
    assert (found.values, found.cannot_stand) == ({1: 2, 3: 3}, {2: 2})


def test_only_what_changed_is_written_and_marked() -> None:
    """Câu trưởng xóm ghi được đánh dấu; ghi lại y như cũ thì không ghi thêm (MP004)."""
    evening = village(3, q10={1: True, 2: False})
    happenings = written(evening, family().question("q10"), {1: True, 2: True, 3: True})
    assert [(it.file, it.value, it.before, it.by_head) for it in happenings] == [
        ("F2", True, False, True), ("F3", True, None, True),
    ]  # fmt: skip


def test_what_falls_away_goes_with_it() -> None:
    """Sửa thành không có cháu nào thì câu đi học cũng bỏ, trừ khi nhà ấy đã tự trả lời (MP005)."""
    evening = village(2, q1={1: 2, 2: 2}, q2={1: 2})
    own = {"q1": GivenAnswer(2, by_head=True), "q2": GivenAnswer(2, by_head=False)}
    evening = msgspec.structs.replace(evening, answers={**evening.answers, "F2": own})
    question = family().question("q1")
    assert [(it.file, it.question, it.value) for it in written(evening, question, {1: 0, 2: 0})] == [
        ("F1", "q1", 0), ("F1", "q2", None),
    ]  # fmt: skip
    assert plan(evening, question, understood(evening, "q1", "1=0, 2=0")).cannot_stand == {2: 0}


def test_answers_typed_ahead_wait_for_one_another() -> None:
    """Câu 2 đến trước câu 1 thì em giữ lại, có câu 1 rồi mới tính (MP002)."""
    evening = village(3)
    early = {"q2": Draft(understood(evening, "q2", "đủ, 3=1"))}
    assert settled(evening, early)["q2"].values == {}
    both = settled(evening, early | {"q1": Draft(understood(evening, "q1", "mọi nhà 2, 2=0"))})
    assert (both["q1"].values, both["q2"].values) == ({1: 2, 2: 0, 3: 2}, {1: 2, 3: 1})
    assert leans_on(family().question("q2")) == {"q1"}


def test_what_was_held_against_is_kept() -> None:
    """Trong lúc chờ bác bấm Đúng rồi mà người khác ghi khác, em còn biết lúc đầu là gì (MP004)."""
    before = village(2, q10={1: True})
    first = drafted(before, family().question("q10"), understood(before, "q10", "1"))
    assert first.before == {1: True}
    after = village(2, q10={1: False, 2: True})
    assert drafted(after, family().question("q10"), first.reading, first).before == {1: True}


EVENING = {
    "q1": "mọi nhà 2, 3=0, 13=1, 23=3, 33=1, 43=0, 53=1",
    "q2": "đủ, 13=0, 23=2",
    "q4a": "đủ, 5=1, 15=1, 25=1",
    "q4b": "đủ, 6=1, 16=1, 26=1",
    "q5": "8 18 28",
    "q6": "mọi nhà 3, 4=1, 14=2, 24=5, 34=2, 44=2, 54=1",
    "q9": "mọi nhà 1, 4=0, 14=2, 24=3, 34=0",
    "q10": "3 13 23 33 43 53",
    "q11": "7 17 27",
    "q12": "1-6",
    "q14": "10 20 30 40 50 60",
}


def test_an_evening_takes_at_most_thirty_messages() -> None:
    """Xóm 60 nhà, 12 câu, mười nhà có một nhà khác: trưởng xóm gõ nhiều nhất 30 tin (MP006)."""
    evening, messages = village(60), 0
    messages += 2  # who is absent, "that is right"
    said: dict[str, dict[int, AnswerValue]] = {}
    for question in family().questions:
        if question.id not in EVENING:
            assert question.private
            continue
        now = msgspec.structs.replace(evening, said=said)
        found = plan(now, question, understood(now, question.id, EVENING[question.id]))
        assert found.cannot_stand == {}, question.id
        asked = {line.number for line in now.asked(question)}
        waits = {line.number for line in now.lines if now.stand(line, question) is Stand.WAITS}
        assert set(found.values) == asked, question.id
        assert len(waits) <= 6, question.id  # only those whose private question comes first
        said[question.id] = dict(found.values)
        messages += 2  # the answer, "that is right"
    assert messages <= 2 + 2 * 12 <= 30


def test_one_screen_confirms_what_it_lists() -> None:
    """Một màn hình đọc lại được bao nhiêu câu thì Đúng rồi chỉ ghi bấy nhiêu câu (MP004)."""
    drafts = {f"q{number}": Draft(Reading(rest=True)) for number in range(1, 20)}
    frame = MeetingAnswers("17071.05", "Xóm 5", "S", at="q19", drafts=drafts)
    assert len(listed(frame)) == MOST_LINES
    assert "q19" in listed(frame)
    assert set(listed(frame)) <= set(drafts)
