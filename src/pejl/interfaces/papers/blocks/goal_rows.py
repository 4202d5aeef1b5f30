# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The cells that say how a goal and its measures stand; every figure in them is bound."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from pejl.apps.assessments.facts import GoalStatus, SchemeStatus
from pejl.core.bindings.binding import Known, OfGoal, Source
from pejl.core.observations import Observation
from pejl.core.periods import Period
from pejl.core.status.base import Piece, Reason
from pejl.core.targets import Direction
from pejl.documents.paper import Cell
from pejl.interfaces.papers.blocks.cells import FigureCells, Remarks, words
from pejl.interfaces.papers.desk import Desk
from pejl.interfaces.wording.figures import NO_FIGURE, bare
from pejl.interfaces.wording.languages import own_words
from pejl.interfaces.wording.periods import period_words
from pejl.interfaces.wording.statuses import display_score
from pejl.interfaces.wording.targets import target_words


@dataclass(frozen=True, slots=True)
class GoalCells:
    """The cells of one scheme's goals; `scheme` is "" where it is the paper's own."""

    desk: Desk
    status: SchemeStatus
    remarks: Remarks
    scheme: str = ""

    @property
    def _figures(self) -> FigureCells:
        return FigureCells(self.desk, self.remarks)

    def baseline(self, piece: Piece) -> Cell:
        """The figure a measure started from."""
        observation = self._observed(piece, piece.baseline_period)
        if observation is not None:
            return Cell(tuple(self._figures.content(self._source(piece), observation)), number=True)
        text = NO_FIGURE if piece.baseline is None else bare(piece.baseline, piece.unit)
        return self._known(Known.BASELINE, piece, text)

    def value(self, piece: Piece) -> Cell:
        """The newest figure; a dash where there is none yet."""
        observation = self._observed(piece, piece.value_period)
        if observation is None:
            return Cell(words(NO_FIGURE), number=True)
        return Cell(tuple(self._figures.content(self._source(piece), observation)), number=True)

    def target(self, piece: Piece) -> Cell:
        """What is to be reached."""
        measure = self.desk.view.measure(piece.code, self.scheme)
        direction = Direction(measure.direction) if measure and measure.direction else Direction.NONE
        unit = "%" if piece.unit == "%" else None
        return self._known(Known.TARGET, piece, target_words(piece.target, piece.target_number, unit, direction))

    def score(self, one: GoalStatus, *, down: int = 1) -> Cell:
        """The status that the rules give, and beside it what was published where that is something else."""
        computed = self.desk.as_bound(
            OfGoal(Known.STATUS, one.goal.code, self.scheme), display_score(one.assessment), one.assessment.versions
        )
        published = one.published
        if published is None or published.agrees or (published.agrees is None and published.score is None):
            return Cell((computed,), down=down)
        said = self.desk.as_bound(OfGoal(Known.PUBLISHED, one.goal.code, self.scheme), published.display, ())
        return Cell((computed, *words(" ("), *words(_("published: ")), said, *words(")")), down=down)

    def _known(self, known: Known, piece: Piece, text: str) -> Cell:
        bound = self.desk.as_bound(OfGoal(known, piece.code, self.scheme), text, piece.versions)
        return Cell((bound,), number=True) if text != NO_FIGURE else Cell(words(NO_FIGURE), number=True)

    def _observed(self, piece: Piece, period: Period | None) -> Observation | None:
        return (
            self.status.series[piece.code].at(period)
            if period is not None and piece.code in self.status.series
            else None
        )

    def _source(self, piece: Piece) -> Source:
        return self.desk.view.source_of(piece.code, self.scheme)

    def title(self, code: str) -> str:
        """What a goal or a measure is called."""
        goal = self.status.goal(code)
        if goal is not None and goal.goal.title:
            return own_words(goal.goal.title)
        return measure_title(self.desk, code, self.scheme)


def measure_title(desk: Desk, code: str, scheme: str) -> str:
    """What a measure is called, with the part of the indicator that it is about."""
    measure = desk.view.measure(code, scheme)
    if measure is None:
        return code
    sheet, title = desk.view.sheet(measure.indicator), own_words(measure.title)
    members = {f"{one.code}={each.code}": own_words(each.title) for one in sheet.breakdowns for each in one.members}
    parts = [members.get(cell, cell) for cell in measure.breakdown.split(";") if cell]
    return f"{title} ({', '.join(parts).lower()})" if parts and title == own_words(sheet.title) else title


def measured(one: GoalStatus) -> list[Piece]:
    """The measures of a goal and of the goals below it, without those that its owner leaves out."""
    return [piece for piece in one.assessment.pieces if piece.indicator and piece.reason is not Reason.EXCLUDED]


def outermost(status: SchemeStatus) -> list[GoalStatus]:
    """The goals at the top of a scheme."""
    return [one for one in status.goals if one.goal.depth == 0]


def common_period(periods: list[Period | None]) -> str:
    """The words of a period that all share; "" where they do not."""
    known = {period for period in periods if period is not None}
    return period_words(known.pop()) if len(known) == 1 else ""
