"""The language of the templates: places, lists and conditions, and nothing else of Jinja.

A file that somebody sends is a program of sorts. Only the few parts that a paper needs are let in, and they
run in Jinja's sandbox, so that a template can neither reach into the program nor go on for ever.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jinja2 import Environment


FILTERS = ("upper", "lower", "capitalize")


def environment() -> Environment:
    """Make an environment that escapes every value: a name stays a name, whatever is typed into it."""
    from jinja2 import StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    made = ImmutableSandboxedEnvironment(autoescape=True, undefined=StrictUndefined)
    made.globals.clear()
    made.filters = {name: made.filters[name] for name in FILTERS}
    made.tests = {}
    return made
