"""What `make run` shows: one commune of the source plans, with its season open the whole year.

[S2] names 18 xóm of Xã Minh Hợp but not what each is called, so they are numbered.
"""

from __future__ import annotations

COMMUNE = "17071"
VILLAGES = tuple(f"Xóm {number}" for number in range(1, 19))
CRITERIA_SETS = {
    "family": "gia-dinh-hoc-tap-mau",
    "citizen": "cong-dan-hoc-tap",
    "unit": "don-vi-hoc-tap-tt24-huyen",
    "commune": "cong-dong-hoc-tap-xa",
    "clan": "dong-ho-hoc-tap-2021-2030",
    "community": "cong-dong-hoc-tap-thon-2021-2030",
    "centre": "trung-tam-hoc-tap-cong-dong",
}
"""Of each title that a rural commune has; the last three lack values of the official paper, so they can be
registered for and not scored."""
YEAR = 2026
