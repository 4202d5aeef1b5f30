# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The sections of a paper while it is reviewed: who wrote them, what was said, who found them ready, who approved."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from pejl.apps.papers.actions import comment, mark_section, resolve
from pejl.apps.papers.facts import PaperFacts, SectionStanding, Thread
from pejl.apps.papers.models import SectionMark
from pejl.apps.papers.queries import section_standing, threads
from pejl.apps.people.rights import Rights
from pejl.apps.people.roles import Permission
from pejl.core.errors import PejlError
from pejl.interfaces.papers.source.parts import BlockPart
from pejl.interfaces.papers.source.reading import read_paper
from pejl.interfaces.staff.errors import told
from pejl.interfaces.staff.papers.texts import front_of
from pejl.interfaces.staff.permission import demand, permitted
from pejl.interfaces.wording.periods import moment_words

READY, APPROVED, TAKEN_BACK = SectionMark.Kind.READY, SectionMark.Kind.APPROVED, SectionMark.Kind.TAKEN_BACK
_MARKS = {READY.value: Permission.WRITE_PAPERS, APPROVED.value: Permission.APPROVE, TAKEN_BACK.value: None}


@permitted(Permission.READ_DRAFTS)
@require_POST
def section(request: HttpRequest, code: str) -> HttpResponse:
    """Say something about a section, answer, resolve, or mark it ready or approved."""
    from pejl.interfaces.staff.papers.paper_page import Shown, page, paper_found

    facts = paper_found(request, code)
    try:
        _do(request, facts, request.POST.get("action", ""))
    except PejlError as error:
        return page(request, facts, Shown(facts.source, notes=(told(error),), status=400))
    return redirect(f"{request.path.removesuffix('afsnit/')}#gennemsyn")


def _do(request: HttpRequest, facts: PaperFacts, action: str) -> None:
    by, scheme = request.user.get_username(), front_of(facts).scheme
    number = request.POST.get("number", "")
    if action in _MARKS:
        needed = _MARKS[action]
        if needed is None:
            needed = Permission.APPROVE if _is_approved(facts, number) else Permission.WRITE_PAPERS
        demand(request, needed, scheme=scheme)
        mark_section(facts.code, _whole(number), action, acting_user=by)
        return
    if action in ("comment", "answer"):
        answers = _whole(number) if action == "answer" else None
        text = request.POST.get("text", "")
        comment(facts.code, request.POST.get("section", ""), text, answers=answers, acting_user=by)
    elif action in ("resolve", "reopen"):
        resolve(facts.code, _whole(number), again=action == "reopen", acting_user=by)
    else:
        raise PejlError("action.unknown", found=action, expected=["comment", "answer", "resolve", "reopen", *_MARKS])


def _is_approved(facts: PaperFacts, number: str) -> bool:
    return any(f"{one.version}" == number and one.approved_by for one in section_standing(facts.code))


def _whole(number: str) -> int:
    return int(number) if number.isdecimal() and len(number) < 19 else 0


# --- the page --------------------------------------------------------------------------------------------------------


def section_rows(facts: PaperFacts, held: Rights, scheme: str, me: str) -> list[dict[str, Any]]:
    """A row for each section that says something."""
    titles, drafts = _said_in(facts)
    said = threads(facts.code)
    may_write, may_approve = (held.may(one, scheme=scheme) for one in (Permission.WRITE_PAPERS, Permission.APPROVE))
    rows = []
    for one in section_standing(facts.code):
        mine = [thread for thread in said if thread.section == one.section]
        if one.section in titles or mine:
            row = _row(one, titles.get(one.section, one.section), mine)
            own = one.written_by == me
            row["drafts"] = drafts.get(one.section, 0) if not one.approved_by else 0
            row["deeds"] = _deeds(one, may_write=may_write, may_approve=may_approve and not own)
            rows.append(row)
    return rows


def _said_in(facts: PaperFacts) -> tuple[dict[str, str], dict[str, int]]:
    """The heading of each section, and how many drafts by rule stand in it."""
    try:
        source = read_paper(facts.source, name=f"{facts.code}.md")
    except PejlError:
        return {}, {}
    titles = {one.name: one.heading.text if one.heading else _("Before the first heading") for one in source.sections}
    drafts = {
        one.name: sum(isinstance(part, BlockPart) and part.name in ("udkast", "draft") for part in one.parts)
        for one in source.sections
    }
    return titles, drafts


def _row(one: SectionStanding, title: str, said: list[Thread]) -> dict[str, Any]:
    return {
        "section": one.section,
        "version": one.version,
        "title": title,
        "written": (one.written_by, moment_words(one.written_at)),
        "ready": (one.ready_by, moment_words(one.ready_at)) if one.ready_by and one.ready_at else None,
        "approved": (one.approved_by, moment_words(one.approved_at)) if one.approved_by and one.approved_at else None,
        "threads": [_thread(thread) for thread in said],
        "open": sum(thread.is_open for thread in said),
    }


def _thread(one: Thread) -> dict[str, Any]:
    said = [(each.by, moment_words(each.at), each.text) for each in one.said]
    return {"id": one.id, "said": said, "resolved_by": one.resolved_by}


def _deeds(one: SectionStanding, *, may_write: bool, may_approve: bool) -> list[tuple[str, str]]:
    found = []
    if may_write and not one.ready_by:
        found.append((READY.value, _("Ready")))
    if may_approve and not one.approved_by:
        found.append((APPROVED.value, _("Approve")))
    if (one.ready_by and may_write) or (one.approved_by and may_approve):
        found.append((TAKEN_BACK.value, _("Take it back")))
    return found
