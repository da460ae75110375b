"""Whether a code is that of a province or commune, by the national list in force since 1 July 2025."""

from __future__ import annotations


def known_place(code: str) -> bool:
    """Say whether two digits are a province's code, or five a commune's."""
    from vietnam_provinces import Province, Ward
    from vietnam_provinces.codes import ProvinceCode, WardCode

    try:
        if len(code) == len("40"):
            Province.from_code(ProvinceCode(int(code)))
        else:
            Ward.from_code(WardCode(int(code)))
    except ValueError:
        return False
    return len(code) in {len("40"), len("17071")}
