# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The list of checks, and the form that documents are handed in with. They are kept here and opened by the worker."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from pejl.apps.checks.actions import LARGEST_TOGETHER, MOST_DOCUMENTS, Handed, Wanted, check_again, request_check
from pejl.apps.checks.facts import CheckFacts
from pejl.apps.checks.models import Against
from pejl.apps.checks.queries import checks
from pejl.apps.people.roles import Permission
from pejl.core.errors import PejlError
from pejl.documents.readers.choosing import SUFFIXES
from pejl.documents.readers.limits import LIMITS
from pejl.interfaces.staff.checks.states import state_words
from pejl.interfaces.staff.errors import told
from pejl.interfaces.staff.permission import permitted
from pejl.interfaces.wording.languages import listed, spoken
from pejl.interfaces.wording.periods import moment_words

MEGABYTE = 1_000_000


@permitted(Permission.CHECK_DOCUMENTS)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def check_list(request: HttpRequest) -> HttpResponse:
    """The form and the list; a form that holds something wrong comes back with the error beside its field."""
    if request.method != "POST":
        return _page(request, {}, Against.REGISTER)
    against = Against.REGISTER if request.POST.get("against") == Against.REGISTER else Against.NONE
    try:
        files = _files(request)
        number = request_check(files, Wanted(spoken(), against), acting_user=request.user.get_username())
    except PejlError as error:
        return _page(request, {"documents": told(error)}, against, status=400)
    return redirect("staff:check", number)


@permitted(Permission.CHECK_DOCUMENTS)
@require_POST
def again(request: HttpRequest, number: int) -> HttpResponse:
    """The same documents once more."""
    try:
        return redirect("staff:check", check_again(number, acting_user=request.user.get_username()))
    except PejlError as error:
        return _page(request, {"documents": told(error)}, Against.REGISTER, status=400)


def _files(request: HttpRequest) -> list[Handed]:
    """The files, none larger than is taken: their sizes are known before they are read."""
    files = request.FILES.getlist("documents")
    together = sum(one.size or 0 for one in files)
    if together > LARGEST_TOGETHER:
        found, most = (f"{size / MEGABYTE:.0f} MB" for size in (together, LARGEST_TOGETHER))
        raise PejlError("document.too_large", found=found, expected=f"<= {most}")
    return [Handed(one.name or "", one.read()) for one in files]


def _page(request: HttpRequest, errors: dict[str, str], against: str, *, status: int = 200) -> HttpResponse:
    view: dict[str, Any] = {
        "title": _("Check of documents"),
        "section": "checks",
        "errors": errors,
        "against": against,
        "accept": ",".join(SUFFIXES),
        "limits": _limits(),
        "kept": _kept(),
        "checks": [_row(one) for one in checks()],
    }
    return render(request, "staff/checks/list.html", {"view": view}, status=status)


def _limits() -> str:
    text = _(
        "Word, PDF, Excel, HTML, Markdown or plain text. At most {most} documents, each of at most {each} MB. Documents"
        " that belong together are held against each other: choose them at once."
    )
    return text.format(most=MOST_DOCUMENTS, each=LIMITS.size // MEGABYTE)


def _kept() -> str:
    days = settings.PEJL_KEEP_UPLOADS
    text = ngettext(
        "The files are deleted after {days} day. The text that was read, and what was found, is kept.",
        "The files are deleted after {days} days. The text that was read, and what was found, is kept.",
        days,
    )
    return text.format(days=days)


def _row(check: CheckFacts) -> dict[str, Any]:
    return {
        "id": check.id,
        "names": listed([one.name for one in check.documents]),
        "state": state_words(check),
        "by": check.requested_by,
        "at": moment_words(check.requested_at),
    }
