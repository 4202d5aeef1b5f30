# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""How much may be handed in at once: more is refused by what the browser says of it, before it fills a disk."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadhandler import FileUploadHandler

from pejl.apps.checks.actions import LARGEST_TOGETHER

AROUND = 1_000_000  # bytes of names and boundaries around the files


class BoundedUpload(FileUploadHandler):
    """Keeps nothing itself; the handlers after it do."""

    def handle_raw_input(self, _input: Any, _meta: Any, content_length: int, *_rest: Any) -> None:
        """Refuse what says that it is too long; a server takes no more than was said."""
        if content_length > LARGEST_TOGETHER + AROUND:
            raise RequestDataTooBig(f"{content_length} bytes")

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:  # noqa: ARG002 (Django's)
        """Hand it on."""
        return raw_data

    def file_complete(self, file_size: int) -> None:  # noqa: ARG002 (Django's)
        """Leave the file to the handlers after this one."""
        return
