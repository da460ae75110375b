"""Which screen still stands within reach of an officer's thumb.

S001 it does until something with buttons of its own, or three messages, stand below it
S002 a screen that has changed since, or has no buttons, is not the one that stands there
"""

from __future__ import annotations

from bot.delivery.standing import Standing
from criteria.wording import Wording
from dialogs.message import Choice, Message, Stamp

FILE = Message((Wording("Hồ sơ 05.001"),), (Choice("agree", Wording("Đồng ý")),), Stamp("vf", "details"))
OTHER = Message((Wording("Hồ sơ 05.002"),), FILE.choices, FILE.stamp)
HERE = 3001


def with_file() -> Standing:
    standing = Standing()
    standing.stands(HERE, FILE, 10)
    return standing


def test_a_screen_stays_until_it_is_pushed_away() -> None:
    """Vài dòng trả lời ở dưới thì màn vẫn còn trong tầm tay; nhiều hơn thì phải hiện lại (S001)."""
    standing = with_file()
    standing.pushed(HERE, 2, buttons=False)
    assert standing.within_reach(HERE, FILE)
    standing.pushed(HERE, 1, buttons=False)
    assert not standing.within_reach(HERE, FILE)


def test_a_notice_with_buttons_takes_its_place() -> None:
    """Có tin báo mang nút ở dưới thì màn cũ không còn là cái người ta đang nhìn (S001)."""
    standing = with_file()
    standing.pushed(HERE, 1, buttons=True)
    assert not standing.within_reach(HERE, FILE)


def test_a_changed_screen_is_another() -> None:
    """Màn đã khác thì phải hiện màn mới; tin được sửa tại chỗ thì nhớ theo (S002)."""
    standing = with_file()
    assert not standing.within_reach(HERE, OTHER)
    standing.changed(HERE, OTHER, 10)
    assert standing.within_reach(HERE, OTHER)
    assert not standing.within_reach(HERE + 1, OTHER)


def test_an_older_message_that_changes_is_out_of_reach() -> None:
    """Bấm ở một tin cũ phía trên thì lần sau màn hiện lại ở dưới cùng (S002)."""
    standing = with_file()
    standing.changed(HERE, OTHER, 7)
    assert not standing.within_reach(HERE, OTHER)
    assert not standing.within_reach(HERE, FILE)


def test_a_screen_without_buttons_holds_nothing() -> None:
    """Màn không có nút thì không có gì để bấm lại ở trên (S002)."""
    standing = with_file()
    standing.stands(HERE, Message((Wording("Xong rồi ạ."),)), 11)
    assert not standing.within_reach(HERE, Message((Wording("Xong rồi ạ."),)))
    assert not standing.within_reach(HERE, FILE)
