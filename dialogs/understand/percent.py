"""A share of a hundred, as people type it: "85%", "tám mươi lăm phần trăm", "8/10", "một nửa"."""

import re
from decimal import Decimal
from typing import Final

from dialogs.understand.lexicon import Lexicon
from dialogs.understand.numerals import numeral
from dialogs.understand.words import LONGEST_ANSWER, words

_NUMBER, _DECIMAL, _OPEN, _FILLER, _DOUBT = "#", "d", "x", "f", "q"

_LEXICON: Final = Lexicon(
    {
        "%": "%|phần trăm|phân trăm|phần chăm|percent|pct|%%",
        "/": "/|phần|trên|trong|trong số|trên tổng số",
        ",": "phẩy|phảy|chấm",
        "r": "rưỡi|rưởi",
        "h": "một nửa|nửa|phân nửa|một nửa số|nửa số",
        "a": "tất cả|hết|toàn bộ|cả|đủ|hết cả|đủ cả|hết thảy|cả thảy|tất|đầy đủ|toàn thể|tuyệt đối|trăm phần trăm|cả xóm|cả bản|cả thôn|cả làng|cả xã|hết tất cả|tất tần tật|đi cả|tất cả mọi|mọi người|mọi nhà|mọi hộ",
        "n": "không|chưa|chẳng|chả|nỏ|không có|chưa có|chẳng có|nỏ có|không có ai|không ai|chưa có ai|không có hộ nào|chưa có hộ nào|không hộ nào|chẳng có ai|chả có ai|chẳng ai|không có hộ nào cả|chưa hộ nào|không có nhà nào|chưa có nhà nào"
        "|không nhà nào|không có người nào|chưa có người nào|không có ai cả|không ai cả|nỏ có ai|không cháu nào|không có cháu nào|không có đứa nào",
        "u": (
            "hộ|nhà|người|gia đình|cháu|hội viên|dân|người dân|bà con|học sinh|cán bộ|đảng viên|hộ dân"
            "|hộ gia đình|số hộ|số nhà|số người|số dân|dòng họ|thôn|bản|xóm|đơn vị|lao động|người lớn"
            "|trong bản|trong xóm|trong thôn|trong xã|cả bản|trẻ|trẻ em|đứa|mọi người|các hộ|các nhà"
            "|các cháu|các gia đình|tổng số hộ|tổng số|chỉ tiêu|kế hoạch|công dân|viên chức|thành viên"
        ),
        _DOUBT: (
            "khoảng|hơn|gần|chừng|độ|tầm|cỡ|ước|xấp xỉ|ngót|dưới|từ|đến|tới|hoặc|hay|hình như|chắc|chắc là"
            "|có lẽ|trên dưới|quá|quá nửa|hơn nửa|gần hết|hầu hết|đa số|phần lớn|mấy|vài|tăng|giảm|thêm|âm"
            "|trừ|gần như|ít nhất|tối thiểu|tối đa|trở lên|không biết|chưa biết|không rõ|chưa rõ|không đủ"
            "|chưa đủ|chưa hết|không hết|nhiều|ít|mươi|trong khoảng"
        ),
        _FILLER: (
            "dạ|thưa|ạ|vâng|ừ|ok|là|thì|được|đạt|có|thôi|nhé|ơi|đó|đấy|chỉ|mới|tỉ lệ|tỷ lệ|tỉ lệ là"
            "|tỷ lệ là|tròn|đúng|đúng rồi|em|cô|bác|anh|chị|thầy|ông|bà|tôi|bên em|xóm em|bản em|xóm mình"
            "|bản mình|rồi|năm nay|chắc chắn|hiện|hiện nay|hiện có|đều|số|tổng|cộng|tính ra|đi học|tham gia"
            "|đăng ký|mỗi|xã em|thôn em|chỉ được|mới được|luôn|👍|🙏|😊"
        ),
    }
)
_SHAPE: Final = re.compile(
    r"u*(?:%#|(?:(?P<spoken>#,#)|(?P<half>#r)|(?P<number>[#d]))%|(?P<share>#u?/#))u*"
    r"|#|(?P<decimal>d)|(?P<bare>#,#)"
)
_WHOLE: Final = re.compile(r"u*a+u*")
_HALF: Final = re.compile(r"h[u]*")
_NONE: Final = re.compile(r"u*n+u*%?")
_QUIET: Final = frozenset('.,;:!()"“”…')
_MALE_OR_FIVE: Final = "nam"
_HUNDRED: Final = Decimal(100)
_DECIMALS: Final = re.compile(r"[0-9]{1,3}[.,][0-9]{1,2}")


def percent(text: str, *, low: int = 0, high: int = 100) -> Decimal | None:
    """Say what percentage a typed answer means, between low and high; None where it is not certain."""
    typed = words(text)
    pattern, numbers = _read(typed) if len(typed) <= LONGEST_ANSWER else (_DOUBT, [])
    value = _value(pattern, numbers)
    return value if value is not None and low <= value <= high else None


def _value(pattern: str, numbers: list[Decimal]) -> Decimal | None:
    if _WHOLE.fullmatch(pattern):
        return _HUNDRED
    if _HALF.fullmatch(pattern):
        return Decimal(50)
    if _NONE.fullmatch(pattern):
        return Decimal(0)
    # "85% số hộ" is a share; "80 hộ" is a count.
    shape = _SHAPE.fullmatch(pattern)
    if not shape:
        return None
    if shape["share"]:
        return _share(*numbers)
    if shape["spoken"] or shape["bare"]:
        return _spoken(*numbers)
    if shape["half"]:
        return numbers[0] + Decimal("0.5")
    if shape["decimal"] and 0 < numbers[0] <= 1:
        return None  # "0,85" may be 85 % or less than one
    return numbers[0]


def _share(part: Decimal, whole: Decimal) -> Decimal | None:
    """Turn "8/10", "ba phần tư" into percent, to two decimals where it does not come out even."""
    if whole == 0 or part > whole:
        return None
    return _plain((part * _HUNDRED / whole).quantize(Decimal("0.01")))


def _spoken(whole: Decimal, decimals: Decimal) -> Decimal | None:
    """Put "tám mươi lăm phẩy năm" together."""
    return whole + decimals.scaleb(-len(str(decimals))) if decimals < _HUNDRED else None


def _plain(value: Decimal) -> Decimal:
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()


def _read(typed: list[str]) -> tuple[str, list[Decimal]]:
    accented = _MALE_OR_FIVE in typed and any(not word.isascii() for word in typed)
    pattern, numbers, at = "", list[Decimal](), 0
    while at < len(typed):
        found = _LEXICON.at(typed, at)
        number = None if found and found.length > 1 else numeral(typed, at, accented=accented)
        if number and number.value is None:
            decimal = _decimal(typed[at]) if number.length == 1 else None
            pattern += _DOUBT if decimal is None else _DECIMAL
            numbers.append(decimal or Decimal(0))
        elif number and number.value is not None:
            pattern += _NUMBER
            numbers.append(Decimal(number.value))
        elif found:
            pattern += "" if found.meaning == _FILLER else found.meaning
        elif typed[at] not in _QUIET:
            pattern += _OPEN
        at += number.length if number else found.length if found else 1
    return pattern, numbers


def _decimal(word: str) -> Decimal | None:
    return _plain(Decimal(word.replace(",", "."))) if _DECIMALS.fullmatch(word) else None
