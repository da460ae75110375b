"""Papers that a locality may shape itself: the set for signature, the report, its certificate's form."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum

import msgspec


class PaperKind(StrEnum):
    REQUEST = "to_trinh"
    MINUTES = "bien_ban"
    LIST = "danh_sach"
    DECISION = "quyet_dinh"
    REPORT = "bao_cao"


class PaperTemplate(msgspec.Struct, frozen=True):
    """The locality's own template of one kind."""

    kind: PaperKind
    at: datetime
    by_name: str


class Spot(msgspec.Struct, frozen=True):
    """Where a line stands on the certificate's form, in millimetres."""

    top: float
    middle: float
    """Of the centred line, from the left edge."""


class CertificateForm(msgspec.Struct, frozen=True):
    """The form that a commune had printed: where its empty places are."""

    width: float
    height: float
    spots: Mapping[str, Spot]
    """"name", "place", "title", "decision", "day", "signer", "book"; one that is left out is not printed."""


A4_ACROSS = CertificateForm(
    297,
    210,
    {
        "name": Spot(98, 148.5),
        "place": Spot(111, 148.5),
        "title": Spot(124, 148.5),
        "decision": Spot(137, 148.5),
        "day": Spot(152, 212),
        "signer": Spot(192, 212),
    },
)
"""Where most forms on A4 have them; a commune moves them to fit its own."""
