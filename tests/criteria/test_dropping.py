"""What a locality leaves out of the set it adapts.

SC511 A dropped indicator goes, and with it the questions that served it alone.
SC512 A question or an option that something still leans on is not dropped in silence.
SC513 A name that the base does not have, or that the overlay changes too, is a fault.
SC514 An overlay restates a number without borrowing the old one's source, a sentence without its English.
SC515 A period that ends before it begins is a fault; so is a place that is no code.
SC516 A pack written out reads back as it was.
"""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from criteria import CriteriaSet, Library, PackError
from criteria.fault import Place
from criteria.library import next_version
from criteria.pack import build
from criteria.yaml_file import read_yaml, write_yaml

Raw = dict[str, Any]
OVER: Raw = {
    "id": "xa",
    "version": "1.0",
    "name": {"vi": "Xã"},
    "basis": {"issuer": "Xã"},
    "based_on": "nho@1.0",
    "notice": {"vi": "Thử"},
}
SEVENTY = {
    "marks": {
        "full": {"value": 70, "confidence": "sample"},
        "threshold": {"value": 50, "confidence": "sample"},
    }
}


def laid(raw: Raw, **over: Any) -> CriteriaSet:
    return build(OVER | over, "xa.yaml", {"nho@1.0": raw})


def paths(raw: Raw, **over: Any) -> list[str]:
    with pytest.raises(PackError) as refused:
        laid(raw, **over)
    return [fault.path for fault in refused.value.faults]


def test_an_indicator_left_out(raw: Raw) -> None:
    """SC511. Xã bỏ một chỉ số thì câu hỏi chỉ dùng cho nó cũng không hỏi nữa."""
    xa = laid(raw, dropped=["A.1"], **SEVENTY)
    assert [one.id for one in xa.indicators] == ["A.2"]
    assert [one.id for one in xa.questions] == ["c"]
    assert xa.scorable


def test_points_that_no_longer_add_up(raw: Raw) -> None:
    """SC511. Bỏ chỉ số mà quên sửa tổng điểm thì bị nhắc."""
    assert paths(raw, dropped=["A.1"]) == ["marks.full"]


def test_a_criterion_left_out_takes_its_conflicts(library: Library) -> None:
    """SC511. Bỏ cả nhóm thì điều còn tranh cãi về chỉ tiêu trong nhóm cũng thôi nhắc."""
    base = library.get("don-vi-hoc-tap-tt22")
    over = OVER | {
        "based_on": "don-vi-hoc-tap-tt22@1.0",
        "dropped": ["II"],
        "marks": {
            "full": {"value": 70, "confidence": "sample"},
            "ranks": [
                {"id": "good", "name": {"vi": "Tốt"}, "at_least": {"value": 60, "confidence": "sample"}},
                {"id": "fair", "name": {"vi": "Khá"}, "at_least": {"value": 50, "confidence": "sample"}},
            ],
        },
    }
    xa = build(over, "xa.yaml", library.raws)
    assert (len(base.conflicts), len(xa.conflicts)) == (1, 0)
    assert [one.id for one in xa.marks.ranks] == ["good", "fair"]
    assert "thanh_vien" in [one.id for one in xa.questions], "III.1 still counts the members"
    assert "tien_tien" not in [one.id for one in xa.questions]


def test_a_question_still_needed(raw: Raw) -> None:
    """SC512. Bỏ câu hỏi mà cách tính điểm còn cần thì bị nhắc đúng chỗ."""
    assert paths(raw, dropped=["b"]) == ["criteria.A.indicators.A.1.rule"]


def test_an_option_left_out(raw: Raw) -> None:
    """SC512. Bỏ một lựa chọn thì bảng điểm của các lựa chọn phải sửa theo."""
    raw["questions"].append(
        {
            "id": "d",
            "kind": "choice",
            "text": {"vi": "Thế nào?"},
            "options": [{"id": one, "label": {"vi": one}} for one in ("tot", "kha", "kem")],
        }
    )
    rule = {"kind": "choice", "question": "d", "points": {"tot": 70, "kha": 30, "kem": 0}}
    raw["criteria"][0]["indicators"][1]["rule"] = rule
    raw["questions"] = [one for one in raw["questions"] if one["id"] != "c"]
    assert paths(raw, dropped=["d.kem"]) == ["criteria.A.indicators.A.2.rule.points"]
    indicators = [
        {"id": "A.2", "rule": rule | {"points": {"tot": 70, "kha": 0}}, "rule_confidence": "sample"}
    ]
    xa = laid(raw, dropped=["d.kem"], criteria=[{"id": "A", "indicators": indicators}])
    assert [one.id for one in xa.question("d").options] == ["tot", "kha"]


def test_names_that_cannot_be_dropped(raw: Raw) -> None:
    """SC513. Bỏ một mã không có, hoặc vừa bỏ vừa sửa một mã, đều bị nhắc."""
    assert paths(raw, dropped=["A.9"]) == ["dropped.A.9"]
    assert paths(raw, dropped="A.1") == ["dropped"]
    questions = [{"id": "c", "high": 70}]
    assert "dropped.c" in paths(raw, dropped=["c"], questions=questions)
    assert "dropped" in {fault.path for fault in refused_alone(raw | {"dropped": ["A.1"]})}


def refused_alone(raw: Raw) -> Any:
    with pytest.raises(PackError) as refused:
        build(raw, "nho.yaml")
    return refused.value.faults


def test_a_new_number_has_its_own_source(raw: Raw) -> None:
    """SC514. Con số mới không mang nguồn của con số cũ; lời mới không kèm lời tiếng Anh cũ."""
    raw["criteria"][0]["indicators"][0] |= {
        "source": "S1",
        "rule_source": "S2",
        "short": {"vi": "Cũ", "en": "Old"},
    }
    raw["marks"]["threshold"] |= {"source": "S3", "note": "Cũ"}
    changed = {"id": "A.1", "points": 30, "confidence": "sample", "short": {"vi": "Mới"}}
    xa = laid(
        raw,
        criteria=[{"id": "A", "indicators": [changed]}],
        marks={"threshold": {"value": 60, "confidence": "sample"}},
    )
    one = xa.indicator("A.1")
    assert (one.source, one.rule_source, one.short.vi, one.short.en) == ("", "S2", "Mới", "")
    assert (xa.marks.threshold.source, xa.marks.threshold.note) == ("", "")


def test_a_period_the_wrong_way_round(raw: Raw) -> None:
    """SC515. Thời hạn kết thúc trước khi bắt đầu thì không nhận; nơi áp dụng phải là mã."""
    import datetime as dt

    assert paths(raw, valid_from=dt.date(2026, 7, 1), valid_to=dt.date(2026, 6, 30)) == ["valid_to"]
    assert paths(raw, place="Minh Hợp") == ["place"]
    assert (
        laid(raw, place="17071", valid_from=dt.date(2026, 7, 1), valid_to=dt.date(2026, 7, 1)).place
        == "17071"
    )


def test_versions_go_up(library: Library, raw: Raw) -> None:
    """SC516. Bảng đầu tiên là bản 1.0, bảng sau là 1.1, sau 1.9 là 1.10."""
    assert next_version(library, "bang-moi") == "1.0"
    more = library.with_packs(raw | {"version": version} for version in ("1.0", "1.9"))
    assert next_version(more, "nho") == "1.10"
    assert next_version(library.with_packs([raw | {"version": "2"}]), "nho") == "2.1"
    assert next_version(more.with_packs([raw | {"version": "1.10.1"}]), "nho") == "1.11"


def test_packs_at_hand_can_be_built_on(library: Library, raw: Raw) -> None:
    """SC516. Bảng của xã dựa được trên bảng của tỉnh vừa đưa vào."""
    more = library.with_packs([raw, OVER | {"id": "tinh"}, OVER | {"based_on": "tinh@1.0"}])
    assert [one.points for one in more.get("xa").indicators] == [Decimal(30), Decimal(70)]
    with pytest.raises(PackError):
        library.with_packs([OVER | {"based_on": "la@1.0"}])


def test_every_pack_written_reads_back(library: Library) -> None:
    """SC516. Ghi ra tệp rồi đọc lại thì bộ tiêu chí không đổi một chữ."""
    for raw in library.raws.values():
        assert read_yaml(write_yaml(raw), Place("x")) == raw


LEAVES = (
    st.none()
    | st.booleans()
    | st.integers(-(10**9), 10**9)
    | st.decimals(-1000, 1000, allow_nan=False, places=2)
    | st.dates()
    | st.text(st.characters(exclude_categories=("Cs", "Cc")) | st.just("\n"))
    | st.sampled_from(
        ["=1+1", "yes", "no", "1.0", "null", "~", "1:30", "2026-01-01", "- a", "a: b", "1e5", "0x1F"]
    )
)


@given(
    st.dictionaries(st.text("abc_", min_size=1), st.recursive(LEAVES, lambda one: st.lists(one, max_size=4)))
)
def test_anything_written_reads_back(raw: Raw) -> None:
    """SC516. Chữ nào, số nào ghi ra cũng đọc lại đúng như thế."""
    assert read_yaml(write_yaml(raw), Place("x")) == raw
