# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Whether what a document printed, and what people judged, is what the rules give."""

from __future__ import annotations

from decimal import Decimal

from pejl.apps.assessments.facts import PublishedFacts
from pejl.core.status.base import Assessment, Colour, State, Verdict
from pejl.core.status.score import printed

NOTHING_PRINTED = ("-", "–", "—")
_UNKNOWABLE = (State.NOT_COMPUTABLE, State.DIRECTION_ONLY)
_ACHIEVED = (Verdict.ACHIEVED, Verdict.ACHIEVED_WITH_RESERVATION)


def agrees(published: PublishedFacts, assessment: Assessment) -> bool | None:
    """Whether the rules give everything that was printed; None where it cannot be known.

    Scores are compared as they were printed. "0, only baselines" agrees with a goal that has nothing but baselines,
    and a dash with one that has no data.
    """
    answers = (
        _score_agrees(published, assessment),
        _same(published.colour, assessment.colour, unknown=Colour.NONE),
        _verdict_agrees(published.verdict, assessment.verdict),
    )
    told = [answer for answer in answers if answer is not None]
    return all(told) if told else None


def differs(judged: str, assessment: Assessment) -> bool | None:
    """Whether people concluded otherwise than the rules; None where the rules conclude nothing."""
    same = _verdict_agrees(judged, assessment.verdict)
    return None if same is None else not same


def _score_agrees(published: PublishedFacts, assessment: Assessment) -> bool | None:
    if assessment.state in _UNKNOWABLE:
        return None
    if published.score is None:
        return assessment.state is State.NO_DATA if published.display.strip() in NOTHING_PRINTED else None
    if assessment.state is State.SCORED and assessment.score is not None:
        return printed(assessment.score, decimals(published.score)) == published.score
    return assessment.state is State.ONLY_BASELINE and published.score == 0


def decimals(score: Decimal) -> int:
    """How many decimals a score was printed with; "0" beside scores with one decimal is a whole score too."""
    return max(0, -int(score.as_tuple().exponent))


def _verdict_agrees(verdict: str, computed: Verdict) -> bool | None:
    """A reservation is words that no rule can say, so achieved with and without one are not different conclusions."""
    if verdict in _ACHIEVED and computed in _ACHIEVED:
        return True
    return _same(verdict, computed, unknown=Verdict.NONE)


def _same(stated: str, computed: str, *, unknown: str) -> bool | None:
    if not stated or unknown in (stated, computed):
        return None
    return stated == computed
