"""What can go wrong with what is kept, each with what to do now."""

from __future__ import annotations


class StorageUnavailable(Exception):
    """The disk is full, or another process holds the database: acknowledge nothing and back off."""


class AlreadyRunning(Exception):
    """Another process serves this data folder."""


class RefusedAct(Exception):
    """An act of administration that cannot be done as it was asked for."""
