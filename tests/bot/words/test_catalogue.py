"""The catalogues keep up with the code.

C001 every sentence of the code has its Vietnamese
C002 a translation is never lost by an update
C003 what would reach a person broken is found before
"""

from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

from bot.words import catalogue
from bot.words.extraction import MsgidNotWritten, said_in, template
from bot.words.faults import faults
from bot.words.translations import catalogue_file


@pytest.mark.parametrize("language", catalogue.LANGUAGES)
def test_the_catalogues_are_complete(language: str) -> None:
    """No sentence reaches a household in English (C001)."""
    assert list(faults(template(), catalogue.read(catalogue_file(language), language))) == []


def wording(*entries: tuple[str, str]) -> Catalog:
    made = Catalog(locale="vi", fuzzy=False)
    for msgid, said in entries:
        made.add(msgid, said)
    return made


@pytest.mark.parametrize(
    ("entry", "fault"),
    [
        (("Hello {name}", ""), "no translation"),
        (("Hello {name}", "Chào {ten}"), "has the places"),
        (("Hello {name}", "Chào {name"), "expected"),
        (("Gone", "Đã bỏ"), "does not say"),
    ],
)
def test_broken_translations_are_found(entry: tuple[str, str], fault: str) -> None:
    """A translation with a wrong place for the name is found before a household reads it (C003)."""
    found = list(faults(wording(("Hello {name}", "")), wording(entry)))
    assert any(fault in line for line in found), found


def test_every_sentence_may_address_the_reader() -> None:
    """A Vietnamese sentence may say "bác" where the English says nothing (C003)."""
    assert list(faults(wording(("Thanks", "")), wording(("Thanks", "Cảm ơn {you}")))) == []


def test_translations_survive_when_a_sentence_comes_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Work of a translator is kept even while the code does not say the sentence (C002)."""
    monkeypatch.setattr(catalogue, "LOCALES", tmp_path)
    monkeypatch.setattr(catalogue, "catalogue_file", lambda language: tmp_path / f"{language}.po")
    (tmp_path / "own.vi.po.txt").write_text('msgid "One"\nmsgstr "Một"\n', "utf-8")
    for said in ("One", "Two", "One"):
        monkeypatch.setattr(catalogue, "template", lambda said=said: wording((said, "")))
        catalogue.update()
        (tmp_path / "own.vi.po.txt").unlink(missing_ok=True)
    vietnamese, english = (catalogue.read(tmp_path / f"{name}.po", name) for name in ("vi", "en"))
    assert vietnamese["One"].string == "Một"
    assert "One" not in english


def test_msgids_are_read_off_the_code() -> None:
    """Every way the code says a sentence is seen, and only ours (C001)."""
    source = (
        "from criteria.wording import say\n"
        'say("a" "b")\nsay("c" if x else "d", context="e")\nsay("you", context=f"address:{form}")\n'
    )
    assert list(said_in(source, "x.py")) == [("ab", ""), ("c", "e"), ("d", "e")]
    assert list(said_in('def say(x): ...\nsay("mine")', "x.py")) == []
    with pytest.raises(MsgidNotWritten, match=r"x\.py:2"):
        list(said_in('from criteria.wording import say\nsay(f"a{b}")', "x.py"))
