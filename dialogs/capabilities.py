"""What a channel can do. Dialogs ask for these, never for a channel's name."""

import msgspec


class Capabilities(msgspec.Struct, frozen=True):
    """Limits and abilities of one front door."""

    buttons: bool = True
    """Without them a screen shows "1. … 2. …" and takes the number or the label."""
    edit: bool = True
    """A tap may change the message it stood under."""
    text_limit: int = 4096
    """UTF-16 units in one message."""
    files_in: bool = True
    files_out: bool = True
    groups: bool = True
    deep_links: bool = True


TELEGRAM = Capabilities()
PLAIN_TEXT = Capabilities(buttons=False, edit=False, text_limit=2000, groups=False, deep_links=False)
"""The least a channel offers (the console, Zalo's bots): see facts/channels.md §2.4."""
