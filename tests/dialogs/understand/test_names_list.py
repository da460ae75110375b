"""Which houses of the roster are meant, by name.

U211 Full names, given names and names with titles are found with and without accents.
U212 A name that several houses bear comes back with all of them; one that nobody bears stands apart.
U213 Marks that were typed are believed.
"""

from typing import Final

import pytest

from dialogs.understand.names_list import Ambiguous, names_list

ROSTER: Final = {
    1: "Lò Văn Pâng",
    2: "Lò Thị Mai",
    3: "Vàng A Dơ",
    4: "Lò Văn Mai",
    5: "Quàng Thị Hoà",
    6: "Nguyễn Văn Bà",
    7: "Lo Van Panh",
    8: "Lường Thị Và",
    9: "H'Hen Niê",
    10: "Lò Văn Đức",
}


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("nhà bác Pâng, nhà Lò Thị Mai", (1, 2)),
        ("nha bac pang, nha lo thi mai", (1, 2)),
        ("Lò Văn Pâng", (1,)),
        ("lo van pang", (1,)),
        ("LÒ VĂN PÂNG", (1,)),
        ("ông Pâng", (1,)),
        ("Văn Pâng", (1,)),
        ("Lò Pâng và Vàng Dơ", (1, 3)),
        ("vang a do va quang thi hoa", (3, 5)),
        ("Hòa", (5,)),
        ("bà Và", (8,)),
        ("Lường Thị Và và Lò Thị Mai", (2, 8)),
        ("luong thi va, nha 3", (3, 8)),
        ("nhà anh Dơ với nhà chị Hòa ạ", (3, 5)),
        ("dạ nhà bác Đức ạ", (10,)),
        ("hhen nie", (9,)),
        ("bác Panh", (7,)),
        ("Pâng\nDơ\nHòa", (1, 3, 5)),
    ],
)
def test_names_are_found(text: str, numbers: tuple[int, ...]) -> None:
    """A house is known by its head's name, as the village says it (U211)."""
    found = names_list(text, ROSTER)
    assert found is not None
    assert (found.numbers, found.ambiguous, found.unknown) == (numbers, (), ())


def test_two_who_bear_a_name_are_both_shown() -> None:
    """There are two Mai in the village: which one is asked (U212)."""
    found = names_list("chị Mai, bác Pâng, ông Tèo", ROSTER)
    assert found is not None
    assert (found.numbers, found.unknown) == ((1,), ("ông Tèo",))
    assert found.ambiguous == (Ambiguous("chị Mai", (2, 4)),)


def test_same_name_twice_in_the_roster() -> None:
    """Two heads of one full name are never told apart by guessing (U212)."""
    found = names_list("Lò Văn Pâng", {1: "Lò Văn Pâng", 2: "Lò Văn Pâng", 3: "Lò Văn Pang"})
    assert found is not None
    assert found.ambiguous == (Ambiguous("Lò Văn Pâng", (1, 2)),)


@pytest.mark.parametrize(
    ("text", "unknown"), [("Páng", "Páng"), ("Lò Thị Mái", "Lò Thị Mái"), ("vẫn", "vẫn")]
)
def test_typed_marks_are_believed(text: str, unknown: str) -> None:
    """Who types a mark means it: "Páng" is not "Pâng" (U213)."""
    found = names_list(text, ROSTER)
    assert found is not None
    assert (found.numbers, found.ambiguous, found.unknown) == ((), (), (unknown,))


def test_half_typed_marks_are_asked() -> None:
    """ "Nhà bác Ba" may be nhà bác Bà, or somebody else: asked, not taken (U213)."""
    found = names_list("ông Ba", ROSTER)
    assert found is not None
    assert (found.numbers, found.ambiguous) == ((), (Ambiguous("ông Ba", (6,)),))


@pytest.mark.parametrize("text", ["", "  ", "Pâng?", "dạ", ",", "dạ vâng"])
def test_nothing_named(text: str) -> None:
    """A text that names nobody, or asks, is asked again (U212)."""
    assert names_list(text, ROSTER) is None
