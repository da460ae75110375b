"""Opening a commune's year with a criteria set, and saying in a line what that means."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.command_line.season_windows import Window, window
from bot.command_line.stop import WRONG_SETTING, Stop
from bot.settings import Settings
from bot.words import render
from criteria import CriteriaSet, Library
from dialogs.records import Season
from storage.registry import Registry


async def open_year(
    office: Registry,
    settings: Settings,
    commune: str,
    year: int | None,
    criteria: str,
    *,
    village_review: bool,
    registration: str = "",
    scoring: str = "",
) -> tuple[str, ...]:
    """Open it unless it is open already; return what to tell the operator."""
    year = year or datetime.now(ZoneInfo(settings.time_zone)).year
    chosen = _newest(criteria)
    for season in await office.seasons(commune):
        if (season.year, season.title) == (year, chosen.title):
            return (f"Mùa {year} đã có từ trước, giữ nguyên: {described(season)}",)
    season = await office.open_season(
        commune=commune,
        year=year,
        title=chosen.title,
        criteria_set=chosen.id,
        criteria_version=chosen.version,
        registration=window(registration, option="--registration", year=year),
        scoring=window(scoring, option="--scoring", year=year),
        village_review=village_review,
    )
    lines: tuple[str, ...] = (f"Mùa {year}: {described(season)}",)
    if chosen.notice is not None:
        lines += (f"! {render(chosen.notice).rstrip('.')}: bộ {chosen.id} chỉ để chạy thử.",)
    if not chosen.scorable:
        lines += (
            f"! Bộ này còn {len(chosen.missing())} giá trị phải lấy từ văn bản; có đủ mới tự chấm được.",
        )
    return lines


def described(season: Season) -> str:
    """One line of a season's windows and rules."""
    review = "có bình xét ở xóm" if season.village_review else "không qua bình xét ở xóm"
    return (
        f"đăng ký {Window(season.registration_from, season.registration_to)}, "
        f"tự chấm {Window(season.scoring_from, season.scoring_to)}, {review}, "
        f"bộ tiêu chí {season.criteria_set} {season.criteria_version}"
    )


def _newest(criteria: str) -> CriteriaSet:
    known = Library.builtin()
    if criteria not in known.ids():
        raise Stop(
            f"--criteria: không có bộ tiêu chí “{criteria}”. Các bộ đang có: {', '.join(known.ids())}",
            WRONG_SETTING,
        )
    return known.get(criteria)
