# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""One paper: its text, what is wrong with it, what may be done with it, and the paper as Word and PDF."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from pejl.apps.papers.actions import archive, send_back, sign, submit
from pejl.apps.papers.facts import PaperFacts, Taken
from pejl.apps.papers.queries import paper_facts, quotes_corrected
from pejl.apps.people.roles import Permission
from pejl.core.errors import PejlError
from pejl.core.papers.states import NEED_A_NOTE, Step, steps_open
from pejl.documents.paper import Paper, Unbound, inlines
from pejl.interfaces.papers.composing import Order
from pejl.interfaces.papers.life import composed, put_on_agenda, put_right, store_text
from pejl.interfaces.papers.reviewing import Concern, Weight, reviewed
from pejl.interfaces.papers.source.reading import read_paper
from pejl.interfaces.staff.errors import told
from pejl.interfaces.staff.papers.texts import front_of, told_all
from pejl.interfaces.staff.permission import demand, permitted, rights
from pejl.interfaces.wording.figures import figure
from pejl.interfaces.wording.paper_remarks import remark_sentence
from pejl.interfaces.wording.paper_steps import state_word, step_word
from pejl.interfaces.wording.periods import day_words, moment_words

NEEDS = {
    Step.SUBMIT: Permission.WRITE_PAPERS,
    Step.RETURN: Permission.APPROVE,
    Step.SIGN: Permission.APPROVE,
    Step.RELEASE: Permission.RELEASE,
    Step.CORRECT: Permission.RELEASE,
    Step.ARCHIVE: Permission.RELEASE,
}
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@permitted(Permission.READ_DRAFTS)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def paper(request: HttpRequest, code: str) -> HttpResponse:
    """The paper; a POST keeps its text or takes a step with it."""
    facts = _found(request, code)
    if request.method != "POST":
        return _page(request, facts, facts.source, [])
    action = request.POST.get("action", "")
    text = request.POST.get("text", facts.source).replace("\r\n", "\n")
    try:
        if action == "save":
            _save(request, facts, text)
        else:
            _step(request, facts, text, action)
    except PejlError as error:
        return _page(request, facts, text, told_all(error) or [told(error)], status=400)
    return redirect("staff:paper", code)


@permitted(Permission.READ_DRAFTS)
@never_cache
@require_safe
def paper_pdf(request: HttpRequest, code: str) -> HttpResponse:
    """The paper as PDF, as it stands."""
    from pejl.documents.writers.pdf_paper import write_pdf

    return _written(request, code, write_pdf, ("pdf", "application/pdf"))


@permitted(Permission.READ_DRAFTS)
@never_cache
@require_safe
def paper_docx(request: HttpRequest, code: str) -> HttpResponse:
    """The paper as a Word document, as it stands."""
    from pejl.documents.writers.word_paper import write_word

    return _written(request, code, write_word, ("docx", WORD))


def _written(request: HttpRequest, code: str, write: Callable[[Paper], bytes], kind: tuple[str, str]) -> HttpResponse:
    facts = _found(request, code)
    try:
        body = write(composed(code))
    except PejlError as error:
        return _page(request, facts, facts.source, told_all(error) or [told(error)], status=400)
    headers = {"Content-Disposition": f'attachment; filename="{code}.{kind[0]}"'}
    return HttpResponse(body, content_type=kind[1], headers=headers)


def _found(request: HttpRequest, code: str) -> PaperFacts:
    try:
        facts = paper_facts(code)
    except PejlError as error:
        raise Http404 from error
    demand(request, Permission.READ_DRAFTS, scheme=front_of(facts).scheme)
    return facts


def _save(request: HttpRequest, facts: PaperFacts, text: str) -> None:
    """Keep the text, whatever is still wrong with it; for the follow-up it was about and the one it is about now."""
    demand(request, Permission.WRITE_PAPERS, scheme=front_of(facts).scheme)
    source = read_paper(text, name=f"{facts.code}.md")
    store_text(facts.code, source, acting_user=request.user.get_username())


def _step(request: HttpRequest, facts: PaperFacts, text: str, action: str) -> None:
    if action not in set(Step):
        raise PejlError("action.unknown", found=action, expected=[one.value for one in Step])
    step = Step(action)
    demand(request, NEEDS[step], scheme=front_of(facts).scheme)
    follows = request.POST.get("follows", "")
    taken = Taken(facts.code, int(follows) if follows.isdecimal() else None, request.POST.get("note", "").strip())
    by = request.user.get_username()
    if step is Step.RELEASE:
        put_on_agenda(taken, acting_user=by)
    elif step is Step.CORRECT:
        put_right(taken, read_paper(text, name=f"{facts.code}.md"), acting_user=by)
    else:
        if step is Step.SUBMIT:
            composed(facts.code)  # a paper with an error is not handed over
        _PLAIN[step](taken, acting_user=by)


_PLAIN: dict[Step, Callable[..., None]] = {
    Step.SUBMIT: submit,
    Step.RETURN: send_back,
    Step.SIGN: sign,
    Step.ARCHIVE: archive,
}


# --- the page --------------------------------------------------------------------------------------------------------


def _page(
    request: HttpRequest, facts: PaperFacts, text: str, problems: list[str], *, status: int = 200
) -> HttpResponse:
    front, held = front_of(facts), rights(request)
    made, wrong = _composed(facts) if not problems else (None, problems)
    view = {
        "title": front.title,
        "section": "papers",
        "code": facts.code,
        "state": state_word(facts.state),
        "editable": facts.state.editable and held.may(Permission.WRITE_PAPERS, scheme=front.scheme),
        "corrects": Step.CORRECT in steps_open(facts.state) and held.may(Permission.RELEASE, scheme=front.scheme),
        "text": text,
        "problems": wrong,
        "ready": made is not None,
        "unbound": _unbound(made),
        "remarks": _remarks(facts, made),
        "follows": facts.last or "",
        "steps": _buttons(facts, held, front.scheme),
        "history": [_told_step(one) for one in facts.steps],
        "quotes": [_quote(one) for one in quotes_corrected(facts.code)],
    }
    return render(request, "staff/papers/paper.html", {"view": view}, status=status)


def _composed(facts: PaperFacts) -> tuple[Paper | None, list[str]]:
    try:
        return composed(facts.code), []
    except PejlError as error:
        return None, told_all(error) or [told(error)]


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


def _unbound(made: Paper | None) -> list[tuple[str, str]]:
    """The bare figures, each with the binding that was perhaps meant."""
    found = [one for one in inlines(made) if isinstance(one, Unbound)] if made else []
    return list(dict.fromkeys((one.text, one.suggestion) for one in found))


def _buttons(facts: PaperFacts, held: Any, scheme: str) -> list[dict[str, Any]]:
    allowed = [one for one in steps_open(facts.state) if held.may(NEEDS[one], scheme=scheme)]
    return [{"step": one.value, "word": step_word(one), "noted": one in NEED_A_NOTE} for one in allowed]


def _told_step(one: Any) -> dict[str, str]:
    return {"at": moment_words(one.at), "by": one.by, "step": step_word(one.kind), "note": one.note}


def _quote(one: Any) -> dict[str, str]:
    now = _("withdrawn") if one.now is None else figure(one.now)
    return {
        "sentence": one.sentence,
        "shown": one.shown,
        "now": now,
        "day": day_words(one.corrected_at.date()),
        "reason": one.reason,
    }
