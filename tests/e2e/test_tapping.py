"""Three officers and the Chủ tịch Hội tap at random at once, on their phones over HTTP, and the audit is read back.

ET001 every tap is answered, and neither bot makes a call that Telegram would mind
ET002 the lines keep each rule of working together; the tables are what the history makes of them
"""

from __future__ import annotations

import asyncio
import itertools
import random
import time
from collections.abc import Callable
from datetime import timedelta

from bot.simulator.client import Phone
from dialogs.records import RoleKind
from storage.audit import verify
from tests.commune.audit_read import read_back
from tests.commune.replay import copied, differences, replayed
from tests.e2e.test_many_submissions import household
from tests.e2e.town import COMMUNE, Officer, Town
from tests.until import until

FILES = 54
SECONDS, AT_MOST = 8.0, 90.0
"""On a machine that is busy with other things they tap on until there is something to read back."""
WANTED = {"file_claimed", "claim_released"}
HARMLESS = {"chat not found", "message is not modified"}
"""The households of this test wrote without a phone, so telling them is refused; and some taps change nothing."""
COMMANDS = ("/rasoat", "/ban", "/tieptuc", "/thoat")


async def fourth(town: Town, name: str, address: str, role: RoleKind) -> Officer:
    """One more comes in by a link, and into the group."""
    person = await town.person(name)
    private = await town.client.phone(person, town.officers)
    await town.come_in(private, name, address, role, COMMUNE)
    await town.client.add(town.group, person, by=town.hoa.person)
    return Officer(person, private, await town.client.group_phone(person, town.group))


async def tapping(officer: Officer, dice: random.Random, over: Callable[[], bool]) -> None:
    """Tap whatever is there, new or old, until it is over."""
    while not over():
        phone: Phone = officer.group if dice.random() < 0.3 else officer.private
        messages = [seen for seen in await phone.read() if any(key.data for key in seen.buttons)]
        if not messages or (phone is officer.private and dice.random() < 0.08):
            await officer.private.send(dice.choice(COMMANDS))
            continue
        seen = messages[-1] if dice.random() < 0.7 else dice.choice(messages)
        key = dice.choice([key for key in seen.buttons if key.data])
        await (await phone.tap_button(seen, key)).answered()


async def test_officers_tap_at_once_on_their_phones(empty_town: Town) -> None:
    """Bốn người cùng bấm lung tung trên điện thoại: lần bấm nào cũng được trả lời, hồ sơ nào cũng đúng một người quyết (ET001, ET002)."""
    town, dice = empty_town, random.Random(3)
    async with town.open():
        await town.found(village_review=False)
        await town.settle()
        mai = await fourth(town, "Lê Thị Mai", "Cô", RoleKind.OFFICER)
        binh = await fourth(town, "Vi Văn Bình", "Thầy", RoleKind.CHAIR)
        keys = itertools.count(1)
        await asyncio.gather(*(household(town, number, keys) for number in range(FILES)))
        await until(
            lambda: town.rows("SELECT count(*) FROM triage_due") == [(0,)] or _ticked(town), "looked at"
        )
        before = copied(town.settings.database_file, town.folder / "before.db")
        since, began = (await town.journal()).now, time.monotonic()

        def over() -> bool:
            lasted = time.monotonic() - began
            return lasted > AT_MOST or (lasted > SECONDS and happened() >= WANTED)

        def happened() -> set[str]:
            return {what for (what,) in town.rows("SELECT DISTINCT what FROM audit")}

        async def time_goes_by() -> None:
            while not over():
                await asyncio.sleep(0.5)
                town.clock.ahead += timedelta(minutes=dice.choice((0, 1, 3, 16)))
                await town.house.officers.ticked()

        everybody = (town.hoa, town.nam, mai, binh)
        await asyncio.gather(
            *(tapping(one, random.Random(number), over) for number, one in enumerate(everybody)),
            time_goes_by(),
        )
        assert town.rows("SELECT why FROM dead_letters") == []
        refused = (await town.journal(since)).refused
        said = {call["description"].partition(":")[2].partition(":")[0].strip() for call in refused}
        assert said <= HARMLESS
    read = read_back(before, town.settings.database_file)

    assert read.broken == []
    assert read.seen.keys() >= WANTED
    assert verify(town.settings.database) == []
    replayed(before, town.settings.database_file)
    assert list(differences(before, town.settings.database_file)) == []


async def _ticked(town: Town) -> bool:
    await town.house.officers.ticked()
    return False
