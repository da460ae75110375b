"""How a household goes through its part: registering, answering, showing evidence, handing in."""

from __future__ import annotations

from dataclasses import dataclass

from bot.simulator.client import Phone
from bot.simulator.seen import Seen
from tests.e2e.town import says, taps

START = "/start"
TO_VILLAGE = "v_17071-05"
"""What the QR code of Xóm 5 carries."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One question: what it asks about, the button a person taps, and what another would type instead."""

    asks: str
    tap: str
    typed: str
    shown: str


ANSWERS = (
    Answer("mấy cháu từ 5 tuổi", "2", "hai chaus", "2"),
    Answer("mấy cháu đang đi học", "2", "2 chau", "2"),
    Answer("mấy cháu học từ lớp 1", "2", "2", "2"),
    Answer("đạt cả học tập lẫn rèn luyện", "2", "ca 2", "2"),
    Answer("lễ phép", "Có", "cos a", "Có"),
    Answer("mấy người từ 19 đến 60", "3", "ba nguoi", "3"),
    Answer("biết đọc, biết viết", "3", "3 ng", "3"),
    Answer("học thêm được ít nhất", "2", "hai", "2"),
    Answer("chỗ ngồi học", "Có", "co", "Có"),
    Answer("sách báo, ti vi", "Có", "dạ có", "Có"),
    Answer("để dành", "Có", "cos", "Có"),
    Answer("làm ăn", "Khá lên", "kha len", "Khá lên"),
    Answer("Gia đình văn hóa", "Có", "roi a", "Có"),
)
"""A household of two children and three adults; 95 points by the sample table."""

POINTS = "95/100"


async def register(
    phone: Phone, name: str = "Lò Thị Lan", *, members: str = "5", village: str = TO_VILLAGE
) -> Seen:
    """Come by the village's QR code and register, tapping wherever there is a button."""
    await phone.start(village)
    await phone.wait_for("Có đồng ý không ạ?")
    await taps(phone, "Đồng ý", "Ai đang nhắn")
    await taps(phone, "Tôi là chủ hộ", "xưng hô")
    await taps(phone, "Bác", "họ tên chủ hộ")
    await says(phone, name, "mấy người?")
    await says(phone, members, "Xin xem lại")
    await taps(phone, "Đúng rồi, đăng ký", "✓ Đã đăng ký")
    return await taps(phone, "Đồng ý", "tự chấm điểm")


async def begin(phone: Phone) -> Seen:
    return await taps(phone, "Tự chấm điểm", "Câu 1/")


async def answer_by_taps(phone: Phone, answers: tuple[Answer, ...] = ANSWERS, *, first: int = 1) -> Seen:
    seen = phone.last()
    for number, answer in enumerate(answers, first):
        assert answer.asks in seen.text
        seen = await taps(phone, answer.tap, f"✓ Câu {number}: {answer.shown}")
    return seen


async def answer_by_typing(phone: Phone, answers: tuple[Answer, ...] = ANSWERS, *, first: int = 1) -> Seen:
    seen = phone.last()
    for number, answer in enumerate(answers, first):
        assert answer.asks in seen.text
        seen = await says(phone, answer.typed, f"✓ Câu {number}: {answer.shown}")
    return seen


async def without_evidence(phone: Phone) -> Seen:
    """Pass by every request for a picture; gives the summary."""
    while "tự chấm:" not in (seen := phone.last()).text:
        await taps(phone, "Chưa có ảnh", "", on=seen)
    return seen


async def hand_in(phone: Phone) -> Seen:
    """From the summary on, agree to be listed and hand in."""
    await taps(phone, "Nộp hồ sơ", "đồng ý niêm yết")
    return await taps(phone, "Đồng ý", "✓ Đã nộp hồ sơ")


async def whole(phone: Phone, name: str = "Lò Thị Lan", *, village: str = TO_VILLAGE) -> Seen:
    """Everything a household does, in one go, without pictures."""
    await register(phone, name, village=village)
    await begin(phone)
    await answer_by_taps(phone)
    await without_evidence(phone)
    return await hand_in(phone)


async def endorse(head: Phone, code: str = "05.001") -> Seen:
    """The village head says yes, by the notice that came."""
    await head.wait_until(
        lambda seen: f"hồ sơ {code}" in seen.text and seen.button("Mở bình xét") is not None, "notice"
    )
    await taps(head, "Mở bình xét", f"Hồ sơ {code}: nhà")
    return await taps(head, "Xóm đã bình xét, đồng ý", "✓")
