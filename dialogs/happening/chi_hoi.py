"""The members of a village's chi hội, as counted on a day."""

from __future__ import annotations

from datetime import date

from dialogs.happening.of_village import OfVillage


class ChiHoiCounted(OfVillage, frozen=True, kw_only=True, tag="chi_hoi_counted"):
    """So many hội viên on that day; the newest figure of a day counts."""

    on: date
    count: int
