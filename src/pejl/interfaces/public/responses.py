# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""One page, four forms: HTML to read, and exactly what is shown as Excel, CSV and JSON. All carry an ETag."""

from __future__ import annotations

import csv
import io
import json
from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import conditional_page, require_safe

from pejl.apps.publication import queries
from pejl.apps.publication.facts import ReleaseFacts
from pejl.core.errors import PejlError
from pejl.interfaces.access import public
from pejl.interfaces.exchange.csv_text import harmless
from pejl.interfaces.public.editions import Edition, UnreadableDayError, edition_asked, edition_now, is_prepared
from pejl.interfaces.public.spreadsheets import MEDIA_TYPE, as_workbook
from pejl.interfaces.wording.languages import own_words, spoken
from pejl.interfaces.wording.periods import day_words

FORMATS = ("html", "xlsx", "csv", "json")


Rows = Sequence[Mapping[str, Any]]
Data = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Page:
    """What a view answers with. `rows` are the figures of the page, one a line; `data` is the same with its frame.

    Each of the three may be a function that makes it: only what the reader asked for is made.
    """

    template: str
    view: Any
    rows: Rows | Callable[[], Rows] = ()
    data: Data | Callable[[], Data] = field(default_factory=dict)
    name: str = "pejl"
    status: int = 200
    columns: Sequence[str] = ()  # of the rows, where they have names even when there are none
    wordless: bool = False  # rows and data say nothing in the reader's language: they are the same in all


Presented = Callable[..., Page]


def page(presented: Presented) -> Callable[..., HttpResponse]:
    """A public view: reads the edition asked for, answers in the format asked for, and is revalidated, not cached.

    `wanted` is the format where the address says it (`…/data.csv`); else `?format=` does.
    """

    @public
    @require_safe
    @conditional_page
    @wraps(presented)
    def answer(request: HttpRequest, *, wanted: str = "", **kwargs: str) -> HttpResponse:
        wanted = wanted or request.GET.get("format", "html")
        try:
            edition = edition_asked(request)
        except PejlError as error:
            return _unknown(request, error, edition_now())
        except UnreadableDayError as error:
            return refused(request, _DAYS[error.reason]().format(found=error.found), edition=edition_now())
        if wanted not in FORMATS:
            return refused(
                request, _("The format is called html, xlsx, csv or json, not {found}.").format(found=wanted)
            )
        try:
            shown = _shown(presented, edition, kwargs)
        except PejlError as error:
            return _unknown(request, error, edition)
        response = _written(request, shown, edition, wanted)
        response.headers["Cache-Control"] = "no-cache"
        return response

    return answer


_LATEST: OrderedDict[Any, Page] = OrderedDict()
_KEPT = 8  # of one subject: its page and its package in a few languages, for the server and for a copy
_latest_files: tuple[Any, dict[str, str]] = (None, {})


def _shown(presented: Presented, edition: Edition, asked: dict[str, str]) -> Page:
    """The page. While pages are prepared each is asked for in several forms, one after the other: it is made once."""
    if not is_prepared():
        return presented(edition, **asked)
    key = (presented, edition, spoken(), *asked.items())
    if key not in _LATEST:
        _LATEST[key] = presented(edition, **asked)
        if len(_LATEST) > _KEPT:
            _LATEST.popitem(last=False)
    return _LATEST[key]


_DAYS: dict[str, Callable[[], str]] = {
    "unreadable": lambda: _("“{found}” is not a day in the calendar. Write it as 2025-12-31."),
    "future": lambda: _("{found} has not been yet. Choose today or an earlier day."),
}


def _unknown(request: HttpRequest, error: PejlError, edition: Edition) -> HttpResponse:
    """What was not published on the day asked about is told apart from what never was, and from what was withdrawn."""
    if error.code == "release.withdrawn":
        return _tombstone(request, queries.release(error.params["found"]), edition)
    if error.code in ("scheme.not_known", "indicator.not_known") and edition.day:
        message = _("On {day} nothing was published about it. Choose another day, or read what is in force today.")
        title = _("Nothing was published about this yet")
        return refused(request, message.format(day=edition.words), title=title, status=404, edition=edition)
    if error.code in _UNKNOWN:
        raise Http404 from error
    raise error


_UNKNOWN = ("release.unknown", "scheme.unknown", "indicator.unknown", "scheme.not_known", "indicator.not_known")


def _tombstone(request: HttpRequest, one: ReleaseFacts, edition: Edition) -> HttpResponse:
    """410: what stood here, and why it is gone."""
    gone = one.withdrawn
    if gone is None:
        raise Http404
    message = _("{release} was withdrawn on {day}: {reason}")
    day = day_words(timezone.localdate(gone.at))
    title = _("What was in force that day has been withdrawn") if edition.day else _("The release has been withdrawn")
    text = message.format(release=own_words(one.title), day=day, reason=gone.reason)
    return refused(request, text, title=title, status=410, edition=edition)


def refused(
    request: HttpRequest, message: str, *, title: str = "", status: int = 400, edition: Edition | None = None
) -> HttpResponse:
    """A page that says what is wrong and what to do."""
    view = {"title": title or _("The page cannot be shown like this"), "message": message}
    return render(request, "public/message.html", {"view": view, "edition": edition}, status=status)


def _written(request: HttpRequest, shown: Page, edition: Edition, wanted: str) -> HttpResponse:
    if wanted == "json":
        text = _file(shown, edition, wanted)
        return HttpResponse(text, content_type="application/json; charset=utf-8", status=shown.status)
    if wanted == "csv":
        headers = {"Content-Disposition": f'attachment; filename="{shown.name}.csv"'}
        text = _file(shown, edition, wanted)
        return HttpResponse(text, content_type="text/csv; charset=utf-8", headers=headers)
    if wanted == "xlsx":
        headers = {"Content-Disposition": f'attachment; filename="{shown.name}.xlsx"'}
        book = as_workbook(made(shown.rows), _about(request, edition))
        return HttpResponse(book, content_type=MEDIA_TYPE, headers=headers)
    return render(request, shown.template, {"view": made(shown.view), "edition": edition}, status=shown.status)


def _file(shown: Page, edition: Edition, wanted: str) -> str:
    """The figures as text. While pages are prepared, those that are the same in every language are written once."""
    global _latest_files  # noqa: PLW0603 - one process prepares one page at a time
    if not (shown.wordless and is_prepared()):
        return _text(shown, edition, wanted)
    key = (edition, shown.template, shown.name)
    if _latest_files[0] != key:
        _latest_files = (key, {})
    files = _latest_files[1]
    if wanted not in files:
        files[wanted] = _text(shown, edition, wanted)
    return files[wanted]


def _text(shown: Page, edition: Edition, wanted: str) -> str:
    if wanted == "json":
        return as_json({"release": _release(edition), **made(shown.data)})
    return as_csv(made(shown.rows), shown.columns)


def _about(request: HttpRequest, edition: Edition) -> list[tuple[str, str]]:
    """Where the figures of a spreadsheet are from, and how they are to be read."""
    page = request.build_absolute_uri(request.get_full_path()).replace("data.xlsx", "")
    release = _("{title}, published on {day}").format(title=edition.title, day=edition.published)
    return [
        (_("Release"), release if edition.release else _("Nothing has been published yet.")),
        (_("Page"), page),
        (_("Empty cells"), _("There is no figure. An empty cell never means 0.")),
        (_("Periods"), _("2024 is a year, 2024-Q3 a quarter, 2024/2025 a school year, @2025-11-01 a state at a day.")),
    ]


def made(part: Any) -> Any:
    """A part of a page, made now if it has not been."""
    return part() if callable(part) else part


def _release(edition: Edition) -> dict[str, Any] | None:
    """What the figures were published in, for whoever cites them."""
    if edition.release is None:
        return None
    names = ("code", "published_from", "known_at", "digest")
    return {name: getattr(edition.release, name) for name in names}


def as_json(data: Mapping[str, Any]) -> str:
    """JSON with numbers as numbers, days as ISO dates and Danish letters as they are.

    One line for each member, and for each row of a list: indenting every value takes ten times as long.
    """
    members = (f"{_json(name)}: {_member(value)}" for name, value in data.items())
    return "{\n" + ",\n".join(members) + "\n}\n"


def _member(value: Any) -> str:
    if not isinstance(value, list) or not value:
        return _json(value)
    return "[\n " + ",\n ".join(map(_json, value)) + "\n]"


def _plain(value: Any) -> Any:
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() and value.as_tuple().exponent == 0 else float(value)
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    return str(value)


_json = json.JSONEncoder(ensure_ascii=False, default=_plain).encode


def as_csv(rows: Sequence[Mapping[str, Any]], columns: Sequence[str] = ()) -> str:
    """Comma, decimal point, ISO dates, one line a figure; missing is empty, never 0."""
    file = io.StringIO(newline="")
    if rows or columns:
        names = list(rows[0]) if rows else columns
        writer = csv.writer(file, lineterminator="\n")  # which writes None as nothing
        writer.writerow(names)
        writer.writerows([_cell(row[name]) for name in names] for row in rows)
    return file.getvalue()


def _cell(value: Any) -> Any:
    return harmless(value) if isinstance(value, str) else value
