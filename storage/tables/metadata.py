"""What every table shares.

Ids, codes and moments are text, decimals and lists are JSON or text as the records write them: a row goes
to the driver as it is, and `sqlite3` on the operator's screen shows something a person can read.
"""

from sqlalchemy import MetaData

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)
