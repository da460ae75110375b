"""Pictures and documents on their way out.

F001 a picture sent to one bot is shown by the other, uploaded once
F002 a person gets what is kept about them as a page
"""

from pathlib import Path
from typing import Any

from tests.until import until


async def kept_pictures(house: Any, count: int) -> list[Path]:
    """Wait until so many are kept; what is still being written has a name that begins with a dot."""

    def kept() -> list[Path]:
        found = [path for path in house.store.evidence.folder.rglob("*") if path.is_file()]
        return [path for path in found if not path.name.startswith(".")]

    await until(lambda: len(kept()) >= count, "the pictures are fetched")
    return kept()


async def test_officers_see_what_families_sent(town: Any, house: Any) -> None:
    """An officer sees the very photo the household sent, though each bot has its own files (F001)."""
    family, officer = await town.phone("Pâng"), await town.phone("Hoa", town.officers)
    sent = await family.photo()
    [kept] = await kept_pictures(house, 1)
    sha256 = kept.name
    await officer.send(f"/show {sha256}")
    await officer.wait_for("Ảnh đây ạ.")
    shown = next(seen for seen in officer.messages() if seen.photo)
    original = next(seen for seen in await family.read() if seen.id == sent)
    assert await officer.download(shown) == await family.download(original)

    async def known() -> bool:
        return bool(await house.store.postbox.channel_file(sha256, "officers"))

    await until(known, "the officers' bot has noted its own handle of the photo")
    await officer.send(f"/show {sha256}")
    await officer.wait_until(
        lambda seen: len([one for one in officer.messages() if one.photo]) == 2, "the photo again"
    )
    await town.client.expect_clean()


async def test_several_pictures_come_as_one_album(town: Any, house: Any) -> None:
    """Three photos of one thing are shown together; one that is gone is left out (F001)."""
    family, officer = await town.phone("Pâng"), await town.phone("Hoa", town.officers)
    await family.album(3)
    pictures = [kept.name for kept in await kept_pictures(house, 3)]
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
