"""A photo where a table is asked for: nobody reads it here, and nobody keeps it."""

from __future__ import annotations

from criteria.wording import say

PICTURE_OF_TABLE = say(
    "A photo of a table cannot be read here; please send the Excel file (.xlsx). The picture is not kept."
)
