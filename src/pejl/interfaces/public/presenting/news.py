# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What has moved, what papers disagree about, and what is missing: with the same weight beside each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from pejl.apps.assessments.facts import SchemeStatus
from pejl.core.observations import Present
from pejl.core.status.base import Colour, Piece, Reason, Verdict
from pejl.interfaces.drawing.drawn import Mark, light
from pejl.interfaces.wording.figures import rivals
from pejl.interfaces.wording.languages import own_words
from pejl.interfaces.wording.lookups import Lookups
from pejl.interfaces.wording.periods import in_period
from pejl.interfaces.wording.statements import sentence
from pejl.interfaces.wording.statuses import reason_words

MOST = 6


@dataclass(frozen=True, slots=True)
class News:
    """One line: what it is about, and what there is to say."""

    title: str
    words: str
    indicator: str = ""
    scheme: str = ""
    goal: str = ""
    light: Mark | None = None


def moved(status: SchemeStatus, names: Lookups) -> tuple[News, ...]:
    """The parts that are clearly better or worse than their baseline, worse first."""
    found = [(piece, title) for piece, title in _measured(status) if piece.colour in (Colour.RED, Colour.GREEN)]
    ordered = sorted(found, key=lambda one: one[0].colour is Colour.GREEN)
    return tuple(_moved(piece, title, names) for piece, title in ordered[:MOST])


def _moved(piece: Piece, title: str, names: Lookups) -> News:
    return News(title, _levels(piece, names), piece.indicator or "", light=light(piece.colour, piece.change))


def _levels(piece: Piece, names: Lookups) -> str:
    if piece.baseline is None or not (piece.value_period and piece.baseline_period):
        return ""
    values = piece.rivals or ((piece.value,) if piece.value is not None else ())
    text = _("{value} {in_period}, against {baseline} {in_baseline}")
    return text.format(
        value=rivals([Present(one) for one in values], names.unit(piece.unit)),
        in_period=in_period(piece.value_period),
        baseline=names.bare(piece.baseline, piece.unit),
        in_baseline=in_period(piece.baseline_period),
    )


def unsettled(found: Sequence[SchemeStatus], names: Lookups) -> tuple[News, ...]:
    """Every series of every follow-up in which papers state different figures; one line a figure."""
    lines: dict[tuple[str, str], News] = {}
    for status in found:
        measures = {measure.code: measure for one in status.goals for measure in one.measures}
        for code, series in status.series.items():
            for one in series.observations:
                if len(one.candidates) > 1 and code in measures:
                    title = own_words(measures[code].title)
                    words = _("{figures} {in_period}").format(
                        figures=rivals(one.candidates, names.unit(series.unit)), in_period=in_period(one.period)
                    )
                    lines.setdefault((title, words), News(title, words, series.indicator))
    return tuple(lines.values())[:MOST]


def missing(status: SchemeStatus) -> tuple[News, ...]:
    """The parts and goals of a follow-up without a figure to judge by, with when it is expected."""
    lines = [_missing(piece, title, status) for piece, title in _measured(status) if _is_missing(piece)]
    lines += list(_unmeasured(status))
    once = {(line.title, line.words): line for line in lines}
    return tuple(once.values())[:MOST]


def _is_missing(piece: Piece) -> bool:
    return piece.reason in _MISSING or piece.verdict is Verdict.NO_DATA


_MISSING = (Reason.NO_STATUS, Reason.NO_BASELINE, Reason.SUPPRESSED)


def _missing(piece: Piece, title: str, status: SchemeStatus) -> News:
    awaited = [sentence(one) for one in piece.statements if one.code == "figure.awaited"]
    words = awaited[0] if awaited else reason_words(piece.reason or Reason.NO_STATUS)
    return News(title, words.rstrip("."), piece.indicator or "", status.scheme.code, piece.code)


def _unmeasured(status: SchemeStatus) -> Iterator[News]:
    """Goals that nothing measures."""
    parents = {one.goal.parent for one in status.goals}
    for one in status.goals:
        if not one.measures and one.goal.code not in parents and one.goal.state not in ("dropped", "proposed_dropped"):
            words = _("nothing has been chosen to measure it by")
            yield News(own_words(one.goal.title), words, "", status.scheme.code, one.goal.code)


def _measured(status: SchemeStatus) -> Iterator[tuple[Piece, str]]:
    """The parts that count or would count, with their titles."""
    measures = {measure.code: own_words(measure.title) for one in status.goals for measure in one.measures}
    outermost = [one for one in status.goals if one.goal.depth == 0]
    for one in outermost:
        for piece in one.assessment.pieces:
            if piece.indicator and piece.reason not in (Reason.EXCLUDED, Reason.PROPOSED_DROPPED):
                yield piece, measures.get(piece.code, piece.code)
