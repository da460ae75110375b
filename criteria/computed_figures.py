"""The figures that registers can work out for a set: their names, and what is counted in each."""

from __future__ import annotations

from collections.abc import Mapping

COMPUTED: Mapping[str, str] = {
    "share_of_recognised_families": "households recognised as learning families, of all households there",
    "share_of_recognised_clans": "clans recognised as learning clans, of all clans on the commune's list",
    "share_of_recognised_communities": "villages recognised as learning communities, of all villages",
    "share_of_recognised_units": "units recognised as learning units, of all units on the list",
    "share_of_learning_citizens": "people recognised as learning citizens, of all citizens there",
    "share_of_communes_at_level_1": "communes recognised at level 1 or above, of all communes",
    "share_of_communes_at_level_2": "communes recognised at level 2, of all communes",
    "share_of_districts_at_level_1": "districts recognised at level 1 or above, of all districts",
    "share_of_districts_at_level_2": "districts recognised at level 2, of all districts",
}
"""Declared here so that a slip in a pack is found on loading; whoever keeps the registers works them out."""

WHOLE_UNKNOWN = frozenset({"share_of_learning_citizens"})
"""Figures whose whole the registers cannot know: they hold the households, not all citizens."""
