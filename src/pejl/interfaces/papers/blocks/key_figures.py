# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The table of key figures: baseline and each year since, colour with its word, source, and footnotes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from django.utils.translation import gettext as _

from pejl.apps.assessments.facts import GoalStatus
from pejl.core.bindings.binding import Source
from pejl.core.observations import Observation
from pejl.core.periods import Period, PeriodKind
from pejl.core.status.base import Piece
from pejl.documents.paper import Block, Cell, Inline, Table
from pejl.interfaces.papers.blocks.cells import FigureCells, Remarks, colour_cell, head, unit_head, words
from pejl.interfaces.papers.blocks.goal_rows import GoalCells, common_period, measure_title, measured
from pejl.interfaces.papers.blocks.goal_tables import captioned, headed
from pejl.interfaces.papers.blocks.options import Options
from pejl.interfaces.papers.desk import Desk
from pejl.interfaces.papers.source.parts import BlockPart
from pejl.interfaces.wording.figures import NO_FIGURE
from pejl.interfaces.wording.languages import own_words
from pejl.interfaces.wording.periods import period_words, tick_words

BASELINE = 0  # the column of the baseline; the others are years


def key_figures(desk: Desk, block: BlockPart) -> Iterator[Block]:
    """`::: nøgletal GOAL`: the measured goals below one goal (or of the whole scheme)."""
    options = Options.of(desk, block, ("caption", "scheme", "nr", "years", "parts"))
    scheme = options.text("scheme")
    status = desk.view.status(scheme)
    goals = status.measured(block.argument)
    if not goals:
        desk.find("paper.no_goals", block.line, found=block.argument, expected=status.scheme.code)
        return
    table = _Table(GoalCells(desk, status, Remarks(), scheme), options.flag("parts"))
    label, number = (
        desk.label(f"nøgletal-{block.argument}", block.line),
        options.text("nr") or desk.next_number("table"),
    )
    caption = captioned(options, _("Key figures of each goal since the baseline."))
    years = [int(year) for year in options.several("years") if str(year).isdigit()] or table.years(goals)
    table.usual = common_period(most_common([one for goal in goals for one in table.baselines(goal)]))
    table.named = any(len(measured(one)) > 1 for one in goals)
    rows = tuple(row for one in goals for row in table.rows(one, years))
    named = (_("Measured by"),) if table.named else ()
    titles = (_("Goal"), *named, headed(_("Baseline"), table.usual), *map(str, years), _("Development"), _("Source"))
    yield Table(caption, (head(*titles),), rows, label, number, notes=table.cells.remarks.lines())


class _Table:
    def __init__(self, cells: GoalCells, parts: bool) -> None:
        self.cells = cells
        self.usual = ""
        self.named = False
        self._figures = FigureCells(cells.desk, cells.remarks, parts=parts)

    def years(self, goals: list[GoalStatus]) -> list[int]:
        """Every year that a figure after a baseline belongs to, up to the day of the status."""
        pieces = [piece for one in goals for piece in measured(one)]
        found = {year_of(one.period) for piece in pieces for one in self._since(piece)}
        return sorted(found)

    def baselines(self, one: GoalStatus) -> list[Period]:
        """The baseline periods of a goal's measures."""
        return [measure.baseline for measure in one.measures if measure.baseline and measure.counts]

    def rows(self, one: GoalStatus, years: list[int]) -> Iterator[tuple[Cell, ...]]:
        """One row for each measure; goal, colour and source stand once."""
        pieces = measured(one)
        down = max(1, len(pieces))
        start = Cell(words(self._title(one, pieces)), heads=True, down=down)
        colour = colour_cell(one.assessment.colour, one.assessment.change, down=down)
        source = Cell(words(self._sources(pieces)), down=down)
        if not pieces:
            empty = [Cell(words(NO_FIGURE), number=True) for _year in (BASELINE, *years)]
            yield (start, *([Cell()] if self.named else []), *empty, colour, source)
        for place, piece in enumerate(pieces):
            figures = self._row(piece, years)
            yield (start, *figures, colour, source) if place == 0 else tuple(figures)

    def _title(self, one: GoalStatus, pieces: list[Piece]) -> str:
        """The goal, with the unit of its figures where no column names what they measure."""
        title = f"{one.goal.code} {own_words(one.goal.title)}"
        return unit_head(self.cells.desk, title, pieces[0].unit) if pieces and not self.named else title

    def _row(self, piece: Piece, years: list[int]) -> list[Cell]:
        found = self._by_year(piece)
        title = measure_title(self.cells.desk, piece.code, self.cells.scheme)
        name = [Cell(words(unit_head(self.cells.desk, title, piece.unit)))] if self.named else []
        return [*name, *(self._cell(piece, found.get(year), year) for year in (BASELINE, *years))]

    def _cell(self, piece: Piece, one: Observation | None, year: int) -> Cell:
        if one is None:
            return Cell(words(NO_FIGURE), number=True)
        content: list[Inline] = list(self._figures.content(self._source(piece), one))
        if not self._goes_without_saying(one.period, year):
            content += words(f" ({_short(one.period)})")
        return Cell(tuple(content), number=True)

    def _by_year(self, piece: Piece) -> Mapping[int, Observation]:
        """The baseline, and what was measured since by the year it belongs to."""
        baseline = self._baseline(piece)
        known = self._known(piece)
        found = {year_of(one.period): one for one in known}
        start = [(BASELINE, one) for one in known if one.period == baseline]
        return found | dict(start)

    def _baseline(self, piece: Piece) -> Period | None:
        measure = self.cells.desk.view.measure(piece.code, self.cells.scheme)
        return measure.baseline if measure else None

    def _known(self, piece: Piece) -> list[Observation]:
        """What had ended by the day of the status."""
        series = self.cells.desk.view.series(self._source(piece))
        return [one for one in series.observations if one.period.ended_by(self.cells.status.as_of)]

    def _since(self, piece: Piece) -> list[Observation]:
        baseline = self._baseline(piece)
        return [one for one in self._known(piece) if baseline is None or baseline < one.period]

    def _goes_without_saying(self, period: Period, year: int) -> bool:
        """Whether the head of the column says it already."""
        return period_words(period) == (self.usual if year == BASELINE else str(year))

    def _source(self, piece: Piece) -> Source:
        return self.cells.desk.view.source_of(piece.code, self.cells.scheme)

    def _sources(self, pieces: list[Piece]) -> str:
        view = self.cells.desk.view
        codes = dict.fromkeys(view.sheet(piece.indicator).source for piece in pieces if piece.indicator)
        return ", ".join(view.lookups.source_title(code) for code in codes if code)


def _short(period: Period) -> str:
    """A period in brackets beside its figure: a school year is `18/19`."""
    return tick_words(period) if period.kind is PeriodKind.SCHOOL_YEAR else period_words(period)


def year_of(period: Period) -> int:
    """The year a figure stands under: of a cohort that of its entry, else that of its last day.

    >>> year_of(Period.parse("2022/2023")), year_of(Period.parse("2022@2023-02"))
    (2023, 2022)
    """
    if period.kind is PeriodKind.COHORT or period.end is None:
        return period.start.year
    return period.end.year


def most_common(periods: list[Period]) -> list[Period | None]:
    """The period that most have, alone in a list."""
    return [one for one, _count in Counter(periods).most_common(1)]
