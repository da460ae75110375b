"""What a place calls a village, from its own name: "Xóm Minh Tiến" is a xóm, "Bản Noong Háng" a bản."""

from __future__ import annotations

VILLAGE_WORDS = ("Xóm", "Bản", "Thôn", "Ấp", "Tổ dân phố", "Khối", "Khu phố", "Buôn", "Làng", "Phum", "Sóc")


def village_word(name: str) -> str:
    """Find the word, with its capital; a name without one is a thôn."""
    return next((word for word in VILLAGE_WORDS if name.startswith(word)), "Thôn")


def village_within(name: str) -> str:
    """Write the name as it stands inside a sentence: "xóm Minh Tiến"."""
    word = village_word(name)
    return word.lower() + name[len(word) :] if name.startswith(word) else name
