"""Start payloads: at most 64 characters of `A-Za-z0-9_-` (Telegram, bot features, deep linking)."""

from __future__ import annotations

import hashlib


def to_village(village: str) -> str:
    """Make a village's payload, as on its QR poster: "v_17071-05"."""
    return "v_" + village.replace(".", "-")


def to_invitation(code: str) -> str:
    return "i_" + code


def to_group(code: str) -> str:
    """Make the payload that binds a group, for a `startgroup` link."""
    return "g_" + code


def to_file(file: str) -> str:
    """Make the payload that opens a file in the officers' private chat."""
    return "f_" + file


def to_village_files(season: str, village: str) -> str:
    """Make the payload that opens a village's files in the officers' private chat."""
    return f"x_{season}_{village.replace('.', '-')}"


def to_desk() -> str:
    """Make the payload that opens the officers' desk in their private chat."""
    return "b_desk"


def to_clan(subject: str) -> str:
    """Make the payload by which a household counts in a clan: "c_4fk2…"."""
    return "c_" + subject


def to_posting(proposal: str) -> str:
    """Make the payload on a posted list, by which residents object: "o_4fk2…"."""
    return "o_" + proposal


def to_certificate(decision: str, file: str) -> str:
    """Make the payload on a certificate's copy, by which it is checked: "k_4fk2…-9dw1…"."""
    return f"k_{decision}-{file}"


def to_member(code: str) -> str:
    """Make the one-time payload by which one of a unit's people answers for themselves."""
    return "m_" + code


def opened(payload: str) -> tuple[str, str]:
    """Split a payload into what it is and what it names: ("village", "17071.05"); ("", "") when unknown."""
    kind, _, rest = payload.partition("_")
    match kind:
        case "v" if rest:
            return "village", rest.replace("-", ".")
        case "b" if rest:
            return "desk", rest
        case "i" if rest:
            return "invitation", rest
        case "g" if rest:
            return "group", rest
        case "c" if rest:
            return "clan", rest
        case "o" if rest:
            return "posting", rest
        case "k" if rest:
            return "certificate", rest
        case "m" if rest:
            return "member", rest
        case "x" if rest:
            return "village_files", rest.replace("_", ":").replace("-", ".").replace(":", "-")
        case "f" if rest:
            return "file", rest
    return "", ""


def sealed(code: str) -> str:
    """Hash a one-time code: storage keeps only this."""
    return hashlib.sha256(code.encode()).hexdigest()
