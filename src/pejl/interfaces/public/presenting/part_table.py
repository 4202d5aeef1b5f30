# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""All measuring points of a scheme in one table."""

from __future__ import annotations

from dataclasses import dataclass

from pejl.apps.assessments.facts import GoalStatus, SchemeStatus
from pejl.interfaces.public.presenting.piece_rows import Naming, PieceRow, piece_table, usual_periods
from pejl.interfaces.wording.languages import own_words
from pejl.interfaces.wording.lookups import Lookups


@dataclass(frozen=True, slots=True)
class PartRow:
    """One measuring point, by its full code."""

    code: str
    row: PieceRow


@dataclass(frozen=True, slots=True)
class PartTable:
    """All measuring points, with heads that name the period most of them share."""

    baseline_head: str
    value_head: str
    target_head: str
    rows: tuple[PartRow, ...]


def part_table(status: SchemeStatus, names: Lookups) -> PartTable | None:
    """Every measuring point of every goal, in order; the joined pieces in between are left out."""
    measured = naming(status, names)
    outermost = [one for one in status.goals if one.goal.depth == 0]
    usual = usual_periods([piece for one in outermost for piece in one.assessment.pieces])
    tables = [(one, piece_table(one.assessment, measured, usual)) for one in outermost]
    if not tables:
        return None
    heads = tables[0][1]
    rows = [PartRow(full_code(one, row.code), row) for one, table in tables for row in table.rows if not row.heading]
    return PartTable(heads.baseline_head, heads.value_head, heads.target_head, tuple(rows))


def full_code(found: GoalStatus, short: str) -> str:
    """The code as the scheme writes it: the page of goal 1 says `A`, the table of all says `1.A`."""
    known = {piece.code for piece in found.assessment.pieces}
    return short if short in known else f"{found.goal.code}.{short}"


def naming(status: SchemeStatus, names: Lookups) -> Naming:
    """What the parts of all goals are called."""
    measures = [measure for one in status.goals for measure in one.measures]
    titles = {measure.code: own_words(measure.title) for measure in measures}
    titles |= {one.goal.code: own_words(one.goal.title) for one in status.goals if one.goal.title}
    return Naming(
        titles=titles,
        directions={measure.code: measure.direction for measure in measures},
        lookups=names,
        reasons={measure.code: own_words(measure.counts_reason) for measure in measures if measure.counts_reason},
    )
