"""Who decides and signs from which day on, and the papers that a locality shapes itself."""

from sqlalchemy import Column, ForeignKey, Index, Integer, LargeBinary, Table, Text

from storage.tables.metadata import metadata, of_trail

authorities = Table(
    "authorities",
    metadata,
    *of_trail(key=True),
    Column("by_name", Text, nullable=False),
    Column("place", Text, ForeignKey("places.id"), nullable=False),
    Column("title", Text, nullable=False),
    Column("exemplary", Integer, nullable=False),
    Column("valid_from", Text, nullable=False),
    Column("body", Text, nullable=False),
    Column("capacity", Text, nullable=False),
    Column("signer", Text, nullable=False),
    Column("issuer", Text, nullable=False),
    Index(None, "place"),
)

paper_templates = Table(
    "paper_templates",
    metadata,
    *of_trail(key=True),
    Column("by_name", Text, nullable=False),
    Column("place", Text, ForeignKey("places.id"), nullable=False),
    Column("kind", Text, nullable=False),
    Column("data", LargeBinary, nullable=False),
    Index(None, "place", "kind"),
)
"""The newest of a kind counts; an empty one is the template that ships."""

certificate_forms = Table(
    "certificate_forms",
    metadata,
    *of_trail(key=True),
    Column("place", Text, ForeignKey("places.id"), nullable=False),
    Column("form", Text, nullable=False),
    Index(None, "place"),
)
