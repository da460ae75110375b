"""What the words of counts by house mean: "cả bản 2, nhà 3 là 0, còn lại 1"."""

from typing import Final

from dialogs.understand.house_words import APART_FROM, BETWEEN, HOUSES, POLITE, TOWARDS, WHOLE_VILLAGE
from dialogs.understand.lexicon import Lexicon
from dialogs.understand.listed_words import AND, FILLER, FROM, HOUSE, IS, TO

HAS: Final = "y"
UNIT: Final = "u"
NONE: Final = "z"
VILLAGE: Final = "a"
EACH: Final = "e"
REST: Final = "r"
EXCEPT: Final = "x"

_FILLER: Final = "|".join(word for word in POLITE.split("|") if word not in {"là", "thì", "chỉ có"})
_HOUSES: Final = "|".join(word for word in HOUSES.split("|") if word != "mỗi nhà")

LEXICON: Final = Lexicon(
    {
        # First, since unaccented "nha" is "nhà" before it is "nhé".
        HOUSE: _HOUSES,
        FILLER: _FILLER + "|đều|còn|riêng|tròn",
        IS: "là|thì|bằng|thì là",
        HAS: "có|được|còn có|chỉ có|thì có|thì chỉ có|là có|có mỗi|chỉ được",
        NONE: (
            "không|không có|không có ai|không ai|không có cháu nào|không cháu nào|không có đứa nào|không đứa nào|không có người nào"
            "|không người nào|chưa có|chưa có cháu nào|nỏ có|nỏ có đứa mô|nỏ đứa mô|không có cháu|không có em nào|chẳng có|chả có"
            "|thì không|thì không có|thì chưa có"
        ),
        UNIT: "cháu|đứa|em|người|khẩu|con|bé|trẻ|trẻ em|học sinh|hs|em bé|cháu bé|nhân khẩu|người lớn|lao động|ch",
        FROM: "từ|từ nhà|từ số|từ hộ|riêng từ",
        TO: TOWARDS,
        AND: BETWEEN,
        EXCEPT: APART_FROM,
        EACH: (
            "mỗi nhà|mỗi hộ|nhà nào cũng|hộ nào cũng|nhà mô cũng|mọi nhà|mọi hộ|mọi nhà đều|mọi hộ đều|tất cả các nhà đều"
            "|tất cả đều|các nhà đều|cả bản đều|cả xóm đều|cả thôn đều|cả bản mỗi nhà|cả xóm mỗi nhà|cả thôn mỗi nhà"
            "|nhà nào cũng có|hộ nào cũng có|các nhà đều có|mỗi nhà có|mọi nhà đều có|tất cả các nhà mỗi nhà"
        ),
        REST: (
            "còn lại|còn lại là|các nhà còn lại|những nhà còn lại|số còn lại|các hộ còn lại|những hộ còn lại|nhà còn lại|các nhà khác"
            "|những nhà khác|nhà khác|các hộ khác|còn lại đều|các nhà còn lại đều|còn lại mỗi nhà|các nhà còn lại mỗi nhà"
            "|mấy nhà còn lại|mấy nhà khác|số nhà còn lại|còn các nhà khác|còn lại các nhà|còn các nhà còn lại"
        ),
        VILLAGE: WHOLE_VILLAGE,
    }
)
