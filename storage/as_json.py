"""Small values as JSON text in a column. Decimals become strings, moments ISO: nothing is rounded."""

from __future__ import annotations

from typing import Any, TypeVar

import msgspec

T = TypeVar("T")

_ENCODER = msgspec.json.Encoder()
_DECODERS: dict[Any, msgspec.json.Decoder[Any]] = {}
"""By kind: working out how one is read costs more than reading a small value."""


def to_json(value: Any) -> str:
    return _ENCODER.encode(value).decode()


def from_json(saved: str, kind: type[T]) -> T:
    decoder = _DECODERS.get(kind) or _DECODERS.setdefault(kind, msgspec.json.Decoder(kind))
    found: T = decoder.decode(saved)
    return found
