"""What comes in from Telegram, in our words.

T001 each kind of update is exactly one event
T002 in a group only taps, replies to the bot and commands to it are heard
T003 an anonymous voice is known as one
T004 what is malformed is refused, not guessed
T005 in a group with topics it is known where something was said, and chatter is no reply to the bot
"""

from typing import Any

import pytest

from bot.telegram.me import Me
from bot.telegram.translation import translate
from dialogs.event import (
    Audience,
    ChoiceTapped,
    CommandGiven,
    ContactShared,
    DocumentSent,
    Event,
    GroupMoved,
    Membership,
    MembershipChanged,
    PhotoSent,
    Room,
    TextEdited,
    TextSent,
    TopicChanged,
    TopicNow,
    Unsupported,
    VoiceSent,
)

ME = Me(Audience.OFFICERS, 77, "so_can_bo_bot")
PANG = {"id": 1001, "is_bot": False, "first_name": "Pâng", "last_name": "Lò"}
PRIVATE = {"id": 1001, "type": "private", "first_name": "Pâng"}
GROUP = {"id": -100500, "type": "supergroup", "title": "Cán bộ"}


def message(chat: dict[str, Any] = PRIVATE, sender: dict[str, Any] = PANG, **content: Any) -> dict[str, Any]:
    said = {"message_id": 5, "date": 1, "chat": chat, "from": sender, **content}
    return {"update_id": 9, "message": said}


def heard(update: dict[str, Any]) -> Event | None:
    return translate(update, ME)


def test_a_text_is_a_text() -> None:
    """What a person writes arrives with who, where and when it can be told apart (T001)."""
    event = heard(message(text="dạ có"))
    assert event == TextSent(
        key="77:9", audience=Audience.OFFICERS, room=Room.PRIVATE, person="tg:1001", chat="tg:1001",
        person_name="Pâng Lò", message="5", text="dạ có",
    )  # fmt: skip


def test_a_reply_says_what_it_replies_to() -> None:
    """Who answers an older message of ours answers the question that stood there: its own button says which (T001)."""
    keyboard = {
        "inline_keyboard": [[{"text": "Nhà nào cũng có", "callback_data": "1|mt|ask|every|17071.05-q10"}]]
    }
    replied = {"message_id": 3, "chat": PRIVATE, "text": "Câu 11", "reply_markup": keyboard}
    event = heard(message(text="3 7", reply_to_message=replied))
    assert isinstance(event, TextSent)
    assert (event.reply_to, event.reply_about) == ("3", "1|mt|ask|every|17071.05-q10")


@pytest.mark.parametrize(
    ("text", "name", "argument"),
    [
        ("/start", "start", ""),
        ("/start v_17071-05", "start", "v_17071-05"),
        ("/HoSo@So_Can_Bo_Bot  05.012 ", "hoso", "05.012"),
        ("/thoat\nxin lỗi", "thoat", "xin lỗi"),
    ],
)
def test_commands_are_understood_however_they_are_typed(text: str, name: str, argument: str) -> None:
    """A command counts with capitals, with the bot's name and with words after it (T001)."""
    event = heard(message(text=text))
    assert isinstance(event, CommandGiven)
    assert (name, argument) == (event.name, event.argument)


@pytest.mark.parametrize("text", ["/", "/ hoso", "/hồsơ", "//", "1/2"])
def test_a_slash_alone_is_no_command(text: str) -> None:
    """Half a date is not a command (T001)."""
    assert isinstance(heard(message(text=text)), TextSent)


PHOTO = [
    {"file_id": "small", "width": 90, "height": 90, "file_size": 1000},
    {"file_id": "large", "width": 900, "height": 900, "file_size": 900_000},
    {"file_id": "huge", "width": 9000, "height": 9000, "file_size": 21 * 1024 * 1024},
]


@pytest.mark.parametrize(
    ("content", "kind", "fields"),
    [
        ({"photo": PHOTO, "media_group_id": "A", "caption": "giấy khen"}, PhotoSent,
         {"file": "large", "album": "A", "caption": "giấy khen", "size": 900_000}),
        ({"document": {"file_id": "d", "file_name": "a.pdf", "mime_type": "application/pdf", "file_size": 7}},
         DocumentSent, {"file": "d", "name": "a.pdf", "mime": "application/pdf", "size": 7}),
        ({"voice": {"file_id": "v", "duration": 4}}, VoiceSent, {"file": "v", "seconds": 4}),
        ({"audio": {"file_id": "v", "duration": 4}}, VoiceSent, {"file": "v", "seconds": 4}),
        ({"video_note": {"file_id": "v", "duration": 4, "length": 240}}, VoiceSent, {"file": "v", "seconds": 4}),
        ({"contact": {"phone_number": "09", "first_name": "P", "user_id": 1001}}, ContactShared, {"own": True}),
        ({"contact": {"phone_number": "09", "first_name": "Q", "user_id": 1002}}, ContactShared, {"own": False}),
        ({"contact": {"phone_number": "09", "first_name": "Q"}}, ContactShared, {"own": False}),
        ({"sticker": {"file_id": "s"}}, Unsupported, {"what": "sticker"}),
        ({"location": {"latitude": 21, "longitude": 105}}, Unsupported, {"what": "location"}),
        ({"poll": {"id": "1"}}, Unsupported, {"what": "poll"}),
        ({"animation": {"file_id": "g"}, "document": {"file_id": "g"}}, Unsupported, {"what": "animation"}),
    ],
)  # fmt: skip
def test_everything_people_send_has_its_event(
    content: dict[str, Any], kind: type[Event], fields: dict[str, Any]
) -> None:
    """A photo, a paper, a voice, a phone number: each arrives as what it is (T001)."""
    event = heard(message(**content))
    assert type(event) is kind
    assert fields == {name: getattr(event, name) for name in fields}


def test_an_edited_text_is_told_from_a_new_one() -> None:
    """Correcting an old message is not a new answer (T001)."""
    update = message(text="3 cháu")
    event = heard({"update_id": 9, "edited_message": update["message"]})
    assert isinstance(event, TextEdited)
    assert event.text == "3 cháu"


@pytest.mark.parametrize("date", [1_700_000_000, 0])
def test_a_tap_counts_even_on_a_message_telegram_has_forgotten(date: int) -> None:
    """A button of any age still says what it says (T001)."""
    tapped = {"message_id": 4, "date": date, "chat": PRIVATE}
    event = heard(
        {"update_id": 9, "callback_query": {"id": "55", "from": PANG, "data": "1.a.b.c.d", "message": tapped}}
    )
    assert isinstance(event, ChoiceTapped)
    assert (event.tap, event.data, event.message, event.chat) == ("55", "1.a.b.c.d", "4", "tg:1001")


def member(before: str, after: str, chat: dict[str, Any]) -> dict[str, Any]:
    change = {
        "chat": chat, "from": PANG, "date": 1,
        "old_chat_member": {"status": before, "user": {"id": 77}},
        "new_chat_member": {"status": after, "user": {"id": 77}},
    }  # fmt: skip
    return {"update_id": 9, "my_chat_member": change}


@pytest.mark.parametrize(
    ("before", "after", "chat", "now"),
    [
        ("member", "kicked", PRIVATE, Membership.BLOCKED),
        ("kicked", "member", PRIVATE, Membership.UNBLOCKED),
        ("left", "member", GROUP, Membership.ADDED),
        ("kicked", "administrator", GROUP, Membership.ADDED),
        ("member", "administrator", GROUP, Membership.ADMIN),
        ("administrator", "member", GROUP, Membership.NOT_ADMIN),
        ("administrator", "left", GROUP, Membership.REMOVED),
        ("member", "kicked", GROUP, Membership.REMOVED),
    ],
)
def test_the_bot_knows_where_it_stands(
    before: str, after: str, chat: dict[str, Any], now: Membership
) -> None:
    """Added, made an admin, blocked, thrown out: the bot notices (T001)."""
    event = heard(member(before, after, chat))
    assert isinstance(event, MembershipChanged)
    assert now is event.now


def test_a_change_of_rights_that_changes_nothing_is_none() -> None:
    """An admin whose title changes is still an admin (T001)."""
    assert heard(member("administrator", "administrator", GROUP)) is None


def test_a_group_that_grew_has_a_new_number() -> None:
    """When the group becomes a supergroup its new number is learnt (T001)."""
    event = heard(message({**GROUP, "id": -5, "type": "group"}, migrate_to_chat_id=-100777))
    assert isinstance(event, GroupMoved)
    assert (event.chat, event.new_chat) == ("tg:-5", "tg:-100777")


REPLY = {"message_id": 3, "date": 1, "chat": GROUP, "from": {"id": 77, "is_bot": True}, "text": "?"}
OTHER = {"message_id": 3, "date": 1, "chat": GROUP, "from": {"id": 88, "is_bot": False}, "text": "?"}


@pytest.mark.parametrize(
    ("content", "wanted"),
    [
        ({"text": "chiều nay họp nhé"}, None),
        ({"text": "ừ", "reply_to_message": OTHER}, None),
        ({"photo": PHOTO}, None),
        ({"new_chat_members": [{"id": 77, "is_bot": True}]}, None),
        ({"pinned_message": REPLY}, None),
        ({"text": "/bang@other_bot"}, None),
        ({"text": "/bang"}, CommandGiven),
        ({"text": "/bang@so_can_bo_bot"}, CommandGiven),
        ({"text": "thiếu giấy khen", "reply_to_message": REPLY}, TextSent),
    ],
)
def test_what_officers_say_to_each_other_is_not_heard(
    content: dict[str, Any], wanted: type[Event] | None
) -> None:
    """In the group the bot listens to what is said to it and to nothing else (T002)."""
    event = heard(message(GROUP, **content))
    assert wanted is (type(event) if event else None)


def test_an_edit_in_the_group_is_not_heard() -> None:
    """Officers may correct what they wrote to each other in peace (T002)."""
    assert heard({"update_id": 9, "edited_message": message(GROUP, text="họp 3 giờ")["message"]}) is None


@pytest.mark.parametrize(
    ("sender", "more"),
    [
        ({"id": 1087968824, "is_bot": True, "first_name": "Group"}, {"sender_chat": GROUP}),
        (
            {"id": 136817688, "is_bot": True, "first_name": "Channel"},
            {"sender_chat": {"id": -1009, "type": "channel"}},
        ),
    ],
)
def test_who_hides_behind_the_group_is_known_as_nobody(sender: dict[str, Any], more: dict[str, Any]) -> None:
    """An anonymous admin may write, but decides nothing (T003)."""
    event = heard(message(GROUP, sender, text="/bang", **more))
    assert event is not None
    assert event.anonymous


@pytest.mark.parametrize(
    "update",
    [
        message(sender={"id": 5, "is_bot": True, "first_name": "Bot"}, text="hi"),
        message({"id": -1, "type": "channel", "title": "x"}, text="hi"),
        {"update_id": 9, "channel_post": {}},
        {"update_id": 9, "message": {"message_id": 1, "chat": GROUP, "date": 1, "text": "/x"}},
        {"update_id": 9, "callback_query": {"id": "1", "from": PANG, "game_short_name": "x"}},
        message(group_chat_created=True),
    ],
)
def test_other_bots_and_channels_are_left_alone(update: dict[str, Any]) -> None:
    """The bot talks with people (T001)."""
    assert heard(update) is None


@pytest.mark.parametrize(
    "update",
    [
        {"update_id": 9, "message": {"text": "?"}},
        {"update_id": 9, "message": "?"},
        {"message": message(text="x")["message"]},
        message({"id": "x", "type": "private"}, text="x"),
        message(photo=[]),
        {"update_id": 9, "callback_query": {"id": "1", "data": "x", "message": {}}},
    ],
)
def test_a_broken_update_is_refused(update: dict[str, Any]) -> None:
    """What cannot be read is set aside, never guessed at (T004)."""
    with pytest.raises((KeyError, TypeError, ValueError, AttributeError)):
        heard(update)


FORUM = GROUP | {"is_forum": True}
TOPIC = {"message_thread_id": 40, "is_topic_message": True}
BEGINNING = {
    "message_id": 40,
    "chat": FORUM,
    "from": {"id": ME.id, "is_bot": True},
    "forum_topic_created": {"name": "Xóm 5", "icon_color": 7322096},
}


def test_what_is_said_in_a_topic_says_where() -> None:
    """Gõ lệnh, bấm nút ở chủ đề nào thì biết là ở chủ đề ấy (T005)."""
    command = heard(message(FORUM, text="/tim@so_can_bo_bot 05.012", reply_to_message=BEGINNING, **TOPIC))
    assert isinstance(command, CommandGiven)
    assert (command.thread, command.forum) == ("40", True)
    tapped = {"message_id": 41, "chat": FORUM, "date": 1, **TOPIC}
    tap = heard({"update_id": 9, "callback_query": {"id": "c", "from": PANG, "message": tapped, "data": "k"}})
    assert isinstance(tap, ChoiceTapped)
    assert (tap.thread, tap.forum) == ("40", True)
    general = heard(message(FORUM, text="/tim@so_can_bo_bot"))
    assert general is not None
    assert (general.thread, general.forum) == ("", True)


def test_a_thread_of_replies_is_no_topic() -> None:
    """Trả lời tin trong nhóm không có chủ đề thì không phải là ở chủ đề nào (T005)."""
    event = heard(message(GROUP, text="/tim@so_can_bo_bot", message_thread_id=12))
    assert event is not None
    assert (event.thread, event.forum) == ("", False)


def test_chatter_in_a_topic_the_bot_began_is_not_heard() -> None:
    """Chủ đề do bot lập, bà con trò chuyện trong đó thì bot không nghe (T005)."""
    assert (
        heard(message(FORUM, text="Chiều nay ai xuống xóm 5?", reply_to_message=BEGINNING, **TOPIC)) is None
    )
    answered = BEGINNING | {"message_id": 44}
    del answered["forum_topic_created"]
    event = heard(message(FORUM, text="rõ rồi", reply_to_message=answered, **TOPIC))
    assert isinstance(event, TextSent)
    assert event.reply_to == "44"


@pytest.mark.parametrize(
    ("what", "now"),
    [
        ("forum_topic_created", TopicNow.BEGUN),
        ("forum_topic_closed", TopicNow.CLOSED),
        ("forum_topic_reopened", TopicNow.REOPENED),
    ],
)
def test_what_people_do_with_a_topic(what: str, now: TopicNow) -> None:
    """Ai lập, đóng, mở lại chủ đề thì bot biết (T005)."""
    event = heard(message(FORUM, **TOPIC, **{what: {}}))
    assert isinstance(event, TopicChanged)
    assert (event.now, event.thread) == (now, "40")


def test_the_right_to_manage_topics_comes_and_goes() -> None:
    """Quản trị viên được thêm hay bớt quyền quản lý chủ đề thì bot biết, quyền khác thì thôi (T005)."""

    def change(**rights: bool) -> Event | None:
        own = {"user": {"id": ME.id, "is_bot": True}, "status": "administrator"}
        return heard(
            {
                "update_id": 9,
                "my_chat_member": {
                    "chat": FORUM,
                    "from": PANG,
                    "date": 1,
                    "old_chat_member": own,
                    "new_chat_member": own | rights,
                },
            }
        )

    event = change(can_manage_topics=True)
    assert isinstance(event, MembershipChanged)
    assert (event.now, event.topics, event.forum) == (Membership.ADMIN, True, True)
    assert change(can_invite_users=True) is None
