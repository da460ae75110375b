"""Two officers and the chair press at random while a village is gone through; households come, go and are flagged meanwhile.

N001 any button of any message ever sent does its job or says what happened since; never a traceback.
W001 whatever was pressed: the rest is agreed only by who works in the village, only files nothing stands out about and that
     were not drawn, once every other one that this officer may decide on is decided, and the lots are drawn
W002 a file is decided once while it waits, and never by a relative or who answered for it
W003 nobody takes a file of a village that another works in, unless the other may not decide on it, or the chair takes
     it over
W004 files that come while the list lies open have their lots drawn before the rest is agreed
W005 only what was decided counts as decided: a file handed to another officer does not
W006 another officer sees in the village which files its holder leaves to others, and takes them there
"""

from __future__ import annotations

import json
import random
import sqlite3
from collections import Counter
from contextlib import closing

import pytest

from dialogs.event import ChoiceTapped, CommandGiven, Event, Room, TextSent
from dialogs.happening import (
    ClaimReleased,
    FileClaimed,
    FileNotThisYear,
    FileReturned,
    FileVerified,
    RestVerified,
)
from dialogs.records import Status, VillageWork
from dialogs.sampling.draw import still_to_draw
from dialogs.step import Step
from tests.dialogs.test_no_dead_button import Wanderer
from tests.dialogs.test_recognition import play
from tests.dialogs.transcript import PEOPLE, Stage

VILLAGE = "17071.05"
WHO = ("hoa", "hoa", "hoa", "nam", "nam", "mai")
COMMANDS = ("rasoat", "rasoat", "ban", "hoso")
SAID = ("quay lại", "1", "2", "05.003", "Đếm lại số cháu", "9")
AWAY = {
    "share",
    "papers",
    "form",
    "books",
    "titles",
    "villages",
    "group",
    "officer",
    "head",
    "school",
    "tables",
}
HERE = {"vw", "vf", "sm"}
ONWARD = {"take", "go_through", "go_on", "rest", "confirm", "agree", "05", "next_page"}
STEPS = 500
CREW = (
    "grant% hoa officer 17071 co_giao Nguyễn Thị Hoa",
    "grant% nam officer 17071 thay Trần Văn Nam",
    "grant% mai chair 17071 co_giao Lê Thị Mai",
)
RULE = ("mai> /rasoat", "mai* Đặt tỷ lệ bốc thăm", "mai* 20 %", "mai* Đặt và báo trưởng các xóm")
HOUSES = (
    "household% 1 Lò Văn Pâng, waiting 85 near_threshold",
    "household% 2 Vi Thị Xuân, waiting 95, hoa",
    "household% 3 Hà Văn Sơn, waiting 95",
    "household% 4 Quàng Văn Dơn, waiting 92 late",
    "household% 5 Cà Thị Inh, waiting 92, nam",
    "household% 6 Tòng Văn Hặc, waiting 92",
    "household% 7 Lường Văn Chung, waiting 90",
    "household% 8 Bạc Cầm Thoa, waiting 90",
)
LATE = ("Kim Văn Tuấn", "Đèo Thị Mười", "Sầm Văn Ngọc", "Lự Thị Đông", "Hoàng Văn Bích", "Mạc Thị Liễu")

Seen = dict[str, tuple[str, bool, bool, str]]
"""File → status, to look at, drawn, who has it claimed now."""


class OnTheRound(Wanderer):
    def event(self, number: int) -> Event:
        who = self.dice.choice(WHO)
        person, audience = PEOPLE[who]
        common = {
            "key": f"w:{number}", "audience": audience, "room": Room.PRIVATE, "person": person, "chat": person
        }  # fmt: skip
        roll = self.dice.random()
        if roll < 0.7 and self.newest[who]:
            onward = [data for data in self.newest[who] if data.split("|")[3] not in AWAY]
            onward = [data for data in onward if data.split("|")[1] in HERE] or onward
            eager = [data for data in onward if data.split("|")[3].partition("-")[0] in ONWARD]
            onward = eager if eager and roll < 0.45 else onward
            return ChoiceTapped(**common, data=self.dice.choice(onward or self.newest[who]))
        if roll < 0.82 and self.buttons[who]:
            return ChoiceTapped(**common, data=self.dice.choice(self.buttons[who]))
        if roll < 0.93 or not self.newest[who]:
            name = self.dice.choice(COMMANDS)
            argument = f"05.{self.dice.randint(1, 9):03}" if name == "hoso" else ""
            return CommandGiven(**common, name=name, argument=argument)
        return TextSent(**common, text=self.dice.choice(SAID))


async def seen(stage: Stage) -> Seen:
    with closing(sqlite3.connect(stage.database)) as db:
        rows = db.execute(
            "SELECT id, status, to_look, sampled, claim_until > ?, claim_officer FROM files WHERE place = ?",
            (stage.at.isoformat(timespec="microseconds"), VILLAGE),
        ).fetchall()
    return {
        file: (status, bool(look), bool(drawn), officer if held else "")
        for file, status, look, drawn, held, officer in rows
    }


async def something_comes(stage: Stage, dice: random.Random, late: list[str]) -> None:
    """A house hands in late, withdraws, mends what was returned, or something is found about it."""
    roll = dice.random()
    if roll < 0.35 and late:
        number = 9 + len(LATE) - len(late)
        await stage.play(f"household% {number} {late.pop(0)}, waiting 91")
        await stage.play(f"answers% {number}")
        await stage.play("tick% now")
        return
    with closing(sqlite3.connect(stage.database)) as db, db:
        which = f"(SELECT id FROM files WHERE place = '{VILLAGE}' AND status = ? ORDER BY {'id' if roll < 0.6 else 'id DESC'} LIMIT 1)"
        if roll < 0.6:
            flags = json.dumps(["late"])
            db.execute(f"UPDATE files SET to_look = 1, flags = ? WHERE id = {which}", (flags, Status.WAITING))
        elif roll < 0.7:
            db.execute(
                f"UPDATE files SET status = 'withdrawn', waiting_since = NULL, claim_officer = NULL, claim_until = NULL WHERE id = {which}",
                (Status.WAITING,),
            )
        else:
            db.execute(
                f"UPDATE files SET status = 'waiting', waiting_since = '2026-11-21T11:00:00.000000+00:00' WHERE id = {which}",
                (Status.RETURNED,),
            )


async def look_at(
    stage: Stage, it: object, by: str, before: Seen, work: VillageWork, barred: dict[str, frozenset[str]]
) -> None:
    """Hold one happening against how everything stood before the tap."""
    if isinstance(it, FileClaimed) and it.officer == by and work.officer not in {"", by}:
        assert it.file in barred[work.officer] or before[it.file][3] == by, "W003"
    if isinstance(it, FileVerified | FileReturned | FileNotThisYear):
        assert before[it.file][0] == Status.WAITING, "W002"
        assert it.file not in barred[by], "W002"
        assert before[it.file][3] in {"", by}, "W002"
    if isinstance(it, RestVerified):
        assert by == it.officer == work.officer, "W001"
        assert len(set(it.files)) == len(it.files) > 0
        for file in it.files:
            status, look, drawn, held = before[file]
            assert (status, look, drawn) == (Status.WAITING, False, False), "W001"
            assert held in {"", by}, "W001"
            assert file not in barred[by], "W002"
        for file, (status, look, drawn, _) in before.items():
            assert status != Status.WAITING or not (look or drawn) or file in barred[by], "W001"
        rule = await stage.store.world.sample_rule(it.season)
        assert rule is not None
        assert still_to_draw(rule, await stage.store.world.drawable(VILLAGE, it.season)) == 0, "W004"


@pytest.mark.parametrize("seed", range(6))
async def test_a_village_is_gone_through_in_order(stage: Stage, seed: int) -> None:
    """Ba người bấm lung tung, hồ sơ đến thêm, rút đi: phần còn lại vẫn chỉ gồm hồ sơ không vướng (N001, W001, W002, W003)."""
    await play(stage, *CREW, *HOUSES, *(f"answers% {number}" for number in range(1, 9)), "tick% now", *RULE)
    for who in ("hoa", "nam", "mai"):
        await stage.play(f"{who}> /rasoat")
    season = await stage.store.world.current_season("17071", "family", stage.at.date())
    assert season
    wanderer, late = OnTheRound(stage, seed), list(LATE)
    happened: Counter[str] = Counter()
    for number in range(STEPS):
        if number % 25 == 24:
            await something_comes(stage, wanderer.dice, late)
        event, world = wanderer.event(number), stage.store.world
        before = await seen(stage)
        work = await world.village_work(season.id, VILLAGE, stage.at)
        people = {"tg:3001", "tg:3002", "tg:3003"}
        barred = {one: await world.not_to_decide(one, season.id, VILLAGE) for one in people}
        outcome = await stage.store.conductor.submit(event)
        step = getattr(outcome, "step", None)
        assert isinstance(step, Step), f"seed {seed}, step {number}: {event} became {outcome!r}"
        wanderer.hear(event, step)
        before |= {
            it.file: (*before[it.file][:3], event.person)
            for it in step.happened
            if isinstance(it, ClaimReleased) and it.why == "taken_over"
        }
        for it in step.happened:
            await look_at(stage, it, event.person, before, work, barred)
            happened[type(it).__name__] += 1
    assert happened["VillageTaken"]
    assert happened["FileVerified"]
    print(happened)
    assert (await stage.store.registry.counts()).dead_letters == 0


async def test_who_comes_late_has_its_lot_drawn(stage: Stage) -> None:
    """Hồ sơ nộp trong lúc đang xem danh sách cũng vào bốc thăm trước, không lọt theo cả xóm (W004)."""
    names = ("Lò Văn Pâng", "Vi Thị Xuân", "Hà Văn Sơn", "Quàng Văn Dơn", "Cà Thị Inh", "Tòng Văn Hặc",
             "Lường Văn Chung", "Bạc Cầm Thoa", "Kim Văn Tuấn", "Đèo Thị Mười")  # fmt: skip
    houses = [f"household% {number} {name}, waiting 95" for number, name in enumerate(names, 1)]
    answers = [f"answers% {number}" for number in range(1, 11)]
    await play(stage, *CREW, *houses, *answers, "tick% now", "tick% now", *RULE)
    await play(stage, "hoa> /rasoat", "hoa* Xóm 5", "hoa* Tôi xem xóm này")
    agree = "hoa* Đồng ý đề nghị công nhận"
    await play(stage, agree, agree)
    await play(stage, "household% 11 Sầm Văn Ngọc, waiting 95", "answers% 11", "tick% now")
    said = await play(stage, "hoa* Đồng ý đề nghị công nhận 8 hồ sơ")
    assert "event sample_drawn" in said
    assert "event rest_verified" not in said
    assert "Còn 1 hồ sơ phải xem từng hồ sơ trước" in said


async def test_a_file_handed_on_is_not_counted_as_decided(stage: Stage) -> None:
    """Nhờ người khác xem một hồ sơ thì chưa tính là đã xong hồ sơ ấy (W005)."""
    await play(stage, *CREW, *HOUSES, *(f"answers% {number}" for number in range(1, 9)), "tick% now", *RULE)
    said = await play(stage, "hoa> /rasoat", "hoa* Xóm 5", "hoa* Tôi xem xóm này")
    assert "Xóm 5: hồ sơ 1/" in said
    said = await play(stage, "hoa* Nhờ cán bộ khác xem", "hoa* Trần Văn Nam")
    assert "Xóm 5: hồ sơ 1/" in said
    assert "Xóm 5: hồ sơ 2/" in await play(stage, "hoa* Đồng ý đề nghị công nhận")


async def test_what_the_holder_leaves_is_offered_to_others(stage: Stage) -> None:
    """Nhà của người đang xem xóm thì người khác mở xóm ra là thấy, bấm là xem được; nhà của chính mình thì không (W006)."""
    await play(stage, *CREW, *HOUSES, *(f"answers% {number}" for number in range(1, 9)), "tick% now", *RULE)
    await play(stage, "hoa> /rasoat", "hoa* Xóm 5", "hoa* Tôi xem xóm này")
    said = await play(stage, "nam> /rasoat", "nam* Xóm 5")
    assert "Cô Hoa không quyết định 05.002" in said
    assert "05.005 và để" not in said
    said = await play(stage, "nam* Xem 05.002")
    assert "event file_claimed file=ff00000002 officer=tg:3002" in said
    assert "Cô Hoa không quyết định" not in await play(stage, "mai> /rasoat", "mai* Xóm 5")
