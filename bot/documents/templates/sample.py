"""Made-up values to look at a template with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.documents.templates.fields import PLACES
from dialogs.records import PaperKind

NAMES = ("Lò Văn Pâng", "Vi Thị Hoa", "Lương Văn Ba", "Hà Thị Én", "Lò Văn Pản", "Vi Văn Đôi")
VILLAGES = ("Xóm Minh Tiến", "Xóm Minh Cầu")


def sample(kind: PaperKind) -> tuple[Mapping[str, str], Mapping[str, Sequence[Mapping[str, str]]]]:  # noqa: ARG001 -- every paper has the same places
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
        "chuc_vu": "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH",
        "HOI": "HỘI KHUYẾN HỌC\nXÃ MINH HỢP",
        "HOI_CAP_TREN": "HỘI KHUYẾN HỌC\nTỈNH NGHỆ AN",
        "CO_QUAN": "ỦY BAN NHÂN DÂN\nXÃ MINH HỢP",
    }
    return values, {"danh_sach": rows, "theo_thon": villages}
