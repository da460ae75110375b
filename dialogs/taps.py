"""No dead button: a tap does its job, or says in one line what happened since and shows the current screen."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import timedelta

import msgspec

from criteria.wording import say
from dialogs.asides.paused import ASIDES, resume_work
from dialogs.books.imports import open_import
from dialogs.button import Button
from dialogs.conversation import Frame
from dialogs.criteria_tables.titles import open_table
from dialogs.desk.officers import officer_notice
from dialogs.desk.open_file import open_file
from dialogs.desk.screen import officer_role
from dialogs.event import Audience, ChoiceTapped
from dialogs.file_status.achievement import open_may_publish
from dialogs.file_status.clan_link import open_clan_link
from dialogs.file_status.frame import FileStatus
from dialogs.finding.found import open_found
from dialogs.inspection.open import open_inspection
from dialogs.recognition.open import open_objection, open_proposal
from dialogs.recognition.screen import CLEAN
from dialogs.recognition.since import since
from dialogs.records.file import File, Status
from dialogs.records.life import may_answer, may_review, may_verify
from dialogs.records.person import RoleKind
from dialogs.screen import tag_of, unsealed
from dialogs.screens import screen_of
from dialogs.self_assessment.begin import open_self_assessment
from dialogs.self_assessment.comment import comment_on_earlier
from dialogs.self_assessment.frame import SelfAssessment
from dialogs.self_assessment.progress import answer_in_words, place_of, set_of
from dialogs.self_assessment.question import value_of
from dialogs.step import Place
from dialogs.turn import Turn
from dialogs.unit_people.open import open_people_of
from dialogs.verification.decided import decided_told
from dialogs.verification.undo.offer import take_offered
from dialogs.village.household_joining.decided import open_joined
from dialogs.village.household_joining.requests import open_joins
from dialogs.village.listing.receive import open_held
from dialogs.village.meeting.late import late_tap
from dialogs.village.review.open import open_review
from dialogs.village.roster.open import open_house
from dialogs.village_work.hand_over import open_offered
from dialogs.village_work.lapsed import take_again
from dialogs.village_work.open_village import open_noticed
from dialogs.village_work.since import since_of
from dialogs.village_work.step_aside import step_back
from dialogs.village_work.to_sign import open_to_sign

SECOND_TAP = timedelta(minutes=1)


async def take_tap(turn: Turn, event: ChoiceTapped) -> None:
    button = Button.unpack(event.data)
    if button is None:
        turn.place = Place.BELOW
        turn.tell(say("That button is from an earlier version."))
    elif button.frame == "go":
        turn.place = Place.BELOW
        await follow_notice(turn, button)
    elif is_current(turn, button):
        await screen_tapped(turn, button.choice)
    elif button.frame == "fi" and button.choice != "back":
        turn.place = Place.BELOW
        await open_found(turn, button.choice)
    elif button.frame == "mt":
        turn.place = Place.BELOW
        await late_tap(turn, button)
    elif (hub := same_record(turn, button)) is not None:
        turn.place = Place.BELOW
        turn.swap(hub)
        await screen_tapped(turn, button.choice)
    elif is_beneath(turn, button):
        turn.place = Place.BELOW
        resume_work(turn)
        await screen_tapped(turn, button.choice)
    elif button.choice.startswith("undo-") and turn.event.audience is Audience.OFFICERS:
        turn.place = Place.BELOW
        await take_offered(turn, button.choice)
    else:
        turn.place = Place.BELOW
        await say_what_happened_since(turn, button)


HUBS: dict[str, dict[str, dict[str, object]]] = {
    "vf": {"details": {"act": "", "indicator": "", "points": "", "missing": ()}},
    "sa": {"summary": {"at": "", "back_to": ""}, "mend": {"at": "", "back_to": ""}},
    "vr": {"list": {"file": ""}},
    "mr": {"houses": {"page": 0}},
    "jr": {"joins": {"request": ""}},
    "vp": {"papers": {}},
    "cl": {"clan_houses": {"found": (), "village": "", "village_name": ""}},
    "up": {"people": {"member": "", "found": (), "village": "", "village_name": "", "numbers": ()}},
    "dk": {"desk": {"person": "", "reason": ""}, "officers": {"person": "", "reason": ""}},
    "rp": {"menu": {"place": "", "period": "", "title": "", "figure": "", "page": 0}},
    "bk": {
        "menu": {
            "title": "",
            "year": 0,
            "village": "",
            "numbers": "",
            "book_import": "",
            "identity": "",
            "page": 0,
            "rule": (0, 0, 0, 0),
            "award": (),
            "award_id": "",
        },
    },
    "pr": {"figures": {"figure": ""}},
    "hl": {"houses": {"house": "", "field": ""}},
    "rm": {
        "room": {"file": "", "reasons_for": (), "detail": "", "back_to": "room"},
        "list": {"file": ""},
        "send": {"file": "", "reasons_for": (), "detail": ""},
    },
    "ct": {
        "titles": {"title": "", "criteria_set": "", "version": "", "over": (), "indicator": "", "page": 0},
        "title": {"criteria_set": "", "version": "", "over": ()},
        "table": {"over": ()},
    },
    "rc": {
        "titles": {"title": "", "season": "", "proposal": "", "decision": "", **CLEAN},
        "title": {"proposal": "", "decision": "", **CLEAN},
        "proposal": {"decision": "", **CLEAN},
        "decision": {**CLEAN},
    },
    "sm": {"villages": {"village": "", "percent": 0}, "village": {"percent": 0}},
    "vh": {"sign_off": {"reason": ""}, "to_sign": {"village": "", "reason": ""}, "take_over": {"reason": ""}},
    "sc": {"villages": {"village": ""}},
    "ip": {
        "places": {"place": "", "inspection": "", "file": "", "text": ""},
        "files": {"file": "", "text": ""},
    },
}
"""Screens one comes back to: their buttons hold from anywhere within the same record."""


def same_record(turn: Turn, button: Button) -> Frame | None:
    """Return the top frame at the hub the button is of, where only the screen has moved on."""
    cleared = HUBS.get(button.frame, {}).get(button.screen)
    if cleared is None or tag_of(turn.frame) != button.frame:
        return None
    hub = msgspec.structs.replace(turn.frame, screen=button.screen, **cleared)
    return hub if shows(hub, button) else None


def is_beneath(turn: Turn, button: Button) -> bool:
    """Say whether the button is of the screen that lies under an aside: it is still open."""
    work = [frame for frame in turn.frames[1:] if not isinstance(frame, ASIDES)]
    return bool(work) and isinstance(turn.frame, ASIDES) and shows(work[-1], button)


def is_current(turn: Turn, button: Button) -> bool:
    return shows(turn.frame, button)


def shows(frame: Frame, button: Button) -> bool:
    stamp = screen_of(frame).stamp(frame)
    return (stamp.frame, stamp.screen, stamp.check) == (button.frame, button.screen, button.check)


async def screen_tapped(turn: Turn, choice: str) -> None:
    frame = turn.frame
    screen = screen_of(frame)
    if choice == "back" and screen.can_go_back:
        await screen.back(turn, frame)
    else:
        await screen.tapped(turn, frame, choice)


OPENED_BY_NOTICE: dict[str, Callable[[Turn, str], Awaitable[object]]] = {
    "review": open_review,
    "verify": open_file,
    "house": open_house,
    "listing": open_held,
    "clan": open_clan_link,
    "people": open_people_of,
    "joins": open_joins,
    "joined": open_joined,
    "inspection": open_inspection,
    "book": open_import,
    "achievement": open_may_publish,
    "offered": open_offered,
    "aside": step_back,
    "village": open_noticed,
    "take_again": take_again,
    "to_sign": open_to_sign,
}
"""What a notice's button opens; each looks itself whether the person may, and says what happened since."""


async def follow_notice(turn: Turn, button: Button) -> None:
    """Open the record's present state, whatever it was when the notice was sent."""
    if button.screen in OPENED_BY_NOTICE:
        await OPENED_BY_NOTICE[button.screen](turn, button.check)
        return
    match button.screen:
        case "file":
            files = await turn.world.files_of(turn.person, turn.at)
            file = next((file for file in files if file.id == button.check), None)
            if file is not None and file.status in {Status.RETURNED, Status.HELD}:
                await open_self_assessment(turn, file)
            else:
                turn.frames = [kept for kept in turn.frames if not isinstance(kept, FileStatus)]
                turn.push(FileStatus(button.check))
        case "officer":
            await officer_notice(turn, button.check, button.choice)
        case "proposal" | "objection":
            opened = open_proposal if button.screen == "proposal" else open_objection
            if not await opened(turn, button.check):
                turn.tell(say("There is nothing of this any more."))
        case "table":
            role = await officer_role(turn)
            if role is None or not await open_table(turn, role, button.check):
                turn.tell(say("This table is not here any more."))
        case _:
            turn.tell(say("That button is from an earlier version."))


async def say_what_happened_since(turn: Turn, button: Button) -> None:
    """Tell in one line what became of the record the button was about."""
    button = msgspec.structs.replace(button, check=unsealed(button.screen, button.check))
    record, _, rest = button.check.partition("-")
    if button.frame == "sa" and button.screen == "question" and button.choice == "comment":
        frame = turn.frame
        if (
            isinstance(frame, SelfAssessment)
            and frame.file == record
            and frame.screen in {"question", "evidence", "summary"}
            and any(question.id == rest for question in set_of(turn, frame).questions)
        ):
            comment_on_earlier(turn, frame, rest)
            return
    if button.frame == "sa" and button.screen == "question":
        for frame in turn.frames:
            if isinstance(frame, SelfAssessment) and frame.file == record and rest in frame.answers:
                say_recorded(turn, frame, rest, button.choice)
                return
    if button.frame == "vf":
        file = await turn.world.file(record, turn.at)
        officer = await turn.world.person(turn.person, turn.at)
        if (
            file is not None
            and not may_verify(file)
            and officer.role_at(file.commune, RoleKind.OFFICER, RoleKind.CHAIR)
        ):
            decided = await decided_told(turn, file)
            if just_now(turn, file):
                turn.toast = decided
                turn.stay_silent()
            else:
                turn.tell(decided)
            return
    if button.frame == "sa" and (button.choice == "submit" or button.screen == "publishing"):
        files = await turn.world.files_of(turn.person, turn.at)
        if any(file.id == record and not may_answer(file) for file in files):
            turn.tell(say("This file has been handed in already."))
            return
    if (
        button.frame in {"vr", "rm"}
        and (reviewed := await turn.world.file(record, turn.at))
        and not may_review(reviewed)
    ):
        turn.tell(say("The review of this file is done."))
        return
    if button.frame == "rc" and await officer_role(turn) and (told := await since(turn, button)) is not None:
        turn.tell(told)
        return
    if button.frame == "vh" and (told := await since_of(turn, button.check)) is not None:
        turn.tell(told)
        return
    turn.tell(say("That step is done. Here is where {you} is now."))


def just_now(turn: Turn, file: File) -> bool:
    """A second tap on the button of one's own decision: a word over the next file's screen, nothing below it."""
    return (
        file.decided_by == turn.person
        and file.decided_at is not None
        and turn.at - file.decided_at < SECOND_TAP
    )


def say_recorded(turn: Turn, frame: SelfAssessment, question: str, choice: str) -> None:
    criteria_set = set_of(turn, frame)
    recorded = frame.answers[question]
    number = place_of(criteria_set, frame, question)
    answer = answer_in_words(criteria_set, question, recorded)
    if value_of(criteria_set.question(question), choice) == recorded:
        turn.tell(say("Question {number} is recorded already: {answer}.", number=number, answer=answer))
    else:
        turn.tell(
            say(
                "Question {number} is recorded as {answer}. To change it, use “Change an answer” in the summary.",
                number=number,
                answer=answer,
            )
        )
