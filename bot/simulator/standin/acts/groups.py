"""The life of a group: made, joined, left, its admins, and its turn into a supergroup."""

import secrets

from bot.simulator.standin.acts.refused import NotPossible
from bot.simulator.standin.chats import ADMIN_RIGHTS, Chat, Facts, Member
from bot.simulator.standin.deliver import deliver, tell_membership
from bot.simulator.standin.messages import add_message
from bot.simulator.standin.standin import StandIn


def make_group(standin: StandIn, title: str, creator: int, *, key: int = 0) -> Chat:
    """A basic group with its creator; asked again for the same key it gives the group there is."""
    if creator not in standin.people:
        raise NotPossible(f"no person {creator}")
    if key and (known := standin.chats.get(key)):
        return standin.chats[known.facts.migrated_to] if known.facts.migrated_to else known
    facts = Facts(title=title, members={creator: Member("creator")})
    chat = standin.add_group(key or -(4_000_000_000 + secrets.randbelow(900_000_000)), "group", facts)
    deliver(standin, chat, add_message(standin, chat, creator, {"group_chat_created": True}))
    return chat


def change(standin: StandIn, chat: Chat, actor: int, user: int, after: Member) -> None:
    before = chat.member(user)
    chat.facts.members[user] = after
    standin.save_chat(chat)
    tell_membership(standin, chat, actor, user, before, after)


def add_to_group(standin: StandIn, chat: Chat, user: int, by: int) -> None:
    if user not in standin.people and user not in standin.bots:
        raise NotPossible(f"no person or bot {user}")
    if chat.member(user).present:
        return
    change(standin, chat, by, user, Member("member"))
    deliver(standin, chat, add_message(standin, chat, by, {"new_chat_members": [standin.user(user)]}))


def remove_from_group(standin: StandIn, chat: Chat, user: int, by: int) -> None:
    """By somebody else: kicked. By oneself: left."""
    if not chat.member(user).present:
        return
    left = add_message(standin, chat, by, {"left_chat_member": standin.user(user)})
    change(standin, chat, by, user, Member("left" if by == user else "kicked"))
    deliver(standin, chat, left)


def promote(
    standin: StandIn,
    chat: Chat,
    user: int,
    by: int,
    *,
    rights: list[str] | None = None,
    anonymous: bool = False,
) -> None:
    """Make an admin, with every right but promoting others unless `rights` says which."""
    if not chat.member(user).present:
        raise NotPossible(f"{user} is not in the group")
    granted = set(
        rights if rights is not None else [right for right in ADMIN_RIGHTS if right != "can_promote_members"]
    )
    given = {right: right in granted or right == "can_manage_chat" for right in ADMIN_RIGHTS}
    status = "creator" if chat.member(user).status == "creator" else "administrator"
    change(standin, chat, by, user, Member(status, given, anonymous))


def demote(standin: StandIn, chat: Chat, user: int, by: int) -> None:
    if chat.member(user).status == "administrator":
        change(standin, chat, by, user, Member("member"))


def upgrade(standin: StandIn, chat: Chat, by: int) -> Chat:
    """Turn a group into a supergroup: a new id, a service message on each side, the old id refused."""
    if chat.kind != "group":
        raise NotPossible("already a supergroup")
    facts = Facts(title=chat.facts.title, members=dict(chat.facts.members), migrated_from=chat.key)
    fresh = standin.add_group(
        -1_000_000_000_000 - secrets.randbelow(900_000_000) - 2_000_000_000, "supergroup", facts
    )
    old = add_message(standin, chat, by, {"migrate_to_chat_id": fresh.key})
    deliver(standin, chat, old)
    chat.facts.migrated_to = fresh.key
    standin.save_chat(chat)
    deliver(standin, fresh, add_message(standin, fresh, by, {"migrate_from_chat_id": chat.key}))
    return fresh


def switch_topics(standin: StandIn, chat: Chat, by: int, *, on: bool) -> Chat:
    """Make the group a forum, or a plain group again; a basic group becomes a supergroup by it.

    No message says so: a bot learns it from the chat of the next update. The topics are kept meanwhile.
    """
    if chat.member(by).status != "creator":
        raise NotPossible("only the group's owner switches topics on and off")
    if on and chat.kind == "group":
        chat = upgrade(standin, chat, by)
    chat.facts.forum = on
    standin.save_chat(chat)
    return chat
