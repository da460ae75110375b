"""What the operator sets: `SOHOCTAP_…` in the environment or in a file `.env`.

A wrong setting stops the start with one sentence a fault: the setting's name, what is wrong, a correct value.
Tokens are secrets: they stand in no message, and `redact` takes them out of whatever is logged.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable, Mapping
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Annotated, Self
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator, BeforeValidator, Field, SecretStr, ValidationError, model_validator
from pydantic_core import ErrorDetails, PydanticCustomError
from pydantic_settings import BaseSettings, SettingsConfigDict

PREFIX = "SOHOCTAP_"
OFF = frozenset({"tắt", "tat", "off"})
TELEGRAM = "https://api.telegram.org"
SQLITE = "sqlite+aiosqlite"
_TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]+")
_TOKEN_ANYWHERE = re.compile(r"(?<!\d)(\d{3,}):[A-Za-z0-9_-]{20,}")

EXAMPLES = {
    "family_bot_token": "123456789:AAF-vi-du-ma-cua-bot-gia-dinh-000000",
    "officer_bot_token": "987654321:AAF-vi-du-ma-cua-bot-can-bo-00000000",
    "family_api_base": TELEGRAM,
    "officer_api_base": "http://127.0.0.1:8081",
    "data_dir": "/var/lib/sohoctap",
    "database_url": f"{SQLITE}:////var/lib/sohoctap/sohoctap.db",
    "time_zone": "Asia/Ho_Chi_Minh",
    "undo_minutes": "10",
    "port": "8080",
    "morning_digest": "07:00",
    "evening_digest": "20:30",
}
"""A correct value of every setting, shown beside each fault and in the operator's guide."""


def _stripped(value: object) -> object:
    return value.strip() if isinstance(value, str) else value


def _token(value: SecretStr | None) -> SecretStr | None:
    if value is None or not value.get_secret_value():
        return None
    if not _TOKEN.fullmatch(value.get_secret_value()):
        raise ValueError("không có dạng của mã do @BotFather cấp (số, dấu hai chấm, rồi chữ và số)")
    return value


def _api_base(value: str) -> str:
    try:
        parts = urlsplit(value)
        whole = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        whole = False
    if not whole:
        raise ValueError("không phải là một địa chỉ http:// hay https:// đủ tên máy chủ")
    if parts.query or parts.fragment:
        raise ValueError("có phần sau dấu ? hoặc #; chỉ cần địa chỉ gốc của máy chủ Bot API")
    if _TOKEN_ANYWHERE.search(parts.path) or parts.path.rstrip("/").endswith("/bot"):
        raise ValueError("có cả đuôi /bot…; chỉ cần địa chỉ gốc, không kèm mã của bot")
    return value.rstrip("/")


def _database_url(value: str) -> str:
    if not value:
        return value
    scheme, _, rest = value.partition("://")
    if scheme.split("+")[0] in ("postgresql", "postgres"):
        raise ValueError("trỏ tới PostgreSQL; bản này mới dùng được SQLite")
    if scheme != SQLITE or not rest.startswith("/") or len(rest) < len("/x"):
        raise ValueError(f"không bắt đầu bằng {SQLITE}:/// (bản này mới dùng được SQLite)")
    if ":memory:" in rest:
        raise ValueError("là kho trong bộ nhớ, tắt máy là mất; cần một tệp trên đĩa")
    return value


def _data_dir(value: Path) -> Path:
    value = value.expanduser()
    if value.exists() and not value.is_dir():
        raise ValueError("là một tệp, không phải thư mục")
    return value


def _time_zone(value: str) -> str:
    try:
        ZoneInfo(value)
    except (ZoneInfoNotFoundError, ValueError, OSError) as unknown:
        raise ValueError("không phải tên múi giờ trong danh mục IANA") from unknown
    return value


def _hour(value: object) -> object:
    """Read "07:00"; "tắt" or "off" is never."""
    if not isinstance(value, str):
        return value
    if value.strip().lower() in OFF:
        return None
    try:
        return datetime.strptime(value.strip(), "%H:%M").time()  # noqa: DTZ007 -- an hour of the wall clock
    except ValueError:
        raise ValueError("không phải giờ trong ngày; gõ giờ và phút, hoặc chữ tắt") from None


Token = Annotated[SecretStr | None, BeforeValidator(_stripped), AfterValidator(_token)]
ApiBase = Annotated[str, BeforeValidator(_stripped), AfterValidator(_api_base)]
DataDir = Annotated[Path, BeforeValidator(_stripped), AfterValidator(_data_dir)]
DatabaseUrl = Annotated[str, BeforeValidator(_stripped), AfterValidator(_database_url)]
Hour = Annotated[time | None, BeforeValidator(_hour)]
TimeZone = Annotated[str, BeforeValidator(_stripped), AfterValidator(_time_zone)]


class WrongSettings(Exception):
    """The start stops here; each fault is one sentence with the setting's name and a correct value."""

    def __init__(self, faults: tuple[str, ...]) -> None:
        super().__init__("\n".join(faults))
        self.faults = faults


class Settings(BaseSettings):
    """Every setting. Tokens may be missing: only the words that speak to Telegram need them."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_file=".env", env_file_encoding="utf-8", env_ignore_empty=True, extra="ignore"
    )

    family_bot_token: Token = None
    officer_bot_token: Token = None
    family_api_base: ApiBase = TELEGRAM
    officer_api_base: ApiBase = TELEGRAM
    data_dir: DataDir = Path("data")
    database_url: DatabaseUrl = ""
    time_zone: TimeZone = "Asia/Ho_Chi_Minh"
    undo_minutes: Annotated[int, Field(ge=0, le=60)] = 10
    """How long an officer's decision can be undone; those who handed in are told of it when that is over."""
    port: Annotated[int, Field(ge=1, le=65535)] = 8080
    """Of the page that `demo` serves; nothing else listens."""
    morning_digest: Hour = time(7)
    evening_digest: Hour = time(20, 30)
    """When the officers' group is told what waits, and what the day brought; None: not at all."""

    @model_validator(mode="after")
    def _two_bots(self) -> Self:
        family, officer = self.family_bot_id, self.officer_bot_id
        if family and family == officer:
            raise PydanticCustomError("one_bot", "là mã của chính bot gia đình; cán bộ cần một bot riêng")
        return self

    @property
    def family_bot_id(self) -> str:
        return _bot_id(self.family_bot_token)

    @property
    def officer_bot_id(self) -> str:
        return _bot_id(self.officer_bot_token)

    @property
    def undo_time(self) -> timedelta:
        return timedelta(minutes=self.undo_minutes)

    @property
    def database(self) -> str:
        """The database's address: the one set, or a file in the data folder."""
        return self.database_url or f"{SQLITE}:///{self.data_dir / 'sohoctap.db'}"

    @property
    def database_file(self) -> Path:
        return Path(self.database.partition(":///")[2])

    @property
    def secrets(self) -> tuple[str, ...]:
        return tuple(t.get_secret_value() for t in (self.family_bot_token, self.officer_bot_token) if t)

    def tokens(self) -> tuple[str, str]:
        """Return the families' and the officers' token; a missing one stops the start."""
        family, officer = self.family_bot_token, self.officer_bot_token
        if family is None or officer is None:
            missing = [
                n for n, t in (("family_bot_token", family), ("officer_bot_token", officer)) if t is None
            ]
            raise WrongSettings(tuple(_fault(n, "chưa đặt; xin mã ở @BotFather") for n in missing))
        return family.get_secret_value(), officer.get_secret_value()


def load(**given: object) -> Settings:
    """Read the settings; `given` ones (tests, the demo) come before the environment."""
    try:
        return Settings(**given)  # type: ignore[arg-type]
    except ValidationError as wrong:
        raise WrongSettings(tuple(_sentence(error) for error in wrong.errors(include_input=False))) from None
    except UnicodeDecodeError:
        raise WrongSettings(("Tệp .env không phải UTF-8: hãy lưu lại tệp với mã UTF-8.",)) from None


def unknown(environment: Mapping[str, str]) -> tuple[str, ...]:
    """Names that look like settings but are none: a slip of the fingers that would pass in silence."""
    known = {f"{PREFIX}{name}".upper() for name in Settings.model_fields}
    return tuple(sorted(n for n in environment if n.upper().startswith(PREFIX) and n.upper() not in known))


def _bot_id(token: SecretStr | None) -> str:
    return token.get_secret_value().partition(":")[0] if token else ""


def _fault(name: str, what: str) -> str:
    return f"{PREFIX}{name.upper()}: {what}. Ví dụ đúng: {PREFIX}{name.upper()}={EXAMPLES[name]}"


def _sentence(error: ErrorDetails) -> str:
    if error["type"] == "one_bot":
        return _fault("officer_bot_token", error["msg"])
    name = str(error["loc"][0])
    if name == "port":
        return _fault(name, "không phải số cổng từ 1 đến 65535")
    if name == "undo_minutes":
        return _fault(name, "không phải số phút từ 0 đến 60")
    return _fault(name, str(error["ctx"]["error"]) if error["type"] == "value_error" else "không đọc được")


def redact(text: str, secrets: Iterable[str] = ()) -> str:
    """Take every bot token out of the text, the known ones and whatever looks like one."""
    for secret in secrets:
        text = text.replace(secret, f"{secret.partition(':')[0]}:***")
    return _TOKEN_ANYWHERE.sub(r"\1:***", text)


class RedactingFormatter(logging.Formatter):
    """Log lines and tracebacks without tokens: the token is part of every Bot API address."""

    def __init__(self, secrets: tuple[str, ...] = ()) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")
        self._secrets = secrets

    def format(self, record: logging.LogRecord) -> str:
        return redact(super().format(record), self._secrets)
