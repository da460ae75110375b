"""Names of people.

U141 A name is taken without "tôi tên là", titles and politeness, with its capitals, for every people of the country.
U142 A name typed without accents stays so: nobody guesses them.
U143 Sentences, questions, numbers, places, roles, other people's names and half names are asked again.
"""

from typing import Final

import pytest

from dialogs.understand import name

NAMES: Final[dict[str | None, str]] = {
    "Lò Văn Pâng": (
        "Lò Văn Pâng|lò văn pâng|LÒ VĂN PÂNG|Lò văn pâng|tôi tên là Lò Văn Pâng|em là Lò Văn Pâng ạ|"
        "tên: Lò Văn Pâng|chủ hộ là ông Lò Văn Pâng|ông Lò Văn Pâng|bác Lò Văn Pâng|"
        "Dạ, tôi tên là Lò Văn Pâng ạ.|họ và tên: Lò Văn Pâng|  Lò   Văn Pâng  |nhà ông Lò Văn Pâng|"
        "Chủ hộ: Lò Văn Pâng|tên em là lò văn pâng|Lof Vawn Paang|dạ em tên là Lò Văn Pâng|Lò Văn Pâng nhé|"
        "Lò Văn Pâng cô ạ|trưởng bản Lò Văn Pâng|tôi là Lò Văn Pâng|Lo\u0300 Va\u0306n Pa\u0302ng|"
        "hộ ông Lò Văn Pâng|Lò Văn Pâng đây ạ|Tên tôi là: Lò Văn Pâng."
    ),
    "Lo Van Pang": (
        "lo van pang|LO VAN PANG|Lo Van Pang|toi ten la lo van pang|em la lo van pang|bac lo van pang|"
        "ong lo van pang|ten la lo van pang"
    ),
    "Vàng A Dơ": ("Vàng A Dơ|vàng a dơ"),
    "K'Brơi": ("K'Brơi|k'brơi|K’Brơi|K'BRƠI"),
    "H'Hen Niê": ("H'Hen Niê|h'hen niê"),
    "Ya Thuận": ("Ya Thuận|ya thuận"),
    "Sùng Thị Mỷ": ("Sùng Thị Mỷ|sùng thị mỷ|chị Sùng Thị Mỷ"),
    "Y Moan Ênuôl": ("Y Moan Ênuôl"),
    "A Phủ": ("A Phủ"),
    "Lò Thị Có": ("Lò Thị Có|lò thị có"),
    "Lê Văn Được": ("Lê Văn Được|lê văn được"),
    "La Văn Cầu": ("La Văn Cầu|la văn cầu"),
    "Chu Văn An": ("Chu Văn An|chú Chu Văn An|chu văn an"),
    "Nguyễn Thị Hai": ("Nguyễn Thị Hai|Nguyeenx Thij Hai|bà Nguyễn Thị Hai|nguyễn thị hai"),
    "Và Bá Lỳ": ("Và Bá Lỳ|và bá lỳ"),
    "Vi Thị Na": ("Vi Thị Na"),
    "Nguyễn Văn A": ("Nguyễn Văn A"),
    "Lan": ("Lan|lan|tôi tên Lan|em là Lan"),
    "Pâng": ("Pâng|tên là Pâng"),
    "Hồ Chí Kiên": ("Hồ Chí Kiên"),
    "Mùa A Sềnh": ("Mùa A Sềnh"),
    "Thạch Sa Phol": ("Thạch Sa Phol"),
    "Ksor Hờ Blăm": ("Ksor Hờ Blăm"),
    "Bế Văn Đàn": ("Bế Văn Đàn|be\u0302\u0301 va\u0306n \u0111\xe0n"),
    "Tuấn Anh": ("Tuấn Anh"),
    "Rơ Châm Phiang": ("Rơ Châm Phiang"),
    "Nguyễn Quang Huy": ("Nguyễn Quang Huy"),
    "Mai Văn An": ("mai văn an"),
    "Hoàng Phủ Ngọc Tường": ("Hoàng Phủ Ngọc Tường"),
    "Điểu Kré": ("Điểu Kré"),
    "Đinh Núp": ("Đinh Núp"),
    "Nông Thị Thu Hà": ("cô Nông Thị Thu Hà"),
    "Nguyễn Tất Thành": ("Nguyễn Tất Thành"),
    "Quách Thị Mơ": ("em tên Quách Thị Mơ"),
    "Lầu Bá Chò": ("Lầu Bá Chò"),
    "Lý A Sử": ("lý a sử ạ"),
    "Trần Thị Nhà": ("Trần Thị Nhà"),
    "Xồng Bá Lỳ": ("xồng bá lỳ"),
    "Hờ A Tùng": ("Hờ A Tùng"),
    "Chamaléa Điêu": ("Chamaléa Điêu"),
    "Rơ Ô Cheo": ("Rơ Ô Cheo"),
    "Lê Lợi": ("lê lợi"),
    "Le Loi": ("le loi"),
    "Công Tằng Tôn Nữ Thị Hương": ("Công Tằng Tôn Nữ Thị Hương"),
    "Trần Văn Tuấn": ("tên mình là Trần Văn Tuấn nha"),
    "Tuấn": ("cứ gọi là Tuấn"),
    "Lò Văn Tuấn": ("dạ thưa cô em tên là Lò Văn Tuấn ạ"),
    "Nguyễn-Phước Bửu": ("Nguyễn-Phước Bửu"),
    "Thào Seo Chúng": ("thào seo chúng"),
    "A Viết Sĩ": ("A Viết Sĩ"),
    "K Brơi": ("k brơi"),
    "Nguyễn Thị Út Em": ("nguyễn thị út em"),
    None: (
        "không biết|chưa rõ|2|Lò Văn 2|Lò Văn Pâng?|a|A|👍|😀 Lan?|ai hỏi đấy|hỏi làm gì|tôi không muốn nói|"
        "có|không|vâng|dạ|thôi|quay lại|menu|help|để sau|con ông Lò Văn Pâng|tôi là con ông Lò Văn Pâng|"
        "cháu ông Lò Văn Pâng|Lò Văn Pâng và Vi Thị Lan|Hà Nội|trưởng bản|học sinh|nhà em|bác Pâng|anh Tú|"
        "0912345678|lan@gmail.com|trời đẹp quá|mai sẽ gửi|asdfgh|xxxxx|em|tôi|bố mẹ cháu|@abc|...|con gà|"
        "ông bà|không có|Nguyễn Văn An Nguyễn Văn Bình Trần Văn Cường|tôi là trưởng bản|cô|alo|chủ hộ|tên|"
        "chồng tôi|lo van pang a|ông Pâng|gia đình tôi ở bản trên|xin chào|ok|Lò Văn Pâng 45 tuổi|chết rồi|"
        "Lò Văn Pâng chết rồi|đang bận|a lô|Lò Văn Pâng, Vi Thị Lan|chào em|công an xã|nông dân|"
        "mẹ em tên là Lò Thị Hương|như trên|T.V.An|Lan 😀|Lò Văn Tuấn (Pâng)|trường tiểu học|mất điện rồi|"
        "qwerty|Test"
    ),
}


@pytest.mark.parametrize(
    ("text", "meant"), [(text, one) for one, texts in NAMES.items() for text in texts.split("|")]
)
def test_name(text: str, meant: str | None) -> None:
    """Whoever says their name is written down by it, and nothing else is taken for a name (U141, U142, U143)."""
    assert name(text) == meant
