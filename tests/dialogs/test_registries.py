"""Nothing is left out: every screen, command, form of address and happening has all it needs.

R001 every screen a frame may name exists. R002 every command is described and in the users' pages.
R003 button data: what is packed is unpacked; what is foreign is not mine. R004 deep links fit 64 characters of A-Za-z0-9_-.
R005 conversations saved by earlier versions are still understood.
R006 every screen that takes a typed reason has an example, and somewhere to go with the reason.
"""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from bot.words import render
from dialogs.address import FORMS, TEACHERS, called
from dialogs.button import LIMIT, Button, ButtonTooLong
from dialogs.commands import COMMANDS
from dialogs.conversation import dump, load
from dialogs.deep_links import opened, to_file, to_group, to_invitation, to_village, to_village_files
from dialogs.screens import SCREENS, screen_of
from dialogs.typed_reason import TypedReason

ROOT = Path(__file__).parents[2]
SAVED = sorted((Path(__file__).parent / "saved").glob("*.jsonl"))


def test_every_screen_that_is_named_exists() -> None:
    """Không có lối nào dẫn tới màn hình trống (R001)."""
    named = set()
    for file in (ROOT / "dialogs").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text())):
            if (
                isinstance(node, ast.keyword)
                and node.arg == "screen"
                and isinstance(node.value, ast.Constant)
            ):
                named.add(node.value.value)
    assert set() == named - {screen for _, screen in SCREENS}


@pytest.mark.parametrize(
    ("tag", "screen"), [key for key, one in SCREENS.items() if isinstance(one, TypedReason)]
)
def test_every_typed_reason_is_helped_along(tag: str, screen: str) -> None:
    """Chỗ nào phải gõ lý do thì cũng có câu mẫu, gõ xong thì có bước tiếp theo (R006)."""
    asking = SCREENS[tag, screen]
    assert isinstance(asking, TypedReason)
    assert re.search(r"ví dụ: \w", render(asking.ask_again(None), "vi", ""))
    assert type(asking).give is not TypedReason.give or (tag, asking.then) in SCREENS


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: f"{command.name}-{command.room}")
def test_every_command_is_told_of(command: object) -> None:
    """Lệnh nào cũng có lời giải thích và có trong trang hướng dẫn (R002)."""
    pages = "".join(
        (ROOT / "docs" / page).read_text() for page in ("gia-dinh.md", "truong-xom.md", "can-bo.md")
    )
    assert f"/{command.name}" in pages  # type: ignore[attr-defined]
    assert re.search(r"\w", render(command.what, "vi", ""))  # type: ignore[attr-defined]


@pytest.mark.parametrize("form", [*FORMS, *TEACHERS], ids=lambda form: form.id)
def test_every_form_of_address_is_spoken(form: object) -> None:
    """Gọi ai cũng đúng cách xưng hô đã chọn."""
    assert render(called(form.id, "Nguyễn Thị Hoa"), "vi", "").endswith(" Hoa")  # type: ignore[attr-defined]
    assert len(render(called(form.id, "Nguyễn Thị Hoa"), "vi", "").split()) == 2  # type: ignore[attr-defined]


def test_a_button_says_what_it_is() -> None:
    """Nút cũ hay mới đều tự nói nó là nút gì (R003)."""
    button = Button("sa", "question", "yes", "ab12cd34ef-q4a")
    assert Button.unpack(button.pack()) == button
    assert Button.unpack("something else") is None
    assert Button.unpack("0|sa|question|yes|x") is None
    with pytest.raises(ButtonTooLong):
        Button("sa", "question", "y" * LIMIT, "x").pack()
    with pytest.raises(ButtonTooLong):
        Button("sa", "question", "có", "x").pack()


def test_a_link_carries_what_it_names() -> None:
    """Đường dẫn mở đúng xóm, đúng giấy mời, đúng hồ sơ (R004)."""
    assert opened(to_village("17071.05")) == ("village", "17071.05")
    assert opened(to_invitation("Ab3dE5fG")) == ("invitation", "Ab3dE5fG")
    assert opened(to_group("Ab3dE5fG")) == ("group", "Ab3dE5fG")
    assert opened(to_file("id00000001")) == ("file", "id00000001")
    assert opened(to_village_files("id00000001", "17071.05")) == ("village_files", "id00000001-17071.05")
    assert re.fullmatch(r"[A-Za-z0-9_-]{1,64}", to_village_files("id00000001", "17071.05"))
    assert opened("hello") == ("", "")
    assert re.fullmatch(r"[A-Za-z0-9_-]{1,64}", to_village("17071.05"))


@pytest.mark.parametrize("saved", SAVED, ids=lambda path: path.stem)
def test_conversations_of_earlier_versions_are_understood(saved: Path) -> None:
    """Trả lời dở từ phiên bản trước, hôm nay vẫn làm tiếp được (R005)."""
    lines = saved.read_bytes().splitlines()
    assert lines
    for line in lines:
        conversation = load(line)
        assert load(dump(conversation)) == conversation
        for frame in conversation.frames:
            assert screen_of(frame)
