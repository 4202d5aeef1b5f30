# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Tables of goals: an overview of a scheme, the detail of one goal, the status of each, key figures with colours."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from django.utils.translation import gettext as _

from pejl.apps.assessments.facts import GoalStatus
from pejl.core.bindings.binding import Known, OfGoal
from pejl.core.errors import PejlError
from pejl.core.status.base import Piece
from pejl.documents.charts.marks import verdict_mark
from pejl.documents.paper import Block, Cell, Inline, Mark, Table
from pejl.interfaces.papers.blocks.cells import Remarks, colour_cell, head, words
from pejl.interfaces.papers.blocks.goal_rows import GoalCells, common_period, measured, outermost
from pejl.interfaces.papers.blocks.options import Options
from pejl.interfaces.papers.desk import Desk
from pejl.interfaces.papers.source.parts import BlockPart
from pejl.interfaces.wording.languages import own_words
from pejl.interfaces.wording.statuses import signal_word, verdict_word

_MARK = 28.0  # CSS pixels, as it is drawn
_DETAIL = (3, 1.2, 1.2, 1.2)


def cells_for(desk: Desk, options: Options) -> GoalCells:
    """The cells of the scheme that a block names, or of the paper's own."""
    scheme = options.text("scheme")
    return GoalCells(desk, desk.view.status(scheme), Remarks(), scheme)


def captioned(options: Options, default: str) -> tuple[Inline, ...]:
    """The caption that was written, else what the table is."""
    return options.desk.line(options.text("caption", default), options.line("caption"))


def headed(title: str, period: str) -> str:
    """A column's title with the period that all its figures share."""
    return f"{title} ({period})" if period else title


# --- overview and detail -------------------------------------------------------------------------------------------


def overview(desk: Desk, block: BlockPart) -> Iterator[Block]:
    """`::: overblik`: every goal of a scheme with its measures, one row each."""
    options = Options.of(desk, block, ("caption", "scheme", "nr"))
    cells = cells_for(desk, options)
    label, number = desk.label(block.argument, block.line), options.text("nr") or desk.next_number("table")
    caption = captioned(options, _("All goals with their baselines, figures and targets."))
    goals = outermost(cells.status)
    rows = [row for one in goals for row in _overview_rows(cells, one)]
    heads = ("", _("Status"), _("Sub-goal"), *_heads([piece for one in goals for piece in measured(one)]))
    name = own_words(goals[0].level.title).capitalize() if goals else ""
    yield Table(caption, (head(name, *heads[1:]),), tuple(rows), label, number, notes=cells.remarks.lines())


def _heads(pieces: Sequence[Piece]) -> tuple[str, str, str]:
    return (
        headed(_("Baseline"), common_period([piece.baseline_period for piece in pieces])),
        headed(_("Newest figure"), common_period([piece.value_period for piece in pieces])),
        headed(_("Target"), common_period([piece.target.period for piece in pieces if piece.target])),
    )


def _overview_rows(cells: GoalCells, one: GoalStatus) -> Iterator[tuple[Cell, ...]]:
    """The goal and its status stand once, merged down over its measures."""
    pieces = measured(one)
    down = max(1, len(pieces))
    start = (
        Cell(words(f"{one.goal.code}. {own_words(one.goal.title)}"), heads=True, down=down),
        cells.score(one, down=down),
    )
    if not pieces:
        yield (*start, Cell(), Cell(), Cell(), Cell())
    for place, piece in enumerate(pieces):
        yield (*start, *_piece_cells(cells, piece)) if place == 0 else _piece_cells(cells, piece)


def _piece_cells(cells: GoalCells, piece: Piece) -> tuple[Cell, ...]:
    title = Cell(words(f"{piece.code} {cells.title(piece.code)}"))
    return (title, cells.baseline(piece), cells.value(piece), cells.target(piece))


def detail(desk: Desk, block: BlockPart) -> Iterator[Block]:
    """`::: delmål GOAL`: the measures of one goal."""
    options = Options.of(desk, block, ("caption", "scheme", "nr"))
    try:
        one = desk.view.goal(block.argument, options.text("scheme"))
    except PejlError as error:
        desk.trouble(error, block.line)
        return
    yield detail_table(desk, options, cells_for(desk, options), one)


def detail_table(desk: Desk, options: Options, cells: GoalCells, one: GoalStatus) -> Table:
    """The measures of one goal, each with the points it gives where there are any."""
    pieces = measured(one)
    number = options.text("nr") or desk.next_number("table")
    caption = captioned(
        options, _("{goal}: baseline, newest figure and target.").format(goal=own_words(one.goal.title))
    )
    rows = tuple(_piece_cells(cells, piece) for piece in pieces)
    heads = head(_("Sub-goal"), *_heads(pieces))
    label = desk.label(f"delmål-{one.goal.code}", options.block.line)
    return Table(caption, (heads,), rows, label, number, _DETAIL, cells.remarks.lines())


# --- status --------------------------------------------------------------------------------------------------------


def statuses(desk: Desk, block: BlockPart) -> Iterator[Block]:
    """`::: status`: every goal that is measured, its figures, its colour, its conclusion, and signal or noise."""
    options = Options.of(desk, block, ("caption", "scheme", "nr", "goal"))
    cells = cells_for(desk, options)
    label, number = desk.label(block.argument, block.line), options.text("nr") or desk.next_number("table")
    caption = captioned(options, _("Status of each goal. The colours follow the rule, and the words say the same."))
    goals = cells.status.measured(options.text("goal"))
    if not goals:
        desk.find("paper.no_goals", block.line, found=options.text("goal"), expected=cells.status.scheme.code)
    rows = tuple(_status_row(desk, cells, one) for one in goals)
    heads = (_("Goal"), _("Baseline"), _("Newest figure"), _("Development"), _("Conclusion"), _("Chance"))
    yield Table(caption, (head(*heads),), rows, label, number, notes=cells.remarks.lines())


def _status_row(desk: Desk, cells: GoalCells, one: GoalStatus) -> tuple[Cell, ...]:
    pieces = measured(one)
    start = Cell(words(f"{one.goal.code} {own_words(one.goal.title)}"), heads=True)
    several = Cell(words(_("several figures")), number=True)
    figures = (cells.baseline(pieces[0]), cells.value(pieces[0])) if len(pieces) == 1 else (several, several)
    found = one.assessment
    colour = colour_cell(found.colour, found.change)
    return (start, *figures, colour, _verdict_cell(desk, cells, one), Cell(words(signal_word(found.signal))))


def _verdict_cell(desk: Desk, cells: GoalCells, one: GoalStatus) -> Cell:
    """The conclusion: that of people where there is one, said to be theirs."""
    code, known = one.assessment.verdict, Known.VERDICT
    if one.judgement is not None:
        code, known = type(code)(one.judgement.verdict), Known.JUDGEMENT
    binding = OfGoal(known, one.goal.code, cells.scheme)
    bound = desk.as_bound(binding, verdict_word(code).lower(), one.assessment.versions)
    return Cell((bound,), mark=Mark(verdict_mark(code), _MARK, _MARK))
