# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What a text says of the rows of a table beside each other: the largest, the only one, so many of so many."""

import pytest

from tests.written import claims_on, verdicts_of

BENEFITS = (
    "Borgere på ydelse",
    "Ydelse | 2022 | 2023 | 2024",
    "Dagpenge | 1.842 | 1.800 | 1.766",
    "Sygedagpenge | 1.127 | 1.190 | 1.174",
    "Fleksjob | 1.486 | 1.500 | 1.539",
    "Førtidspension | 3.904 | 3.950 | 3.987",
    "I alt | 8.359 | 8.440 | 8.466",
)
SCHOOLS = (
    "Skole | Elever | Trivsel 2023 | Trivsel 2024",
    "Skole A | 412 | 7,1 | 7,4",
    "Skole B | 538 | 6,3 | 6,2",
    "Skole C | 297 | 7,8 | 7,8",
    "Kommunen | 1.247 | 7,0 | 7,1",
)
BUDGET = (
    "Regnskab 2024, mio. kr.",
    "Udvalg | Budget | Regnskab | Afvigelse",
    "Børn | 200,0 | 213,3 | 13,3",
    "Ældre | 180,0 | 175,6 | -4,4",
    "Kultur | 50,0 | 51,2 | 1,2",
)

CLINICS = (
    "Klinik | Aftaler 2024 | Udeblivelser 2024 | Andel 2024",
    "Nord | 18.240 | 1.018 | 5,6 %",
    "Øst | 19.780 | 1.266 | 6,4 %",
    "Vest | 14.310 | 1.173 | 8,2 %",
)
ANSWERS = (
    "Hvor tilfreds er du? (procent, 2024)",
    "Spørgsmål | Meget tilfreds | Tilfreds | Hverken-eller | Utilfreds",
    "Rengøringen | 38 | 41 | 13 | 8",
    "Maden | 42 | 29 | 18 | 11",
    "Aktiviteterne | 21 | 47 | 20 | 12",
)

MEANS = (
    "Skole | Elever | Gennemsnit 2023 | Gennemsnit 2024 | Fravær 2024",
    "Nordskolen | 412 | 7,1 | 7,4 | 5,8 %",
    "Sydskolen | 538 | 6,3 | 6,2 | 7,9 %",
    "Østskolen | 297 | 7,8 | 7,8 | 5,1 %",
)

EXTREMES = [
    ("Østskolen har fortsat det højeste gennemsnit i 2024.", MEANS, "holds"),
    ("Sydskolen har fortsat det højeste gennemsnit i 2024.", MEANS, "contradicted"),
    ("Vest har den højeste andel udeblivelser.", CLINICS, "holds"),
    ("Øst har den højeste andel udeblivelser.", CLINICS, "contradicted"),
    ("Øst har det højeste antal udeblivelser, nemlig 1.266.", CLINICS, "holds"),
    ("Det laveste niveau har Nord med 5,6 procent udeblivelser.", CLINICS, "holds"),
    ("Det laveste niveau har Vest med 8,2 procent udeblivelser.", CLINICS, "contradicted"),
    ("Tilfredsheden er lavest, når det gælder aktiviteterne.", ANSWERS, "holds"),
    ("Førtidspension er den største gruppe i 2024.", BENEFITS, "holds"),
    ("Fleksjob er den største gruppe i 2024.", BENEFITS, "contradicted"),
    ("Sygedagpenge er den mindste gruppe i 2024.", BENEFITS, "holds"),
    ("Revalidering er den mindste gruppe i 2024.", BENEFITS, "not_checkable"),  # no row
    ("Den største stigning er i førtidspension siden 2022.", BENEFITS, "holds"),
    ("Skole C har det højeste niveau af trivsel i 2024.", SCHOOLS, "holds"),
    ("Skole A har det højeste niveau af trivsel i 2024.", SCHOOLS, "contradicted"),
    ("Den største fremgang har skole A.", SCHOOLS, "holds"),
    ("Skole B har det højeste fravær i 2024.", SCHOOLS, "not_checkable"),  # no such column
    ("Det største merforbrug har Børn.", BUDGET, "holds"),
    ("Det største mindreforbrug har Ældre.", BUDGET, "holds"),
    ("Det største merforbrug har Kultur.", BUDGET, "contradicted"),
]


@pytest.mark.parametrize(("text", "table", "verdict"), EXTREMES)
def test_the_largest_of_a_table_is_the_row_that_the_clause_names(text, table, verdict):
    assert verdicts_of("superlative", text, table) == [verdict]


def test_rows_of_several_units_are_not_held_against_each_other():
    table = ("Nøgletal | 2023 | 2024", "Ventetid i dage | 9 | 13", "Ventende i pct. | 40 | 44", "Klager | 70 | 80")
    assert verdicts_of("superlative", "Klager er det højeste tal i 2024.", table) == ["not_checkable"]


def test_what_another_sentence_names_is_less_sure_to_be_meant():
    text = "Trivslen er lavest i 2024, når det gælder skole A."
    assert verdicts_of("superlative", text, SCHOOLS) == ["not_checkable"]


COUNTS = [
    ("Tre af de fire ydelser er faldet.", BENEFITS, "contradicted", "Tre"),
    ("Tre af de fire ydelser er steget siden 2022.", BENEFITS, "holds", "Tre"),
    ("Trivslen er steget på en skole, og to af de tre skoler er faldet.", SCHOOLS, "not_checkable", "to"),
    ("To ud af tre udvalg har merforbrug.", BUDGET, "holds", "To ud af tre"),
    ("To af de tre udvalg har mindreforbrug.", BUDGET, "contradicted", "To"),
    ("To af de fem udvalg har merforbrug.", BUDGET, "not_checkable", "To"),  # no table of five
    ("To af de tre udvalg er i tvivl.", BUDGET, "not_checkable", "To"),  # nothing that rows do
]


@pytest.mark.parametrize(("text", "table", "verdict", "quote"), COUNTS)
def test_so_many_of_so_many_are_the_rows_that_do_it(text, table, verdict, quote):
    assert [str(one.verdict) for one in claims_on(quote, text, table)] == [verdict]


TARGETS = (
    "Indikator | 2020 | 2024 | Mål",
    "Elever der består | 86,4 % | 88,3 % | 90 %",
    "Elever med fravær | 16,8 % | 17,5 % | 15 %",
    "Unge i uddannelse | 90,2 % | 94,5 % | 93 %",
)
GOALS = [
    ("To af de tre indikatorer er forbedret.", "To", "holds"),
    ("Tre af de tre indikatorer er forbedret.", "Tre", "not_checkable"),  # better is no plain word of direction
    ("Kun én af de tre indikatorer har nået sit mål.", "én", "holds"),
    ("To af de tre indikatorer har ikke nået deres mål.", "To", "holds"),
    ("To af de tre indikatorer har nået deres mål.", "To", "not_checkable"),  # not all need have one
]


@pytest.mark.parametrize(("text", "quote", "verdict"), GOALS)
def test_rows_are_better_or_have_reached_their_goal_by_their_own_targets(text, quote, verdict):
    assert [str(one.verdict) for one in claims_on(quote, text, TARGETS)] == [verdict]


CALLED_AFTER_A_CHANGE = (
    "Nøgletal | Udgangspunkt 2022 | 2024 | Mål",
    "Forskel i karakter mellem elever med og uden støtte | 2,1 | 1,9 | 1,5",
    "Fald med skade på plejecentre | 402 | 381 | 350",
    "Elever, der består prøven | 86,4 | 88,3 | 88,0",
)


def test_a_row_that_is_called_after_a_change_is_no_change_itself():
    """*Fald med skade på plejecentre* counts accidents."""
    for quote, text in (("Tre", "Tre af de tre nøgletal er forbedret."), ("én", "Kun én har nået sit mål.")):
        assert [str(one.verdict) for one in claims_on(quote, text, CALLED_AFTER_A_CHANGE)] == ["holds"]


NO_TARGETS = [
    ("Indikator | 2020 | 2024 | Mål", "Børn | 1 | 2 | -", "Unge | 3 | 4 | 5", "Ældre | 3 | 4 | 5"),
    ("Indikator | 2020 | 2024 | Mål", "Børn | 5 | 6 | 5", "Unge | 3 | 4 | 5", "Ældre | 3 | 4 | 5"),
    ("Indikator | 2020 | 2024 | Mål", "Børn | - | - | 5", "Unge | 3 | 4 | 5", "Ældre | 3 | 4 | 5"),
]


@pytest.mark.parametrize("table", NO_TARGETS)
@pytest.mark.parametrize("said", ["er forbedret", "har nået deres mål"])
def test_a_row_that_leaves_it_open_leaves_the_count_open(table, said):
    (claim,) = claims_on("Tre", f"Tre af de tre indikatorer {said}.", table)
    assert str(claim.verdict) == "not_checkable"


ONLY_ONE = [
    ("Dagpenge er den eneste ydelse, der er faldet siden 2022.", "holds"),
    ("Fleksjob er den eneste ydelse, der er faldet siden 2022.", "contradicted"),
    ("Fleksjob er den eneste ydelse, der er steget siden 2022.", "not_checkable"),  # others may be left out
    ("Revalidering er den eneste ydelse, der er faldet siden 2022.", "not_checkable"),
]


@pytest.mark.parametrize(("text", "verdict"), ONLY_ONE)
def test_the_only_one_is_a_row_that_alone_goes_that_way(text, verdict):
    assert verdicts_of("direction", text, BENEFITS) == [verdict]


def test_the_names_of_the_rows_that_are_counted_are_the_evidence():
    (claim,) = claims_on("fire", "Opgørelsen omfatter fire ydelser.", BENEFITS)
    assert [one.quote for one in claim.evidence] == ["Dagpenge", "Sygedagpenge", "Fleksjob", "Førtidspension"]
