"""What the words around a count mean.

Each meaning is one letter, so that an answer becomes a short string and `count` can say in a few patterns what holds.
"""

from typing import Final

from dialogs.understand.lexicon import Lexicon

UNIT: Final = "u"
KIN: Final = "v"
GROUP: Final = "b"
NOT: Final = "n"
THERE_IS: Final = "y"
ANYTHING: Final = "i"
NOT_AT_ALL: Final = "m"
NOTHING: Final = "N"
ALL: Final = "a"
ALL_DONE: Final = "z"
NONE_LEFT_OUT: Final = "T"
EACH: Final = "k"
GOING: Final = "g"
HALF: Final = "h"
PAIR: Final = "p"
PERCENT: Final = "%"
DOUBT: Final = "q"
FILLER: Final = "f"
POLITE: Final = "w"

LEXICON: Final = Lexicon(
    {
        # First, since unaccented "da" and "co" are "dạ" and "có" before they are "đã" and "cô".
        POLITE: "dạ",
        THERE_IS: "có|được",
        # "hai vợ chồng" counts two people; "vợ chồng và hai con" does not.
        KIN: "vợ chồng|mẹ con|bố con|cha con|bà cháu|ông cháu|ông bà|bố mẹ|cha mẹ|anh em|chị em|anh chị em|cô cháu|bác cháu",
        # After a number these are counted; before it they name a place or a class ("xóm 3", "lớp 2").
        GROUP: (
            "thôn|bản|xóm|làng|tổ|khu|khu phố|tổ dân phố|ấp|buôn|phum|sóc|dòng họ|chi hội|cộng đồng|đơn vị"
            "|cơ quan|trường|lớp|chi|nhóm|đội|điểm|buổi|lần|phần|suất|giấy|trung tâm|trạm"
        ),
        UNIT: (
            "cháu|đứa|người|con|khẩu|nhân khẩu|em|bé|trẻ|trẻ em|trẻ con|nhóc|em bé|thằng|thằng cu|cu"
            "|cháu bé|cháu nhỏ|đứa nhỏ|đứa bé|ông|bà|cụ|anh|chị|bạn|học sinh|hs|thành viên|mạng|mống"
            "|lao động|người lớn|cán bộ|đảng viên|hội viên|giáo viên|thầy|cô|cái|chiếc|quyển|cuốn|tờ|bộ"
            "|trai|gái|con trai|con gái|cháu trai|cháu gái|nam|nữ|nít|con nít|tụi nhỏ|lũ trẻ|công dân"
            "|hộ gia đình|nhà|hộ|gia đình|các cháu|các em|các con|các bé|tụi nó|chúng nó|ch|nhân|đồng chí"
            "|phụ nữ|đàn ông|mụn con|mụn|đứa con|đứa cháu|người trong nhà|người con|mẹ|bố|mế|nhà con|vị"
            "|sách|quyển sách"
        ),
        NOT: "không|chưa|no|chẳng|chả|nỏ|vẫn chưa|cũng không|cũng chưa|không hề|không còn|chẳng còn|nỏ còn|bấu|éo|đéo|đếch",
        NOTHING: (
            "đâu có|làm gì có|mần gì có|lấy đâu ra|có đâu|có mô|mô có|nào có|không ai|không có gì cả"
            "|không có gì hết|con số không|số không|không đâu|không mô|chưa mô|nỏ mô|chưa đâu|chẳng ai"
            "|chả ai|nỏ ai|chưa ai|none|zero|hỏng có|khôngcó|kocó|kcó|chưacó|khôngạ|koạ|chưaạ|zê rô"
        ),
        ANYTHING: "ai|nào|mô|gì cả|gì hết|một ai|một mống|một đứa nào|một cháu nào|một người nào",
        NOT_AT_ALL: "đâu",
        ALL: (
            "cả|hết|tất cả|tất|đủ|toàn bộ|hết cả|đủ cả|cả thảy|hết thảy|cả nhà|cả hết|cả lũ|cả bọn|cả đám"
            "|đầy đủ|hết trơn|hết trọi|hết ráo|tất tần tật|tuốt|tuốt tuồn tuột|tất tật|toàn thể|mọi"
            "|tất thảy|cả cả|đủ hết|hết sạch|hết lượt|một trăm phần trăm|trăm phần trăm"
        ),
        ALL_DONE: "hết rồi",
        NONE_LEFT_OUT: "không thiếu|không sót|không trừ|chẳng thiếu|chẳng sót|chả thiếu|nỏ thiếu|không vắng|không ai không|không ai là không",
        EACH: "cũng|đều|cũng đều|cũng có",
        GOING: (
            "đi|học|đi học|đang|đã|đang đi|ở|đến|tới|đến trường|tới trường|đến lớp|tới lớp|ra lớp|xong"
            "|học xong|rồi|biết chữ|biết đọc|biết viết|đọc|viết|biết|đọc được|viết được|đạt|làm|tham gia"
            "|đi làm|tuổi đi học|đi học đều|học hành|thi|đỗ|được học|xong rồi"
        ),
        HALF: "một nửa|nửa|phân nửa|một nửa số|nửa số",
        PAIR: "đôi|một đôi|một cặp|cặp",
        PERCENT: "%|phần trăm",
        DOUBT: (
            "khoảng|hơn|gần|chừng|độ|tầm|cỡ|ước|ước chừng|ước tính|xấp xỉ|ngót|trên|dưới|từ|đến|tới|hoặc"
            "|hay|hay là|hình như|chắc|chắc là|có lẽ|có khi|có thể|ít nhất|nhiều nhất|tối đa|tối thiểu|mấy"
            "|vài|một vài|một số|một ít|đôi ba|đôi đứa|đôi người|dăm|dăm ba|nhiều|ít|đông|rưỡi|rưởi|nếu"
            "|nhưng|mà|sắp|sẽ|thứ|tuổi|âm|trừ|bớt|thiếu|thừa|ngoài|ngoài ra|cộng|và|với|cùng|còn|thêm|nữa"
            "|trong|không biết|chưa biết|chưa rõ|không rõ|không nhớ|quên|chịu|nỏ biết|chẳng biết|chả biết"
            "|biết mô|mô biết|không chắc|chưa chắc|không phải|chưa hết|không hết|chưa đủ|không đủ"
            "|chưa tất cả|hơn nửa|quá nửa|nghe nói|nghe đâu|đoán|nghĩ|áng|áng chừng|sao|bao nhiêu|gì|để|hỏi"
            "|lại|năm ngoái|sang năm|tháng|nhà số|số nhà|số thứ tự|mỗi nhà|mỗi hộ|sinh năm|ba mẹ|ba má"
            "|không ít|không có gì|không có chi|hơn nữa|trở lên|trở xuống|đổ lên|lên|mươi|lắm|quá|đôi lúc"
            "|tùy|tuỳ|có hôm|có khi có|chục|trăm|có lúc|hên xui|đang tính|dự kiến"
        ),
        FILLER: (
            "dạ|thưa|ạ|vâng|ừ|ok|đúng|là|thì|thôi|nhé|ơi|đó|đấy|này|ấy|chỉ|mỗi|có mỗi|duy nhất|vỏn vẹn|tổng"
            "|tổng số|tổng cộng|cộng lại|số lượng|số|chắc chắn|đúng rồi|tròn|vừa tròn|tôi|tui|mình"
            "|chúng tôi|gia đình em|gia đình tôi|gia đình mình|nhà em|nhà tôi|nhà mình|nhà tui|nhà cháu"
            "|nhà bác|nhà có|em có|cháu có|hiện|hiện nay|hiện tại|hiện có|hiện giờ|bây giờ|giờ|nay|chỉ còn"
            "|còn có|chỉ có|mới|mới có|mới được|thật|thế|vậy|rứa|cơ|chứ|chớ|luôn|bác ạ|cô ạ|em ơi|cô ơi"
            "|bác ơi|anh ơi|chị ơi|thầy ơi|thầy ạ|anh ạ|chị ạ|em ạ|con ạ|ông ạ|cô|thầy|ad|à|ờ|ơ|ừm|bên em"
            "|nhỏ|lớn|già|nhỏ thôi|ruột|độc nhất|năm nay|năm học này|ở nhà|trong nhà|ở đây|của tôi|của em"
            "|của nhà em|nhà ta|cảm ơn|🙏|🙂|😊|😀|😄|😁|😂|❤|👍|✅|👌"
        ),
    }
)
