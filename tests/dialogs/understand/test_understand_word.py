"""`sohoctap understand`, as somebody at a keyboard meets it.

U171 One answer gives one line of JSON, Vietnamese letters as they are, whole percentages whole.
U172 "-" reads one answer a line and answers each, the empty ones too.
U173 A wrong kind, or a choice without choices, is told in Vietnamese with an example; exit code 2.
U174 No door is loaded.
"""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]


def sohoctap(*words: str, given: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "bot.command_line", "understand", *words],
        cwd=ROOT, input=given, capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (("yes_no", "dạ có ạ"), '{"value": true}'),
        (("count", "không biết"), '{"value": null}'),
        (("count", "7", "--max", "5"), '{"value": null}'),
        (("count", "--", "-5"), '{"value": null}'),
        (("percent", "85,5%"), '{"value": 85.5}'),
        (("percent", "tám mươi lăm phần trăm"), '{"value": 85}'),
        (("phone", "0168 123 4567"), '{"value": "+84381234567"}'),
        (("name", "tôi tên là lò văn pâng"), '{"value": "Lò Văn Pâng"}'),
        (("money", "1,5 triệu"), '{"value": 1500000}'),
        (("day", "20/11/2025"), '{"value": "2025-11-20"}'),
        (("share", "45 trên 50"), '{"value": [45, 50]}'),
        (("several", "1 và 2", "--option", "Tủ sách", "--option", "Sân chơi"), '{"value": [1, 2]}'),
        (("choice", "vẫn thế", "--option", "Khá lên", "--option", "Vẫn thế"), '{"value": 2}'),
    ],
)
def test_one_answer(words: tuple[str, ...], line: str) -> None:
    """One can try out how an answer is understood (U171)."""
    assert sohoctap(*words).stdout == line + "\n"


def test_many_answers() -> None:
    """A list of answers is tried out in one go (U172)."""
    ran = sohoctap("yes_no", "-", given="có\n\nnỏ\r\nừ thì")
    assert ran.stdout.splitlines() == [
        '{"value": true}',
        '{"value": null}',
        '{"value": false}',
        '{"value": null}',
    ]


@pytest.mark.parametrize(("words", "said"), [(("tuổi", "2"), "yes_no, count"), (("choice", "2"), "--option")])
def test_wrong_words(words: tuple[str, ...], said: str) -> None:
    """A slip on the command line is told in a sentence with an example (U173)."""
    ran = sohoctap(*words)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert said in ran.stderr
    assert "Ví dụ: sohoctap understand" in ran.stderr


def test_no_door() -> None:
    """Trying out an answer needs neither bot (U174)."""
    program = (
        "import sys; from bot.command_line.understand import understand; understand('phone', '0912345678', None, 0, None);"
        "print({'aiogram', 'telegram'} & set(sys.modules))"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert ran.stdout.splitlines() == ['{"value": "+84912345678"}', "set()"]
