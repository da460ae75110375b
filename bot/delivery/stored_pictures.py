"""Stored pictures for a screen: a bot's own handle where it has sent the picture before, else the data."""

from __future__ import annotations

import logging

from bot.telegram.line import File
from dialogs.event import Audience
from storage.evidence import EvidenceFolder
from storage.postbox import Postbox

LOG = logging.getLogger(__name__)


class StoredPictures:
    def __init__(self, audience: Audience, postbox: Postbox, evidence: EvidenceFolder) -> None:
        self._audience = audience
        self._postbox = postbox
        self._evidence = evidence

    async def files(self, sha256s: tuple[str, ...]) -> tuple[File, ...]:
        """Find the pictures; one whose file is gone (its time was over) is left out."""
        found = []
        for sha256 in sha256s:
            known_as = await self._postbox.channel_file(sha256, self._audience)
            if known_as:
                found.append(File(sha256, known_as))
                continue
            try:
                found.append(File(sha256, data=await self._evidence.read(sha256)))
            except OSError:
                LOG.warning("Một ảnh minh chứng không còn trong kho.")
        return tuple(found)

    def sent(self, sha256: str, known_as: str) -> None:
        self._postbox.channel_file_known(sha256, self._audience, known_as)
