"""Which screen a message shows, told by its buttons: what a screen is called does not change with its words."""

from __future__ import annotations

from bot.simulator.client import Phone
from bot.simulator.seen import Button as Key
from bot.simulator.seen import Seen
from dialogs.button import Button


def stamps(seen: Seen) -> list[tuple[Key, Button]]:
    """Give each button with what its data says of itself; links have none."""
    read = [(key, Button.unpack(key.data)) for key in seen.buttons]
    return [(key, button) for key, button in read if button is not None]


def where(seen: Seen) -> str:
    """Name the screen: "rg.members", "sa.question.q5", "sa.evidence.GD4.2"; "" for words without buttons."""
    said = stamps(seen)
    if not said:
        return ""
    button = said[0][1]
    about = button.check.partition("-")[2] if button.frame == "sa" else ""
    return ".".join(filter(None, (button.frame, button.screen, about)))


def choices(seen: Seen) -> list[str]:
    return [button.choice for _, button in stamps(seen)]


def key_of(seen: Seen, choice: str) -> Key:
    """Find the button of this choice; "claim" and such by their id, whatever they are called."""
    found = next((key for key, button in stamps(seen) if button.choice == choice), None)
    assert found is not None, f"no choice {choice!r} on {seen}"
    return found


async def shown(phone: Phone, screen: str, *, anywhere: bool = False) -> Seen:
    """Wait for this screen, or one that begins with it, in a message changed since the phone last acted."""
    since = 0 if anywhere else phone.acted
    return await phone.wait_until(
        lambda seen: where(seen).startswith(screen), f"screen {screen}", since=since
    )


async def choose(phone: Phone, choice: str, then: str, *, on: Seen | None = None) -> Seen:
    """Tap a choice on the newest message that has it, and wait for the screen that follows."""
    if on is None:
        on = await phone.wait_until(lambda seen: choice in choices(seen), f"choice {choice}")
    tap = await phone.tap_button(on, key_of(on, choice))
    seen = await shown(phone, then)
    await tap.answered()
    return seen


async def types(phone: Phone, text: str, then: str) -> Seen:
    await phone.send(text)
    return await shown(phone, then)
