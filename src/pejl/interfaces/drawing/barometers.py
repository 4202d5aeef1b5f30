# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Barometers of goals and of their parts, with what they say to somebody who cannot see them."""

from __future__ import annotations

from decimal import Decimal

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from pejl.core.status.base import Assessment, Piece, Reason, State
from pejl.documents.charts.barometer import Labels, Reading, Shape, large_barometer, small_barometer
from pejl.documents.charts.svg import Alternative
from pejl.interfaces.drawing.drawn import Mark, drawn, key
from pejl.interfaces.wording.figures import figure, score
from pejl.interfaces.wording.periods import period_words
from pejl.interfaces.wording.statuses import reason_words

_SHAPES = {State.SCORED: Shape.SCORED, State.ONLY_BASELINE: Shape.ONLY_BASELINE, State.NO_DATA: Shape.NO_DATA}


def reading_of(assessment: Assessment, published: Decimal | None) -> Reading:
    """What the barometer of a goal shows; without a computed score only what was published."""
    shape = _SHAPES.get(assessment.state, Shape.NO_DATA)
    if shape is Shape.NO_DATA and published is not None:
        shape = Shape.PUBLISHED_ONLY
    plan = assessment.plan if shape is Shape.SCORED else None
    drawn_published = None if shape is Shape.ONLY_BASELINE else published
    return Reading(shape, assessment.score, drawn_published, plan)


def told(reading: Reading, name: str) -> str:
    """The barometer in words."""
    said = []
    if reading.shape is Shape.SCORED:
        said.append(_("computed {score}").format(score=score(reading.score)))
    if reading.published is not None:
        said.append(_("published {score}").format(score=figure(reading.published)))
    if reading.plan is not None:
        said.append(_("plan {score}").format(score=score(reading.plan)))
    empty = {
        Shape.ONLY_BASELINE: lambda: _("baseline only"),
        Shape.NO_DATA: lambda: _("no data"),
        Shape.SUPPRESSED: lambda: _("hidden"),
    }
    if reading.shape in empty:
        said.append(empty[reading.shape]())
    text = _("Barometer for {name}: {values}. The scale runs from −5 to +5.")
    return text.format(name=name, values=", ".join(said))


def large(reading: Reading, name: str, pieces: tuple[Piece, ...], uid: str) -> SafeString:
    """The barometer of a whole goal, with the words of its ends."""
    labels = Labels(
        score=score(reading.score),
        away=_("further away"),
        baseline=_one_period(
            _("Baseline"), {str(p.baseline_period): p for p in pieces if p.baseline_period}, "baseline"
        ),
        target=_one_period(
            _("Target"), {str(p.target.period): p for p in pieces if p.target and p.target.period}, "target"
        ),
    )
    return drawn(large_barometer(reading, labels, Alternative(uid, told(reading, name))))


def _one_period(word: str, found: dict[str, Piece], of: str) -> str:
    """The word with its period, where all parts have the same one."""
    if len(found) != 1:
        return word
    piece = next(iter(found.values()))
    period = piece.baseline_period if of == "baseline" else piece.target.period if piece.target else None
    return f"{word} {period_words(period)}" if period else word


def small(reading: Reading, name: str, uid: str) -> SafeString:
    """The barometer of a goal in a row."""
    return drawn(small_barometer(reading, Alternative(uid, told(reading, name))))


def of_piece(piece: Piece, uid: str) -> SafeString:
    """The barometer of one part; dashed where it does not count."""
    reading = piece_reading(piece)
    return drawn(small_barometer(reading, Alternative(uid, piece_told(piece))))


def piece_reading(piece: Piece) -> Reading:
    """A part that could not be scored is drawn empty, or as its baseline where it has one."""
    if piece.score is not None:
        return Reading(Shape.SCORED, piece.raw_score if piece.raw_score is not None else piece.score, None, piece.plan)
    if piece.reason is Reason.SUPPRESSED:
        return Reading(Shape.SUPPRESSED)
    return Reading(Shape.ONLY_BASELINE if piece.baseline is not None and piece.value is None else Shape.NO_DATA)


def piece_told(piece: Piece) -> str:
    """`−1,10: længere fra målet end ved udgangspunktet`."""
    if piece.score is None:
        why = reason_words(piece.reason) if piece.reason else _("no data")
        return _("No points: {why}").format(why=why)
    words = _placed(piece.score)
    return _("{score}: {words}").format(score=score(piece.score), words=words)


def _placed(points: Decimal) -> str:
    if points < 0:
        return _("further from the target than at the baseline")
    if points == 0:
        return _("as at the baseline")
    if points >= 5:
        return _("the target is reached")
    return _("closer to the target")


def keys(*, computed: bool, published: bool, plan: Decimal | None, only_baseline: bool) -> tuple[Mark, ...]:
    """The key under barometers: only marks that occur."""
    found = [key("computed", _("computed"))] if computed else []
    if published:
        found.append(key("published", _("published")))
    if plan is not None:
        found.append(key("plan", _("plan ({score})").format(score=score(plan))))
    if only_baseline:
        found.append(key("only_baseline", _("baseline only")))
    return tuple(found)
