"""Pictures and documents on their way out.

F001 a picture sent to one bot is shown by the other, uploaded once
F002 a person gets what is kept about them as a page
"""

import asyncio
from typing import Any


async def kept_pictures(house: Any, count: int) -> list[str]:
    for _ in range(100):
        found = [path.name for path in house.store.evidence.folder.rglob("*") if path.is_file()]
        if len(found) >= count and not any(name.startswith(".") for name in found):
            return found
        await asyncio.sleep(0.1)
    raise AssertionError("the pictures were not fetched")


async def test_officers_see_what_families_sent(town: Any, house: Any) -> None:
    """An officer sees the very photo the household sent, though each bot has its own files (F001)."""
    family, officer = await town.phone("Pâng"), await town.phone("Hoa", town.officers)
    sent = await family.photo()
    (sha256,) = await kept_pictures(house, 1)
    await officer.send(f"/show {sha256}")
    await officer.wait_for("Ảnh đây ạ.")
    shown = next(seen for seen in officer.messages() if seen.photo)
    original = next(seen for seen in await family.read() if seen.id == sent)
    assert await officer.download(shown) == await family.download(original)
    await officer.send(f"/show {sha256}")
    await officer.wait_until(
        lambda seen: len([one for one in officer.messages() if one.photo]) == 2, "the photo again"
    )
    assert await house.store.postbox.channel_file(sha256, "officers")
    await town.client.expect_clean()


async def test_several_pictures_come_as_one_album(town: Any, house: Any) -> None:
    """Three photos of one thing are shown together; one that is gone is left out (F001)."""
    family, officer = await town.phone("Pâng"), await town.phone("Hoa", town.officers)
    await family.album(3)
    pictures = await kept_pictures(house, 3)
    await officer.send(f"/show {' '.join(pictures)} {'0' * 64}")
    await officer.wait_for("Ảnh đây ạ.")
    albums = {seen.album for seen in officer.messages() if seen.photo}
    assert len([seen for seen in officer.messages() if seen.photo]) == 3
    assert len(albums) == 1
    await town.client.expect_clean()


async def test_a_person_gets_their_data_as_a_page(town: Any, house: Any) -> None:
    """Whoever asks what is kept about them gets a page they can open and keep (F002)."""
    phone = await town.phone("Pâng")
    await phone.send("/data")
    document = await phone.wait_for_document()
    page = (await phone.download(document)).decode()
    assert document.document["file_name"] == "du-lieu-cua-toi.html"
    assert f"Số Telegram: {phone.person}" in page
    assert [seen.text for seen in phone.messages() if seen.text.startswith("Dữ liệu")] == ["Dữ liệu đây ạ."]
    await town.client.expect_clean()
