# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""How texts are marked for the catalogue where they stand in a table and are translated later.

Django has functions of these names too, but they ask for settings, and wrong settings must be told of as well.
"""

from __future__ import annotations


def gettext_noop(text: str) -> str:
    """Mark a text for the catalogue."""
    return text


def ngettext(one: str, many: str) -> tuple[str, str]:
    """Mark a text with two forms for the catalogue."""
    return one, many
