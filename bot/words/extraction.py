"""Which msgids the code says: every `say("…", context="…")` in the packages, read off the syntax tree."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("criteria", "dialogs", "storage", "bot")


class MsgidNotWritten(ValueError):
    """A msgid that is put together at run time can be in no catalogue."""


def template() -> Catalog:
    """All msgids the code says, with the files that say them."""
    catalogue = Catalog(project="Sổ Học Tập", charset="utf-8", fuzzy=False)
    for package in PACKAGES:
        for path in sorted((ROOT / package).rglob("*.py")):
            where = path.relative_to(ROOT).as_posix()
            for msgid, context in said_in(path.read_text("utf-8"), where):
                catalogue.add(msgid, locations=[(where, 0)], context=context or None)
    return catalogue


def said_in(source: str, where: str) -> Iterator[tuple[str, str]]:
    """Yield (msgid, context) of every `say` in a module."""
    tree = ast.parse(source, where)
    if not _imports_say(tree):
        return
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and node.func.id == "say"
            and node.args
        ):
            context = next((word.value for word in node.keywords if word.arg == "context"), ast.Constant(""))
            if isinstance(context, ast.JoinedStr):
                continue  # one of a family that is written out elsewhere: see bot/words/address.py
            for msgid in _strings(node.args[0], where):
                for told_apart in _strings(context, where):
                    yield msgid, told_apart


def _imports_say(tree: ast.Module) -> bool:
    """Tell whether `say` here is ours, or the one that `criteria.wording` itself defines."""
    return any(
        isinstance(node, ast.ImportFrom) and any(name.name == "say" for name in node.names)
        for node in ast.walk(tree)
    )


def _strings(node: ast.expr, where: str) -> Iterator[str]:
    if isinstance(node, ast.IfExp):
        yield from _strings(node.body, where)
        yield from _strings(node.orelse, where)
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    else:
        raise MsgidNotWritten(
            f"{where}:{node.lineno}: say() takes a written-out string, so that it can be translated"
        )
