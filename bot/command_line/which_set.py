"""Which criteria set somebody means: one of ours by its id, or a pack in a file."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import NoReturn

import typer

from criteria import CriteriaSet, Fault, Library, PackError, Words, say, sentence
from criteria.fault import Place
from criteria.library import read_all
from criteria.pack import Raw, build, key_of
from criteria.yaml_file import read_yaml

BAD_INPUT = 2


def which_set(name: str, library: Library) -> CriteriaSet:
    """Return `id`, `id@version` or the set of a file `….yaml`; end with a sentence where there is none."""
    path = Path(name)
    if path.suffix in {".yaml", ".yml"}:
        return _in_file(path, library)
    set_id, _, version = name.partition("@")
    try:
        return library.get(set_id, version or None)
    except KeyError:
        known = ", ".join(f"{one}@{each}" for one in library.ids() for each in library.versions(one))
        unknown = say("There is no criteria set “{name}”. There are: {known}.", name=name, known=known)
        typer.echo(_said(unknown), err=True)
        raise typer.Exit(BAD_INPUT) from None


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
    for fault in faults:
        typer.echo(_said(sentence(fault)), err=True)
    raise typer.Exit(BAD_INPUT)


def _said(words: Words) -> str:
    from bot.words import render

    return render(words, "vi")


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
