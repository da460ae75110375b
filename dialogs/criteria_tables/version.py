"""Numbers of versions: a change of wording is a patch (1.0.1), any other change is a new version (1.1)."""

from __future__ import annotations

from criteria.library import version_order

FIRST = "1.0"


def version_after(versions: tuple[str, ...], wording_of: str) -> str:
    """Number the next version; `wording_of` is the one it differs from in wording only, if there is one."""
    if not versions:
        return FIRST
    newest = version_order(versions[-1])
    if wording_of and wording_of == versions[-1]:
        parts = (*newest, 0, 0)[:3]
        return f"{parts[0]}.{parts[1]}.{parts[2] + 1}"
    return f"{newest[0]}.{(*newest, 0)[1] + 1}"
