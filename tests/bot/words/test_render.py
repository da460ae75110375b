"""How neutral words are read.

W001 a sentence is said in the reader's language, with their form of address
W002 numbers are exact, with the reader's decimal mark
W003 moments are told in the place's time, the day only when it is not today
W004 what a person typed is shown as it is
W005 a sentence nobody has translated is said in English and counted
"""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from bot.words import render
from bot.words.clock import CLOCK
from bot.words.render import speech
from criteria.wording import Day, Moment, Number, Text, Wording, say


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("", "gia đình mình"),
        ("officer", "mình"),
        ("ong", "ông"),
        ("ba", "bà"),
        ("bac", "bác"),
        ("co", "cô"),
        ("chu", "chú"),
        ("anh", "anh"),
        ("chi", "chị"),
        ("thay", "thầy"),
        ("co_giao", "cô"),
        ("em", "em"),
    ],
)
def test_everybody_is_addressed_as_they_asked(address: str, said: str) -> None:
    """Whoever asked to be called bác is called bác; whoever was not asked yet is called nothing wrong (W001)."""
    words = Wording("Mời {you} xem. {You} có đồng ý không?")
    assert f"Mời {said} xem. {said[0].upper() + said[1:]} có đồng ý không?" == render(words, "vi", address)


def test_an_unknown_form_of_address_is_nobody_offended() -> None:
    """A form of address that is no longer known falls back to the family as a whole (W001)."""
    assert render(Wording("Mời {you}"), "vi", "gone") == "Mời gia đình mình"


@pytest.mark.parametrize(
    ("value", "vietnamese", "english"),
    [
        ("8.50", "8,5", "8.5"),
        ("10", "10", "10"),
        ("0.125", "0,125", "0.125"),
        ("100", "100", "100"),
        ("7.0", "7", "7"),
    ],
)
def test_points_are_said_exactly(value: str, vietnamese: str, english: str) -> None:
    """Eight and a half points are 8,5, never 8,499999 (W002)."""
    assert vietnamese == render(Text("{n}", {"n": Number(Decimal(value))}), "vi")
    assert english == render(Text("{n}", {"n": Number(Decimal(value))}), "en")


def at(moment: datetime, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(CLOCK, "now", lambda: moment.astimezone(CLOCK.zone))


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        (datetime(2026, 11, 21, 13, 14, tzinfo=UTC), "20 giờ 14"),
        (datetime(2026, 11, 21, 13, 0, tzinfo=UTC), "20 giờ"),
        (datetime(2026, 11, 21, 1, 5, tzinfo=UTC), "8 giờ 05"),
        (datetime(2026, 11, 20, 13, 14, tzinfo=UTC), "20 giờ 14 ngày 20/11"),
        (datetime(2026, 11, 20, 17, 30, tzinfo=UTC), "0 giờ 30"),
        (datetime(2025, 12, 31, 13, 14, tzinfo=UTC), "20 giờ 14 ngày 31/12/2025"),
    ],
)
def test_times_are_told_as_in_the_village(
    moment: datetime, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Twenty past eight in the evening is 20 giờ 20 here, whatever clock the machine keeps (W003)."""
    at(datetime(2026, 11, 21, 14, 0, tzinfo=UTC), monkeypatch)
    assert said == render(Text("{at}", {"at": Moment(moment)}), "vi")


def test_days_are_written_as_people_write_them() -> None:
    """The twenty-first of November is 21/11/2026 (W003)."""
    assert render(Text("{on}", {"on": Day(date(2026, 11, 21))}), "vi") == "21/11/2026"


def test_lists_end_with_and() -> None:
    """Three things are read as "a, b và c", two as "a và b", one alone (W001)."""
    lists = [render(Text("{all}", {"all": tuple("abc"[:n])}), "vi") for n in range(4)]
    assert lists == ["", "a", "a và b", "a, b và c"]


def test_what_people_typed_stays_as_it_is() -> None:
    """A name with braces in it is a name, not a place to fill in (W004)."""
    assert render("{you}", "vi", "bac") == "{you}"
    assert render(Text("Lò {name}", {"name": "{you}"}), "vi", "bac") == "Lò {you}"


def test_words_inside_words_are_said_in_the_same_language() -> None:
    """A criterion named inside a sentence is named in the reader's language too (W001)."""
    inner = Wording("Con em đi học", "Children at school")
    words = Text("{what}!", {"what": inner})
    assert render(words, "vi") == "Con em đi học!"
    assert render(words, "en") == "Children at school!"


def test_a_pack_without_english_speaks_vietnamese() -> None:
    """Better the pack's Vietnamese than nothing (W001)."""
    assert render(Wording("Con em đi học"), "en") == "Con em đi học"


def test_untranslated_sentences_are_counted() -> None:
    """A sentence nobody has translated is said in English, and the operator can see it (W005)."""
    msgid = "Nobody has ever translated this {thing}."
    assert render(Text(msgid, {"thing": 3}), "vi") == "Nobody has ever translated this 3."
    assert speech("vi").missing[msgid] == 1


def test_the_forms_of_address_are_told_apart_by_context() -> None:
    """The one English word "you" is many Vietnamese words (W001)."""
    assert render(say("you", context="address:bac"), "vi") == "bác"


def test_a_moment_of_tonight_is_shown_without_its_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """On the same evening nobody needs to be told the date of 20 giờ 14 (W003)."""
    now = datetime.now(UTC)
    at(now, monkeypatch)
    assert "ngày" not in render(Text("{at}", {"at": Moment(now - timedelta(minutes=0))}), "vi")
