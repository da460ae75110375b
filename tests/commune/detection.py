"""What was planted, what was found, what was alarmed falsely: counted, file by file."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from dataclasses import dataclass, field

from dialogs.triage.school_differs import school_differs
from tests.commune.home import Home
from tests.commune.written import Written


@dataclass
class Kind:
    """One flag over all files."""

    planted: Counter[str] = field(default_factory=Counter)
    """By form."""
    found: Counter[str] = field(default_factory=Counter)
    false: list[Home] = field(default_factory=list)
    missed: list[Home] = field(default_factory=list)

    @property
    def false_by_trap(self) -> Counter[str]:
        return Counter(home.trap or "by chance" for home in self.false)


@dataclass
class Detection:
    kinds: dict[str, Kind]
    files: int
    to_look: int
    clear_alarmed: int
    """Files in which nothing stands out, and that are to be opened all the same."""
    faulty: int
    traps: Counter[str]
    schools: Kind

    def of(self, flag: str) -> Kind:
        return self.kinds.get(flag, Kind())


async def detect(it: Written) -> Detection:
    flags = {
        file: (set(json.loads(marks)), bool(to_look))
        for file, marks, to_look in await it.rows(
            "SELECT id, flags, to_look FROM files WHERE season = :season", season=it.season
        )
    }
    kinds: dict[str, Kind] = defaultdict(Kind)
    alarmed = 0
    for home in it.commune.homes:
        marks, to_look = flags[home.file]
        for flag, form in home.there.items():
            kinds[flag].planted[form] += 1
            if flag in marks:
                kinds[flag].found[form] += 1
            else:
                kinds[flag].missed.append(home)
        for flag in marks - home.there.keys():
            kinds[flag].false.append(home)
        alarmed += to_look and not home.there
    return Detection(
        kinds=dict(kinds),
        files=len(it.commune.homes),
        to_look=sum(to_look for _, to_look in flags.values()),
        clear_alarmed=alarmed,
        faulty=sum(bool(home.there) for home in it.commune.homes),
        traps=Counter(home.trap for home in it.commune.homes if home.trap),
        schools=await _schools(it),
    )


async def _schools(it: Written) -> Kind:
    kind = Kind()
    for village in await it.store.world.village_triage(it.season, it.at):
        told = school_differs(village) is not None
        if village.village in it.commune.schools_differ:
            kind.planted["the school counts otherwise"] += 1
            kind.found["the school counts otherwise"] += told
        elif told:
            kind.false.append(next(home for home in it.commune.homes if home.village == village.village))
    return kind


def table(it: Detection) -> list[str]:
    """One row for each form of each flag."""
    rows = ["| flag | how | planted | found | false alarms |", "|---|---|---:|---:|---:|"]
    for flag, kind in [*sorted(it.kinds.items()), ("a school's count (villages)", it.schools)]:
        for form, count in sorted(kind.planted.items()):
            rows.append(f"| {flag} | {form} | {count} | {kind.found[form]} | |")
        total, found = kind.planted.total(), kind.found.total()
        why = "; ".join(f"{trap}: {count}" for trap, count in kind.false_by_trap.most_common())
        rows.append(f"| **{flag}** | **all** | **{total}** | **{found}** | **{len(kind.false)}** {why} |")
    rows += [
        "",
        (
            f"{it.files:,} files, {it.faulty:,} with something planted or by their points; {it.to_look:,} to be opened, "
            f"{it.clear_alarmed:,} of them for nothing ({100 * it.clear_alarmed / max(1, it.files):.1f} % of all)."
        ),
        "",
        "Traps, homes: " + "; ".join(f"{trap}: {count}" for trap, count in sorted(it.traps.items())) + ".",
    ]
    return rows
