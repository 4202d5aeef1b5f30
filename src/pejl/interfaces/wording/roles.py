# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Roles, and what each may do, in words."""

from __future__ import annotations

from collections.abc import Callable

from django.utils.translation import gettext as _


def role_word(role: str) -> str:
    """`Indberetter for en enhed` …"""
    return _ROLES[role][0]()


def role_meaning(role: str) -> str:
    """What somebody with the role may do."""
    return _ROLES[role][1]()


def limit_words(organisation: str, scheme: str) -> str:
    """What a role is limited to, by the titles of the unit and of the follow-up ("" for all)."""
    if organisation and scheme:
        return _("{unit}, only {scheme}").format(unit=organisation, scheme=scheme)
    return organisation or (_("only {scheme}").format(scheme=scheme) if scheme else _("everything"))


_ROLES: dict[str, tuple[Callable[[], str], Callable[[], str]]] = {
    "administrator": (
        lambda: _("Administrator"),
        lambda: _("Invites people, gives and takes roles, reads the log."),
    ),
    "central_editor": (
        lambda: _("Central editor"),
        lambda: _("Keeps goals and figures, runs rounds, writes papers. Approves nothing."),
    ),
    "approver": (
        lambda: _("Approver"),
        lambda: _("Approves what others have delivered or written, and releases it."),
    ),
    "unit_reporter": (
        lambda: _("Unit reporter"),
        lambda: _("Delivers the figures that the unit owes and writes about them, and sees nothing else."),
    ),
    "paper_writer": (
        lambda: _("Paper writer"),
        lambda: _("Writes committee papers and checks documents."),
    ),
    "draft_reader": (
        lambda: _("Reader of drafts"),
        lambda: _("Reads what is not published yet."),
    ),
    "service_account": (
        lambda: _("Service account"),
        lambda: _("A program that delivers figures."),
    ),
}
