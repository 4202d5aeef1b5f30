# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The tables of a checked document as measurements to be confirmed, beside what the register has of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from pejl.apps.indicators.queries import indicator_sheets
from pejl.apps.measurements.queries import histories
from pejl.core.checking.blocks import Document, TableBlock
from pejl.core.checking.offers import Known, Offer, OfferedLine, Suggestion, lines_in, suggestions
from pejl.core.checking.report import Report, Verdict

LEVEL = "level"
CONFIDENT = 0.5  # from this score on the likeliest indicator is chosen in the form; the person still confirms


@dataclass(frozen=True, slots=True)
class OfferedTable:
    """A table of the report, by its place there: `document` and `block` count from 0."""

    document: int
    block: int
    name: str
    table: TableBlock

    @property
    def cells(self) -> int:
        """How many cells it has."""
        return sum(map(len, self.table.rows))


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a table with the indicators that it may be of, the likeliest first."""

    offered: OfferedLine
    suggested: tuple[Suggestion, ...]

    @property
    def likeliest(self) -> str:
        """The indicator to begin with, "" where none is likely enough."""
        first = next(iter(self.suggested), None)
        return first.code if first and first.score >= CONFIDENT else ""


def tables_of(report: Report) -> list[OfferedTable]:
    """Every table of the documents, in reading order."""
    return [
        OfferedTable(number, place, document.name, block)
        for number, document in enumerate(report.documents)
        for place, block in enumerate(document.blocks)
        if isinstance(block, TableBlock)
    ]


def offered_lines(report: Report, table: OfferedTable) -> list[Line]:
    """The lines of a table. A figure that the check found damaged is offered as its likely reading."""
    document = report.documents[table.document]
    known = [Known(code, sheet.title.da, sheet.unit) for code, sheet in indicator_sheets().items()]
    lines = (_read_right(line, report, document) for line in lines_in(document, table.block))
    return [Line(line, suggestions(line, known)) for line in lines]


def _read_right(line: OfferedLine, report: Report, document: Document) -> OfferedLine:
    likely = {
        (claim.span.block, claim.span.row, claim.span.column): claim.likely_reading
        for claim in report.claims
        if claim.verdict is Verdict.DAMAGED and claim.span.document == document.name and claim.span.row >= 0
    }
    return replace(line, offers=tuple(_likely(one, likely) for one in line.offers))


def _likely(one: Offer, likely: dict[tuple[int, int, int], Decimal | None]) -> Offer:
    reading = likely.get((one.span.block, one.span.row, one.span.column))
    return one if reading is None else replace(one, value=reading, damaged=True)


@dataclass(frozen=True, slots=True, order=True)
class Slot:
    """Where a figure belongs in the register: its own, of the whole municipality, as a level."""

    indicator: str
    breakdown: str
    period: str


def standing_values(indicators: Collection[str]) -> dict[Slot, list[Decimal]]:
    """What the register holds of these indicators now. One query."""
    found: dict[Slot, list[Decimal]] = defaultdict(list)
    for code, versions in histories(sorted(indicators)).items():
        for one in versions:
            mine = one.kind == LEVEL and not one.series.group and not one.series.organisation
            if mine and one.recorded_to is None and one.value is not None:
                found[Slot(code, one.series.breakdown, str(one.period))].append(one.value)
    return found


def in_parts(lines: Sequence[Line], most: int) -> Iterator[list[Line]]:
    """The lines in parts of at most `most` figures, each line whole."""
    part: list[Line] = []
    for line in lines:
        if part and sum(len(one.offered.offers) for one in part) + len(line.offered.offers) > most:
            yield part
            part = []
        part.append(line)
    if part:
        yield part
