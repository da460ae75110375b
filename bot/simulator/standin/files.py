"""Files: kept once, known to each bot under an id of its own.

A file_id is valid for one bot only, file_unique_id is the same for all (Bot API, "PhotoSize"); getFile serves
up to 20 MB, a photo sent by a bot up to 10 MB, a document up to 50 MB (Bot API, "Sending files").
"""

import hashlib
import secrets
import struct
from dataclasses import dataclass
from typing import Any

from bot.simulator.standin.refusal import bad_request
from bot.simulator.standin.store import Store

MAX_DOWNLOAD_BYTES = 20 * 1024 * 1024
MAX_PHOTO_BYTES = 10 * 1024 * 1024
MAX_DOCUMENT_BYTES = 50 * 1024 * 1024
_UNIQUE = 16
_FOLDERS = {"photo": "photos", "document": "documents", "voice": "voice", "sticker": "stickers"}


@dataclass(slots=True)
class StoredFile:
    number: int
    unique_id: str
    kind: str
    name: str
    mime: str
    size: int
    width: int
    height: int

    @property
    def path(self) -> str:
        ending = self.name.rpartition(".")[2] if "." in self.name else "bin"
        return f"{_FOLDERS.get(self.kind, 'files')}/file_{self.number}.{ending}"


_COLUMNS = "SELECT number, unique_id, kind, name, mime, size, coalesce(width, 0), coalesce(height, 0)"
_BY_UNIQUE_ID = _COLUMNS + " FROM files WHERE unique_id = ?"
_BY_NUMBER = _COLUMNS + ", content FROM files WHERE number = ?"


class Files:
    def __init__(self, store: Store) -> None:
        self.store = store

    def keep(self, kind: str, name: str, mime: str, content: bytes, *, size: int | None = None) -> StoredFile:
        """Store a file; a `size` beyond the content makes one too big to fetch without carrying it."""
        width, height = picture_size(content) if kind == "photo" else (0, 0)
        unique = secrets.token_hex(_UNIQUE // 2)
        real = len(content) if size is None else size
        cursor = self.store.execute(
            "INSERT INTO files (unique_id, kind, name, mime, size, width, height, content)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (unique, kind, name, mime, real, width, height, content),
        )
        return StoredFile(cursor.lastrowid or 0, unique, kind, name, mime, real, width, height)

    def find(self, unique_id: str) -> StoredFile | None:
        row = self.store.execute(_BY_UNIQUE_ID, (unique_id,)).fetchone()
        return StoredFile(*row) if row else None

    def content(self, number: int) -> tuple[StoredFile, bytes] | None:
        row = self.store.execute(_BY_NUMBER, (number,)).fetchone()
        return (StoredFile(*row[:-1]), row[-1]) if row else None

    def of_bot(self, bot: int, file_id: str) -> StoredFile | None:
        """The file behind this bot's own file_id; another bot's id finds nothing."""
        unique = file_id[-_UNIQUE:]
        return self.find(unique) if file_id == file_id_for(bot, unique) else None


def file_id_for(bot: int, unique_id: str) -> str:
    return "AgACAgUAAxk" + hashlib.sha256(f"{bot}:{unique_id}".encode()).hexdigest()[:36] + unique_id


def picture_size(content: bytes) -> tuple[int, int]:
    """Width and height in pixels of a JPEG, PNG or GIF; a refusal for anything else."""
    if content.startswith(b"\x89PNG\r\n\x1a\n") and len(content) >= 24:
        width, height = struct.unpack(">II", content[16:24])
        return int(width), int(height)
    if content[:6] in {b"GIF87a", b"GIF89a"}:
        width, height = struct.unpack("<HH", content[6:10])
        return int(width), int(height)
    if content.startswith(b"\xff\xd8"):
        position = 2
        while position + 9 < len(content) and content[position] == 0xFF:
            marker, length = (
                content[position + 1],
                int.from_bytes(content[position + 2 : position + 4], "big"),
            )
            if 0xC0 <= marker <= 0xCF and marker not in {0xC4, 0xC8, 0xCC}:
                height, width = struct.unpack(">HH", content[position + 5 : position + 9])
                return int(width), int(height)
            position += 2 + length
    raise bad_request("IMAGE_PROCESS_FAILED")


def photo_sizes(small: StoredFile, large: StoredFile) -> list[dict[str, Any]]:
    """The sizes of a photo from small to large, as PhotoSize objects still without a file_id."""
    kept = [small] if small.number != large.number else []
    return [
        {"file_unique_id": f.unique_id, "file_size": f.size, "width": f.width, "height": f.height}
        for f in (*kept, large)
    ]
