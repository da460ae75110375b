"""The Chủ tịch Hội signs a village off once nothing of it waits: only then are its files put forward.

What was returned or is still with the village may come later; each such file is decided by itself, and the sign-off
stands.
"""

from __future__ import annotations

from collections.abc import Mapping

from criteria.wording import Words, say
from dialogs.event import Audience
from dialogs.happening import VillageGivenBack, VillageSignedOff
from dialogs.message import Choice, Message, Paragraph
from dialogs.officer_words import capital, own_name
from dialogs.records import RoleKind, Status, VillageAct
from dialogs.sampling.frame import Sampling
from dialogs.screen import BACK
from dialogs.turn import Turn
from dialogs.village_work.hands_frame import Hands
from dialogs.village_work.hands_screen import HandsScreen, InHands, heads
from dialogs.village_work.ready import ready_to_sign
from dialogs.village_work.since import since
from dialogs.village_work.still_undone import still_undone

SIGN = say("Sign this village off")
AGAIN = Choice("again", say("Have a file verified again"), apart=True)
REOPEN = Choice("reopen", say("Reopen this village"), apart=True)
MOST_ACTS = 6
FORWARD = (Status.PROPOSED, Status.POSTED, Status.RECOGNISED)
"""Put forward: then the village is not reopened."""
UNDER_REVIEW = (Status.VERIFIED, Status.NOT_THIS_YEAR)
"""Decided, and not put forward: the chair may still have one verified again."""
AGREED = (Status.VERIFIED, *FORWARD)


class SignOff(HandsScreen):
    """What was done in the village, and the chair's name under it."""

    by = (RoleKind.CHAIR,)

    async def draw(self, turn: Turn, frame: Hands, it: InHands) -> Message:
        states = await turn.world.files_by_status(it.season.id, it.village.id)
        paragraphs: list[Paragraph] = [
            say("{village}, {year}: the verification.", village=it.village.name, year=str(it.season.year)),
            tuple(counted(states)),
        ]
        lots = await lots_told(turn, it)
        paragraphs += [lots] if lots else []
        acts = [
            told
            for act in await turn.world.village_acts(it.season.id, it.village.id)
            if (told := act_told(act))
        ]
        singly = await turn.world.decided_singly(it.season.id, it.village.id)
        told_singly = tuple(
            say("{who} decided on {count} files one by one.", who=capital(name), count=count)
            for name, count in singly
        )
        history = (*told_singly, *reversed(acts[:MOST_ACTS]))
        paragraphs += [history] if history else []
        choices: tuple[Choice, ...] = ()
        again = (AGAIN,) if any(states.get(status) for status in UNDER_REVIEW) else ()
        if it.work.signed_at is not None:
            paragraphs.append(await since(turn, it))
            choices = () if put_forward(states) else (REOPEN,)
        elif (waits := not_yet(states)) is not None:
            paragraphs.append(waits)
            choices = again
        else:
            paragraphs.append(
                say("Signed off, its files can be put forward. What comes later is decided file by file.")
            )
            undoable = await still_undone(turn, it)
            paragraphs += [undoable.told] if undoable is not None else []
            choices = (Choice(signed_for(states), SIGN, guarded=True), *again)
        return Message(tuple(paragraphs), (*choices, BACK), self.stamp(frame))

    async def act(self, turn: Turn, frame: Hands, it: InHands, choice: str) -> None:
        states = await turn.world.files_by_status(it.season.id, it.village.id)
        undoable = await still_undone(turn, it) if choice == signed_for(states) else None
        if undoable is not None and not_yet(states) is None:
            turn.change(screen="sign_now")
        elif choice.startswith("sign-"):
            await sign(turn, it, states, choice)
        elif choice == AGAIN.id and not it.work.signed:
            turn.change(screen="look_again")
        elif choice == REOPEN.id and it.work.signed and not put_forward(states):
            turn.change(screen="reopen")
        elif choice == REOPEN.id and it.work.signed:
            turn.tell(stays_signed(it, states))
        else:
            turn.tell(await since(turn, it))


class SignNow(HandsScreen):
    """Asked once more while decisions can still be undone: a signature ends that at once."""

    by = (RoleKind.CHAIR,)

    async def draw(self, turn: Turn, frame: Hands, it: InHands) -> Message:
        states = await turn.world.files_by_status(it.season.id, it.village.id)
        undoable = await still_undone(turn, it)
        paragraphs: list[Paragraph] = [undoable.told] if undoable is not None else []
        paragraphs.append(say("Sign {village} off now?", village=it.village.name))
        now = Choice(signed_for(states), say("Sign it off now"), guarded=True)
        return Message(tuple(paragraphs), (now, BACK), self.stamp(frame))

    async def act(self, turn: Turn, frame: Hands, it: InHands, choice: str) -> None:
        states = await turn.world.files_by_status(it.season.id, it.village.id)
        turn.change(screen="sign_off")
        await sign(turn, it, states, choice)

    async def back(self, turn: Turn, frame: Hands) -> None:
        turn.change(screen="sign_off")


def signed_for(states: Mapping[Status, int]) -> str:
    """Name in the button what is signed for: it signs nothing else."""
    agreed = sum(states.get(status, 0) for status in AGREED)
    return f"sign-{agreed}-{states.get(Status.NOT_THIS_YEAR, 0)}-{states.get(Status.RETURNED, 0)}"


async def sign(turn: Turn, it: InHands, states: Mapping[Status, int], choice: str) -> None:
    if it.work.signed:
        turn.tell(await since(turn, it))
        return
    waits = not_yet(states)
    if waits is not None:
        turn.tell(waits)
        return
    if choice != signed_for(states):
        turn.tell(say("Something has changed in this village meanwhile. Please look again before signing."))
        return
    name = await own_name(turn)
    if it.work.officer:
        turn.happen(
            VillageGivenBack(season=it.season.id, village=it.village.id, officer=it.work.officer, why="done")
        )
    turn.happen(
        VillageSignedOff(
            season=it.season.id,
            village=it.village.id,
            officer=turn.person,
            officer_name=name,
            agreed=sum(states.get(status, 0) for status in AGREED),
            not_this_year=states.get(Status.NOT_THIS_YEAR, 0),
            returned=states.get(Status.RETURNED, 0),
        )
    )
    if it.work.officer and it.work.officer != turn.person:
        words = say("{who} has signed {village} off.", who=capital(name), village=it.village.name)
        turn.post(Audience.OFFICERS, it.work.officer, Message((words,)))
    turn.tell(say("✓ {village} is signed off.", village=it.village.name))
    await next_to_sign(turn, it)


async def next_to_sign(turn: Turn, it: InHands) -> None:
    """After a signature, the next village that waits for one."""
    rest = [one for one in await ready_to_sign(turn, it.season.id) if one.village != it.village.id]
    if rest:
        turn.change(screen="sign_off", village=rest[0].village)
    else:
        turn.tell(say("No village waits to be signed off any more."))
        turn.pop()
        turn.frames = [frame for frame in turn.frames if not isinstance(frame, Sampling)]


def not_yet(states: Mapping[Status, int]) -> Words | None:
    """Say why the village cannot be signed off yet; None where it can."""
    waiting = states.get(Status.WAITING, 0)
    if waiting:
        return say("{count} files still wait here; it is signed off when none does.", count=waiting)
    if not any(states.get(status) for status in (*AGREED, Status.NOT_THIS_YEAR)):
        return say("No file of this village has been verified yet.")
    return None


def stays_signed(it: InHands, states: Mapping[Status, int]) -> Words:
    return say(
        "{count} files of {village} have been put forward, so it stays signed off. One file is looked at again "
        "by taking it out of its proposal.",
        count=put_forward(states),
        village=it.village.name,
    )


def put_forward(states: Mapping[Status, int]) -> int:
    return sum(states.get(status, 0) for status in FORWARD)


def counted(states: Mapping[Status, int]) -> list[Words]:
    """Say how many files stand where; what may still come is named by count."""
    agreed = sum(states.get(status, 0) for status in AGREED)
    told: list[Words] = [say("• Agreed to propose: {count}", count=agreed)]
    if states.get(Status.NOT_THIS_YEAR):
        told.append(say("• Not this year: {count}", count=states[Status.NOT_THIS_YEAR]))
    if states.get(Status.WAITING):
        told.append(say("• Waiting: {count}", count=states[Status.WAITING]))
    if states.get(Status.RETURNED):
        told.append(
            say("• Returned, not in again: {count}; they may come later", count=states[Status.RETURNED])
        )
    with_village = states.get(Status.VILLAGE_REVIEW, 0) + states.get(Status.HELD, 0)
    if with_village:
        told.append(say("• Still with the village review: {count}; they may come later", count=with_village))
    return told


async def lots_told(turn: Turn, it: InHands) -> Words | None:
    """Say how many were drawn by lot and looked at; nothing to who heads the village."""
    person = await turn.world.person(turn.person, turn.at)
    if heads(person, it.village.id):
        return None
    villages = await turn.world.village_triage(it.season.id, turn.at)
    village = next((one for one in villages if one.village == it.village.id), None)
    drawn = village.sampled + village.sampled_done if village is not None else 0
    if village is None or not drawn:
        return say("No lots have been drawn in this village.")
    return say("Drawn by lot: {drawn}, decided on: {done}.", drawn=drawn, done=village.sampled_done)


def act_told(act: VillageAct) -> Words | None:
    """Say one act of the village's history that a signature rests on; None for the small ones."""
    who = capital(act.officer_name)
    match act.kind:
        case "rest" if act.files == 1:
            return say("{who} agreed to one file that nothing stood out about at {at}.", who=who, at=act.at)
        case "rest":
            return say(
                "{who} agreed to {count} files in one act at {at}.", who=who, count=act.files, at=act.at
            )
        case "handed_over":
            return say("{who} handed it to {other} at {at}.", who=who, other=act.other_name, at=act.at)
        case "taken_over":
            return say(
                "{other} took it over from {who} at {at}: {reason}",
                other=capital(act.other_name),
                who=act.officer_name,
                at=act.at,
                reason=act.reason,
            )
        case "reopened":
            return say("{who} reopened it at {at}: {reason}", who=who, at=act.at, reason=act.reason)
    return None
