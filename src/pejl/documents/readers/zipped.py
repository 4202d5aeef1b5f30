# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The parts of a zipped document, looked at before they are trusted: no bomb, no XML that defines its own words."""

from __future__ import annotations

from io import BytesIO
from lzma import LZMAError
from typing import TYPE_CHECKING, Any
from zipfile import BadZipFile, ZipFile, ZipInfo
from zlib import error as ZlibError  # noqa: N812 - it is a class

from pejl.documents.readers.limits import LIMITS, Limits, encrypted, too_deep, too_large, unreadable

if TYPE_CHECKING:
    from lxml.etree import _Element

_SMALL = 1_000_000  # bytes: repetitive little parts pack very well
_PARTS = 10_000
_DEFINITION = "<!DOCTYPE"
_DEFINITIONS = tuple(_DEFINITION.encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be"))
_DEPTH = "Excessive depth"  # what libxml2 says of more than 256 elements inside each other
_ENCRYPTED = 0x1
_BROKEN = (BadZipFile, EOFError, KeyError, NotImplementedError, OSError, RuntimeError, ValueError)


def checked_parts(data: bytes, limits: Limits) -> ZipFile:
    """The archive, refused when it is broken, encrypted or would unpack to too much.

    What a part claims to unpack to binds: `zipfile` reads no further.
    """
    try:
        archive = ZipFile(BytesIO(data))
        parts = archive.infolist()
    except _BROKEN:
        raise unreadable("broken", "docx, xlsx")
    if len(parts) > _PARTS:
        raise unreadable(f"{len(parts)} parts", f"<= {_PARTS}")
    unpacked = sum(part.file_size for part in parts)
    if unpacked > limits.unpacked:
        raise too_large(unpacked, limits.unpacked)
    for part in parts:
        _check(part, limits)
    return archive


def _check(part: ZipInfo, limits: Limits) -> None:
    if part.flag_bits & _ENCRYPTED:
        raise encrypted()
    if part.file_size > max(_SMALL, limits.ratio * part.compress_size):
        raise too_large(part.file_size, max(_SMALL, limits.ratio * part.compress_size))


def part_of(archive: ZipFile, name: str) -> bytes | None:
    """The bytes of a part; None where there is none."""
    if name not in archive.NameToInfo:
        return None
    try:
        data = archive.read(name)
    except (*_BROKEN, ImportError, MemoryError, LZMAError, ZlibError):
        raise unreadable(name, "docx, xlsx")
    if any(mark in data for mark in _DEFINITIONS):
        raise unreadable(f"{name}: {_DEFINITION}", "XML")
    return data


def xml_of(data: bytes, name: str) -> _Element:
    """The XML of a part; nothing outside it is looked up."""
    from lxml import etree

    parser: Any = etree.XMLParser(resolve_entities=False, load_dtd=False, no_network=True, remove_comments=True)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise too_deep(LIMITS) if _DEPTH in str(error) else unreadable(name, "XML")
    return root
