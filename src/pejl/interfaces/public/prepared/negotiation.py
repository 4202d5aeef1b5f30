# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What a browser says it takes and has, as RFC 9110 reads it (12.5.3 Accept-Encoding, 13.1.2 If-None-Match)."""

from __future__ import annotations

import re
from functools import lru_cache

_CODING = re.compile(r"\s*([\w!#$%&'*+.^`|~-]+)\s*(?:;\s*[qQ]\s*=\s*([0-9.]+)\s*)?")
_TAG = re.compile(r'(?:W/)?("[^"]*")')
_LONGEST = 500  # characters: what is longer was not written by a browser, and may not fill the memory


def takes_gzip(accepted: str) -> bool:
    """Whether `Accept-Encoding` allows gzip. Absent or unreadable means no: the plain body suits everybody."""
    return len(accepted) <= _LONGEST and _takes_gzip(accepted)


@lru_cache(maxsize=256)
def _takes_gzip(accepted: str) -> bool:
    stated = {}
    for part in accepted.split(","):
        if found := _CODING.fullmatch(part):
            stated[found[1].lower()] = _weight(found[2])
    return stated.get("gzip", stated.get("x-gzip", stated.get("*", 0.0))) > 0


def _weight(text: str | None) -> float:
    try:
        return 1.0 if text is None else float(text)
    except ValueError:
        return 0.0


def has_already(stated: str, etag: str) -> bool:
    """Whether `If-None-Match` names the page, in either of its encodings."""
    if stated == etag:
        return True
    return stated.strip() == "*" or etag.removeprefix("W/") in _TAG.findall(stated)
