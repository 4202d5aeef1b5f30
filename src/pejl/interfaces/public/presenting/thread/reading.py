# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What a page of the thread reads: only the schemes that something on the page links to."""

from __future__ import annotations

from collections.abc import Iterable

from pejl.interfaces.public.editions import Edition
from pejl.interfaces.public.presenting.lookups import lookups
from pejl.interfaces.public.presenting.thread.telling import Reading


def reading(edition: Edition, schemes: Iterable[str]) -> Reading:
    """The edition with those of the schemes that are in it."""
    wanted = tuple(sorted(set(schemes)))
    return Reading(edition, lookups(edition.site()), edition.some_schemes(wanted))
