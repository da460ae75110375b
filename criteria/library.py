"""Every criteria set at hand, old versions among them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from criteria.criteria_set import CriteriaSet
from criteria.fault import Fault, PackError, Place
from criteria.pack import Raw, build, key_of
from criteria.yaml_file import read_yaml

PACKS = Path(__file__).parent / "packs"


class Library:
    """Sets by id and version. Nothing is ever taken out: a file keeps the version it began with."""

    def __init__(self, sets: Iterable[CriteriaSet], raws: Mapping[str, Raw] | None = None) -> None:
        """`raws` are the packs as written, by `id@version`: what other packs may be based on."""
        self.raws: Mapping[str, Raw] = raws or {}
        self._sets: dict[str, dict[str, CriteriaSet]] = {}
        for criteria_set in sorted(sets, key=lambda one: (one.id, version_order(one.version))):
            self._sets.setdefault(criteria_set.id, {})[criteria_set.version] = criteria_set

    @classmethod
    def builtin(cls) -> Library:
        """Load every pack shipped with the program; the sets are shared, they never change."""
        return _builtin()

    @classmethod
    def of_folder(cls, *folders: Path) -> Library:
        """Load every pack of some folders; raise PackError with the faults of all of them."""
        raws, faults = read_all(folder for folder in folders)
        sets, more = build_all(raws)
        if faults or more:
            raise PackError([*faults, *more])
        return cls(sets, {key_of(raw): raw for raw in raws.values()})

    def with_packs(self, raws: Iterable[Raw]) -> Library:
        """Return a library that holds these packs too, each built on what it is based on.

        Raise PackError with the faults of all of them.
        """
        added = {key_of(raw): raw for raw in raws}
        bases = {**self.raws, **added}
        sets, faults = build_all(added, bases)
        if faults:
            raise PackError(faults)
        here = [self.get(one, each) for one in self.ids() for each in self.versions(one)]
        return Library([*here, *sets], bases)

    def get(self, set_id: str, version: str | None = None) -> CriteriaSet:
        """Return that version, or the newest; raise KeyError where there is none."""
        versions = self._sets[set_id]
        return versions[next(reversed(versions)) if version is None else version]

    def ids(self) -> tuple[str, ...]:
        return tuple(self._sets)

    def versions(self, set_id: str) -> tuple[str, ...]:
        """List the versions of a set, oldest first."""
        return tuple(self._sets[set_id])

    def latest(self, title: str) -> tuple[CriteriaSet, ...]:
        """List the newest version of every set for a title, those that can score first."""
        newest = [self.get(set_id) for set_id in self._sets]
        return tuple(
            sorted((one for one in newest if one.title == title), key=lambda one: (not one.scorable, one.id))
        )


def version_order(version: str) -> tuple[int, ...]:
    """Order versions by their numbers: 1.10 comes after 1.9."""
    return tuple(int(part) for part in version.split("."))


def next_version(library: Library, set_id: str) -> str:
    """Return the version that a new table of this id gets: 1.0, then 1.1 …; after 1.10.1 comes 1.11."""
    if set_id not in library.ids():
        return "1.0"
    first, second = (*version_order(library.versions(set_id)[-1]), 0)[:2]
    return f"{first}.{second + 1}"


def load_all(folders: Iterable[Path]) -> tuple[list[CriteriaSet], list[Fault]]:
    """Load what can be loaded, and list the faults of the rest."""
    raws, faults = read_all(folders)
    sets, more = build_all(raws)
    return sets, [*faults, *more]


def read_all(folders: Iterable[Path]) -> tuple[dict[str, Raw], list[Fault]]:
    """Read the packs of some folders as plain values, by the name of their file."""
    files: dict[str, Raw] = {}
    faults: list[Fault] = []
    for path in sorted(path for folder in folders for path in folder.glob("*.yaml")):
        place = Place(path.name)
        raw = read_yaml(path.read_text(encoding="utf-8"), place)
        faults += place.faults
        if raw:
            files[path.name] = raw
    return files, faults


def build_all(
    raws: Mapping[str, Raw], bases: Mapping[str, Raw] | None = None
) -> tuple[list[CriteriaSet], list[Fault]]:
    """Build packs that may be based on one another or on `bases`; list the faults of those that cannot be."""
    bases = {key_of(raw): raw for raw in raws.values()} if bases is None else bases
    sets: list[CriteriaSet] = []
    faults: list[Fault] = []
    for name, raw in raws.items():
        try:
            sets.append(build(raw, name, bases))
        except PackError as error:
            faults += error.faults
    return sets, faults


@cache
def _builtin() -> Library:
    return Library.of_folder(PACKS)
