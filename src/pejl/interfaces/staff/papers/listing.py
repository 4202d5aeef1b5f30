# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Every paper and where it stands, and the form that begins one."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from pejl.apps.goals.queries import schemes
from pejl.apps.papers.facts import PaperFacts
from pejl.apps.papers.queries import papers, quotes_corrected
from pejl.apps.people.roles import Permission
from pejl.core.errors import PejlError
from pejl.interfaces.papers.kinds import kind_named, kinds_known
from pejl.interfaces.papers.life import store_text
from pejl.interfaces.papers.source.reading import read_paper
from pejl.interfaces.staff.errors import told
from pejl.interfaces.staff.papers.texts import first_text, front_of, told_all
from pejl.interfaces.staff.permission import demand, permitted, rights
from pejl.interfaces.wording.languages import own_words
from pejl.interfaces.wording.paper_steps import state_word

FIELDS = ("code", "title", "kind", "scheme")


@permitted(Permission.READ_DRAFTS)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def paper_list(request: HttpRequest) -> HttpResponse:
    """The papers; a POST begins one from its kind and leads to its text."""
    if request.method != "POST":
        return _page(request, dict.fromkeys(FIELDS, ""), "")
    typed = {name: request.POST.get(name, "").strip() for name in FIELDS}
    demand(request, Permission.WRITE_PAPERS, scheme=typed["scheme"])
    try:
        _refuse_taken(typed["code"])
        source = read_paper(first_text(typed), name=f"{typed['code']}.md")
        store_text(typed["code"], source, acting_user=request.user.get_username())
    except PejlError as error:
        return _page(request, typed, " ".join(told_all(error)) or told(error), status=400)
    return redirect("staff:paper", typed["code"])


def _refuse_taken(code: str) -> None:
    if any(one.code == code for one in papers()):
        raise PejlError("paper.exists", found=code, expected="a code that no paper has")


def _page(request: HttpRequest, typed: dict[str, str], error: str, *, status: int = 200) -> HttpResponse:
    corrected, held = {one.paper for one in quotes_corrected()}, rights(request)
    seen = [one for one in papers() if held.may(Permission.READ_DRAFTS, scheme=front_of(one).scheme)]
    view = {
        "title": _("Papers"),
        "section": "papers",
        "papers": [_row(one, one.code in corrected) for one in seen],
        "typed": typed,
        "error": error,
        "kinds": _kinds(),
        "schemes": [(one.code, own_words(one.short_title)) for one in schemes()],
    }
    return render(request, "staff/papers/list.html", {"view": view}, status=status)


def _row(one: PaperFacts, corrected: bool) -> dict[str, Any]:
    return {
        "code": one.code,
        "title": front_of(one).title,
        "state": state_word(one.state),
        "writers": ", ".join(sorted(one.writers)),
        "corrected": corrected,
    }


def _kinds() -> list[tuple[str, str]]:
    """Every kind there is, with the name that it gives itself; one that cannot be read by its code."""
    return sorted(((code, _name_of(code)) for code in kinds_known()), key=lambda pair: pair[1].casefold())


def _name_of(code: str) -> str:
    try:
        front = kind_named(code).source.front
    except PejlError:
        return code
    own = front.get("title_en") if get_language() == "en" else None
    return str(own or front.get("title") or code)
