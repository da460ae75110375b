"""A framework with gaps: open for registering, locked for scoring.

SC601 Scoring by it is refused with the list of what the officer must supply.
SC602 What is known stays readable, with its source and its doubts.
SC603 Where even the list of criteria is wanting, or a rank's points, that is said too.
SC604 A list to follow is never scored; a locality's values open a framework.
"""

from decimal import Decimal

import pytest

from criteria import (
    Confidence,
    CriteriaSet,
    Kind,
    Library,
    ScoringLocked,
    inspect,
    next_question,
    score,
)
from criteria.fault import Place
from criteria.library import PACKS
from criteria.pack import build
from criteria.yaml_file import read_yaml


def test_scoring_is_refused(framework: CriteriaSet) -> None:
    """SC601. Khung còn thiếu thì không tự chấm được, và kể rõ cán bộ cần bổ sung những gì."""
    with pytest.raises(ScoringLocked) as refused:
        score(framework, {})
    assert [gap.where for gap in refused.value.missing] == [
        "GD2.indicators",
        "GD2.2.points",
        "GD3.indicators",
        "GD3.points",
        "GD4.indicators",
        "GD4.points",
        "marks.threshold",
        "marks.minimum_each",
        "questions",
    ]


def test_what_is_known(framework: CriteriaSet) -> None:
    """SC602. Bốn chỉ tiêu đã biết điểm, mỗi chỉ tiêu 10 điểm; chỗ suy luận ghi là suy luận."""
    assert [(item.id, item.points, item.confidence) for item in framework.indicators] == [
        ("GD1.1", Decimal(10), Confidence.confirmed),
        ("GD1.2", Decimal(10), Confidence.confirmed),
        ("GD1.3", Decimal(10), Confidence.inferred),
        ("GD2.1", Decimal(10), Confidence.confirmed),
        ("GD2.2", None, Confidence.missing),
    ]


def test_nothing_is_asked(framework: CriteriaSet) -> None:
    """SC601. Khung chưa có câu hỏi nên không hỏi gia đình câu nào."""
    assert next_question(framework, {}) is None


def where_missing(criteria_set: CriteriaSet) -> list[str]:
    return [gap.where for gap in criteria_set.missing()]


def test_no_list_of_criteria(library: Library) -> None:
    """SC603. Dòng họ học tập chưa có cả danh sách tiêu chí: nói ra, không bịa."""
    for set_id in ("dong-ho-hoc-tap-khung-448", "dong-ho-hoc-tap-2021-2030"):
        missing = where_missing(library.get(set_id))
        assert missing == ["criteria", "marks.full", "marks.threshold", "marks.minimum_each", "questions"]


def test_fifteen_names_without_points(library: Library) -> None:
    """SC603. Thông tư 44 biết đủ 15 tên, không biết điểm nào; mốc hạng Tốt, Khá cũng thiếu."""
    commune = library.get("cong-dong-hoc-tap-xa-tt44")
    missing = where_missing(commune)
    assert (len(commune.criteria), commune.full_marks) == (15, Decimal(100))
    assert {f"TC{number}.points" for number in range(1, 16)} <= set(missing)
    assert {"marks.ranks.good", "marks.ranks.fair", "marks.threshold"} <= set(missing)


def test_a_list_to_follow(library: Library) -> None:
    """SC604. Thành phố học tập chỉ để theo dõi, không ai bị chấm theo."""
    city = library.get("thanh-pho-hoc-tap")
    assert (city.kind, city.scorable, len(city.criteria)) == (Kind.tracked, False, 3)
    with pytest.raises(ScoringLocked):
        score(city, {})


def test_a_locality_opens_a_framework() -> None:
    """SC604. Nơi có văn bản gốc điền đủ số vào khung thì khung chấm được; ở đây dùng số mẫu."""
    frame = read_yaml(
        (PACKS / "dong-ho-hoc-tap-khung-448.1.0.yaml").read_text(encoding="utf-8"), Place("khung.yaml")
    )
    sample = {"value": 100, "confidence": "sample"}
    local = {
        "id": "dong-ho-xa-thu",
        "version": "1.0",
        "name": {"vi": "Dòng họ học tập xã Thử", "en": "Learning clan of Thử"},
        "basis": {"issuer": "Xã Thử"},
        "based_on": "dong-ho-hoc-tap-khung-448@1.0",
        "complete": True,
        "notice": {"vi": "Chấm thử", "en": "On trial"},
        "marks": {
            "full": sample,
            "threshold": sample | {"value": 80},
            "minimum_each": sample | {"value": None},
        },
        "criteria": [
            {
                "id": "DH1",
                "name": {"vi": "Gia đình học tập trong dòng họ", "en": "Learning families"},
                "indicators": [
                    {
                        "id": "DH1.1",
                        "name": {"vi": "Tỷ lệ gia đình học tập", "en": "Share of learning families"},
                        "short": {"vi": "Gia đình học tập", "en": "Learning families"},
                        "points": 100,
                        "confidence": "sample",
                        "rule_confidence": "sample",
                        "rule": {
                            "kind": "share",
                            "part": "gdht.part",
                            "whole": "gdht.whole",
                            "steps": [{"percent": 70, "points": 100}, {"percent": 50, "points": 60}],
                        },
                    }
                ],
            }
        ],
        "questions": [
            {
                "id": "gdht",
                "kind": "share",
                "text": {"vi": "Họ mình mấy nhà, mấy nhà đạt?", "en": "How many homes, how many reached it?"},
                "unit": {"vi": "gia đình đạt", "en": "families that reached it"},
                "whole_unit": {"vi": "gia đình", "en": "families"},
                "low": 1,
                "computed_from": "share_of_recognised_families",
            }
        ],
    }
    clan = build(local, "dong-ho.yaml", {"dong-ho-hoc-tap-khung-448@1.0": frame})
    assert (clan.missing(), inspect(clan)) == ((), ())
    cards = [score(clan, {"gdht": {"part": part, "whole": 20}}) for part in (14, 13)]
    assert [(card.points, card.met) for card in cards] == [(100, True), (60, False)]
