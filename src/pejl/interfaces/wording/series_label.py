# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What one series of an indicator is about: which part of it, which group, which body."""

from __future__ import annotations

from pejl.apps.indicators.facts import IndicatorSheet
from pejl.apps.measurements.facts import SeriesName
from pejl.interfaces.wording.languages import own_words
from pejl.interfaces.wording.lookups import Lookups


def series_label(name: SeriesName, sheet: IndicatorSheet, names: Lookups) -> str:
    """`Sygeplejersker, hele landet`; "" for the whole of the municipality's own figures."""
    said = [_cell_title(cell, sheet) for cell in name.breakdown.split(";") if cell]
    if name.group:
        said.append(names.group_title(name.group))
    if name.organisation:
        said.append(names.body_title(name.organisation))
    return ", ".join(said)


def _cell_title(cell: str, sheet: IndicatorSheet) -> str:
    code, _, member = cell.partition("=")
    for dimension in sheet.breakdowns:
        if dimension.code == code:
            found = next((one for one in dimension.members if one.code == member), None)
            return own_words(found.title) if found else cell
    return cell
