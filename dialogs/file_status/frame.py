"""Where a file is (/hoso)."""

import msgspec


class FileStatus(msgspec.Struct, frozen=True, omit_defaults=True, tag="fs"):
    file: str = ""
    """Empty: the list of the files this phone looks after."""
    screen: str = "status"
    level: int = 0
    day: str = ""
    """Of an earlier decision that is being entered."""
    clan: str = ""
    """The clan whose link was opened, or that is asked about."""
