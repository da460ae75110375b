"""Surnames, and the first words of names among peoples who have none, of Vietnam.

A list can only make a name more certain: a name that begins otherwise is still taken where it is written like one.
"""

from typing import Final

from dialogs.understand.fold import fold
from dialogs.understand.words import normal

_KINH: Final = (
    " Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đào Đoàn Vương Trịnh Trương"
    " Đinh Lâm Phùng Mai Tô Hà Tạ Chu Châu Cao Lương Lưu Thái Tống Đồng Kiều Quách Triệu Đàm Nghiêm Khuất"
    " Kim Bạch Doãn La Lục Mạc Nông Hứa Văn Thân Từ Thạch Ninh Giáp Khổng Ông Tôn Diệp Quan Viên Vi Lã Mã"
    " Phí Cù Cung Ưng Thiều Tăng Thi Sử Bế Đổng Trà Ứng Trình Tất Tiêu Viễn Uông Cổ Công Âu Chử Đới Hình"
    " Hồng Khúc Lại Lều Liêu Mẫn Ngụy Ngũy Nhâm Nhữ Ôn Phương Phó Sầm Tào Thang Thẩm Thịnh Thôi Tiết Vòng"
    " Vưu Hàn Hoa Hán Bá Bồ Cấn Chế Danh Dư Đái Đậu Đường Giản Hạ Hàng Lạc Lăng Lai Lò Lộ Mông Nhan Phù"
    " Thượng Trang Trác Khương Vạn Tưởng"
)
_PEOPLES: Final = (
    # Thái, Mường, Tày, Nùng, Khơ Mú, Lào, Thổ
    " Lô Lữ Lự Cầm Bạc Điêu Đèo Cà Tòng Quàng Lường Vì Kha Lang Ngân Lộc Khăm Mè Lèo Lềm Quảng Leo Lềnh Xeo"
    " Ma Long Nùng Vy Linh Luân Vàng Moong Cụt Ốc Seo Kê Ven Cút Chích Rvai Xên Lù Lìm Tặng Thào Nhân Khà"
    " Kà Quang Toòng Mào Lừ Hặc"
    # Hmông, Dao, La Chí, Hà Nhì, Lô Lô, Phù Lá, Giáy, La Hủ, Cống, Si La
    " Giàng Sùng Vừ Và Mùa Lầu Cứ Hạng Hảng Chá Ly Tráng Má Xồng Hờ Hầu Sình Sính Cư Chang Chảo Chẻo Tẩn"
    " Phàn Bàn Tần Chìn Chíu Lồ Pờ Lỳ Sần Khoàng Sừng Vù Páo Thò Dì Giừ Già Sồng Phà Lùng Xín Dinh Cháng"
    " Sải Ngải Hù Thền Củng Pản Tếnh Vảng Mua Phá Dà Lồng Sín Phờ Toán Ky Khò Phỉnh Sin"
    # Tây Nguyên and Trường Sơn, Chăm, Khmer
    " Y A H K Ya Ka Rơ Ksor Nay Siu Kpă Rmah Rcom Rah Rahlan Niê Mlô Êban Ayun Byă Knul Hmok Hmŏk Kbuôr"
    " Ktla Kpuih Adrơng Buôn Hwing Hlong Ênuôl Bdap Kđoh Êya Bkrông Krông Puih Kpa Kray Côn Pơloong Bhling"
    " Bhnướch Alăng Zơrâm Arất Tơ Riah Hiên Bríu Coor Ating Hôih Blúp Bnướch Kă Pả Vỗ Pi Chamaléa Katơr"
    " Pinăng Tro Mang Patâu Pupur Cil Kơ Liêng Lơ Bon Dagout Kră Păng Ntơr Đơ Tou Prong Klong Jơng Thổ Ba"
    " Báo Đàng Đạo Thành Thiên Trượng Qua Não Miêu Sơn Kiên Chau Néang Nèang Sa Trầm Chung Kiêm Điểu Bơ Srê"
    " Dơng Nhong Chăm Rcăm Rơchâm Kpor Kpui Rlan Nê Nie"
)
_WRITTEN: Final = dict.fromkeys((_KINH + " " + _PEOPLES).lower().split())
_EXACT: Final = frozenset(map(normal, _WRITTEN))
# With all their accents or none: "không" is no half-dressed "Khổng".
_FIRST_WORDS: Final = _EXACT | frozenset(map(fold, _WRITTEN))


def begins_a_name(word: str) -> bool:
    """Say whether a word (in normal form, accents or none) is a known first word of names."""
    return word in _FIRST_WORDS


def is_surname(word: str) -> bool:
    """Say whether a word (in normal form) is such a first word exactly as it is written."""
    return word in _EXACT
