"""How neutral words become a sentence in the reader's language."""

from bot.words.render import render

__all__ = ["render"]
