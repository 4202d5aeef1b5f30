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
from pejl.interfaces.public.presenting.drawn import Mark, noise, verdict
from pejl.interfaces.public.presenting.uses import Use
from pejl.interfaces.wording.languages import capitalised
from pejl.interfaces.wording.statements import sentence
from pejl.interfaces.wording.statuses import level_word, outlook_word, path_word, reason_words


@dataclass(frozen=True, slots=True)
class Judgement:
    """One of the four: its head, its word (with a mark where there is one), and why."""

    head: str
    word: str
    mark: Mark | None
    why: str
    possible: bool


def four_judgements(uses: Sequence[Use], series: Series) -> tuple[Judgement, ...]:
    """Against the newest use of the whole series; nothing at all where no goal uses it."""
    if not series.observations:
        return ()
    whole = [one for one in uses if one.piece and not (one.measure.breakdown or one.measure.group)]
    piece = whole[0].piece if whole else None
    return (_target(piece), _plan(piece), _chance(), _outlook())


def _target(piece: Piece | None) -> Judgement:
    head = _("Against the target")
    if piece is None:
        return _impossible(head, _("No goal uses the figure."))
    said = [
        sentence(one) for one in piece.statements if one.code in ("level.met", "level.not_met", "verdict.direction")
    ]
    why = said[0] if said else ""
    if piece.level is not Level.NOT_TESTABLE:
        marks = {Level.MET: Verdict.ACHIEVED, Level.NOT_MET: Verdict.NOT_ACHIEVED}
        return Judgement(head, level_word(piece.level), Mark(verdict(marks[piece.level]).svg, ""), why, possible=True)
    if piece.verdict not in (Verdict.NONE, Verdict.NO_DATA):
        mark = verdict(piece.verdict)
        return Judgement(head, mark.word, Mark(mark.svg, ""), why, possible=True)
    if piece.target_number is not None and piece.reason is not None:
        return _impossible(head, f"{capitalised(reason_words(piece.reason))}.")
    return _impossible(head, why or _("There is no target with a number to hold the figure against."))


def _plan(piece: Piece | None) -> Judgement:
    head = _("Against the plan")
    if piece is not None and piece.target_number is not None and piece.reason is not None:
        return _impossible(head, f"{capitalised(reason_words(piece.reason))}.")
    if piece is None or piece.path is Path.NONE:
        return _impossible(head, _("There is no target with a number, so there is no path to measure against."))
    said = [sentence(one) for one in piece.statements if one.code == "path.piece"]
    return Judgement(head, path_word(piece.path), None, said[0] if said else "", possible=True)


def _chance() -> Judgement:
    mark = noise("not_testable")
    why = _("No test of what chance explains is made yet.")
    return Judgement(_("Change or chance"), mark.word, Mark(mark.svg, ""), why, possible=True)


def _outlook() -> Judgement:
    why = _("No outlook is computed yet.")
    return Judgement(_("Outlook"), outlook_word("none"), None, why, possible=True)


def _impossible(head: str, why: str) -> Judgement:
    return Judgement(head, _("Cannot be shown"), None, why, possible=False)
