"""A commune's villages from a plain file: one name a line, in the order of their numbers."""

from __future__ import annotations

from pathlib import Path

from bot.command_line.stop import WRONG_SETTING, Stop


def read_names(file: Path) -> tuple[str, ...]:
    """Read the names; empty lines and lines that begin with # do not count."""
    try:
        text = file.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise Stop(f"Không có tệp {file}. Cần một tệp chữ, mỗi dòng tên một xóm.", WRONG_SETTING) from None
    except UnicodeDecodeError:
        raise Stop(f"Tệp {file} không phải UTF-8: hãy lưu lại tệp với mã UTF-8.", WRONG_SETTING) from None
    lines = (" ".join(line.split()) for line in text.splitlines())
    names = tuple(line for line in lines if line and not line.startswith("#"))
    if not names:
        raise Stop(
            f"Tệp {file} không có tên xóm nào. Cần mỗi dòng một tên, ví dụ: Xóm Minh Tiến", WRONG_SETTING
        )
    return names
