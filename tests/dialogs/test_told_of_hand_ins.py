"""What a village head is told as households hand in.

TH001 one file is named and opened; where others wait too the notice counts them and opens the list of that village
"""

from __future__ import annotations

import pytest

from bot.words import paragraph
from dialogs.conversation import Conversation
from dialogs.event import Audience, Room, Ticked
from dialogs.message import Message
from dialogs.self_assessment.submit import handed_in_notice
from dialogs.turn import Turn
from tests.dialogs.test_recognition import play
from tests.dialogs.transcript import Stage

WAITING = tuple(
    f"household% {number} {name}, village_review 90"
    for number, name in enumerate(("Lò Văn Pâng", "Vi Thị Xuân", "Hà Văn Sơn"), 2)
)


async def notice(stage: Stage) -> Message:
    """Hand in the file of house 1, as far as the notice goes."""
    event = Ticked(key="1", audience=Audience.FAMILIES, room=Room.PRIVATE, person="tg:1001", chat="tg:1001")
    turn = Turn(Conversation("families|tg:1001|tg:1001"), event, stage.store.world, stage.at)
    file = await stage.store.world.file("ff00000001", stage.at)
    assert file
    return await handed_in_notice(turn, file)


@pytest.mark.parametrize(
    ("others", "words", "opened"),
    [
        ((), "Vừa có hồ sơ nộp: 05.001, đang chờ bình xét.", "Hồ sơ 05.001"),
        (WAITING, "Có thêm hồ sơ nộp, mới nhất là 05.001. Nay có 4 hồ sơ đang chờ bình xét.", "05.003"),
    ],
)
async def test_a_notice_says_how_many_wait(
    stage: Stage, others: tuple[str, ...], words: str, opened: str
) -> None:
    """Một hồ sơ thì nói mã, mở đúng hồ sơ ấy; đang có nhiều thì nói bao nhiêu, mở danh sách của xóm (TH001)."""
    await play(stage, "role% head bac Lò Thị Trưởng", "household% 1 Lò Văn Pâng, draft 90", *others)
    told = await notice(stage)
    assert [paragraph(said, "vi", "") for said in told.paragraphs] == [words]
    stage.show("head", told, "bac", "to head:")
    assert opened in await play(stage, "head* Mở bình xét")
