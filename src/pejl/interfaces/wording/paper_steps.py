# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Where a paper stands and what may be done with it, in words."""

from __future__ import annotations

from collections.abc import Callable

from django.utils.translation import gettext as _


def state_word(state: str) -> str:
    """`Kladde`, `Til gennemsyn` …"""
    return _STATES[state]()


def step_word(step: str) -> str:
    """What the button says: `Send til gennemsyn`, `Underskriv` …"""
    return _STEPS[step]()


_STATES: dict[str, Callable[[], str]] = {
    "draft": lambda: _("Draft"),
    "review": lambda: _("Being reviewed"),
    "signed": lambda: _("Signed"),
    "on_agenda": lambda: _("On the agenda"),
    "corrected": lambda: _("Corrected after the meeting"),
    "archived": lambda: _("Archived"),
}
_STEPS: dict[str, Callable[[], str]] = {
    "submit": lambda: _("Hand it over for review"),
    "return": lambda: _("Send it back"),
    "sign": lambda: _("Sign it"),
    "release": lambda: _("Put it on the agenda"),
    "correct": lambda: _("Correct it"),
    "archive": lambda: _("Archive it"),
}
