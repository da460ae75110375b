"""What a file's row holds when nobody has claimed it, and when nothing was decided on it."""

from __future__ import annotations

from typing import Any

from sqlalchemy import literal_column, null

FREE: dict[str, Any] = {"claim_officer": null(), "claim_officer_name": null(), "claim_until": null()}

UNDECIDED: dict[str, Any] = {
    "verified_points": null(),
    "missing": literal_column("'[]'"),
    "reason": literal_column("''"),
    "decided_by": literal_column("''"),
    "decided_by_name": literal_column("''"),
    "decided_at": null(),
}
