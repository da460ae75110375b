"""An officer's whole dialog: files taken in the group, read, scored again and agreed to in private."""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.button import Button
from tests.bench.commune import COMMUNE, FIRST_OFFICER, GROUP
from tests.bench.players import Act, Player, button, command, notice, tap, typed


def verifying(file: str) -> tuple[Act, ...]:
    return (
        button(Button("gr", "claim", file, COMMUNE.id).pack()),
        notice(Button("go", "verify", "open", file).pack()),
        tap("answers"),
        tap("back"),
        tap("rescore"),
        tap("GD1.1"),
        typed("8"),
        tap("rule"),
        tap("agree"),
    )


def officer(number: int, files: Sequence[str]) -> Player:
    script = [command("start")]
    for file in files:
        script += verifying(file)
    return Player(FIRST_OFFICER + number, tuple(script), chat=GROUP)
