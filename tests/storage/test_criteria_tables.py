"""Tables of criteria that a locality made.

CT001 a published table is found by every process: this one, one beside it, the next start, a restored backup
CT002 an old season's card is the same to the point from the version that was kept
CT003 a version that was never committed is not mistaken for the one that took its number
CT004 a table that can no longer be built keeps nobody else from working, and is named
CT005 who published what when stays; bringing back is publishing again
CT006 a file moves or keeps its version, and its handed-in answers stay
CT007 who registered on a framework without its values is told when the table is there
"""

from __future__ import annotations

import asyncio
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from criteria import Library, score
from criteria.fault import Place
from criteria.yaml_file import read_yaml, write_yaml
from dialogs.event import Audience
from dialogs.happening import (
    AnswerGiven,
    CommentMade,
    CriteriaDrafted,
    CriteriaGivenUp,
    CriteriaPublished,
    FileMoved,
    TableRefused,
    VersionKept,
)
from dialogs.records import OpenFiles
from storage import RefusedAct
from storage.backup import backup, restore
from storage.criteria_shelf import Shelf
from storage.migrations.upgrade import upgrade
from storage.registry import Registry
from tests.storage.house import House, submitted

TABLES = Path(__file__).parents[1] / "dialogs" / "tables"
SET = "gia-dinh-hoc-tap-mau-17071"
ANSWERS: dict[str, Any] = {
    "q1": 0, "q6": 2, "q7": 2, "q9": 1, "q10": True, "q11": False, "q12a": 1, "q13": "same", "q14": True,
}  # fmt: skip


def raw_of(name: str, **more: Any) -> dict[str, Any]:
    return read_yaml((TABLES / name).read_text(encoding="utf-8"), Place(name)) | more


def drafted(name: str = "bang-xa-minh-hop.yaml", **more: Any) -> CriteriaDrafted:
    raw = raw_of(name, **more)
    return CriteriaDrafted(
        criteria_set=raw["id"], version=raw["version"], title="family", place="17071", based_on=raw["based_on"],
        drafter="cô Hoa", pack=write_yaml(raw),
    )  # fmt: skip


def published(house: House, version: str = "1.0", criteria_set: str = SET) -> CriteriaPublished:
    return CriteriaPublished(
        criteria_set=criteria_set, version=version, title="family", seasons=(house.season,), publisher="cô Hoa"
    )  # fmt: skip


async def in_force(house: House) -> tuple[str, str]:
    season = await house.store.world.season(house.season)
    assert season is not None
    return season.criteria_set, season.criteria_version


async def test_a_published_table_is_there_after_a_restart_and_in_a_backup(
    seeded: House, tmp_path: Path
) -> None:
    """What the commune published today it still has tomorrow, and after a fire (CT001)."""
    await seeded.happen(drafted(), published(seeded))
    assert await in_force(seeded) == (SET, "1.0")
    assert seeded.store.world.criteria_set(SET, "1.0").scorable
    await asyncio.to_thread(backup, seeded.url, seeded.folder, tmp_path / "backup")
    await seeded.again()
    assert seeded.store.world.criteria_set(SET, "1.0").scorable
    await seeded.close()
    seeded.folder = tmp_path / "new"
    restore(tmp_path / "backup", seeded.url, seeded.folder)
    await seeded.open()
    assert seeded.store.world.criteria_set(SET, "1.0").threshold == 85


async def test_a_table_published_beside_the_bots_is_found_by_them(seeded: House) -> None:
    """The operator publishes by hand while the bots run; the bots ask by it at once (CT001)."""
    beside = await Registry.open(database_url=seeded.url, clock=seeded.clock)
    await beside.publish_table(raw_of("bang-xa-minh-hop.yaml"), "17071")
    await beside.publish_table(raw_of("bang-xa-minh-hop-sua-chu.yaml"), "17071")
    await beside.close()
    assert await in_force(seeded) == (SET, "1.1")
    assert "bàn học" in seeded.store.world.criteria_set(SET, "1.1").question("q10").text.vi
    await seeded.happen(seeded.registered())
    file = await seeded.store.world.file("F1", seeded.clock())
    assert file is not None
    assert (file.criteria_set, file.criteria_version) == (SET, "1.1")


async def test_the_command_line_refuses_to_change_what_is_kept(seeded: House) -> None:
    """A version that is kept never says something else later (CT002)."""
    await seeded.store.registry.publish_table(raw_of("bang-xa-minh-hop.yaml"), "17071")
    changed = raw_of("bang-xa-minh-hop.yaml", notes=["khác"])
    with pytest.raises(RefusedAct, match="kept already"):
        await seeded.store.registry.publish_table(changed, "17071")
    twice = await seeded.store.registry.publish_table(raw_of("bang-xa-minh-hop.yaml"), "17071")
    assert twice.seasons == (seeded.season,)
    assert len(await seeded.rows("SELECT 1 FROM criteria_publications")) == 1


async def test_an_old_card_comes_out_the_same(seeded: House) -> None:
    """Years later last year's file still has last year's points, to the half point (CT002)."""
    await seeded.happen(drafted(), published(seeded), seeded.registered())
    assert await in_force(seeded) == (SET, "1.0")
    before = score(seeded.store.world.criteria_set(SET, "1.0"), ANSWERS)
    assert (before.points, before.of) == (93, 100)
    newer = raw_of(
        "bang-xa-minh-hop.yaml", version="1.1", marks={"threshold": {"value": 95, "confidence": "sample"}}
    )
    await seeded.happen(
        CriteriaDrafted(
            criteria_set=SET, version="1.1", title="family", place="17071", based_on=newer["based_on"],
            drafter="cô Hoa", pack=write_yaml(newer),
        ),
        published(seeded, "1.1"),
    )  # fmt: skip
    await seeded.again()
    file = await seeded.store.world.file("F1", seeded.clock())
    assert file is not None
    kept = seeded.store.world.criteria_set(file.criteria_set, file.criteria_version)
    assert score(kept, ANSWERS) == before
    assert before.met
    assert not score(seeded.store.world.criteria_set(SET, "1.1"), ANSWERS).met


def test_a_version_that_never_was_is_not_remembered(tmp_path: Path) -> None:
    """A draft that the power cut undid does not live on under the next draft's number (CT003)."""
    upgrade(tmp_path / "a.db")
    shelf = Shelf(Library.builtin())
    insert = (
        "INSERT INTO criteria_packs (set_id, version, event, seq, title, place, based_on, drafted_at, drafted_by, "
        "drafter, pack) VALUES (?, '1.0', ?, 1, 'family', '17071', 'gia-dinh-hoc-tap-mau@1.0', '2026', 'tg:1', '', ?)"
    )
    with sqlite3.connect(tmp_path / "a.db", isolation_level=None) as db:
        db.execute("BEGIN")
        db.execute(insert, (SET, "first", drafted().pack))
        shelf.load(db, SET, "1.0")
        assert shelf.get(SET, "1.0").threshold == 85
        db.execute("ROLLBACK")
        other = drafted(marks={"threshold": {"value": 70, "confidence": "sample"}})
        db.execute(insert, (SET, "second", other.pack))
        shelf.load(db, SET, "1.0")
        assert shelf.get(SET, "1.0").threshold == 70
    db.close()


async def test_a_table_that_cannot_be_built_harms_nobody_else(seeded: House) -> None:
    """One spoilt table does not keep the bots from starting; the doctor names it (CT004)."""
    await seeded.happen(drafted())
    await seeded.rows("UPDATE criteria_packs SET pack = 'id: [hỏng'")
    await seeded.again()
    [(criteria_set, version, faults)] = await seeded.store.registry.unsound_tables()
    assert (criteria_set, version) == (SET, "1.0")
    assert faults
    with pytest.raises(KeyError):
        seeded.store.world.criteria_set(SET, "1.0")
    assert "1.0" in await seeded.store.world.criteria_versions(SET)
    assert await in_force(seeded) == ("gia-dinh-hoc-tap-mau", "1.0")


async def test_the_trail_says_who_published_what(seeded: House) -> None:
    """Bringing back last month's table is one more line in the book, not an erased one (CT005)."""
    await seeded.happen(drafted(), published(seeded))
    seeded.clock.go(days=30)
    await seeded.happen(published(seeded, "1.0", "gia-dinh-hoc-tap-mau"))
    assert await in_force(seeded) == ("gia-dinh-hoc-tap-mau", "1.0")
    back, first = await seeded.store.world.publications(seeded.season)
    assert (back.criteria_set, back.before_set) == ("gia-dinh-hoc-tap-mau", SET)
    assert (first.criteria_set, first.before_set) == (SET, "gia-dinh-hoc-tap-mau")
    assert back.at > first.at
    [table] = await seeded.store.world.criteria_tables("family", "17071")
    assert table.published_at == first.at
    assert await seeded.store.world.criteria_tables("family", "99999") == ()


async def test_a_discarded_draft_leaves_its_number_behind(seeded: House) -> None:
    """A number is never used for two tables, even if the first was thrown away (CT005)."""
    await seeded.happen(drafted(), CriteriaGivenUp(criteria_set=SET, version="1.0"))
    assert await seeded.store.world.criteria_tables("family", "17071") == ()
    assert await seeded.store.world.criteria_table(SET, "1.0") is None
    assert await seeded.store.world.criteria_versions(SET) == ("1.0",)


async def test_a_new_year_never_begins_with_a_draft(seeded: House) -> None:
    """Next year's season takes the newest published table of the commune, not one still being written (CT001)."""
    await seeded.happen(drafted(), published(seeded), drafted("bang-xa-minh-hop-sua-chu.yaml"))
    season = await seeded.store.registry.open_season("17071", 2027, "family", SET)
    opened = await seeded.store.world.season(season)
    assert opened is not None
    assert (opened.criteria_set, opened.criteria_version) == (SET, "1.0")
    usable = await seeded.store.registry.usable_set(SET)
    assert usable is not None
    assert usable.version == "1.0"
    assert await seeded.store.registry.usable_set("khong-co") is None


async def test_a_file_moves_or_keeps_its_own(seeded: House) -> None:
    """A household that said “keep the old one” is remembered; one that moved is scored by the new one (CT006)."""
    await seeded.happen(
        seeded.registered(),
        seeded.registered(2),
        AnswerGiven(file="F2", question="q1", value=2),
        drafted(),
        published(seeded),
    )
    world, at = seeded.store.world, seeded.clock()
    assert await world.open_files(seeded.season) == (
        OpenFiles("Xóm 5", "draft", 1),
        OpenFiles("Xóm 5", "registered", 1),
    )
    assert not await world.kept_version("F2", SET, "1.0")
    await seeded.happen(VersionKept(file="F2", criteria_set=SET, version="1.0"))
    assert await world.kept_version("F2", SET, "1.0")
    await seeded.happen(
        FileMoved(file="F2", criteria_set=SET, version="1.0", before_set="gia-dinh-hoc-tap-mau", before_version="1.0"),
        submitted("F2"),
    )  # fmt: skip
    assert not await world.kept_version("F2", SET, "1.0")
    first, second = await world.file("F1", at), await world.file("F2", at)
    assert first is not None
    assert second is not None
    assert (first.criteria_set, second.criteria_set) == ("gia-dinh-hoc-tap-mau", SET)


async def test_those_who_waited_for_the_table_are_told(seeded: House) -> None:
    """A family that could only register hears that it can score itself now, whoever published (CT007)."""
    await seeded.rows("UPDATE seasons SET criteria_set = 'gia-dinh-hoc-tap-khung-448'")
    await seeded.happen(seeded.registered(), seeded.registered(2, person="tg:2"))
    await seeded.store.registry.publish_table(raw_of("bang-xa-minh-hop.yaml"), "17071")
    due = await seeded.store.postbox.outbox_due(Audience.FAMILIES, seeded.clock(), most=10)
    assert [(item.person, item.message.about) for item in due] == [("tg:1", "F1"), ("tg:2", "F2")]
    await seeded.store.registry.publish_table(raw_of("bang-xa-minh-hop-sua-chu.yaml"), "17071")
    assert len(await seeded.rows("SELECT 1 FROM outbox")) == 2


async def test_a_table_of_another_commune_is_refused(seeded: House) -> None:
    """Nobody puts a neighbour's table in force here (CT005)."""
    with pytest.raises(RefusedAct, match="is for the place 17072"):
        await seeded.store.registry.publish_table(raw_of("bang-xa-minh-hop.yaml", place="17072"), "17071")
    assert await seeded.store.registry.kept_tables() == ()


async def test_a_remark_loses_its_writer_when_the_writer_is_erased(seeded: House) -> None:
    """Officers read remarks by village; who is erased is not behind any of them, nor their sent files."""
    await seeded.happen(seeded.registered())
    remark = CommentMade(
        file="F1", criteria_set="gia-dinh-hoc-tap-mau", version="1.0", question="q1", indicator="GD1.1", text="dài quá"
    )  # fmt: skip
    await seeded.happen(remark, person="tg:9")
    await seeded.happen(
        TableRefused(refusal="R1", person="tg:9", name="cua-toi.xlsx", faults=()), person="tg:9"
    )
    [count] = await seeded.store.world.remark_counts("17071")
    assert (count.title, count.indicator, count.count) == ("family", "GD1.1", 1)
    [read] = await seeded.store.world.remarks("17071", "family", "GD1.1", most=5)
    assert (read.place_name, read.text) == ("Xóm 5", "dài quá")
    await seeded.store.registry.erase_person("tg:9")
    assert await seeded.rows("SELECT person, text FROM criteria_comments") == [("", "dài quá")]
    assert await seeded.rows("SELECT person, name FROM criteria_refusals") == [("", "")]
    await seeded.store.registry.erase_person("tg:1")
    assert await seeded.store.world.remark_counts("17071") == ()
