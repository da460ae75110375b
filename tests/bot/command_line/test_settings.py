"""The operator's settings.

SE001 a wrong setting stops the start with its name, what is wrong and a correct value
SE002 every correct value shown as an example is accepted
SE003 one bot cannot be both
SE004 a token is shown nowhere: not in a fault, not in a log line, not in a traceback
SE005 a name that is no setting is noticed
"""

from __future__ import annotations

import logging
from datetime import time
from pathlib import Path

import pytest

from bot.settings import EXAMPLES, PREFIX, RedactingFormatter, Settings, WrongSettings, load, redact, unknown

TOKEN = "700700700:AAF-bi-mat-cua-bot-gia-dinh-00000000"


@pytest.fixture(autouse=True)
def _no_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(f"{PREFIX}{name.upper()}", raising=False)


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("FAMILY_BOT_TOKEN", "chua-co", "@BotFather"),
        ("OFFICER_BOT_TOKEN", "123456789", "@BotFather"),
        ("FAMILY_API_BASE", "127.0.0.1:8081", "http://"),
        ("FAMILY_API_BASE", f"https://api.telegram.org/bot{TOKEN}", "không kèm mã"),
        ("OFFICER_API_BASE", "ftp://127.0.0.1", "http://"),
        ("OFFICER_API_BASE", "http://127.0.0.1:99999", "http://"),
        ("OFFICER_API_BASE", "https://api.telegram.org/?x=1", "địa chỉ gốc"),
        ("DATABASE_URL", "postgresql+asyncpg://hoctap@127.0.0.1/hoctap", "mới dùng được SQLite"),
        ("DATABASE_URL", "sqlite:///data.db", "sqlite+aiosqlite:///"),
        ("DATABASE_URL", "sqlite+aiosqlite:///:memory:", "trên đĩa"),
        ("TIME_ZONE", "Asia/Hanoi", "múi giờ"),
        ("TIME_ZONE", "../../etc/passwd", "múi giờ"),
        ("PORT", "tám nghìn", "1 đến 65535"),
        ("PORT", "70000", "1 đến 65535"),
        ("MORNING_DIGEST", "7 giờ", "giờ trong ngày"),
        ("EVENING_DIGEST", "25:00", "giờ trong ngày"),
    ],
)
def test_wrong_setting(monkeypatch: pytest.MonkeyPatch, name: str, value: str, said: str) -> None:
    """A wrong setting is answered with its name, what is wrong and a value that would be right (SE001, SE004)."""
    monkeypatch.setenv(f"{PREFIX}{name}", value)
    with pytest.raises(WrongSettings) as stopped:
        load()
    (fault,) = stopped.value.faults
    assert fault.startswith(f"{PREFIX}{name}: ")
    assert said in fault
    assert fault.endswith(f"Ví dụ đúng: {PREFIX}{name}={EXAMPLES[name.lower()]}")
    assert TOKEN not in fault


def test_every_fault_at_once(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """All wrong settings are told in one go, not one at each try (SE001)."""
    (tmp_path / "tep").write_text("")
    monkeypatch.setenv("SOHOCTAP_TIME_ZONE", "Hà Nội")
    monkeypatch.setenv("SOHOCTAP_DATA_DIR", str(tmp_path / "tep"))
    with pytest.raises(WrongSettings) as stopped:
        load()
    assert len(stopped.value.faults) == 2


@pytest.mark.parametrize("name", EXAMPLES)
def test_examples_are_right(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """What is shown as a correct value is one (SE002)."""
    monkeypatch.setenv(f"{PREFIX}{name.upper()}", EXAMPLES[name])
    load()


@pytest.mark.parametrize(
    ("said", "hour"), [("18:05", time(18, 5)), ("tắt", None), ("OFF", None), ("", time(20, 30))]
)
def test_the_hour_of_the_evening(monkeypatch: pytest.MonkeyPatch, said: str, hour: time | None) -> None:
    """The hour of the group's evening word is the operator's; it may be switched off (SE001)."""
    monkeypatch.setenv(f"{PREFIX}EVENING_DIGEST", said)
    assert hour == load().evening_digest


def test_examples_are_complete() -> None:
    """There is a correct value to show for every setting (SE002)."""
    assert sorted(Settings.model_fields) == sorted(EXAMPLES)


@pytest.mark.parametrize("second", [TOKEN, "700700700:AAF-mot-ma-khac-cua-cung-bot-11111"])
def test_one_bot_twice(monkeypatch: pytest.MonkeyPatch, second: str) -> None:
    """The officers need a bot of their own: the same bot is refused even with another token (SE003, SE004)."""
    monkeypatch.setenv("SOHOCTAP_FAMILY_BOT_TOKEN", TOKEN)
    monkeypatch.setenv("SOHOCTAP_OFFICER_BOT_TOKEN", second)
    with pytest.raises(WrongSettings, match=r"^SOHOCTAP_OFFICER_BOT_TOKEN: ") as stopped:
        load()
    assert second not in str(stopped.value)


def test_missing_tokens() -> None:
    """Without tokens both are asked for by name, only when they are needed (SE001)."""
    settings = load()
    with pytest.raises(WrongSettings) as stopped:
        settings.tokens()
    assert [fault.partition(":")[0] for fault in stopped.value.faults] == [
        "SOHOCTAP_FAMILY_BOT_TOKEN",
        "SOHOCTAP_OFFICER_BOT_TOKEN",
    ]


def test_env_file(tmp_path: Path) -> None:
    """Settings may stand in the file .env; an empty one counts as not set."""
    (tmp_path / ".env").write_text(
        f"SOHOCTAP_FAMILY_BOT_TOKEN='{TOKEN}'\nSOHOCTAP_TIME_ZONE=\nSOHOCTAP_FAMILY_API_BASE=http://127.0.0.1:9/\n"
    )
    settings = load()
    assert settings.family_bot_token is not None
    assert settings.family_bot_token.get_secret_value() == TOKEN
    assert settings.time_zone == "Asia/Ho_Chi_Minh"
    assert settings.family_api_base == "http://127.0.0.1:9"
    assert settings.database == "sqlite+aiosqlite:///data/sohoctap.db"


def test_tokens_are_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever prints the settings, or a failed call's address, does not print the token (SE004)."""
    monkeypatch.setenv("SOHOCTAP_FAMILY_BOT_TOKEN", TOKEN)
    settings = load()
    assert TOKEN not in f"{settings!r} {settings} {settings.model_dump()}"
    assert redact(f"POST https://api.telegram.org/bot{TOKEN}/getMe") == (
        "POST https://api.telegram.org/bot700700700:***/getMe"
    )
    assert redact("token 1:ngan", ("1:ngan",)) == "token 1:***"


def test_tracebacks_are_redacted() -> None:
    """A traceback that quotes the address is logged without the token (SE004)."""
    record = logging.LogRecord("bot", logging.ERROR, "x.py", 1, "gọi %s", (f"/bot{TOKEN}/sendMessage",), None)
    try:
        Path(f"/bot{TOKEN}/sendMessage").read_bytes()
    except OSError as failed:
        record.exc_info = (type(failed), failed, failed.__traceback__)
    assert "bi-mat" not in RedactingFormatter().format(record)


def test_slips_of_the_fingers() -> None:
    """A setting with a misspelt name is noticed instead of passing in silence (SE005)."""
    assert unknown({"SOHOCTAP_FAMILY_TOKEN": "x", "SOHOCTAP_PORT": "1", "HOME": "/"}) == (
        "SOHOCTAP_FAMILY_TOKEN",
    )
