"""An act the phone itself would not allow."""


class NotPossible(Exception):  # noqa: N818 - an answer to a test or the page, not a fault
    """Said to the page or the test, never to a bot."""
