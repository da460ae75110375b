"""A locality's overlay on a framework.

SC501 Filling what is missing makes a framework scorable; the framework itself stays locked.
SC502 The overlay changes what it names and nothing else.
SC503 A changed number says anew how far it may be trusted.
SC504 An overlay keeps its own name, basis, period and notice.
SC505 Nothing is invented outside the sample overlay.
"""

from decimal import Decimal
from typing import Any

import pytest

from criteria import Confidence, CriteriaSet, PackError
from criteria.fault import Place
from criteria.overlay import merged
from criteria.pack import build

Raw = dict[str, Any]
OVER: Raw = {"id": "xa", "version": "1.0", "name": {"vi": "Xã"}, "basis": {"issuer": "Xã"}, "kind": "scored"}


def test_the_sample_fills_the_framework(framework: CriteriaSet, family: CriteriaSet) -> None:
    """SC501. Bộ khung còn thiếu số nên chưa chấm được; bảng mẫu điền vào thì chấm thử được."""
    assert (framework.scorable, family.scorable) == (False, True)
    assert family.based_on == "gia-dinh-hoc-tap-khung-448@1.0"


def test_what_the_framework_gives_stays(framework: CriteriaSet, family: CriteriaSet) -> None:
    """SC502. Tên, điểm và nguồn của khung giữ nguyên trong bảng mẫu."""
    for indicator_id in ("GD1.1", "GD1.2", "GD1.3", "GD2.1"):
        ours, theirs = family.indicator(indicator_id), framework.indicator(indicator_id)
        assert (theirs.name, theirs.points, theirs.confidence, theirs.source) == (
            ours.name,
            ours.points,
            ours.confidence,
            ours.source,
        )


def test_the_sample_is_its_own(family: CriteriaSet, framework: CriteriaSet) -> None:
    """SC504. Bảng mẫu không mượn số quyết định, không mượn thời hạn của khung."""
    assert (family.basis.number, framework.basis.number) == ("", "448/QĐ-KHVN")
    assert (str(family.valid_from), str(family.valid_to)) == ("2026-01-01", "2027-12-31")
    assert (framework.notice, family.notice is not None) == (None, True)


def test_nothing_is_invented(library: Any, family: CriteriaSet) -> None:
    """SC505. Ngoài bảng mẫu, không có con số nào do phần mềm đặt ra."""
    for set_id in library.ids():
        one = library.get(set_id)
        trusted = {item.confidence for item in one.indicators} | {
            item.rule_confidence for item in one.indicators
        }
        trusted |= {one.marks.full.confidence, one.marks.threshold.confidence}
        assert (Confidence.sample in trusted) == (one is family)
        assert all(
            item.source
            for item in one.indicators
            if item.confidence in {Confidence.confirmed, Confidence.inferred}
        )


def test_the_steps_of_the_sample_are_sample(family: CriteriaSet) -> None:
    """SC505. Bậc điểm trong bảng mẫu là của mẫu, kể cả khi 10 điểm là của khung."""
    assert {item.rule_confidence for item in family.indicators} == {Confidence.sample}


def test_a_commune_changes_two_numbers(raw: Raw) -> None:
    """SC502 SC503. Xã đổi điểm hai chỉ tiêu, các phần khác giữ nguyên."""
    over = OVER | {
        "based_on": "nho@1.0",
        "notice": {"vi": "Thử ở xã"},
        "marks": {"threshold": {"value": 70, "confidence": "confirmed", "source": "QĐ xã"}},
        "criteria": [
            {
                "id": "A",
                "indicators": [
                    {
                        "id": "A.1",
                        "points": 40,
                        "confidence": "confirmed",
                        "rule_confidence": "confirmed",
                        "rule": {
                            "kind": "share",
                            "part": "b",
                            "whole": "a",
                            "steps": [{"percent": 100, "points": 40}],
                        },
                    },
                    {"id": "A.2", "points": 60, "confidence": "confirmed"},
                ],
            }
        ],
        "questions": [{"id": "c", "high": 60}],
    }
    xa = build(over, "xa.yaml", {"nho@1.0": raw})
    assert [item.points for item in xa.indicators] == [Decimal(40), Decimal(60)]
    assert (xa.threshold, xa.full_marks) == (Decimal(70), Decimal(100))
    assert [item.name.vi for item in xa.indicators] == ["Trẻ đi học", "Tự chấm"]
    assert [question.id for question in xa.questions] == ["a", "b", "c"]


def test_a_number_changed_in_silence(raw: Raw) -> None:
    """SC503. Đổi con số mà không nói lấy từ đâu thì không nhận."""
    place = Place("xa.yaml")
    changed = {"id": "A.1", "points": 31, "rule": {"kind": "yes_no", "question": "a", "points_yes": 31}}
    merged(raw, {"criteria": [{"id": "A", "indicators": [changed]}]}, place)
    assert [fault.path for fault in place.faults] == [
        "criteria.A.indicators.A.1.confidence",
        "criteria.A.indicators.A.1.rule_confidence",
    ]


def test_an_overlay_on_nothing(raw: Raw) -> None:
    """SC501. Bảng dựa trên một bộ không có thì báo, và kể các bộ đang có."""
    with pytest.raises(PackError) as refused:
        build(raw | {"based_on": "la@1.0"}, "xa.yaml", {"nho@1.0": raw})
    assert refused.value.faults[0].path == "based_on"


def test_an_overlay_on_an_overlay(raw: Raw) -> None:
    """SC502. Tỉnh dựa trên khung, xã dựa trên tỉnh: cái sau cùng nói thì tính cái đó."""
    notice = {"notice": {"vi": "Thử"}}
    province = OVER | notice | {"id": "tinh", "based_on": "nho@1.0", "aliases": ["Gia đình hiếu học"]}
    commune = OVER | notice | {"based_on": "tinh@1.0", "place": "01234"}
    xa = build(commune, "xa.yaml", {"nho@1.0": raw, "tinh@1.0": province})
    assert (xa.aliases, xa.place, xa.name.vi) == (("Gia đình hiếu học",), "01234", "Xã")
