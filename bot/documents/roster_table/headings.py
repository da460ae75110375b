"""What a column holds, by its Vietnamese heading, with or without accents, long or short."""

from __future__ import annotations

import re
from typing import Final

from bot.documents.roster_table.table import Field
from dialogs.understand import fold

# As folded, without signs. A heading is known or it is not: a near miss is told, not guessed.
_KNOWN: Final = {
    Field.NUMBER: "stt|tt|so tt|so thu tu|thu tu|so tt ho|stt ho|s tt|so stt|so|so thu tu ho|no|number|so thu tu trong danh sach",
    Field.NAME: (
        "ho va ten chu ho|ho ten chu ho|ten chu ho|chu ho|ho va ten|ho ten|ho va ten cua chu ho|ho ten ho|ten ho|ho gia dinh|ten ho gia dinh"
        "|ho va ten ho gia dinh|ho va ten dai dien|dai dien ho|ho va ten nguoi dai dien|ho va ten dai dien ho|ho ten dai dien ho|hoten|hovaten"
        "|ho va ten dai dien ho gia dinh|ho chu ho|gia dinh|hvt|h va ten|ho va ten chu ho gia dinh|ten dai dien|name|head of household"
        "|ho va ten ong ba|ho ten ong ba|chu ho gia dinh|danh sach chu ho|danh sach ho gia dinh"
    ),
    Field.FAMILY_NAME: "ho dem|ho va dem|ho va ten dem|ho lot|ho va chu lot|ho chu lot|ho ten dem|ho va chu dem|ho chu dem|ho|ho va lot",
    Field.GIVEN_NAME: "ten|ten goi|ten rieng",
    Field.MEMBERS: (
        "so khau|nhan khau|sk|so nhan khau|khau|tong so khau|tong nhan khau|so nguoi|tong so nhan khau|nk|so nk|so nguoi trong ho|so thanh vien"
        "|thanh vien|so khau trong ho|tong khau|tong so nguoi|so nhan khau trong ho|members|so khau trong gia dinh|so thanh vien trong ho|khau ho"
        "|so nguoi trong gia dinh|tong so khau trong ho|so thanh vien trong gia dinh|tong so thanh vien"
    ),
    Field.PHONE: (
        "sdt|dt|dien thoai|so dien thoai|so dt|di dong|dtdd|so di dong|zalo|sdt zalo|so dien thoai lien he|sdt lien he|dt lien he|so dt lien he"
        "|so zalo|dien thoai di dong|so dt di dong|tel|phone|dien thoai lien he|so dien thoai zalo|so dtdd|s dt|dien thoai zalo|sdt chu ho|dt chu ho"
        "|so dien thoai chu ho|dien thoai chu ho"
    ),
    Field.NOTE: "ghi chu|ghi chu khac|luu y|gc|g chu|ghi chu them|note|ghi chu neu co",
    Field.RELATION: "quan he|quan he voi chu ho|qh voi chu ho|qh|moi quan he|quan he chu ho|moi quan he voi chu ho|qhe voi chu ho",
}  # fmt: skip
_FIELDS: Final = {heading: field for field, headings in _KNOWN.items() for heading in headings.split("|")}
_ILLITERATE: Final = re.compile(r"(?:.*\b(?:mu chu|(?:khong|chua) biet chu)\b.*)")
_TOTAL: Final = frozenset({"tong", "tong so", "tong cong", "cong", "ts", "t so"})
_SIGNS: Final = re.compile(r"[^a-z0-9]+")
_LONGEST: Final = 80


def plain(text: str) -> str:
    """Fold a heading and take the signs off: "Số TT.", "Họ, tên (chủ hộ)"."""
    return _SIGNS.sub(" ", fold(text[:_LONGEST])).strip()


def field_of(heading: str, above: str = "") -> Field | None:
    """Say what a column with this heading holds; `above` is the heading that spans it and its neighbours."""
    own = plain(heading)
    if not own:
        return None
    if _ILLITERATE.fullmatch(own):
        return Field.ILLITERATE
    over = plain(above)
    if own in _TOTAL and over:
        # "Nhân khẩu" over "Tổng số", "Nam", "Nữ".
        return Field.ILLITERATE if _ILLITERATE.fullmatch(over) else _FIELDS.get(over)
    return _FIELDS.get(own)
