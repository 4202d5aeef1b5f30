# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What each binding says of a register: figures with their unit and hedge, changes, shares, trends, goals, counts."""

import pytest

from tests.composed import bound_in, composed, line_of, paragraph, refused
from tests.factories import make_goal, make_indicator, make_measure, make_scheme, make_source, record_figures

pytestmark = pytest.mark.django_db

SCHEME = "title: Prøve\nscheme: beacons"


def said(binding, front="title: Prøve"):
    """The words inside a sentence; at its beginning they have a capital."""
    return paragraph(composed(f"svar: {{{{ {binding} }}}}", front=front)).removeprefix("svar: ")


def code_of(binding, front="title: Prøve"):
    return [code for _line, code in refused(f"{{{{ {binding} }}}}", front=front)]


@pytest.fixture
def homeless():
    make_source()
    make_indicator("homeless", direction="decrease")
    record_figures("homeless", {"2019": "1442", "2022": "1370", "2024": "1387"}, source="report")


@pytest.fixture
def share(homeless):
    make_indicator("share", unit="%", figure_kind="share", direction="decrease")
    record_figures("share", {"2022": "15.0"}, source="report", numerator="300", denominator="2000")
    record_figures("share", {"2024": "22.8"}, source="report", numerator="456", denominator="2000")


# --- one figure ------------------------------------------------------------------------------------------------------


def test_what_is_counted_has_no_unit_since_the_sentence_has_its_noun(homeless):
    assert said("homeless[2024]") == "1.387"
    assert said("homeless[2024] med enhed") == "1.387 personer"


def test_a_percentage_has_its_sign_and_the_decimals_it_was_stated_with(share):
    assert said("share[2022]") == "15,0 %"
    assert said("share[2022] uden enhed") == "15,0"
    assert said("share[2022] med 0 decimaler") == "15 %"


def test_numerator_and_denominator(share):
    assert said("tæller share[2024]") == "456"
    assert said("nævner share[2024]") == "2.000"
    assert code_of("tæller homeless[2024]") == ["paper.no_numerator"]


def test_the_newest_figure_is_the_newest_that_had_ended(homeless):
    assert said("homeless[seneste]") == "1.387"
    assert said("homeless[forrige]") == "1.370"
    assert said("homeless[seneste]", front="title: Prøve\nas_of: 2023-12-31") == "1.370"


def test_a_figure_that_papers_disagree_about_is_said_as_all_of_them(homeless):
    record_figures("homeless", {"2025": "1378"}, source="report", variant="case")
    record_figures("homeless", {"2025": "1387"}, source="report", variant="appendix")
    assert said("homeless[2025]") == "1.378 eller 1.387"
    assert said("ændring homeless[2024 -> 2025] uden fortegn") == "9 eller 0"


def test_a_missing_figure_is_said_in_words(homeless):
    record_figures("homeless", {"2025": None}, source="report", status="O", missing_reason="not_yet")
    assert said("homeless[2025]") == "(intet tal: ikke klar endnu, ingen dato oplyst)"
    assert code_of("ændring homeless[2024 -> 2025]") == ["paper.not_computable"]


def test_a_hidden_figure_is_never_shown_and_nothing_is_computed_from_it(homeless):
    record_figures("homeless", {"2025": "7"}, source="report", confidentiality="C")
    assert said("homeless[2025]") == "(skjult, fordi tallet dækker få personer)"
    assert code_of("ændring homeless[2024 -> 2025]") == ["paper.not_computable"]


def test_the_versions_that_were_used_stand_with_the_figure(homeless):
    (one,) = bound_in(line_of(composed("{{ ændring homeless[2022 -> 2024] }}")))
    assert len(one.versions) == 2


@pytest.mark.parametrize(
    ("binding", "code"),
    [
        ("homeles[2024]", "indicator.unknown"),
        ("homeless[2023]", "paper.no_figure"),
        ("homeless(area=north)[2024]", "series.unknown"),
        ("homeless[20244]", "binding.period"),
        ("statsu 1", "binding.unknown"),
        ("status 1", "paper.no_scheme"),
        ("homeless[2024", "binding.expected"),
    ],
)
def test_a_figure_that_is_not_there_makes_no_paper(homeless, binding, code):
    assert code_of(binding) == [code]


# --- two figures -----------------------------------------------------------------------------------------------------


def test_changes(share):
    assert said("ændring homeless[2022 -> 2024]") == "+17"
    assert said("ændring i procent homeless[2022 -> 2024]") == "+1,2 %"
    assert said("ændring share[2022 -> 2024]") == "+7,8 procentpoint"
    assert said("ændring i procentpoint share[2024 -> 2022] uden fortegn") == "7,8 procentpoint"
    assert code_of("ændring i procentpoint homeless[2022 -> 2024]") == ["paper.no_points"]


def test_a_part_of_a_year_is_not_compared_with_a_year(homeless):
    record_figures("homeless", {"2025-01-01..2025-10-31": "900"}, source="report")
    assert code_of("ændring homeless[2024 -> 2025-01-01..2025-10-31]") == ["paper.not_comparable"]
    assert said("tendens homeless[2024 -> 2025-01-01..2025-10-31]") == "kan ikke sammenlignes"


def test_nothing_changes_in_percent_from_zero(homeless):
    record_figures("homeless", {"2018": "0"}, source="report")
    assert code_of("ændring i procent homeless[2018 -> 2024]") == ["paper.from_zero"]


def test_a_share_is_of_figures_in_one_unit(share):
    assert said("andel homeless[2022] af homeless[2024]") == "98,8 %"
    assert code_of("andel share[2022] af homeless[2024]") == ["paper.units_differ"]


def test_a_trend_is_claimed_only_where_it_is_more_than_chance(share):
    assert said("tendens homeless[2022 -> 2024]") == "har ikke ændret sig klart"
    assert said("tendens share[2022 -> 2024]") == "er steget klart"
    make_indicator("age", unit="years", figure_kind="mean")
    record_figures("age", {"2022": "12", "2024": "10.1"}, source="report")
    assert said("tendens age[2022 -> 2024]").startswith("er lavere, men om det er mere end tilfældige udsving")


# --- goals -----------------------------------------------------------------------------------------------------------


@pytest.fixture
def beacons(homeless):
    make_scheme("beacons", status_dates=["2024-12-31"])
    make_goal("beacons", "1")
    make_measure(
        "beacons", "1", "homeless", baseline="2022", target={"period": "2025", "comparator": "<=", "value": "1300"}
    )


def test_baseline_target_and_status_of_a_goal(beacons):
    assert said("udgangspunkt 1", SCHEME) == "1.370"
    assert said("måltal 1", SCHEME) == "højst 1.300"
    assert said("status 1", SCHEME) == "−1,2"
    assert said("farve 1", SCHEME) == "lidt værre"
    assert said("status beacons/1") == "−1,2"


def test_what_nobody_published_or_judged_cannot_be_said(beacons):
    assert code_of("offentliggjort status 1", SCHEME) == ["paper.nothing_published"]
    assert code_of("vurdering 1", SCHEME) == ["paper.no_judgement"]
    assert code_of("status 2", SCHEME) == ["goal.unknown"]
    assert code_of("udgangspunkt 2", SCHEME) == ["measure.unknown"]


def test_goals_are_counted_in_words(beacons):
    assert said("antal mål", SCHEME) == "ét"
    assert said("antal mål gul i beacons") == "ét"
    assert said("antal mål i fremgang", SCHEME) == "ingen"
    assert said("antal mål (beacon) rød", SCHEME) == "ingen"
    assert code_of("antal mål (kpi)", SCHEME) == ["paper.no_level"]


def test_the_rules_tell_of_a_goal_in_whole_sentences(beacons):
    assert said("målt ved 1", SCHEME) == "Målet måles ved homeless."
    assert said("udvikling 1", SCHEME).startswith("Fra 1.370 personer i 2022 til 1.387 personer i 2024")
    assert said("udsving 1", SCHEME).startswith("Har ikke ændret sig klart siden 2022.")
    assert said("mangler 1", SCHEME) == ""
