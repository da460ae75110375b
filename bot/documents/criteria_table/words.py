"""The words of the dropdowns: what an officer picks, and the key it stands for."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from criteria import EvidenceRule, QuestionKind, Text, WhenNotApplicable, Words, say
from dialogs.understand import fold

Spoken = Callable[[Words], str]

KEEP = "keep"

ANSWER_KINDS: Mapping[str, Text] = {
    QuestionKind.yes_no.value: say("yes or no", context="table"),
    QuestionKind.count.value: say("a number", context="table"),
    QuestionKind.choice.value: say("one of several", context="table"),
    QuestionKind.choices.value: say("several at once", context="table"),
    QuestionKind.points.value: say("points given oneself", context="table"),
    QuestionKind.share.value: say("so many of so many", context="table"),
    QuestionKind.money.value: say("money", context="table"),
    QuestionKind.date.value: say("a day", context="table"),
    QuestionKind.text.value: say("text", context="table"),
    QuestionKind.photo.value: say("photo", context="table"),
}
RULE_KINDS: Mapping[str, Text] = {
    "yes_no": say("by yes or no", context="table"),
    "share": say("by share", context="table"),
    "count": say("by number", context="table"),
    "choice": say("by choice", context="table"),
    "self_given": say("points given oneself", context="table rule"),
    "given": say("by handing in", context="table"),
    KEEP: say("keep the way of the original", context="table"),
}
EVIDENCE: Mapping[str, Text] = {
    EvidenceRule.none.value: say("not needed", context="table evidence"),
    EvidenceRule.welcome.value: say("welcome", context="table evidence"),
    EvidenceRule.required.value: say("required", context="table evidence"),
}
NOT_ABOUT: Mapping[str, Text] = {
    WhenNotApplicable.full_points.value: say("counts in full", context="table"),
    WhenNotApplicable.rescale.value: say("in proportion to the rest", context="table"),
    WhenNotApplicable.not_counted.value: say("is not counted", context="table"),
}
ROWS: Mapping[str, Text] = {
    "criterion": say("criterion", context="table"),
    "indicator": say("indicator", context="table"),
}
TABLE_KINDS: Mapping[str, Text] = {
    "official": say("by an official paper", context="table"),
    "sample": say("our own, for trying out", context="table"),
}
COMPLETE: Mapping[str, Text] = {"yes": say("already", context="table"), "no": say("not yet", context="table")}
YES, NO = say("yes", context="table"), say("no", context="table")
NONE = say("none", context="table")
TRIAL = say("Trial points by a sample table, not for deciding the title")
"""Said on every score by a table that holds values nobody has read in a paper."""

TICK = "x"
TICKS = frozenset({"x", "v", "co", "1", "true", "dung", "yes", "✓", "✔", "×"})
NO_TICKS = frozenset({"", "khong", "0", "false", "sai", "no", "-"})


def plain(text: str) -> str:
    """Fold a word so that accents, case, spaces and punctuation do not matter."""
    return " ".join("".join(letter if letter.isalnum() else " " for letter in fold(text)).split())


def key_of_word(words: Mapping[str, Text], typed: str, spoken: Spoken) -> str | None:
    """Return the key somebody means by a word of a dropdown; None where it is none of them."""
    wanted = plain(typed)
    return next((key for key, text in words.items() if wanted in {plain(spoken(text)), plain(key)}), None)


def all_words(words: Mapping[str, Text], spoken: Spoken) -> str:
    return ", ".join(f"“{spoken(text)}”" for text in words.values())
