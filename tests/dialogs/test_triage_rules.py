"""What stands out about a submission, and what does not.

TR001 an ordinary home has no flag, and nobody opens it for nothing
TR002 each flag says why, with both sides of it, and names nobody
TR003 same names alone are told, close names only with another sign, told-apart heads never
TR004 the very same picture is always told; what many others look like as well is a printed form
TR005 what the hand-in said stays; what comes and goes comes and goes
TR006 the school's count and the households' are told where they are too far apart
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.words import render
from dialogs.records import Dispute, LastYear, OtherAnswer, SamePicture, VillageTriage
from dialogs.triage.due import triage
from dialogs.triage.findings import LOOKS, calls_for_a_look, findings, flags_with
from dialogs.triage.school_differs import school_differs
from dialogs.verification.flags import FLAGS
from tests.dialogs.triage.cases import AT, FAMILY, HOME, case, other, own


def told(made: Any) -> dict[str, list[str]]:
    return {one.flag: [render(why, "vi", "") for why in one.why] for one in findings(made)}


def test_an_ordinary_home_stands_out_in_nothing() -> None:
    """Nhà bình thường thì không vướng gì, cán bộ không phải mở (TR001)."""
    calm = case(
        last_year=LastYear(2025, FAMILY.id, FAMILY.version, HOME), neighbours=(other(2, "Vi Thị Hoa"),)
    )
    assert findings(calm) == ()
    assert not calls_for_a_look(flags_with((), ()))
    triaged = triage(calm)
    assert triaged is not None, "until it has been looked at, a file counts as one to look at"
    assert (triaged.flags, triaged.to_look, triaged.at_school) == ((), False, 2)


def test_every_flag_of_the_hand_in_says_why() -> None:
    """Nộp muộn thì ghi hạn và ngày nộp, thiếu minh chứng thì ghi thiếu gì, sát ngưỡng thì ghi ngưỡng (TR002)."""
    made = case(
        {"q14": True, "q12": False},
        flags=("near_threshold", "evidence_missing", "late", "amended"),
        round=2,
    )
    assert told(made) == {
        "near_threshold": ["90 điểm; đạt từ 80 điểm."],
        "evidence_missing": ["Gia đình văn hóa"],
        "late": ["Nộp lúc 19 giờ ngày 1/11; hạn cuối là 31/10/2026."],
        "amended": ["Nộp 2 lần."],
    }


def test_a_table_not_in_force_says_since_when() -> None:
    """Chấm theo bảng đã hết hạn thì ghi hết hạn ngày nào (TR002)."""
    assert told(case(flags=("out_of_period",), on=date(2028, 1, 1))) == {
        "out_of_period": ["Bảng điểm này đã hết hiệu lực từ 31/12/2027."]
    }


def test_below_says_what_is_not_met() -> None:
    """Chưa tới ngưỡng thì nói chưa tới ở đâu (TR002)."""
    made = case({"q12": False, "q9": 0, "q10": False, "q11": False}, flags=("below_threshold",))
    assert [bool(why) for why in told(made).values()] == [True]


@pytest.mark.parametrize(
    ("answers", "facts", "flag"),
    [
        ({"q7": 1, "q8": 1, "q9": 2}, {}, "contradiction"),
        ({}, {"own": own(members=3)}, "list_differs"),
        ({}, {"cannot_read": 1}, "list_differs"),
        ({}, {"last_year": LastYear(2025, FAMILY.id, FAMILY.version, HOME | {"q1": 5})}, "year_change"),
        ({}, {"other_answers": (OtherAnswer("q6", 3, 2),)}, "head_differs"),
        ({}, {"disputes": (Dispute(AT, "Cần hỏi lại số cháu"),)}, "disputed"),
        ({}, {"disputes": (Dispute(AT, "", 4),)}, "disputed"),
        ({}, {"neighbours": (other(7, "Lò Văn Pâng"),)}, "duplicate"),
        ({}, {"pictures": (SamePicture("GD4.2", "o7", "17071.05.007", 0),)}, "same_picture"),
    ],
)
def test_each_contradiction_has_its_flag_and_its_why(
    answers: dict[str, Any], facts: dict[str, Any], flag: str
) -> None:
    """Chỗ nào lệch thì đúng chỗ ấy được ghi, kèm vì sao (TR002)."""
    found = told(case(answers, **facts))
    assert list(found) == [flag]
    assert all(why and "{" not in why for why in found[flag])
    assert calls_for_a_look(tuple(found))


def test_a_split_house_may_have_changed() -> None:
    """Nhà vừa tách hộ hay sửa số khẩu thì số người khác năm ngoái là phải (TR001)."""
    last = LastYear(2025, FAMILY.id, FAMILY.version, HOME | {"q1": 5})
    assert findings(case(last_year=last, came_or_left=True)) == ()


@pytest.mark.parametrize(
    ("name", "more", "found"),
    [
        ("Lò Văn Pâng", {}, True),
        ("Lo Van Pang", {}, True),
        ("Lò Văn Pang", {}, False),
        ("Lò Văn Pang", {"phone": "0912345678"}, True),
        ("Lò Văn Pângg", {}, False),
        ("Lò Văn Pângg", {"phone": "0912345678"}, True),
        ("Lò Văn Pângg", {"people": ("tg:9",)}, True),
        ("Lò Văn Pângg", {"members": 4, "points": Decimal(90)}, True),
        ("Lò Văn Đức Pâng", {"members": 4, "points": Decimal(85)}, False),
        ("Lò Văn Đức Pâng", {"people": ("tg:9",)}, True),
        ("Vi Văn Pâng", {"phone": "0912345678"}, False),
        ("Hà Thị Xuân", {"phone": "0912345678", "people": ("tg:9",)}, False),
    ],
)
def test_who_may_be_one_household(name: str, more: dict[str, Any], *, found: bool) -> None:
    """Trùng tên chủ hộ thì hỏi; chỉ na ná thì phải có thêm dấu hiệu khác mới hỏi (TR003)."""
    self = own(phone="0912345678", people=("tg:9",))
    made = case(own=self, neighbours=(other(7, name, **more),))
    assert ("duplicate" in told(made)) is found


def test_heads_told_apart_are_left_in_peace() -> None:
    """Trưởng xóm đã ghi “con ông Sơn”, “con ông Hải” thì là hai nhà (TR003)."""
    apart = case(own=own(word="con ông Sơn"), neighbours=(other(7, "Lò Văn Pâng", word="con ông Hải"),))
    one_word = case(own=own(word="con ông Sơn"), neighbours=(other(7, "Lò Văn Pâng"),))
    one_phone = case(
        own=own(word="con ông Sơn", phone="0912345678"),
        neighbours=(other(7, "Lò Văn Pâng", phone="0912345678"),),
    )
    assert ("duplicate" in told(apart), "duplicate" in told(one_word)) == (False, False)
    assert "duplicate" in told(one_phone)


def test_the_other_file_is_named_by_its_code() -> None:
    """Cán bộ được chỉ đúng hồ sơ kia, bằng mã, không nêu tên ai (TR002)."""
    (found,) = findings(case(neighbours=(other(7, "Lò Văn Pâng", members=4, points=Decimal(90)),)))
    assert [render(one, "vi", "") for one in found.why] == [
        "Hồ sơ 05.007: trùng tên chủ hộ, cùng số khẩu và cùng số điểm."
    ]
    assert found.others == ("o7",)


@pytest.mark.parametrize(
    ("aparts", "names"),
    [
        ([0], ["05.100"]),
        ([0] * 9, ["05.100", "4 hồ sơ khác"]),
        ([20] * 5, ["05.100"]),
        ([20] * 6, []),
        ([20] * 6 + [3], ["05.106"]),
    ],
)
def test_a_picture_of_several_households(aparts: list[int], names: list[str]) -> None:
    """Một ảnh nộp cho nhiều nhà thì nhà nào cũng được ghi; mẫu giấy in giống nhau hàng loạt thì không (TR004)."""
    pictures = tuple(
        SamePicture("GD4.2", f"o{at}", f"17071.05.{100 + at:03}", apart) for at, apart in enumerate(aparts)
    )
    found = told(case(pictures=pictures)).get("same_picture", [])
    assert all(any(name in why for why in found) for name in names)
    assert bool(found) is bool(names)


@given(
    st.lists(st.sampled_from([*FLAGS, "level_2", "not_reviewed"]), unique=True),
    st.lists(st.sampled_from(LOOKS), unique=True),
)
def test_what_the_hand_in_said_stays(now: list[str], found: list[Any]) -> None:
    """Điều biết lúc nộp thì còn đó; điều đối chiếu sau thì hết lệch là hết nhắc (TR005)."""
    from dialogs.records import Finding

    flags = flags_with(tuple(now), tuple(Finding(flag) for flag, _ in found))
    moving = {flag for flag, _ in LOOKS}
    assert set(flags) == ({*now} - moving) | {flag for flag, _ in found}
    assert len(flags) == len(set(flags))
    assert flags_with(flags, tuple(Finding(flag) for flag, _ in found)) == flags


def test_nothing_new_is_not_written_again() -> None:
    """Xem lại mà không có gì khác thì không ghi gì (TR005)."""
    first = triage(case(neighbours=(other(7, "Lò Văn Pâng"),)))
    assert first is not None
    assert first.again == ("o7",)
    same = case(
        neighbours=(other(7, "Lò Văn Pâng"),),
        flags=first.flags,
        findings=first.findings,
        to_look=first.to_look,
        at_school=first.at_school,
    )
    assert triage(same) is None
    gone = triage(case(flags=first.flags, findings=first.findings, to_look=True, at_school=2))
    assert gone is not None
    assert (gone.flags, gone.findings, gone.again, gone.to_look) == ((), (), ("o7",), False)


@pytest.mark.parametrize(
    ("children", "school", "submitted", "found"),
    [
        (None, 40, 30, False),
        (40, None, 30, False),
        (40, 40, 30, False),
        (42, 40, 30, False),
        (43, 40, 30, True),
        (106, 100, 30, True),
        (105, 100, 30, False),
        (20, 40, 30, False),
        (20, 40, 60, True),
        (38, 40, 60, False),
    ],
)
def test_the_school_counts_otherwise(
    children: int | None, school: int | None, submitted: int, *, found: bool
) -> None:
    """Các nhà khai nhiều hơn số nhà trường đếm thì nhắc; nhà chưa nộp hết mà khai ít hơn thì chưa sao (TR006)."""
    village = VillageTriage(
        "17071.05", "Xóm 5", households=60, submitted=submitted, children=children, school=school
    )
    assert (school_differs(village) is not None) is found


def test_every_flag_has_its_words() -> None:
    """Cờ nào cũng có lời, và được giải thích trong trang của cán bộ (TR002)."""
    assert {flag for flag, _ in LOOKS} <= set(FLAGS)
    guide = (Path(__file__).parents[2] / "docs/can-bo.md").read_text(encoding="utf-8")
    assert [said for words in FLAGS.values() if f"| {(said := render(words, 'vi', ''))} |" not in guide] == []
