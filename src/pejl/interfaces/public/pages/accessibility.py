# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The accessibility statement: the municipality's own where it has one, else what can honestly be said here."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from pejl.interfaces.access import public
from pejl.interfaces.public.editions import edition_now


@dataclass(frozen=True, slots=True)
class StatementView:
    """What the template needs."""

    title: str
    owner: str
    section: str = ""


@public
@require_safe
def accessibility(request: HttpRequest) -> HttpResponse:
    """Danish public bodies make their statement in the state's own tool; this address leads to it when it is made."""
    if settings.PEJL_ACCESSIBILITY_STATEMENT:
        return HttpResponseRedirect(settings.PEJL_ACCESSIBILITY_STATEMENT)
    view = StatementView(_("Accessibility statement"), settings.PEJL_OWNER_NAME)
    return render(request, "public/accessibility.html", {"view": view, "edition": edition_now()})
