"""What is planted: each kind of fault in each of its forms, and what only looks like one."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from criteria import CriteriaSet
from criteria.condition import compiled
from dialogs.understand import fold
from tests.commune.home import Home, a_year_before, answers_of_a_home, label_points
from tests.commune.names import MIDDLE, SURNAMES, TELLING_APART
from tests.commune.pictures import COPIES, certificate, photograph
from tests.commune.points import points_of

RARE = (
    "Khuyên",
    "Thiêm",
    "Nghiệp",
    "Quyên",
    "Thuyết",
    "Nghĩa",
    "Trường",
    "Phượng",
    "Thoảng",
    "Hoành",
    "Khương",
    "Thược",
)


@dataclass
class Planting:
    """Who is still as life made them, and the dice."""

    dice: random.Random
    criteria_set: CriteriaSet
    homes: list[Home]
    by_village: dict[str, list[Home]] = field(init=False)
    names: Iterator[str] = field(init=False)

    def __post_init__(self) -> None:
        self.by_village = defaultdict(list)
        for home in self.homes:
            self.by_village[home.village].append(home)
        every = [
            f"{surname} {middle} {rare}" for surname, _ in SURNAMES for middle, _ in MIDDLE for rare in RARE
        ]
        self.dice.shuffle(every)
        self.names = iter(every)

    def one(self, village: str | None = None, but: str = "") -> Home | None:
        """Somebody about whom nothing is planted yet."""
        among = self.by_village[village] if village else self.homes
        free = [home for home in among if home.free and home.village != but]
        return self.dice.choice(free) if free else None

    def two(self, *, apart: bool = False) -> tuple[Home, Home] | None:
        one = self.one()
        if one is None:
            return None
        one.trap = "being planted"
        other = self.one(but=one.village) if apart else self.one(one.village)
        one.trap = ""
        return (one, other) if other else None


Plant = Callable[[Planting], Iterable[Home]]
"""Changes one home or two and returns them; none where nobody is left."""


def contradiction(rule: str) -> Plant:
    """Answers that satisfy the very condition of one rule of the pack."""

    def plant(it: Planting) -> Iterable[Home]:
        home = it.one()
        if home is None:
            return ()
        when = compiled(next(one.when for one in it.criteria_set.checks.contradictions if one.id == rule))
        while True:
            answers = answers_of_a_home(it.dice)
            adults = it.dice.randint(1, 4)
            readers = it.dice.randint(0, adults - 1)
            answers |= {
                "q6": adults, "q7": readers, "q8": it.dice.randint(0, adults - readers), "q9": it.dice.randint(0, adults),
            }  # fmt: skip
            if points_of(answers) > 85 and when(it.criteria_set.plan.known(answers)) is True:
                break
        home.answers, home.cannot_read = answers, None
        home.members = answers["q1"] + answers["q6"] + 1
        home.last = home.last and _last_without_a_jump(it.dice, home)
        return (home,)

    return plant


def _last_without_a_jump(dice: random.Random, home: Home) -> dict:
    last = a_year_before(dice, home.answers)
    return last | {"q9": min(last.get("q9", 0), last["q6"])} if "q9" in last else last


def too_many_people(it: Planting) -> Iterable[Home]:
    home = it.one()
    if home is None or home.answers["q1"] + home.answers["q6"] < 2:
        return ()
    home.members = home.answers["q1"] + home.answers["q6"] - 1
    return (home,)


def list_knows_of_more(it: Planting) -> Iterable[Home]:
    home = it.one()
    if home is None or not home.answers["q6"]:
        return ()
    home.cannot_read = home.answers["q6"] - home.answers["q7"] + 1
    return (home,)


def jumped(question: str, by: int) -> Plant:
    """Last year so many fewer (or more) than this year."""

    def plant(it: Planting) -> Iterable[Home]:
        home = it.one()
        unread = home.answers["q6"] - home.answers.get("q7", 0) if home else 0
        if home is None or home.answers[question] - by < (unread if question == "q6" else 0):
            return ()
        home.last = a_year_before(it.dice, home.answers)
        home.last[question] = home.answers[question] - by
        if question == "q6":
            home.last["q7"] = home.last["q6"] - unread
            home.last["q9"] = home.last["q6"]
        else:
            home.last |= {"q2": home.last["q1"], "q4a": home.last["q1"], "q4b": home.last["q1"], "q5": True}
            home.last.pop("q3", None)
        return (home,)

    return plant


def unlearned_to_read(it: Planting) -> Iterable[Home]:
    home = it.one()
    if home is None or home.answers["q6"] - home.answers.get("q7", 0) < 1:
        return ()
    home.last = a_year_before(it.dice, home.answers)
    home.last["q7"] = home.last["q6"]
    home.last.pop("q8", None)
    return (home,)


def renamed(change: Callable[[str], str], *, sign: str = "", apart: bool = False) -> Plant:
    """One household under two codes, the second time under a name changed so."""

    def plant(it: Planting) -> Iterable[Home]:
        pair = it.two(apart=apart)
        if pair is None:
            return ()
        one, other = pair
        one.name = next(it.names)
        other.name = change(one.name)
        one.word = other.word = ""
        if sign == "phone":
            one.phone = other.phone = one.phone or f"08{20_000_000 + one.number}"
        elif sign == "person":
            one.person = other.person = one.person or f"tg:{300_000 + one.number}"
        elif sign == "count":
            other.answers, other.members, other.last = dict(one.answers), one.members, one.last
            other.cannot_read = one.cannot_read
        return pair

    return plant


def _slip(name: str) -> str:
    return f"{name}{name[-1]}"


def _one_accent_off(name: str) -> str:
    *others, given = name.split()
    return " ".join((*others, fold(given).capitalize()))


def _without_accents(name: str) -> str:
    return " ".join(syllable.capitalize() for syllable in fold(name).split())


def _middle_left_out(name: str) -> str:
    return " ".join((name.split(maxsplit=1)[0], name.rsplit(maxsplit=1)[-1]))


def copied(how: str) -> Plant:
    def plant(it: Planting) -> Iterable[Home]:
        pair = it.two(apart=it.dice.random() < 0.5)
        if pair is None:
            return ()
        for home in pair:
            _shows(it, home)
        one, other = pair
        picture = certificate(it.dice, one.name) if it.dice.random() < 0.5 else photograph(it.dice)
        one.pictures, other.pictures = [picture], [COPIES[how](picture)]
        return pair

    return plant


def _shows(it: Planting, home: Home) -> None:
    home.answers["q14"] = True
    home.person = home.person or f"tg:{400_000 + home.number}"


def nothing_to_show(it: Planting) -> Iterable[Home]:
    home = it.one()
    if home is None or not home.answers["q14"]:
        return ()
    return (home,)


def late(it: Planting) -> Iterable[Home]:
    home = it.one()
    if home is None:
        return ()
    home.late = True
    return (home,)


def handed_in_twice(it: Planting) -> Iterable[Home]:
    home = it.one()
    if home is None:
        return ()
    home.again, home.held = True, "Ghi lại số cháu đi học"
    home.there |= {
        "disputed": "mended after the village held it",
        "late": "handed in again after the last day",
    }
    return (home,)


def head_notes_otherwise(it: Planting) -> Iterable[Home]:
    home = it.one()
    if home is None:
        return ()
    question = it.dice.choice(("q10", "q12", "q5"))
    if question not in home.answers:
        return ()
    home.head_says = {question: not home.answers[question]}
    return (home,)


def held_once(it: Planting) -> Iterable[Home]:
    home = it.one()
    if home is None:
        return ()
    home.held = "Bà con hỏi lại chỗ ngồi học"
    return (home,)


def voted_against(it: Planting) -> Iterable[Home]:
    home = it.one()
    if home is None:
        return ()
    home.votes_against = it.dice.randint(1, 9)
    return (home,)


def near(*, below: bool) -> Plant:
    def plant(it: Planting) -> Iterable[Home]:
        home = it.one()
        if home is None:
            return ()
        for _ in range(3_000):
            answers = answers_of_a_home(it.dice)
            points = points_of(answers)
            if (points < 75) if below else (75 <= points <= 85):
                home.answers, home.last, home.cannot_read = answers, a_year_before(it.dice, answers), None
                home.members = max(1, answers["q1"] + answers["q6"])
                label_points(home)
                return (home,)
        return ()

    return plant


@dataclass(frozen=True)
class Fault:
    flag: str
    form: str
    in_1000: float
    """Households of a thousand; two at a time where it takes two."""
    plant: Plant


def faults_of(criteria_set: CriteriaSet) -> tuple[Fault, ...]:
    pairs = {
        "the same name": renamed(str),
        "without accents": renamed(_without_accents),
        "an accent off, one phone": renamed(_one_accent_off, sign="phone"),
        "a letter off, one phone": renamed(_slip, sign="phone"),
        "a letter off, one person answers": renamed(_slip, sign="person"),
        "a letter off, as many members and points": renamed(_slip, sign="count"),
        "middle name left out, one person answers": renamed(_middle_left_out, sign="person"),
        "another village, one person answers": renamed(str, sign="person", apart=True),
    }
    jumps = {
        "children, 2 more": jumped("q1", 2),
        "children, 2 fewer": jumped("q1", -2),
        "people of 19 to 60, 3 more": jumped("q6", 3),
        "people of 19 to 60, 3 fewer": jumped("q6", -3),
        "more who cannot read": unlearned_to_read,
    }
    return (
        *(Fault("contradiction", one.id, 3, contradiction(one.id)) for one in criteria_set.checks.contradictions),
        Fault("list_differs", "more people than members", 2.5, too_many_people),
        Fault("list_differs", "the list knows of more who cannot read", 2.5, list_knows_of_more),
        *(Fault("year_change", form, 1, plant) for form, plant in jumps.items()),
        *(Fault("duplicate", form, 1, plant) for form, plant in pairs.items()),
        *(Fault("same_picture", form, 1, copied(form)) for form in COPIES),
        Fault("near_threshold", "by its points", 5, near(below=False)),
        Fault("below_threshold", "by its points", 2, near(below=True)),
        Fault("evidence_missing", "a required picture", 3, nothing_to_show),
        Fault("late", "after the last day", 3, late),
        Fault("amended", "handed in twice", 1, handed_in_twice),
        Fault("head_differs", "the head notes otherwise", 3, head_notes_otherwise),
        Fault("disputed", "held once", 1.5, held_once),
        Fault("disputed", "votes against", 1.5, voted_against),
    )  # fmt: skip


BY_POINTS = {"near_threshold", "below_threshold"}
"""What the points say is labelled by them alone."""


def plant(it: Planting) -> None:
    """Plant every form at least once, each in homes where nothing is planted yet."""
    for fault in faults_of(it.criteria_set):
        wanted = max(1, round(len(it.homes) * fault.in_1000 / 1000))
        planted = tries = 0
        while planted < wanted and tries < 400:
            tries += 1
            changed = tuple(fault.plant(it))
            planted += len(changed)
            for home in changed:
                if fault.flag not in BY_POINTS:
                    home.there[fault.flag] = fault.form
                    label_points(home)
        assert planted, f"nobody left for {fault.form}"
    _traps(it)
    _names_that_meet(it)


def _traps(it: Planting) -> None:
    """Plant what looks like a fault and is explained."""
    for _ in range(max(1, len(it.homes) // 500)):
        _explained_jump(it)
        _helped_by_one(it, "one phone for two homes of other names", phone=True)
        _helped_by_one(it, "one person answers for two homes of other names", phone=False)


def _explained_jump(it: Planting) -> None:
    changed = tuple(jumped("q1", 2)(it)) or tuple(jumped("q1", -2)(it))
    for home in changed:
        home.mended_to = home.members
        home.trap = "a jump that the list explains"


def _helped_by_one(it: Planting, trap: str, *, phone: bool) -> None:
    pair = it.two()
    if pair is None:
        return
    one, other = pair
    one.name, other.name = next(it.names), next(it.names)
    if phone:
        one.phone = other.phone = f"08{30_000_000 + one.number}"
    else:
        one.person = other.person = one.person or f"tg:{500_000 + one.number}"
    one.trap = other.trap = trap


def _names_that_meet(it: Planting) -> None:
    """Two heads of one name in one village: as a village head lists them, most with a word that tells them apart."""
    for homes in it.by_village.values():
        alike: dict[str, list[Home]] = defaultdict(list)
        for home in homes:
            if home.there.get("duplicate") is None:
                alike[home.name].append(home)
        for group in alike.values():
            if len(group) < 2:
                continue
            told = it.dice.choices(("both", "one", "none"), (85, 10, 5))[0]
            words = it.dice.sample(TELLING_APART, k=min(len(group), len(TELLING_APART)))
            for at, home in enumerate(group):
                if told == "both" or (told == "one" and at):
                    home.word = words[at % len(words)]
                if not home.trap:
                    home.trap = {
                        "both": "one name, each told apart by a word",
                        "one": "one name, one of them told apart by a word",
                        "none": "one name, nobody told them apart",
                    }[told]
