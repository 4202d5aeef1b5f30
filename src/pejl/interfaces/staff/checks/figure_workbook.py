# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The same figures as a spreadsheet, to be completed at leisure and taken in by `pejl import-excel`."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from pejl.apps.audit.access import CHECK
from pejl.apps.checks.offers import OfferedTable, offered_lines, tables_of
from pejl.apps.people.roles import Permission
from pejl.core.checking.positions import Positions
from pejl.core.checking.report import Report
from pejl.interfaces.exchange.figures import Figure
from pejl.interfaces.exchange.register.state import register_state, register_vocabulary
from pejl.interfaces.exchange.workbooks.writing import write_workbook
from pejl.interfaces.staff.checks.figures import MOST_CELLS, checked_report
from pejl.interfaces.staff.permission import permitted
from pejl.interfaces.staff.seeing import noted
from pejl.interfaces.wording.checking import place_words

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
LONGEST_PLACE = 200


@permitted(Permission.RECORD_FIGURES)
@never_cache
@require_safe
@noted(CHECK, "number")
def figures_xlsx(request: HttpRequest, number: int) -> HttpResponse:  # noqa: ARG001 (Django's)
    """Every figure of the tables in a row of its own. Where no indicator is likely enough its cell is empty."""
    _facts, report = checked_report(number)
    figures = [figure for table in _tables(report) for figure in _figures(report, table)]
    with tempfile.TemporaryDirectory(prefix="pejl-figures-") as name:
        path = Path(name) / "figures.xlsx"
        write_workbook(path, figures, register_vocabulary(register_state()), say=_)
        body = path.read_bytes()
    headers = {"Content-Disposition": f'attachment; filename="figures-{number}.xlsx"'}
    return HttpResponse(body, content_type=MEDIA_TYPE, headers=headers)


def _tables(report: Report) -> Iterator[OfferedTable]:
    """The tables in their order, for as long as all their cells together are not too many."""
    cells = 0
    for table in tables_of(report):
        cells += table.cells
        if cells > MOST_CELLS:
            return
        yield table


def _figures(report: Report, table: OfferedTable) -> Iterator[Figure]:
    positions = Positions(report.documents)
    for line in offered_lines(report, table):
        for offer in line.offered.offers:
            where = place_words(positions.of(offer.span))
            told = ", ".join(filter(None, (table.name, where, line.offered.label, offer.head)))
            yield Figure(
                indicator=line.likeliest,
                period=offer.period,  # type: ignore[arg-type] # empty where the table names none: a person fills it in
                value=offer.value,
                approximation=str(offer.approximation),
                place=told[:LONGEST_PLACE],
            )
