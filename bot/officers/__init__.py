"""The officers' bot, through python-telegram-bot."""
