"""What the words around roster numbers mean: "cả bản trừ nhà 5", "đăng ký: 3 7", "nhà nào cũng có rồi"."""

from typing import Final

from dialogs.understand.lexicon import Lexicon
from dialogs.understand.listed_words import AND, FILLER, FROM, HOUSE, TO

ONWARD: Final = ">"
EXCEPT: Final = "x"
ALL: Final = "a"
WHOLLY: Final = "s"
EVERY: Final = "e"
COMPLETE: Final = "c"
NOBODY: Final = "n"
NOBODY_YET: Final = "m"
ANY: Final = "i"
REGISTER: Final = "R"
PRESENT: Final = "P"
HAVE: Final = "Y"
ABSENT: Final = "V"
LACK: Final = "L"
DECLINE: Final = "D"

_VILLAGE: Final = (
    "bản",
    "xóm",
    "thôn",
    "làng",
    "ấp",
    "tổ",
    "khu",
    "buôn",
    "danh sách",
    "bản mình",
    "xóm mình",
    "thôn mình",
    "bản em",
    "xóm em",
    "bản ta",
    "xóm ta",
)
_HOUSES: Final = ("nhà", "hộ", "gia đình", "hộ gia đình")


def _each(*patterns: str, of: tuple[str, ...] = _HOUSES) -> str:
    return "|".join(pattern.format(one) for one in of for pattern in patterns)


def _of_houses(verbs: str) -> str:
    """The verb alone, and as people head a list with it: "nhà vắng", "các hộ vắng"."""
    return "|".join(
        f"{before}{verb}"
        for verb in verbs.split("|")
        for before in (
            "",
            "nhà ",
            "hộ ",
            "các nhà ",
            "các hộ ",
            "những nhà ",
            "những hộ ",
            "số nhà ",
            "có các nhà ",
        )
    )


WHOLE_VILLAGE: Final = (
    "tất cả|tất|toàn bộ|toàn thể|tất tần tật|100%|100 %|mọi nhà|mọi hộ|mọi gia đình|tất cả mọi nhà|"
    + _each("cả {}", "toàn {}", "tất cả {}", "cả cái {}", "toàn thể {}", "hết cả {}", of=_VILLAGE)
    + "|" + _each("tất cả các {}", "toàn bộ các {}", "tất cả {}", "tất cả số {}")
)  # fmt: skip
EVERY_HOUSE: Final = _each(
    "{} nào cũng", "{} mô cũng", "{} nào cũng đã", "mọi {} đều", "mọi {} cũng", "tất cả các {} đều", "các {} đều", "các {} đều đã"
) + "|ai cũng|ai cũng đã|tất cả đều|tất cả đều đã|nhà nào nhà nấy đều|nhà nào nhà nấy cũng|" + _each("cả {} đều", "cả {} đều đã", "cả {} cũng", "toàn {} đều", of=_VILLAGE)  # fmt: skip
HOUSES: Final = (
    "nhà|hộ|gia đình|hộ gia đình|số|số thứ tự|stt|nhà số|hộ số|số nhà|hộ có số|nhà có số|nhà số thứ tự|hộ số thứ tự"
    "|các nhà|các hộ|mấy nhà|mấy hộ|những nhà|những hộ|các số|mấy số|những số|các nhà số|các hộ số|những nhà số"
    "|có nhà|có hộ|có các nhà|có các hộ|có mấy nhà|có những nhà|có số|mỗi nhà|chỉ nhà|chỉ có nhà|chỉ mỗi nhà|có mỗi nhà"
)
BETWEEN: Final = "và|với|cùng|cùng với|cộng|thêm|lẫn|và cả|rồi đến|rồi|kèm|thêm cả"
TOWARDS: Final = "đến|tới|cho đến|cho tới|đến hết nhà|đến hết số|tới hết nhà|đến nhà|tới nhà|đến số|tới số"
APART_FROM: Final = "trừ|trừ ra|chỉ trừ|ngoại trừ|không kể|không tính|bỏ|bỏ ra|chừa|chừa ra|trừ có|trừ mỗi|trừ đi|loại trừ|nhưng trừ|trừ các"
POLITE: Final = (
    "dạ|thưa|ạ|vâng|là|thì|nhé|ơi|đấy|đó|nữa|thôi|gồm|gồm có|gồm các|bao gồm|đây|sau đây|như sau|em|cô|bác|thầy|anh|chị|em ơi"
    "|cô ơi|thưa cô|thưa thầy|dạ thưa|dạ vâng|cảm ơn|ok|🙏|🙂|😊|👍|✅|👌|ra|chỉ|chỉ có|bản em|xóm em|bản mình|xóm mình|năm nay"
)

LEXICON: Final = Lexicon(
    {
        # First, since unaccented "nha" is "nhà" before it is "nhé".
        HOUSE: HOUSES,
        # "vang" is "vắng" before it is "vâng": a slip here would record the absent as present.
        ABSENT: _of_houses("vắng|vắng mặt|không đến|chưa đến|không có mặt|chưa có mặt|không đi họp|không họp|chưa đi họp|vắng họp"),
        FILLER: POLITE,
        FROM: "từ|từ nhà|từ số|từ hộ",
        TO: TOWARDS,
        ONWARD: "trở đi|đến hết|tới hết|đến cuối|tới cuối|đến hết danh sách|đến cuối danh sách|trở đi đến hết",
        AND: BETWEEN,
        EXCEPT: APART_FROM,
        EVERY: EVERY_HOUSE,
        COMPLETE: (
            "đủ|đủ cả|đủ hết|đủ rồi|đủ cả rồi|đủ hết rồi|có đủ|có đủ cả|có đủ rồi|có đủ hết|có đủ cả rồi|có cả|có cả rồi"
            "|có hết|có hết rồi|đầy đủ|đầy đủ cả|đầy đủ rồi|có đầy đủ|có đầy đủ rồi|đông đủ|đủ mặt|có mặt đủ"
            "|có mặt đông đủ|có mặt đầy đủ|đủ 100%|không thiếu|không sót|không vắng|không thiếu ai|không vắng ai|không sót ai|nỏ thiếu|nỏ thiếu ai|nỏ vắng ai|"
            + _each(
                "không thiếu {} nào", "không vắng {} nào", "không sót {} nào", "không thiếu {} mô", "không vắng {} mô",
                "nỏ thiếu {} mô", "nỏ vắng {} mô", "chẳng thiếu {} nào", "chẳng vắng {} nào", "đủ các {}", "đủ cả các {}",
            )
        ),
        NOBODY: (
            "không|không có|không có ai|không ai|không ai cả|không ai hết|không có ai cả|không có cả|nỏ có|nỏ có ai|nỏ ai|chẳng có|chẳng có ai"
            "|chẳng ai|chả có|chả có ai|chả ai|không số nào|không có số nào|không mô|không có mô|"
            + "|".join(
                _each(
                    f"{no} {{}} nào", f"{no} {{}} nào cả", f"{no} {{}} nào hết", f"{no} có {{}} nào", f"{no} có {{}} nào cả",
                    f"{no} có {{}} nào hết", f"{no} {{}} mô", f"{no} {{}} mô cả", f"{no} có {{}} mô", f"{no} có {{}} mô cả",
                    f"{no} một {{}} nào", f"{no} có một {{}} nào", f"{no} có {{}}",
                )
                for no in ("không", "nỏ", "chẳng", "chả")
            )
            + "|" + _each("có {} mô đâu", "có {} nào đâu", "làm gì có {} nào")
        ),
        NOBODY_YET: "chưa ai|chưa có ai|chưa có ai cả|" + _each("chưa {} nào", "chưa có {} nào", "chưa có {} nào cả", "chưa {} mô", "chưa có {} mô"),
        REGISTER: _of_houses("đăng ký|đăng kí|đk|đki|đký|đăng ký cho|đăng ký giúp|ghi|ghi tên|ghi cho|tham gia|xin đăng ký|đồng ý đăng ký"),
        DECLINE: _of_houses("không đăng ký|chưa đăng ký|không đk|chưa đk|không tham gia|không đăng kí|chưa đăng kí|chưa tham gia|không muốn đăng ký"),
        PRESENT: _of_houses(
            "có mặt|dự|đi họp|đến họp|tới họp|dự họp|đã đến|mới đến|vừa đến|đến rồi|đã tới|mới tới|vừa tới|đã có mặt|đến muộn|đến sau"
        ),
        LACK: _of_houses("chưa có|thiếu|còn thiếu|chưa|không có đủ|chưa đủ|còn chưa có|hiện chưa có|chưa có đủ"),
        HAVE: "có|có rồi|rồi|đã có|đã có rồi",
        ALL: WHOLE_VILLAGE,
        WHOLLY: "hết|hết cả|cả|tuốt|hết rồi|cả rồi|tất cả rồi",
        ANY: _each("{} nào", "{} nào cả", "{} mô"),
    }
)  # fmt: skip
