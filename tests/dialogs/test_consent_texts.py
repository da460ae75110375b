"""What is agreed to on the phone.

CT001 the words and their version go together: who changes the words gives them a new day
CT002 the words speak of the very kind of subject, and nobody else's names
CT003 the words name all who read the file; what was agreed to before they did covers no new registration
"""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime

import pytest

from bot.words import render
from dialogs.consent import VERSION, covers
from dialogs.consent_texts import SCORING, text_of
from dialogs.records import Consent, Person, Purpose, SubjectKind

SEALED = {
    "2026-11-24": "db8f9eee6f1cd9928932567cf8ff1b09f334de11430ad54c920ebd12ce8a9d7d",
    "2026-11-25": "f4c283e6dd5adc77297810be054f4d40231610461d29d1f657bee6b3d9d40eae",
}
"""Every version of the words since they differ by kind, and the seal of them all."""
OF_A_RECORD = {
    "2026-11-24": "3ddfe2e302346779e7a0e3ab951a5cda45dda0df95c24fbb37de57619885dd1c",
    "2026-11-25": "3ddfe2e302346779e7a0e3ab951a5cda45dda0df95c24fbb37de57619885dd1c",
}


def test_the_version_names_these_very_words() -> None:
    """Đổi lời xin đồng ý thì phải đổi ngày của lời, để biết ai đã đồng ý với lời nào (CT001)."""
    said = "\n".join(
        render(text_of(purpose, kind), "vi")
        for purpose in Purpose
        if purpose not in {Purpose.CLAN, Purpose.ACHIEVEMENT}
        for kind in SCORING
    )
    assert SEALED[VERSION] == hashlib.sha256(said.encode()).hexdigest()


def test_the_words_on_publishing_a_record_have_their_seal() -> None:
    """Lời xin công khai thành tích thêm vào sau, cũng phải giữ đúng lời của ngày ấy (CT001)."""
    said = render(text_of(Purpose.ACHIEVEMENT, SubjectKind.HOUSEHOLD), "vi")
    assert OF_A_RECORD[VERSION] == hashlib.sha256(said.encode()).hexdigest()


@pytest.mark.parametrize("kind", [SubjectKind.CLAN, SubjectKind.UNIT, SubjectKind.COMMUNITY])
def test_a_clan_or_unit_is_not_spoken_of_as_a_household(kind: SubjectKind) -> None:
    """Dòng họ, đơn vị, xóm thì không có chủ hộ, hồ sơ cũng không qua trưởng xóm (CT002)."""
    said = render(text_of(Purpose.SCORING, kind), "vi")
    assert "chủ hộ" not in said
    assert "trưởng xóm" not in said


def test_a_person_is_asked_for_their_own_name() -> None:
    """Niêm yết công dân học tập là niêm yết tên chính người ấy, không phải chủ hộ (CT002)."""
    said = render(text_of(Purpose.PUBLISHING, SubjectKind.CITIZEN), "vi", "anh")
    assert "họ tên của anh" in said
    assert "chủ hộ" not in said
    assert "Gia đình" not in said


@pytest.mark.parametrize("kind", SCORING)
def test_the_words_name_all_who_read(kind: SubjectKind) -> None:
    """Lời xin đồng ý kể đủ ai được xem, cả Hội cấp trên khi kiểm tra (CT003)."""
    assert "Hội cấp trên khi kiểm tra" in render(text_of(Purpose.SCORING, kind), "vi")


@pytest.mark.parametrize(
    ("version", "enough"), [("2026-11-24 household", False), (f"{VERSION} household", True)]
)
def test_who_agreed_to_former_words_is_asked_anew(version: str, enough: bool) -> None:
    """Ai đồng ý theo lời cũ thì hồ sơ cũ giữ nguyên; đăng ký mới thì được hỏi lại theo lời mới (CT003)."""
    agreed = Consent(Purpose.SCORING, version, given=True, at=datetime(2026, 11, 24, tzinfo=UTC))
    assert covers(Person("tg:1", consents=(agreed,)), SubjectKind.HOUSEHOLD) is enough
