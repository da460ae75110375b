"""The places of a template: what may stand between double braces, and what each is for."""

from __future__ import annotations

from collections.abc import Mapping

from dialogs.records import PaperKind

PLACES: Mapping[str, str] = {
    "ten_xa": "xã Minh Hợp",
    "TEN_XA": "XÃ MINH HỢP",
    "dia_danh": "Minh Hợp",
    "hoi": "Hội Khuyến học xã Minh Hợp",
    "HOI": "HỘI KHUYẾN HỌC XÃ MINH HỢP",
    "HOI_CAP_TREN": "HỘI KHUYẾN HỌC TỈNH NGHỆ AN",
    "chu_tich_hoi": "Lê Thị Mai",
    "danh_hieu": "Gia đình học tập",
    "nam": "2026",
    "dot": "1",
    "don_vi": "hộ gia đình",
    "ten_cot": "Họ và tên chủ hộ",
    "tong_so": "118",
    "tong_so_chu": "một trăm mười tám",
    "so_dang_ky": "160",
    "so_nop": "140",
    "so_tham_dinh": "125",
    "so_chua_dat": "7",
    "niem_yet_tu": "24/11/2026",
    "niem_yet_den": "1/12/2026",
    "so_y_kien": "2",
    "so_tra_loi": "2",
    "y_kien": "có 2 ý kiến, đã trả lời 2 ý kiến",
    "tieu_bieu": "",
    "can_cu": "Bộ tiêu chí …, Quyết định số …",
    "noi_quyet_dinh": "Ủy ban nhân dân xã Minh Hợp",
    "co_quan": "Ủy ban nhân dân xã Minh Hợp",
    "CO_QUAN": "ỦY BAN NHÂN DÂN XÃ MINH HỢP",
    "NGUOI_QUYET_DINH": "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ MINH HỢP",
    "chuc_vu": "KT. CHỦ TỊCH / PHÓ CHỦ TỊCH",
    "nguoi_ky": "Vi Thị Bình",
    "co_quan_cap_giay": "Ủy ban nhân dân xã Minh Hợp",
    "noi_ngay": "Minh Hợp, ngày … tháng … năm …",
}
"""By name, with an example; the names are Vietnamese without accents, because officers read them in Word."""

LISTS: Mapping[str, tuple[str, ...]] = {
    "danh_sach": ("stt", "ten", "thon", "ma", "ket_qua"),
    "theo_thon": ("stt", "thon", "so"),
}
"""Lists to go through row by row, and the places of each row."""

REPORT_PLACES: Mapping[str, str] = {
    **{
        name: PLACES[name]
        for name in (
            "ten_xa", "TEN_XA", "dia_danh", "hoi", "HOI", "HOI_CAP_TREN", "chu_tich_hoi", "noi_ngay",
        )
    },
    "ten_bao_cao": "Báo cáo năm",
    "TEN_BAO_CAO": "BÁO CÁO NĂM",
    "thoi_gian": "năm 2026",
    "nam": "2026",
    "noi": "xã Minh Hợp",
    "ten_noi": "Thôn, xóm, bản",
    "TEN_NOI": "THÔN, XÓM, BẢN",
    "ngay_lay_so": "10/12/2026",
    "so_khen_thuong": "12",
    "chua_ghi": "Cán bộ khuyến học được tập huấn",
}  # fmt: skip
REPORT_LISTS: Mapping[str, tuple[str, ...]] = {
    "tong_hop": (
        "danh_hieu", "dang_ky", "chua_nop", "dang_xet", "cong_nhan", "chua_dat", "dang_giu",
    ),
    "chi_so": ("danh_hieu", "chi_so", "so"),
    "ty_le": (
        "danh_hieu", "dat", "tong", "lay_tu", "ty_le", "nam_truoc", "tang_giam", "muc_tieu",
        "so_voi_muc_tieu",
    ),
    "tung_nam": ("danh_hieu", "nam", "dang_ky", "cong_nhan", "dang_giu"),
    "theo_noi": ("stt", "danh_hieu", "noi", "tong", "dang_ky", "dang_xet", "cong_nhan", "ty_le"),
    "chi_tieu": ("ten", "dat", "tong", "ty_le", "nam_truoc", "muc_tieu"),
}  # fmt: skip


def places_of(kind: PaperKind) -> Mapping[str, str]:
    """Name the places that a paper of this kind is given, each with an example."""
    return REPORT_PLACES if kind is PaperKind.REPORT else PLACES


def rows_of(kind: PaperKind) -> Mapping[str, tuple[str, ...]]:
    """Name its lists, and the places of each of their rows."""
    return REPORT_LISTS if kind is PaperKind.REPORT else LISTS


NEEDED: Mapping[str, tuple[str, ...]] = {
    "to_trinh": ("tong_so",),
    "bien_ban": ("tong_so",),
    "danh_sach": ("danh_sach", "tong_so"),
    "quyet_dinh": ("danh_sach", "tong_so"),
    "bao_cao": ("ngay_lay_so",),
}
"""What a template of each kind must have, so that every sheet of the set names the same number,
and every report the day its figures are of."""
