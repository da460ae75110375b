"""What was said last about the posting of a household's name, and where."""

import msgspec


class PostingWord(msgspec.Struct, frozen=True):
    given: bool
    on_paper: bool
    """Else somebody of the household said it on a phone, and nobody else changes it."""
