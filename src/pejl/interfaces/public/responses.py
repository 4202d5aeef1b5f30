# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""One page, three forms: HTML to read, JSON and CSV of exactly what is shown. All are cheap to ask for again (ETag)."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_cache_control
from django.utils.translation import gettext as _
from django.views.decorators.http import conditional_page, require_safe

from pejl.core.errors import PejlError
from pejl.interfaces.access import public
from pejl.interfaces.public.moments import Known, UnreadableDayError, known_on

FORMATS = ("html", "json", "csv")


@dataclass(frozen=True, slots=True)
class Page:
    """What a view answers with. `rows` are the figures of the page, one a line; `data` is the same with its frame."""

    template: str
    view: Any
    rows: Sequence[Mapping[str, Any]] = ()
    data: Mapping[str, Any] = field(default_factory=dict)
    name: str = "pejl"
    status: int = 200


Presented = Callable[..., Page]


def page(presented: Presented) -> Callable[..., HttpResponse]:
    """A public view: reads the day asked for, answers in the format asked for, and is revalidated instead of cached."""

    @public
    @require_safe
    @conditional_page
    @wraps(presented)
    def answer(request: HttpRequest, **kwargs: str) -> HttpResponse:
        wanted = request.GET.get("format", "html")
        try:
            known = known_on(request)
        except UnreadableDayError as error:
            return refused(request, _DAYS[error.reason]().format(found=error.found))
        if wanted not in FORMATS:
            return refused(request, _("The format is called html, json or csv, not {found}.").format(found=wanted))
        try:
            shown = presented(known, **kwargs)
        except PejlError as error:
            return _unknown(request, error, known)
        response = _written(request, shown, known, wanted)
        patch_cache_control(response, no_cache=True)
        return response

    return answer


_DAYS: dict[str, Callable[[], str]] = {
    "unreadable": lambda: _("“{found}” is not a day in the calendar. Write it as 2025-12-31."),
    "future": lambda: _("{found} has not been yet. Choose today or an earlier day."),
}


def _unknown(request: HttpRequest, error: PejlError, known: Known) -> HttpResponse:
    """What was not known on the day asked about is told apart from what never was."""
    if error.code in ("scheme.not_known", "indicator.not_known") and known.day:
        message = _("On {day} nothing was recorded about it. Choose another day, or read what is known today.")
        title = _("We did not know anything about this yet")
        return refused(request, message.format(day=known.words), title=title, status=404, known=known)
    if error.code in ("scheme.unknown", "indicator.unknown", "scheme.not_known", "indicator.not_known"):
        raise Http404 from error
    raise error


def refused(
    request: HttpRequest, message: str, *, title: str = "", status: int = 400, known: Known | None = None
) -> HttpResponse:
    """A page that says what is wrong and what to do."""
    view = {"title": title or _("The page cannot be shown like this"), "message": message}
    return render(request, "public/message.html", {"view": view, "known": known or Known()}, status=status)


def _written(request: HttpRequest, shown: Page, known: Known, wanted: str) -> HttpResponse:
    if wanted == "json":
        return HttpResponse(as_json(shown.data), content_type="application/json; charset=utf-8", status=shown.status)
    if wanted == "csv":
        headers = {"Content-Disposition": f'attachment; filename="{shown.name}.csv"'}
        return HttpResponse(as_csv(shown.rows), content_type="text/csv; charset=utf-8", headers=headers)
    return render(request, shown.template, {"view": shown.view, "known": known}, status=shown.status)


def as_json(data: Mapping[str, Any]) -> str:
    """JSON with numbers as numbers, days as ISO dates and Danish letters as they are."""
    return json.dumps(data, ensure_ascii=False, indent=1, default=_plain) + "\n"


def _plain(value: Any) -> Any:
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() and value.as_tuple().exponent == 0 else float(value)
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    return str(value)


def as_csv(rows: Sequence[Mapping[str, Any]]) -> str:
    """Comma, decimal point, ISO dates, one line a figure; missing is empty, never 0."""
    file = io.StringIO(newline="")
    if rows:
        writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows({key: "" if value is None else value for key, value in row.items()} for row in rows)
    return file.getvalue()
