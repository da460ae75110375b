"""Wishes about the conversation, and not knowing.

U151 "Quay lại", "để sau", "thoát", "giúp", "tiếp tục" are understood when they are the whole text, never in an answer.
U152 A word that may be a name or a number ("Huy", "Mai", "sau") is no wish.
U153 "Không biết", "chưa rõ", "để hỏi lại" are not knowing: neither yes, nor no, nor nought.
"""

from typing import Final

import pytest

from dialogs.understand import Wish, count, percent, unknown, wish, yes_no

WISHES: Final[dict[Wish | None, str]] = {
    Wish.BACK: ("quay lại|lại|lui|quay lai|trở lại|Quay lại ạ|lai|quay laij|back|lùi lại|dạ quay lại em ơi"),
    Wish.LATER: ("để sau|tí nữa|de sau|lát nữa|để mai|ti nua|bận|để sau nhé em"),
    Wish.LEAVE: ("thoát|huỷ|hủy|thôi|thoat|/thoat|thôi ạ|dừng lại|exit|huyr|huy bo"),
    Wish.HELP: ("giúp|trợ giúp|help|menu|giúp em với|tro giup|/trogiup|giúp với ạ"),
    Wish.CONTINUE: ("tiếp|tiếp tục|tiep tuc|/tieptuc|làm tiếp|tiếp tục đi"),
    None: (
        "có|không|huy|Huy|mai|Mai|sau|2|quay lại lớp 2|thôi được|không thôi|có thôi|2 cháu thôi||để|lại 2|"
        "tối|Nguyễn Quang Huy|sáu|giúp đỡ con cháu học|không biết"
    ),
}

NOT_KNOWN: Final[dict[bool, str]] = {
    True: (
        "không biết|chưa rõ|ko bít|để hỏi lại|chịu|không rõ|k bik|nỏ biết|biết mô|ko biet|khong ro|"
        "em không biết ạ|chưa biết|không nhớ|quên rồi|hổng biết|hem bik|tôi cũng không biết nữa|"
        "dạ em chưa rõ ạ|0 biết|chẳng biết|ai biết|không biết nữa|để tôi hỏi lại|khoong bieets|chịu thôi|"
        "để em hỏi lại chồng|hok bít|kb|không biết, để hỏi lại|🤷 không biết|ko rõ lắm|k nhớ"
    ),
    False: (
        "không|có|biết|không biết chữ|không biết đọc|rõ|2|không có||hỏi|không biết 2 hay 3|biết rồi|"
        "không chịu|dạ|em|nhà có 2 cháu"
    ),
}


@pytest.mark.parametrize(
    ("text", "meant"), [(text, one) for one, texts in WISHES.items() for text in texts.split("|")]
)
def test_wish(text: str, meant: Wish | None) -> None:
    """Who asks to go back goes back, and who answers is heard as answering (U151, U152)."""
    assert wish(text) is meant


@pytest.mark.parametrize(
    ("text", "meant"), [(text, one) for one, texts in NOT_KNOWN.items() for text in texts.split("|")]
)
def test_unknown(text: str, meant: bool) -> None:
    """Whoever says that they do not know has said just that (U153)."""
    assert unknown(text) is meant


@pytest.mark.parametrize("text", NOT_KNOWN[True].split("|"))
def test_not_knowing_is_no_answer(text: str) -> None:
    """Not knowing is not "không", and not nought (U153)."""
    assert (yes_no(text), count(text), percent(text)) == (None, None, None)
