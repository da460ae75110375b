"""What every table shares.

Ids, codes and moments are text, decimals and lists are JSON or text as the records write them: a row goes
to the driver as it is, and `sqlite3` on the operator's screen shows something a person can read.
"""

from typing import Any

from sqlalchemy import Column, Integer, MetaData, Text

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def of_trail(*, key: bool = False) -> tuple[Column[Any], ...]:
    """Say which line of the trail wrote a row, in which event, when, and who; `key`: part of the key."""
    seq = Column("seq", Integer, primary_key=key, autoincrement=False if key else "auto", nullable=False)
    return (
        seq,
        Column("event", Text, nullable=False),
        Column("at", Text, nullable=False),
        Column("person", Text, nullable=False),
    )
