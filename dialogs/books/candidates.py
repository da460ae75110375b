"""Candidates for the congress of honour: rules find them, the Chủ tịch Hội puts forward, one by one."""

from __future__ import annotations

import hashlib
import re

from criteria.wording import Text, Words, say
from dialogs.books import may_publish
from dialogs.books.frame import BookWork
from dialogs.books.honoured import recognised_by
from dialogs.books.in_words import rule_in_words
from dialogs.books.screen import EARLIER, LATER_ONES, NOT_CHAIR, OfOffice, is_chair, send
from dialogs.happening import CandidateChosen, CandidateRuleSet
from dialogs.message import Choice, Message, Paragraph
from dialogs.officer_words import own_name
from dialogs.recognition.honour import not_yet, open_honour, standing, to_be_honoured
from dialogs.records import TITLES, PaperKind, Role
from dialogs.records.book import CULTURE_OF, Candidate, CandidateRule
from dialogs.screen import BACK
from dialogs.turn import Turn

RULE = Choice("rule", say("Set the rule"))
EXPORT = Choice("export", say("Get the list as an Excel file"), apart=True)
FORWARD = Choice("forward", say("Put forward"))
NOT_FORWARD = Choice("not_forward", say("No longer put forward"))
OWN = Choice("own", say("Record of achievement"))
PAPERS = Choice("papers", say("Papers on the outstanding, for signature (Word)"))
HONOUR = Choice("honour", say("Enter the decision on the outstanding"))
HONOURED = Choice("honoured", say("Recognised as outstanding"))
PUBLISHED = Choice("published", say("Record to be published"))
SET = Choice("set", say("Correct, from now on"))
AGAIN = Choice("again", say("Type it again"))
PAGE = 12
MOST_YEARS = 10
_RULE = re.compile(r"\D*(\d{1,2})\s*/\s*(\d{1,2})(.*)", re.DOTALL)


class CandidateTitles(OfOffice[BookWork]):
    above = "menu"

    async def shown(self, turn: Turn, frame: BookWork, role: Role) -> Message:
        choices = tuple(Choice(title.key, title.name) for title in TITLES.values() if not title.by_officers)
        words = say("Candidates for honours, {year}: of which title?", year=str(turn.today.year))
        return Message((words,), (*choices, BACK), self.stamp(frame))

    async def chosen(self, turn: Turn, frame: BookWork, role: Role, choice: str) -> None:
        if choice in TITLES and not TITLES[choice].by_officers:
            turn.change(screen="candidate_list", title=choice, year=turn.today.year, page=0)


class CandidateList(OfOffice[BookWork]):
    above = "candidates"

    def check(self, frame: BookWork) -> str:
        return f"{frame.title}-{frame.year}-{frame.page}"

    async def shown(self, turn: Turn, frame: BookWork, role: Role) -> Message:
        rule = await turn.world.candidate_rule(role.place, frame.title)
        heading = say(
            "Candidates for honours, {title}, {year}.", title=TITLES[frame.title].name, year=str(frame.year)
        )
        if rule is None:
            words = say("The chair of Hội has not set a rule yet.")
            return Message((heading, words), (RULE, BACK), self.stamp(frame))
        found = await turn.world.candidates(role.place, rule, frame.year)
        first = frame.page * PAGE
        page = found[first : first + PAGE]
        paragraphs: list[Paragraph] = [
            heading,
            say("Rule of {who}: {rule}.", who=rule.setter, rule=rule_in_words(rule)),
            say(
                "{count} fit it, {chosen} are put forward. A tap opens one.",
                count=len(found),
                chosen=sum(one.chosen for one in found),
            ),
        ]
        known = await standing(turn, role.place, frame.title, frame.year)
        waiting = not_yet(found, known)
        if known:
            paragraphs.append(say("Recognised as outstanding by a decision: {count}.", count=len(known)))
        choices = [Choice(str(first + at), label(one)) for at, one in enumerate(page)]
        choices += [LATER_ONES] if len(found) > first + PAGE else []
        choices += [EARLIER] if frame.page else []
        choices += [PAPERS, HONOUR] if waiting else []
        choices += [HONOURED] if known else []
        return Message(tuple(paragraphs), (*choices, RULE, EXPORT, BACK), self.stamp(frame), numbered=False)

    async def chosen(self, turn: Turn, frame: BookWork, role: Role, choice: str) -> None:
        rule = await turn.world.candidate_rule(role.place, frame.title)
        if choice == RULE.id:
            if await is_chair(turn, role.place):
                turn.change(screen="rule")
            else:
                turn.tell(NOT_CHAIR)
            return
        if rule is None:
            return
        if choice == HONOUR.id:
            if not await is_chair(turn, role.place):
                turn.tell(NOT_CHAIR)
            elif await to_be_honoured(turn, role.place, frame.title, frame.year):
                open_honour(turn, frame.title, frame.year)
            return
        if choice == PAPERS.id:
            words = say("The list and the draft decision: please fill in the dotted places, print.")
            about = f"{role.place}@{frame.year}@{frame.title}"
            papers = (f"honour_paper:{about}@{kind}" for kind in (PaperKind.LIST, PaperKind.DECISION))
            send(turn, Message((words,)), *papers, told=say("The papers are on their way."))
            return
        if choice == HONOURED.id:
            turn.change(screen="honoured", page=0)
            return
        found = await turn.world.candidates(role.place, rule, frame.year)
        if choice == LATER_ONES.id and len(found) > (frame.page + 1) * PAGE:
            turn.change(page=frame.page + 1)
        elif choice == EARLIER.id and frame.page:
            turn.change(page=frame.page - 1)
        elif choice == EXPORT.id:
            words = say(
                "Candidates for honours, {title}, {year}. Not for posting.",
                title=TITLES[frame.title].name,
                year=str(frame.year),
            )
            send(turn, Message((words,)), f"candidates:{role.place}@{frame.year}@{frame.title}")
        elif choice.isdigit() and int(choice) < len(found):
            turn.change(screen="candidate", identity=found[int(choice)].line.identity)

    def cleared(self) -> dict[str, object]:
        return {"title": "", "year": 0, "page": 0}


class OneCandidate(OfOffice[BookWork]):
    above = "candidate_list"

    def check(self, frame: BookWork) -> str:
        return hashlib.sha256(frame.identity.encode()).hexdigest()[:10]

    async def shown(self, turn: Turn, frame: BookWork, role: Role) -> Message:
        one = await candidate(turn, frame, role)
        if one is None:
            return Message(
                (say("This household does not fit the rule any more."),), (BACK,), self.stamp(frame)
            )
        lines: list[Words] = [
            say(
                "{code} {name}, {village}",
                code=one.line.short_code or "–",
                name=one.line.name,
                village=one.line.place_name,
            ),
            say("{title} in the years {list}", title=TITLES[frame.title].name, list=years(one.held)),
        ]
        if one.points is not None:
            lines.append(say("Verified: {points} points", points=one.points))
        lines += [
            say("Award: {what}, {giver}, {year}", what=award.what, giver=award.giver, year=str(award.year))
            for award in one.awards
        ]
        lines += [
            recognised_by(done)
            for done in await standing(turn, role.place, frame.title, frame.year)
            if done.line.identity == frame.identity
        ]
        publishing = await may_publish.told(turn, one)
        state = say("Put forward by the chair of Hội.") if one.chosen else say("Not put forward.")
        act = NOT_FORWARD if one.chosen else FORWARD
        more = (*((PUBLISHED,) if one.may_publish else ()), *await may_publish.ways(turn, frame, one))
        return Message((tuple(lines), publishing, state), (act, OWN, *more, BACK), self.stamp(frame))

    async def chosen(self, turn: Turn, frame: BookWork, role: Role, choice: str) -> None:
        one = await candidate(turn, frame, role)
        if one is None:
            return
        about = f"{role.place}@{frame.year}@{frame.title}@{one.line.identity}"
        if choice in {FORWARD.id, NOT_FORWARD.id}:
            await put_forward(turn, frame, role, one, forward=choice == FORWARD.id)
        elif choice == OWN.id:
            words = say("Record of achievement, for Hội Khuyến học only.")
            send(turn, Message((words,)), f"achievement_docx:{about}", f"achievement_pdf:{about}")
        elif choice in {way.id for way in await may_publish.ways(turn, frame, one)}:
            await may_publish.act(turn, frame, one, choice)
        elif choice in may_publish.ALL:
            turn.tell(say("The household has answered on its own phone; only it changes that."))
        elif choice == PUBLISHED.id and not one.may_publish:
            turn.tell(say("The household no longer agrees to its being published, so nothing is sent."))
        elif choice == PUBLISHED.id:
            words = say("Record of achievement, for publishing: no points, no code.")
            send(turn, Message((words,)), f"achievement_public:{about}")

    def cleared(self) -> dict[str, object]:
        return {"identity": "", "asked": ""}


async def put_forward(turn: Turn, frame: BookWork, role: Role, one: Candidate, *, forward: bool) -> None:
    if not await is_chair(turn, role.place):
        turn.tell(NOT_CHAIR)
    elif one.chosen == forward:
        turn.tell(say("That is written down already."))
    else:
        turn.happen(
            CandidateChosen(
                commune=role.place,
                title=frame.title,
                year=frame.year,
                identity=one.line.identity,
                chosen=forward,
            )
        )
        turn.tell(say("✓ Put forward.") if forward else say("✓ No longer put forward."))


class SetRule(OfOffice[BookWork]):
    """One line: in how many of how many years; the culture title and the points where they are asked."""

    above = "candidate_list"

    def check(self, frame: BookWork) -> str:
        return frame.title

    async def shown(self, turn: Turn, frame: BookWork, role: Role) -> Message:
        lines: list[Paragraph] = [
            say("In how many of how many years must {title} have been held?", title=TITLES[frame.title].name),
            say("For example: 4/5 is at least 4 of the last 5 years; the last year always."),
        ]
        if frame.title in CULTURE_OF:
            lines.append(
                say(
                    "More may stand behind it: 4/5, văn hóa 3, điểm 80 (the culture title in 3 years, 80 points)."
                )
            )
        else:
            lines.append(say("Points may stand behind it: 4/5, điểm 80"))
        return Message(tuple(lines), (BACK,), self.stamp(frame), numbered=False)

    async def said(self, turn: Turn, frame: BookWork, role: Role, text: str) -> None:
        found = rule_typed(text, frame.title)
        if found is None:
            turn.tell(wrong_with(text))
        else:
            turn.change(screen="rule_check", rule=found)


class CheckRule(OfOffice[BookWork]):
    above = "rule"

    def check(self, frame: BookWork) -> str:
        return "-".join(map(str, frame.rule))

    async def shown(self, turn: Turn, frame: BookWork, role: Role) -> Message:
        words = say("{rule}. Is that right?", rule=rule_in_words(self.rule(frame)))
        return Message((words,), (SET, AGAIN, BACK), self.stamp(frame))

    async def chosen(self, turn: Turn, frame: BookWork, role: Role, choice: str) -> None:
        if choice == AGAIN.id:
            turn.change(screen="rule")
        elif choice == SET.id:
            if not await is_chair(turn, role.place):
                turn.tell(NOT_CHAIR)
                return
            years_, held, culture, points = frame.rule
            turn.happen(
                CandidateRuleSet(
                    commune=role.place,
                    title=frame.title,
                    years=years_,
                    held=held,
                    culture=culture,
                    points=points,
                    setter=await own_name(turn),
                )
            )
            turn.tell(say("✓ The rule is set."))
            turn.change(screen="candidate_list", rule=(0, 0, 0, 0), page=0)

    def rule(self, frame: BookWork) -> CandidateRule:
        return CandidateRule(frame.title, *frame.rule)


def rule_typed(text: str, title: str) -> tuple[int, int, int, int] | None:
    """Read "4/5, văn hóa 3, điểm 80" as (years, held, culture, points)."""
    found = _RULE.fullmatch(text)
    if found is None:
        return None
    held, of_years, rest = int(found[1]), int(found[2]), found[3]
    culture = re.search(r"v[aă]n h[oó][aá]\D*(\d+)", rest, re.IGNORECASE)
    points = re.search(r"(?:[đd]i[eể]m)\D*(\d+)|(\d+)\s*(?:[đd]i[eể]m)", rest, re.IGNORECASE)
    numbers = re.findall(r"\d+", rest)
    if len(numbers) != bool(culture) + bool(points) or (culture and title not in CULTURE_OF):
        return None
    rule = of_years, held, int(culture[1]) if culture else 0, int(points[1] or points[2]) if points else 0
    fits = 1 <= held <= of_years <= MOST_YEARS and rule[2] <= of_years and rule[3] <= 100
    return rule if fits else None


def wrong_with(text: str) -> Text:
    """Say what is wrong with a rule as typed: more years than are looked at, too many of them, too many points."""
    found = _RULE.fullmatch(text)
    if found is not None:
        held, of_years, rest = int(found[1]), int(found[2]), found[3]
        if held > of_years:
            return say(
                "{held} is more than {years}. Please look again, for example: 4/5", held=held, years=of_years
            )
        if of_years > MOST_YEARS:
            return say("At most {years} years are looked at, for example: 4/5", years=MOST_YEARS)
        points = re.search(r"(?:[đd]i[eể]m)\D*(\d+)|(\d+)\s*(?:[đd]i[eể]m)", rest, re.IGNORECASE)
        if points and int(points[1] or points[2]) > 100:
            return say("Points are at most 100, for example: 4/5, điểm 80")
    return say("Please type it like this: 4/5, or: 4/5, văn hóa 3, điểm 80")


async def candidate(turn: Turn, frame: BookWork, role: Role) -> Candidate | None:
    rule = await turn.world.candidate_rule(role.place, frame.title)
    if rule is None:
        return None
    found = await turn.world.candidates(role.place, rule, frame.year)
    return next((one for one in found if one.line.identity == frame.identity), None)


def label(one: Candidate) -> Text:
    words = say("{name}, {village}", name=one.line.name, village=one.line.place_name)
    return say("✓ {name}", name=words) if one.chosen else words


def years(held: tuple[int, ...]) -> tuple[str, ...]:
    return tuple(map(str, held))
