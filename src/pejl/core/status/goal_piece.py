# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The piece that shows a goal: what its parts come to together, one rule for each judgement.

Parts that are left out (proposed to be dropped, or not to be counted) take part in none of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from pejl.core.status.base import Change, Colour, GoalInput, Level, Path, Piece, Reason, Verdict
from pejl.core.status.dispute import settled_score
from pejl.core.status.facts import SCORED_METHOD
from pejl.core.status.goal_sentences import sentences_about
from pejl.core.status.joined_judgements import joined_outlook, joined_signal
from pejl.core.status.joining import SEPARATE, Joined, join
from pejl.core.status.part import Part, Tally, leaves, lifted, put_back
from pejl.core.status.path import position_of_all
from pejl.core.status.statements import say
from pejl.core.status.verdict import joined_verdict


def empty_part(goal: GoalInput, *, active: bool) -> Part:
    """A goal that nothing measures yet: it is a part without data, never an omitted one.

    >>> empty_part(GoalInput("2.3"), active=True).piece.verdict.value
    'no_data'
    """
    reason = Reason.NO_BASELINE if active else Reason.PROPOSED_DROPPED
    verdict = Verdict.NO_DATA if active else Verdict.NONE
    statements = (say("verdict.no_data"),) if active else (say("score.not_counted", reason=reason.value),)
    piece = Piece(goal.code, goal.parent, reason=reason, verdict=verdict, statements=statements)
    return Part(piece, weight=goal.weight, population=goal.population, tally=Tally(int(active)))


def joined_part(goal: GoalInput, parts: Sequence[Part]) -> Part:
    """A goal joined from `parts`: its own measures first, then the goals below it.

    >>> from pejl.core.status.measure_piece import measured_part
    >>> from pejl.core.status.example import EVICTIONS, FRAME, HOMELESS, HOMES
    >>> part = joined_part(HOMES, [measured_part(EVICTIONS, FRAME), measured_part(HOMELESS, FRAME)])
    >>> part.piece.score, part.coverage.counted, part.coverage.parts
    (Decimal('4'), 1, 2)
    """
    joined = join(list(lifted(parts)), goal.settings, top=goal.parent is None)
    below = put_back(parts, iter(joined.parts))
    piece = _piece(goal, joined, below)
    return Part(
        piece,
        joined.scores,
        joined.plan,
        goal.weight,
        goal.population,
        tally=sum((part.tally for part in below), Tally()),
        unpublished=joined.unpublished,
        below=below,
        separate=goal.settings.join == SEPARATE,
    )


def _piece(goal: GoalInput, joined: Joined, below: Sequence[Part]) -> Piece:
    judged = [part.piece for part in below if not part.left_out]
    measured = [part.piece for part in leaves(below) if not part.left_out]
    change = _joined_change([one.change for one in judged])
    scores, plan = joined.scores, joined.plan
    tolerance = goal.settings.path_tolerance
    reason = _why_not_counted(goal, joined, below)
    verdict = joined_verdict([one.verdict for one in judged])[0] if judged else Verdict.NONE
    piece = Piece(
        goal.code,
        goal.parent,
        score=settled_score(scores.low, scores.high) if scores else None,
        plan=plan.score if plan else None,
        weight=Decimal(1),
        join=joined.how,
        counts=reason is None,
        reason=reason,
        change=change,
        colour=_joined_colour(change, [one.colour for one in judged]),
        level=_joined_level([one.level for one in judged]),
        path=position_of_all((scores.low, scores.high), plan=plan.score, tolerance=tolerance)
        if scores and plan
        else Path.NONE,
        verdict=verdict,
        signal=joined_signal([one.signal for one in measured]),
        outlook=joined_outlook([one.outlook for one in measured]),
        versions=_versions(below),
    )
    return replace(piece, statements=tuple(sentences_about(piece, below, joined=joined, settings=goal.settings)))


def _why_not_counted(goal: GoalInput, joined: Joined, below: Sequence[Part]) -> Reason | None:
    """A goal counts when a part of it does; else the first reason of its parts, a missing status before others."""
    if joined.unpublished:
        return Reason.WEIGHTS_UNPUBLISHED
    unscored = goal.method != SCORED_METHOD and any(part.piece.counts for part in below)
    if joined.scores is not None or unscored:
        return None
    judged = [part for part in below if not part.left_out] or below
    reasons = [part.piece.reason for part in judged if part.piece.reason is not None]
    return Reason.NO_STATUS if Reason.NO_STATUS in reasons else reasons[0]


def _joined_change(changes: Sequence[Change]) -> Change:
    """Both ways where one part is better and another worse; else the worst that is known."""
    known = set(changes) - {Change.UNKNOWN}
    if Change.BOTH in known or {Change.BETTER, Change.WORSE} <= known:
        return Change.BOTH
    return next((one for one in (Change.WORSE, Change.UNCHANGED, Change.BETTER) if one in known), Change.UNKNOWN)


def _joined_colour(change: Change, colours: Sequence[Colour]) -> Colour:
    """Mixed where parts point both ways; else the worst colour."""
    if change is Change.BOTH:
        return Colour.MIXED
    worst_first = (Colour.MIXED, Colour.RED, Colour.YELLOW, Colour.GREEN)
    return next((one for one in worst_first if one in colours), Colour.NONE)


def _joined_level(levels: Sequence[Level]) -> Level:
    """Met only where every part is met; one that is not met settles it."""
    if Level.NOT_MET in levels:
        return Level.NOT_MET
    return Level.MET if levels and set(levels) == {Level.MET} else Level.NOT_TESTABLE


def _versions(below: Sequence[Part]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(version for part in below for version in part.piece.versions))
