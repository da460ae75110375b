"""Reading plain YAML values into the structs of a pack, gathering every fault on the way.

The declarations themselves say what is expected and give the example (`msgspec.Meta`).
"""

from __future__ import annotations

import types
import typing
from decimal import Decimal
from difflib import get_close_matches
from functools import cache
from typing import Annotated, Any

import msgspec
from msgspec import NODEFAULT, Meta

from criteria.condition import Amount, Condition
from criteria.fault import Place
from criteria.reading_condition import read_amount, read_condition
from criteria.rule import RULES, Rule
from criteria.wording import Text, Wording, say

BY_TAG: dict[str, type[Any]] = {str(rule.__struct_config__.tag): rule for rule in RULES}


class Field(msgspec.Struct, frozen=True):
    name: str
    shape: Any
    """The annotation as declared, with its Meta."""
    bare: Any
    """The annotation without Meta and without None."""
    optional: bool
    required: bool
    meta: Meta | None


@cache
def fields_of(kind: type[msgspec.Struct]) -> dict[str, Field]:
    """List what a struct may hold in a pack; derived fields are not among them."""
    found = {}
    for info in msgspec.structs.fields(kind):
        meta = _meta(info.type)
        if meta is not None and (meta.extra or {}).get("derived"):
            continue
        required = info.default is NODEFAULT and info.default_factory is NODEFAULT
        bare, optional = _bare(info.type)
        found[info.name] = Field(info.name, info.type, bare, optional, required, meta)
    return found


def read_struct(kind: type[msgspec.Struct], raw: object, place: Place) -> Any:
    """Read a mapping into a struct; None with faults at the place where that cannot be."""
    if not isinstance(raw, dict):
        place.fault(say("This is not a mapping."), say("keys with values"), f"{_first_key(kind)}: …")
        return None
    fields, values, before = fields_of(kind), {}, len(place.faults)
    tag_field = kind.__struct_config__.tag_field
    for key in raw:
        if key not in fields and key != tag_field:
            close = get_close_matches(str(key), fields, n=1)
            place.at(key).fault(
                say("There is no such key."),
                say("one of: {keys}", keys=", ".join(fields)),
                f"{(close or list(fields))[0]}: …",
            )
    for name, field in fields.items():
        if name in raw:
            values[name] = read_value(field, raw[name], place.at(name))
        elif field.required:
            place.at(name).fault(say("This is missing."), *_expected(field))
    return kind(**values) if len(place.faults) == before else None


def read_value(field: Field, raw: object, place: Place) -> Any:
    """Read one value as its declaration says."""
    if raw is None and field.optional:
        return None
    if field.bare is Condition:
        return read_condition(raw, place)
    if field.bare is Amount:
        return read_amount(raw, place)
    if field.bare is Rule:
        return read_rule(raw, place)
    if field.bare is Wording:
        return read_wording(raw, place)
    if typing.get_origin(field.bare) is tuple:
        item = typing.get_args(field.bare)[0]
        if item is not str:
            return read_list(item, raw, place)
    if isinstance(field.bare, type) and issubclass(field.bare, msgspec.Struct):
        return read_struct(field.bare, raw, place)
    return _leaf(field, raw, place)


def read_list(item: Any, raw: object, place: Place) -> tuple[Any, ...]:
    """Read a list of structs; each is known by its id where it has one, else by its number."""
    if not isinstance(raw, list):
        place.fault(say("This is not a list."), say("a list, one dash for each"), "- …")
        return ()
    read = []
    for index, entry in enumerate(raw):
        name = entry.get("id", index) if isinstance(entry, dict) else index
        read.append(
            read_rule(entry, place.at(name)) if item is Rule else read_struct(item, entry, place.at(name))
        )
    return tuple(read)


def read_wording(raw: object, place: Place) -> Wording | None:
    """Read a sentence: `{vi: …, en: …}`, or the Vietnamese alone."""
    wording = {"vi": raw} if isinstance(raw, str) else raw
    if isinstance(wording, dict) and set(wording) <= {"vi", "en"}:
        vi, en = wording.get("vi"), wording.get("en", "")
        if isinstance(vi, str) and vi.strip() and isinstance(en, str):
            return Wording(vi, en)
    place.fault(
        say("The Vietnamese sentence is missing."),
        say("a sentence in Vietnamese, and in English where there is one"),
        "{vi: Học tập của trẻ em, en: The children's learning}",
    )
    return None


def read_rule(raw: object, place: Place) -> Rule | None:
    """Read how answers give points; `kind` says which shape."""
    kind = raw.get("kind") if isinstance(raw, dict) else None
    if not isinstance(kind, str) or kind not in BY_TAG:
        place.at("kind").fault(
            say("There is no such kind of rule."),
            say("one of: {keys}", keys=", ".join(BY_TAG)),
            "{kind: yes_no, question: q5, points_yes: 10}",
        )
        return None
    return typing.cast("Rule | None", read_struct(BY_TAG[kind], raw, place))


def _leaf(field: Field, raw: object, place: Place) -> Any:
    try:
        value = msgspec.convert(raw, field.shape)
    except msgspec.ValidationError:
        value = None
    if value is None or not _within(field, value):
        place.fault(say('"{value}" cannot stand here.', value=str(raw)), *_expected(field))
        return None
    return value


def _within(field: Field, value: Any) -> bool:
    """Hold decimals against their bounds, which msgspec checks for built-in numbers only."""
    if isinstance(value, dict):
        return all(one.is_finite() and one >= 0 for one in value.values())
    if isinstance(value, Decimal) and not value.is_finite():
        return False
    limits = (field.meta.extra or {}) if field.meta is not None else {}
    least, most = limits.get("least"), limits.get("most")
    return not ((least is not None and value < least) or (most is not None and value > most))


def _expected(field: Field) -> tuple[Text, str]:
    if field.meta is not None and field.meta.extra:
        return field.meta.extra["expected"], str((field.meta.examples or [""])[0])
    if field.bare is Wording:
        return say(
            "a sentence in Vietnamese, and in English where there is one"
        ), f"{field.name}: {{vi: …, en: …}}"
    if field.bare is bool:
        return say("true or false"), f"{field.name}: true"
    return say("a value of this kind"), f"{field.name}: …"


def _first_key(kind: type[msgspec.Struct]) -> str:
    return next(iter(fields_of(kind)))


def _meta(shape: Any) -> Meta | None:
    if typing.get_origin(shape) is Annotated:
        return next((extra for extra in shape.__metadata__ if isinstance(extra, Meta)), None)
    if typing.get_origin(shape) in {typing.Union, types.UnionType}:
        return next((meta for part in typing.get_args(shape) if (meta := _meta(part))), None)
    return None


def _bare(shape: Any) -> tuple[Any, bool]:
    """Strip Meta and None from an annotation, keeping the known unions whole."""
    if typing.get_origin(shape) is Annotated:
        return _bare(shape.__origin__)
    if typing.get_origin(shape) in {typing.Union, types.UnionType}:
        parts = typing.get_args(shape)
        if type(None) in parts:
            rest = [part for part in parts if part is not type(None)]
            bare = _bare(rest[0])[0] if len(rest) == 1 else typing.Union[tuple(rest)]  # noqa: UP007
            return _whole(bare), True
        return _whole(shape), False
    return shape, False


def _whole(shape: Any) -> Any:
    for union in (Condition, Rule):
        if set(typing.get_args(shape)) == set(typing.get_args(union)):
            return union
    return shape
