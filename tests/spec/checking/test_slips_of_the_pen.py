# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Slips that a table or a sentence shows by itself: lost commas, wrong units, sums and shares that do not come out.

What a slip may explain and what may be true as it stands are told apart; the second calls for nothing.
"""

from decimal import Decimal

import pytest

from pejl.core.checking.blocks import Cell, Document, Place, TableBlock, TextBlock
from pejl.core.checking.check import check_blocks
from pejl.core.checking.report import Verdict

ALARMS = (Verdict.CONTRADICTED, Verdict.DAMAGED)


def table(*rows, caption=""):
    return TableBlock(tuple(tuple(map(Cell, row)) for row in rows), Place(table=1), caption)


def alarms(*blocks):
    """What is not left in peace: quote, verdict and reason."""
    texts = tuple(TextBlock(one) if isinstance(one, str) else one for one in blocks)
    claims = check_blocks([Document("notat", texts)]).claims
    return [(one.quote, str(one.verdict), one.explanation) for one in claims if one.verdict in ALARMS]


WATER = ("Anlæg", "2022", "2023", "2024")
LOST_COMMAS = [
    (
        "in a row of shares with a target",
        table(("Mål", "2022", "2023", "2024", "Måltal 2026"), ("Svar i tide", "864 %", "87,9 %", "88,3 %", "90 %")),
        "864 %",
    ),
    ("in a column of marks", table(("Hold", "Snit"), ("A", "71"), ("B", "6,9"), ("C", "7,8"), ("D", "6,3")), "71"),
    ("with two decimals", table(WATER, ("Spild", "1,24 m", "131 m", "1,19 m")), "131"),
]


@pytest.mark.parametrize(("block", "quote"), [one[1:] for one in LOST_COMMAS], ids=[one[0] for one in LOST_COMMAS])
def test_a_whole_figure_among_others_with_decimals_has_lost_its_comma(block, quote):
    assert alarms(block) == [(quote, "damaged", "out_of_line")]


NO_COMMA = [
    ("a whole one of that size", table(("Hold", "Snit"), ("A", "7"), ("B", "6,9"), ("C", "7,8"))),
    ("one that no comma brings in line", table(("Hold", "Snit"), ("A", "9300"), ("B", "6,9"), ("C", "7,8"))),
    ("others of several forms", table(("Hold", "Snit"), ("A", "71"), ("B", "6,9"), ("C", "7,82"))),
    ("one other only", table(("Hold", "Snit"), ("A", "71"), ("B", "6,9"))),
]


@pytest.mark.parametrize("block", [one[1] for one in NO_COMMA], ids=[one[0] for one in NO_COMMA])
def test_a_figure_that_may_be_what_it_says_is_left_alone(block):
    assert alarms(block) == []


SHIPS = table(("Havn", "2023", "2024"), ("Afgifter i mio. kr.", "12,8", "13,3"), ("Anløb", "412", "437"))


def test_a_figure_that_comes_out_once_a_comma_is_put_back_is_shown_with_that_reading():
    text = "Af de 276 anløb blev 50 aflyst. Det giver en andel på 181 procent."
    (claim,) = [one for one in check_blocks([Document("notat", (TextBlock(text),))]).claims if one.verdict in ALARMS]
    assert (claim.verdict, claim.likely_reading) == (Verdict.DAMAGED, Decimal("18.1"))


@pytest.mark.parametrize(
    "text",
    [
        "Der var 181 anløb.",  # people and ships are whole
        "Belægningen var 181 procent.",  # nothing bears another reading out
        "Det tager cirka 140 dage.",
        "Belægningen var 18 procent.",  # two digits come out of something by chance
        "Prisen steg fra 120 kr. til 140 kr.",
    ],
)
def test_no_comma_is_put_back_where_nothing_bears_it_out(text):
    assert alarms(SHIPS, text) == []


def test_a_zero_in_front_of_a_measure_shows_a_lost_comma():
    assert alarms("Merforbruget var 07 mio. kr. i 2024.") == [("07 mio. kr.", "damaged", "spoiled_print")]


SURVEY = [
    ("Spørgsmål (pct.)", "Enig", "Delvist enig", "Uenig"),
    ("Maden er god", "38", "41", "21"),
    ("Maden er varm", "52", "31", "17"),
    ("Der er nok", "45", "35", "20"),
]


def test_shares_of_a_line_that_do_not_come_to_a_hundred_show_where_most_do():
    broken = table(*SURVEY, ("Der er ro", "70", "20", "1"), caption="Svar i procent")
    assert alarms(broken) == [("1", "contradicted", "whole_fails")]


NO_WHOLE = [
    ("all come to a hundred", [*SURVEY, ("Der er ro", "70", "20", "10")]),
    ("rounding", [*SURVEY, ("Der er ro", "70", "20", "11")]),
    ("several answers were allowed", [*SURVEY[:2], ("Avis", "62", "51", "17"), ("Radio", "45", "53", "20")]),
    ("too few lines", [*SURVEY[:2], ("Der er ro", "70", "20", "1")]),
    ("two columns", [line[:3] for line in SURVEY]),
    (
        "a column that is not needed",
        [(*line, rest) for line, rest in zip([*SURVEY, ("Ro", "70", "20", "10")], "V0009", strict=True)],
    ),
]


@pytest.mark.parametrize("rows", [one[1] for one in NO_WHOLE], ids=[one[0] for one in NO_WHOLE])
def test_lines_that_are_no_whole_or_are_one_call_for_nothing(rows):
    assert alarms(table(*rows, caption="Svar i procent")) == []


PUPILS = [("Skole", "Elever", "Snit"), ("Skole A", "412", "7,1"), ("Skole B", "538", "6,3"), ("Skole C", "297", "7,8")]


def test_a_line_called_after_the_whole_place_is_the_sum_of_its_counts():
    assert alarms(table(*PUPILS, ("Kommunen", "1.247", "7,0"))) == []
    assert alarms(table(*PUPILS, ("Kommunen", "1.347", "7,0"))) == [("1.347", "contradicted", "sum_fails")]


def test_another_figure_of_the_whole_place_may_count_more_than_the_lines():
    assert alarms(table(*PUPILS, ("Kommunen", "2.006", "7,0"))) == []


UNITS = [
    ("a share in brackets", "Der kom 1.312 breve. 71 af de 1.312 (5,4 procentpoint) blev besvaret.", "unit_unfit"),
    ("a fall of a count", "Udlånet faldt fra 1.250 i 2023 til 1.109 i 2024, et fald på 11,3 procentpoint.",
     "percent_called_points"),
    ("a fall of weeks", "Ventetiden faldt fra 8,0 uger i 2023 til 7,1 uger i 2024, et fald på 11,3 procentpoint.",
     "percent_called_points"),
    ("a rise of a share", "Andelen steg fra 82 procent i 2022 til 88 procent i 2024, altså med 6 procent.",
     "points_called_percent"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "reason"), [one[1:] for one in UNITS], ids=[one[0] for one in UNITS])
def test_percent_and_points_are_told_apart_by_what_comes_out(text, reason):
    assert [why for _, _, why in alarms(text)] == [reason]


@pytest.mark.parametrize(
    "text",
    [
        "Der kom 1.312 breve, og forskellen mellem 71 af de 1.312 og resten er 5,4 procentpoint.",
        "I 2024 var usikkerheden 5,4 procentpoint.",
        "Andelen steg fra 82 procent i 2022 til 88 procent i 2024, altså med 7,3 procent.",
        "Snittet gik fra 1,9 i 2022 til 2,0 i 2023, en stigning på 1,9 procent.",
        "Der er 9 procentpoint.",
        "Mellem 5,4 procentpoint og 6,1 procentpoint.",
    ],
)
def test_points_and_percent_that_may_be_meant_are_left_alone(text):
    assert alarms(text) == []


def test_a_level_in_points_among_percentages_of_its_row_is_out_of_line():
    row = ("Klager", "2,3 %", "2,6 procentpoint", "2,4 %", "3,6 %")
    assert alarms(table(("Andel", "2020", "2021", "2022", "2023"), row)) == [
        ("2,6 procentpoint", "contradicted", "unit_out_of_line")
    ]


def test_a_change_in_points_is_no_level():
    assert alarms(table(("Andel", "2022", "2023", "Ændring"), ("Klager", "2,3 %", "2,6 %", "0,3 procentpoint"))) == []


def test_the_word_next_to_the_figures_tells_which_way_they_go():
    assert alarms("Antallet af fald i hjemmet er steget fra 402 i 2022 til 431 i 2024.") == []
    assert alarms("Antallet af fald i hjemmet er steget fra 402 i 2022 til 381 i 2024.") == [
        ("402 i 2022 til 381", "contradicted", "other_direction")
    ]
