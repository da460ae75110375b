"""The command line as an operator meets it.

CW001 every word is there, with a help in Vietnamese
CW002 a word that needs no door loads no door
CW003 a wrong setting, a wrong place, a missing file end in one clear sentence, never in a traceback
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.command_line import WORDS

ROOT = Path(__file__).parents[3]
VIETNAMESE = re.compile(
    r"[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]", re.IGNORECASE
)
DOORS = ("aiogram", "telegram", "aiohttp", "httpx")

Run = Callable[..., "subprocess.CompletedProcess[str]"]


def test_help_names_every_word(sohoctap: Run) -> None:
    """Asked for help, the command shows every word with what it is for (CW001)."""
    shown = sohoctap("--help").stdout
    for word in WORDS:
        (line,) = re.findall(rf"^  {word} +(.+)$", shown, re.MULTILINE)
        assert VIETNAMESE.search(line), line


@pytest.mark.parametrize("word", WORDS)
def test_help_of_a_word(sohoctap: Run, word: str) -> None:
    """Each word explains itself in Vietnamese (CW001)."""
    shown = sohoctap(word, "--help")
    assert shown.returncode == 0, shown.stderr
    assert VIETNAMESE.search(shown.stdout)


@pytest.mark.parametrize(
    "words",
    [("understand", "yes_no", "co"), ("criteria", "check"), ("--help",), ("backup", "x"), ("restore", "x")],
)
def test_no_door_is_loaded(tmp_path: Path, words: tuple[str, ...]) -> None:
    """Asking a small thing does not wait three seconds for two chat libraries (CW002)."""
    asked = (
        f"import sys, json; sys.argv = ['sohoctap', *{words!r}]\n"
        "from bot.command_line import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "print(json.dumps(sorted(sys.modules)), file=sys.stderr)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", asked],
        cwd=tmp_path, env=os.environ | {"PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=True,
    )  # fmt: skip
    loaded = json.loads(ran.stderr.splitlines()[-1])
    assert [door for door in DOORS if door in loaded] == []


@pytest.mark.parametrize(
    ("words", "settings", "code", "said"),
    [
        (("run",), {}, 2, "SOHOCTAP_FAMILY_BOT_TOKEN"),
        (("run",), {"family_bot_token": "sai"}, 2, "SOHOCTAP_FAMILY_BOT_TOKEN"),
        (("run",), {"time_zone": "Hà Nội"}, 2, "SOHOCTAP_TIME_ZONE"),
        (("init", "--commune", "17071"), {"database_url": "postgresql://a/b"}, 2, "SOHOCTAP_DATABASE_URL"),
        (("init", "--commune", "17071", "--villages", "khong-co.txt"), {}, 2, "khong-co.txt"),
        (("init", "--commune", "17071", "--criteria", "bo-la"), {}, 2, "gia-dinh-hoc-tap-mau"),
        (("init", "--commune", "99999"), {}, 1, "99999"),
        (("invite", "officer"), {}, 1, "sohoctap init"),
        (("season", "show"), {}, 1, "sohoctap init"),
        (("villages", "list"), {}, 1, "sohoctap init"),
        (("backup", "sao-luu"), {}, 1, "Chưa có cơ sở dữ liệu"),
        (("restore", "khong-co"), {}, 1, "khong-co"),
        (("audit", "verify"), {}, 1, "Chưa có cơ sở dữ liệu"),
    ],
)
def test_one_clear_sentence(
    sohoctap: Run, words: tuple[str, ...], settings: dict[str, str], code: int, said: str
) -> None:
    """Whatever is wrong is said in a sentence that names it (CW003)."""
    ran = sohoctap(*words, **settings)
    assert (ran.returncode, "Traceback" in ran.stderr) == (code, False), ran.stderr
    assert said in ran.stderr
    assert VIETNAMESE.search(ran.stderr)
