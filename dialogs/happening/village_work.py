"""A village is worked on: taken, handed on, its rest confirmed in one act, signed off; and who steps aside of a file."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar, TypeAlias

from dialogs.happening.of_file import OfFile
from dialogs.happening.of_village import OfVillage


class OfVillageWork(OfVillage, frozen=True, kw_only=True):
    moves_queue: ClassVar[bool] = True
    season: str


class VillageTaken(OfVillageWork, frozen=True, kw_only=True, tag="village_taken"):
    """Tôi xem xóm này."""

    officer: str
    officer_name: str
    until: datetime


class VillageGivenBack(OfVillageWork, frozen=True, kw_only=True, tag="village_given_back"):
    officer: str
    why: str
    """"later", "done", "lapsed" or "left" (the officer's role has ended)."""


class VillageOffered(OfVillageWork, frozen=True, kw_only=True, tag="village_offered"):
    """Another officer is asked to take it on; nothing changes hands until they say yes."""

    officer: str
    officer_name: str
    to: str
    to_name: str


class VillageOfferEnded(OfVillageWork, frozen=True, kw_only=True, tag="village_offer_ended"):
    officer: str
    """Who had been asked."""
    why: str
    """"declined" or "taken_back"."""


class VillageHandedOver(OfVillageWork, frozen=True, kw_only=True, tag="village_handed_over"):
    """The one who was asked takes it on."""

    officer: str
    officer_name: str
    to: str
    to_name: str
    until: datetime


class VillageTakenOver(OfVillageWork, frozen=True, kw_only=True, tag="village_taken_over"):
    """The Chủ tịch Hội takes it over from who had it, who is told."""

    officer: str
    officer_name: str
    to: str
    to_name: str
    until: datetime
    reason: str


class RestVerified(OfVillageWork, frozen=True, kw_only=True, tag="rest_verified"):
    """Đồng ý đề nghị công nhận, for the files of a village about which nothing stands out, in one act."""

    officer: str
    officer_name: str
    files: tuple[str, ...]


class VillageSignedOff(OfVillageWork, frozen=True, kw_only=True, tag="village_signed_off"):
    officer: str
    officer_name: str
    agreed: int
    not_this_year: int = 0
    returned: int = 0
    """These may still come; each is decided by itself."""


class VillageReopened(OfVillageWork, frozen=True, kw_only=True, tag="village_reopened"):
    officer: str
    officer_name: str
    reason: str


class SteppedAside(OfFile, frozen=True, kw_only=True, tag="stepped_aside"):
    """Tôi là họ hàng, nhường người khác: this officer does not decide on the file."""

    moves_queue: ClassVar[bool] = True
    officer: str
    officer_name: str


class SteppedBack(OfFile, frozen=True, kw_only=True, tag="stepped_back"):
    """Said by mistake, and taken back."""

    moves_queue: ClassVar[bool] = True
    officer: str
    officer_name: str


VillageWorkHappening: TypeAlias = (
    RestVerified
    | SteppedAside
    | SteppedBack
    | VillageGivenBack
    | VillageHandedOver
    | VillageOfferEnded
    | VillageOffered
    | VillageReopened
    | VillageSignedOff
    | VillageTaken
    | VillageTakenOver
)
