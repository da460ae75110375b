"""HTML as Telegram reads it, with offsets in UTF-16 units."""

import pytest

from bot.simulator.standin.formatted import Formatted, find_entities, parse_html, tidy, units


@pytest.mark.parametrize(
    ("html", "text", "entities"),
    [
        ("<b>Câu</b> 1", "Câu 1", [("bold", 0, 3)]),
        ("😀 <i>vui</i>", "😀 vui", [("italic", 3, 3)]),
        ("<b>a<i>b</i></b>", "ab", [("bold", 0, 2), ("italic", 1, 1)]),
        ("<code>3 &lt; 5</code>", "3 < 5", [("code", 0, 5)]),
        ('<a href="https://vi.wikipedia.org/?a=1&amp;b=2">đây</a>', "đây", [("text_link", 0, 3)]),
        ("<blockquote expandable>x</blockquote>", "x", [("expandable_blockquote", 0, 1)]),
        ('<pre><code class="language-python">x = 1</code></pre>', "x = 1", [("pre", 0, 5)]),
        ('<span class="tg-spoiler">bí mật</span>', "bí mật", [("spoiler", 0, 6)]),
        ("<b></b>trống", "trống", []),
        ("&#272;ạt &#x110; &amp &khac;", "Đạt Đ & &khac;", []),
        ("  <b> a </b> \n", "a", [("bold", 0, 1)]),
    ],
)
def test_html_becomes_text_and_entities(html: str, text: str, entities: list[tuple[str, int, int]]) -> None:
    """Each formatting a bot may write is read with the right place and length."""
    formatted = tidy(parse_html(html))
    assert formatted.text == text
    assert [(e["type"], e["offset"], e["length"]) for e in formatted.entities] == entities


def test_commands_links_and_mentions_are_found() -> None:
    """A phone makes commands, links and names tappable by itself, but not inside code."""
    found = find_entities(
        Formatted("/tieptuc hoặc /trogiup@giadinh_bot, xem https://example.org/a. @canbo_bot 1/12 a/b")
    )
    kinds = [(entity["type"], entity["offset"]) for entity in found.entities]
    assert kinds == [("bot_command", 0), ("bot_command", 14), ("url", 40), ("mention", 63)]
    assert tidy(find_entities(parse_html("<code>/ma</code>"))).entities[0]["type"] == "code"


def test_length_counts_as_telegram_counts() -> None:
    """A letter with its mark is one, an emoji two."""
    assert units("ế") == 1
    assert units("😀") == 2
