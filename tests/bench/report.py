"""The tables, as a person reads them and as docs/benchmarks.md keeps them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field


@dataclass(slots=True)
class Section:
    """One question, its table, and what must be known to read it."""

    title: str
    header: Sequence[str]
    rows: list[Sequence[str]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    targets: list[Target] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Target:
    """A line of design §10, and what came of it."""

    what: str
    wanted: str
    measured: str
    reached: bool


def markdown(sections: Sequence[Section]) -> str:
    parts = []
    targets = [target for section in sections for target in section.targets]
    if targets:
        rows = [(t.what, t.wanted, t.measured, "yes" if t.reached else "**no**") for t in targets]
        parts.append("## Targets\n\n" + table(("What", "Target", "Measured", "Reached"), rows))
    for section in sections:
        text = f"## {section.title}\n\n{table(section.header, section.rows)}"
        if section.notes:
            text += "\n" + "\n".join(f"- {note}" for note in section.notes) + "\n"
        parts.append(text)
    return "\n".join(parts)


def table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [header, ["---"] + ["--:"] * (len(header) - 1), *rows]
    return "".join("| " + " | ".join(line) + " |\n" for line in lines)
