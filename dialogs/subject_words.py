"""How those who register are named in a sentence: a household by its chủ hộ, the others by themselves."""

from __future__ import annotations

from criteria.wording import Text, Words, say
from dialogs.records import TITLES, File, Subject, SubjectKind, Title
from dialogs.understand import fold
from dialogs.understand.name_key import name_key

MARKS_APART = frozenset({SubjectKind.CLAN, SubjectKind.UNIT})


def name_of(record: File | Subject) -> Words:
    """Say its name; from a chủ hộ's death until there is another one, the code stands for it."""
    return record.name or say("the code {code}", context="instead of a name", code=record.short_code)


def called(title: str, name: Words) -> Words:
    """Name a subject within a sentence: "nhà Lò Văn Pâng", "Trường Mầm non Hoa Sen"."""
    if TITLES[title].subject is SubjectKind.HOUSEHOLD:
        return say("the household of {name}", name=name)
    return name


def file_called(file: File) -> Words:
    return called(file.title, name_of(file))


def key_of(kind: SubjectKind, name: str) -> str:
    """Write a name as its namesakes are looked for: of clans and units, marks and spaces do not tell two apart."""
    return name_key(name) if kind in MARKS_APART else fold(name)


def with_place(file: File) -> Words:
    """Name a file's subject and where it is; a village's own title names the village once."""
    if file.name == file.place_name:
        return file.name
    return say("{subject}, {village}", subject=file_called(file), village=file.place_name)


def where(title: str, place_name: str) -> Words:
    """Say where a file belongs on a board: its village; its title where it belongs to no village."""
    return place_name if TITLES[title].subject is SubjectKind.HOUSEHOLD else TITLES[title].name


def registered_words(title: Title, name: Words, code: str, year: int) -> Text:
    if title.subject is SubjectKind.HOUSEHOLD:
        return say(
            "✓ Registered. The household of {name} has the code {code} for {year}.",
            name=name,
            code=code,
            year=year,
        )
    return say(
        "✓ Registered for {title} {year}: {name}, code {code}.",
        title=title.name,
        name=name,
        code=code,
        year=year,
    )
