"""Yes, no, or neither.

U101 Yes is understood with and without accents, by Telex and VNI keys, in short forms, in dialect, with politeness.
U102 No likewise; "chưa" answers "đã … chưa?", "nỏ" and "không mô" are no.
U103 Politeness alone, hedges, questions, "có nhưng không", "không biết" and numbers are neither: asked again.
U104 The same answer typed in another Unicode form, in capitals or with spaces around means the same.
"""

import unicodedata
from typing import Final

import pytest

from dialogs.understand import yes_no

YES_NO: Final[dict[bool | None, str]] = {
    True: (
        "đi cả|đạt ạ|đủ sáng|có|Có|vâng|vâng ạ|đúng|phải|rồi|có rồi|dạ có|ừ|ok|uh có|co|CO|co a|cos|co1|cos aj|dung|ddung|"
        "d9ung1|ddungs|rooif|ro6i2|roi|dạ vâng|dạ có ạ|có chứ|có mà|có có|có ạ!!!|yes|y|👍|✅|👍🏽|đr|đúng r|"
        "có r ạ|r|rùi|ròi|oy|uk|ukm|uh|um|okie|đc|dc|được rồi|đúng rồi|đúng vậy|đúng thế|đúng rứa|có đó|"
        "có nè|có nha em|có bác ạ|nhà em có ạ|nhà mình có|có nhé|Có ạ, nhà em có 2 cái|có ti vi|có tivi|"
        "đi học rồi|đã đi học rồi|đã có|đã có rồi|đã nộp rồi|xong rồi|rồi ạ|rồi em ơi|phải rồi|"
        "chắc chắn rồi|chắc chắn có|tất nhiên|tất nhiên rồi|dĩ nhiên là có|có đủ|đủ cả|vang|vanga|vầng|"
        "dạ rồi|dạ đúng rồi|dạ phải|có luôn|ừa|oke|okela|chuẩn|đồng ý|nhất trí|có em ơi|có thầy ơi|Có.|"
        "co roi|co roi a|da co|dạ thưa có|thưa cô có ạ|cóoo|vânggg|okkkk|không sai|có, cháu học ở góc nhà|"
        "ừ đúng rồi|vâng đúng rồi ạ|đúng ạ|có hết|có cả|đều có|có 2 cái|có một cái|yep|chính xác|có :)|Có 👍|"
        "vang a|dạ vâng ạ|có con ạ|có cô ạ|có rứa|có chơ|có thưa cô|có ạ cô|vâng có ạ|vâng, có|ừ có|ừ, có|"
        "ờ có|ờ, có rồi|có đấy ạ|có chứ ạ|dạ có chứ|đúng rồi em|đúng rồi bác ơi|được ạ|được em|đồng ý ạ|"
        "tôi đồng ý|em đồng ý ạ|có biết|có đi|có đi học|có học|có tham gia|có đăng ký|đã đăng ký|"
        "đăng ký rồi|nhận rồi|được nhận rồi|được công nhận rồi|năm ngoái có|năm nay có|có giấy|có bằng|"
        "có nuôi lợn|có để dành|nhà có ti vi|có đèn|có cả ti vi cả đài|có tivi và điện thoại|có đủ hết|"
        "đủ rồi|đầy đủ|có đầy đủ|có nhiều|có nhiều ạ|có nha|có nhá|cóa|co'|có.có|có, có|đúng đúng|ừ ừ|"
        "vâng vâng|yessss|Yes ạ|okê em|okay ạ|ok em|OK|Ok ạ|okk|oki nha|phải ạ|phải đó em|dạ phải rồi|"
        "rồi nha|rồi nhé|rồi đấy|xong rồi ạ|dạ xong|làm rồi|làm xong rồi|nộp rồi ạ|em nộp rồi|có khai rồi|"
        "vâng đã có|dạ đã có|đã có ạ|mới có|vừa có|có hết ạ|cả nhà có|tất cả đều có|đứa nào cũng có|"
        "ai cũng có|dạ uh|dạ ok|dạ đc|ukm có|uhm có ạ|vang co|vang dung roi|dung roi a|dung vay|phai roi|"
        "co chu|co nhe|co nha|roi em|da roi|da vang|da dung|da phai|duoc|duoc roi|dong y|chinh xac|"
        "chac chan|chac chan roi|cos roofi|cos chuws|dduwowcj|dungs|ddungs roofi|vaang aj|co1 a5|"
        "d9u1ng ro62i|va6ng|phair|có ah|có ak|có á|có ó|có đó nha|có lun|có rùi|có gòi|rồi á|rồi ó|gòi|yeh|"
        "đúng quá|chuẩn luôn|chuẩn rồi|chuẩn cơm mẹ nấu|quá đúng|chính xác luôn|đúng nha|đúng đó|trúng|"
        "trúng rồi|phải hè|ừ hè|y rứa|dạ nhất trí|ừa có|ừa đúng rồi|chắc chắn là có|nhất định có|"
        "lúc nào cũng có|năm nào cũng có|👌|✔️|☑️|🆗|👍👍👍|có 😊|💯|dzạ có|dạ có nghen|có nghe|có á em|ờ đúng rồi|"
        "ờ rồi"
    ),
    False: (
        "no co|khong em oi|khong co cho ngoi|hỏng có|khongco|chưa đi học hết|không|ko|k|K|kg|kh|hông|hổng|hong|hok|hem|khong|khg|0 có|không có|nỏ|nỏ có|không mô|chưa mô|mô có|"
        "chưa|chưa có|chua|chua co|khoong|kho6ng|không ạ|dạ không|da khong|dạ chưa|chưa ạ|không phải|"
        "không đúng|ko phải|k phải|kp|đâu có|có đâu|có mô|không đâu|chưa đâu|chưa có đâu|không có đâu|"
        "chẳng có|chả có|no|n|nope|👎|❌|sai|sai rồi|không được|chưa được|không ai|không có ai|không có ai cả|"
        "không đứa nào|hổng có|hổng phải|hông có|không cần|không muốn|làm gì có|lấy đâu ra|nhà em không có|"
        "nhà em chưa có ạ|không, nhà em nghèo lắm|Không ạ. Cháu đi làm xa|không đủ|chưa đủ|chưa đi học|"
        "không đi học|không có ti vi|không có sách báo gì cả|vẫn chưa|vẫn chưa có|chưa từng|chưa bao giờ|"
        "chuwa|chuwa cos|k0|k0 có|không nha|không em ơi|không đồng ý|chắc chắn không|tất nhiên là không|"
        "không luôn|không hề|nỏ có mô|nỏ phải|cũng không|cũng chưa có|khônggg|ko ạ|không có gì cả|"
        "không biết chữ|không, không có|không, cảm ơn|dạ không có ạ|dạ chưa có ạ|ko co|k co|khong co a|"
        "chua dau|đâu phải|phải đâu|mô phải|chưa từng có|bấu|không đạt|chưa đạt|không thưa cô|không bác ạ|"
        "chưa bác ạ|chưa con ạ|chả phải|éo|0 phải|khum|khum có|hong có nha|không ạ em|không có ạ cô|dạ hông|"
        "dạ hổng có|hổng có đâu|hông có đâu|hông phải đâu|chưa nha|chưa nhé|chưa đâu ạ|chưa em|chưa em ơi|"
        "chưa có gì|chưa đăng ký|chưa nộp|chưa làm|chưa xong|chưa đâu em|không đâu em|không hề có|"
        "nỏ có mô ạ|nỏ mô|chưa mô ạ|không mô ạ|có mô mô|có mô đâu|mô có mô|mô mà có|đâu ra|không bao giờ|"
        "chẳng bao giờ|chả bao giờ|không được đâu|không được ạ|ko dc|k dc|k đc|ko đúng|k phải đâu|ko hề|"
        "hem có|hem có đâu|hok có|hok nha|hông nha|hong có|hong ạ|khum nha|khum ạ|kô|khôg|khog|hog|hôg|k ạ|"
        "k em|k nha|K có|KHÔNG|Không.|không!!!|ko.|ko co dau|k co dau|chua co dau|chua dau a|chua a|khong a|"
        "khong phai|khong dung|khong dau|khong he|nah|No ạ|noo|not yet|no no|không không|không, không|"
        "không có, chưa có|chưa, chưa có|không cháu nào|không người nào|không có điều kiện|không có tiền|"
        "không có điện|nhà em không có ti vi|không nuôi|không để dành|không có chỗ ngồi|chưa được công nhận|"
        "chưa bao giờ được|năm nay không|năm ngoái không|không còn|ko còn|sai bét|không chính xác|"
        "không nhất trí|không thích|từ chối|em từ chối|thôi không|thôi khỏi|khỏi|khỏi cần|không cần thiết|"
        "không cần đâu ạ|🙅|🙅‍♀️|👎🏻|❌❌|không 😢|khoong aj|kho6ng a5|chuwa aj|chu7a|0 có đâu|0 đúng|0 được|chả|"
        "chẳng|chẳng có đâu|đếch|làm chi có|mần chi có|mần răng có|lấy mô ra|có mô mà có|đào đâu ra|kg có|"
        "kg ạ|khg có|kh có|kh ạ|hơm|hơm có|khum có á|chưa á|không á|không có á|ko á|k á"
    ),
    None: (
        "dạ|Dạ|dạ ạ|ừ thì|ờ|ạ|ừ thì có|chắc là có|chắc có|hình như|hình như có|có lẽ|có khi|"
        "cũng có cũng không|có hay không|có không|có không?|có?|đúng không|phải không|được không|rồi chưa|"
        "có chưa|không biết|chưa rõ|ko biết|k bit|không rõ|0 biết|không phải không|không có gì|"
        "có nhưng không|có nhưng ít|có nhưng không đủ|1|0|2||   |?|...|có, không|không, có|có thể|sắp có|"
        "sẽ có|đang làm|năm sau có|để em hỏi|để xem lại|chắc rồi|chắc|tùy|lúc có lúc không|không chắc|"
        "chưa chắc|có đứa có đứa không|có cháu đi có cháu không|có ai đâu mà hỏi|hmm|gì|gì cơ|sao|có gì đâu|"
        "không sao|cô|cỏ|đừng|dùng|bà|hai|đứa|có lẽ không|hình như không|chắc không|chắc chưa|em|dạ em|tôi|"
        "alo|xin chào|menu|thôi|vâng không|ừ không|không hẳn|không có cháu nào không đi học|có phải không|"
        "biết|quay lại|🤔|🙏|:)|ok không|à|ừ à|có có không không|chưa biết|nỏ biết|biết mô|🤷‍♂️|không nhớ|"
        "quên rồi|có hôm có hôm không|trước có|ngày xưa có|hỏng rồi|nửa có nửa không|không thể không|"
        "vâng nhưng chưa|được một nửa|có mà hỏng rồi|có đi học không|có thì có|có thì sao|có hay ko|"
        "co hay khong|co ko|co khong|có k|có chưa ạ|rồi hả|có hả|vậy hả|thế à|có à|vậy sao|để tôi xem|"
        "để xem|chờ chút|đợi em tí|có lẽ có|có thể có|có thể không|hình như chưa|hình như rồi|"
        "hình như có rồi|không biết có không|không biết nữa|biết đâu|biết đâu được|tuỳ lúc|khi có khi không|"
        "thỉnh thoảng|đôi khi|đôi lúc có|có lúc có|bữa có bữa không|cũng có khi|"
        "có cũng được không có cũng được|sao cũng được|gì cũng được|sao cũng đc|thế nào cũng được|"
        "có nhưng chưa đủ|có mà ít|có nhưng hỏng|có nhưng mà không dùng|không nhưng có|không hẳn là không|"
        "không phải là không có|không thể không có|có một phần|được một ít|tương đối|tạm được|bình thường|"
        "cũng bình thường|cũng tạm|ok chưa|được chưa|được không ạ|đúng chưa|đúng k ạ|phải hông|phải k|"
        "phải không ạ|vâng ạ?|dạ?|ừ?|sao ạ|gì ạ|ai|ai đấy|là sao|hỏi gì thế|không hiểu|em chưa hiểu|"
        "chưa hiểu lắm|em không hiểu câu hỏi|dạ em nghe|a lô|chào|hello|hi|ơi|dạ thưa|dạ dạ|ừ hứ|hừ|hứ|hử|"
        "ờm|à ờ|thì|ừ thì cũng có|thì cũng có|cũng có thể|có vẻ có|có vẻ không|gần như có|gần như không|"
        "hầu như không|hầu như chưa|ít khi|sắp|sắp rồi|sắp có rồi|chuẩn bị có|đang|đang xin|đang chờ|"
        "đang hỏi|sẽ|sẽ làm|mai làm|mai có|năm sau|không năm nay thì năm sau|1 2|một|lớp 5|nhà em|"
        "gia đình em|bố em|con tôi|đi làm xa|đi làm ăn xa|xin lỗi|cảm ơn|thank you|tks|vâng em không có|"
        "ừ chưa|vâng chưa|vâng, không ạ|dạ vâng không|có không có|chưa có có|nửa nọ nửa kia|có tôi không|"
        "không tôi có|anh có chị không|cháu lớn có cháu bé không|đứa có đứa không|không sai không đúng|"
        "đúng mà không đúng|không phải không có|nếu có|nếu có thì tốt|giá mà có|ước gì có|mong là có|"
        "hy vọng có|muốn có|cần có|phải có|phải có chứ|nên có|có cần không|có phải|có bao nhiêu|có gì|"
        "có gì không|có ai không|có ai|ai có|ai biết|trước kia có|hồi xưa có|ngày trước có giờ không|xưa có|"
        "từng có|đã từng|ko chắc|k chắc lắm|không chắc chắn|chưa chắc chắn|hên xui|50/50|năm mươi năm mươi|"
        "😅|🤷|🤷‍♀️|😊|…|.|!|có...không|có/không|có hoặc không|y/n"
    ),
}

CASES: Final = [(text, meant) for meant, texts in YES_NO.items() for text in texts.split("|")]


@pytest.mark.parametrize(("text", "meant"), CASES)
def test_meaning(text: str, meant: bool | None) -> None:
    """A yes is a yes, a no is a no, and what is neither is asked again (U101, U102, U103)."""
    assert yes_no(text) is meant


@pytest.mark.parametrize(("text", "meant"), CASES)
def test_any_writing(text: str, meant: bool | None) -> None:
    """The phone's way of writing letters changes nothing (U104)."""
    written = (unicodedata.normalize("NFD", text), text.upper(), f"  {text} ")
    assert [yes_no(one) for one in written] == [meant] * 3
