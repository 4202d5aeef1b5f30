# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Under which licence the figures may be used: what `site.yaml` says, never a guess."""

from __future__ import annotations

from dataclasses import dataclass

_CREATIVE_COMMONS = "https://creativecommons.org/"
KNOWN = {
    "CC0-1.0": ("CC0 1.0 Universal", f"{_CREATIVE_COMMONS}publicdomain/zero/1.0/"),
    "CC-BY-4.0": ("Creative Commons Attribution 4.0 International", f"{_CREATIVE_COMMONS}licenses/by/4.0/"),
    "CC-BY-SA-4.0": (
        "Creative Commons Attribution Share-Alike 4.0 International",
        f"{_CREATIVE_COMMONS}licenses/by-sa/4.0/",
    ),
}


@dataclass(frozen=True, slots=True)
class Licence:
    """`name` is its SPDX code, "" for terms of the owner's own; `title` is what it is called."""

    name: str
    title: str
    path: str


def licence(configured: str) -> Licence | None:
    """The licence that is configured: a code of `KNOWN`, or the address of the owner's own terms; None without any."""
    if not configured:
        return None
    title, path = KNOWN.get(configured, (configured, configured))
    return Licence(configured if configured in KNOWN else "", title, path)
