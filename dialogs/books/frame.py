"""The books on the officers' desk: registers, culture titles, candidates, awards, past years."""

import msgspec


class BookWork(msgspec.Struct, frozen=True, omit_defaults=True, tag="bk"):
    screen: str = "menu"
    title: str = ""
    """Of the programme, or the culture title being ticked."""
    year: int = 0
    village: str = ""
    numbers: str = ""
    """Read back before they are kept: "1-3,7"."""
    book_import: str = ""
    identity: str = ""
    """Of a candidate."""
    asked: str = ""
    """The candidate whose household has just been asked."""
    page: int = 0
    rule: tuple[int, int, int, int] = (0, 0, 0, 0)
    """Years, held, culture, points: being set."""
    award: tuple[str, ...] = ()
    """Being entered: place, subject, name, year, what, giver, number, day."""
    award_id: str = ""
