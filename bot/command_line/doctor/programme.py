"""What each commune needs: villages, an open year, criteria without gaps, people; answers due."""

from __future__ import annotations

from datetime import UTC, datetime

from bot.command_line.doctor.finding import Finding, fine, look, mend
from bot.command_line.registry import Office
from bot.words import render
from criteria import Library, sentence
from dialogs.records import Place, RoleKind, Season

TITLE = "family"
REQUESTS = {"erasure": "xóa dữ liệu", "withdrawal": "rút đồng ý"}


async def examine(office: Office) -> list[Finding]:
    communes = await office.communes()
    if not communes:
        return [mend("Chưa có xã nào", "chạy: sohoctap init --commune 17071 (mã xã của mình)")]
    found = [finding for commune in communes for finding in await _commune(office, commune)]
    return [*found, *await _tables(office), *await _due(office)]


async def _commune(office: Office, commune: Place) -> list[Finding]:
    now = datetime.now(UTC)
    found = []
    villages = await office.villages(commune.id)
    if not villages:
        found.append(
            mend(
                f"{commune.name}: chưa có xóm nào",
                f"chạy: sohoctap villages add --commune {commune.id} xom.txt",
            )
        )
    season = await office.season(commune.id, TITLE, now)
    today = office.world.local_date(now)
    if season is None:
        found.append(
            mend(f"{commune.name}: chưa mở mùa nào", f"chạy: sohoctap season open --year {today.year}")
        )
    elif not (season.registering(today) or season.scoring(today)):
        found.append(
            look(
                f"{commune.name}: mùa {season.year} hôm nay không trong hạn đăng ký hay tự chấm",
                "đúng lịch thì không cần làm gì; không thì mở mùa mới: sohoctap season open",
            )
        )
    if season is not None:
        found += _criteria(season, await office.registry.library())
    officers = await office.world.people_with_role(commune.id, RoleKind.OFFICER, now)
    if not officers:
        found.append(
            look(
                f"{commune.name}: chưa có cán bộ nào vào",
                f"chạy: sohoctap invite officer --place {commune.id}",
            )
        )
    if await office.world.group_of(commune.id) is None:
        found.append(
            look(f"{commune.name}: chưa gắn nhóm cán bộ", f"chạy: sohoctap invite group --place {commune.id}")
        )
    if not found:
        found.append(fine(f"{commune.name}: {len(villages)} xóm, {len(officers)} cán bộ, nhóm đã gắn"))
    return found


def _criteria(season: Season, library: Library) -> list[Finding]:
    try:
        known = library.get(season.criteria_set, season.criteria_version)
    except KeyError:
        return []  # said of the table itself
    if known.scorable:
        return []
    return [
        look(
            f"Bộ tiêu chí {known.id} còn {len(known.missing())} giá trị chưa có nên chưa tự chấm được",
            "lấy giá trị từ văn bản chính thức của tỉnh, xã rồi mở mùa với bộ đã đủ",
        )
    ]


async def _tables(office: Office) -> list[Finding]:
    """A table that this version of the program cannot build keeps nobody else from working."""
    return [
        mend(
            f"Bảng tiêu chí {criteria_set} {version} đang giữ không dựng lại được: {len(faults)} lỗi",
            f"hồ sơ theo bảng này chưa mở được; lỗi đầu: {render(sentence(faults[0]))}",
        )
        for criteria_set, version, faults in await office.registry.unsound_tables()
    ]


async def _due(office: Office) -> list[Finding]:
    now = datetime.now(UTC)
    found = []
    for request in await office.registry.due_requests():
        until = f"{request.done_due.astimezone():%d/%m/%Y}"
        said = f"Yêu cầu {REQUESTS.get(request.kind, request.kind)}, hạn xong {until}"
        todo = "xem: sohoctap privacy list"
        found.append(mend(f"{said}: đã quá hạn", todo) if request.done_due < now else look(said, todo))
    return found
