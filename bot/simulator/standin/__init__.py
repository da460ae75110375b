"""The stand-in of the Telegram Bot API: what passes here passes there.

Limits and words come from the official pages core.telegram.org/bots/api, core.telegram.org/bots/faq and from
the official Bot API server (`Client.cpp` in tdlib/telegram-bot-api); each module names the one it follows.
"""
