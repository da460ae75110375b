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
    """SC701. Có sẵn bộ công dân, khung gia đình và bảng mẫu gia đình."""
    assert library.ids() == ("cong-dan-hoc-tap", "gia-dinh-hoc-tap-khung-448", "gia-dinh-hoc-tap-mau")
    assert [one.id for one in library.latest("family")] == [
        "gia-dinh-hoc-tap-mau",
        "gia-dinh-hoc-tap-khung-448",
    ]


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
