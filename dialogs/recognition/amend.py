"""A name is corrected or a recognition revoked: whose, what, why; then the new decision's number and day."""

from __future__ import annotations

from criteria.wording import say
from dialogs.message import Message
from dialogs.recognition.finding import MOST, MOST_SHOWN, line_called
from dialogs.recognition.frame import RecognitionWork
from dialogs.recognition.reason import ReasonScreen
from dialogs.recognition.screen import CLEAN, RecognitionScreen
from dialogs.recognition.signing import short_line
from dialogs.recognition.sought import SoughtScreen
from dialogs.records import Recognition, Role
from dialogs.screen import BACK
from dialogs.turn import Turn


class AmendScreen(RecognitionScreen):
    def check(self, frame: RecognitionWork) -> str:
        return f"{frame.decision}-{frame.act}"


class AmendWho(SoughtScreen, AmendScreen):
    question = say("Whose recognition? Please type the code or the name, for example: 05.012")
    tapped_question = say("Whose recognition? Please tap it, or type the code or the name.")

    async def commune(self, turn: Turn, frame: RecognitionWork) -> str:
        season = await turn.world.season(frame.season)
        return season.commune if season else ""

    async def find(
        self, turn: Turn, frame: RecognitionWork, code: str, folded: str
    ) -> tuple[Recognition, ...]:
        return await turn.world.find_recognised(frame.season, code, folded, most=MOST)

    async def whole(self, turn: Turn, frame: RecognitionWork) -> tuple[Recognition, ...]:
        decision = await turn.world.decision(frame.decision)
        if decision is None or decision.count > MOST_SHOWN:
            return ()
        return tuple(one for one in await turn.world.recognitions_by(decision.id) if one.revoked is None)

    async def take(self, turn: Turn, frame: RecognitionWork, file: str) -> None:
        standing = await turn.world.recognition_of(file)
        own = await turn.world.file(file, turn.at)
        if standing is None or own is None or own.season != frame.season:
            return
        if (revoked := standing.revoked) is not None:
            turn.tell(
                say(
                    "Revoked already by decision {number} of {day}.",
                    number=revoked.number,
                    day=revoked.decided_on,
                )
            )
            return
        turn.change(
            screen="amend_name" if frame.act == "correct" else "amend_reason",
            file=file,
            name="",
            decision=standing.decision,
        )

    async def back(self, turn: Turn, frame: RecognitionWork) -> None:
        turn.change(screen="decision", **CLEAN)


class AmendName(AmendScreen):
    async def shown(self, turn: Turn, frame: RecognitionWork, role: Role) -> Message:
        standing = await turn.world.recognition_of(frame.file)
        if standing is None:
            return self.gone(frame)
        words = say("{file}. The right name, as the new decision prints it?", file=line_called(standing))
        return Message((words,), (BACK,), self.stamp(frame), numbered=False)

    async def typed(self, turn: Turn, frame: RecognitionWork, text: str) -> None:
        standing = await turn.world.recognition_of(frame.file)
        name = short_line(text)
        if name is None:
            turn.tell(say("A full name is needed, for example: Vi Thị Bình"))
        elif standing is not None and name == standing.name:
            turn.tell(say("The name is “{name}” already; nothing changes.", name=name))
        else:
            turn.change(screen="amend_reason", name=name)

    async def back(self, turn: Turn, frame: RecognitionWork) -> None:
        turn.change(screen="amend_who", file="", name="")


class AmendReason(ReasonScreen, AmendScreen):
    async def shown(self, turn: Turn, frame: RecognitionWork, role: Role) -> Message:
        standing = await turn.world.recognition_of(frame.file)
        if standing is None:
            return self.gone(frame)
        about = (
            say(
                "{file}: “{before}” becomes “{after}”.",
                file=line_called(standing),
                before=standing.name,
                after=frame.name,
            )
            if frame.act == "correct"
            else say(
                "{file}: the recognition is revoked. The family reads the reason.", file=line_called(standing)
            )
        )
        return Message((about, self.question), (BACK,), self.stamp(frame), numbered=False)

    question = say("The reason, as the new decision gives it?")
    example = "Viết sai họ tên chủ hộ"
    then = "number"

    async def back(self, turn: Turn, frame: RecognitionWork) -> None:
        turn.change(screen="amend_name" if frame.act == "correct" else "amend_who", reason="")
