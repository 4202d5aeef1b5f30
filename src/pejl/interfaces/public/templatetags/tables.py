# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The rows of tables with hundreds of cells, written at once: a template takes ten times as long for each cell."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from django import template
from django.utils.safestring import SafeString, mark_safe

from pejl.interfaces.public.presenting.breakdowns import Table
from pejl.interfaces.public.presenting.versions import VersionRow

register = template.Library()


@register.simple_tag
def version_cells(rows: Iterable[VersionRow], figure: str, place: str, known: str, state: str) -> SafeString:
    """A row for each version, its cells labelled with the heads that they stand under."""
    labels = [f' data-label="{escape(label)}"' for label in (figure, place, known, state)]
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


def _cell(words: str) -> str:
    """Escaped, unless it is markup already: words that are marked as Danish on an English page."""
    return words if isinstance(words, SafeString) else escape(words)
