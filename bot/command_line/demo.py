"""`sohoctap demo`: try everything on this machine, without any token; what `make run` starts."""

from __future__ import annotations


def demo() -> None:
    """Chạy thử trên máy này: hai bot, một Telegram giả và trang có mấy chiếc điện thoại (make run)."""
    from bot.demo.launch import launch

    launch()
