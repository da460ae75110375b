"""One of a unit's people opens their own link: the words are shown, they agree, and the file is theirs alone."""

from __future__ import annotations

from criteria.wording import say
from dialogs.consent import AGREE, covers, record_consent
from dialogs.consent_texts import text_of
from dialogs.deep_links import sealed
from dialogs.file_status.frame import FileStatus
from dialogs.happening import MemberLinkUsed, RepresentativeAdded, RepresentativeRemoved
from dialogs.message import Choice, Message
from dialogs.records import Purpose, Season, Subject, SubjectKind, UnitMember
from dialogs.screen import BACK, Screen
from dialogs.turn import Turn
from dialogs.unit_people.frame import MemberLink
from dialogs.unit_people.screen import season_of

NOT_ME = Choice("not_me", say("This is not me"))
GONE = say("This link has been used or has run out. Please ask the unit for a new one.")


async def open_member_link(turn: Turn, code: str) -> None:
    frame = MemberLink(sealed(code))
    if await behind(turn, frame) is None:
        turn.tell(GONE)
        return
    turn.frames = [kept for kept in turn.frames if not isinstance(kept, MemberLink)]
    turn.push(frame)


class IsItYou(Screen[MemberLink]):
    def check(self, frame: MemberLink) -> str:
        return frame.code_sha256[:10]

    async def show(self, turn: Turn, frame: MemberLink) -> Message:
        found = await behind(turn, frame)
        if found is None:
            return Message((GONE,), (BACK,), self.stamp(frame))
        one, unit, season = found
        question = say(
            "{unit} has put {name} down for Công dân học tập {year}. Is this {name}, and do you agree to answer yourself?",
            unit=unit.name,
            name=one.name,
            year=str(season.year),
        )
        return Message(
            (question, text_of(Purpose.SCORING, SubjectKind.CITIZEN)),
            (AGREE, NOT_ME, BACK),
            self.stamp(frame),
        )

    async def tapped(self, turn: Turn, frame: MemberLink, choice: str) -> None:
        found = await behind(turn, frame)
        if found is None:
            turn.tell(GONE)
            turn.pop()
        elif choice == NOT_ME.id:
            turn.tell(
                say("Then nothing is shown here. Please tell the unit that the link came to somebody else.")
            )
            turn.pop()
        elif choice == AGREE.id:
            await take_over(turn, found[0])


async def behind(turn: Turn, frame: MemberLink) -> tuple[UnitMember, Subject, Season] | None:
    """Find whose link it is, while it holds and the person is registered this year."""
    known = await turn.world.member_by_link(frame.code_sha256, "")
    if known is None or known.link_until is None or known.link_until < turn.at:
        return None
    unit = await turn.world.subject(known.unit)
    season = await season_of(turn, known.unit)
    if unit is None or season is None:
        return None
    one = await turn.world.member_by_link(frame.code_sha256, season.id)
    return (one, unit, season) if one is not None and one.registered else None


async def take_over(turn: Turn, one: UnitMember) -> None:
    """From now on only the person answers, and only they see the points."""
    person = await turn.world.person(turn.person, turn.at)
    if not covers(person, SubjectKind.CITIZEN):
        record_consent(turn, Purpose.SCORING, given=True, kind=SubjectKind.CITIZEN)
    for other in await turn.world.representatives(one.citizen):
        if other.id != turn.person:
            turn.happen(RepresentativeRemoved(subject=one.citizen, person=other.id))
    turn.happen(
        RepresentativeAdded(subject=one.citizen, person=turn.person, relation="self", adult_agreed=True)
    )
    turn.happen(MemberLinkUsed(member=one.id))
    turn.tell(
        say("✓ The file of {name} is on this phone now; the unit does not see the points.", name=one.name)
    )
    turn.swap(FileStatus(one.file))
