"""Every set that ships, and old versions beside new ones.

SC701 All packs load, and the newest version is the one given.
SC702 An old version stays as it was, for the files that began with it.
"""

from typing import Any

import pytest

from criteria import Library
from criteria.pack import build

Raw = dict[str, Any]


def test_what_ships(library: Library) -> None:
    """SC701. Danh hiệu nào cũng có bộ tiêu chí, bộ chấm được đứng trước bộ còn thiếu."""
    found = {set_id: library.get(set_id).title for set_id in library.ids() if library.get(set_id).scorable}
    assert found == {
        "cong-dan-hoc-tap": "citizen",
        "cong-dong-hoc-tap-huyen": "district",
        "cong-dong-hoc-tap-tinh": "province",
        "cong-dong-hoc-tap-xa": "commune",
        "don-vi-hoc-tap-tt22": "unit",
        "don-vi-hoc-tap-tt24-huyen": "unit",
        "don-vi-hoc-tap-tt24-tinh": "unit",
        "gia-dinh-hoc-tap-mau": "family",
    }
    assert [one.id for one in library.latest("family")] == [
        "gia-dinh-hoc-tap-mau",
        "gia-dinh-hoc-tap-2021-2030",
        "gia-dinh-hoc-tap-khung-448",
    ]


def test_what_waits_for_the_paper(library: Library) -> None:
    """SC701. Bộ nào chưa có văn bản thì khoá, chờ địa phương điền; thành phố học tập chỉ để theo dõi."""
    waiting = {one for one in library.ids() if not library.get(one).scorable}
    assert waiting == {
        "cong-dong-hoc-tap-thon-2021-2030",
        "cong-dong-hoc-tap-thon-khung-448",
        "cong-dong-hoc-tap-xa-tt44",
        "don-vi-hoc-tap-co-so-2021-2030",
        "don-vi-hoc-tap-co-so-khung-448",
        "dong-ho-hoc-tap-2021-2030",
        "dong-ho-hoc-tap-khung-448",
        "gia-dinh-hoc-tap-2021-2030",
        "gia-dinh-hoc-tap-khung-448",
        "thanh-pho-hoc-tap",
        "trung-tam-hoc-tap-cong-dong",
    }
    assert all(library.get(one).missing() for one in waiting)


def test_old_and_new(raw: Raw) -> None:
    """SC701 SC702. Bộ mới thay bộ cũ, nhưng hồ sơ đang làm theo bộ cũ vẫn xem được bộ cũ."""
    versions = [build(raw | {"version": version}, "nho.yaml") for version in ("1.10", "1.9", "1.2")]
    library = Library(versions)
    assert library.versions("nho") == ("1.2", "1.9", "1.10")
    assert (library.get("nho").version, library.get("nho", "1.9").version) == ("1.10", "1.9")


@pytest.mark.parametrize(("set_id", "version"), [("la", None), ("cong-dan-hoc-tap", "9.9")])
def test_what_is_not_there(library: Library, set_id: str, version: str | None) -> None:
    """SC701. Hỏi bộ không có thì nói là không có."""
    with pytest.raises(KeyError):
        library.get(set_id, version)
