# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""One paper: its text is kept, shown, and taken a step further; and it is fetched as Word and PDF."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from pejl.apps.papers.actions import archive, send_back, sign, submit
from pejl.apps.papers.facts import PaperFacts, Taken
from pejl.apps.papers.queries import texts_of
from pejl.apps.people.roles import Permission
from pejl.core.errors import PejlError
from pejl.core.papers.states import Step
from pejl.documents.paper import Paper
from pejl.interfaces.papers.binding_bare import bound_instead
from pejl.interfaces.papers.life import composed, put_on_agenda, put_right, store_text
from pejl.interfaces.papers.meeting import met
from pejl.interfaces.papers.source.front_matter import read_front_matter
from pejl.interfaces.papers.source.parts import PaperSource
from pejl.interfaces.papers.source.reading import read_paper
from pejl.interfaces.staff.errors import told
from pejl.interfaces.staff.papers.paper_page import NEEDS, Shown, note_draft, page, paper_found
from pejl.interfaces.staff.papers.texts import front_of, told_all
from pejl.interfaces.staff.permission import demand, permitted

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@permitted(Permission.READ_DRAFTS)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def paper(request: HttpRequest, code: str) -> HttpResponse:
    """The paper; a POST keeps its text, shows it unkept, or takes a step with it."""
    facts = paper_found(request, code)
    if request.method != "POST":
        note_draft(request, facts)
        return page(request, facts, Shown(facts.source))
    action = request.POST.get("action", "")
    text = request.POST.get("text", facts.source).replace("\r\n", "\n")
    try:
        if action == "save":
            return _save(request, facts, text)
        if action == "preview" or "bind" in request.POST:
            return _unkept(request, facts, text)
        _step(request, facts, text, action)
    except PejlError as error:
        return page(request, facts, Shown(text, problems=tuple(told_all(error) or [told(error)]), status=400))
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
    facts = paper_found(request, code)
    try:
        body = write(composed(code))
    except PejlError as error:
        problems = tuple(told_all(error) or [told(error)])
        return page(request, facts, Shown(facts.source, problems=problems, status=400))
    note_draft(request, facts)
    headers = {"Content-Disposition": f'attachment; filename="{code}.{kind[0]}"'}
    return HttpResponse(body, content_type=kind[1], headers=headers)


# --- the text --------------------------------------------------------------------------------------------------------


def _save(request: HttpRequest, facts: PaperFacts, text: str) -> HttpResponse:
    """Keep the text, whatever is still wrong with it; for the follow-up it was about and the one it is about now.

    What somebody else kept since the page was opened stays: the two go together, and a passage that both changed keeps
    the page open until the person has put them together.
    """
    demand(request, Permission.WRITE_PAPERS, scheme=front_of(facts).scheme)
    began = texts_of(facts.code).get(request.POST.get("seen", ""), facts.source)
    together = met(began, text, facts.source)
    if together.clashes:
        who = ", ".join(sorted(facts.writers - {request.user.get_username()}))
        note = _("{who} has changed the same passages while you were writing. Put the two together in your text.")
        return page(
            request, facts, Shown(text, notes=(note.format(who=who or "–"),), clashes=together.clashes, status=409)
        )
    source = read_paper(together.text, name=f"{facts.code}.md")
    _demand_for_what_it_says(request, Permission.WRITE_PAPERS, source)
    store_text(facts.code, source, acting_user=request.user.get_username(), seen=facts.source)
    return redirect("staff:paper", facts.code)


def _demand_for_what_it_says(request: HttpRequest, permission: Permission, source: PaperSource) -> None:
    """A text moves its paper to the follow-up that it names, so the right is asked for there too."""
    demand(request, permission, scheme=read_front_matter(source, []).scheme)


def _unkept(request: HttpRequest, facts: PaperFacts, text: str) -> HttpResponse:
    """The text as it would be, with a figure bound where that was asked for; nothing is kept."""
    figure, _bar, binding = request.POST.get("bind", "").partition("|")
    if figure:
        text = bound_instead(text, figure, binding, name=f"{facts.code}.md")
    note = _("This is how it would look. The text has not been kept yet.")
    return page(request, facts, Shown(text, notes=(note,)))


# --- steps -----------------------------------------------------------------------------------------------------------


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
        source = read_paper(text, name=f"{facts.code}.md")
        _demand_for_what_it_says(request, NEEDS[step], source)
        put_right(taken, source, acting_user=by)
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
