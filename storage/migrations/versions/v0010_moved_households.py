"""Households that moved to another village: their old numbers are looked up whenever a number is given."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index(
        "ix_roster_acts_moved", "roster_acts", ["subject"], sqlite_where=sa.text("what = 'moved'")
    )
