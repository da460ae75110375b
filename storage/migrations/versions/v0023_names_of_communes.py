"""Communes are found by their names without a look at every village."""

from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_places_names", "places", ["kind", "folded", "id"])
