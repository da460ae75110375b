"""Villages in officers' hands.

VW001 whoever takes a village has it for twelve hours, each act there begins them anew, and the clock frees it
VW002 a village that is given back late is taken from nobody else
VW003 an offer changes nothing until it is taken; then, or when the chair takes over, it is the other's
VW004 the rest is decided in one act: one audit line, a decision of each file under its number, no file twice
VW005 a village is signed off, and opened again with a reason; its history keeps all of it
VW006 who answered for a file, represents its house or stepped aside may not decide on it, until they step back
VW007 the village's message and the board are drawn again, a quiet claim makes no card
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Any

from dialogs.advance import advance
from dialogs.event import Room, Ticked
from dialogs.happening import (
    AnswerGiven,
    FileClaimed,
    FileRescored,
    FileVerified,
    GroupBound,
    RestVerified,
    SteppedAside,
    SteppedBack,
    VillageGivenBack,
    VillageHandedOver,
    VillageOffered,
    VillageOfferEnded,
    VillageReopened,
    VillageSignedOff,
    VillageTaken,
    VillageTakenOver,
)
from dialogs.records import VILLAGE_LEASE, Status, VillageWork
from tests.storage.house import House, submitted

VILLAGE = "17071.05"
HOA = {"officer": "tg:31", "officer_name": "cô Hoa"}
TO_NAM = {"to": "tg:32", "to_name": "thầy Nam"}


def taken(house: House, **more: Any) -> VillageTaken:
    known = HOA | {"season": house.season, "village": VILLAGE, "until": house.clock() + VILLAGE_LEASE}
    return VillageTaken(**(known | more))


async def work(house: House) -> VillageWork:
    return await house.store.world.village_work(house.season, VILLAGE, house.clock())


async def test_a_village_is_held_for_an_evening(seeded: House) -> None:
    """Ai nhận xóm thì xem trong mười hai giờ; mỗi việc làm ở xóm tính lại từ đầu (VW001)."""
    assert await work(seeded) == VillageWork(seeded.season, VILLAGE)
    await seeded.happen(taken(seeded), person="tg:31")
    held = await work(seeded)
    assert (held.officer, held.officer_name, held.since) == ("tg:31", "cô Hoa", seeded.clock())
    assert held.until == seeded.clock() + timedelta(hours=12)
    await seeded.waiting_file(1)
    seeded.clock.go(hours=11)
    until = seeded.clock() + timedelta(minutes=30)
    await seeded.happen(FileClaimed(file="F1", **HOA, until=until, in_village=True), person="tg:31")
    assert (await work(seeded)).until == seeded.clock() + VILLAGE_LEASE
    seeded.clock.go(hours=1)
    await seeded.happen(FileVerified(file="F1", **HOA, points=Decimal(82)), person="tg:31")
    assert [one.until for one in await seeded.store.world.villages_held_by("tg:31", seeded.clock())] == [
        seeded.clock() + VILLAGE_LEASE
    ]
    seeded.clock.go(hours=12)
    assert (await work(seeded)).officer == ""
    [lapsed] = await seeded.store.world.lapsed_villages(seeded.clock())
    assert (lapsed.village, lapsed.officer) == (VILLAGE, "tg:31")


async def test_the_clock_frees_a_village(seeded: House) -> None:
    """Hết giờ thì xóm tự trống, ghi lại một lần (VW001)."""
    await seeded.happen(taken(seeded), person="tg:31")
    seeded.clock.go(hours=13)

    async def step(conversation: Any, event: Any, world: Any, at: Any) -> Any:
        tick = Ticked(
            key=event.key, audience=event.audience, room=Room.PRIVATE, person=event.person, chat=event.chat
        )
        return await advance(conversation, tick, world, at)

    seeded.script["tick"] = step
    happened = [(await seeded.send("tick")).step.happened for _ in range(2)]
    assert happened == [
        (VillageGivenBack(season=seeded.season, village=VILLAGE, officer="tg:31", why="lapsed"),),
        (),
    ]


async def test_giving_back_late_harms_nobody(seeded: House) -> None:
    """Người trước trả xóm muộn thì người đang xem vẫn giữ (VW002)."""
    nam = {"officer": "tg:32", "officer_name": "thầy Nam"}
    back = VillageGivenBack(season=seeded.season, village=VILLAGE, officer="tg:31", why="later")
    await seeded.happen(taken(seeded), back, taken(seeded, **nam), back, person="tg:31")
    assert (await work(seeded)).officer == "tg:32"


async def test_a_village_changes_hands(seeded: House) -> None:
    """Bàn giao thì người nhận phải đồng ý; Chủ tịch Hội nhận lại thì nhận ngay (VW003)."""
    here = {"season": seeded.season, "village": VILLAGE}
    offered = VillageOffered(**here, **HOA, **TO_NAM)
    await seeded.happen(taken(seeded), offered, person="tg:31")
    found = await work(seeded)
    assert (found.officer, found.offered_to, found.offered_to_name) == ("tg:31", "tg:32", "thầy Nam")
    await seeded.happen(VillageOfferEnded(**here, officer="tg:32", why="declined"), person="tg:32")
    assert ((await work(seeded)).offered_to, (await work(seeded)).officer) == ("", "tg:31")
    until = seeded.clock() + VILLAGE_LEASE
    await seeded.happen(offered, VillageHandedOver(**here, **HOA, **TO_NAM, until=until), person="tg:32")
    found = await work(seeded)
    assert (found.officer, found.handed_from, found.offered_to) == ("tg:32", "cô Hoa", "")
    await seeded.happen(
        VillageTakenOver(
            **here, officer="tg:32", officer_name="thầy Nam", to="tg:33", to_name="bà Mai",
            until=until, reason="thầy Nam đi họp",
        ),
        person="tg:33",
    )  # fmt: skip
    found = await work(seeded)
    assert (found.officer_name, found.handed_from) == ("bà Mai", "thầy Nam")
    acts = await seeded.store.world.village_acts(seeded.season, VILLAGE)
    assert [(act.kind, act.person, act.other_name) for act in acts] == [
        ("taken_over", "tg:33", "bà Mai"),
        ("handed_over", "tg:32", "thầy Nam"),
        ("offered", "tg:32", "thầy Nam"),
        ("offer_ended", "tg:32", ""),
        ("offered", "tg:31", "thầy Nam"),
        ("taken", "tg:31", ""),
    ]


async def test_the_rest_is_one_act(seeded: House) -> None:
    """Các hồ sơ không vướng được đồng ý một lần, mỗi hồ sơ vẫn có một dòng quyết định (VW004)."""
    for number in (1, 2, 3):
        await seeded.waiting_file(number)
    await seeded.happen(
        FileRescored(
            file="F2", indicator="GD1", points=Decimal(80), before=Decimal("82.5"), reason="đếm lại",
            verified_points=Decimal(80),
        ),
        FileVerified(file="F3", officer="tg:32", officer_name="thầy Nam", points=Decimal(1)),
        person="tg:32",
    )  # fmt: skip
    rest = RestVerified(season=seeded.season, village=VILLAGE, **HOA, files=("F1", "F2", "F3"))
    await seeded.happen(taken(seeded), rest, rest, person="tg:31")
    rows = await seeded.rows(
        "SELECT d.file, d.kind, d.officer, d.points, a.what FROM decisions d JOIN audit a ON a.seq = d.seq "
        "ORDER BY d.file"
    )
    assert rows == [
        ("F1", "verified", "tg:31", "82.5", "rest_verified"),
        ("F2", "verified", "tg:31", "80", "rest_verified"),
        ("F3", "verified", "tg:32", "1", "file_verified"),
    ]
    assert await seeded.rows("SELECT count(DISTINCT seq) FROM decisions WHERE officer = 'tg:31'") == [(1,)]
    file = await seeded.store.world.file("F2", seeded.clock())
    assert file is not None
    assert (file.status, file.verified_points, file.decided_by_name, file.decided_at) == (
        Status.VERIFIED, Decimal(80), "cô Hoa", seeded.clock(),
    )  # fmt: skip
    assert await seeded.store.world.files_by_status(seeded.season, VILLAGE) == {Status.VERIFIED: 3}


async def test_a_village_is_signed_off_and_opened_again(seeded: House) -> None:
    """Chủ tịch Hội ký xóm; mở lại phải có lý do, và còn ghi lại (VW005)."""
    mai = {"officer": "tg:33", "officer_name": "bà Mai", "season": seeded.season, "village": VILLAGE}
    await seeded.happen(VillageSignedOff(**mai, agreed=106, not_this_year=2, returned=1), person="tg:33")
    found = await work(seeded)
    assert (found.signed, found.signed_by_name, found.signed_at) == (True, "bà Mai", seeded.clock())
    await seeded.happen(VillageReopened(**mai, reason="sót một hồ sơ"), person="tg:33")
    assert not (await work(seeded)).signed
    acts = await seeded.store.world.village_acts(seeded.season, VILLAGE)
    assert [(act.kind, act.reason, act.files) for act in acts] == [
        ("reopened", "sót một hồ sơ", 0),
        ("signed", "", 106),
    ]
    assert [one.village for one in await seeded.store.world.village_works(seeded.season, seeded.clock())] == [
        VILLAGE
    ]


async def test_whose_files_one_may_not_decide(seeded: House) -> None:
    """Nhà mình, nhà mình khai hộ, nhà họ hàng thì để người khác (VW006)."""
    world = seeded.store.world
    await seeded.happen(
        seeded.registered(1, person="tg:31"), submitted("F1"),
        *(it for number in (2, 3, 4) for it in (seeded.registered(number), submitted(f"F{number}"))),
    )  # fmt: skip
    await seeded.happen(
        AnswerGiven(file="F2", question="q1", value=2, by_head=True),
        SteppedAside(file="F3", **HOA),
        person="tg:31",
    )
    assert await world.not_to_decide("tg:31", seeded.season, VILLAGE) == {"F1", "F2", "F3"}
    assert await world.not_to_decide("tg:32", seeded.season, VILLAGE) == frozenset()
    assert await world.stepped_aside("tg:31", "F3") == seeded.clock()
    [away] = await world.steps_aside(seeded.season, VILLAGE)
    assert (away.short_code, away.officer_name) == ("05.003", "cô Hoa")
    await seeded.happen(SteppedBack(file="F3", **HOA), person="tg:31")
    assert await world.stepped_aside("tg:31", "F3") is None
    assert await world.not_to_decide("tg:31", seeded.season, VILLAGE) == {"F1", "F2"}
    assert await world.steps_aside(seeded.season, VILLAGE) == ()


async def test_the_group_sees_the_village_move(seeded: House) -> None:
    """Nhận xóm, đồng ý cả xóm: bảng trong nhóm đổi theo, không thêm thẻ cho từng hồ sơ (VW007)."""
    await seeded.happen(GroupBound(chat="tg:-1", commune="17071", invitation="", admin=True))
    await seeded.waiting_file(1)
    key = f"village:{seeded.season}:{VILLAGE}"

    async def wanted() -> dict[str, int]:
        return dict(await seeded.rows("SELECT key, wanted FROM live_messages"))

    before = await wanted()
    await seeded.happen(taken(seeded), person="tg:31")
    after = await wanted()
    assert set(after) == {"board:17071", key}
    assert after["board:17071"] == before["board:17071"] + 1
    before = after
    await seeded.happen(FileClaimed(file="F1", **HOA, until=seeded.clock(), in_village=True), person="tg:31")
    assert set(await wanted()) == set(before)
    await seeded.happen(
        RestVerified(season=seeded.season, village=VILLAGE, **HOA, files=("F1",)), person="tg:31"
    )
    assert {name: count - before[name] for name, count in (await wanted()).items()} == {
        "board:17071": 2,
        key: 2,
    }
