"""The papers of a village: the poster, the meeting's sheet, the households' forms."""

import msgspec


class VillagePapers(msgspec.Struct, frozen=True, omit_defaults=True, tag="vp"):
    village: str
    village_name: str
    screen: str = "papers"
