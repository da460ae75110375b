"""`sohoctap run`: both bots, by long polling, until told to stop."""

from __future__ import annotations


def run() -> None:
    """Chạy cả hai bot, đến khi bấm Ctrl-C hay nhận lệnh dừng."""
    import asyncio
    import logging
    import os
    import sys

    from bot import settings as operator_settings
    from bot.command_line.stop import WRONG_SETTING, Stop
    from bot.demo.mark import is_demo

    settings = operator_settings.load()
    settings.tokens()
    if is_demo(settings.data_dir) and operator_settings.TELEGRAM in (
        settings.family_api_base,
        settings.officer_api_base,
    ):
        raise Stop(
            f"SOHOCTAP_DATA_DIR: thư mục {settings.data_dir} đang giữ dữ liệu chạy thử của make run. "
            f"Ví dụ đúng: SOHOCTAP_DATA_DIR={operator_settings.EXAMPLES['data_dir']}",
            WRONG_SETTING,
        )
    for name in operator_settings.unknown(os.environ):
        sys.stderr.write(f"{name}: không có thiết lập tên này nên được bỏ qua. Xem docs/van-hanh.md\n")
    handler = logging.StreamHandler()
    handler.setFormatter(operator_settings.RedactingFormatter(settings.secrets))
    logging.basicConfig(level=logging.INFO, handlers=[handler], force=True)
    for chatty in ("httpx", "httpcore", "aiogram.event", "apscheduler", "alembic"):
        logging.getLogger(chatty).setLevel(logging.WARNING)

    from bot.house import House

    asyncio.run(House(settings).run())
