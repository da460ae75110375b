"""What happens to a village as a whole."""

from __future__ import annotations

from dialogs.happening.happening import Happening


class OfVillage(Happening, frozen=True, kw_only=True):
    village: str

    @property
    def record(self) -> str:
        return self.village
