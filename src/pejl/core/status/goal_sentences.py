# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What a goal's judgements say, in order of importance: the score and what makes it, then colour, path and verdict."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from pejl.core.issues import Statement
from pejl.core.status.base import Change, Level, Piece, Reason, Settings
from pejl.core.status.joined_judgements import sentences_of_parts
from pejl.core.status.joining import POPULATION, Joined
from pejl.core.status.measure_sentences import disputed_score
from pejl.core.status.part import Part, Scores, leaves
from pejl.core.status.path import Plan
from pejl.core.status.statements import say
from pejl.core.status.verdict import joined_verdict


def sentences_about(piece: Piece, below: Sequence[Part], *, joined: Joined, settings: Settings) -> Iterator[Statement]:
    """Everything there is to say about a goal whose parts `below` were joined into `piece`.

    >>> from pejl.core.status.rollup import roll_up
    >>> from pejl.core.status.example import DAY, HOMES
    >>> [one.code for one in roll_up(HOMES, as_of=DAY).part.piece.statements][:2]
    ['score.joined', 'parts.not_counted']
    """
    judged = [part.piece for part in below if not part.left_out]
    if joined.scores is not None:
        yield from _about_score(piece, settings, joined, joined.scores)
    if joined.unpublished:
        yield say("weights.unpublished", codes=joined.unpublished)
    yield from _not_counted(below)
    yield from _about_change(piece, judged)
    if joined.plan is not None and piece.score is not None:
        yield _about_path(piece, joined.plan)
    levels = Counter(one.level for one in judged)
    if levels[Level.MET] or levels[Level.NOT_MET]:
        met, missed, unknown = (levels[one] for one in (Level.MET, Level.NOT_MET, Level.NOT_TESTABLE))
        yield say("level.parts", level=piece.level.value, met=met, not_met=missed, not_testable=unknown)
    if judged:
        yield from joined_verdict([one.verdict for one in judged])[1]
        yield from sentences_of_parts(piece, [part.piece for part in leaves(below) if not part.left_out])


def _about_score(piece: Piece, settings: Settings, joined: Joined, scores: Scores) -> Iterator[Statement]:
    scoring = [part for part in joined.parts if part.scores is not None]
    if piece.score is not None:
        parts = sum(not part.left_out for part in joined.parts)
        how = {"join": joined.how, "weights": settings.weights}
        yield say("score.joined", score=piece.score, counted=len(scoring), parts=parts, **how)
    if scores.low != scores.high:
        yield disputed_score(scores, tuple(_disputed(joined.parts)))
    if settings.weights == POPULATION and len(scoring) > 1:
        codes, weights = zip(*((part.code, part.population) for part in scoring), strict=True)
        yield say("weights.population", codes=codes, weights_of_codes=weights)
    zeros = tuple(part.code for part in leaves(joined.parts) if part.piece.counts and part.piece.value_period is None)
    if zeros:
        yield say("score.zeros", codes=zeros, count=len(zeros))
    yield from _pulls([(part.code, part.piece.score) for part in scoring if part.piece.score is not None])


def _disputed(parts: Iterable[Part]) -> Iterator[str]:
    for part in leaves(parts):
        if part.scores is not None and part.scores.low != part.scores.high:
            yield part.code


def _pulls(scored: Sequence[tuple[str, Decimal]]) -> Iterator[Statement]:
    """Which parts pull the score which way, the strongest first; one part alone pulls nothing."""
    up = sorted((one for one in scored if one[1] > 0), key=lambda one: -one[1])
    down = sorted((one for one in scored if one[1] < 0), key=lambda one: one[1])
    for code, pulling in (("score.pulls_up", up), ("score.pulls_down", down)):
        if pulling and len(scored) > 1:
            yield say(code, codes=tuple(one for one, _ in pulling), scores=tuple(score for _, score in pulling))


def _not_counted(below: Sequence[Part]) -> Iterator[Statement]:
    """Which measures do not count, a sentence for each reason in the order they occur."""
    by_reason: dict[Reason, list[str]] = defaultdict(list)
    for part in leaves(below):
        if part.piece.reason not in (None, Reason.WEIGHTS_UNPUBLISHED):
            by_reason[part.piece.reason].append(part.code)
    for reason, codes in by_reason.items():
        yield say("parts.not_counted", reason=reason.value, codes=tuple(codes), count=len(codes))


def _about_change(piece: Piece, judged: Sequence[Piece]) -> Iterator[Statement]:
    """Nothing is said where nothing moved that is known."""
    if piece.change is Change.UNKNOWN:
        return
    count = Counter(one.change for one in judged)
    yield say(
        "colour.parts",
        colour=piece.colour.value,
        better=count[Change.BETTER],
        unchanged=count[Change.UNCHANGED],
        worse=count[Change.WORSE],
        mixed=count[Change.BOTH],
        unknown=count[Change.UNKNOWN],
    )
    if count[Change.BETTER] and count[Change.WORSE]:
        better, worse = (
            tuple(one.code for one in judged if one.change is way) for way in (Change.BETTER, Change.WORSE)
        )
        yield say("colour.both_ways", codes_better=better, codes_worse=worse)


def _about_path(piece: Piece, plan: Plan) -> Statement:
    return say(
        "path.goal",
        path=piece.path.value,
        score=piece.score,
        plan=plan.score,
        as_of=plan.as_of,
        elapsed=plan.elapsed,
        total=plan.total,
    )
