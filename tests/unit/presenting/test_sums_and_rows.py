# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Sums written out with their real numbers, and the rows of the parts they are made of."""

from datetime import date
from decimal import Decimal

import pytest

from pejl.core.issues import Statement
from pejl.core.periods import Period
from pejl.core.status.base import Assessment, Piece, Reason, Settings, State
from pejl.core.targets import Comparator, Target
from pejl.interfaces.public.presenting.names import numbered, short_code
from pejl.interfaces.public.presenting.piece_rows import Naming, piece_table
from pejl.interfaces.public.presenting.why import why, written_sum
from pejl.interfaces.wording.lookups import Lookups

D = Decimal
NAMING = Naming(titles={"1.A": "Boliger"}, directions={}, lookups=Lookups(), reasons={"1.X": "Belyser kun målet."})


def piece(code, score=None, *, parent="1", weight="1", **more):
    points = None if score is None else D(score)
    return Piece(code, parent, indicator=code, score=points, weight=D(weight), counts=score is not None, **more)


def assessed(*pieces, score="2.4", state=State.SCORED, method="barometer"):
    number = None if score is None else D(score)
    return Assessment("1", date(2014, 12, 31), method, Settings(), state, number, pieces=pieces)


@pytest.mark.parametrize(
    ("pieces", "words"),
    [
        ((piece("1.A", "-1.1"), piece("1.B", "4")), "(−1,10 + 4,00) / 2"),
        ((piece("1.A", "1", weight="2"), piece("1.B", "4")), "(2 × 1,00 + 1 × 4,00) / 3"),
        ((piece("1.A", "1"), piece("1.D")), "(1,00) / 1"),
        ((piece("1.F", "3"), piece("1.F1", "1", parent="1.F"), piece("1.F2", "5", parent="1.F")), "(3,00) / 1"),
        ((piece("1.D"),), "–"),
    ],
)
def test_a_sum_holds_only_what_goes_straight_into_it(pieces, words):
    assert written_sum(assessed(*pieces)) == words


def test_there_is_no_box_where_computed_and_published_are_the_same():
    assert why(assessed(), D("2.4"), agrees=True, alternatives=[]) is None


def test_a_number_that_no_rule_gives_is_said_to_be_so():
    box = why(assessed(piece("1.A", "2.4")), D("1.6"), agrees=False, alternatives=[])
    assert box.title == "Hvorfor fik udvalget 1,6?"
    assert box.answer == "Papiret trykte 1,6. Efter reglen er det 2,40. Ingen regel, vi kender, giver 1,6."
    assert len(box.sums) == 1


def test_unpublished_weights_give_no_sum():
    box = why(assessed(score=None, state=State.NOT_COMPUTABLE), D("0.2"), agrees=None, alternatives=[])
    assert box.sums == ()
    assert box.answer.startswith("0,2 kan ikke genberegnes: vægtene er ikke offentlige.")


def test_the_head_names_the_period_most_parts_share_and_cells_name_the_others():
    years = [Period.parse(text) for text in ("2013", "2013", "2014")]
    pieces = [piece(f"1.{name}", baseline=D(5), baseline_period=year) for name, year in zip("ABC", years, strict=True)]
    table = piece_table(assessed(*pieces), NAMING)
    assert table.baseline_head == "Udgangspunkt 2013"
    assert [row.baseline for row in table.rows] == ["5", "5", "5 (2014)"]


def test_a_part_that_does_not_count_says_why():
    table = piece_table(assessed(piece("1.D", baseline=D(5), reason=Reason.NO_STATUS)), NAMING)
    (row,) = table.rows
    assert (row.points, row.why, row.value) == ("tæller ikke", "Der er ingen status endnu.", "–")


def test_a_clamped_part_says_what_was_computed():
    (row,) = piece_table(assessed(piece("1.A", "-5", raw_score=D(-15))), NAMING).rows
    assert (row.points, row.why) == ("−5,00", "Beregnet −15,00. Barometeret stopper ved enden.")


def test_what_the_owner_left_out_stands_beside_with_the_owners_reason():
    table = piece_table(assessed(piece("1.A", "2"), piece("1.X", reason=Reason.EXCLUDED)), NAMING)
    assert [row.code for row in table.rows] == ["A"]
    assert [row.why for row in table.beside] == ["Belyser kun målet."]


def test_a_hidden_figure_is_a_dot_and_a_rival_is_both():
    hidden = piece("1.A", reason=Reason.SUPPRESSED)
    rival = piece("1.B", rivals=(D(1387), D(1378)))
    assert [row.value for row in piece_table(assessed(hidden, rival), NAMING).rows] == ["•", "1.378 eller 1.387"]


def test_figures_on_one_line_for_narrow_screens():
    target = Target(Comparator.AT_LEAST, D(1000), Period.parse("2017"))
    numbers = {"baseline": D(859), "value": D(828), "target": target, "target_number": D(1000)}
    (row,) = piece_table(assessed(piece("1.A", "-1.1", **numbers)), NAMING).rows
    assert row.figures == "859 → 828, mål mindst 1.000"


def test_parts_of_parts_are_indented_even_under_their_own_code():
    pieces = (Piece("1.1", "1"), piece("1.1", parent="1.1"), piece("1.1b", parent="1.1"))
    assert [row.depth for row in piece_table(assessed(*pieces), NAMING).rows] == ["", "sub", "sub"]


def test_a_change_without_figures_is_told_with_the_part():
    told = Statement(
        "change.stated",
        {
            "change": "worse",
            "from_period": Period.parse("2020"),
            "to_period": Period.parse("2023"),
            "value": None,
            "in_percent": False,
            "unit": "persons",
        },
    )
    (row,) = piece_table(assessed(piece("1.A", statements=(told,)), method="traffic_light"), NAMING).rows
    assert row.why == "Værre fra 2020 til 2023. Selve tallene er ikke offentliggjort."


@pytest.mark.parametrize(("code", "goal", "short"), [("1.F1", "1", "F1"), ("BCV1", "BCV", "BCV1"), ("1", "1", "1")])
def test_codes_leave_out_what_the_page_is_about(code, goal, short):
    assert short_code(code, goal) == short


def test_a_goal_without_a_title_is_its_code():
    assert (numbered("1", "Bolig"), numbered("1", "")) == ("1. Bolig", "1")
