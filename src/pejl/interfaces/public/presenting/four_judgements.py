# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Four judgements of one figure, never one colour: against the target, the plan, chance, and the years to come.

One that cannot be made says so, and why, in its own place.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from pejl.core.observations import Series
from pejl.core.status.base import Level, Path, Piece, Verdict
from pejl.core.status.judged import Outlook, Untested
from pejl.interfaces.drawing.drawn import Mark, assurance, noise, verdict
from pejl.interfaces.public.presenting.moves import moved
from pejl.interfaces.public.presenting.uncertainty import chart_sentence
from pejl.interfaces.public.presenting.uses import Use
from pejl.interfaces.wording.languages import capitalised
from pejl.interfaces.wording.statements import sentence
from pejl.interfaces.wording.statuses import ASSURANCES, level_word, outlook_word, path_word, reason_words


@dataclass(frozen=True, slots=True)
class Judgement:
    """One of the four: its head, its word (with a mark where there is one), and why; `promise` is a second mark."""

    head: str
    word: str
    mark: Mark | None
    why: str
    possible: bool
    promise: Mark | None = None


def four_judgements(uses: Sequence[Use], series: Series) -> tuple[Judgement, ...]:
    """Against the newest use of the whole series; nothing at all where no goal uses it."""
    if not series.observations:
        return ()
    piece = piece_of(uses)
    return (_target(piece), _plan(piece), _chance(piece), _outlook(piece))


def piece_of(uses: Sequence[Use]) -> Piece | None:
    """What the newest goal that uses the whole series says of it."""
    whole = [one for one in uses if one.piece and not (one.measure.breakdown or one.measure.group)]
    return whole[0].piece if whole else None


def _target(piece: Piece | None) -> Judgement:
    head = _("Against the target")
    if piece is None:
        return _impossible(head, _("No goal uses the figure."))
    said = [
        sentence(one) for one in piece.statements if one.code in ("level.met", "level.not_met", "verdict.direction")
    ]
    why = " ".join([*said[:1], *_said(piece, "level.certainty")])
    if piece.level is not Level.NOT_TESTABLE:
        marks = {Level.MET: Verdict.ACHIEVED, Level.NOT_MET: Verdict.NOT_ACHIEVED}
        mark = Mark(verdict(marks[piece.level]).svg, "")
        return Judgement(head, level_word(piece.level), mark, why, possible=True, promise=promise_of(piece))
    if piece.verdict not in (Verdict.NONE, Verdict.NO_DATA):
        mark = verdict(piece.verdict)
        return Judgement(head, mark.word, Mark(mark.svg, ""), why, possible=True)
    if piece.target_number is not None and piece.reason is not None:
        return _impossible(head, f"{capitalised(reason_words(piece.reason))}.")
    return _impossible(head, why or _("There is no target with a number to hold the figure against."))


def promise_of(piece: Piece) -> Mark | None:
    """What the usual variation promises of the target, where a control chart has limits."""
    chart = piece.judgements.chart if piece.judgements else None
    promised = chart is not None and chart.lower is not None and chart.assurance in ASSURANCES
    return assurance(chart.assurance) if chart is not None and promised else None


def _plan(piece: Piece | None) -> Judgement:
    head = _("Against the plan")
    if piece is not None and piece.target_number is not None and piece.reason is not None:
        return _impossible(head, f"{capitalised(reason_words(piece.reason))}.")
    if piece is None or piece.path is Path.NONE:
        return _impossible(head, _("There is no target with a number, so there is no path to measure against."))
    why = " ".join([*_said(piece, "path.piece")[:1], *_said(piece, "pace.needed")])
    return Judgement(head, path_word(piece.path), None, why, possible=True)


def _chance(piece: Piece | None) -> Judgement:
    """Risen or fallen stands here alone, and only where the change is clear."""
    found = piece.judgements if piece else None
    if piece is None or found is None:
        mark, why = noise("not_testable"), _("No test of what chance explains is made yet.")
        return Judgement(_("Change or chance"), mark.word, Mark(mark.svg, ""), why, possible=True)
    mark = noise(moved(found.change))
    said = _said(piece, "signal.clear", "signal.within_noise", "signal.untested", "signal.counts")
    why = " ".join(filter(None, [*said, chart_sentence(found.chart)])) or _untested(found.change.untested)
    return Judgement(_("Change or chance"), mark.word, Mark(mark.svg, ""), why, possible=True)


def _untested(why: Untested | None) -> str:
    if why is Untested.LEFT_OUT:
        return _("The goal only shows the figure beside those it is judged by, so it is not tested.")
    return _("There is no earlier figure to compare with.")


def _outlook(piece: Piece | None) -> Judgement:
    head = _("Outlook")
    if piece is None or piece.judgements is None:
        return Judgement(head, outlook_word("none"), None, _("No outlook is computed yet."), possible=True)
    if piece.outlook is Outlook.NONE:
        return _impossible(head, _("There is no target with a number and a time ahead."))
    why = " ".join(_said(piece, "outlook.told", "outlook.cannot_tell"))
    return Judgement(head, outlook_word(piece.outlook), None, why, possible=True)


def _said(piece: Piece, *codes: str) -> list[str]:
    return [sentence(one) for one in piece.statements if one.code in codes]


def _impossible(head: str, why: str) -> Judgement:
    return Judgement(head, _("Cannot be shown"), None, why, possible=False)
