"""Every screen of what goes from hand to hand."""

from __future__ import annotations

from typing import Any

from dialogs.screen import Screen
from dialogs.village_work.file_hands import HandFile, TakeFile
from dialogs.village_work.hand_over import HandOver, Offered
from dialogs.village_work.look_again import LookAgain, LookAgainWhy, LookAgainWords
from dialogs.village_work.reopen import Reopen, ReopenCheck, ReopenWords
from dialogs.village_work.sign_off import SignNow, SignOff
from dialogs.village_work.take_over import TakeOver, TakeOverCheck, TakeOverWords
from dialogs.village_work.to_sign import ToSign

HANDS: dict[tuple[str, str], Screen[Any]] = {
    ("vh", "hand_over"): HandOver(),
    ("vh", "offered"): Offered(),
    ("vh", "take_over"): TakeOver(),
    ("vh", "take_over_words"): TakeOverWords(),
    ("vh", "take_over_check"): TakeOverCheck(),
    ("vh", "sign_off"): SignOff(),
    ("vh", "sign_now"): SignNow(),
    ("vh", "to_sign"): ToSign(),
    ("vh", "reopen"): Reopen(),
    ("vh", "reopen_words"): ReopenWords(),
    ("vh", "reopen_check"): ReopenCheck(),
    ("vh", "look_again"): LookAgain(),
    ("vh", "look_again_why"): LookAgainWhy(),
    ("vh", "look_again_words"): LookAgainWords(),
    ("vh", "hand_file"): HandFile(),
    ("vh", "take_file"): TakeFile(),
}
