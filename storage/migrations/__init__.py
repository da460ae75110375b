"""The database's versions."""
