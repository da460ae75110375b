"""The sets that ship, and a small pack to bend."""

from copy import deepcopy
from typing import Any

import pytest

from criteria import CriteriaSet, Library
from criteria.pack import build

SMALL: dict[str, Any] = {
    "id": "nho",
    "version": "1.0",
    "title": "family",
    "name": {"vi": "Bộ nhỏ"},
    "basis": {"issuer": "Xã thử"},
    "kind": "scored",
    "notice": {"vi": "Chấm thử"},
    "marks": {
        "full": {"value": 100, "confidence": "sample"},
        "threshold": {"value": 80, "confidence": "sample"},
        "minimum_each": {"value": None, "confidence": "sample"},
    },
    "criteria": [
        {
            "id": "A",
            "name": {"vi": "Nhóm A"},
            "indicators": [
                {
                    "id": "A.1",
                    "name": {"vi": "Trẻ đi học"},
                    "short": {"vi": "Trẻ đi học"},
                    "points": 30,
                    "confidence": "sample",
                    "when_not_applicable": "rescale",
                    "rule_confidence": "sample",
                    "rule": {
                        "kind": "share",
                        "part": "b",
                        "whole": "a",
                        "steps": [{"percent": 100, "points": 30}, {"percent": 50, "points": 10}],
                    },
                },
                {
                    "id": "A.2",
                    "name": {"vi": "Tự chấm"},
                    "short": {"vi": "Tự chấm"},
                    "points": 70,
                    "confidence": "sample",
                    "rule_confidence": "sample",
                    "rule": {"kind": "self_given", "question": "c"},
                },
            ],
        }
    ],
    "questions": [
        {"id": "a", "kind": "count", "text": {"vi": "Mấy cháu?"}, "unit": {"vi": "cháu"}},
        {
            "id": "b",
            "kind": "count",
            "text": {"vi": "Mấy cháu đi học?"},
            "unit": {"vi": "cháu đi học"},
            "at_most": "a",
            "applies_if": {"question": "a", "more_than": 0},
        },
        {
            "id": "c",
            "kind": "points",
            "text": {"vi": "Tự cho mấy điểm?"},
            "low": 0,
            "high": 70,
            "step": "0.5",
        },
    ],
}


@pytest.fixture
def raw() -> dict[str, Any]:
    """A pack of two indicators, free to be changed."""
    return deepcopy(SMALL)


@pytest.fixture
def small(raw: dict[str, Any]) -> CriteriaSet:
    return build(raw, "nho.yaml")


@pytest.fixture(scope="session")
def library() -> Library:
    return Library.builtin()


@pytest.fixture(scope="session")
def family(library: Library) -> CriteriaSet:
    return library.get("gia-dinh-hoc-tap-mau")


@pytest.fixture(scope="session")
def framework(library: Library) -> CriteriaSet:
    return library.get("gia-dinh-hoc-tap-khung-448")


@pytest.fixture(scope="session")
def school_or_office(library: Library) -> CriteriaSet:
    """Units of the district by Circular 24: two levels, evidence decides."""
    return library.get("don-vi-hoc-tap-tt24-huyen")


@pytest.fixture(scope="session")
def commune(library: Library) -> CriteriaSet:
    """Communes by Circular 25: two levels, another measure for disadvantaged ones."""
    return library.get("cong-dong-hoc-tap-xa")


@pytest.fixture(scope="session")
def citizen(library: Library) -> CriteriaSet:
    return library.get("cong-dan-hoc-tap")
