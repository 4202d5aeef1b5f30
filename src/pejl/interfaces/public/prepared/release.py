# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The prepared pages of one release, as they lie in a folder."""

from __future__ import annotations

import logging
from pathlib import Path

from pejl.interfaces.public.prepared.answers import Answer, read_answer
from pejl.interfaces.public.prepared.manifest import DamagedError, Headers, Manifest
from pejl.interfaces.public.prepared.shelf import Shelf

logger = logging.getLogger(__name__)


class PreparedRelease:
    """Answers an address with its page. May be used by several threads."""

    def __init__(self, folder: Path, manifest: Manifest, shelf: Shelf) -> None:
        self.folder = folder
        self._pages, self._shelf = dict(manifest.pages), shelf

    def answer(self, address: str, *, packed: bool, more: Headers) -> Answer | None:
        """The page at an address; None where there is none, or where its file is damaged: then it is computed."""
        page = self._pages.get(address)
        if page is None:
            return None
        try:
            return self._shelf.get((address, packed), lambda: read_answer(self.folder, page, packed=packed, more=more))
        except DamagedError as error:
            if self._pages.pop(address, None):  # told once, and not tried again
                logger.warning("A prepared page is damaged and computed instead: %s: %s", address, error)
            return None
