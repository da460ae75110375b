"""`sohoctap demo`: try everything on this machine, without any token; what `make run` starts."""

from __future__ import annotations


def demo() -> None:
    """Chạy thử trên máy này, không cần mã bot nào (make run)."""
    from bot.demo.launch import launch

    launch()
