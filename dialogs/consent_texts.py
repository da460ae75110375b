"""What is agreed to, in the words for each kind of subject: a unit has no chủ hộ, a clan no village head."""

from __future__ import annotations

from criteria.wording import Text, say
from dialogs.records import Purpose, SubjectKind

HOUSEHOLD = say(
    "Before anything is asked: the name of the chủ hộ or of whoever registers, the village, counts of people and your answers are kept for one "
    "purpose, to register and score the title. Hội Khuyến học of the commune keeps them; only the village head, the "
    "verifying officers and, when it inspects, the upper Hội read them. No identity numbers, no children's names. You may see, "
    "mend or erase them at any time."
)
CITIZEN = say(
    "Before anything is asked: the name of whoever registers, the village and the answers are kept for one purpose, to register "
    "and score the title. Hội Khuyến học of the commune keeps them; only the village head, the verifying officers and, "
    "when it inspects, the upper Hội read them. No identity numbers. They may be seen, mended or erased at any time."
)
CLAN = say(
    "Before anything is asked: the name of the clan, who writes for it, counts of households and people and the answers are kept for one "
    "purpose, to register and score the title. Hội Khuyến học of the commune keeps them; only the verifying officers and, when it "
    "inspects, the upper Hội read them. No identity numbers, nobody's own name. They may be seen, mended or erased at any time."
)
UNIT = say(
    "Before anything is asked: the name of the unit, who writes for it, counts of its people and the answers are kept for one "
    "purpose, to register and score the title. Hội Khuyến học of the commune keeps them; only the verifying officers and, when it "
    "inspects, the upper Hội read them. No identity numbers; its people are named only as they agree. They may be seen, mended or erased at any time."
)
COMMUNITY = say(
    "Before anything is asked: the village, who writes for it, counts of the whole village and the answers are kept for one "
    "purpose, to register and score the title. Hội Khuyến học of the commune keeps them; only the verifying officers and, when it "
    "inspects, the upper Hội read them. No identity numbers, nobody's own name. They may be seen, mended or erased at any time."
)
SCORING = {
    SubjectKind.HOUSEHOLD: HOUSEHOLD,
    SubjectKind.CITIZEN: CITIZEN,
    SubjectKind.CLAN: CLAN,
    SubjectKind.UNIT: UNIT,
    SubjectKind.COMMUNITY: COMMUNITY,
}
REMINDERS = say("May this bot remind {you} when a deadline is near or when something is missing in the file?")
PUBLISHING_HOUSEHOLD = say(
    "If the household is proposed, may the chủ hộ's name and the village be posted publicly? Points are never posted. "
    "Refusing does not change the result."
)
PUBLISHING_PERSON = say(
    "If proposed, the name of {you} (or of whom {you} registered) and the village are posted publicly by the commune; points "
    "never. Does {you} agree? Refusing does not change the result."
)
ACHIEVEMENT = say(
    "The commune's Hội Khuyến học would like to publish a record of achievement: the name, the village, the years with the "
    "title, awards, and what others can learn from. Points never. Refusing changes nothing else."
)
REACH = {SubjectKind.HOUSEHOLD: 2, SubjectKind.CITIZEN: 1}
"""How much about people a text speaks of: what was agreed to for a household covers what a unit is asked."""


def text_of(purpose: Purpose, kind: SubjectKind) -> Text:
    match purpose:
        case Purpose.SCORING:
            return SCORING.get(kind, UNIT)
        case Purpose.PUBLISHING:
            return PUBLISHING_HOUSEHOLD if kind is SubjectKind.HOUSEHOLD else PUBLISHING_PERSON
        case Purpose.ACHIEVEMENT:
            return ACHIEVEMENT
        case Purpose.REMINDERS:
            return REMINDERS
        case Purpose.CLAN:
            raise ValueError("the words for a clan name it: see `dialogs.clan.consent`")
