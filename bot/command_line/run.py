"""`sohoctap run`: both bots, by long polling, until told to stop."""

from __future__ import annotations


def run() -> None:
    """Chạy cả hai bot (hỏi tin liên tục), đến khi bấm Ctrl-C hay nhận lệnh dừng."""
    import asyncio
    import logging
    import os
    import sys

    from bot import settings as operator_settings

    settings = operator_settings.load()
    settings.tokens()
    for name in operator_settings.unknown(os.environ):
        sys.stderr.write(f"{name}: không có thiết lập tên này nên được bỏ qua. Xem docs/van-hanh.md\n")
    handler = logging.StreamHandler()
    handler.setFormatter(operator_settings.RedactingFormatter(settings.secrets))
    logging.basicConfig(level=logging.INFO, handlers=[handler], force=True)
    for chatty in ("httpx", "httpcore", "aiogram.event", "apscheduler"):
        logging.getLogger(chatty).setLevel(logging.WARNING)

    from bot.house import House

    asyncio.run(House(settings).run())
