# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""When two figures are of one thing: what a line is called, what two sentences share, and what keeps them apart."""

import pytest

from pejl.core.checking.blocks import Cell, Document, Place, TableBlock, TextBlock
from pejl.core.checking.check import check_blocks
from tests.written import verdict_on


def table(*rows, caption=""):
    return TableBlock(tuple(tuple(map(Cell, row)) for row in rows), Place(table=1), caption)


def checked(*blocks, beside=()):
    documents = [Document("sag", tuple(TextBlock(one) if isinstance(one, str) else one for one in blocks))]
    documents += [Document(f"bilag {number}", (TextBlock(text),)) for number, text in enumerate(beside)]
    return {one.quote: one for one in check_blocks(documents).claims}


def verdict(quote, *blocks, beside=()):
    return str(checked(*blocks, beside=beside)[quote].verdict)


TRIPS = "I 2024 var udgiften til kørsel af elever i specialtilbud 57,73 mio. kr."
AGAIN = "I 2024 var udgiften til kørsel af elever i specialtilbud 57,37 mio. kr."


def test_one_sentence_told_twice_with_two_digits_swapped_contradicts_itself():
    assert verdict("57,73 mio. kr.", TRIPS, AGAIN) == "contradicted"


def test_two_sentences_built_alike_about_two_places_do_not():
    other = "I 2024 var udgiften til drift af haller i idrætsområdet 57,37 mio. kr."
    assert verdict("57,73 mio. kr.", TRIPS, other) == "not_checkable"


def test_the_same_age_band_is_the_same_line():
    rows = (("Alder", "2022", "2024"), ("18-29 år", "148", "112"), ("30-49 år", "289", "276"))
    ages = table(*rows, caption="Hjemløse efter alder")
    assert verdict("112", "I 2024 var der 112 hjemløse på 18-29 år.", ages) == "holds"


def test_more_spent_than_meant_is_not_less():
    rows = (("Udvalg", "Budget 2025", "Merforbrug 2025"), ("Ældre", "98,9 mio. kr.", "-4,4 mio. kr."))
    found = checked("Udvalget for ældre har i 2025 et merforbrug på 4,4 mio. kr.", table(*rows))["4,4 mio. kr."]
    assert (str(found.verdict), found.explanation) == ("contradicted", "other_sign")


def test_a_table_that_is_very_wide_is_not_searched_for_relations():
    wide = tuple(str(number) for number in range(100, 116))
    found = checked(table(("År", *wide), ("Antal", *wide), ("Andre", *wide)))
    assert {str(one.verdict) for one in found.values()} == {"not_checkable"}


def test_a_row_that_names_its_periods_in_its_cells_is_read_by_them():
    rows = (("Område", "Opslag"), ("Pleje", "2023: 93"), ("Pleje", "2024: 167"))
    assert str(checked(table(*rows))["93"].period) == "2023"


def test_a_word_that_very_many_figures_share_tells_none_of_them():
    letters = [chr(97 + number // 26) + chr(97 + number % 26) for number in range(420)]
    lines = tuple((f"Pladser nummer{name}", str(1000 + 7 * number)) for number, name in enumerate(letters))
    found = checked("Der var 512 pladser i 2024.", table(("Sted", "2024"), *lines))
    assert str(found["512 pladser"].verdict) == "not_checkable"


def test_a_change_in_percent_that_is_of_the_new_figure_is_told_as_that():
    rows = (
        ("", "2001", "2002", "2003", "2004", "2005"),
        ("Nye anbringelser", "4.699", "4.567", "3.974", "3.996", "4.069"),
        ("Ændring i pct.", "", "-2,9", "-13,0", "0,6", "1,8"),
    )
    found = checked(table(*rows))["-2,9"]
    assert (str(found.verdict), found.explanation) == ("contradicted", "wrong_base")


def test_a_change_in_percent_from_nothing_is_not_reckoned():
    rows = (
        ("", "2001", "2002", "2003", "2004", "2005"),
        ("Nye anbringelser", "0", "4.567", "3.974", "3.996", "4.069"),
        ("Ændring i pct.", "", "100,0", "-13,0", "0,6", "1,8"),
    )
    assert str(checked(table(*rows))["100,0"].verdict) == "not_checkable"


def test_a_long_figure_that_differs_by_a_slip_from_one_that_may_be_meant_is_a_contradiction():
    rows = (("Boliger", "2024"), ("Almene boliger anvist til familier", "1.387 boliger"), ("Til unge", "412 boliger"))
    text = "I 2024 blev der via den boligsociale indsats anvist 1.378 boliger."
    assert verdict("1.378 boliger", text, table(*rows)) == "contradicted"


MARKED = [
    (
        "Andelen af unge i gang med en uddannelse efter 9. klasse er 91,5 procent i 2024.",
        "holds",
    ),  # a row is numbered, a class is not
    ("Andelen af unge i gang med en uddannelse efter 9. klasse (3B) er 91,5 procent i 2024.", "not_checkable"),
]


@pytest.mark.parametrize(("text", "verdict"), MARKED)
def test_the_code_of_a_row_is_no_age_nor_class_that_a_sentence_must_name(text, verdict):
    table = ("Nr. | Indikator | 2023 | 2024", "2A | Unge i gang med en uddannelse | 90,8 % | 91,5 %")
    assert verdict_on("91,5 procent", text, table) == verdict
