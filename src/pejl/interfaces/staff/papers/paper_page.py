# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The page of one paper: text and preview, what is wrong, what people said, and what may happen next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from pejl.apps.audit.access import PAPER
from pejl.apps.papers.facts import PaperFacts
from pejl.apps.papers.queries import doubts, paper_facts, quotes_of, returned_files
from pejl.apps.people.roles import Permission
from pejl.core.errors import PejlError
from pejl.core.papers.states import NEED_A_NOTE, Step, steps_open
from pejl.documents.paper import Paper, Unbound, inlines, text_sum
from pejl.interfaces.papers.composing import Order
from pejl.interfaces.papers.concerns import Concern, Weight
from pejl.interfaces.papers.life import composed, composed_text
from pejl.interfaces.papers.reviewing import reviewed
from pejl.interfaces.papers.source.reading import read_paper
from pejl.interfaces.staff.errors import told
from pejl.interfaces.staff.papers.after_meeting import note_of, quoted
from pejl.interfaces.staff.papers.sections import section_rows
from pejl.interfaces.staff.papers.texts import front_of, told_all
from pejl.interfaces.staff.permission import demand, rights
from pejl.interfaces.staff.seeing import note
from pejl.interfaces.wording.paper_remarks import remark_sentence
from pejl.interfaces.wording.paper_steps import state_word, step_word
from pejl.interfaces.wording.periods import moment_words

NEEDS = {
    Step.SUBMIT: Permission.WRITE_PAPERS,
    Step.RETURN: Permission.APPROVE,
    Step.SIGN: Permission.APPROVE,
    Step.RELEASE: Permission.RELEASE,
    Step.CORRECT: Permission.RELEASE,
    Step.ARCHIVE: Permission.RELEASE,
}


@dataclass(frozen=True, slots=True)
class Shown:
    """What the page shows beside what is stored: the text in its field, problems of it, and notes about what was done.

    `clashes` are passages that somebody else changed meanwhile, as (mine, theirs).
    """

    text: str
    problems: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    clashes: tuple[tuple[str, str], ...] = ()
    status: int = 200


def paper_found(request: HttpRequest, code: str) -> PaperFacts:
    """The paper, for whoever may read it; else 404 and 403."""
    try:
        facts = paper_facts(code)
    except PejlError as error:
        raise Http404 from error
    demand(request, Permission.READ_DRAFTS, scheme=front_of(facts).scheme)
    return facts


def note_draft(request: HttpRequest, facts: PaperFacts) -> None:
    """Note who sees a paper before the committee has it; what the committee has is no secret."""
    if not facts.state.frozen:
        note(request, PAPER, facts.code)


def page(request: HttpRequest, facts: PaperFacts, shown: Shown) -> HttpResponse:
    """The whole page."""
    front, held = front_of(facts), rights(request)
    made, wrong = made_of(facts, shown.text) if not shown.problems else (None, list(shown.problems))
    quotes = quoted(facts.code)
    may_write = held.may(Permission.WRITE_PAPERS, scheme=front.scheme)
    view = {
        "title": front.title,
        "section": "papers",
        "code": facts.code,
        "state": state_word(facts.state),
        "editable": facts.state.editable and may_write,
        "corrects": Step.CORRECT in steps_open(facts.state) and held.may(Permission.RELEASE, scheme=front.scheme),
        "text": shown.text,
        "seen": text_sum(facts.source),
        "notes": shown.notes,
        "clashes": shown.clashes,
        "problems": wrong,
        "ready": made is not None,
        "preview": preview(made),
        "unbound": unbound(made),
        "remarks": _remarks(facts, made),
        "follows": facts.last or "",
        "steps": _buttons(facts, held, front.scheme),
        "history": [_told_step(one) for one in facts.steps],
        "sections": section_rows(facts, held, front.scheme, request.user.get_username()),
        "talks": not facts.state.frozen,
        "returned": [(one.id, one.name, moment_words(one.at), one.settled_by) for one in returned_files(facts.code)],
        "doubts": doubts(facts.code),
        "quotes": quotes,
        "quotable": quotes_of(facts.code) if facts.state.frozen else (),
        "note": note_of(quotes),
    }
    return render(request, "staff/papers/paper.html", {"view": view}, status=shown.status)


def made_of(facts: PaperFacts, text: str) -> tuple[Paper | None, list[str]]:
    """The paper of a text, or what keeps it from being one; what the committee has is shown as it was given."""
    try:
        stored = text == facts.source
        return (composed(facts.code) if stored else composed_text(facts.code, text)), []
    except PejlError as error:
        return None, told_all(error) or [told(error)]


def preview(made: Paper | None) -> str:
    """The paper as HTML, "" where there is none; a hole that no text could show is one of the problems."""
    from pejl.documents.writers.html_paper import write_fragment

    try:
        return write_fragment(made) if made else ""
    except PejlError as error:
        return told(error)


def unbound(made: Paper | None) -> list[tuple[str, str]]:
    """The bare figures, each with the binding that was perhaps meant."""
    found = [one for one in inlines(made) if isinstance(one, Unbound)] if made else []
    return list(dict.fromkeys((one.text, one.suggestion) for one in found))


def _remarks(facts: PaperFacts, made: Paper | None) -> list[dict[str, Any]]:
    """What must be looked at before the committee gets the paper, what blocks first; bare figures stand by themselves.

    What the committee has is not looked through again.
    """
    if made is None or facts.state.frozen:
        return []
    found = reviewed(read_paper(facts.source, name=f"{facts.code}.md"), made, Order())
    return [
        {
            "blocks": one.weight is Weight.BLOCK,
            "section": one.section,
            "words": remark_sentence(one.concern, one.words, say=_),
        }
        for one in found
        if one.concern is not Concern.UNBOUND or one.weight is Weight.BLOCK
    ]


def _buttons(facts: PaperFacts, held: Any, scheme: str) -> list[dict[str, Any]]:
    allowed = [one for one in steps_open(facts.state) if held.may(NEEDS[one], scheme=scheme)]
    return [{"step": one.value, "word": step_word(one), "noted": one in NEED_A_NOTE} for one in allowed]


def _told_step(one: Any) -> dict[str, str]:
    return {"at": moment_words(one.at), "by": one.by, "step": step_word(one.kind), "note": one.note}
