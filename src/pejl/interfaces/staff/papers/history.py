# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Every version of every section of a paper: who wrote it, when and why, by rule or not, and what changed."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from pejl.apps.papers.actions import WRITTEN
from pejl.apps.papers.facts import SectionHistory
from pejl.apps.papers.queries import section_history
from pejl.apps.people.roles import Permission
from pejl.core.errors import PejlError
from pejl.interfaces.papers.returning.owners import is_draft
from pejl.interfaces.papers.source.reading import read_paper
from pejl.interfaces.staff.papers.paper_page import note_draft, paper_found
from pejl.interfaces.staff.papers.texts import front_of
from pejl.interfaces.staff.permission import permitted
from pejl.interfaces.wording.periods import moment_words

_NEARBY = 1  # lines that are shown around what changed
SAME, GONE, NEW = "same", "gone", "new"


@permitted(Permission.READ_DRAFTS)
@never_cache
@require_safe
def paper_history(request: HttpRequest, code: str) -> HttpResponse:
    """The sections that stand, in their order, then those that were taken out."""
    facts = paper_found(request, code)
    note_draft(request, facts)
    versions: dict[str, list[SectionHistory]] = {one.section: [] for one in facts.sections}
    for one in section_history(code):
        versions.setdefault(one.section, []).append(one)
    view = {
        "title": _("Every version of the text"),
        "section": "papers",
        "code": code,
        "paper": front_of(facts).title,
        "sections": [{"title": _title(found[-1]), "versions": _rows(found)} for found in versions.values()],
    }
    return render(request, "staff/papers/history.html", {"view": view})


def _title(one: SectionHistory) -> str:
    heading = next((line for line in one.text.split("\n") if line.startswith("# ")), "")
    return heading.removeprefix("# ").partition("{#")[0].strip() or _("Before the first heading")


def _rows(found: list[SectionHistory]) -> list[dict[str, Any]]:
    """The versions, newest first; the last one stands unless it was ended."""
    rows = []
    for at, one in enumerate(found):
        before = found[at - 1].text if at else ""
        rows.append(
            {
                "at": moment_words(one.recorded_from),
                "by": one.recorded_by,
                "reason": one.reason if one.reason != WRITTEN else "",
                "drafts": _drafts(one.text),
                "ended": one is found[-1] and one.recorded_to is not None,
                "lines": list(changed_lines(before, one.text)),
            }
        )
    return rows[::-1]


def _drafts(text: str) -> int:
    """How many drafts by rule stand in a section."""
    try:
        source = read_paper(text if text.startswith("---") else f"---\ntitle: x\n---\n{text}", name="")
    except PejlError:
        return 0
    return sum(is_draft(part) for section in source.sections for part in section.parts)


def changed_lines(before: str, after: str) -> Iterator[tuple[str, str]]:
    """The lines that are gone and new, with a line around them, and `…` for what is left out.

    >>> list(changed_lines("a\\nb\\n", "a\\nc\\n"))
    [('same', 'a'), ('gone', 'b'), ('new', 'c')]
    """
    old, new = before.splitlines(), after.splitlines()
    groups = SequenceMatcher(None, old, new, autojunk=False).get_grouped_opcodes(_NEARBY)
    for at, group in enumerate(groups):
        if at:
            yield SAME, "…"
        for kind, i, j, k, m in group:
            if kind == "equal":
                yield from ((SAME, line) for line in old[i:j])
            else:
                yield from ((GONE, line) for line in old[i:j])
                yield from ((NEW, line) for line in new[k:m])
