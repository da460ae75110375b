"""Word templates of the set for signature: the one that ships, or the locality's own, sent back as .docx."""

from __future__ import annotations

from criteria.wording import Text, Words, say
from dialogs.event import Audience, DocumentSent, TemplateRead
from dialogs.happening import TemplateKept
from dialogs.kept import LONGEST_NAME, keep_to_read
from dialogs.message import Choice, Message, Paragraph
from dialogs.officer_words import capital, own_name
from dialogs.recognition.frame import RecognitionWork
from dialogs.recognition.screen import CLEAN, RecognitionScreen, tell_colleagues
from dialogs.records import PaperKind, PaperTemplate, Role
from dialogs.screen import BACK
from dialogs.turn import Turn

PAPER_TEMPLATE = "paper_template"
"""The kind of a kept message whose bytes are read as a Word template once they have been fetched."""
LARGEST = 1024 * 1024
"""Bytes; a template has some 40 kB."""
FIRST_FAULTS = 12
NAMES: dict[PaperKind, Text] = {
    PaperKind.REQUEST: say("The request (tờ trình)"),
    PaperKind.MINUTES: say("The minutes (biên bản)"),
    PaperKind.LIST: say("The list (danh sách)"),
    PaperKind.DECISION: say("The draft decision (quyết định)"),
    PaperKind.REPORT: say("The report (báo cáo)"),
}
GET = Choice("get", say("Get the template to edit"))
SAMPLE = Choice("sample", say("Try it with made-up names"))
SHIPPED = Choice("shipped", say("Use the template that ships again"), guarded=True)


class OfTemplates(RecognitionScreen):
    async def pictured(self, turn: Turn, frame: RecognitionWork, file: str, album: str) -> None:
        turn.tell(say("A photo is no template: please send the Word file (.docx). The picture is not kept."))


class PaperTemplates(OfTemplates):
    async def shown(self, turn: Turn, frame: RecognitionWork, role: Role) -> Message:
        lines: list[Words] = []
        for kind, name in NAMES.items():
            own = await turn.world.paper_template(role.place, kind)
            lines.append(say("• {paper}: {state}", paper=name, state=state_of(own)))
        words = say(
            "Papers are filled in from Word templates. Get one, change its words and look in Word, send it here as .docx."
        )
        choices = tuple(Choice(kind, name) for kind, name in NAMES.items())
        return Message((words, tuple(lines)), (*choices, BACK), self.stamp(frame))

    async def chosen(self, turn: Turn, frame: RecognitionWork, role: Role, choice: str) -> None:
        if choice in set(NAMES):
            turn.change(screen="paper", kind=choice)

    async def back(self, turn: Turn, frame: RecognitionWork) -> None:
        turn.change(screen="titles", title="", season="", **CLEAN)


class OnePaper(OfTemplates):
    above = "papers"

    def check(self, frame: RecognitionWork) -> str:
        return frame.kind

    async def shown(self, turn: Turn, frame: RecognitionWork, role: Role) -> Message:
        own = await turn.world.paper_template(role.place, frame.kind)
        paragraphs: list[Paragraph] = [
            say("{paper}: {state}", paper=NAMES[PaperKind(frame.kind)], state=state_of(own)),
            say(
                "Places in double braces, as {place}, are filled in; everything else is yours to change. The edited file may be sent now.",
                place="{{ ten_xa }}",
            ),
        ]
        return Message(
            tuple(paragraphs), (GET, SAMPLE, *((SHIPPED,) if own else ()), BACK), self.stamp(frame)
        )

    async def chosen(self, turn: Turn, frame: RecognitionWork, role: Role, choice: str) -> None:
        about = f"{role.place}@{frame.kind}"
        name = NAMES[PaperKind(frame.kind)]
        if choice == GET.id:
            words = say("{paper}, to edit in Word. Send the edited file here.", paper=name)
            turn.post(Audience.OFFICERS, turn.person, Message((words,)), f"paper_template:{about}")
            turn.tell(say("The template is on its way."))
        elif choice == SAMPLE.id:
            words = say("{paper}, filled in with made-up names, to look at.", paper=name)
            turn.post(Audience.OFFICERS, turn.person, Message((words,)), f"paper_sample:{about}")
            turn.tell(say("The paper is on its way."))
        elif choice == SHIPPED.id and await turn.world.paper_template(role.place, frame.kind):
            turn.happen(
                TemplateKept(
                    place=role.place, kind=PaperKind(frame.kind), data=b"", by_name=await own_name(turn)
                )
            )
            turn.tell(say("✓ From now on the template that ships is used."))

    async def back(self, turn: Turn, frame: RecognitionWork) -> None:
        turn.change(screen="papers", kind="")


def state_of(own: PaperTemplate | None) -> Text:
    if own is None:
        return say("the one that ships")
    return say("your own, sent by {who} at {at}", who=own.by_name, at=own.at)


def takes_template(event: DocumentSent) -> bool:
    return event.name.lower().endswith((".docx", ".dotx", ".doc"))


def asks_for_template(turn: Turn) -> bool:
    return isinstance(turn.frame, RecognitionWork) and turn.frame.screen in {"papers", "paper"}


def refuse_other_file(turn: Turn, event: DocumentSent) -> None:
    """Where templates are kept a table is no table of criteria."""
    turn.tell(
        say(
            "“{name}” is no Word file. Here a template as .docx is expected; a table of criteria is sent at /mautieuchi. Nothing was stored.",
            name=event.name[-LONGEST_NAME:],
        )
    )


async def take_template(turn: Turn, event: DocumentSent, role: Role) -> None:
    """Keep a Word file to be fetched and read; what comes of it follows as a notice."""
    if not event.name.lower().endswith(".docx"):
        turn.tell(say("Please save the template as .docx in Word and send it again; nothing was stored."))
    elif event.size > LARGEST:
        turn.tell(say("This file is too large for a template (at most 1 MB). Please take out pictures."))
    else:
        frame = turn.frame
        kind = frame.kind if isinstance(frame, RecognitionWork) else ""
        name = keep_to_read(turn, event, PAPER_TEMPLATE, about=f"{kind}|")
        turn.tell(
            say("“{name}” is here. The template is being looked at; what comes of it follows.", name=name)
        )


async def template_read(turn: Turn, event: TemplateRead, role: Role | None) -> None:
    """Use the template from now on, or tell everything that is wrong at once; the answer is a notice of its own."""
    turn.stay_silent()
    if role is None:
        words = say("Recognition is prepared by the officers of Hội Khuyến học.")
        turn.post(Audience(turn.event.audience), turn.person, Message((words,)))
        return
    if event.faults:
        lines = tuple(
            say("{number}. {fault}", number=number, fault=fault)
            for number, fault in enumerate(event.faults[:FIRST_FAULTS], 1)
        )
        words = say(
            "“{name}” was not taken: {count} things to correct. Nothing has changed.",
            name=event.name,
            count=len(event.faults),
        )
        last = say("Please correct them in the same file and send it again.")
        turn.post(Audience.OFFICERS, turn.person, Message((words, lines, last)))
        return
    kind, by_name = PaperKind(event.kind), await own_name(turn)
    turn.happen(TemplateKept(place=role.place, kind=kind, data=event.data, by_name=by_name))
    words = say(
        "✓ “{name}” is used from now on: {paper}. Below it is filled in with made-up names; please look at it.",
        name=event.name,
        paper=NAMES[kind],
    )
    turn.post(Audience.OFFICERS, turn.person, Message((words,)), f"paper_sample:{role.place}@{kind}")
    told = say("{who} has sent a new template: {paper}.", who=capital(by_name), paper=NAMES[kind])
    await tell_colleagues(turn, role.place, Message((told,)))
