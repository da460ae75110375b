"""The agreement on paper.

PC001 its words and its version go together: who changes the words gives them a new day
"""

from __future__ import annotations

import hashlib

from bot.words import render
from dialogs.paper_consent import VERSION, keeping, publishing, taking_part

WORDED = {
    "paper 2026-11-23": "3c8cce2279a9ec535228536255e7e68df791a2c6d8cf9a0142c313d1d2179608",
    "paper 2026-11-25": "a264fb79aee89d27532a74314a8e90c8e35df48f50387e99b1b0dd16c120daf9",
}
"""Every version that was ever printed, and the seal of its words."""


def test_the_version_names_these_very_words() -> None:
    """Đổi lời trên giấy thì phải đổi ngày của lời, để biết nhà nào đã ký lời nào (PC001)."""
    words = (taking_part("DANH HIỆU", 2026), keeping("HỘI", "bản"), publishing("bản"))
    said = "\n".join(render(text, "vi") for text in words)
    assert WORDED[VERSION] == hashlib.sha256(said.encode()).hexdigest()
