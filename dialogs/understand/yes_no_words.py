"""What the words of a yes-or-no answer mean.

Each meaning is one letter, so that a clause becomes a short string and `yes_no` can say in a few patterns what holds.
"""

from typing import Final

from dialogs.understand.lexicon import Lexicon

YES: Final = "y"
ALREADY: Final = "r"
SURELY: Final = "e"
UNDER_WAY: Final = "t"
NOT: Final = "n"
WRONG: Final = "s"
NO_PHRASE: Final = "N"
NOT_AT_ALL: Final = "d"
ANYTHING: Final = "i"
ALL: Final = "a"
CONTENT: Final = "c"
DOUBT: Final = "q"
FILLER: Final = "f"
ENDING: Final = "."
POLITE: Final = "w"

LEXICON: Final = Lexicon(
    {
        POLITE: "dạ|dạ thưa|thưa|ơi",  # first, since unaccented "da" is "dạ" before it is "đã", "oi" "ơi" before "òi"
        YES: (
            "tất cả đều có|đứa nào cũng có|cháu nào cũng có|ai cũng có|cả nhà có|lúc nào cũng có"
            "|năm nào cũng có|đứa mô cũng có|nhà nào cũng có|đầy đủ|chuẩn cơm mẹ nấu|trúng|có biết|biết chứ"
            "|đang đi học|đang học|đang có|đang ở|đang nuôi|đang tham gia|yeh|có hết|có|đúng|phải|ừ|vâng|ok"
            "|được|đủ|yes|y|yep|yeah|yea|yup|yess|chuẩn|chính xác|đồng ý|nhất trí|ô kê|ô kê la|ok con dê"
            "|đúng vậy|đúng thế|đúng rứa|phải rứa|ừ rứa|có rứa|đúng như vậy|đúng như thế|đúng là có"
            "|đúng là vậy|đúng ý|đr|có chứ|có chỗ|có chỗ ngồi|có chỗ ngồi học|có chỗ học|có mà|có đó|có đấy"
            "|có luôn|có chứ lị|có chơ|có chớ|có chứ sao không|sao không có|sao lại không|sao mà không có"
            "|cớ sao không|phải mà|đúng mà|rồi mà|được mà|đúng ra là có|i có|xác nhận|tán thành|bằng lòng"
            "|true|👍|✅|✔|☑|👌|🆗|💯|dạcó|cóạ|vângạ|đúngrồi|córồi|đi học hết rồi|đi học cả|đi học cả rồi"
            "|đi học hết|đi học đủ|đi học đầy đủ|đi cả|đi hết|đi cả rồi|đạt|nhất trí cao"
        ),
        ALREADY: "rồi|xong|xong rồi|rồi đó|rồi đấy|xong xuôi",
        SURELY: "tất nhiên|tất nhiên là|đương nhiên|đương nhiên là|dĩ nhiên|dĩ nhiên là|chắc chắn|chắc chắn là|hẳn rồi|nhất định",
        UNDER_WAY: "đã|đều",
        NOT: (
            "không|chưa|no|chẳng|chả|nỏ|cũng không|cũng chưa|cũng chẳng|vẫn chưa|vẫn không|không hề|chưa hề"
            "|chưa từng|chưa bao giờ|chẳng bao giờ|chả bao giờ|nỏ bao giờ|không bao giờ|không bao giờ"
            "|đều không|đều chưa|bấu|đếch|éo|đéo"
        ),
        WRONG: "sai|sai bét",
        NO_PHRASE: (
            "chưa xong|không xong|không có điều kiện|chưa có điều kiện|chưa có gì|đâu ra|đào đâu ra"
            "|lấy mô ra|mần răng có|có mô mà có|not yet|từ chối|khỏi|khỏi cần|thôi khỏi|thôi không"
            "|thôi không cần|không cần thiết|không đầy đủ|chưa đầy đủ|làm gì có|mần gì có|lấy đâu ra"
            "|đâu mà có|mô mà có|mô ra|nào có|có đâu mà|không phải|chẳng phải|chả phải|nỏ phải|chưa phải"
            "|đâu phải|mô phải|không đồng ý|không nhất trí|không cần|không muốn|không thích|không thèm"
            "|không cần đâu|có gì mà có|n|nope|nah|not|non|noo|false|không đời nào|kp|k p|không phải vậy"
            "|không phải thế|không có gì cả|không có gì hết|không có chi cả|chẳng có gì cả|chẳng có gì hết"
            "|chả có gì cả|chưa có gì cả|chưa có gì hết|nỏ có gì cả|không biết chữ|không biết đọc"
            "|không biết viết|chưa biết chữ|chưa biết đọc|chưa biết viết|👎|❌|✖|✗|✘|🚫|🙅|⛔|hỏng có|hỏng phải"
            "|hỏng có đâu|khôngcó|kocó|kcó|khôngphải|chưacó|khôngạ|koạ|chưaạ"
        ),
        NOT_AT_ALL: "đâu|mô|mô mà|mô nả",
        ANYTHING: "ai|nào|ai cả|nào cả|nào hết|gì cả|gì hết|gì sất",
        ALL: "cả|hết|luôn|tất|tất cả|hết cả|đầy đủ|nốt|hết trơn|hết trọi|sất|ráo|tiệt|cả rồi|hết rồi",
        CONTENT: (
            "điều kiện|tiền|điện|nuôi|khai|kê khai|báo cáo|mua|sắm|lắp|dạy|kèm|dùng|sử dụng|thường xuyên"
            "|hàng ngày|hằng ngày|muốn|cần|thích|lợn|heo|gà|con lợn|con heo|ống tiết kiệm|ống heo|máy"
            "|cái bàn|cái đèn|đi|học|đi học|ti vi|tivi|tv|đài|ra đi ô|radio|sách|báo|sách báo|sách vở"
            "|điện thoại|máy tính|mạng|wifi|internet|bàn|bàn học|ghế|bàn ghế|đèn|góc học|góc học tập|chỗ"
            "|chỗ ngồi|chỗ ngồi học|chỗ học|tủ sách|kệ sách|giá sách|nuôi lợn|nuôi lợn nhựa|lợn nhựa"
            "|lợn đất|heo đất|quỹ|quỹ khuyến học|để dành|tiết kiệm|dành dụm|biết chữ|biết đọc|biết viết"
            "|biết đọc biết viết|đọc|viết|tham gia|lễ phép|ngoan|ngoan lắm|chăm|gia đình văn hóa"
            "|gia đình học tập|văn hóa|công nhận|giấy khen|giấy chứng nhận|giấy|đăng ký|nộp|làm|xem|nhận"
            "|gửi|ở|ở nhà|trường|lớp|mầm non|mẫu giáo|cháu|con|đứa|người|cái|chiếc|quyển|cuốn|bộ|một|hai|ba"
            "|bốn|năm|tập huấn|học nghề|học thêm|học hành|sáng|họp|bằng|thẻ|trẻ|trẻ em|con em|tổ chức"
            "|kế hoạch"
        ),
        DOUBT: (
            "đang|có biết đâu|có biết mô|phải có|nên có|cần có|muốn có|không tôi có|không em có"
            "|không bác có|không nhà em có|không nhà tôi có|không mình có|không gia đình có|chưa có có"
            "|không có có|ừ thì|thì có|rồi thì|chắc|chắc là|chắc có|chắc rồi|chắc vậy|chắc thế|chắc được"
            "|hình như|có lẽ|có khi|có thể|có vẻ|có điều|có chăng|có hôm|có lúc|có bữa|hên xui|không chừng"
            "|biết đâu|đâu đó|may ra|ước chừng|nghe nói|nghe đâu|cũng|cũng có|cũng được|tạm|tạm được"
            "|tàm tạm|hơi|ít|một ít|chút|một chút|chút ít|vài|mấy|gần|gần như|gần đúng|hầu như|hầu hết"
            "|một phần|một nửa|nửa|khoảng|tùy|tuỳ|lúc|khi|thỉnh thoảng|đôi khi|lâu lâu|thi thoảng|hồi trước"
            "|trước|trước đây|hồi xưa|ngày xưa|sắp|sẽ|định|tính|dự định|mai|mốt|sau|năm sau|sang năm"
            "|mai mốt|để|đợi|chờ|xem lại|hỏi|hỏi lại|hay|hoặc|hay là|nhưng|nhưng mà|mà|song|tuy|trừ|ngoài"
            "|chỉ|mỗi|nếu|giả sử|sao|vì sao|tại sao|răng|thế nào|gì|là gì|gì đâu|làm gì|bao giờ|bao nhiêu"
            "|ở đâu|ở mô|đâu rồi|thôi|kệ|hả|hử|à thì|phải chi|phải hỏi|phải xem|có phải|không biết"
            "|chưa biết|không rõ|chưa rõ|không nhớ|quên|chẳng biết|chả biết|nỏ biết|biết mô|mô biết"
            "|không chắc|chưa chắc|không hẳn|chưa hẳn|chẳng lẽ|không lẽ|không sao|không hay|không hiểu"
            "|chưa hiểu|không nói|không trả lời|chưa đến|chịu|biết|biết rồi|biết chết liền|nghĩ|đoán"
            "|không có gì|không có chi|chẳng có gì|có gì|có gì đâu|không gì|ko thể|không thể|không dám"
            "|không đến nỗi|không bằng|không hết|không cả|không đủ cả|không tất cả|chưa hết|chưa tất cả"
            "|hỏng|mất|hỏng rồi|mất rồi|cũ|hư|hư rồi|lại|lúc có lúc không|khi có khi không|nửa có nửa không"
            "|có cũng như không|hết|hết rồi|thì sao|xong chưa|được một|đúng một|đúng nửa|đúng ra|có mỗi"
            "|có ít|có chút|chưa kịp|chưa nghĩ|ai biết|đang làm|đang xem|đang nộp|đang gửi|đang đăng ký"
            "|đang nhận|nhỉ|chăng|🤔|🤷|😕|❓|❔"
        ),
        FILLER: (
            "á|ó|lun|và|mới|vừa|vừa mới|năm nay|năm ngoái|năm vừa rồi|kỳ trước|lần trước|lần gần nhất"
            "|kính thưa|ờ|à|ơ|ồ|ô|ủa|ái|ôi|trời|ừm ờ|bẩm|này|nhé|ơi|đi|với|nữa|đó|đấy|ấy|kìa|nào|thật"
            "|thật mà|thật đấy|là|thì|cơ|chứ|chớ|thế|vậy|rứa|hì|hihi|haha|hehe|hi|kk|kkk|hí|cảm ơn"
            "|cảm ơn nhiều|xin|xin chào|chào|nhiều|lắm|quá|đâu ạ|em|anh|chị|bác|cô|chú|ông|bà|thầy|cháu|con"
            "|bạn|mẹ|bố|o|dì|cậu|mợ|thím|bá|cụ|mệ|ba|má|ad|admin|bot|shop|sếp|các|các em|các cháu|các con"
            "|tôi|tui|mình|tao|tớ|chúng tôi|bọn tôi|nhà|nhà em|nhà tôi|nhà mình|nhà tui|gia đình"
            "|gia đình em|gia đình tôi|gia đình mình|nhà cháu|nhà con|bên em|xã em|bản em|xóm em|bản mình"
            "|xóm mình|trưởng bản|thầy cô|quý vị|vẫn|còn|vẫn còn|hiện|hiện nay|hiện tại|bây giờ|giờ|nay|🙏|🙂"
            "|😊|😀|😄|😁|😂|🤣|😅|❤|🥰|😍|🌹|🌸|🎉|hộ|hộ em|hộ tôi|hộ mình|hộ nhà em|hộ gia đình em"
        ),
        ENDING: "ạ",
    }
)
