# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A goal as a worked example: each part's points with its real numbers, then the sum."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from pejl.apps.assessments.facts import GoalStatus, SchemeStatus
from pejl.core.status.base import Piece
from pejl.interfaces.public.presenting.names import numbered, short_codes
from pejl.interfaces.public.presenting.part_table import naming
from pejl.interfaces.public.presenting.why import written_sum
from pejl.interfaces.wording.figures import figure, score
from pejl.interfaces.wording.languages import own_words
from pejl.interfaces.wording.lookups import Lookups
from pejl.interfaces.wording.statuses import reason_words


@dataclass(frozen=True, slots=True)
class Step:
    """One part: its name, and the computation or why there is none."""

    part: str
    computation: str
    points: str


@dataclass(frozen=True, slots=True)
class Example:
    """The whole computation of one goal."""

    scheme: str
    goal: str
    title: str
    steps: tuple[Step, ...]
    sum: str
    result: str


def example_of(status: SchemeStatus, found: GoalStatus, names: Lookups) -> Example:
    """The computation as the rule made it."""
    assessment = found.assessment
    shorts = short_codes(assessment.pieces, found.goal.code)
    titles = naming(status, names).titles
    steps = [_step(piece, shorts, titles, assessment.pieces) for piece in assessment.pieces]
    title = numbered(found.goal.code, own_words(found.goal.title))
    result = score(assessment.score)
    return Example(status.scheme.code, found.goal.code, title, tuple(steps), written_sum(assessment), result)


def _step(piece: Piece, shorts: Mapping[str, str], titles: Mapping[str, str], pieces: tuple[Piece, ...]) -> Step:
    name = f"{shorts[piece.code]}. {titles.get(piece.code, '')}".rstrip(". ")
    if piece.score is None:
        why = reason_words(piece.reason) if piece.reason else ""
        return Step(name, _("Does not count: {why}.").format(why=why), "–")
    if piece.indicator is None:
        return Step(name, _joined(piece, shorts, pieces), score(piece.score))
    return Step(name, _interpolated(piece), score(piece.score))


def _interpolated(piece: Piece) -> str:
    """`5 × (828 − 859) / (1.000 − 859)`."""
    numbers = (piece.value, piece.baseline, piece.target_number)
    if any(number is None for number in numbers):
        return _("No figure yet; counts as 0.")
    value, baseline, target = (figure(number) for number in numbers if number is not None)
    return f"5 × ({value} − {baseline}) / ({target} − {baseline})"


def _joined(piece: Piece, shorts: Mapping[str, str], pieces: tuple[Piece, ...]) -> str:
    """`gennemsnit af F1 (0,86) og F2 (5,00)`."""
    below = [one for one in pieces if one.parent == piece.code and one.counts and one.score is not None]
    said = ", ".join(f"{shorts[one.code]} ({score(one.score)})" for one in below)
    words = {"min": _("the lowest of {parts}"), "max": _("the highest of {parts}")}
    return words.get(piece.join or "", _("mean of {parts}")).format(parts=said)
