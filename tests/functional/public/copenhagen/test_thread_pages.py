# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""From a recommendation to the status it was to move, and from a goal to what was done, paid for and never decided."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("copenhagen"), pytest.mark.xdist_group("copenhagen")]

ASSEMBLY = "/koebenhavnertinget-2024/"
MOST_QUERIES = 4  # which release is in force, its index, and its parts where they were not read lately


def test_what_became_of_a_recommendation_with_the_steps_nothing_is_known_about(reader):
    page = reader.reads(f"{ASSEMBLY}2.3/")
    assert "Hvad blev der af anbefaling 2.3?" in page
    assert "Anbefalingen er besvaret. Der er noget i gang. Vi har ikke fundet en beslutning." in page
    assert "Socialforvaltningen svarede · 10. september 2024 Hører under udvalget" in page
    assert "Vi har ikke fundet en beslutning Ingen af de papirer, Pejl kender, viser en afstemning" in page
    assert "Tre frivilligcentre i drift, 1,05 mio. kr. i 2024" in page
    assert "1.1. Antallet af hjemløse falder markant Ikke nået" in page
    assert "(Koblingen er vores. Den står ikke i papiret.)" in page


def test_what_is_not_the_committees_to_decide_is_not_missing(reader):
    page = reader.reads(f"{ASSEMBLY}5.2/")
    assert "Uden for kommunen" in page
    assert "Kan ikke bestemmes af udvalget" in page
    assert "Beslutning ikke fundet" not in page


def test_an_answer_that_does_not_go_into_the_recommendation_is_no_answer(reader):
    page = reader.reads(f"{ASSEMBLY}1/")
    assert "Anbefalingen er ikke besvaret i noget papir, Pejl kender." in page
    assert "Svaret går ikke ind i anbefalingen" in page


def test_an_assembly_tells_what_lacks_an_answer_or_whose_it_is(reader):
    page = reader.reads(ASSEMBLY)
    assert "22 anbefalinger: ét uden svar, fem, hvor der ikke står, hvem de hører under." in page
    _before, unsaid = page.split("Ikke oplyst, hvem den hører under", 1)
    listed = unsaid.split("Alle anbefalingerne" if "Alle anbefalingerne" in unsaid else "Alle anbefalinger", 1)[0]
    assert [code for code in ("1 ", "2.1 ", "3.1 ", "5.2 ", "5.3 ", "5.4 ", "5.5 ") if f" {code}" in f" {listed}"] == [
        "1 ",
        "3.1 ",
        "5.3 ",
        "5.4 ",
        "5.5 ",
    ]


def test_an_initiative_with_money_milestones_goals_and_what_moves_it_from_outside(reader):
    page = reader.reads("/indsatser/tvaersektoriel-udsatteenhed/")
    assert "Penge til og med 31. december 2026" in page
    assert "40 pladser" in page
    assert "Anden bevilling, vedtaget, beløb ikke nævnt, 2026, bevilling til 31. december 2026" in page
    assert "3.3. De mest udsatte oplever mere sammenhæng og bliver inddraget" in page
    assert "Ansvaret for beskæftigelse kan først flyttes i 2030" in page


def test_an_initiative_tells_which_recommendation_it_answers(reader):
    assert "2.6. Et AI-projekt med medarbejderne" in reader.reads("/indsatser/ai-innovationsprojekt/")


def test_whether_it_worked_is_told_by_before_and_after_and_never_as_a_cause(reader):
    page = reader.reads("/indsatser/loentillaeg-oek77/")
    assert "Det viser ikke, at indsatsen er årsagen." in page
    assert "Før: 24,2 % i 2021. Efter: 22,8 % i 2024. Ændringen er −1,4 procentpoint." in page
    assert "Ingen har lovet hvor meget." in page


def test_a_promise_stands_beside_what_came_also_where_nothing_was_known_before(reader):
    page = reader.reads("/indsatser/specialiseret-taskforce/")
    assert "Lovet: +60 procentpoint pr. 31. december 2025. Efter: 66 % pr. 30. september 2025." in page
    assert "Der er intet tal fra før, den begyndte. Fristen er ikke løbet ud." in page


def test_where_nobody_named_a_figure_nothing_is_said_of_whether_it_worked(reader):
    assert "Det kan vi ikke sige Ingen har skrevet, hvilket tal den skulle flytte" in reader.reads("/indsatser/hot/")


def test_a_goal_tells_what_was_done_what_it_cost_and_what_was_never_decided(reader):
    page = reader.reads("/pejlemaerker-2014-2017/4/")
    assert "Hvad der er gjort, og hvad det har kostet" in page
    assert "Unge på vej" in page
    never = page.split("Ingen beslutning fundet", 1)[1]
    assert "Ø303 Job til borgere med misbrug" in never
    assert "3 poster har intet beløb i papirerne og er ikke med i nogen sum." in page


def test_the_sums_of_a_goal_count_what_helps_two_of_its_parts_once(reader):
    page = reader.reads("/indsatsomraader-2021-2025/3/")
    assert "2025 7,8 mio. kr." in page
    assert "2026 6,1 mio. kr." in page


def test_what_helps_several_goals_and_what_runs_out_stand_on_the_page_of_money(reader):
    page = reader.reads("/budget/")
    several = page.split("Hjælper flere mål", 1)[1]
    assert "Ø303 Job til borgere med misbrug 4. " in several
    ending = page.split("Penge, der løber ud inden for et år fra", 1)[1].split("Hjælper flere mål", 1)[0]
    assert "bevilling til 31. december 2025" in ending


@pytest.mark.parametrize(
    "page", [ASSEMBLY, f"{ASSEMBLY}2.3/", "/anbefalinger/", "/indsatser/", "/indsatser/hot/", "/budget/"]
)
def test_a_page_of_the_thread_asks_the_database_a_few_times_only(reader, page):
    with CaptureQueriesContext(
        connection,
    ) as asked:
        reader.opens(page)
    assert len(asked) <= MOST_QUERIES, [one["sql"][:120] for one in asked]


@pytest.mark.parametrize("page", ["/indsatser/", "/anbefalinger/", "/budget/"])
def test_nothing_of_the_thread_is_shown_before_it_was_published(reader, page):
    assert "taskforce" not in reader.reads(f"{page}?kendt=2016-01-01")
    reader.opens("/indsatser/specialiseret-taskforce/?kendt=2016-01-01", 404)


@pytest.mark.parametrize("file", ["data.csv", "data.json", "data.xlsx"])
@pytest.mark.parametrize(
    "page", [ASSEMBLY, f"{ASSEMBLY}2.3/", "/anbefalinger/", "/indsatser/", "/indsatser/hot/", "/budget/"]
)
def test_each_page_is_there_as_files(reader, page, file):
    assert reader.opens(page + file).content


def test_an_initiative_that_is_not_there_is_a_page_that_is_not_there(reader):
    reader.opens("/indsatser/findes-ikke/", 404)


def test_both_languages(reader):
    page = reader.reads(f"/en{ASSEMBLY}2.3/")
    assert "What became of recommendation 2.3?" in page
    assert "Three volunteer centres in operation, DKK 1.05 million in 2024" in page
