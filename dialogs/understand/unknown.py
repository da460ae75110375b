"""Not knowing ("không biết", "chưa rõ", "để hỏi lại"): neither yes, nor no, nor nought."""

from typing import Final

from dialogs.understand.lexicon import Lexicon
from dialogs.understand.words import words

_UNKNOWN: Final = "unknown"
_FILLER: Final = "filler"

_LEXICON: Final = Lexicon(
    {
        _UNKNOWN: (
            "không biết|không rõ|không nhớ|không chắc|không nắm|không nắm được|không nắm rõ|không hay"
            "|không để ý|không dám chắc|không biết rõ|không nhớ rõ|không biết nữa|không biết được"
            "|không biết chắc|không biết chính xác|không biết gì|không biết đâu|không biết mô"
            "|không biết trả lời|không biết trả lời sao|không biết sao|không biết thế nào|chưa biết|chưa rõ"
            "|chưa nhớ|chưa chắc|chưa chắc chắn|không chắc chắn|chưa nắm|chưa nắm được|chưa nắm rõ|chưa hay"
            "|chưa hỏi|chưa biết rõ|chưa rõ lắm|không rõ lắm|không nhớ lắm|không chắc lắm|không nhớ ra"
            "|chẳng biết|chẳng rõ|chẳng nhớ|chả biết|chả rõ|chả nhớ|nỏ biết|nỏ rõ|nỏ nhớ|nỏ hay|biết mô"
            "|mô biết|đâu biết|đâu có biết|biết đâu được|ai biết|ai biết được|ai mà biết|ai mà biết được"
            "|có biết đâu|có biết mô|biết chết liền|làm sao biết|làm sao mà biết|sao biết|sao mà biết"
            "|sao biết được|mần răng biết|quên|quên rồi|quên mất|quên mất rồi|chịu|chịu thôi|chịu rồi"
            "|xin chịu|idk|kb|không có nhớ|không có biết|để hỏi lại|để hỏi|hỏi lại|hỏi lại đã|để hỏi lại đã"
            "|để hỏi đã|phải hỏi lại|phải hỏi|cần hỏi lại|để xem lại|để xem lại đã|để xem đã|xem lại đã"
            "|phải xem lại|để kiểm tra lại|để em hỏi|để em hỏi lại|để tôi hỏi|để tôi hỏi lại|để bác hỏi"
            "|để bác hỏi lại|để cháu hỏi|để cháu hỏi lại|để con hỏi|để con hỏi lại|để mình hỏi"
            "|để mình hỏi lại|để anh hỏi lại|để chị hỏi lại|để cô hỏi lại|để ông hỏi lại|để bà hỏi lại"
            "|để tui hỏi lại|để em xem lại|để tôi xem lại|để em xem|để tôi xem|để bác xem lại|không rành"
            "|bấu biết|không biết trước|chưa tính|chưa xác định|không xác định được|chưa có thông tin"
            "|không có thông tin|không thể biết"
        ),
        _FILLER: (
            "dạ|thưa|ạ|nhé|ơi|thì|cũng|nữa|đâu|đó|đấy|vâng|ừ|à|ờ|rồi|thật|thôi|luôn|lắm|vợ|chồng|các cháu"
            "|con cái|bố mẹ|người nhà|trưởng bản|nhà trường|thầy cô|em|anh|chị|bác|cô|chú|ông|bà|thầy|cháu"
            "|con|bạn|mẹ|bố|tôi|tui|mình|tao|tớ|nhà em|nhà tôi|nhà mình|gia đình|cái này|cái đó|việc này"
            "|chuyện này|câu này|đã|thực sự|hiện|giờ"
        ),
    }
)
_SIGNS: Final = frozenset(".,;!…🤷🤔😅😕🙏-")


def unknown(text: str) -> bool:
    """Say whether the whole answer is that the person does not know."""
    said = False
    for phrase, meaning in _LEXICON.read(words(text)):
        if meaning == _UNKNOWN:
            said = True
        elif meaning is None and phrase not in _SIGNS:
            return False
    return said
