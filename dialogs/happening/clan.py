"""A clan's households: each says itself whether the clan's head may see its name; they are invited and reminded."""

from __future__ import annotations

from typing import TypeAlias

from dialogs.happening.happening import Happening


class ClanNameConsent(Happening, frozen=True, kw_only=True, tag="clan_name_consent"):
    """The household lets the clan's head see its name and how far it is, or no longer."""

    person: str
    member: str
    clan: str
    version: str
    text_sha256: str
    """Of the text that was on the screen."""
    given: bool

    @property
    def record(self) -> str:
        return self.member


class _OfClan(Happening, frozen=True, kw_only=True):
    clan: str
    season: str
    """Of the households' title."""

    @property
    def record(self) -> str:
        return self.clan


class ClanInvited(_OfClan, frozen=True, kw_only=True, tag="clan_invited"):
    """These were invited to count in the clan, once a year; each decides itself."""

    households: tuple[str, ...]


class ClanReminded(_OfClan, frozen=True, kw_only=True, tag="clan_reminded"):
    """Those who agreed to be named and have not answered were reminded; at most once in three days."""

    reminded: tuple[str, ...]
    """Files."""


ClanHappening: TypeAlias = ClanNameConsent | ClanInvited | ClanReminded
