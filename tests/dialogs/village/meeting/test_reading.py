"""What a head types for the whole village.

ME001 yes or no: the houses typed are those that do not, the rest do; "đủ", "0" and "không nhà nào" are nobody
ME002 counts by value or by house; "đủ" is all of them in each house, with exceptions
ME003 one of several, several of several: the answer's number, then the houses; the rest
ME004 what may mean two things is asked again
"""

from __future__ import annotations

import pytest

from criteria.question import Option, Question, QuestionKind
from criteria.wording import Wording
from dialogs.village.meeting.reading import Reading, read
from tests.dialogs.village.meeting.village import known, understood, village

EVERYBODY = village(20)
CROP = Question(
    id="crop",
    kind=QuestionKind.choice,
    text=Wording("Nhà mình trồng gì?"),
    options=(Option("rice", Wording("Lúa")), Option("maize", Wording("Ngô")), Option("tea", Wording("Chè"))),
)
TOOLS = Question(id="tools", kind=QuestionKind.choices, text=CROP.text, options=CROP.options)


@pytest.mark.parametrize("text", ["3 7 12-15", "nhà 3, 7 và 12-15", "chưa 3 7 12-15", "3, 7, từ 12 đến 15"])
def test_the_houses_typed_do_not_have_it(text: str) -> None:
    """Gõ số nhà nào thì nhà ấy là chưa, các nhà khác là có (ME001)."""
    reading = understood(EVERYBODY, "q10", text)
    assert reading == Reading(dict.fromkeys((3, 7, 12, 13, 14, 15), False), rest=True)


@pytest.mark.parametrize("text", ["đủ", "0", "du ca", "nhà nào cũng có rồi", "không nhà nào"])
def test_nobody_lacks_it(text: str) -> None:
    """Gõ đủ hay 0 thì nhà nào cũng có (ME001)."""
    assert understood(EVERYBODY, "q10", text) == Reading(rest=True)


def test_most_lack_it() -> None:
    """Phần đông chưa có thì gõ cả xóm chưa, trừ mấy nhà (ME001)."""
    reading = understood(village(5), "q12", "cả xóm chưa có, trừ 3 5")
    assert reading == Reading({3: True, 5: True}, rest=False)
    assert understood(EVERYBODY, "q12", "chưa nhà nào có") == Reading(rest=False)


@pytest.mark.parametrize(
    "text", ["cả xóm", "cả xóm trừ 3 7", "có 3 7", "vắng 3 7", "vài nhà", "không biết", "3/7", "3 nhà"]
)
def test_what_may_mean_two_things_is_asked_again(text: str) -> None:
    """Chưa rõ là có hay chưa, vắng hay thiếu, thì em hỏi lại (ME004)."""
    assert read(EVERYBODY.criteria_set.question("q10"), text, known(EVERYBODY)) is None


def test_a_number_that_is_not_on_the_list_is_told() -> None:
    """Số không có trong danh sách thì em nói ra, không đoán (ME004)."""
    assert understood(EVERYBODY, "q10", "3 99").unknown == (99,)


@pytest.mark.parametrize(
    "text", ["mọi nhà 2, 3=0, 7=1", "cả bản 2, nhà 3 là 0, nhà 7 là 1", "3:0 7:1, còn lại 2"]
)
def test_counts_by_value_and_by_house(text: str) -> None:
    """Cả bản 2, nhà 3 là 0, nhà 7 là 1 (ME002)."""
    assert understood(EVERYBODY, "q1", text) == Reading({3: 0, 7: 1}, rest=2)


@pytest.mark.parametrize("text", ["đủ, 3=1", "đủ, nhà 3 là 1", "đủ trừ nhà 3 là 1", "đủ cả. nhà 3: 1"])
def test_all_of_them_but_for_a_house(text: str) -> None:
    """Cháu nào cũng đi học, riêng nhà 3 một cháu (ME002)."""
    assert understood(EVERYBODY, "q2", text) == Reading({3: 1}, all_of_them=True)


@pytest.mark.parametrize("text", ["đủ", "đi cả", "đủ cả"])
def test_all_of_them_everywhere(text: str) -> None:
    """Nhà nào các cháu cũng đi học cả (ME002)."""
    assert understood(EVERYBODY, "q2", text) == Reading(all_of_them=True)


@pytest.mark.parametrize(
    ("question", "text"), [("q1", "2"), ("q1", "đủ"), ("q1", "3 7"), ("q2", "3 7"), ("q2", "2")]
)
def test_a_bare_number_is_a_house_or_a_count(question: str, text: str) -> None:
    """Gõ mỗi số 2 thì chưa rõ là nhà số 2 hay mỗi nhà 2 cháu (ME004)."""
    assert read(EVERYBODY.criteria_set.question(question), text, known(EVERYBODY)) is None


@pytest.mark.parametrize(
    "text",
    [
        "2: 3 7; 1: còn lại",
        "ngô: 3 7; lúa: còn lại",
        "2: 3 7, 1: còn lại",
        "2 = nhà 3, 7\n1 = các nhà còn lại",
    ],
)
def test_one_of_several(text: str) -> None:
    """Số của câu trả lời trước, rồi đến số nhà (ME003)."""
    assert read(CROP, text, known(EVERYBODY)) == Reading({3: "maize", 7: "maize"}, rest="rice")


def test_several_of_several() -> None:
    """Một nhà chọn được nhiều mục (ME003)."""
    reading = read(TOOLS, "1,3: 3 7; 2: còn lại", known(EVERYBODY))
    assert reading == Reading({3: ["rice", "tea"], 7: ["rice", "tea"]}, rest=["maize"])
    assert read(CROP, "cả xóm: 1", known(EVERYBODY)) == Reading(rest="rice")


def test_one_house_with_two_answers_is_doubtful() -> None:
    """Một nhà mà gõ hai ý khác nhau thì em hỏi lại nhà ấy (ME004)."""
    reading = read(CROP, "1: 3; 2: 3 4", known(EVERYBODY))
    assert reading is not None
    assert (reading.values, reading.doubtful) == ({4: "maize"}, (3,))
    assert understood(EVERYBODY, "q1", "3=1, 3=2, 4=0").doubtful == (3,)
