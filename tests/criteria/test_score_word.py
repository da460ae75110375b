"""`sohoctap score` and `sohoctap criteria check`, as somebody at a keyboard meets them.

SC971 A card comes out as JSON, whole numbers whole and decimals short, with reasons in Vietnamese.
SC972 Bad input is told in Vietnamese on the error stream: what, where, what is expected, an example; exit code 2.
SC973 A locked framework says what the officer must supply; exit code 3.
SC974 Answers that do not apply are left aside with a note; `null` is "not known yet".
SC975 No door is loaded.
SC976 Levels, ranks and contradicting sources are on the cards of the sets that have them.
"""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from bot.command_line import app
from bot.command_line.criteria_check import check

FAMILY = "gia-dinh-hoc-tap-mau"
HOME = {
    "q1": 2, "q2": 2, "q4a": 2, "q4b": 1, "q5": True, "q6": 3, "q7": 3, "q9": 2,
    "q10": True, "q11": False, "q12": True, "q13": "same", "q14": False,
}  # fmt: skip


@pytest.fixture
def scored(tmp_path: Path) -> Any:
    """Write the answers to a file and score it by a set."""

    def run(criteria_set: str, answers: Any, *options: str) -> Result:
        path = tmp_path / "nha.json"
        path.write_text(answers if isinstance(answers, str) else json.dumps(answers), encoding="utf-8")
        return CliRunner().invoke(app("score", "criteria"), ["score", criteria_set, str(path), *options])

    return run


def test_a_card(scored: Any) -> None:
    """SC971. Tệp câu trả lời đúng thì in ra bảng điểm, điểm nào vì sao đều ghi rõ."""
    result = scored(FAMILY, HOME)
    card = json.loads(result.stdout)
    assert (result.exit_code, result.stderr) == (0, "")
    assert list(card) == [
        "set",
        "version",
        "points",
        "of",
        "met",
        "lines",
        "unmet",
        "ways_to_raise",
        "notice",
        "unanswered",
        "out_of_period",
        "notes",
    ]
    assert (card["points"], card["of"], card["met"]) == (78, 100, False)
    assert card["lines"][1] | {"name": ""} == {
        "indicator": "GD1.2",
        "name": "",
        "points": 5,
        "of": 10,
        "applicable": True,
        "why": "1 trên 2 cháu đạt cả học tập lẫn rèn luyện",
    }
    assert card["unmet"] == ["Mới được 78 điểm, cần 80 điểm"]
    assert [(way["indicator"], way["gain"]) for way in card["ways_to_raise"]] == [("GD4.2", 10), ("GD1.2", 5)]


def test_answers_may_stand_inside(scored: Any) -> None:
    """SC971. Câu trả lời đặt trong "answers" cũng được."""
    assert json.loads(scored(f"{FAMILY}@1.0", {"answers": HOME}).stdout)["points"] == 78


def test_half_points(scored: Any) -> None:
    """SC971. Điểm lẻ in ra đúng 79.5, không thừa số nào."""
    result = scored("cong-dan-hoc-tap", {f"q{number}": 8 for number in range(1, 10)} | {"q10": 7.5})
    assert '"points": 79.5,' in result.stdout


def test_left_aside_and_not_known(scored: Any) -> None:
    """SC974. Nhà không có cháu mà ghi hai cháu đi học thì để riêng, có ghi lại; câu chưa rõ thì để ngỏ."""
    result = scored(FAMILY, HOME | {"q1": 0, "q14": None})
    card = json.loads(result.stdout)
    assert (result.exit_code, card["met"], card["unanswered"]) == (0, None, ["q14"])
    assert len(card["notes"]) == 4


def test_outside_its_years(scored: Any) -> None:
    """SC974. Chấm vào năm bảng mẫu chưa có hiệu lực thì bảng điểm nói ra."""
    card = json.loads(scored(FAMILY, HOME, "--on", "2020-06-01").stdout)
    assert (card["out_of_period"], len(card["notes"])) == (True, 1)


BAD: list[tuple[str, Any, list[str]]] = [
    (FAMILY, "{", ["nha.json", "JSON", "dòng 1"]),
    (FAMILY, "[1]", ["nha.json"]),
    (FAMILY, HOME | {"q99": 1}, ["nha.json", "q99", "q4a"]),
    (FAMILY, HOME | {"q2": 3}, ["nha.json", "q2", "Trong 2 cháu thì không thể có 3 cháu đi học"]),
    (FAMILY, HOME | {"q1": "hai"}, ["nha.json", "q1", "từ 0 đến 20", '"q1": 1']),
    (FAMILY, HOME | {"q6": 99}, ["nha.json", "q6", "30"]),
    (FAMILY, HOME | {"q9": 1.5}, ["nha.json", "q9"]),
    (FAMILY, HOME | {"q5": 1}, ["nha.json", "q5", "true"]),
    (FAMILY, HOME | {"q13": "giàu"}, ["nha.json", "q13", "disaster"]),
    (FAMILY, {key: HOME[key] for key in HOME if key != "q14"}, ["nha.json", "q14", "chưa có câu trả lời"]),
]


@pytest.mark.parametrize(("criteria_set", "answers", "said"), BAD)
def test_bad_input(scored: Any, criteria_set: str, answers: Any, said: list[str]) -> None:
    """SC972. Ghi sai thì nói sai gì, ở đâu, cần thế nào, ví dụ ra sao; không in lỗi máy."""
    result = scored(criteria_set, answers)
    assert result.exit_code == 2
    assert len(result.stderr.splitlines()) == 1
    for word in (*said, "Cần:", "Ví dụ:"):
        assert word.lower() in result.stderr.lower()


def test_no_such_file(tmp_path: Path) -> None:
    """SC972. Không có tệp thì nói là không tìm thấy tệp."""
    result = CliRunner().invoke(app("score", "criteria"), ["score", FAMILY, str(tmp_path / "khong.json")])
    assert (result.exit_code, "khong.json" in result.stderr) == (2, True)


def test_all_that_is_wrong_at_once(scored: Any) -> None:
    """SC972. Ghi sai ba chỗ thì báo cả ba, mỗi chỗ một dòng."""
    assert len(scored(FAMILY, HOME | {"q1": -1, "q5": "x", "zz": 1}).stderr.splitlines()) == 3


def test_a_locked_framework(scored: Any) -> None:
    """SC973. Khung còn thiếu số thì không chấm, kể ra những gì cán bộ cần bổ sung."""
    result = scored("gia-dinh-hoc-tap-khung-448", HOME)
    assert (result.exit_code, result.stdout) == (3, "")
    assert "GD2.2" in result.stderr
    assert "Cán bộ cần bổ sung" in result.stderr


def test_the_packs_that_ship_pass() -> None:
    """SC972. Kiểm tra các bộ có sẵn thì không có lỗi nào."""
    assert check() == []
    assert CliRunner().invoke(app("score", "criteria"), ["criteria", "check"]).exit_code == 0


def test_a_bad_pack_is_told(tmp_path: Path) -> None:
    """SC972. Tệp tiêu chí sai thì mỗi lỗi một câu tiếng Việt, có tên tệp và chỗ sai."""
    (tmp_path / "sai.yaml").write_text(
        'id: Sai\nversion: "1"\ntitle: family\nkind: scored\n', encoding="utf-8"
    )
    told = check(tmp_path)
    assert len(told) == 4
    assert all(line.startswith("Tệp sai.yaml, chỗ ") for line in told)


def test_no_door_is_loaded(tmp_path: Path) -> None:
    """SC975. Chấm điểm trên máy không cần mở cửa nhắn tin nào."""
    path = tmp_path / "nha.json"
    path.write_text(json.dumps(HOME), encoding="utf-8")
    code = (
        "import sys; from bot.command_line.score import score; from pathlib import Path;"
        f"score({FAMILY!r}, Path({str(path)!r}));"
        "print(sorted({'aiogram', 'telegram', 'sqlalchemy', 'aiohttp'} & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr == "[]\n"


KINDERGARTEN = Path(__file__).parent / "cards/don-vi-hoc-tap-tt24-huyen@1.0/mam-non-tu-thuc.json"


def word(*arguments: str) -> Result:
    return CliRunner().invoke(app("score", "criteria"), ["score", *arguments])


def test_a_card_with_levels() -> None:
    """SC976. Bảng của trường mầm non nói xét mức nào, đạt mức nào, và chỉ tiêu nào không tính vì sao."""
    card = json.loads(word("don-vi-hoc-tap-tt24-huyen", str(KINDERGARTEN)).stdout)
    assert (card["level"], card["level_reached"], card["met"]) == (1, 1, True)
    assert (card["points"], card["of"]) == (12, 12)
    assert card["lines"][2]["applicable"] is False


@pytest.mark.parametrize(
    ("criteria_set", "level"), [("don-vi-hoc-tap-tt24-huyen", "3"), ("cong-dan-hoc-tap", "2")]
)
def test_a_level_that_is_not_there(criteria_set: str, level: str) -> None:
    """SC972. Hỏi mức không có thì nói bộ này có những mức nào."""
    result = word(criteria_set, str(KINDERGARTEN), "--level", level)
    assert (result.exit_code, "--level" in result.stderr) == (2, True)


def test_evidence_for_nothing(tmp_path: Path) -> None:
    """SC972. Ghi minh chứng cho chỉ tiêu không có thì báo đúng chỗ."""
    given = json.loads(KINDERGARTEN.read_text(encoding="utf-8")) | {"evidence": ["1.1", "9.9"]}
    path = tmp_path / "mn.json"
    path.write_text(json.dumps(given), encoding="utf-8")
    result = word("don-vi-hoc-tap-tt24-huyen", str(path))
    assert (result.exit_code, len(result.stderr.splitlines())) == (2, 1)
    assert "evidence.9.9" in result.stderr


def test_a_rank_and_its_doubt() -> None:
    """SC976. Đơn vị ở khoảng giữa hai nguồn thì bảng điểm có hạng, và nói hạng theo cách đọc kia."""
    path = Path(__file__).parent / "cards/don-vi-hoc-tap-tt22@1.0/hai-cach-doc-hai-hang.json"
    card = json.loads(word("don-vi-hoc-tap-tt22", str(path), "--on", "2022-03-01").stdout)
    assert (card["rank"], len(card["doubts"])) == ("Khá", 1)


def test_a_list_to_follow_is_not_scored(scored: Any) -> None:
    """SC973. Thành phố học tập không chấm điểm, nói rõ là chỉ để theo dõi."""
    assert scored("thanh-pho-hoc-tap", {}).exit_code == 3


@pytest.mark.parametrize("unknown", ["la", f"{FAMILY}@9.9"])
def test_an_unknown_set(scored: Any, unknown: str) -> None:
    """SC972. Gõ sai mã bộ thì nói không có bộ ấy và kể các bộ đang có."""
    result = scored(unknown, HOME)
    assert result.exit_code == 2
    assert result.stderr.startswith(f"Không có bộ tiêu chí “{unknown}”. Các bộ đang có: ")
    assert f"{FAMILY}@1.0" in result.stderr
