# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Personal numbers are refused in every field of every form, before any page reads it; nothing is kept or logged."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils.translation import gettext as _

from pejl.core.errors import PejlError
from pejl.core.personal_numbers.refusing import refuse
from pejl.interfaces.access import View

# Kept by nobody as they are typed: passwords are hashed, the others are made by the browser and by us.
PASSWORDS = frozenset({"password", "password1", "password2", "oldpassword", "new_password1", "new_password2"})
MACHINE_MADE = frozenset({"csrfmiddlewaretoken", "credential"})


class PersonalNumbersRefused:
    """Looks through every form and every question of the site; a view that is sent by another site checks itself.

    A page that is added later is covered without doing anything for it.
    """

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.answer(request)

    def process_view(self, request: HttpRequest, view: View, *_where: Any) -> HttpResponse | None:
        """Nothing, where there is no personal number; else a page that names the field."""
        if getattr(view, "csrf_exempt", False):
            return None
        fields = [*_holding(request.GET), *(_holding(request.POST) if request.method == "POST" else ())]
        if not fields:
            return None
        shown = {"title": _("A personal number was typed"), "fields": fields}
        return render(request, "staff/personal_number.html", {"view": shown}, status=400)


def _holding(given: QueryDict) -> Iterator[dict[str, str]]:
    """The fields that hold a personal number, with what may be shown of it."""
    for name, values in given.lists():
        if name in PASSWORDS | MACHINE_MADE:
            continue
        for text in (name, *values):
            try:
                refuse(text, field=name)
            except PejlError as error:
                yield {"name": "" if text is name else name, "found": str(error.params["found"])}
                break
