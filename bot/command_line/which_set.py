"""Which criteria set somebody means: one of ours by its id, or a pack in a file."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import NoReturn

import typer

from criteria import CriteriaSet, Fault, Library, PackError, say, sentence
from criteria.fault import Place
from criteria.library import read_all
from criteria.pack import Raw, build, key_of
from criteria.yaml_file import read_yaml

BAD_INPUT = 2


def which_set(name: str, library: Library, word: str) -> CriteriaSet:
    """Return `id`, `id@version` or the set of a file `….yaml`; end with a sentence where there is none."""
    path = Path(name)
    if path.suffix in {".yaml", ".yml"}:
        return _in_file(path, library)
    set_id, _, version = name.partition("@")
    try:
        return library.get(set_id, version or None)
    except KeyError:
        keys = ", ".join(f"{one}@{each}" for one in library.ids() for each in library.versions(one))
        wrong = say('There is no criteria set "{value}".', value=name)
        refuse([Fault(word, "SET", wrong, say("one of: {keys}", keys=keys), library.ids()[-1])])


def with_folder(folder: Path | None) -> Library:
    """Return our sets, with the packs of a folder where one is named; end with its faults."""
    library = Library.builtin()
    if folder is None:
        return library
    raws, faults = read_all([folder])
    if faults:
        refuse(faults)
    try:
        return library.with_packs(raws.values())
    except PackError as error:
        refuse(error.faults)


def refuse(faults: Iterable[Fault]) -> NoReturn:
    from bot.words import render

    for fault in faults:
        typer.echo(render(sentence(fault), "vi"), err=True)
    raise typer.Exit(BAD_INPUT)


def _in_file(path: Path, library: Library) -> CriteriaSet:
    place = Place(path.name)
    raw = _read(path, place)
    beside, _ = read_all([path.parent])
    bases = {**library.raws, **{key_of(one): one for one in beside.values()}}
    try:
        place.settle()
        return build(raw, path.name, bases)
    except PackError as error:
        refuse(error.faults)


def _read(path: Path, place: Place) -> Raw:
    try:
        return read_yaml(path.read_text(encoding="utf-8-sig"), place)
    except FileNotFoundError:
        place.fault(say("There is no such file."), say("a criteria pack"), "bang-xa.yaml")
    except (OSError, UnicodeDecodeError):
        place.fault(say("The file cannot be read."), say("a criteria pack"), "bang-xa.yaml")
    return {}
