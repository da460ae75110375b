"""What `make run` shows: one commune of the source plans, with its season open the whole year.

[S2] names 18 xóm of Xã Minh Hợp but not what each is called, so they are numbered.
"""

from __future__ import annotations

COMMUNE = "17071"
VILLAGES = tuple(f"Xóm {number}" for number in range(1, 19))
TITLE = "family"
CRITERIA_SET = "gia-dinh-hoc-tap-mau"
YEAR = 2026
