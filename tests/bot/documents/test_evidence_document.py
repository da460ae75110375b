"""Papers sent as evidence.

ED001 the officer of the commune gets the paper as it was sent, under its name
ED002 nobody else does
ED003 an inspector of the commune or of its province gets it for a file that was drawn, and for no other
"""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.documents.evidence import evidence_document
from dialogs.records import Evidence, Inspected, Inspection, Place, PlaceKind, RoleKind
from dialogs.records.person import Person, Role
from storage.evidence import EvidenceFolder

AT = datetime(2026, 11, 21, tzinfo=UTC)


class Books:
    """One file of Xã Minh Hợp with one paper, and one officer of another commune."""

    def __init__(self, sha256: str) -> None:
        self.sha256 = sha256

    async def file(self, file: str, at: datetime) -> object:
        class Of:
            id = file
            commune = "17071"

        return Of()

    async def person(self, person: str, at: datetime) -> Person:
        kind, place = {
            "tg:1": (RoleKind.OFFICER, "17071"),
            "tg:2": (RoleKind.OFFICER, "17077"),
            "tg:5": (RoleKind.INSPECTOR, "40"),
            "tg:6": (RoleKind.INSPECTOR, "42"),
        }[person]
        return Person(person, roles=(Role(kind, place, "", AT),))

    async def place(self, place: str) -> Place:
        return Place(place, PlaceKind.COMMUNE, "Xã Minh Hợp", parent="40")

    async def inspections(self, commune: str) -> tuple[Inspection, ...]:
        drawn = Inspected("F1", "17071.05.001")
        return (Inspection("I1", "S1", commune, commune, "Xã Minh Hợp", "tg:5", "ông Tỉnh", AT, (drawn,)),)

    async def evidence(self, file: str) -> tuple[Evidence, ...]:
        return (
            Evidence("E1", file, "1", "document", AT, "tg:9", note="Quy chế.docx", sha256=self.sha256),
            Evidence("E2", file, "1", "document", AT, "tg:9", note="Chưa tải.pdf"),
        )


async def test_the_officer_gets_the_paper_as_it_was_sent(tmp_path: Path) -> None:
    """Đơn vị nộp tệp quy chế thì cán bộ xã mở minh chứng nhận đúng tệp ấy (ED001)."""
    folder = EvidenceFolder(tmp_path)
    books = Books(await folder.save(b"PK..docx"))
    file = await evidence_document("F1@E1", "tg:1", books, AT, folder)  # type: ignore[arg-type]
    assert (file.name, file.data) == ("Quy chế.docx", b"PK..docx")


async def test_the_inspector_gets_it_for_a_drawn_file(tmp_path: Path) -> None:
    """Người kiểm tra của Hội cấp trên xem được tệp minh chứng của hồ sơ bốc thăm; hồ sơ khác thì không (ED003)."""
    folder = EvidenceFolder(tmp_path)
    books = Books(await folder.save(b"PK..docx"))
    file = await evidence_document("F1@E1", "tg:5", books, AT, folder)  # type: ignore[arg-type]
    assert file.data == b"PK..docx"
    with pytest.raises(KeyError):
        await evidence_document("F2@E1", "tg:5", books, AT, folder)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("about", "person"), [("F1@E1", "tg:2"), ("F1@E1", "tg:6"), ("F1@E2", "tg:1"), ("F1@E9", "tg:1")]
)
async def test_nobody_else_gets_it(tmp_path: Path, about: str, person: str) -> None:
    """Cán bộ xã khác thì không lấy được; tệp chưa tải về thì chưa có gì để gửi (ED002)."""
    folder = EvidenceFolder(tmp_path)
    books = Books(await folder.save(b"PK..docx"))
    with pytest.raises(KeyError):
        await evidence_document(about, person, books, AT, folder)  # type: ignore[arg-type]
