"""The reads the dialogs ask for, one concept a file."""

from storage.world.sql_world import SqlWorld

__all__ = ["SqlWorld"]
