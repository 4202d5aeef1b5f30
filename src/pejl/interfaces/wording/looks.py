# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What somebody saw, as the log of looks says it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from django.utils.translation import gettext as _

from pejl.apps.audit import access


def look_word(kind: str) -> str:
    """`Et udkast til et papir` …"""
    return LOOKS[kind]()


def look_choices() -> Iterator[tuple[str, str]]:
    """Every kind with its words, in the order of the words."""
    yield from sorted(((kind, say()) for kind, say in LOOKS.items()), key=lambda one: one[1])


LOOKS: dict[str, Callable[[], str]] = {
    access.CHECK: lambda: _("A check of documents"),
    access.DELIVERY: lambda: _("A figure of another unit"),
    access.EVIDENCE: lambda: _("A file beside a figure"),
    access.GOAL: lambda: _("Explanations of a goal"),
    access.LOG: lambda: _("The log"),
    access.PAPER: lambda: _("A draft of a paper"),
    access.PERSON: lambda: _("A person's account"),
    access.PROTECTION: lambda: _("A protection report"),
    access.ROUND: lambda: _("All deliveries of a round"),
}
