# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Figures out of old papers: the tables of a checked document, confirmed into the register figure by figure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from pejl.apps.audit.access import CHECK
from pejl.apps.audit.recording import stamp
from pejl.apps.checks.facts import CheckFacts
from pejl.apps.checks.models import State
from pejl.apps.checks.offers import OfferedTable, in_parts, offered_lines, tables_of
from pejl.apps.checks.queries import report_of
from pejl.apps.indicators.actions import save_sources
from pejl.apps.indicators.queries import indicator_sheets, sources
from pejl.apps.measurements.actions import record_measurements
from pejl.apps.people.roles import Permission
from pejl.core.checking.positions import Position, Positions
from pejl.core.checking.report import Report
from pejl.core.errors import PejlError
from pejl.core.observations import ObservationStatus
from pejl.interfaces.exchange.check_page.page import presented
from pejl.interfaces.staff.checks.figure_form import CONFLICT, From, LineForm, chosen_rows, line_forms, put_errors
from pejl.interfaces.staff.checks.indicators import indicator_choices
from pejl.interfaces.staff.checks.progress import known
from pejl.interfaces.staff.permission import permitted
from pejl.interfaces.staff.seeing import noted
from pejl.interfaces.wording.checking import place_words
from pejl.interfaces.wording.figures import status_words
from pejl.interfaces.wording.languages import capitalised, listed, own_words

MOST_FIGURES = 120  # on one page of the form
MOST_CELLS = 20_000  # of one table: more is no table that a person confirms cell by cell
ITSELF = "@"  # the choice that makes a source of the paper
STATUSES = (ObservationStatus.NORMAL, ObservationStatus.PROVISIONAL, ObservationStatus.ESTIMATED)


def checked_report(number: int) -> tuple[CheckFacts, Report]:
    """A check that is done, with its report; 404 for any other."""
    facts = known(number)
    if facts.state != State.DONE:
        raise Http404
    return facts, report_of(number)


def frame(facts: CheckFacts, title: str) -> dict[str, Any]:
    """What every page below a report shows around its own."""
    names = listed([one.name for one in facts.documents])
    return {"title": title, "section": "checks", "id": facts.id, "report_of": facts.id, "names": names}


@permitted(Permission.RECORD_FIGURES)
@never_cache
@require_safe
@noted(CHECK, "number")
def figure_tables(request: HttpRequest, number: int) -> HttpResponse:
    """The tables to choose among."""
    facts, report = checked_report(number)
    rows = [{"place": place, "title": table_title(one, place)} for place, one in enumerate(tables_of(report), start=1)]
    return render(
        request, "staff/checks/tables.html", {"view": frame(facts, _("Figures out of the paper")) | {"tables": rows}}
    )


def table_title(table: OfferedTable, place: int) -> str:
    """`bilag.txt, tabel 3: Pladser på herberger (linje 15)`."""
    lines = table.table.place
    where = place_words(Position(table.name, lines.line, lines.line, place=lines))
    title = _("{document}, table {number}").format(document=table.name, number=place)
    caption = f": {' '.join(table.table.caption.split())}" if table.table.caption else ""
    return f"{title}{caption} ({where})" if where else f"{title}{caption}"


@dataclass(slots=True)
class _Page:
    """One part of a table's form, and what is wrong with it."""

    facts: CheckFacts
    report: Report
    table: OfferedTable
    place: int
    part: int
    parts: int
    forms: list[LineForm]
    errors: list[str]


@permitted(Permission.RECORD_FIGURES)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@noted(CHECK, "number")
def figure_table(request: HttpRequest, number: int, place: int) -> HttpResponse:
    """The form of one table; nothing is recorded but what was chosen and sent with the button that says so."""
    facts, report = checked_report(number)
    tables = tables_of(report)
    if not 1 <= place <= len(tables):
        raise Http404
    page = _read(request, facts, report, place, tables[place - 1])
    if request.method != "POST" or "take" not in request.POST:
        return _show(request, page)
    try:
        count = _record(request, page)
    except PejlError as error:
        page.errors += put_errors(page.forms, error)
        return _show(request, page, status=400)
    if count is None:
        return _show(request, page, status=400)
    address = reverse("staff:check_figure_table", args=[number, place])
    return redirect(f"{address}?del={page.part}&overfoert={count}")


def _read(request: HttpRequest, facts: CheckFacts, report: Report, place: int, table: OfferedTable) -> _Page:
    lines = offered_lines(report, table) if table.cells <= MOST_CELLS else []
    parts = [*in_parts(lines, MOST_FIGURES)] or [[]]
    asked = request.POST.get("del") or request.GET.get("del", "1")
    part = int(asked) if asked.isdecimal() and 1 <= int(asked) <= len(parts) else 1
    first = sum(map(len, parts[: part - 1])) + 1
    typed = request.POST if request.method == "POST" else None
    forms = line_forms(parts[part - 1], typed, positions=Positions(report.documents), first=first)
    return _Page(facts, report, table, place, part, len(parts), forms, [])


def _record(request: HttpRequest, page: _Page) -> int | None:
    """How many figures are new; None where something was wrong with what was typed."""
    units = {code: sheet.unit for code, sheet in indicator_sheets().items()}
    chosen = request.POST.get("source", "")
    source = source_code(page.table.name) if chosen == ITSELF else chosen
    status = request.POST.get("status", "")
    origin = From(page.table.name, source, status if status in STATUSES else ObservationStatus.NORMAL)
    rows = chosen_rows(page.forms, origin, units)
    if any(form.errors or any(cell.errors for cell in form.cells) for form in page.forms):
        return None
    if not rows and any(cell.taken for form in page.forms for cell in form.cells):
        return 0  # the register has all of them
    if not rows:
        page.errors.append(_("Choose at least one figure."))
        return None
    who, reason = request.user.get_username(), request.POST.get("reason", "").strip()
    with transaction.atomic():
        if chosen == ITSELF:
            entry = {"source": source, "title": {"da": page.table.name}, "kind": "document"}
            save_sources([entry], by=stamp(who, reason=reason))
        recorded = record_measurements(rows, acting_user=who, reason=reason)
    return len(recorded.versions)


def source_code(name: str) -> str:
    """The code of a paper as a source: `bilag-1` for `Bilag 1.docx`."""
    letters = name.casefold().rpartition(".")[0] or name.casefold()
    for danish, plain in (("æ", "ae"), ("ø", "oe"), ("å", "aa")):
        letters = letters.replace(danish, plain)
    return re.sub(r"[^a-z0-9]+", "-", letters).strip("-")[:80] or "papir"


def _show(request: HttpRequest, page: _Page, *, status: int = 200) -> HttpResponse:
    shown = presented(page.report)["documents"][page.table.document]["rows"][page.table.block]
    said = request.POST if request.method == "POST" else {}
    count = request.GET.get("overfoert", "")
    view = frame(page.facts, table_title(page.table, page.place)) | {
        "place": page.place,
        "row": shown,
        "part": page.part,
        "parts": range(1, page.parts + 1) if page.parts > 1 else (),
        "forms": page.forms,
        "errors": page.errors,
        "wrong": status != 200,
        "too_large": page.table.cells > MOST_CELLS,
        "conflicts": any(cell.state == CONFLICT for form in page.forms for cell in form.cells),
        "indicators": indicator_choices(),
        "titles": dict(indicator_choices()),
        "sources": sorted((code, own_words(one.title)) for code, one in sources().items()),
        "source": said.get("source", ITSELF),
        "itself": ITSELF,
        "statuses": [(str(one), capitalised(status_words(one) or _("ordinary"))) for one in STATUSES],
        "status": said.get("status", ""),
        "reason": said.get("reason", ""),
        "recorded": _recorded(int(count)) if count.isdecimal() else "",
    }
    return render(request, "staff/checks/figures.html", {"view": view}, status=status)


def _recorded(count: int) -> str:
    if not count:
        return _("The register said all of it already. Nothing new was recorded.")
    text = ngettext(
        "{count} figure was taken into the register.", "{count} figures were taken into the register.", count
    )
    return text.format(count=count)
