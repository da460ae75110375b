"""Looking somebody up by what was typed.

NN01 every word typed must be in the name, or a slip away from one that is
NN02 a code is told from a name, and written with its zeros
"""

from __future__ import annotations

import random

import pytest

from dialogs.finding.code import is_code, typed_code
from dialogs.understand.near_names import near_names
from tests.dialogs.understand.plainly import plainly_near

NAMES = ("lo van pang", "vi thi mai", "truong van son", "lo thi pang", "nguyen phuong")


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("lo pang", ["lo van pang", "lo thi pang"]),
        ("vi thi mia", ["vi thi mai"]),
        ("phunog", ["nguyen phuong"]),
        ("truongg son", ["truong van son"]),
        ("lo mai", []),
        ("hai", []),
        ("", []),
    ],
)
def test_a_slip_of_the_finger_still_finds(typed: str, found: list[str]) -> None:
    """Gõ lẫn một chữ vẫn tìm ra nhà, còn hai cái tên khác nhau thì không lẫn vào nhau (NN01)."""
    assert found == [NAMES[place] for place in near_names(typed, NAMES)]


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("05.012", "05.012"),
        ("5.12", "05.012"),
        ("5 12", "05.012"),
        ("17071.05.012", "17071.05.012"),
        ("dh02", "DH02"),
        ("05.tb", "05.TB"),
    ],
)
def test_a_code_is_written_as_it_stands_on_the_file(typed: str, code: str) -> None:
    """Gõ 5.12 hay 05.012 cũng là một hồ sơ (NN02)."""
    assert (code, True) == (typed_code(typed), is_code(typed))


@pytest.mark.parametrize("typed", ["Lò Văn Pâng", "mai", "xóm 5", "12", "lò 5"])
def test_a_name_is_no_code(typed: str) -> None:
    """Tên người thì tìm theo tên (NN02)."""
    assert not is_code(typed)


def test_near_is_what_it_says_letter_by_letter() -> None:
    """Máy tìm nhanh bao nhiêu thì kết quả vẫn như ngồi dò từng chữ cái (NN01)."""
    dice = random.Random(5)
    known = [word for name in NAMES for word in name.split()]
    names = [" ".join(dice.choices(known, k=dice.choice([1, 2, 3]))) for _ in range(300)]
    for _ in range(300):
        letters = list(" ".join(dice.choices(known, k=dice.choice([1, 2]))))
        for _ in range(dice.choice([0, 1, 2])):
            at = dice.randrange(len(letters))
            match dice.randrange(3):
                case 0:
                    letters[at] = dice.choice("abghnx")
                case 1:
                    letters.insert(at, dice.choice("abghnx"))
                case _:
                    letters[at : at + 2] = reversed(letters[at : at + 2])
        typed = "".join(letters)
        assert [at for at, name in enumerate(names) if plainly_near(typed, name)] == near_names(typed, names)
