"""The village a paper is for, and the lines of its roster, as plain data."""

from __future__ import annotations

from dataclasses import dataclass

from criteria.wording import Text, say
from dialogs.understand.tidy import tidy

COMMUNE_WORDS = ("Xã", "Phường", "Thị trấn", "Đặc khu")
WHO = say("Chủ hộ")
"""What stands over the names of households."""
WARD_UNIT = "tổ dân phố"
"""Its head is a "tổ trưởng"; every other village word takes "trưởng" before it."""


@dataclass(frozen=True, slots=True)
class Village:
    name: str
    """With its kind, as people say it: "Bản Noong Háng", "Tổ dân phố 5"."""
    word: str
    """What this place calls a village: thôn, bản, xóm, ấp, tổ dân phố …"""
    commune: str
    """With its kind: "Xã Mường Ảng"."""

    @property
    def named(self) -> str:
        """Its name inside a sentence: "bản Noong Háng"."""
        word = tidy(self.word).lower()
        name = tidy(self.name)
        if name.lower().startswith(word):
            return word + name[len(word) :]
        return f"{word} {name}".strip()

    @property
    def commune_named(self) -> str:
        """The commune inside a sentence: "xã Mường Ảng"."""
        commune = tidy(self.commune)
        for word in COMMUNE_WORDS:
            if commune.startswith(word):
                return word.lower() + commune[len(word) :]
        return commune

    @property
    def association(self) -> Text:
        return say("Hội Khuyến học {commune}", commune=self.commune_named)

    @property
    def head_title(self) -> Text:
        """What its head is called: "Trưởng bản", "Tổ trưởng tổ dân phố"."""
        word = tidy(self.word).lower()
        if word == WARD_UNIT:
            return say("Head of the {word}", context="of a ward's unit", word=word)
        return say("Head of the {word}", word=word)


@dataclass(frozen=True, slots=True)
class RosterLine:
    """A household as a paper that many hands hold may show it: no score, no flag, no distinguishing word."""

    number: int
    """Số thứ tự: it never moves within a season."""
    head_name: str
    code: str = ""
