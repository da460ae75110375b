"""Names as they are searched for: the dialogs' own folding, so that both sides of a search agree."""

from dialogs.understand import fold

__all__ = ["fold"]
