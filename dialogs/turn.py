"""One event's work on one conversation, from which the step is made at the end."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import msgspec

from criteria.wording import Text
from dialogs.conversation import Conversation, Frame
from dialogs.event import Audience, ChoiceTapped, Event
from dialogs.happening import AnyHappening
from dialogs.happening.of_file import OfFile
from dialogs.message import Message, Paragraph
from dialogs.self_assessment.frame import SelfAssessment
from dialogs.step import Place, Post, Reply, Step
from dialogs.world import World


class Turn:
    """What a screen works with.

    Kept between calls: `frames`, `address`, `language`, `album`. Temporary to this call: everything else.
    """

    __slots__ = (
        "address",
        "album",
        "at",
        "back_here",
        "event",
        "frames",
        "happened",
        "kept",
        "language",
        "leaving",
        "lines",
        "place",
        "posts",
        "screenful",
        "silent",
        "toast",
        "world",
    )

    def __init__(self, conversation: Conversation, event: Event, world: World, at: datetime) -> None:
        self.kept = conversation
        self.frames: list[Frame] = list(conversation.frames)
        self.address = conversation.address
        self.language = conversation.language
        self.album = conversation.album

        self.event = event
        self.world = world
        self.at = at
        self.lines: list[Paragraph] = []
        self.happened: list[AnyHappening] = []
        self.posts: list[Post] = []
        self.place = Place.HERE if isinstance(event, ChoiceTapped) else Place.BELOW
        self.toast: Text | None = None
        self.silent = False
        self.leaving = False
        self.back_here = False
        """The person comes back: the screen is shown, wherever it stands already."""
        self.screenful: Message | None = None
        """Said instead of the top frame's screen: in a group there is no screen of one's own."""

    @property
    def person(self) -> str:
        return self.event.person

    @property
    def today(self) -> date:
        return self.world.local_date(self.at)

    @property
    def frame(self) -> Frame:
        return self.frames[-1]

    def change(self, **fields: Any) -> None:
        """Replace fields of the top frame."""
        self.frames[-1] = msgspec.structs.replace(self.frames[-1], **fields)

    def push(self, frame: Frame) -> None:
        self.frames.append(frame)

    def swap(self, frame: Frame) -> None:
        """Put another frame in the top one's place."""
        self.frames[-1] = frame

    def pop(self) -> None:
        """Leave the top frame; the ground floor is never left."""
        if len(self.frames) > 1:
            self.frames.pop()

    def tell(self, words: Paragraph) -> None:
        """Say a line, or lines that stand close together, above the screen that follows."""
        self.lines.append(words)

    def happen(self, happening: AnyHappening) -> None:
        """Note what happened; what an officer does in a trial run happens to nobody's file."""
        if not (isinstance(happening, OfFile) and self._tried_out(happening.file)):
            self.happened.append(happening)

    def _tried_out(self, file: str) -> bool:
        return any(
            isinstance(frame, SelfAssessment) and frame.preview and frame.file == file
            for frame in self.frames
        )

    def post(
        self,
        audience: Audience,
        person: str,
        message: Message,
        *documents: str,
        not_before: datetime | None = None,
        joined_within: timedelta | None = None,
    ) -> None:
        thread = self.event.thread if person == self.event.chat else ""
        self.posts.append(Post(audience, person, message, documents, not_before, thread, joined_within))

    def stay_silent(self) -> None:
        """Nothing is said: a notice of the channel, a tick, a tap answered by its toast alone."""
        self.silent = True

    def step(self, *, draw: bool, album: str = "") -> Step:
        """Close the turn: the lines told stand above the screen, in one message."""
        reply = None
        if not self.silent and (draw or self.lines or self.screenful):
            shown = self.screenful or Message(())
            if self.lines:
                shown = msgspec.structs.replace(shown, paragraphs=(*self.lines, *shown.paragraphs))
            brief = draw and bool(self.lines) and self._stays()
            reply = Reply(shown, self.place, album, draw, said=len(self.lines), brief=brief)
        conversation = Conversation(
            self.kept.key, tuple(self.frames), self.address, self.language, self.album
        )
        return Step(conversation, tuple(self.happened), reply, tuple(self.posts), self.toast, self.leaving)

    def _stays(self) -> bool:
        """Say whether an officer wrote something that leaves them where they were.

        A tap shows the screen, for its button may stand far above it; and a question of a self-assessment is asked
        again in full, as all of a household's are (design §4).
        """
        return (
            self.event.audience is Audience.OFFICERS
            and not isinstance(self.event, ChoiceTapped)
            and not isinstance(self.frame, SelfAssessment)
            and not self.back_here
            and tuple(self.frames) == self.kept.frames
        )
