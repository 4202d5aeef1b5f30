# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Every mark with its word and what it means."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from pejl.core.status.base import Change, Colour, Verdict
from pejl.documents.charts.chart import Kind
from pejl.documents.charts.point_marks import chart_key
from pejl.interfaces.drawing.drawn import Mark, assurance, drawn, light, noise, verdict
from pejl.interfaces.drawing.series_chart import key_words
from pejl.interfaces.wording.statuses import ASSURANCES


@dataclass(frozen=True, slots=True)
class Legend:
    """A group of marks; each with what it means, "" where the word says it all."""

    title: str
    marks: tuple[tuple[Mark, str], ...]


def legends() -> tuple[Legend, ...]:
    """Verdicts, lights, noise, assurance and the marks of charts."""
    return (_verdicts(), _lights(), _noise(), _assurance(), _chart())


def _verdicts() -> Legend:
    meanings = {
        Verdict.ACHIEVED: _("Everything in the goal is achieved."),
        Verdict.ACHIEVED_WITH_RESERVATION: _("Achieved, with a reservation that always stands beside it."),
        Verdict.PARTLY: _("Some of it is achieved, or a part of it has no figures."),
        Verdict.NOT_ACHIEVED: _("None of it is achieved."),
        Verdict.NO_DATA: _("There are no figures to conclude from."),
        Verdict.NONE: _("It is not due yet, or nobody has judged it."),
    }
    return Legend(_("Verdict"), tuple((verdict(code), words) for code, words in meanings.items()))


def _lights() -> Legend:
    return Legend(
        _("Light: since the baseline"),
        (
            (light(Colour.GREEN), _("Right lamp, plus: moved the wanted way.")),
            (light(Colour.YELLOW, Change.UNCHANGED), _("Middle lamp, equals: the printed figures are the same.")),
            (light(Colour.YELLOW, Change.WORSE), _("Middle lamp, equals: worse, but within the limit.")),
            (light(Colour.RED), _("Left lamp, minus: worse by more than the limit.")),
            (light(Colour.MIXED), _("Both outer lamps: the figures of the goal point both ways.")),
            (light(Colour.NONE), _("Dashed lamps: there is nothing to compare.")),
        ),
    )


def _noise() -> Legend:
    return Legend(
        _("Change or chance"),
        (
            (noise("rise"), _("The figure has risen by more than chance explains, at 95 % certainty.")),
            (noise("fall"), _("The figure has fallen by more than chance explains, at 95 % certainty.")),
            (noise("within_noise"), _("A difference of that size is also seen when nothing has changed.")),
            (noise("improvement"), _("At least one figure of the goal is clearly better, and none is clearly worse.")),
            (
                noise("deterioration"),
                _("At least one figure of the goal is clearly worse, and none is clearly better."),
            ),
            (noise("not_testable"), _("Too little is known to test it; then nothing is claimed.")),
        ),
    )


def _assurance() -> Legend:
    return Legend(
        _("What the usual variation promises"),
        tuple((assurance(code), "") for code in ASSURANCES),
    )


def _chart() -> Legend:
    marks = (*Kind, "target", "break", "comparison", "interval", "limits", "outlook")
    return Legend(_("In charts"), tuple((Mark(drawn(chart_key(mark)), key_words(mark)), "") for mark in marks))
