"""Opening a commune's year with a criteria set, and saying in a line what that means."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from bot.command_line.registry import Office
from bot.command_line.season_windows import Window, window
from bot.command_line.stop import WRONG_SETTING, Stop
from bot.settings import Settings
from bot.words import render
from criteria import CriteriaSet
from dialogs.records import Season
from storage.errors import RefusedAct
from storage.registry import Windows


async def open_year(
    office: Office,
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
    chosen = await criteria_set(office, criteria)
    registering = window(registration, option="--registration", year=year)
    scored = window(scoring, option="--scoring", year=year)
    windows = Windows(
        registration_from=registering.first,
        registration_to=registering.last,
        scoring_from=scored.first,
        scoring_to=scored.last,
    )
    try:
        the_id = await office.registry.open_season(
            commune,
            year,
            chosen.title,
            chosen.id,
            chosen.version,
            windows=windows,
            village_review=village_review,
        )
    except RefusedAct:
        now = await office.season(commune, chosen.title, datetime.now(UTC))
        return (f"Mùa {year} đã có từ trước, giữ nguyên" + (f": {described(now)}" if now else "."),)
    opened = await office.world.season(the_id)
    lines = [f"Mùa {year}: {described(opened)}"] if opened else []
    if chosen.notice is not None:
        lines.append(f"! {render(chosen.notice).rstrip('.')}: bộ {chosen.id} chỉ để chạy thử.")
    if not chosen.scorable:
        lines.append(
            f"! Bộ {chosen.id} còn {len(chosen.missing())} giá trị phải lấy từ văn bản: "
            "đăng ký được, chưa tự chấm được."
        )
    return tuple(lines)


def described(season: Season) -> str:
    """One line of a season's windows and rules."""
    review = "có bình xét ở xóm" if season.village_review else "không qua bình xét ở xóm"
    return (
        f"đăng ký {Window(season.registration_from, season.registration_to)}, "
        f"tự chấm {Window(season.scoring_from, season.scoring_to)}, {review}, "
        f"bộ tiêu chí {season.criteria_set} {season.criteria_version}"
    )


async def criteria_set(office: Office, wanted: str) -> CriteriaSet:
    """Find `set@version`, or the newest version of a set that is no draft."""
    set_id, _, version = wanted.partition("@")
    found = await office.registry.usable_set(set_id, version)
    if found is None:
        known = await office.registry.library()
        raise Stop(
            f"--criteria: không có bộ tiêu chí “{wanted}”. Các bộ đang có: {', '.join(known.ids())}",
            WRONG_SETTING,
        )
    return found
