# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The indicators that a person can choose among."""

from __future__ import annotations

from pejl.apps.indicators.queries import indicator_sheets
from pejl.interfaces.wording.languages import own_words


def indicator_choices() -> list[tuple[str, str]]:
    """Code and title of every indicator, by title."""
    found = [(code, own_words(sheet.title)) for code, sheet in indicator_sheets().items()]
    return sorted(found, key=lambda one: one[1].casefold())
