"""Registering a village's households in its meeting. What is done stands in the records; here is only where the head is."""

import msgspec


class MeetingRegistration(msgspec.Struct, frozen=True, omit_defaults=True, tag="mr"):
    village: str
    village_name: str
    screen: str = "absent"
    page: int = 0
    acts: int = 0
    """How many acts there were: the button that takes the last one back is for that one only."""
    last: str = ""
    """The last act: "planned", "agreed", or empty."""
    last_numbers: str = ""
    """The houses of the last act: "1-3,7"."""
    refusing: str = ""
    """The houses that do not want their name posted, as typed; asked back before it is kept."""
