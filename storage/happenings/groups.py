"""The officers' group is bound, leaves, comes back, or changes its address."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import LargeBinary, Text, bindparam, cast, delete, func, literal_column, select, update
from sqlalchemy.dialects import sqlite

from dialogs.event import Audience
from dialogs.happening import (
    GroupAddressChanged,
    GroupBound,
    GroupForumChanged,
    GroupLeft,
    GroupReturned,
    GroupRightsChanged,
    OfficerCameBack,
    OfficerLeftGroup,
)
from storage.happenings.context import Context
from storage.happenings.handling import rows_of
from storage.happenings.live import cleared, moved_chat, with_board, with_villages, with_villages_to_see
from storage.happenings.people import used_invitation
from storage.shapes import put
from storage.statement import Statement, When, Write, constant
from storage.tables import (
    conversations,
    group_departures,
    groups,
    live_messages,
    outbox,
    reachability,
    topics,
)

_insert = sqlite.insert(groups).values(
    chat=bindparam("chat"),
    commune=bindparam("commune"),
    admin=bindparam("admin"),
    bound_at=bindparam("bound_at"),
    forum=bindparam("forum"),
)
_BIND = Statement(
    _insert.on_conflict_do_update(
        index_elements=["chat"],
        set_={
            "commune": _insert.excluded.commune,
            "admin": _insert.excluded.admin,
            "bound_at": _insert.excluded.bound_at,
            "forum": _insert.excluded.forum,
            "present": literal_column("1"),
        },
    )
)
_OTHERS = select(groups.c.chat).where(
    groups.c.commune == bindparam("the_commune"), groups.c.chat != bindparam("the_chat")
)
_CLEAR_OTHERS = Statement(delete(live_messages).where(live_messages.c.chat.in_(_OTHERS)))
_LEAVE_OTHERS = Statement(
    update(groups)
    .where(groups.c.commune == bindparam("the_commune"), groups.c.chat != bindparam("the_chat"))
    .values(present=literal_column("0"))
)
_PRESENCE = Statement(
    update(groups).where(groups.c.chat == bindparam("the_chat")).values(present=bindparam("now"))
)
_RIGHTS = Statement(
    update(groups)
    .where(groups.c.chat == bindparam("the_chat"))
    .values(admin=bindparam("now"), topics=bindparam("may_manage"))
)
_FORUM = Statement(
    update(groups).where(groups.c.chat == bindparam("the_chat")).values(forum=bindparam("now"))
)
_DROP_TOPICS = Statement(delete(topics).where(topics.c.chat == bindparam("the_chat")))
_MOVE_GROUP = Statement(
    update(groups)
    .prefix_with("OR REPLACE")
    .where(groups.c.chat == bindparam("the_chat"))
    .values(chat=bindparam("new_chat"))
)
_MOVE_LIVE = Statement(
    update(live_messages)
    .prefix_with("OR REPLACE")
    .where(live_messages.c.chat == bindparam("the_chat"))
    .values(
        chat=bindparam("new_chat"),
        message=literal_column("''"),
        shown=literal_column("''"),
        thread=literal_column("''"),
        wanted=live_messages.c.wanted + literal_column("1"),
    )
)
_of_the_group = (
    (outbox.c.audience == constant(Audience.OFFICERS))
    & (outbox.c.person == bindparam("the_chat"))
    & (outbox.c.status == constant("pending"))
)
_MOVE_POSTS = Statement(
    update(outbox).where(_of_the_group).values(person=bindparam("new_chat"), thread=literal_column("''"))
)
_DROP_POSTS = Statement(
    update(outbox)
    .where(_of_the_group)
    .values(status=constant("failed"), why=constant("the_bot_left_the_group"), settled_at=bindparam("now"))
)
_REACHED = Statement(delete(reachability).where(reachability.c.person == bindparam("the_chat")))
_MOVE_DEPARTURES = Statement(
    update(group_departures)
    .prefix_with("OR REPLACE")
    .where(group_departures.c.chat == bindparam("the_chat"))
    .values(chat=bindparam("new_chat"))
)
_DEPARTED = put(group_departures, when=When.RECORD)
_CAME_BACK = Statement(
    delete(group_departures).where(
        group_departures.c.chat == bindparam("the_chat"),
        group_departures.c.person == bindparam("the_officer"),
    )
)
_NEW_KEY = bindparam("new_start").op("||")(
    func.substr(conversations.c.key, func.length(bindparam("old_start")) + literal_column("1"))
)
_MOVE_CONVERSATIONS = Statement(
    update(conversations)
    .prefix_with("OR REPLACE")
    .where(conversations.c.key >= bindparam("old_start"), conversations.c.key < bindparam("old_end"))
    .values(
        key=_NEW_KEY,
        state=cast(
            func.json_set(cast(conversations.c.state, Text), literal_column("'$.key'"), _NEW_KEY), LargeBinary
        ),
    )
)


@rows_of(GroupBound)
def group_bound(it: GroupBound, of: Context) -> Iterable[Write]:
    """A commune has one group: an earlier one is left, its live messages stand still."""
    others = {"the_commune": it.commune, "the_chat": it.chat}
    yield (
        _BIND,
        {"chat": it.chat, "commune": it.commune, "admin": it.admin, "bound_at": of.at, "forum": it.forum},
    )
    yield _CLEAR_OTHERS, others
    yield _LEAVE_OTHERS, others
    yield used_invitation(it.invitation, it.chat, of)
    yield _REACHED, {"the_chat": it.chat}
    yield from with_board(it.chat)
    yield from with_villages(it.chat)
    yield from with_villages_to_see(it.chat)


@rows_of(GroupRightsChanged)
def group_rights_changed(it: GroupRightsChanged, of: Context) -> Iterable[Write]:  # noqa: ARG001 -- a handler's shape
    yield _RIGHTS, {"the_chat": it.chat, "now": it.admin, "may_manage": it.topics}
    yield from moved_chat(it.chat)
    yield from with_villages_to_see(it.chat)


@rows_of(GroupForumChanged)
def group_forum_changed(it: GroupForumChanged, of: Context) -> Iterable[Write]:  # noqa: ARG001 -- a handler's shape
    yield _FORUM, {"the_chat": it.chat, "now": it.forum}
    yield from moved_chat(it.chat)
    yield from with_villages_to_see(it.chat)


@rows_of(GroupLeft)
def group_left(it: GroupLeft, of: Context) -> Iterable[Write]:
    """What waits to be said there is not said when the bot comes back days later."""
    yield _DROP_POSTS, {"the_chat": it.chat, "now": of.at}
    yield _PRESENCE, {"the_chat": it.chat, "now": False}
    yield from cleared(it.chat)


@rows_of(GroupReturned)
def group_returned(it: GroupReturned, of: Context) -> Iterable[Write]:  # noqa: ARG001 -- a handler's shape
    yield _PRESENCE, {"the_chat": it.chat, "now": True}
    yield _REACHED, {"the_chat": it.chat}
    yield from with_board(it.chat)
    yield from with_villages(it.chat)
    yield from with_villages_to_see(it.chat)


@rows_of(GroupAddressChanged)
def group_address_changed(it: GroupAddressChanged, of: Context) -> Iterable[Write]:  # noqa: ARG001 -- a handler's shape
    """A supergroup numbers its messages and topics anew, so what was shown there has to be sent again."""
    moved = {"the_chat": it.chat, "new_chat": it.new_chat}
    yield _MOVE_GROUP, moved
    yield _MOVE_LIVE, moved
    yield _MOVE_POSTS, moved
    yield _MOVE_DEPARTURES, moved
    yield _DROP_TOPICS, {"the_chat": it.chat}
    old, new = (f"{Audience.OFFICERS}|{chat}" for chat in (it.chat, it.new_chat))
    yield _MOVE_CONVERSATIONS, {"old_start": f"{old}|", "old_end": f"{old}}}", "new_start": f"{new}|"}


@rows_of(OfficerLeftGroup)
def officer_left_group(it: OfficerLeftGroup, of: Context) -> Iterable[Write]:
    yield _DEPARTED, {"chat": it.chat, "person": it.officer, "seq": of.seq, "at": of.at}


@rows_of(OfficerCameBack)
def officer_came_back(it: OfficerCameBack, of: Context) -> Iterable[Write]:  # noqa: ARG001 -- a handler's shape
    yield _CAME_BACK, {"the_chat": it.chat, "the_officer": it.officer}
