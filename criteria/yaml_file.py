"""YAML as packs use it: exact decimals, and `yes`, `no`, `on`, `off` are words, not true and false."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, ClassVar

import yaml

from criteria.fault import Place
from criteria.wording import say

Base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
TRUTH, NUMBER = "tag:yaml.org,2002:bool", "tag:yaml.org,2002:float"


class PackLoader(Base):  # type: ignore[misc]  # the C loader where libyaml is at hand
    """Safe, and exact about numbers."""

    yaml_implicit_resolvers: ClassVar[dict[str, Any]] = {
        first: [(tag, pattern) for tag, pattern in resolvers if tag not in {TRUTH, NUMBER}]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


def _decimal(loader: Any, node: yaml.ScalarNode) -> Decimal:
    return Decimal(loader.construct_scalar(node))


PackLoader.add_implicit_resolver(TRUTH, re.compile("^(?:true|false)$"), list("tf"))
PackLoader.add_implicit_resolver(NUMBER, re.compile(r"^[-+]?\d+\.\d+$"), list("-+0123456789"))
PackLoader.add_constructor(NUMBER, _decimal)


def read_yaml(text: str, place: Place) -> dict[str, Any]:
    """Read one pack file into plain values; an empty mapping with a fault where it is no YAML mapping."""
    try:
        raw = yaml.load(text, Loader=PackLoader)  # noqa: S506 -- a safe loader
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = place.at(f"line {mark.line + 1}") if mark is not None else place
        where.fault(say("This is not YAML."), say("indented keys with values"), "id: gia-dinh-hoc-tap-mau")
        return {}
    if isinstance(raw, dict):
        return raw
    place.fault(say("This is not a mapping."), say("keys with values"), "id: gia-dinh-hoc-tap-mau")
    return {}


class PackDumper(yaml.SafeDumper):
    """Writes what `PackLoader` reads back as it was: exact decimals, no anchors."""

    def ignore_aliases(self, data: Any) -> bool:
        del data
        return True


def _exact(dumper: yaml.SafeDumper, value: Decimal) -> yaml.ScalarNode:
    if value == value.to_integral_value():
        return dumper.represent_int(int(value))
    return dumper.represent_scalar(NUMBER, f"{value.normalize():f}")


PackDumper.add_representer(Decimal, _exact)


def write_yaml(raw: Mapping[str, Any]) -> str:
    """Write plain values as a pack file that people can read and correct."""
    return yaml.dump(dict(raw), Dumper=PackDumper, allow_unicode=True, sort_keys=False, width=110)
