# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Areas as rows, worst first: verdict, what happened and why, and the newest figure with what it was before."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from pejl.apps.assessments.facts import GoalStatus, SchemeStatus
from pejl.core.observations import Present
from pejl.core.status.base import Change, Piece, Reason
from pejl.core.units import UnitKind
from pejl.interfaces.drawing.drawn import Mark, noise, verdict
from pejl.interfaces.drawing.series_chart import draw_small
from pejl.interfaces.public.presenting.answer import worst_first
from pejl.interfaces.public.presenting.judgement import computed_verdict
from pejl.interfaces.public.presenting.moves import moved
from pejl.interfaces.wording.figures import rivals
from pejl.interfaces.wording.languages import own_text, own_words
from pejl.interfaces.wording.lookups import Lookups
from pejl.interfaces.wording.periods import in_period


@dataclass(frozen=True, slots=True)
class Newest:
    """The newest figure of an area: the figure, what it counts and what it was."""

    figure: str
    words: str
    line: SafeString
    noise: Mark
    indicator: str


@dataclass(frozen=True, slots=True)
class AreaRow:
    """One area."""

    code: str
    title: str
    scheme: str
    verdict: Mark
    verdict_code: str
    judged_by: str
    happened: str
    cause: str
    reservation: str
    disagrees: bool
    computed: str
    newest: Newest | None


def area_rows(status: SchemeStatus, names: Lookups) -> tuple[AreaRow, ...]:
    """The areas, what goes worst first, then in number order."""
    areas = [_row(one, status, names) for one in status.goals if one.goal.depth == 0]
    return tuple(sorted(areas, key=lambda row: worst_first(row.verdict_code)))


def verdict_of(found: GoalStatus) -> str:
    """What people concluded, else what the rule gives."""
    return found.judgement.verdict if found.judgement else found.assessment.verdict.value


def _row(found: GoalStatus, status: SchemeStatus, names: Lookups) -> AreaRow:
    given = found.judgement
    causes = [own_text(one.text) for one in found.goal.texts if one.kind == "cause"]
    return AreaRow(
        code=found.goal.code,
        title=own_words(found.goal.title),
        scheme=status.scheme.code,
        verdict=verdict(verdict_of(found)),
        verdict_code=verdict_of(found),
        judged_by=own_words(given.judged_by) if given else "",
        happened=own_text(given.rationale) if given else "",
        cause=causes[0] if causes else "",
        reservation=own_text(given.reservation) if given else "",
        disagrees=bool(given and given.differs),
        computed=computed_verdict(found.assessment),
        newest=_newest(found, status, names),
    )


def _newest(found: GoalStatus, status: SchemeStatus, names: Lookups) -> Newest | None:
    """Of the first part that counts and has a figure."""
    usable = [piece for piece in found.assessment.pieces if _shows(piece)]
    if not usable:
        return None
    piece = next((one for one in usable if one.counts), usable[0])
    titles = {measure.code: own_words(measure.title) for one in status.goals for measure in one.measures}
    series = status.series.get(piece.code)
    line = draw_small(series, names) if series else SafeString("")
    values = piece.rivals or ((piece.value,) if piece.value is not None else ())
    unit = names.unit(piece.unit)
    counted = unit is not None and unit.kind is UnitKind.COUNT  # what is counted stands in the words below
    figure = rivals([Present(one) for one in values], None if counted else unit)
    return Newest(figure, _described(piece, titles, names), line, _noise(piece, found), piece.indicator or "")


def _noise(piece: Piece, found: GoalStatus) -> Mark:
    """Of the figure itself; of an older release, which tested none, of the goal."""
    return noise(moved(piece.judgements.change) if piece.judgements else found.assessment.signal)


def _shows(piece: Piece) -> bool:
    has_figure = piece.value is not None or bool(piece.rivals)
    return bool(piece.indicator) and has_figure and piece.reason is not Reason.EXCLUDED


def _described(piece: Piece, titles: dict[str, str], names: Lookups) -> str:
    """`Hjemløse i København i 2024, mod 1.370 i 2022`."""
    title = titles.get(piece.code, "")
    when = in_period(piece.value_period) if piece.value_period else ""
    if piece.baseline is None or piece.baseline_period is None or piece.change is Change.UNKNOWN:
        return f"{title} {when}"  # nothing is held against a figure it cannot be compared with
    text = _("{title} {in_period}, against {baseline} {in_baseline}")
    before = names.bare(piece.baseline, piece.unit)
    return text.format(title=title, in_period=when, baseline=before, in_baseline=in_period(piece.baseline_period))
