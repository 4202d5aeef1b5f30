# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What must be looked at in a paper before the committee gets it, as sentences."""

from __future__ import annotations

from collections.abc import Callable

from pejl.interfaces.wording.marking import gettext_noop

REMARKS: dict[str, str] = {
    "unbound": gettext_noop("A figure is typed and not bound: {words}"),
    "drafted": gettext_noop("A draft by rule that nobody has approved: {words}"),
    "contradicted": gettext_noop("The register contradicts a figure: {words}"),
    "against_status": gettext_noop("The text says otherwise than the status of the goal: {words}"),
    "against_trend": gettext_noop("The word for the trend does not fit the figures: {words}"),
    "part_year": gettext_noop("A part of a year stands beside whole years: {words}"),
    "missing": gettext_noop("Goals are called reached although data are missing: {words}"),
    "against_data": gettext_noop("People conclude otherwise than the rules: {words}"),
    "other_unit": gettext_noop("A target is in another unit than its figures: {words}"),
    "overdue": gettext_noop("There is no new figure: {words}"),
    "blank": gettext_noop("Nothing stands under a heading: {words}"),
    "too_long": gettext_noop("A section is longer than its kind of paper allows, in letters: {words}"),
    "no_alternative": gettext_noop("A picture has no words for those who cannot see it: {words}"),
}


def remark_sentence(concern: str, words: str, *, say: Callable[[str], str]) -> str:
    """One remark; `say` translates."""
    return say(REMARKS[concern]).format(words=words)
