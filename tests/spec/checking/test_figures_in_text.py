# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The figures of a text that may claim something: value, unit, hedge, and the words that say what is counted."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pejl.core.checking.figures_in_text import figures_in

FIGURES = [
    # the text                                          value     unit                   hedge
    ("der var 1.378 hjemløse", "1378", "", ""),
    ("der var 5820 af dem", "5820", "", ""),
    ("der er afsat 3.641.000 kr. til", "3641000", "DKK", ""),  # and no account, as 6.45.51.1 is
    ("der var 1 066 boliger", "1066", "dwellings", ""),
    ("den er 22,8 %.", "22.8", "%", ""),
    ("den er 22,8%", "22.8", "%", ""),
    ("den er 3,4 pct. i", "3.4", "%", ""),
    ("et fald på 1,4 procentpoint", "1.4", "percentage_points", ""),
    ("et fald på 2 %-point", "2", "percentage_points", ""),
    ("besparelsen på 53 mio.kr. på", "53", "million_DKK", ""),
    ("15,7 mio. kr. årligt fra", "15.7", "million_DKK_per_year", ""),
    ("en husleje på 4.500 kr. om måneden", "4500", "DKK_per_month", ""),
    ("15,3 dagsværk i", "15.3", "days_per_full_time_employee", ""),
    ("169,6 uger", "169.6", "weeks", ""),
    ("omkring 320 borgere", "320", "", "about"),
    ("ca. 130 boliger", "130", "dwellings", "about"),
    ("knap 2.000 boliger", "2000", "dwellings", "almost"),
    ("mere end 40 pladser", "40", "places", "over"),
    ("mindst 44 %", "44", "%", "at_least"),
    ("under 1,1 % i", "1.1", "%", "under"),
    ("faldt -5 %", "-5", "%", ""),
    ("fire medarbejdere", "4", "employees", ""),
    ("halvanden time", "1.5", "hours", ""),
    ("femogtyve unge", "25", "", ""),
    ("kun ét tilbud", "1", "offers", ""),
    ("over fem år", "5", "years", "over"),
    ("faldet med neesten 2 ar", "2", "years", "almost"),
    ("i alt 3.000", "3000", "", ""),
    ("12 345 boliger", "12345", "dwellings", ""),
    ("højest 100 borgere", "100", "", "at_most"),
    ("15,7 mio. kr. arligt", "15.7", "million_DKK_per_year", ""),
    ("75 mio. årligt", "75", "million_DKK", ""),
    ("12 mio.", "12", "million_DKK", ""),
    ("2 mia. i 2024", "2", "billion_DKK", ""),
    ("1,2 mio. borgere", "1.2", "", ""),
    ("(<1,1 %)", "1.1", "%", "under"),
    ("en tredjedel af dem", "0.33", "", "about"),
    ("22.8 % af dem", "22.8", "%", ""),
    ("47 1%", "471", "%", ""),
    ("svarprocenten er 65", "65", "%", ""),
]

NONE = [
    "en borger og et tilbud",
    "den anden sag",
    "i 2024 og 2022/2023",
    "efter § 79",
    "ingen figurer her",
    "1.2.3 og 2.34,5",
    "én indgang",
    "hver anden uge",
    "hver borger",
    "de to-sprogede og K-to",
]


@pytest.mark.parametrize(("text", "value", "unit", "hedge"), FIGURES)
def test_a_figure_is_read_with_its_unit_and_its_hedge(text, value, unit, hedge):
    (found,) = figures_in(text)
    assert (str(found.quantity.value), found.unit, str(found.quantity.approximation)) == (value, unit, hedge)


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_figure_is_not_found(text):
    assert figures_in(text) == ()


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("mellem 35 og 50 pct.", "%"),
        ("fra 9 til 13 procent", "%"),
        ("14-20 procentpoint", "percentage_points"),
        ("3-4 uger", "weeks"),
        ("to-tre uger", "weeks"),
        ("to eller tre uger", "weeks"),
    ],
)
def test_a_unit_that_stands_once_belongs_to_both(text, unit):
    assert [one.unit for one in figures_in(text)] == [unit, unit]


@pytest.mark.parametrize(
    ("text", "share"),
    [("knap to tredjedele af dem", Fraction(2, 3)), ("halvdelen af dem", Fraction(1, 2))],
)
def test_a_fraction_in_words_is_kept_exactly(text, share):
    (found,) = figures_in(text)
    assert found.fraction == share
    assert found.in_words


def test_numbers_in_words_end_where_something_stands_between_them():
    assert [str(one.quantity.value) for one in figures_in("Der er fire, fem og hundrede og to af dem")] == [
        "4",
        "5",
        "102",
    ]


def test_the_words_that_follow_say_what_is_counted():
    (found,) = figures_in("for at undersøge de 1.204 elevers ønsker om fritid, sport og musik")
    assert found.noun == "elevers ønsker om fritid"


def test_a_figure_knows_its_place_with_its_unit_and_without_the_full_stop_after_it():
    text = "Den er nu 22 uger. Før var den 30 pct."
    assert [text[one.start : one.end] for one in figures_in(text)] == ["22 uger", "30 pct."]


@given(st.text(alphabet="0123456789., -%§ai/"))
def test_no_text_is_too_strange(text):
    for one in figures_in(text):
        assert 0 <= one.start < one.end <= len(text)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("3-4.000 kr.", ["3000", "4000"]),
        ("800-1.000 kr.", ["800", "1000"]),
        ("12-13 pct.", ["12", "13"]),
        ("3 og 4.000 kr.", ["3", "4000"]),
        ("67 176 154 134", ["67", "176", "154", "134"]),
        ("143 890", ["143", "890"]),
        ("1 066", ["1066"]),
        ("hundrede og to", ["102"]),
        ("tabel 47 1%", ["1"]),
        ("to en borger", ["2"]),
    ],
)
def test_figures_beside_each_other_are_told_apart(text, values):
    assert [str(one.quantity.value) for one in figures_in(text)] == values


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("10 ekstra borgere hver måned", "month"),
        ("320 borgere årligt", "year"),
        ("112 unge arligt i 2022", "year"),
        ("12 borgere. Det er årligt", ""),
        ("12 borgere af 14 årligt", ""),
    ],
)
def test_how_often_it_comes_is_said_a_few_words_later(text, per):
    assert figures_in(text)[0].per == per


@pytest.mark.parametrize(
    ("text", "likely"),
    [("og 1341 2023", "134"), ("er 22.8 %", "22.8"), ("er 47 1%", "47.1")],
)
def test_a_figure_that_cannot_stand_so_is_marked_with_what_it_probably_was(text, likely):
    (found,) = figures_in(text)
    assert (found.damaged, str(found.likely)) == (True, likely)


def test_a_figure_in_a_spoiled_place_is_marked():
    assert [one.damaged for one in figures_in("12 og 13", [(0, 1)])] == [True, False]


def test_figures_far_from_each_other_are_found_alike():
    words = "ord uden tal " * 20
    text = f"{words}12 boliger {words} 13 boliger{'a' * 200}14 og {words}15"
    assert [str(one.quantity.value) for one in figures_in(text)] == ["12", "13", "15"]
