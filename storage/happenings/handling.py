"""The registry: every happening has one handler that says which rows it makes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, TypeAlias, TypeVar

from dialogs.happening import Happening
from storage.happenings.context import Context
from storage.statement import Write

H = TypeVar("H", bound=Happening)
Handler: TypeAlias = Callable[[H, Context], Iterable[Write]]

HANDLERS: dict[type[Happening], Handler[Any]] = {}


def rows_of(kind: type[H]) -> Callable[[Handler[H]], Handler[H]]:
    """Mark the handler of one kind of happening; a second one for it is a mistake."""

    def mark(handler: Handler[H]) -> Handler[H]:
        if kind in HANDLERS:
            raise TypeError(f"{kind.__name__} has two handlers")
        HANDLERS[kind] = handler
        return handler

    return mark
