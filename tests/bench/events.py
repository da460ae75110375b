"""A player's next act as the event a door would make of it."""

from __future__ import annotations

from dialogs.event import Audience, ChoiceTapped, CommandGiven, Event, PhotoSent, Room, TextSent
from tests.bench.players import Kind, Player


def event_of(player: Player, update: int, audience: Audience = Audience.FAMILIES) -> Event:
    act = player.script[player.at]
    person = player.person
    key, message = f"42:{update}", str(update)
    match act.kind:
        case Kind.COMMAND:
            name, _, argument = act.what.partition(" ")
            return CommandGiven(
                key=key, audience=audience, room=Room.PRIVATE, person=person, chat=person, message=message,
                name=name, argument=argument,
            )  # fmt: skip
        case Kind.TYPED:
            return TextSent(
                key=key, audience=audience, room=Room.PRIVATE, person=person, chat=person, message=message,
                text=act.what,
            )  # fmt: skip
        case Kind.TAP | Kind.NOTICE:
            data = act.what if act.kind is Kind.NOTICE else player.pressing(act.what)
            return ChoiceTapped(
                key=key, audience=audience, room=Room.PRIVATE, person=person, chat=person, message=message,
                data=data, tap=str(player.number),
            )  # fmt: skip
        case Kind.BUTTON:
            return ChoiceTapped(
                key=key, audience=audience, room=Room.GROUP, person=person, chat=f"tg:{player.chat}",
                message=message, data=act.what, tap=str(player.number),
            )  # fmt: skip
        case Kind.PHOTO:
            return PhotoSent(
                key=key, audience=audience, room=Room.PRIVATE, person=person, chat=person, message=message,
                file=act.what,
            )  # fmt: skip
