# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""While somebody writes: the paper as it would look, and what may come next in a binding."""

from __future__ import annotations

import re

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from pejl.apps.audit.queries import last_written
from pejl.apps.people.roles import Permission
from pejl.interfaces.papers.completing import completions
from pejl.interfaces.papers.view import RegisterView
from pejl.interfaces.staff.papers.paper_page import made_of, paper_found, preview, unbound
from pejl.interfaces.staff.papers.texts import front_of
from pejl.interfaces.staff.permission import permitted

_LABEL = re.compile(r"^:::\s*(?:tabel|table|figur|figure)\s+([\w.-]+)|\{#([\w.-]+)", re.MULTILINE)
LONGEST = 200  # letters of a binding that are looked at


@permitted(Permission.READ_DRAFTS)
@never_cache
@require_POST
def paper_preview(request: HttpRequest, code: str) -> HttpResponse:
    """The paper of the text as it is typed: what is wrong with it, bare figures, and how it looks."""
    facts = paper_found(request, code)
    made, wrong = made_of(facts, request.POST.get("text", "").replace("\r\n", "\n"))
    view = {"problems": wrong, "preview": preview(made), "unbound": unbound(made), "editable": facts.state.editable}
    return render(request, "staff/papers/preview.html", {"view": view})


@permitted(Permission.READ_DRAFTS)
@never_cache
@require_POST
def paper_completions(request: HttpRequest, code: str) -> HttpResponse:
    """What may follow what was typed inside the braces."""
    facts = paper_found(request, code)
    front = front_of(facts)
    view = RegisterView(front.known_at or last_written() or timezone.now(), front.scheme, front.as_of)
    labels = [one or other for one, other in _LABEL.findall(request.POST.get("text", ""))]
    inside = request.POST.get("inside", "")[-LONGEST:]
    found = completions(view, inside, labels=labels, language=front.language)
    said = [{"insert": one.insert, "words": one.words, "replaces": one.replaces} for one in found]
    return JsonResponse({"options": said})
