"""Clans and units: their names, and the households that count in a clan.

CU001 a name that differs in its marks or capitals alone is asked about
CU002 moving to another clan says which one is left, and the household's own file shows its clan
CU003 a name that cannot stand is refused by the very sign that is wrong
"""

from __future__ import annotations

import pytest

from tests.dialogs.test_criteria_tables import HOUSEHOLD, play
from tests.dialogs.transcript import Stage

CLAN = (
    "family2> /start",
    "family2* Đăng ký danh hiệu khác",
    "family2* Dòng họ học tập (họ nhà mình)",
    "family2* Đồng ý",
)


async def clan(stage: Stage, who: str, name: str, *, first: bool = False) -> str:
    """Register a clan; return what is said after its name."""
    lines = [line.replace("family2", who) for line in CLAN]
    if not first:
        lines = lines[:-1]
    told = await play(stage, *lines)
    if "xưng hô" in told:
        told = await play(stage, f"{who}* Cô")
    await play(stage, f"{who}* Xã Minh Hợp")
    return await play(stage, f"{who}> {name}")


@pytest.mark.parametrize("name", ["Họ trương văn chi 2", "HỌ TRƯƠNG VĂN (chi 2)", "Ho Truong Van - chi 2"])
async def test_marks_do_not_make_another_clan(stage: Stage, name: str) -> None:
    """“Họ Trương Văn, chi 2” với “Họ trương văn chi 2” là một; máy hỏi chứ không ghi thành hai họ (CU001)."""
    await clan(stage, "family2", "Họ Trương Văn, chi 2", first=True)
    await play(stage, "family2* Đúng rồi, đăng ký")
    assert "hoặc tên viết gần như thế" in await clan(stage, "family3", name, first=True)


async def test_moving_says_which_clan_is_left(stage: Stage) -> None:
    """Nhà đổi sang họ khác thì được nói là thôi ghi ở họ cũ, và hồ sơ ghi rõ đang ở họ nào (CU002)."""
    for who, name in (("family2", "Họ Lò Văn"), ("family3", "Họ Vi Văn")):
        await clan(stage, who, name, first=True)
        await play(stage, f"{who}* Đúng rồi, đăng ký")
    await play(stage, *HOUSEHOLD[:-3], "family> /hoso")
    way = ("family* Dòng họ, công dân học tập", "family* Dòng họ của nhà mình")
    told = await play(stage, *way, "family* Họ Lò Văn", "family* Không đồng ý")
    assert "< Dòng họ: Họ Lò Văn" in told
    told = await play(stage, *way, "family* Họ Vi Văn", "family* Đồng ý")
    assert "nay ghi vào Họ Vi Văn, thôi không ghi ở Họ Lò Văn nữa" in told
    assert "< Dòng họ: Họ Vi Văn" in told


async def test_the_wrong_sign_is_named(stage: Stage) -> None:
    """Tên có dấu không ghi được thì máy chỉ đúng dấu ấy (CU003)."""
    assert "Tên không ghi được “@ #”" in await clan(stage, "family2", "Họ Lò @ Văn #", first=True)
