"""What stands around a name ("tôi tên là", "ông"), and what is no name."""

from typing import Final

from dialogs.understand.lexicon import Lexicon
from dialogs.understand.words import normal

TITLES: Final = (
    "ông", "bà", "bác", "anh", "chị", "cô", "chú", "thầy", "cụ", "em", "cháu", "dì", "cậu", "mợ", "thím", "mế", "o", "mệ", "bạn", "ông bà",
)  # fmt: skip
_SPEAKERS: Final = (
    "tôi",
    "tui",
    "em",
    "mình",
    "cháu",
    "con",
    "bác",
    "cô",
    "chú",
    "anh",
    "chị",
    "ông",
    "bà",
    "thầy",
    "tao",
    "tớ",
)
_OWNERS: Final = (
    "chủ hộ", "tên chủ hộ", "họ tên chủ hộ", "họ và tên chủ hộ", "họ tên", "họ và tên", "tên", "tên đầy đủ", "tên thật", "hộ", "nhà", "gia đình", "trưởng bản", "trưởng thôn",
    "trưởng xóm", "trưởng họ", "người khai", "đại diện", "đại diện hộ", "chi hội trưởng", "hộ gia đình",
)  # fmt: skip
_CALLED: Final = ("tên", "tên là", "tên đầy đủ là", "họ tên là", "họ và tên là", "là")

LEAD_INS: Final = Lexicon(
    {
        True: "|".join(
            [
                "dạ", "thưa", "dạ thưa", "vâng", "đây là", "tên là", "là", "ừ", "thưa cô", "thưa thầy", "xin chào", "chào em", "tôi xin giới thiệu",
                *(f"{speaker} {called}" for speaker in _SPEAKERS for called in _CALLED),
                *(f"tên {speaker}" for speaker in _SPEAKERS),
                *(f"{polite} {speaker}" for speaker in _SPEAKERS for polite in ("thưa", "dạ thưa", "kính thưa")),
                *(f"gọi {speaker} là" for speaker in _SPEAKERS),
                *(f"cứ gọi {speaker} là" for speaker in _SPEAKERS), "gọi là", "cứ gọi là", *(f"tên {speaker} là" for speaker in _SPEAKERS),
                *(f"tên của {speaker} là" for speaker in _SPEAKERS), *(f"họ tên {speaker} là" for speaker in _SPEAKERS),
                *(f"họ và tên {speaker} là" for speaker in _SPEAKERS), *(f"dạ {speaker} tên" for speaker in _SPEAKERS),
                *_OWNERS, *(f"{owner} là" for owner in _OWNERS), *(f"{owner} tên là" for owner in _OWNERS), *(f"{owner} tên" for owner in _OWNERS),
                *(f"{speaker} là {owner}" for speaker in _SPEAKERS for owner in ("chủ hộ", "trưởng bản")),
            ]
        )
    }
)  # fmt: skip

# The lead-ins of one word, in normal form.
LEAD_WORDS: Final = frozenset(map(normal, ("dạ", "thưa", "vâng", "là", "ừ", "tên", "hộ", "nhà")))

# Words of sentences: no name holds them, even after a surname ("Mai sẽ gửi").
_SENTENCES: Final = (
    "không chưa biết là thì mà nhưng sẽ của đã đang rồi nhé ạ ơi hả gì nào đâu này đó đấy muốn phải hỏi trả"
    " gửi nói làm ăn gọi được cho với và hoặc hay nếu vì nên cũng lắm quá rất ở tại đi về tôi tui tao mày"
    " nó họ mấy tuổi ko hok đc dc vs bị đây nữa để đến khi lúc xem thấy nghe hiểu giúp xin vợ chồng nhà"
    " quên bận mất chết chỉ vẫn còn nhiều ít thêm hết toi khong biet cua nhung muon duoc roi gui"
)
SENTENCE_WORDS: Final = frozenset(_SENTENCES.split())
# Words that begin no name and are none alone, though one may stand inside a name ("Lò Thị Có").
_OTHERS: Final = (
    "có vâng dạ ừ ok yes no đúng sai thôi lại tiếp tục menu help hello hi alo chào bố mẹ ba má con cháu em"
    " anh chị cô chú bác ông bà cụ thầy dì cậu mợ vợ chồng chủ hộ nhà học sinh trường lớp xóm bản thôn xã"
    " huyện tỉnh gia đình trưởng phó tên họ người ai test abc admin bot một hai ba bốn năm sáu bảy tám chín"
    " mười giờ ngày tháng trời đất đẹp xấu tốt vui buồn to nhỏ lớn cao thấp mới cũ hôm nay mai kia mốt xong"
    " thoát hủy huỷ dừng giúp trợ quay lui chịu bỏ qua để sau tí nữa lát đủ cả tất mọi đứa khẩu trai gái"
    " nam nữ cảm ơn xin lỗi tạm biệt bạn mình sách vở báo đài ti vi điện thoại máy tính trâu bò lợn gà chó"
    " mèo ruộng nương cơm gạo nước mưa nắng lũ đường sông núi rừng việc tiền bạc giấy tờ hồ sơ danh hiệu số"
    " câu hỏi đáp đồng ý chưa thích ghét yêu thương nhớ uh uk um ờ à ơ ê này kìa hehe haha hihi cha"
)
OTHER_WORDS: Final = frozenset(_OTHERS.split())
# Places and everyday pairs of words that begin like a surname.
_NO_NAMES: Final = (
    "nông dân|hà nội|hà giang|hà tĩnh|hà nam|lào cai|lai châu|điện biên|nghệ an|thanh hóa|thanh hoá"
    "|cao bằng|sơn la|hòa bình|hoà bình|yên bái|phú thọ|thái nguyên|thái bình|bắc kạn|tuyên quang|lạng sơn"
    "|quảng ninh|quảng bình|quảng trị|quảng nam|quảng ngãi|kon tum|gia lai|đắk lắk|lâm đồng|hồ chí minh"
    "|sài gòn|việt nam|đà nẵng|huế|cần thơ|hải phòng|hải dương|nam định|ninh bình|công dân|công an"
    "|quan trọng|kim đồng|mai đi|lại quên|cao quá|vui quá|không biết|chưa rõ|lê dân|vương quốc|văn hóa"
    "|văn hoá|công việc|công nhân|thành viên|từ từ|tất cả|đồng ý|ba mẹ|ba má|phương án|chung cư|ma túy|a lô"
    "|a lo|y tế|từ chối|văn phòng|cứ thế|cứ vậy|chu đáo|văn bản|ca sĩ|bá đạo|lý do|kế hoạch|hình như"
    "|thành tích|thành phố|kim cương|danh sách|quan tâm|trang trại|trang phục|sa mạc|tư pháp"
)
NO_NAMES: Final = frozenset(_NO_NAMES.split("|"))
