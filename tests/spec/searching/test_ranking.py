# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What is found, and what stands first."""

import pytest

from pejl.core.searching.index import Entry, as_data, from_data, index_of
from pejl.core.searching.ranking import find

ENTRIES = (
    Entry("scheme", "plan", "/plan/", "Planer 2021-2024", years=(2021, 2022, 2023, 2024)),
    Entry("goal", "1", "/plan/1/", "Flere har en bolig", context="pejlemærke", wording="Færre hjemløse sover ude"),
    Entry("goal", "1.D", "/plan/1.D/", "Færre hjemløse", context="delmål", years=(2021,)),
    Entry(
        "indicator",
        "hjemloese",
        "/indikator/hjemloese/",
        "Hjemløse i byen",
        years=(2022, 2024),
        figures={2022: "1.370 personer i 2022", 2024: "1.387 personer i 2024"},
    ),
    Entry("indicator", "anvist", "/indikator/anvist/", "Hjemløse, der får anvist en bolig", years=(2019,)),
    Entry("indicator", "fravaer", "/indikator/fravaer/", "Skolefravær blandt børn", years=(2023,)),
    Entry("page", "metode", "/metode/", "Sådan beregner vi", text="hjemløse er eksemplet"),
)
INDEX = index_of(ENTRIES, language="da")


def paths(question):
    return [hit.entry.path for hit in find(INDEX, question).hits]


# question, what stands first
FIRST = [
    ("hjemløse", ["/indikator/hjemloese/", "/plan/1.D/", "/indikator/anvist/", "/plan/1/", "/metode/"]),
    ("HJEMLOSHED", ["/indikator/hjemloese/", "/plan/1.D/", "/indikator/anvist/", "/plan/1/", "/metode/"]),
    ("hjemløse bolig", ["/indikator/anvist/", "/plan/1/"]),
    ("pejlemærke 1", ["/plan/1/"]),
    ("1.d", ["/plan/1.D/"]),
    ("fravær", ["/indikator/fravaer/"]),
    ("skole fravær", ["/indikator/fravaer/"]),
    ("færre hjemløse", ["/plan/1.D/", "/plan/1/"]),
]


@pytest.mark.parametrize(("question", "expected"), FIRST)
def test_title_before_wording_before_text_and_all_words_are_wanted(question, expected):
    assert paths(question) == expected


def test_a_year_lifts_what_has_a_figure_for_it_and_is_told():
    found = find(INDEX, "hjemløse 2019")
    assert [(hit.entry.code, hit.years) for hit in found.hits[:2]] == [("anvist", (2019,)), ("hjemloese", ())]
    assert found.years == (2019,)


def test_a_year_alone_finds_everything_that_has_something_for_it():
    assert paths("2024") == ["/indikator/hjemloese/", "/plan/"]
    assert paths("2022 2024") == ["/indikator/hjemloese/", "/plan/"]


def test_nothing_asked_finds_nothing():
    assert find(INDEX, "") == find(INDEX, " på den ")
    assert find(INDEX, "").hits == ()


def test_where_nothing_has_all_the_words_that_stands_which_has_most():
    found = find(INDEX, "hjemløse børn bolig")
    assert [hit.entry.path for hit in found.hits] == ["/indikator/anvist/", "/plan/1/"]
    assert found.partly
    assert not find(INDEX, "hjemløse bolig").partly


def test_a_mistyped_word_finds_what_was_meant_and_says_so():
    found = find(INDEX, "hjælose")
    assert found.hits[0].entry.code == "hjemloese"
    assert found.unknown == ("hjælose",)
    assert found.suggestions == ("hjemløse",)


def test_a_word_that_is_nowhere_finds_nothing_and_suggests_what_looks_like_it():
    found = find(INDEX, "skoleferie")
    assert found.hits == ()
    assert found.unknown == ("skoleferie",)
    assert found.suggestions == ("skolefravær",)
    assert find(INDEX, "xyzzyxyzzy").suggestions == ()


def test_an_empty_index_finds_nothing():
    assert find(index_of((), language="da"), "hjemløse").hits == ()


def test_the_index_can_be_written_and_read_again():
    assert from_data(as_data(ENTRIES)) == ENTRIES


def test_the_order_does_not_depend_on_the_order_of_the_entries():
    turned = index_of(reversed(ENTRIES), language="da")
    assert [hit.entry for hit in find(turned, "hjemløse").hits] == [hit.entry for hit in find(INDEX, "hjemløse").hits]


def test_each_language_has_its_own_endings():
    english = index_of([Entry("indicator", "x", "/en/x/", "Vacancies without an appointment")], language="en")
    assert [hit.entry.code for hit in find(english, "vacancy").hits] == ["x"]
