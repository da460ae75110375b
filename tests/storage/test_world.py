"""What dialogs may read.

WO001 every read of the world is there
WO002 communes and villages are found as people type them
WO003 the season that is open, or the newest
WO004 a person with consents, form of address and the rights of the moment
WO005 roster numbers, namesakes and codes
WO006 the board: counts, and the eight that have waited longest
WO007 the officers' group comes, goes, and changes its address with everything that belongs to it
WO008 ids and codes
"""

from __future__ import annotations

import hashlib
import inspect
import re
from datetime import UTC, date, datetime, timedelta

from msgspec.structs import replace

from dialogs.event import Audience
from dialogs.happening import (
    AddressChosen,
    AnswerGiven,
    ConsentRecorded,
    FileClaimed,
    GroupAddressChanged,
    GroupBound,
    GroupLeft,
    GroupReturned,
    GroupRightsChanged,
    LanguageChosen,
    ReachabilityChanged,
    RoleGranted,
)
from dialogs.records import Group, Purpose, RoleKind
from dialogs.world import World
from storage.registry import Windows
from storage.world import SqlWorld
from tests.storage.house import House


def test_every_read_is_there() -> None:
    """Whatever a dialog may ask for has an answer of the same shape (WO001)."""
    asked = {
        name: member for name, member in vars(World).items() if inspect.isfunction(member) and name[0] != "_"
    }
    assert {name: list(inspect.signature(member).parameters) for name, member in asked.items()} == {
        name: list(inspect.signature(getattr(SqlWorld, name)).parameters) for name in asked
    }


async def test_places_are_found_as_people_type_them(seeded: House) -> None:
    """Who types "minh hop" or "5" finds the commune and the village (WO002)."""
    world = seeded.store.world
    await seeded.store.registry.add_commune("17056")  # it has no season here, so nobody registers in it
    assert [place.id for place in await world.find_communes("minh hop", most=5)] == ["17071"]
    assert await world.find_communes("%", most=5) == ()
    assert [place.id for place in await world.few_communes(most=1)] == ["17071"]
    assert await world.few_communes(most=0) == ()
    assert len(await world.find_villages("17071", "", most=50)) == 18
    assert [place.id for place in await world.find_villages("17071", "", most=2)] == ["17071.01", "17071.02"]
    assert (await world.find_villages("17071", "5", most=5))[0].id == "17071.05"
    village = await world.place("17071.05")
    assert (village.name, village.parent, village.parent_name, village.number) == (
        "Xóm 5",
        "17071",
        "Xã Minh Hợp",
        5,
    )
    assert await world.place("99") is None


async def test_an_alias_finds_a_place_too(seeded: House) -> None:
    """A place is also found by the name it had before (WO002)."""
    await seeded.rows("INSERT INTO place_aliases VALUES ('17071', 'quy hop cu', 'Quỳ Hợp cũ')")
    assert [place.id for place in await seeded.store.world.find_communes("quy hop", most=5)] == ["17071"]


async def test_the_open_season_or_the_newest(seeded: House) -> None:
    """People come into the season that is open; between seasons, into the newest (WO003)."""
    registry, world = seeded.store.registry, seeded.store.world
    windows = Windows(
        registration_from=date(2027, 3, 1), registration_to=date(2027, 4, 30),
        scoring_from=date(2027, 10, 1), scoring_to=date(2027, 11, 30),
    )  # fmt: skip
    await registry.open_season("17071", 2027, "family", "gia-dinh-hoc-tap-mau", windows=windows)
    for day, year in ((date(2026, 6, 1), 2026), (date(2027, 3, 1), 2027), (date(2027, 7, 1), 2027)):
        assert year == (await world.current_season("17071", "family", day)).year
    assert await world.current_season("17071", "city", date(2026, 6, 1)) is None
    season = await world.season(seeded.season)
    assert (True, date(2026, 12, 31)) == (season.village_review, season.scoring_to)


async def test_a_person_with_what_they_agreed_to_and_may_do(seeded: House) -> None:
    """The newest consent of each purpose counts, and rights have a place and a time (WO004)."""
    world = seeded.store.world
    code = await seeded.store.registry.make_invitation(RoleKind.OFFICER, "17071")
    invitation = await world.invitation(sealed(code))
    assert (RoleKind.OFFICER, "17071", "Xã Minh Hợp", False, seeded.clock() + timedelta(days=7)) == (
        invitation.grants, invitation.place, invitation.place_name, invitation.used, invitation.expires,
    )  # fmt: skip
    consent = {"version": "1", "text_sha256": "x"}
    await seeded.happen(
        AddressChosen(person="tg:50", address="co", name="Hoa"),
        AddressChosen(person="tg:50", address="ba"),
        LanguageChosen(person="tg:50", language="en"),
        ConsentRecorded(person="tg:50", purpose=Purpose.SCORING, given=True, **consent),
        ConsentRecorded(person="tg:50", purpose=Purpose.REMINDERS, given=True, **consent),
        ConsentRecorded(person="tg:50", purpose=Purpose.REMINDERS, given=False, **consent),
        RoleGranted(person="tg:50", kind=RoleKind.OFFICER, place="17071", invitation=invitation.id),
        ReachabilityChanged(person="tg:50", audience=Audience.OFFICERS, reachable=False),
        person="tg:50",
    )
    person = await world.person("tg:50", seeded.clock())
    assert (person.name, person.address, person.language, person.reachable) == ("Hoa", "ba", "en", False)
    assert (person.agreed(Purpose.SCORING), person.agreed(Purpose.REMINDERS)) == (True, False)
    assert person.role_at("17071.05", RoleKind.OFFICER) is not None
    assert (await world.person("tg:50", seeded.clock() - timedelta(days=1))).roles == ()
    assert [one.id for one in await world.people_with_role("17071", "officer", seeded.clock())] == ["tg:50"]
    assert (await world.invitation(sealed(code))).used
    stranger = await world.person("tg:404", seeded.clock())
    assert (stranger.name, stranger.language, stranger.reachable, stranger.roles) == ("", "vi", True, ())


def sealed(code: str) -> str:
    return hashlib.sha256(code.encode()).hexdigest()


async def test_roster_numbers_namesakes_and_codes(seeded: House) -> None:
    """Each home of a village has its number, and two heads of one name are told apart (WO005)."""
    world = seeded.store.world
    assert await world.next_number("household", "17071.05") == 1
    await seeded.happen(seeded.registered(1), seeded.registered(2), seeded.registered(3, "17071.06"))
    assert (
        await world.next_number("household", "17071.05"),
        await world.next_number("household", "17071.06"),
        await world.next_number("household", "17071.07"),
    ) == (3, 4, 1)
    assert [one.id for one in await world.subjects_named("household", "17071.05", "lo van pang")] == [
        "H1",
        "H2",
    ]
    for code in ("05.002", "17071.05.002"):
        assert (await world.file_by_code("17071", code, seeded.clock())).id == "F2"
    assert await world.file_by_code("17071", "05.009", seeded.clock()) is None
    assert sorted(one.id for one in await world.files_of("tg:1", seeded.clock())) == ["F1", "F2", "F3"]
    await seeded.happen(AnswerGiven(file="F1", question="Q1", value=1), person="tg:2")
    answered = [await world.answered_for(person, "H1") for person in ("tg:1", "tg:2", "tg:3")]
    assert answered == [True, True, False]


async def test_the_board_shows_those_that_waited_longest(seeded: House) -> None:
    """The eight oldest are on the board, those an officer holds among them (WO006)."""
    for number in range(1, 11):
        await seeded.waiting_file(number)
        seeded.clock.go(minutes=1)
    until = seeded.clock() + timedelta(minutes=30)
    await seeded.happen(FileClaimed(file="F2", officer="tg:50", officer_name="cô Hoa", until=until))
    board = await seeded.store.world.board("17071", seeded.clock())
    assert (board.waiting, board.claimed, board.returned, board.verified, board.commune_name) == (
        9,
        1,
        0,
        0,
        "Xã Minh Hợp",
    )
    assert [f"F{number}" for number in range(1, 9)] == [line.file for line in board.lines]
    assert (board.lines[0].officer_name, board.lines[1].officer_name) == ("", "cô Hoa")
    assert (board.lines[0].flags, board.lines[0].place_name) == (("near_threshold",), "Xóm 5")
    later = await seeded.store.world.board("17071", until)
    assert (later.waiting, later.claimed, later.lines[1].officer) == (10, 0, "")


async def test_the_group_comes_and_goes(seeded: House) -> None:
    """The officers' group is known again when the bot is let in again (WO007)."""
    world = seeded.store.world
    bound = GroupBound(chat="tg:-5", commune="17071", invitation="none")
    known = Group("tg:-5", "17071", "Xã Minh Hợp", admin=False)
    await seeded.happen(bound)
    assert (known, known) == (await world.group("tg:-5"), await world.group_of("17071"))
    await seeded.happen(GroupRightsChanged(chat="tg:-5", admin=True))
    assert (await world.group("tg:-5")).admin
    await seeded.happen(GroupLeft(chat="tg:-5"))
    assert await world.group_of("17071") is None
    assert (await world.group("tg:-5")) is not None
    await seeded.happen(GroupReturned(chat="tg:-5"))
    assert (await world.group_of("17071")).chat == "tg:-5"
    await seeded.happen(GroupBound(chat="tg:-6", commune="17071", invitation="none"))
    assert (await world.group_of("17071")).chat == "tg:-6"
    assert await seeded.rows("SELECT chat FROM live_messages") == [("tg:-6",)]


async def test_the_group_changes_its_address(seeded: House) -> None:
    """When Telegram gives the group a new address, board, cards and talks move with it (WO007)."""
    await seeded.happen(GroupBound(chat="tg:-5", commune="17071", invitation="none"))
    seeded.store.postbox.live_shown("tg:-5", "board:17071", "44", "sha", 1)
    await seeded.store.conductor.drain()
    event = replace(seeded.event("trong nhóm", "tg:50", audience=Audience.OFFICERS), chat="tg:-5")
    await seeded.store.conductor.submit(event)
    await seeded.happen(GroupAddressChanged(chat="tg:-5", new_chat="tg:-1005"), audience=Audience.OFFICERS)
    assert (await seeded.store.world.group_of("17071")).chat == "tg:-1005"
    [board] = await seeded.store.postbox.live_due(Audience.OFFICERS)
    assert (board.chat, board.key, board.message, board.shown) == ("tg:-1005", "board:17071", "", "")
    event = replace(seeded.event("tiếp", "tg:50", audience=Audience.OFFICERS), chat="tg:-1005")
    outcome = await seeded.store.conductor.submit(event)
    assert [frame.screen for frame in outcome.step.conversation.frames] == ["trong nhóm", "tiếp"]
    assert outcome.step.conversation.key == "officers|tg:-1005|tg:50"


async def test_ids_codes_and_days(house: House) -> None:
    """Ids and one-time codes are plain letters and digits, and a day begins at midnight here (WO008)."""
    world = house.store.world
    assert re.fullmatch(r"[a-z0-9]{10}", world.new_id())
    assert re.fullmatch(r"[A-Za-z0-9]{20}", world.new_code())
    assert len({world.new_id() for _ in range(1000)}) == 1000
    assert date(2026, 11, 22) == world.local_date(datetime(2026, 11, 21, 17, 0, tzinfo=UTC))
    assert world.criteria_set("gia-dinh-hoc-tap-mau", "1.0").id == "gia-dinh-hoc-tap-mau"
