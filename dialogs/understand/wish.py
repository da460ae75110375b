"""What a person wants of the conversation instead of answering: go back, later, leave, help, go on."""

from enum import Enum
from typing import Final

from dialogs.understand.lexicon import Lexicon
from dialogs.understand.politeness import without_politeness
from dialogs.understand.words import words


class Wish(Enum):
    """One wish about the conversation itself."""

    BACK = "back"
    LATER = "later"
    LEAVE = "leave"
    HELP = "help"
    CONTINUE = "continue"


# Left out on purpose: "mai", "huy", "sau" and "tối" alone. They are names, numbers ("sau" is "sáu") or words of an answer.
_LEXICON: Final = Lexicon(
    {
        Wish.BACK: (
            "quay lại|lại|lui|lui lại|lùi|lùi lại|trở lại|quay về|trở về|quay lui|về trước|câu trước|back"
            "|quay lại câu trước|về câu trước|trở lại câu trước|lùi lại một câu|lùi một câu|quay lại trước"
            "|làm lại câu trước|quay ngược lại|cho quay lại|muốn quay lại|xin quay lại|quay lại đi|trở ra"
        ),
        Wish.LATER: (
            "để sau|tí nữa|lát nữa|chốc nữa|chút nữa|xíu nữa|tẹo nữa|lúc nữa|lát|để lát nữa|để tí nữa"
            "|để chút nữa|ngày mai|để mai|mai làm|mai tính|mai làm tiếp|hôm sau|hôm khác|để hôm khác"
            "|lúc khác|để lúc khác|khi khác|để khi khác|bữa khác|để bữa khác|bữa sau|để bữa sau|để tối"
            "|tối làm|bận|đang bận|giờ đang bận|đang bận lắm|sau nhé|sau này|để sau này|sau làm|làm sau"
            "|để sau làm|trả lời sau|để sau trả lời|khi nào rảnh|rảnh làm|lúc nào rảnh"
            "|chưa làm được bây giờ|later|tí|tí đã|đợi tí|đợi tí nữa|chờ tí|đợi chút|chờ chút|đợi một lát"
            "|để sau đi|thôi để sau|lát nữa làm|tí nữa làm|mai nhé|để đó đã|dịp khác|chừ bận|mai mốt"
        ),
        Wish.LEAVE: (
            "thoát|thoát ra|hủy|huỷ|hủy bỏ|huỷ bỏ|thôi|dừng|dừng lại|ngừng|exit|quit|stop|cancel|bye"
            "|tạm biệt|thôi không làm nữa|không làm nữa|thôi khỏi|bỏ qua hết|kết thúc|thôi không|thôi nghỉ"
            "|nghỉ|đóng|đóng lại|ra|muốn thoát|cho thoát|không muốn làm nữa|thôi bỏ|bỏ đi|không làm"
            "|thôi dừng"
        ),
        Wish.HELP: (
            "giúp|giúp với|trợ giúp|help|menu|giúp đỡ|hướng dẫn|cứu|cần giúp|cần giúp đỡ|cần trợ giúp"
            "|giúp tôi|giúp tôi với|giúp em|giúp em với|giúp bác|giúp bác với|giúp mình với|giúp mình"
            "|xin giúp|hướng dẫn với|chỉ với|làm thế nào|làm sao|hướng dẫn giúp|giúp một tay|hỗ trợ"
            "|không hiểu|chưa hiểu|trogiup"
        ),
        Wish.CONTINUE: (
            "tiếp|tiếp tục|tiếp đi|làm tiếp|đi tiếp|continue|next|tiếp theo|sang câu khác|câu tiếp"
            "|câu tiếp theo|tiếp tục đi|tiếp nào|hỏi tiếp|làm tiếp đi|tieptuc|muốn làm tiếp|cho làm tiếp"
            "|học tiếp"
        ),
    }
)
# A name is a better reading of these than a wish, unless the accents say otherwise.
_NAMES: Final = frozenset({"huy", "nghi"})


def wish(text: str) -> Wish | None:
    """Say what a person wishes of the conversation, where the whole text is that wish."""
    typed = words(text)
    if typed[:1] == ["/"]:
        typed = typed[1:]
        if typed == ["thoat"]:
            return Wish.LEAVE
    typed = without_politeness([word for word in typed if word[0].isalnum()])
    return None if len(typed) == 1 and typed[0] in _NAMES else _LEXICON.whole(typed)
