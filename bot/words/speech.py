"""One language: its sentences, its numbers, its dates, its lists."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from babel.support import Translations

from bot.words.address import FORMS, UNKNOWN
from bot.words.clock import CLOCK
from bot.words.links import address_of
from bot.words.template import Template, parse
from criteria.wording import Day, Link, Moment, Number, Text, Wording, Words, say

_LIST = say("{most} and {last}", context="list")
_COMMA = say(", ", context="list")
_DECIMAL_POINT = say(".", context="decimal point")
_DAY = say("{day}/{month}/{year}", context="day")
_SHORT_DAY = say("{day}/{month}", context="day")
_TIME = say("{hour}:{minute}", context="time")
_FULL_HOUR = say("{hour}:00", context="time")
_TIME_ON_DAY = say("{time} on {day}", context="time")


class Speech:
    """Renders words in one language. What it has once parsed it keeps: msgids are few, people are many."""

    def __init__(self, language: str, translations: Translations, *, complete: bool) -> None:
        self.language = language
        self.missing: Counter[str] = Counter()
        """Msgids said in English because the catalogue has no entry, with how often."""
        self._translations = translations
        self._complete = complete
        self._templates: dict[tuple[str, str], Template] = {}
        self._you = {form: self._sentence(text, "") for form, text in FORMS.items()}
        self._values: dict[type, Callable[[Any, str], str]] = {
            str: lambda value, _: value,
            int: lambda value, _: str(value),
            Text: self._sentence,
            Wording: self._wording,
            Number: self._number,
            Day: self._day,
            Moment: self._moment,
            Link: lambda value, _: address_of(value),
            tuple: self._list,
        }

    def render(self, words: Words, address: str) -> str:
        return self._values[type(words)](words, address)

    def _template(self, msgid: str, context: str) -> Template:
        own = self._translations
        sentence = str(own.pgettext(context, msgid) if context else own.gettext(msgid))
        if self._complete and (context, msgid) not in self._templates and not self._has(msgid, context):
            self.missing[msgid] += 1
        template = self._templates[context, msgid] = parse(sentence)
        return template

    def _has(self, msgid: str, context: str) -> bool:
        known: Mapping[Any, Any] = getattr(self._translations, "_catalog", {})
        return (f"{context}\x04{msgid}" if context else msgid) in known

    def _sentence(self, text: Text, address: str) -> str:
        template = self._templates.get((text.context, text.msgid))
        if template is None:
            template = self._template(text.msgid, text.context)
        if isinstance(template, str):
            return template
        values = text.values
        said: list[str] = []
        for literal, name in template:
            said.append(literal)
            if name:
                value = values.get(name)
                said.append(
                    self._spoken_to(name, address)
                    if value is None
                    else self._values[type(value)](value, address)
                )
        return "".join(said)

    def _spoken_to(self, name: str, address: str) -> str:
        """{you} and {You}; any other place without a value stays as it is written, visible and harmless."""
        you = self._you.get(address) or self._you[UNKNOWN]
        if name == "you":
            return you
        if name == "You":
            return you[:1].upper() + you[1:]
        return f"{{{name}}}"

    def _wording(self, wording: Wording, address: str) -> str:
        sentence = wording.en or wording.vi if self.language == "en" else wording.vi
        if "{" in sentence:
            for name in ("you", "You"):
                sentence = sentence.replace(f"{{{name}}}", self._spoken_to(name, address))
        return sentence

    def _number(self, number: Number, _: str) -> str:
        digits = format(number.value, "f")
        if "." in digits:
            digits = digits.rstrip("0").rstrip(".")
        return digits.replace(".", self._sentence(_DECIMAL_POINT, ""))

    def _day(self, day: Day, _: str) -> str:
        return self._date(day.on.day, day.on.month, day.on.year)

    def _date(self, day: int, month: int, year: int | None) -> str:
        text = _DAY if year else _SHORT_DAY
        values = {"day": str(day), "month": str(month), "year": str(year)}
        return self._sentence(Text(text.msgid, values, text.context), "")

    def _moment(self, moment: Moment, _: str) -> str:
        """In the place's time zone; the day is said unless it is today, the year unless it is this one."""
        local, now = CLOCK.local(moment.at), CLOCK.now()
        time = self._time(local)
        if local.date() == now.date():
            return time
        day = self._date(local.day, local.month, local.year if local.year != now.year else None)
        return self._sentence(Text(_TIME_ON_DAY.msgid, {"time": time, "day": day}, _TIME_ON_DAY.context), "")

    def _time(self, local: datetime) -> str:
        text = _TIME if local.minute else _FULL_HOUR
        values = {"hour": str(local.hour), "minute": f"{local.minute:02}"}
        return self._sentence(Text(text.msgid, values, text.context), "")

    def _list(self, values: tuple[Any, ...], address: str) -> str:
        said = [self._values[type(value)](value, address) for value in values]
        if len(said) < 2:
            return "".join(said)
        most = self._sentence(_COMMA, "").join(said[:-1])
        return self._sentence(Text(_LIST.msgid, {"most": most, "last": said[-1]}, _LIST.context), "")
