"""*Tiêu biểu* in the books.

HO001 a decision's names stand in the book, of the commune and of the village; the newest year first
HO002 a revoking decision marks them, and a later one may recognise them again
HO004 a report counts those of its years that stand, beside the title and never in it
HO003 the trail has a line for each decision
"""

from __future__ import annotations

from datetime import date

from dialogs.happening import HonourDecided
from dialogs.records import DecisionKind, Signing
from dialogs.records.figure import Figure
from dialogs.records.honour import HonourLine
from dialogs.records.period import Occasion, Period
from tests.storage.house import House

PANG = HonourLine("H1", "Lò Văn Pâng", "17071.05", "Xóm 5", "17071.05.012")
OLD = HonourLine("p:17071.06:household:vi thi hoa:", "Vi Thị Hoa", "17071.06", "Xóm 6")


def decided(
    number: str, on: date, *lines: HonourLine, revoke: bool = False, year: int = 2026
) -> HonourDecided:
    return HonourDecided(
        decision=f"D{number}",
        kind=DecisionKind.REVOKE if revoke else DecisionKind.RECOGNISE,
        commune="17071",
        title="family",
        year=year,
        signed=Signing(number, on, "UBND tỉnh Nghệ An", "CHỦ TỊCH", "Vi Thị Bình"),
        by_name="cô Mai",
        lines=lines,
    )


async def test_a_decision_names_the_outstanding(seeded: House) -> None:
    """Ai được công nhận tiêu biểu thì có trong sổ của xã và của xóm, đúng số quyết định (HO001, HO003)."""
    await seeded.happen(decided("5", date(2025, 11, 18), OLD, year=2025))
    await seeded.happen(decided("77", date(2026, 11, 18), PANG, OLD))
    found = await seeded.store.world.honoured("17071", "family", 2025, 2026)
    assert [(one.signed.number, one.line.name) for one in found] == [
        ("77", "Lò Văn Pâng"),
        ("77", "Vi Thị Hoa"),
        ("5", "Vi Thị Hoa"),
    ]
    assert [one.line for one in await seeded.store.world.honoured("17071.05", "", 2026, 2026)] == [PANG]
    assert await seeded.store.world.honoured("17071", "clan", 2025, 2026) == ()
    trail = await seeded.rows("SELECT record FROM audit WHERE what = 'honour_decided'")
    assert [tuple(row) for row in trail] == [("D5",), ("D77",)]


async def test_a_later_decision_revokes(seeded: House) -> None:
    """Quyết định sau hủy công nhận thì sổ ghi rõ; công nhận lại thì lại có tên (HO002)."""
    await seeded.happen(decided("77", date(2026, 11, 18), PANG))
    await seeded.happen(decided("80", date(2026, 11, 20), HonourLine(*_named(PANG), "Xin thôi"), revoke=True))
    await seeded.happen(decided("81", date(2026, 11, 21), PANG))
    first, again = sorted(
        await seeded.store.world.honoured("17071", "family", 2026, 2026), key=lambda one: one.signed.number
    )
    assert first.revoked is not None
    assert (first.revoked.number, first.line.reason) == ("80", "Xin thôi")
    assert again.revoked is None


async def test_a_report_counts_them_apart(seeded: House) -> None:
    """Báo cáo đếm tiêu biểu riêng, không cộng vào số được công nhận; người đã hủy thì không đếm (HO004)."""
    await seeded.happen(seeded.registered(12))
    await seeded.happen(decided("77", date(2026, 11, 18), PANG, OLD))
    await seeded.happen(decided("80", date(2026, 11, 20), HonourLine(*_named(OLD), "Xin thôi"), revoke=True))
    for place, count in (("17071", 1), ("17071.05", 1)):
        report = await seeded.store.world.report(
            place, Period.of_years(Occasion.YEAR, 2026, 2026), date(2026, 11, 22)
        )
        assert report is not None
        family = report.of("family")
        assert family is not None
        assert (count, 0) == (family.honoured, family.counts[Figure.RECOGNISED])


def _named(line: HonourLine) -> tuple[str, str, str, str, str]:
    return line.identity, line.name, line.place, line.place_name, line.code
