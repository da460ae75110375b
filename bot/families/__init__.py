"""The families' bot, through aiogram."""
