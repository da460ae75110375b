"""Pictures to send when nobody has one at hand: small drawn scenes, each copy different to the byte.

They are kept as base64 in `samples.json`; a comment segment with a random mark keeps two copies from having
the same digest, as no two photos of a phone have.
"""

import base64
import json
import secrets
from functools import cache
from pathlib import Path

_FILE = Path(__file__).with_name("samples.json")


@cache
def _pictures() -> list[tuple[bytes, bytes]]:
    raw = json.loads(_FILE.read_text(encoding="utf-8"))
    return [(base64.b64decode(one["small"]), base64.b64decode(one["large"])) for one in raw]


def marked(jpeg: bytes, mark: bytes) -> bytes:
    """The same picture with a JPEG comment, and so with another digest."""
    return jpeg[:2] + b"\xff\xfe" + (len(mark) + 2).to_bytes(2, "big") + mark + jpeg[2:]


def sample_pictures(count: int) -> list[tuple[bytes, bytes]]:
    """`count` pictures, each as (small, large) JPEG bytes."""
    pictures = _pictures()
    chosen = []
    for number in range(count):
        small, large = pictures[number % len(pictures)]
        mark = secrets.token_hex(8).encode()
        chosen.append((marked(small, mark), marked(large, mark)))
    return chosen
