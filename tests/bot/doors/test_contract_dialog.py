"""One dialog through every front door: what is said must not depend on the channel.

D001 the same dialog is held through aiogram, python-telegram-bot and the console
D002 a tap costs its callback answer and one edit; a typed answer one message
"""

from typing import Any

import pytest

from bot.console.door import ConsoleDoor
from dialogs.event import Audience

HELLO = "Xin chào!\n\nNhà mình có tủ sách không ạ?"
COUNT = "Mấy cháu đang đi học ạ?"
DONE = "Em cảm ơn. Xong rồi ạ."


@pytest.mark.parametrize("bot", ["families", "officers"])
async def test_the_dialog_by_taps(town: Any, house: Any, bot: str) -> None:
    """Whoever taps is led from the greeting to the end in one message that changes (D001, D002)."""
    phone = await town.phone("Pâng", getattr(town, bot))
    await phone.start()
    hello = await phone.wait_for("tủ sách")
    assert hello.text == HELLO
    assert hello.labels == ["Có", "Không"]
    before = (await town.client.journal()).now
    tap = await phone.tap("Có")
    count = await phone.wait_for(COUNT)
    assert count.id == hello.id
    assert (await tap.answered()).text == ""
    journal = await town.client.journal(before)
    assert {"answercallbackquery", "editmessagetext"} == {
        call["method"] for call in journal.calls if call["method"] != "getupdates"
    }
    before = journal.now
    await phone.send("2")
    done = await phone.wait_for(DONE)
    assert done.id > hello.id
    journal = await town.client.journal(before)
    assert [call["method"] for call in journal.calls if call["method"] != "getupdates"] == ["sendmessage"]
    await town.client.expect_clean()


@pytest.mark.parametrize("bot", ["families", "officers"])
async def test_the_dialog_by_typing(town: Any, house: Any, bot: str) -> None:
    """Whoever does not see the buttons types the answer, with accents or without (D001)."""
    phone = await town.phone("Pâng", getattr(town, bot))
    for typed, answered in (("/start", HELLO), ("co", COUNT), ("2", DONE)):
        await phone.send(typed)
        assert (await phone.wait_for(answered)).text == answered
    await town.client.expect_clean()


async def test_the_dialog_at_the_keyboard(town: Any) -> None:
    """With no bot at all the same dialog is held with numbers (D001)."""
    store = await town.open_store()
    try:
        door = ConsoleDoor(Audience.FAMILIES, store, "console:1")
        said = [[text async for text in door.say(line)] for line in ("/start", "1", "2")]
    finally:
        await store.close()
    assert [[f"{HELLO}\n\n1. Có\n2. Không"], [f"{COUNT}\n\n• Quay lại"], [DONE]] == said
