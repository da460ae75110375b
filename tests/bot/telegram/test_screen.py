"""A message as Telegram shows it.

S001 nothing a person typed is taken for markup
S002 long messages are cut at their paragraphs, the buttons under the last piece
S003 a button says what it is about
"""

import pytest

from bot.plain_text import plain
from bot.telegram.pieces import pieces, units
from bot.telegram.screen import EMPTY, Key, draw
from criteria.wording import Wording
from dialogs.event import Audience
from dialogs.message import Choice, Message, Stamp

NAMES = {Audience.FAMILIES: "so_hoc_tap_bot", Audience.OFFICERS: "so_can_bo_bot"}
YES, NO, BACK = (
    Choice(name, Wording(label)) for name, label in (("y", "Có"), ("n", "Không"), ("back", "Quay lại"))
)


def test_a_screen_is_text_and_rows_of_buttons() -> None:
    """Two answers side by side, the way back below (S003)."""
    screen = draw(
        Message((Wording("Câu 4/12"), "Các cháu?"), (YES, NO, BACK), Stamp("q", "q4", "H1"), columns=2), NAMES
    )
    assert screen.texts == ("Câu 4/12\n\nCác cháu?",)
    assert (
        (Key("Có", "1|q|q4|y|H1"), Key("Không", "1|q|q4|n|H1")),
        (Key("Quay lại", "1|q|q4|back|H1"),),
    ) == screen.rows


def test_names_with_brackets_are_only_names() -> None:
    """A family name with < or & in it does not break the message (S001)."""
    assert draw(Message(("Lò <b> & con",)), NAMES).texts == ("Lò &lt;b&gt; &amp; con",)


def test_a_link_opens_the_other_bot() -> None:
    """From the group an officer comes to the file in the private chat by one tap (S003)."""
    choice = Choice("open", Wording("Mở hồ sơ"), link="f_F1", bot=Audience.OFFICERS)
    assert ((Key("Mở hồ sơ", url="https://t.me/so_can_bo_bot?start=f_F1"),),) == draw(
        Message(("x",), (choice,)), NAMES
    ).rows


def test_a_button_without_a_stamp_is_a_mistake() -> None:
    """A button that could not say where it stands is never sent (S003)."""
    with pytest.raises(ValueError, match="stamp"):
        draw(Message(("x",), (YES,)), NAMES)


def test_long_messages_are_cut_between_paragraphs() -> None:
    """A long text arrives in order, in pieces Telegram takes, with the buttons under the last (S002)."""
    paragraphs = tuple(f"{n} " + "chữ " * 400 for n in range(9))
    screen = draw(Message(paragraphs, (YES,), Stamp("q", "q")), NAMES)
    assert len(screen.texts) > 1
    assert all(units(text) <= 4096 for text in screen.texts)
    assert "\n\n".join(paragraphs).split() == " ".join(screen.texts).split()


def test_a_paragraph_without_an_end_is_cut_between_words() -> None:
    """Even one endless paragraph arrives whole (S002)."""
    endless = "một hai ba " * 1000
    cut = pieces([endless], 4096)
    assert endless.split() == " ".join(cut).split()
    assert all(units(part) <= 4096 for part in cut)


@pytest.mark.parametrize("text", ["😀" * 5000, "x" * 10_000, "&amp;" * 2000])
def test_what_has_no_words_is_cut_between_letters(text: str) -> None:
    """Letters outside the common plane count twice for Telegram, and no escape is torn apart (S002)."""
    cut = pieces([text], 4096)
    assert text == "".join(cut)
    assert all(units(part) <= 4096 for part in cut)
    assert all(part.count("&") == part.count(";") for part in cut)


def test_an_empty_message_still_arrives() -> None:
    """Telegram sends no empty message, so there is at least a dot (S002)."""
    assert draw(Message(()), NAMES).texts == (EMPTY,)


def test_asking_for_a_reply_gives_way_to_buttons() -> None:
    """A message carries buttons or asks for a reply; buttons are the way out, so they win (S003)."""
    assert draw(Message(("x",), ask_reply=True), NAMES).ask_reply
    assert not draw(Message(("x",), (YES,), Stamp("q", "q"), ask_reply=True), NAMES).ask_reply


def test_without_buttons_choices_are_numbered() -> None:
    """On a channel without buttons a person types the number (S003)."""
    link = Choice("l", Wording("Mở"), link="f_1")
    message = Message((Wording("Có không?"),), (YES, link, NO), Stamp("q", "q"))
    assert plain(message) == "Có không?\n\n1. Có\n2. Không"


def test_where_a_number_is_an_answer_choices_have_none() -> None:
    """Asked how many children there are, 1 means one child (S003)."""
    message = Message((Wording("Mấy cháu?"),), (BACK,), Stamp("q", "q"), numbered=False)
    assert plain(message) == "Mấy cháu?\n\n• Quay lại"
