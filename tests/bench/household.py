"""A household's whole dialog: registering, answering, handing in.

Fifteen answers, half typed and half tapped, as people mix them; answering is the steady state that design §10
speaks of, so it is measured apart.
"""

from __future__ import annotations

from tests.bench.players import PHOTO, Act, Player, command, tap, typed

FIRST_NUMBER = 10_000_000
VILLAGES = 18

_FAMILIES = ("Lò", "Vi", "Trương", "Nguyễn", "Cao", "Hà", "Lương", "Quang", "Phan", "Đặng", "Bùi", "Lữ")
_MIDDLE = ("Văn", "Thị", "Đức", "Minh", "Xuân", "Hữu", "Thanh", "Ngọc", "Bá", "Công")
_GIVEN = ("Pâng", "Lan", "Hoa", "Bình", "Sơn", "Thủy", "Nga", "Dũng", "Mai", "Tiến", "Hạnh", "Quý")


def village_of(number: int) -> int:
    return number % VILLAGES + 1


def name_of(number: int) -> str:
    """Make a name that no other household of the village has, up to 25,000 households."""
    rest, family = divmod(number // VILLAGES, len(_FAMILIES))
    rest, middle = divmod(rest, len(_MIDDLE))
    rest, given = divmod(rest, len(_GIVEN))
    second = f" {_GIVEN[rest % len(_GIVEN)]}" if rest else ""
    return f"{_FAMILIES[family]} {_MIDDLE[middle]}{second} {_GIVEN[given]}"


def registering(number: int) -> tuple[Act, ...]:
    return (
        command("start"),
        tap("start"),
        tap("agree"),
        tap("head"),
        tap("bac"),
        typed("minh hop"),
        typed(f"xom {village_of(number)}"),
        typed(name_of(number)),
        typed("4 nguoi"),
        tap("register"),
        tap("agree"),
        tap("score"),
    )


ANSWERING = (
    typed("3"),
    tap("2"),
    typed("mot"),
    tap("2"),
    typed("2 cháu"),
    tap("yes"),
    typed("4"),
    tap("3"),
    typed("1 người"),
    tap("2"),
    typed("co a"),
    tap("yes"),
    typed("khong"),
    tap("same"),
    typed("có"),
)
HANDING_IN = (
    PHOTO,
    tap("done"),
    tap("without"),
    tap("without"),
    tap("without"),
    tap("submit"),
    tap("agree"),
)


def household(number: int) -> Player:
    return Player(FIRST_NUMBER + number, (*registering(number), *ANSWERING, *HANDING_IN))


FIRST_ANSWER = len(registering(0))
PHASES = {
    "registering": FIRST_ANSWER,
    "answering": FIRST_ANSWER + len(ANSWERING),
    "handing in": FIRST_ANSWER + len(ANSWERING) + len(HANDING_IN),
}
"""Where each phase ends."""
SCREENS = {
    "registering": ("sa", "question"),
    "answering": ("sa", "evidence"),
    "handing in": ("fs", "status"),
}
"""What everybody sees then, if the dialog still goes as the script thinks."""
