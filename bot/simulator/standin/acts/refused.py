"""An act the phone itself would not allow."""


class NotPossible(Exception):
    """Said to the page or the test, never to a bot."""
