"""How neutral words become a sentence in the reader's language."""

from bot.words.render import paragraph, render

__all__ = ["paragraph", "render"]
