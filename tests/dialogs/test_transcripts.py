"""Whole conversations, word for word.

T001 a transcript played again is the same transcript: what is said, what happened, whom it was told to.
To accept a change of wording: UPDATE_TRANSCRIPTS=1 make test, then read the diff.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.dialogs.transcript import Stage, script_of

TRANSCRIPTS = sorted((Path(__file__).parent / "transcripts").glob("*.txt"))


@pytest.mark.parametrize("transcript", TRANSCRIPTS, ids=lambda path: path.stem)
async def test_a_conversation_goes_as_written(stage: Stage, transcript: Path) -> None:
    """Hôm nay nói thế nào thì mai nói vẫn thế, trừ khi có người cố ý sửa lời (T001)."""
    for line in script_of(transcript):
        try:
            await stage.play(line)
        except AssertionError as error:
            error.add_note("\n".join(stage.said[-12:]))
            raise
    played = "\n".join(stage.said) + "\n"
    if os.environ.get("UPDATE_TRANSCRIPTS"):
        transcript.write_text(played)
    assert transcript.read_text() == played
