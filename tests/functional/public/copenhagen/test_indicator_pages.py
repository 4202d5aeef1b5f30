# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""An indicator's page: the figure, what it means, every version of it, and what papers disagree about."""

import re

import pytest

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("copenhagen"), pytest.mark.xdist_group("copenhagen")]


@pytest.fixture
def homeless(reader):
    return reader.reads("/indikator/hjemloese/")


def test_the_first_sentence_is_the_figure_with_both_rivals(homeless):
    assert "1.378 eller 1.387 personer i 2024." in homeless
    assert "Det er lavere end i 2013 (1.581) og højere end i 2022 (1.370)." in homeless


def test_a_judgement_that_cannot_be_made_says_so_in_its_place(homeless):
    assert "Mod planen Kan ikke vises" in homeless
    assert "Udsigt Kan ikke vises Der er intet mål med tal og tid forude." in homeless


def test_a_change_within_chance_is_told_with_its_interval_and_never_as_a_rise(homeless):
    assert "Inden for tilfældige udsving Har ikke ændret sig klart siden 2022." in homeless
    assert "Forskellen er +8, mellem −95 og +111. Nul ligger indenfor." in homeless
    assert "Tællingen forsøger at få alle med." in homeless
    assert "steget" not in homeless


def test_the_table_is_newest_first_with_every_difference_the_papers_allow(homeless):
    assert re.search(r"2024 1\.378 eller 1\.387 \+8 eller \+17 .*2022 1\.370 −72 .*2013 1\.581 –", homeless)


def test_a_missing_year_is_a_dash_with_its_reason_and_never_0(homeless):
    assert re.search(r"2011 – – Ikke målt\.", homeless)
    assert not re.search(r"2011 0\b", homeless)


def test_each_rival_stands_with_its_paper(homeless):
    assert "To tal for 2024" in homeless
    assert re.search(r"1\.378 personer Sag: Opsamling", homeless)
    assert re.search(r"1\.387 personer Bilag 1: Overblik", homeless)
    assert "Pejl vælger ikke selv" in homeless


def test_the_chart_is_described_point_by_point(reader):
    html = reader.opens("/indikator/hjemloese/").content.decode()
    described = re.search(r"<desc[^>]*>(.*?)</desc>", html)[1]
    assert "2013: 1.581." in described
    assert "2011: mangler." in described
    assert "2024: 1.378 eller 1.387 (papirerne er uenige)." in described
    assert "Mål 2017: 1.255." in described


def test_a_figure_over_two_schemes_names_both(homeless):
    assert "Indsatsområder 2021-2025" in homeless
    assert "Pejlemærker 2014-2017. Mål: højst 1.255" in homeless


def test_a_provisional_rolling_year_says_what_it_covers(reader):
    page = reader.reads("/indikator/personaleomsaetning/")
    assert "23,5 % i perioden oktober 2024 til september 2025 (foreløbigt)." in page
    assert "Begynder på en anden tid af året." in page


def test_a_breakdown_has_small_charts_with_one_axis_and_a_table(reader):
    html = reader.opens("/indikator/personaleomsaetning/").content.decode()
    multiples = re.search(r'<div class="multiples">.*?</div>', html, re.DOTALL)[0]
    charts = re.findall(r"<svg.*?</svg>", multiples, re.DOTALL)
    assert len(charts) == 6
    axes = {tuple(re.findall(r'text-anchor="end"[^>]*>([^<]+)<', chart)[:5]) for chart in charts}
    assert len(axes) == 1


def test_changes_without_figures_are_told(reader):
    page = reader.reads("/indikator/flyttet-i-egen-bolig/")
    assert "Ændringer, der er offentliggjort uden selve tallene" in page


def test_nothing_is_compared_across_a_break(reader):
    page = reader.reads("/indikator/fuldtidspersoner-kontanthjaelp/")
    assert "Det kan ikke sammenlignes med de tidligere tal." in page
    assert re.search(r"8\.943 – Brud i opgørelsen\. Ny opgørelse fra 1\. juli 2025\.", page)


def test_every_version_names_its_paper(reader):
    page = reader.reads("/indikator/anviste-boliger-udsatte/")
    assert "Alle versioner af alle tal" in page
    assert "Bilag I: Status på Socialudvalgets pejlemærker, 2014" in page


def test_an_indicator_that_does_not_exist_is_not_found(reader):
    assert "Siden findes ikke" in reader.reads("/indikator/findes-ikke/", 404)
