# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The packed parts of a PDF, looked at before they are trusted."""

from __future__ import annotations

import re
import zlib

from pejl.documents.readers.limits import Limits, too_large

_BEGIN = re.compile(rb"stream\r?\n")
_IMAGE = re.compile(rb"/Subtype\s*/Image")
_DESCRIBED_WITHIN = 2000  # bytes before a stream that may say what it is
_CHUNK = 1_000_000
_PAGE = 20_000_000  # bytes that describe a page, or a font; a picture may be larger, but is not opened


def check_streams(data: bytes, limits: Limits) -> None:
    """Refuse a PDF whose streams unpack to too much, one by one or together."""
    total = 0
    for found in _BEGIN.finditer(data):
        described = data[max(0, found.start() - _DESCRIBED_WITHIN) : found.start()].rpartition(b" obj")[2]
        if _IMAGE.search(described):
            continue
        size = _unpacked(data, found.end(), min(_PAGE, limits.unpacked))
        total += size
        if size > _PAGE or total > limits.unpacked:
            raise too_large(total, limits.unpacked if total > limits.unpacked else _PAGE)


def _unpacked(data: bytes, start: int, limit: int) -> int:
    """How many bytes a stream unpacks to, counted until `limit` is passed; 0 where it is not packed."""
    unpacking = zlib.decompressobj()
    size, at, waiting = 0, start, b""
    while size <= limit and not unpacking.eof:
        waiting = waiting or data[at : at + _CHUNK]
        at += _CHUNK if waiting is not unpacking.unconsumed_tail else 0
        if not waiting:
            break
        try:
            size += len(unpacking.decompress(waiting, _CHUNK))
        except zlib.error:
            break
        waiting = unpacking.unconsumed_tail
    return size
