"""Every figure of the books, recomputed from the bare tables.

FG001 the figures of a year. FG002 of several years. FG003 between two days. FG004 beside the culture title.
FG005 shares: part, whole, whose whole it is. FG006 programme indicators. FG007 the list behind a figure is what was counted.
FG008 figures that add up to another do so. FG009 a targets' table: own before the country's, the next year, the area.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from bot.words import render
from criteria import Library
from criteria.target import Target, national_targets, target_for
from dialogs.books.in_words import share_in_words
from dialogs.records.figure import OF_A_SPAN, OF_A_WINDOW, OF_A_YEAR, OF_TWO_TITLES, Figure
from dialogs.records.period import Occasion, Period
from dialogs.records.report import Rate, Report, Share
from storage.books.lists import LISTS, figure_list
from storage.books.report import report
from storage.criteria_shelf import Shelf
from tests.storage.books.diced import COMMUNES, PROVINCE, SETS, Diced
from tests.storage.books.recomputed import VIETNAM, Recomputed

TODAY = date(2026, 11, 22)
PLACES = (PROVINCE, *COMMUNES, "17071.01", "17072.03")
PERIODS = (
    Period.of_years(Occasion.YEAR, 2026, 2026),
    Period.of_years(Occasion.YEAR, 2023, 2023),
    Period.span(3, 2026),
    Period.span(5, 2026),
    Period.span(5, 2025),
    Period.half(2026, second=False),
    Period(Occasion.DAYS, date(2025, 3, 17), date(2026, 2, 28)),
)
EVERYTHING = 100_000


@pytest.fixture(scope="module", params=range(3))
def made(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Diced:
    return Diced(tmp_path_factory.mktemp("diced") / "so.db", request.param)


@pytest.fixture(scope="module")
def again(made: Diced) -> Recomputed:
    return Recomputed(made.db)


def drawn(made: Diced, place: str, period: Period) -> Report:
    found = report(made.db, Shelf(Library.builtin()), VIETNAM, place, period, TODAY)
    assert found is not None
    return found


def listed(made: Diced, place: str, title: str, figure: Figure, period: Period) -> list[tuple[str, str]]:
    lines = figure_list(
        made.db, Shelf(Library.builtin()), VIETNAM, place=place, title=title, figure=figure, period=period,
        on=TODAY, most=EVERYTHING,
    )  # fmt: skip
    return [(line.identity, line.place) for line in lines]


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("period", PERIODS, ids=lambda period: period.key)
def test_every_figure_is_what_the_tables_say(
    made: Diced, again: Recomputed, place: str, period: Period
) -> None:
    """Đếm lại bằng tay từ sổ gốc thì ra đúng con số trong báo cáo (FG001, FG002, FG003, FG004)."""
    found = drawn(made, place, period)
    for title in SETS:
        figures = found.of(title)
        expected = again.of_year(place, title, period.year)
        if figures is None:
            assert not expected["registered"]
            continue
        assert {figure: len(expected[figure]) for figure in OF_A_YEAR} == figures.counts
        for row in figures.rows:
            in_row = again.of_year(row.place, title, period.year)
            assert {figure: len(in_row[figure]) for figure in OF_A_YEAR} == row.counts
        if period.by_days:
            window = again.of_window(place, title, period.first, period.last)
            assert {figure: len(window[figure]) for figure in OF_A_WINDOW} == figures.window
        elif len(period.years) > 1:
            span = again.of_span(place, title, list(period.years), TODAY)
            assert {figure: len(span[figure]) for figure in OF_A_SPAN} == figures.span
            for year in figures.years:
                of_year = again.of_year(place, title, year.year)
                assert {figure: len(of_year[figure]) for figure in OF_A_YEAR} == year.counts
        beside = again.beside(place, title, period.year)
        compared = {figure: len(beside[figure]) for figure in OF_TWO_TITLES} if beside else {}
        assert compared == figures.culture


@pytest.mark.parametrize("place", PLACES)
def test_every_share_is_out_of_what_the_page_says(made: Diced, again: Recomputed, place: str) -> None:
    """Tỷ lệ lấy đúng mẫu số đã ghi, không ghi thì đếm danh sách (FG005)."""
    for year in (2024, 2025, 2026):
        for figures in drawn(made, place, Period.of_years(Occasion.YEAR, year, year)).titles:
            if figures.title == "citizen":
                held = again.citizens(place, year)
                for rate in figures.rates:
                    entered = again.entered(place, year, rate.figure)
                    assert (rate.now.part, rate.now.whole) == (
                        len(held[rate.figure]),
                        entered["whole"] if entered else None,
                    )
                continue
            for at, share in (
                (place, figures.rates[0].now),
                *((row.place, row.share) for row in figures.rows),
            ):
                assert (share.part, share.whole) == (
                    len(again.of_year(at, figures.title, year)["held"]),
                    again.whole(at, figures.title, year),
                )
            before = figures.rates[0].before
            if before is not None:
                assert (before.part, before.whole) == (
                    len(again.of_year(place, figures.title, year - 1)["held"]),
                    again.whole(place, figures.title, year - 1),
                )


@pytest.mark.parametrize("place", PLACES)
def test_programme_indicators_are_what_was_entered_last(made: Diced, again: Recomputed, place: str) -> None:
    """Số ghi sau cùng được dùng; tỉnh cộng các xã khi chưa ghi số của mình; chưa ghi thì nói chưa ghi (FG006)."""
    for year in (2025, 2026):
        found = drawn(made, place, Period.of_years(Occasion.YEAR, year, year))
        for figure in ("officers_trained", "studied"):
            own = again.entered(place, year, figure)
            communes = [] if "." in place else [one for one in COMMUNES if place in {one, PROVINCE}]
            parts = [own] if own else [one for at in communes if (one := again.entered(at, year, figure))]
            rate = next((one for one in found.indicators if one.figure == figure), None)
            expected = (
                (sum(one["part"] for one in parts), sum(one["whole"] for one in parts)) if parts else None
            )
            assert expected == ((rate.now.part, rate.now.whole) if rate else None)
            assert (expected is None) == (figure in found.missing)


@pytest.mark.parametrize("period", PERIODS, ids=lambda period: period.key)
def test_a_figure_opens_to_its_list(made: Diced, again: Recomputed, period: Period) -> None:
    """Bấm vào con số thì thấy đúng những nhà được đếm, mỗi nhà một lần (FG007)."""
    for place in PLACES[:3]:
        for figures in drawn(made, place, period).titles:
            counts = {**figures.counts, **figures.span, **figures.window, **figures.culture}
            for figure, count in counts.items():
                lines = listed(made, place, figures.title, figure, period)
                assert len(lines) == count, (figures.title, figure)
                if figure not in OF_A_WINDOW:
                    assert len({identity for identity, _ in lines}) == count


@pytest.mark.parametrize("place", PLACES)
def test_a_whole_opens_to_its_list(made: Diced, place: str) -> None:
    """Mẫu số “theo danh sách” mở ra đúng chừng ấy người, mỗi người một lần; số cán bộ ghi thì không có danh sách (FG007)."""
    for year in (2023, 2026):
        period = Period.of_years(Occasion.YEAR, year, year)
        for figures in drawn(made, place, period).titles:
            share = figures.rates[0].now
            lines = listed(made, place, figures.title, Figure.WHOLE, period)
            assert len(set(lines)) == len(lines)
            if share.listed and figures.title != "citizen":
                assert len(lines) == share.whole == figures.listed, (figures.title, year)
            else:
                assert figures.listed is None
            for row in figures.rows:
                if row.share is not None and row.share.listed:
                    below = listed(made, row.place, figures.title, Figure.WHOLE, period)
                    assert len(below) == row.share.whole, (figures.title, row.place, year)


def test_some_whole_is_by_the_lists(made: Diced) -> None:
    """Có nơi ghi số, có nơi đếm danh sách, có nơi một phần: cả ba đều gặp (FG007)."""
    shares = [
        figures.rates[0].now
        for place in PLACES
        for year in (2022, 2023, 2024, 2025, 2026)
        for figures in drawn(made, place, Period.of_years(Occasion.YEAR, year, year)).titles
    ]
    assert any(share.listed for share in shares)
    assert any(share.entered for share in shares)
    assert not any(share.listed and (share.entered or share.mixed) for share in shares)
    assert any(share.mixed for share in shares)


def test_every_figure_has_a_list() -> None:
    """Không con số nào đứng một mình (FG007)."""
    assert set(Figure) == set(LISTS)


def test_figures_add_up(made: Diced) -> None:
    """Cộng các phần thì ra tổng; các xã cộng lại thì ra tỉnh (FG008)."""
    for place in PLACES:
        for figures in drawn(made, place, Period.span(5, 2026)).titles:
            counts, span = figures.counts, figures.span
            assert counts[Figure.REGISTERED] == sum(counts[figure] for figure in OF_A_YEAR[1:5])
            assert span.get(Figure.ONCE, 0) == sum(span.get(figure, 0) for figure in OF_A_SPAN[1:])
            if place == PROVINCE:
                for figure in OF_A_YEAR:
                    assert counts[figure] == sum(row.counts[figure] for row in figures.rows)


def test_the_target_of_a_year() -> None:
    """Mục tiêu của xã đứng trước của cả nước; vùng khó khăn có mức riêng; năm đã qua không còn mục tiêu (FG009)."""
    known = national_targets()
    assert len(known) == 20

    def percent(figure: str, year: int, area: str = "", *own: Target) -> tuple[int, Decimal] | None:
        found = target_for((*own, *known), figure, year, area)
        return (found.year, found.percent) if found else None

    assert (2020, Decimal(70)) == percent("family", 2018)
    assert (2020, Decimal(60)) == percent("family", 2018, "hard")
    assert (2025, Decimal(70)) == percent("family", 2021, "hard")
    assert (2030, Decimal(80)) == percent("family", 2026)
    assert percent("family", 2031) is None
    assert percent("commune", 2026) is None
    own = Target("family", 2028, Decimal("2.5"), growth=True, own=True)
    assert (2028, Decimal("2.5")) == percent("family", 2026, "", own)
    assert (2030, Decimal(80)) == percent("family", 2029, "", own)


def test_a_share_is_rounded_halves_up() -> None:
    """Một phần tám là 12,5 %; một phần một nghìn sáu trăm là 0,1 %; không có mẫu số thì không có tỷ lệ (FG005)."""
    assert [Share(1, 8).percent, Share(1, 1600).percent, Share(2, 3).percent] == [
        Decimal("12.5"), Decimal("0.1"), Decimal("66.7"),
    ]  # fmt: skip
    assert Share(1).percent is None
    assert Share(5, 4).doubtful
    assert Share(5000, 8).percent is None
    wrong = Rate("family", Share(5000, 8), Share(1, 8), Target("family", 2030, Decimal(80)))
    assert (wrong.change, wrong.met) == (None, None)
    assert Rate("family", Share(1, 8), Share(5000, 8)).change is None
    said = render(share_in_words(wrong.now), "vi")
    assert "5.000 trên tổng số 8" in said
    assert "không tính tỷ lệ" in said
    assert "/chitieu" in said
