# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What the usual variation promises of a target has a mark of its own, and only where a chart has limits."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from pejl.apps.indicators.facts import MeasureFacts
from pejl.core.observations import Observation, Present, Series
from pejl.core.periods import Period
from pejl.core.status.base import Piece
from pejl.core.status.judged import Chart, Judgements
from pejl.core.status.judgements import left_out
from pejl.core.texts import Localised
from pejl.interfaces.drawing.drawn import assurance
from pejl.interfaces.public.presenting.four_judgements import four_judgements, promise_of
from pejl.interfaces.public.presenting.uses import Use

D = Decimal
LIMITS = (D(47), D(57))


def piece(chart):
    return Piece("1.A", "1", judgements=Judgements(chart=chart))


def use_of(found):
    nothing = Localised("")
    measure = MeasureFacts(
        "1.A", "s", "1", "x", "", "", nothing, "days", "decrease", None, D(1), None, None, "", False, nothing, (), 1
    )
    return Use("s", "S", "1", "Mål", "", fictional=False, as_of=date(2025, 1, 1), measure=measure, piece=found)


def chart(promised, limits=LIMITS):
    return Chart(Period.parse("2019"), D(52), *limits, "common_cause", promised, trial=False)


@pytest.mark.parametrize("promised", ["consistently_passing", "consistently_failing", "hit_and_miss"])
def test_the_promise_is_a_mark_with_its_words(promised):
    found = promise_of(piece(chart(promised)))
    assert found == assurance(promised)
    assert found.word.startswith("Som det er nu")


@pytest.mark.parametrize(
    "none",
    [
        Piece("1.A", "1"),
        piece(None),
        piece(chart("none")),
        piece(chart("consistently_passing", (None, None))),
    ],
)
def test_without_limits_or_a_target_nothing_is_promised(none):
    assert promise_of(none) is None


def test_a_figure_that_a_goal_only_shows_is_not_said_to_lack_an_earlier_one():
    series = Series("x", "days", tuple(Observation(Period.parse(year), Present(D(24))) for year in ("2023", "2024")))
    beside = replace(piece(None), judgements=left_out())
    chance = next(one for one in four_judgements((use_of(beside),), series) if one.head == "Ændring eller tilfældighed")
    assert chance.why.startswith("Målet viser kun tallet")
