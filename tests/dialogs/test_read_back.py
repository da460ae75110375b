"""What was typed is read back before it counts, and a button confirms the words above it.

RB001 the button of an earlier reading confirms nothing, neither what it showed nor what was typed since
RB002 the button of the newest reading does
RB003 where a screen ends in "check" or "confirm", its buttons are bound to what it reads back
"""

from __future__ import annotations

import pytest

from dialogs.event import ChoiceTapped, Room
from dialogs.screen import READ_BACK
from dialogs.screens import SCREENS
from dialogs.village.meeting.screen import MeetingScreen
from tests.dialogs.test_recognition import CREW, PROPOSED, play
from tests.dialogs.transcript import PEOPLE, Stage

DECIDING = ("mai> /congnhan", "mai* Gia đình học tập", "mai* Đợt 1, 2 hồ sơ", "mai* Ghi quyết định đã ký")
SIGNED = ("mai* Hôm nay", "mai* Ủy ban nhân dân xã Minh Hợp", "mai* CHỦ TỊCH", "mai* Để trống họ tên")
REGISTERING = (
    "family> /start", "family* Bắt đầu", "family* Đồng ý", "family* Tôi là chủ hộ", "family* Bác", "family> minh hop",
    "family> xom 5", "family> Lò Thị Lan", "family> 4 người",
)  # fmt: skip
FLOWS = {
    "a decision": (
        (*CREW, *PROPOSED, *DECIDING, "mai> 131/QĐ-UBND", *SIGNED),
        (*DECIDING, "mai> 150/QĐ-UBND", *SIGNED),
        "mai* Đúng rồi, ghi quyết định",
        "event decision_entered",
    ),
    "a registration": (
        REGISTERING,
        ("family* Sửa số người", "family> 5 người"),
        "family* Đúng rồi, đăng ký",
        "event subject_registered",
    ),
}


@pytest.mark.parametrize("flow", FLOWS.values(), ids=FLOWS)
async def test_an_old_reading_confirms_nothing(
    stage: Stage, flow: tuple[tuple[str, ...], tuple[str, ...], str, str]
) -> None:
    """Bấm nút ở tin đọc lại cũ thì em không ghi gì, dù vừa gõ lại điều khác (RB001, RB002)."""
    first, again, confirm, event = flow
    who, _, label = confirm.partition("* ")
    await play(stage, *first)
    old = stage.button(who, label)
    await play(stage, *again)
    person, audience = PEOPLE[who]
    tap = ChoiceTapped(
        key="1:old", audience=audience, room=Room.PRIVATE, person=person, chat=person, data=old
    )
    outcome = await stage.store.conductor.submit(tap)
    assert not outcome.step.happened
    assert event in await play(stage, confirm)


@pytest.mark.parametrize(("tag", "name"), sorted(key for key in SCREENS if key[1].endswith(READ_BACK)))
def test_reading_back_is_sealed(tag: str, name: str) -> None:
    """Màn nào đọc lại điều vừa gõ thì nút ở đó gắn với đúng những lời ấy (RB003)."""
    screen = SCREENS[tag, name]
    frame = type("Frame", (), {"screen": name})()
    assert screen.seals(frame) or isinstance(screen, MeetingScreen)
