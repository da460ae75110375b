"""What may be wrong with a table of awards, beside what may be wrong with any list of past years."""

from __future__ import annotations

from enum import unique

from bot.documents.problem import RowFault, Told
from criteria.wording import say


@unique
class AwardFault(RowFault):
    NO_AWARDS = Told(
        say("There is no award under the headings"), say("Look whether this is the right file or sheet")
    )
    NO_HEADINGS = Told(
        say("No line of headings was found"),
        say("Put one line above the list: Họ và tên, Xóm, Năm, Hình thức khen thưởng, Cấp khen"),
    )
    AWARD_MISSING = Told(say("The line does not say which award"), say("Write it, for example: Giấy khen"))
    GIVER_MISSING = Told(
        say("The line does not say who gave the award"), say("Write it, for example: Chủ tịch UBND xã")
    )
    YEAR_MISSING = Told(say("The line does not say which year"), say("Write a year, for example 2023"))
    TWICE = Told(
        say("The same award of the same name and year as in row {other}: {typed}"),
        say("Take one of them out; if they are two people, write their codes"),
    )
    ENTERED = Told(say("This award is in the book already: {typed}"), say("Take this row out"))
