"""Whatever is written into a pack, the answer is a list of faults or a set, never a crash.

SC410 Any value at any place is read or told as a fault with its place.
"""

from contextlib import suppress
from copy import deepcopy
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from criteria import CriteriaSet, PackError, inspect
from criteria.fault import Place
from criteria.library import PACKS
from criteria.pack import build, key_of
from criteria.yaml_file import read_yaml

FILES = [read_yaml(path.read_text("utf-8"), Place(path.name)) for path in sorted(PACKS.glob("*.yaml"))]
BASES = {key_of(raw): raw for raw in FILES}
VALUES: list[Any] = [
    None,
    True,
    0,
    -1,
    10,
    "",
    "q1",
    "x",
    [],
    {},
    [1],
    [{}],
    {"id": 1},
    {"question": "q1"},
    [None],
]


def spots(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """List every place in a pack."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return (
        [path, *(spot for key, part in inner for spot in spots(part, (*path, key)))]
        if path
        else [spot for key, part in inner for spot in spots(part, (key,))]
    )


def loaded(raw: Any) -> list[CriteriaSet]:
    """Load it if it can be loaded; PackError is the one refusal there is."""
    with suppress(PackError):
        return [build(raw, "bua.yaml", BASES)]
    return []


@given(st.data())
def test_garbage_is_told(data: st.DataObject) -> None:
    """SC410. Ghi bừa vào chỗ nào của tệp tiêu chí thì cũng chỉ bị nhắc, không hỏng máy."""
    raw = deepcopy(data.draw(st.sampled_from(FILES)))
    for _ in range(data.draw(st.integers(1, 3))):
        *way, last = data.draw(st.sampled_from(spots(raw)))
        spot: Any = raw
        for step in way:
            spot = spot[step]
        spot[last] = deepcopy(data.draw(st.sampled_from(VALUES)))
    for criteria_set in loaded(raw):
        inspect(criteria_set)
