# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The menu of the staff pages: what somebody may open, in groups where it is much. The start page tells of the same.

A page that is added to the menu is added here, and nowhere else.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext as _

from pejl.apps.people.roles import Permission
from pejl.interfaces.staff.permission import rights

MOST_FLAT = 6  # entries that stand side by side; more of them are grouped


@dataclass(frozen=True, slots=True)
class Entry:
    """One page: `section` is what the page calls itself, `about` a half sentence for the start page."""

    section: str
    address: str
    words: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Pages that belong together; a group without a name is one page by itself."""

    words: str
    entries: tuple[Entry, ...]

    @property
    def sections(self) -> frozenset[str]:
        """What the pages of the group call themselves."""
        return frozenset(one.section for one in self.entries)


@dataclass(frozen=True, slots=True)
class Menu:
    """The groups of one person; `flat` where there is so little that groups would only be in the way."""

    groups: tuple[Group, ...]

    @property
    def flat(self) -> bool:
        return sum(len(one.entries) for one in self.groups) <= MOST_FLAT

    @property
    def told(self) -> tuple[Group, ...]:
        """The groups that the start page tells of: those with a name."""
        return tuple(one for one in self.groups if one.words)


def menu(request: HttpRequest) -> dict[str, Any]:
    """For templates: `staff_menu`, read where a template asks for it."""
    return {"staff_menu": SimpleLazyObject(lambda: menu_of(request))}


def menu_of(request: HttpRequest) -> Menu:
    """What the person may open."""
    held = rights(request)
    groups = []
    for words, pages in _pages():
        entries = tuple(
            Entry(section, reverse(name), title, about)
            for section, name, needs, title, about in pages
            if (held.may(needs) if isinstance(needs, Permission) else needs(request))
        )
        if entries:
            groups.append(Group(words, entries))
    return Menu(tuple(groups))


Needs = Permission | Callable[[HttpRequest], bool]
Page = tuple[str, str, Needs, str, str]  # section, name of the address, who may, words, half a sentence about it


def _everybody(_request: HttpRequest) -> bool:
    return True


def _sees_tables(request: HttpRequest) -> bool:
    return bool(getattr(request.user, "is_staff", False))


def _pages() -> tuple[tuple[str, tuple[Page, ...]], ...]:
    return (
        ("", (("desk", "staff:home", _everybody, _("Start"), ""),)),
        (_("Figures and goals"), _figures()),
        (_("Papers"), _papers()),
        (_("Administration"), _administration()),
        ("", (("account", "mfa_index", _everybody, _("My account"), ""),)),
    )


def _figures() -> tuple[Page, ...]:
    drafts, may = Permission.READ_DRAFTS, Permission
    return (
        (
            "mine",
            "staff:my_rounds",
            may.DELIVER,
            _("My figures"),
            _("what you are to deliver, with earlier figures beside it."),
        ),
        (
            "doubted",
            "staff:doubted",
            may.DELIVER,
            _("Figures reported as wrong"),
            _("in papers that the committee has, for you to correct or answer."),
        ),
        (
            "rounds",
            "staff:rounds",
            drafts,
            _("Rounds"),
            _("what is missing and whose it is, and what waits for approval."),
        ),
        (
            "calendar",
            "staff:calendar",
            may.FOLLOW_ROUNDS,
            _("Calendar"),
            _("when figures are due, and when the committee meets."),
        ),
        ("amendments", "staff:amendments", drafts, _("Changes to the plan"), _("proposed, discussed and decided.")),
        ("history", "staff:histories", drafts, _("History"), _("who changed a goal or an indicator, when and why.")),
    )


def _papers() -> tuple[Page, ...]:
    drafts, checks = Permission.READ_DRAFTS, Permission.CHECK_DOCUMENTS
    return (
        ("papers", "staff:papers", drafts, _("Papers"), _("with every figure bound to the register, as Word and PDF.")),
        (
            "checks",
            "staff:checks",
            checks,
            _("Check of documents"),
            _("figures are held against their tables, other papers and the register before a paper is signed."),
        ),
        (
            "corrected",
            "staff:corrected",
            checks,
            _("Corrected figures in papers"),
            _("so that the committee can be told."),
        ),
        ("phrases", "staff:phrases", checks, _("Phrases"), _("what the check has been taught to understand.")),
    )


def _administration() -> tuple[Page, ...]:
    log = Permission.READ_LOG
    return (
        ("people", "staff:people", Permission.MANAGE_PEOPLE, _("People"), _("who may do what, and who invited them.")),
        ("log", "staff:log", log, _("Log"), _("who changed what, when and why, and who saw what.")),
        (
            "disclosure",
            "staff:protection_reports",
            log,
            _("Disclosure control"),
            _("what was hidden in each table that left a register, and why."),
        ),
        (
            "runs",
            "staff:runs",
            log,
            _("Counted in registers"),
            _("what was counted by which definition, and what moved since the run before."),
        ),
        (
            "register",
            "admin:index",
            _sees_tables,
            _("The register"),
            _("every goal, figure and version, with who recorded it and why. Nothing can be changed there."),
        ),
    )
