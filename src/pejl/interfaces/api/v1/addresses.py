# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Where things are found: in the API, and as the pages that people read (docs/reference/api.md)."""

from __future__ import annotations

from urllib.parse import quote

BASE = "/api/v1/"
_PLACES = {
    "releases": "releases",
    "release": "releases/{}",
    "changes": "releases/{}/changes",
    "schemes": "schemes",
    "scheme": "schemes/{}",
    "goal": "schemes/{}/goals/{}",
    "indicators": "indicators",
    "indicator": "indicators/{}",
}
_PAGES = {"scheme": "/{}/", "goal": "/{}/{}/", "indicator": "/indikator/{}/"}


def address(place: str, *codes: str) -> str:
    """The address of a resource, counted from the root of the site."""
    return BASE + _PLACES[place].format(*map(_quoted, codes))


def page(place: str, *codes: str) -> str:
    """The address of the Danish page about it, which is part of the outer contract (reference: addresses)."""
    return _PAGES[place].format(*map(_quoted, codes))


def _quoted(code: str) -> str:
    return quote(code, safe="")
