# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The rows of tables with hundreds of cells, written at once: a template takes ten times as long for each cell."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from html import escape

from django import template
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from pejl.interfaces.public.presenting.breakdowns import Table
from pejl.interfaces.public.presenting.figure_rows import FigureRow
from pejl.interfaces.public.presenting.versions import VersionRow

register = template.Library()


@register.simple_tag
def figure_cells(rows: Iterable[FigureRow]) -> SafeString:
    """A row for each period: its figure, the difference from the one before, and what must be said."""
    return mark_safe("".join(map(_figure, rows)))  # noqa: S308 (every value is escaped)


_LEFT_OUT = ' class="not-counted"'


def _figure(row: FigureRow) -> str:
    number = '<td class="number rivals">' if row.rivals else '<td class="number">'
    return (
        f"<tr{_LEFT_OUT if row.missing else ''}>"
        f'<th scope="row">{_cell(row.period)}</th>{number}{_cell(row.value)}</td>{number}{_cell(row.since)}</td>'
        f'<td class="remarks">{" ".join(map(_cell, row.remarks))}</td></tr>'
    )


@register.simple_tag
def version_cells(rows: Iterable[VersionRow]) -> SafeString:
    """A row for each version, its cells labelled with the heads that they stand under."""
    heads = (_("Figure"), _("Where it stands"), _("Known"), _("State"))
    labels = [f' data-label="{escape(head)}"' for head in heads]
    return mark_safe("".join(_version(row, labels) for row in rows))  # noqa: S308 (every value is escaped)


def _version(row: VersionRow, labels: list[str]) -> str:
    what = f'<br><span class="small">{_cell(row.what)}</span>' if row.what else ""
    state = f"{_cell(row.state)}. {_cell(row.reason)}" if row.reason else _cell(row.state)
    figure, place, known, became = labels
    return (
        f'<tr><th scope="row">{_cell(row.period)}{what}</th><td class="number rivals"{figure}>{_cell(row.value)}</td>'
        f"<td{place}><span>{_cell(row.place)}</span></td><td{known}><span>{_cell(row.recorded)}</span></td>"
        f"<td{became}><span>{state}</span></td></tr>"
    )


@register.simple_tag
def split_cells(table: Table) -> SafeString:
    """A row for each period, a cell for each head."""
    labels = {head: f'<td class="number" data-label="{_cell(head)}">' for head in table.heads}
    rows = (
        f'<tr><th scope="row">{_cell(period)}</th>'
        + "".join(f"{labels[head]}{_cell(words)}</td>" for head, words in cells)
        + "</tr>"
        for period, cells in table.rows
    )
    return mark_safe("".join(rows))  # noqa: S308 (every value is escaped)


@lru_cache(maxsize=4096, typed=True)  # periods, figures and places stand in many cells
def _cell(words: str) -> str:
    """Escaped, unless it is markup already: words that are marked as Danish on an English page."""
    return words if isinstance(words, SafeString) else escape(words)
