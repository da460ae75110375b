"""Small values as JSON text in a column. Decimals become strings, moments ISO: nothing is rounded."""

from __future__ import annotations

from typing import Any, TypeVar

import msgspec

T = TypeVar("T")

_ENCODER = msgspec.json.Encoder()


def to_json(value: Any) -> str:
    return _ENCODER.encode(value).decode()


def from_json(saved: str, kind: type[T]) -> T:
    return msgspec.json.decode(saved, type=kind)
