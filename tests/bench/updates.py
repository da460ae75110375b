"""A player's next act as Telegram would send it."""

from __future__ import annotations

from typing import Any

from tests.bench.players import Kind, Player

NOW = 1_795_000_000
LINE = "✓ Câu 3: 1\n\nCâu 4/15. Trong các cháu đi học, mấy cháu học từ lớp 1 trở lên ạ?\n\nVí dụ: 2. Chỉ có cháu mẫu giáo thì gõ 0."
KEYS = {
    "inline_keyboard": [
        [
            {"text": str(number), "callback_data": f"1|sa|question|{number}|m000000001-q4a"}
            for number in range(6)
        ],
        [{"text": "Chưa rõ, để hỏi lại", "callback_data": "1|sa|question|unsure|m000000001-q4a"}],
        [{"text": "Câu trước", "callback_data": "1|sa|question|previous|m000000001-q4a"}],
        [{"text": "Để sau", "callback_data": "1|sa|question|later|m000000001-q4a"}],
    ]
}
BOT = {"id": 42, "is_bot": True, "first_name": "Sổ Học Tập", "username": "so_hoc_tap_bot"}


def update_of(player: Player, update: int) -> dict[str, Any]:
    act = player.script[player.at]
    sender = {
        "id": player.number,
        "is_bot": False,
        "first_name": "Pâng",
        "last_name": "Lò Văn",
        "language_code": "vi",
    }
    chat = {"id": player.number, "type": "private", "first_name": "Pâng", "last_name": "Lò Văn"}
    match act.kind:
        case Kind.TAP:
            return _tap(update, player, player.pressing(act.what), sender, chat)
        case Kind.NOTICE:
            return _tap(update, player, act.what, sender, chat)
        case Kind.BUTTON:
            group = {"id": player.chat, "type": "supergroup", "title": "Thẩm định xã Minh Hợp"}
            return _tap(update, player, act.what, sender, group)
        case Kind.PHOTO:
            sizes = [
                {"file_id": f"{act.what}-{side}", "file_unique_id": f"u{side}", "width": side, "height": side,
                 "file_size": side * 90}
                for side in (90, 320, 800, 1280)
            ]  # fmt: skip
            content: dict[str, Any] = {"photo": sizes}
        case Kind.COMMAND:
            text = f"/{act.what}"
            length = len(text.partition(" ")[0])
            content = {"text": text, "entities": [{"type": "bot_command", "offset": 0, "length": length}]}
        case Kind.TYPED:
            content = {"text": act.what}
    return {
        "update_id": update,
        "message": {"message_id": update, "date": NOW, "chat": chat, "from": sender, **content},
    }


def _tap(
    update: int, player: Player, data: str, sender: dict[str, Any], chat: dict[str, Any]
) -> dict[str, Any]:
    return {
        "update_id": update,
        "callback_query": {
            "id": str(player.number),
            "from": sender,
            "chat_instance": "8134722200314281151",
            "data": data,
            "message": {
                "message_id": player.message or update,
                "date": NOW,
                "chat": chat,
                "from": BOT,
                "text": LINE,
                "reply_markup": KEYS,
            },
        },
    }
