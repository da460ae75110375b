"""The two bots as the Bot API knows them."""

from __future__ import annotations

from collections.abc import Iterator

from bot.command_line.bot_api import Refused, Unreachable, ask
from bot.command_line.doctor.finding import Finding, fine, look, mend
from bot.settings import Settings

_UNAUTHORIZED, _NOT_FOUND, _CONFLICT = 401, 404, 409


def examine(settings: Settings) -> Iterator[Finding]:
    for name, token, base, setting in (
        ("Bot gia đình", settings.family_bot_token, settings.family_api_base, "FAMILY"),
        ("Bot cán bộ", settings.officer_bot_token, settings.officer_api_base, "OFFICER"),
    ):
        if token is None:
            yield mend(
                f"{name}: chưa có mã",
                f"xin mã ở @BotFather rồi đặt SOHOCTAP_{setting}_BOT_TOKEN (docs/van-hanh.md, mục 3); "
                "chạy thử thì không cần: make run",
            )
            continue
        yield from _bot(name, base, token.get_secret_value(), setting)


def _bot(name: str, base: str, token: str, setting: str) -> Iterator[Finding]:
    try:
        me = ask(base, token, "getMe")
        hook = ask(base, token, "getWebhookInfo")
    except Unreachable as why:
        yield mend(
            f"{name}: không tới được máy chủ Bot API {base} ({why})",
            f"kiểm tra mạng; Telegram bị chặn thì dùng HTTPS_PROXY hoặc SOHOCTAP_{setting}_API_BASE (mục 13)",
        )
        return
    except Refused as refusal:
        if refusal.code in (_UNAUTHORIZED, _NOT_FOUND):
            yield mend(
                f"{name}: mã bot bị từ chối",
                f"xin lại mã ở @BotFather bằng /token rồi sửa SOHOCTAP_{setting}_BOT_TOKEN",
            )
        else:
            yield look(f"{name}: máy chủ Bot API trả lời {refusal.code} {refusal}", "thử lại sau ít phút")
        return
    yield fine(f"{name}: @{me.get('username', '?')} ({me.get('first_name', '?')}), máy chủ {base}")
    if hook.get("url"):
        yield look(f"{name}: đang gắn webhook của phần mềm khác", "không cần làm gì: run tự gỡ khi khởi động")
    yield from _rights(name, me, officers=setting == "OFFICER")


def _rights(name: str, me: dict[str, object], *, officers: bool) -> Iterator[Finding]:
    if officers and not me.get("can_join_groups", True):
        yield mend(
            f"{name}: không được vào nhóm", "ở @BotFather: /setjoingroups, chọn bot cán bộ, chọn Enable"
        )
    if not officers and me.get("can_join_groups"):
        yield look(
            f"{name}: đang được phép vào nhóm",
            "ở @BotFather: /setjoingroups, chọn bot gia đình, chọn Disable",
        )
    if me.get("can_read_all_group_messages"):
        yield look(
            f"{name}: đọc được mọi tin trong nhóm",
            "ở @BotFather: /setprivacy, chọn bot này, chọn Enable; rồi mời lại vào nhóm",
        )
    elif officers:
        yield fine(f"{name}: chế độ riêng tư đang bật, chỉ nghe tin gửi cho nó")
