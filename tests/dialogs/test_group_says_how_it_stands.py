"""What the officers' group reads of villages and files that nobody has to take.

GS001 a village whose files are all decided on waits for the Chủ tịch Hội, and says so; one with files waiting does not
GS002 a file no officer may decide on says so, and offers itself to nobody; as soon as one may, it does again
GS003 a search in the group shows neither a code nor a name there, whether anything was found or not
GS004 a command of the private chat is answered in the group to officers only, with the way there
"""

from __future__ import annotations

import pytest

from dialogs.deep_links import opened
from tests.dialogs.transcript import Stage

OFFICERS = (
    "grant% hoa officer 17071 co_giao Nguyễn Thị Hoa",
    "grant% nam officer 17071 thay Trần Văn Nam",
)
BOUND = ("hoa> /ban", "hoa* Nối nhóm cán bộ", "grouphoa> /noinhom <code>")


async def said_after(stage: Stage, *lines: str) -> list[str]:
    """Play them, and return what the last one brought."""
    before = 0
    for line in lines:
        before = len(stage.said)
        await stage.play(line)
    return stage.said[before + 1 :]


async def test_a_village_waits_for_the_signature(stage: Stage) -> None:
    """Xóm xem xong thì nhóm đọc được là chờ ký, không phải chưa có ai xem (GS001)."""
    said = await said_after(
        stage, "household% 1 Lò Văn Pâng, verified 90", "household% 2 Vi Thị Mai, not_this_year 40",
        "group! village 05",
    )  # fmt: skip
    assert said[-1] == "< Đã xem xong, chờ Chủ tịch Hội ký."
    line = "Xóm 5: không vướng 0 · cần xem 0 · xem kỹ 0 · xong 2 · đã xem xong, chờ ký"
    assert f"< • {line}" in await said_after(stage, *OFFICERS, *BOUND, "group! board")
    assert any("chờ ký" in line for line in await said_after(stage, "hoa> /rasoat"))
    said = await said_after(stage, "household% 3 Cao Văn Bình, waiting 90", "group! village 05")
    assert "< Chưa có ai xem xóm này." in said
    assert not any("chờ Chủ tịch Hội ký" in line for line in said)
    assert not any("chờ ký" in line for line in await said_after(stage, "group! board"))


async def test_a_reopened_village_waits_again(stage: Stage) -> None:
    """Xóm mở lại rồi chờ ký lại thì bảng và tin của xóm nói là chờ ký, không như bỏ bê (GS001)."""
    await said_after(
        stage, *OFFICERS, "grant% mai chair 17071 co_giao Lê Thị Mai", "household% 1 Lò Văn Pâng, verified 90",
        *BOUND, "mai> /rasoat", "mai* Xóm 5", "mai* Xem và ký xong xóm này", "mai* Ký xong xóm này",
    )  # fmt: skip
    assert any("· đã ký" in line for line in await said_after(stage, "group! board"))
    await said_after(stage, "mai> /rasoat", "mai* Xóm 5", "mai* Xem phần đã ký", "mai* Mở lại xóm này")
    await said_after(stage, "mai* Ký nhầm")
    assert any("đã xem xong, chờ ký" in line for line in await said_after(stage, "group! board"))
    assert "< Đã xem xong, chờ Chủ tịch Hội ký." in await said_after(stage, "group! village 05")


async def test_a_file_nobody_may_decide_on(stage: Stage) -> None:
    """Hồ sơ mà cán bộ nào cũng là họ hàng thì thẻ nói rõ, không mời ai bấm nhận (GS002)."""
    said = await said_after(
        stage, *OFFICERS, "household% 1 Lò Văn Pâng, waiting 90", *BOUND,
        "hoa> /hoso 05.001", "hoa* Tôi xem hồ sơ này", "hoa* Tôi là họ hàng, nhường người khác", "group! card 05.001",
    )  # fmt: skip
    assert "  1. Tôi xem hồ sơ này" in said
    said = await said_after(
        stage,
        "nam> /hoso 05.001",
        "nam* Tôi xem hồ sơ này",
        "nam* Tôi là họ hàng, nhường người khác",
        "group! card 05.001",
    )
    assert said[-1] == "< Chưa có ai thẩm định được, đang chờ mời thêm cán bộ."
    said = await said_after(stage, "group! board")
    assert "< • 05.001 Xóm 5: chưa có ai thẩm định được, chờ mời thêm cán bộ" in said
    assert not any("Tôi xem 05.001" in line for line in said)
    nobody = "< Chưa có ai thẩm định được, đang chờ mời thêm cán bộ."
    assert nobody in await said_after(stage, "nam> /hoso 05.001")
    said = await said_after(stage, "hoa> /rasoat", "hoa* Xóm 5", "hoa* Tôi xem xóm này")
    assert "< Chưa có ai trong xã thẩm định được 05.001, đang chờ mời thêm cán bộ." in said
    said = await said_after(stage, "grant% mai chair 17071 co_giao Lê Thị Mai", "group! card 05.001")
    assert "  1. Tôi xem hồ sơ này" in said


@pytest.mark.parametrize("typed", ["lo van pang", "05.001", "ong nao do"])
async def test_a_search_leaves_nothing_in_the_group(stage: Stage, typed: str) -> None:
    """Tìm ở nhóm thì mã và tên chỉ về máy người hỏi (GS003)."""
    said = await said_after(
        stage, *OFFICERS, "household% 1 Lò Văn Pâng, waiting 90", *BOUND, f"grouphoa> /tim {typed}"
    )
    assert [line for line in said if line.startswith("<")] == [
        "< Em đã gửi kết quả vào tin nhắn riêng của cô."
    ]
    assert any(line.startswith(f"to hoa: Kết quả tìm: {typed}") for line in said)


@pytest.mark.parametrize("command", ["rasoat", "ban", "baocao"])
async def test_a_private_command_in_the_group(stage: Stage, command: str) -> None:
    """Lệnh của tin nhắn riêng gõ ở nhóm: cán bộ được chỉ đường, người khác thì im (GS004)."""
    said = await said_after(stage, *OFFICERS, *BOUND, f"grouphoa> /{command}")
    assert said == [f"< Lệnh /{command} xin gõ ở tin nhắn riêng.", "  1. Mở tin nhắn riêng"]
    link = stage.screens["group"][-1].choices[0].link
    assert opened(link) == ("desk", "desk")
    said = await said_after(stage, f"hoa> /start {link}")
    assert "hồ sơ chờ" in said[0]
    assert await said_after(stage, f"groupfamily> /{command}") == []
    assert await said_after(stage, "grouphoa> /khongco") == []
