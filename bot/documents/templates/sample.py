"""Made-up values to look at a template with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.documents.templates.fields import PLACES, REPORT_LISTS, REPORT_PLACES
from dialogs.records import PaperKind

NAMES = ("Lò Văn Pâng", "Vi Thị Hoa", "Lương Văn Ba", "Hà Thị Én", "Lò Văn Pản", "Vi Văn Đôi")
VILLAGES = ("Xóm Minh Tiến", "Xóm Minh Cầu")
_TWO_LINES = {
    "chuc_vu": "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH",
    "HOI": "HỘI KHUYẾN HỌC\nXÃ MINH HỢP",
    "HOI_CAP_TREN": "HỘI KHUYẾN HỌC\nTỈNH NGHỆ AN",
    "CO_QUAN": "ỦY BAN NHÂN DÂN\nXÃ MINH HỢP",
}


def sample(kind: PaperKind) -> tuple[Mapping[str, str], Mapping[str, Sequence[Mapping[str, str]]]]:
    """Fill every place and list that a paper of this kind may have."""
    return _report() if kind is PaperKind.REPORT else _set()


def _report() -> tuple[Mapping[str, str], Mapping[str, Sequence[Mapping[str, str]]]]:
    rows = {
        name: [{place: _example(place, number) for place in places} for number in (1, 2)]
        for name, places in REPORT_LISTS.items()
    }
    return {**REPORT_PLACES, "HOI": _TWO_LINES["HOI"], "HOI_CAP_TREN": _TWO_LINES["HOI_CAP_TREN"]}, rows


def _example(place: str, number: int) -> str:
    words = {
        "danh_hieu": "Gia đình học tập",
        "noi": VILLAGES[number - 1],
        "chi_so": "Đã công nhận",
        "ten": "Cán bộ khuyến học được tập huấn",
        "nam": str(2024 + number),
    }
    return words.get(place, str(number * 10))


def _set() -> tuple[Mapping[str, str], Mapping[str, Sequence[Mapping[str, str]]]]:
    rows = [
        {
            "stt": str(number),
            "ten": name,
            "thon": VILLAGES[number % 2],
            "ma": f"0{number % 2 + 1}.{number:03}",
            "ket_qua": "",
        }
        for number, name in enumerate(NAMES, 1)
    ]
    villages = [
        {"stt": str(number), "thon": name, "so": str(sum(row["thon"] == name for row in rows))}
        for number, name in enumerate(VILLAGES, 1)
    ]
    values = {
        **PLACES,
        "tong_so": str(len(rows)),
        "tong_so_chu": "sáu",
        **_TWO_LINES,
    }
    return values, {"danh_sach": rows, "theo_thon": villages}
