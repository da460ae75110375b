"""Where the empty places of the commune's own certificate form are: moved line by line until a sheet fits."""

from __future__ import annotations

import re

import msgspec

from criteria.wording import Text, Words, say
from dialogs.desk.screen import officer_role
from dialogs.event import Audience
from dialogs.happening import CertificateFormSet
from dialogs.message import Choice, Message
from dialogs.recognition.frame import RecognitionWork
from dialogs.recognition.screen import CLEAN, RecognitionScreen
from dialogs.records import A4_ACROSS, CertificateForm, Role, Spot
from dialogs.screen import BACK
from dialogs.turn import Turn
from dialogs.understand import fold

GRID = Choice("grid", say("Get a sheet with a ruler"))
ACROSS = Choice("across", say("A4, lying"))
UPRIGHT = Choice("upright", say("A4, standing"))
SMALL = Choice("small", say("A5, lying"))
AFRESH = Choice("afresh", say("Back to the usual places"), apart=True)
SIZES = {ACROSS.id: (297.0, 210.0), UPRIGHT.id: (210.0, 297.0), SMALL.id: (210.0, 148.0)}
PARTS: dict[str, Text] = {
    "name": say("name", context="certificate"),
    "place": say("village", context="certificate"),
    "title": say("title and year", context="certificate"),
    "decision": say("decision", context="certificate"),
    "day": say("place and day", context="certificate"),
    "signer": say("signer", context="certificate"),
    "book": say("number in the book", context="certificate"),
}
TYPED = re.compile(
    r"(?P<part>[^\d]+?)\s*(?:(?P<off>bo|khong in)|(?P<top>\d{1,3}(?:[.,]\d)?)(?:\s+(?P<middle>\d{1,3}(?:[.,]\d)?))?)"
)


class Form(RecognitionScreen):
    async def shown(self, turn: Turn, frame: RecognitionWork, role: Role) -> Message:
        form = await form_of(turn, role)
        lines: list[Words] = [
            say(
                "• {part}: {top} mm from the top, its middle {middle} mm from the left",
                part=PARTS[key],
                top=tidy_mm(spot.top),
                middle=tidy_mm(spot.middle),
            )
            for key, spot in form.spots.items()
        ]
        return Message(
            (
                say(
                    "The certificate's form, {width} × {height} mm. Certificates print only these lines onto it:",
                    width=tidy_mm(form.width),
                    height=tidy_mm(form.height),
                ),
                tuple(lines),
                say(
                    "Lay the sheet with the ruler over your form, then type a part and its millimetres, for example: tên 98, or: tên 98 148. To leave a part out: thôn bỏ. To have the number in the book of certificates printed: số vào sổ 185 60"
                ),
            ),
            (GRID, ACROSS, UPRIGHT, SMALL, AFRESH, BACK),
            self.stamp(frame),
            numbered=False,
        )

    async def typed(self, turn: Turn, frame: RecognitionWork, text: str) -> None:
        meant = await self.choice_meant(turn, frame, text)
        if meant is not None:
            await self.tapped(turn, frame, meant)
            return
        role = await officer_role(turn)
        if role is None:
            return
        form = moved(await form_of(turn, role), text, labels(turn))
        if form is None:
            turn.tell(self.ask_again(frame))
        else:
            await keep(turn, role, form)

    async def chosen(self, turn: Turn, frame: RecognitionWork, role: Role, choice: str) -> None:
        form = await form_of(turn, role)
        if choice == GRID.id:
            words = say("A sheet with a ruler in millimetres and made-up names. Print it at its real size.")
            turn.post(Audience.OFFICERS, turn.person, Message((words,)), f"certificate_grid:{role.place}")
            turn.tell(say("The sheet is on its way."))
        elif choice == AFRESH.id:
            await keep(turn, role, A4_ACROSS)
        elif choice in SIZES:
            await keep(turn, role, resized(form, *SIZES[choice]))

    def ask_again(self, frame: RecognitionWork) -> Words:
        return say("A part and its millimetres within the sheet are needed, for example: tên 98")

    async def back(self, turn: Turn, frame: RecognitionWork) -> None:
        turn.change(screen="titles", title="", season="", **CLEAN)


async def form_of(turn: Turn, role: Role) -> CertificateForm:
    return await turn.world.certificate_form(role.place) or A4_ACROSS


async def keep(turn: Turn, role: Role, form: CertificateForm) -> None:
    """Keep the form; one that stands like that already is not kept twice."""
    if form == await form_of(turn, role):
        turn.tell(say("That is how it stands already; nothing changes."))
        return
    turn.happen(CertificateFormSet(place=role.place, form=form))
    turn.tell(say("✓ Kept."))


def labels(turn: Turn) -> dict[str, str]:
    """Fold the parts' names as officers read them, to recognise them typed."""
    return {fold(turn.world.spoken(words, turn.language, "")): key for key, words in PARTS.items()}


def moved(form: CertificateForm, text: str, named: dict[str, str]) -> CertificateForm | None:
    """Move or leave out one part; None where the part or the millimetres are not understood."""
    found = TYPED.fullmatch(fold(text).strip(" .:"))
    if found is None:
        return None
    said = found["part"].strip(" :")
    parts = {key for name, key in named.items() if name == said or name.split()[0] == said}
    if len(parts) != 1:
        return None
    part = parts.pop()
    spots = dict(form.spots)
    if found["off"]:
        spots.pop(part, None)
        return msgspec.structs.replace(form, spots=spots)
    top = millimetres(found["top"])
    before = form.spots.get(part, Spot(top, form.width / 2))
    middle = millimetres(found["middle"]) if found["middle"] else before.middle
    if not (0 < top < form.height and 0 < middle < form.width):
        return None
    spots[part] = Spot(top, middle)
    return msgspec.structs.replace(form, spots={key: spots[key] for key in PARTS if key in spots})


def resized(form: CertificateForm, width: float, height: float) -> CertificateForm:
    """Keep the places in proportion, to begin from."""
    return CertificateForm(
        width,
        height,
        {
            key: Spot(round(spot.top * height / form.height, 1), round(spot.middle * width / form.width, 1))
            for key, spot in form.spots.items()
        },
    )


def millimetres(typed: str) -> float:
    return float(typed.replace(",", "."))


def tidy_mm(number: float) -> str:
    return f"{number:g}".replace(".", ",")
