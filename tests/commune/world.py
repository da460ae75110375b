"""The whole commune as it is imagined: homes by village, what is planted in which, what the schools count."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

from criteria import Library
from dialogs.understand import fold
from tests.commune.faults import Planting, plant
from tests.commune.home import Home, ordinary
from tests.commune.pictures import certificate, photograph

COMMUNE = "17071"
FAMILY_SET = "gia-dinh-hoc-tap-mau"
FAR = 9
"""How much a school that counts otherwise does so, in children: beyond what moves by itself."""


@dataclass
class Commune:
    homes: list[Home]
    villages: tuple[str, ...]
    schools: dict[str, int] = field(default_factory=dict)
    """What the school's contact counts, by village."""
    schools_differ: set[str] = field(default_factory=set)
    pictures: int = 0


def imagine(villages: int, homes: int, seed: int = 5) -> Commune:
    """Imagine a commune: the same seed gives the same homes, faults and pictures."""
    dice = random.Random(seed)
    named = tuple(f"{COMMUNE}.{number:02}" for number in range(1, villages + 1))
    made = [
        ordinary(dice, at * homes + number, village, number)
        for at, village in enumerate(named)
        for number in range(1, homes + 1)
    ]
    plant(Planting(dice, Library.builtin().get(FAMILY_SET), made))
    commune = Commune(made, named)
    for home in made:
        _show(dice, home)
        commune.pictures += len(home.pictures)
    _count_at_school(dice, commune)
    return commune


def _show(dice: random.Random, home: Home) -> None:
    """Whoever was a culture family shows the certificate, or the village head has seen it."""
    if not home.answers["q14"] or home.pictures or "evidence_missing" in home.there:
        return
    if not home.person:
        home.seen_at_home = True
    elif dice.random() < 0.6:
        home.pictures = [certificate(dice, home.name)]
    else:
        home.pictures = [photograph(dice)]
    if home.pictures and dice.random() < 0.01:
        home.pictures *= 2
        home.trap = home.trap or "one picture shown twice by one home"


def _count_at_school(dice: random.Random, commune: Commune) -> None:
    for at, village in enumerate(commune.villages):
        counted = sum(home.at_school for home in commune.homes if home.village == village)
        if at % 7 == 3:
            commune.schools_differ.add(village)
            apart = FAR + counted // 10
            commune.schools[village] = max(0, counted + dice.choice((-apart, apart)))
        else:
            commune.schools[village] = max(0, counted + dice.choice((-2, -1, 0, 0, 1, 2)))


def imagine_calm(homes: int, standing_out: int, seed: int = 5) -> Commune:
    """One village of which so many files stand out, near the threshold, and no other."""
    dice, village = random.Random(seed), f"{COMMUNE}.01"
    made: list[Home] = []
    names: set[str] = set()
    while len(made) < homes:
        home = ordinary(dice, len(made) + 1, village, len(made) + 1)
        wanted = {"near_threshold"} if len(made) < standing_out else set()
        folded = fold(home.name)
        if home.there.keys() != wanted or folded in names:
            continue

        names.add(folded)
        made.append(home)
        _show(dice, home)
    return Commune(made, (village,))
