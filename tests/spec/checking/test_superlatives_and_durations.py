# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""*Højeste*, *laveste*, *på fire år*, *under landsgennemsnittet*: against a line, the years, another group."""

import pytest

from tests.written import verdict_on, verdicts_of

ABSENCE = ("Fravær blandt elever | 2021 | 2022 | 2023 | 2024", "Fravær blandt elever | 210 | 240 | 260 | 250")
SCHOOLS = (
    "Fravær og trivsel på skolerne",
    "Skole | Fravær | Trivsel",
    "Nord | 12,1 | 4,0",
    "Syd | 14,2 | 4,1",
    "Øst | 9,8 | 4,2",
)


IN_TIME = [
    ("Fravær blandt elever var det højeste i 2023.", "holds"),
    ("Fravær blandt elever var det højeste i 2022.", "contradicted"),
    ("Fravær blandt elever er det højeste siden 2021.", "contradicted"),
    ("I 2023 var fravær blandt elever det højeste siden 2021.", "holds"),
    ("I 2023 var fravær blandt elever det laveste siden 2021.", "contradicted"),
    ("Fravær blandt elever var det laveste siden 2023.", "not_checkable"),  # two figures make no lowest
    ("Fravær blandt elever er det laveste nogensinde.", "contradicted"),
    ("Antallet af klager er det laveste nogensinde.", "not_checkable"),
    ("Fravær blandt elever var det laveste i 2019.", "not_checkable"),  # of which the line knows nothing
    ("Fravær blandt elever er for første gang opgjort.", "not_checkable"),
    ("Fravær blandt medarbejdere på rådhuset og i jobcentret er det laveste.", "not_checkable"),
]


@pytest.mark.parametrize(("text", "verdict"), IN_TIME)
def test_the_highest_and_the_lowest_of_a_series(text, verdict):
    assert verdicts_of("superlative", text, ABSENCE) == [verdict]


def test_two_figures_make_no_highest():
    table = ("Fravær blandt elever | 2021 | 2022", "Fravær blandt elever | 210 | 240")
    assert verdicts_of("superlative", "Fravær blandt elever er det laveste i 2022.", table) == ["not_checkable"]


AMONG_OTHERS = [
    ("Syd har det højeste fravær.", "holds"),
    ("Nord har det højeste fravær.", "contradicted"),
    ("Øst har den højeste trivsel.", "holds"),
    ("Nord har den højeste trivsel.", "contradicted"),
]


@pytest.mark.parametrize(("text", "verdict"), AMONG_OTHERS)
def test_the_highest_and_the_lowest_among_the_others_of_a_column(text, verdict):
    assert verdicts_of("superlative", text, SCHOOLS) == [verdict]


DURATIONS = [
    ("Tallet er steget fra 2009 til 2013, altså på fire år.", "fire år", "holds"),
    ("Tallet er steget fra 2009 til 2013, altså på fem år.", "fem år", "holds"),  # both ends counted
    ("Tallet er steget fra 2009 til 2013, altså på seks år.", "seks år", "contradicted"),
    ("Tallet er steget over seks år.", "seks år", "not_checkable"),
    ("Tallet er steget fra 2009 til 2013, altså på 48 måneder.", "48 måneder", "not_checkable"),
]


@pytest.mark.parametrize(("text", "quote", "verdict"), DURATIONS)
def test_a_number_of_years_is_held_against_the_years_it_is_from_and_to(text, quote, verdict):
    assert verdict_on(quote, text) == verdict


COMPARISONS = [
    ("Andelen var 3,4 pct. i 2024 mod 6,4 pct. i hele landet. Den ligger under landsgennemsnittet.", "holds"),
    ("Andelen var 3,4 pct. i 2024 mod 6,4 pct. i hele landet. Den ligger over landsgennemsnittet.", "contradicted"),
    # two others: one of them may be meant
    ("Andelen var 3 pct. i 2024 mod 6 pct. i landet og 7 pct. i regionen. Den ligger over landsgennemsnittet.",
     "not_checkable"),
    ("Andelen ligger over landsgennemsnittet.", "not_checkable"),
    ("Andelen var 3,4 pct. i 2024 mod 3,4 pct. i hele landet. Den ligger på niveau med landsgennemsnittet.",
     "not_checkable"),
    ("I 2024 var andelen 88 procent. Den er højere end i nabokommunerne, hvor den var 84 procent.", "holds"),
    ("I 2024 var andelen 88 procent. Den er lavere end i nabokommunerne, hvor den var 84 procent.", "contradicted"),
    ("Andelen er stadig relativt lav. Det glæder os. Den var 3,4 pct. i 2024. I hele landet var den 6,4 pct.", "holds"),
    ("Andelen er stadig relativt høj. Det ærgrer os. Den var 3,4 pct. i 2024. I hele landet var den 6,4 pct.",
     "not_checkable"),  # high beside what it was, perhaps
    ("Fraværet er lavere i vest end i øst.", "not_checkable"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "verdict"), COMPARISONS)
def test_over_and_under_another_group_is_held_against_the_two_figures_beside_it(text, verdict):
    assert verdicts_of("comparison", text)[-1] == verdict
