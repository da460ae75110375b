"""Surnames, and the first words of names among peoples who have none, of Vietnam.

A list can only make a name more certain: a name that begins otherwise is still taken where it is written like one.
"""

from typing import Final

from dialogs.understand.spelling import spellings

_KINH: Final = (
    "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đào Đoàn Vương Trịnh Trương Đinh Lâm Phùng Mai Tô Hà"
    " Tạ Chu Châu Cao Lương Lưu Thái Tống Đồng Kiều Quách Triệu Đàm Nghiêm Khuất Kim Bạch Doãn La Lục Mạc Nông Hứa Văn Thân Từ Thạch"
    " Ninh Giáp Khổng Ông Tôn Diệp Quan Viên Vi Lã Mã Phí Cù Cung Ưng Thiều Tăng Thi Sử Bế Đổng Trà Ứng Trình Tất Tiêu Viễn Uông Cổ"
    " Công Âu Chử Đới Hình Hồng Khúc Lại Lều Liêu Mẫn Ngụy Ngũy Nhâm Nhữ Ôn Phương Phó Sầm Tào Thang Thẩm Thịnh Thôi Tiết Vòng Vưu Hàn Hoa"
    " Hán Bá Bồ Cấn Chế Danh Dư Đái Đậu Đường Giản Hạ Hàng Lạc Lăng Lai Lò Lộ Mông Nhan Phù Thái Thượng Trang Trác Khương Vạn Tưởng"
)
_PEOPLES: Final = (
    # Thái, Mường, Tày, Nùng, Khơ Mú, Lào, Thổ
    "Lò Lô Lữ Lự Cầm Bạc Điêu Đèo Cà Tòng Tống Quàng Lường Lường Hoàng Vì Vi Kha Lang Ngân Hà Lộc Lương Sầm Khăm Mè Lèo Lềm Quảng Hoàng Leo Lềnh Xin Xeo"
    " Bùi Đinh Hà Quách Bạch Phạm Cao Trương Nông Bế Ma Ma Mã Hoàng Chu Đàm Lục Lý Lưu Long Mông Nùng Phùng Vy Triệu Dương Linh Hứa Luân Mạc Tô Vàng Vương"
    " Moong Cụt Lữ Ốc Xeo Seo Hoa Kê Ven Cút Chích Rvai Xên Lù Lìm Tặng Thào Nhân Hồ Khà Kà Quang Toòng Mào Lừ Hặc"
    # Hmông, Dao, La Chí, Hà Nhì, Lô Lô, Phù Lá, Giáy, La Hủ, Cống, Si La
    " Giàng Sùng Thào Vàng Vừ Và Mùa Lầu Cứ Hạng Hảng Chá Lý Ly Tráng Mã Má Xồng Hờ Hầu Hoàng Sình Sính Ly Cư Chang Chảo Chẻo Tẩn Phàn Bàn Đặng Triệu Phùng Lý"
    " Tần Tẩn Chìn Chíu Lồ Lù Long Pờ Lỳ Chu Sần Khoàng Sừng Vù Ma Vạn Páo Thò Dì Giừ Già Sồng Lò Phà Vàng Lùng Xín Dinh Cháng Nùng Sải Ngải Dương Hù Mai Thền"
    " Lùng Củng Pản Tếnh Vảng Mua Phá Tòng Lầu Dà Lồng Sín Phờ Pờ Toán Mào Ky Khò Chang Hàng Phỉnh Sin Lường"
    # Tây Nguyên and Trường Sơn, Chăm, Khmer
    " Y A H K Ya Ma Ka Rơ Ksor Nay Siu Kpă Rmah Rcom Rah Rahlan Niê Mlô Êban Ayun Byă Knul Hmok Hmŏk Kbuôr Ktla Kpuih Adrơng Buôn Hwing Hlong Ênuôl Bdap Kđoh Êya Bkrông Krông"
    " Đinh Puih Kpa Hồ Kray Côn Pơloong Bhling Bhnướch Alăng Zơrâm Arất Tơ Riah Hiên Bríu Coor Ating Hôih Blúp Bnướch Kă Pả Vỗ Pi Chamaléa Katơr Pinăng Tro Mang Patâu Pupur Cà"
    " Cil Kơ Liêng Lơ Bon Dagout Kră Păng Ntơr Rơ Đơ Đàm Tou Prong Klong Jơng Thổ Ba Bá Báo Lộ Đàng Đạo Đổng Châu Quảng Thành Thiên Từ Trượng Kiều Qua Não Miêu Vạn Lưu"
    " Thạch Sơn Kim Kiên Lâm Danh Chau Néang Nèang Sa Tăng Trầm Liêu Ngô Chung Kiêm Lý Điểu Thị Bơ Srê Dơng Nhong Điểu Rơ Chăm Rcăm Rơchâm Kpor Kpui Rlan Nê Nie"
)
_FIRST_WORDS: Final = frozenset(
    form for word in dict.fromkeys((_KINH + " " + _PEOPLES).lower().split()) for form in spellings(word)
)


def begins_a_name(word: str) -> bool:
    """Say whether a word (in normal form) is a known first word of names."""
    return word in _FIRST_WORDS
