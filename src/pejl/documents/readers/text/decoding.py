# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Bytes as text, whatever program wrote them."""

from __future__ import annotations

import codecs

from pejl.documents.readers.limits import unreadable

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


def decode(data: bytes) -> str:
    """The text of a file in UTF-8, UTF-16 with a mark, or Windows-1252, with plain line ends.

    >>> decode("Målt\\r\\nto".encode("cp1252"))
    'Målt\\nto'
    """
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), "utf-8")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        if encoding != "utf-8":
            raise unreadable("broken", encoding)
        text = data.decode("cp1252", errors="replace")
    if "\0" in text:
        raise unreadable("NUL", "text")
    return text.replace("\r\n", "\n").replace("\r", "\n")
