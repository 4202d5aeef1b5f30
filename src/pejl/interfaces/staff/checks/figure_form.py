# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The form that confirms the figures of a table: what is offered, what was typed over it, and what the register has."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from pejl.apps.checks.offers import Line, Slot, standing_values
from pejl.apps.measurements.rows import MeasurementRow
from pejl.core.checking.offers import Offer
from pejl.core.checking.positions import Positions
from pejl.core.errors import PejlError
from pejl.core.issues import Place
from pejl.core.numbers import format_danish
from pejl.core.periods import Period
from pejl.interfaces.exchange.workbooks.cells import figure_text
from pejl.interfaces.staff.errors import told
from pejl.interfaces.wording.checking import place_words
from pejl.interfaces.wording.figures import figure

NEW, KNOWN, CONFLICT, OPEN = "new", "known", "conflict", "open"
LONGEST_PLACE = 200
Typed = Mapping[str, str]


@dataclass(slots=True)
class CellForm:
    """One figure in the form. `state` says what the register has of it; `theirs` is what it says, where it differs."""

    key: str
    offer: Offer
    place: str
    period: str
    value: str
    taken: bool
    state: str = OPEN
    theirs: str = ""
    errors: dict[str, str] = field(default_factory=dict)

    @property
    def damaged(self) -> bool:
        """Whether the value is a likely reading of a spoiled print."""
        return self.offer.damaged


@dataclass(slots=True)
class LineForm:
    """One line of the table in the form: one indicator for all its figures."""

    key: str
    line: Line
    indicator: str
    breakdown: str
    cells: list[CellForm]
    errors: dict[str, str] = field(default_factory=dict)

    @property
    def suggested_codes(self) -> list[str]:
        """The codes of the suggested indicators."""
        return [one.code for one in self.line.suggested]


def line_forms(lines: Sequence[Line], typed: Typed | None, *, positions: Positions, first: int) -> list[LineForm]:
    """The lines as offered, or as they were typed over; `first` is the number of the first of them in its table."""
    forms = [_line(f"{number}", line, typed, positions) for number, line in enumerate(lines, start=first)]
    _hold_against_register(forms)
    return forms


def _line(key: str, line: Line, typed: Typed | None, positions: Positions) -> LineForm:
    cells = [
        _cell(f"{key}-{number}", offer, typed, positions) for number, offer in enumerate(line.offered.offers, start=1)
    ]
    if typed is None:
        return LineForm(key, line, line.likeliest, "", cells)
    return LineForm(key, line, typed.get(f"i-{key}", "").strip(), typed.get(f"b-{key}", "").strip(), cells)


def _cell(key: str, offer: Offer, typed: Typed | None, positions: Positions) -> CellForm:
    place = place_words(positions.of(offer.span))
    if typed is None:
        period = str(offer.period) if offer.period else ""
        value = format_danish(offer.value, approximation=offer.approximation)  # as it is read back, in every language
        return CellForm(key, offer, place, period, value, taken=False)
    period, value = typed.get(f"p-{key}", "").strip(), typed.get(f"v-{key}", "").strip()
    return CellForm(key, offer, place, period, value, taken=f"t-{key}" in typed)


def _hold_against_register(forms: Sequence[LineForm]) -> None:
    standing = standing_values({one.indicator for one in forms if one.indicator})
    for form in forms:
        for cell in form.cells:
            theirs = standing.get(Slot(form.indicator, form.breakdown, cell.period), [])
            cell.state, cell.theirs = _state(form, cell, theirs)


def _state(form: LineForm, cell: CellForm, theirs: Sequence[Decimal]) -> tuple[str, str]:
    if not form.indicator or not cell.period:
        return OPEN, ""
    if not theirs:
        return NEW, ""
    try:
        value = Decimal(figure_text(cell.value, "number")[0])
    except PejlError:
        return OPEN, ""
    if value in theirs:
        return KNOWN, ""
    return CONFLICT, " / ".join(figure(one) for one in theirs)


# --- what is to be recorded --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class From:
    """Where the figures come from: the document's name, the code of its source, and the mark they all carry."""

    document: str
    source: str
    status: str


def chosen_rows(forms: Sequence[LineForm], origin: From, units: Mapping[str, str]) -> list[MeasurementRow]:
    """The figures that were chosen and are not known, as rows; what cannot be read is told at its cell instead."""
    return [row for form in forms for row in _rows(form, origin, units)]


def _rows(form: LineForm, origin: From, units: Mapping[str, str]) -> Iterator[MeasurementRow]:
    taken = [cell for cell in form.cells if cell.taken and cell.state != KNOWN]
    if taken and form.indicator not in units:
        form.errors["indicator"] = told(PejlError("indicator.unknown"))
        return
    for cell in taken:
        try:
            period = str(Period.parse(cell.period))
        except PejlError as error:
            cell.errors["period"] = told(error)
            continue
        try:
            number, hedge = figure_text(cell.value, units[form.indicator])
        except PejlError as error:
            cell.errors["value"] = told(error)
            continue
        yield MeasurementRow(
            form.indicator,
            period,
            Decimal(number),
            breakdown=form.breakdown,
            approximation=hedge.value,
            status=origin.status,
            source=origin.source,
            place=place_of(origin.document, cell),
            at=Place(origin.document, cell=cell.key),
        )


def place_of(document: str, cell: CellForm) -> str:
    """Where a figure stands, as it is kept with it."""
    return f"{document}, {cell.place}"[:LONGEST_PLACE] if cell.place else document[:LONGEST_PLACE]


def put_errors(forms: Sequence[LineForm], error: PejlError) -> list[str]:
    """Tell the issues of a refused delivery at their cells; those that belong to none are returned."""
    cells = {cell.key: (form, cell) for form in forms for cell in form.cells}
    homeless = []
    for issue in error.params.get("issues") or ():
        words = told(PejlError(issue.code, found=issue.found, expected=issue.expected, **issue.params))
        form, cell = cells.get(issue.place.cell, (None, None))
        if form is None or cell is None:
            homeless.append(words)
        elif issue.place.field in ("breakdown", "indicator"):
            form.errors[issue.place.field] = words
        else:
            cell.errors["period" if issue.place.field == "period" else "value"] = words
    return homeless or ([] if error.params.get("issues") else [told(error)])
