"""Something happened to a household of the list, with its day: gathered step by step, read back, then written."""

import msgspec


class HouseholdAct(msgspec.Struct, frozen=True, omit_defaults=True, tag="ha"):
    village: str
    village_name: str
    house: str
    """The household, by its subject."""
    screen: str = "choose"
    act: str = ""
    """See `dialogs.village.household_acts.steps`."""
    on: str = ""
    """The day, as 2026-11-21."""
    name: str = ""
    """Of the new chủ hộ, or of the new household's."""
    members: int = 0
    into: str = ""
    """The household it joins, or the village it moves to; "outside" is out of the commune."""
    copies: str = ""
    """What becomes of the new household's file: "none", "empty", "copy"."""
    consent: str = ""
    """How the new household agreed to its file: see `PaperConsent`; "later" is not yet."""
    seen: int = 0
    """How much had happened to the household when this began: somebody else may write meanwhile."""
