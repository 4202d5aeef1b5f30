# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A scheme's page shows its goals as its method asks for, and how much of it is measured."""

import pytest

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("copenhagen"), pytest.mark.xdist_group("copenhagen")]


def test_beacons_are_rows_of_barometers_with_coverage(reader):
    page = reader.reads("/pejlemaerker-2014-2017/")
    assert (
        "To af ni pejlemærker har en status. Pejlemærke 1 er foran planen. Pejlemærke 5 kan ikke genberegnes." in page
    )
    assert "Foran planen 2,4 beregnet, 1,6 offentliggjort. Fem af syv målepunkter er målt." in page
    assert "Kan ikke genberegnes 0,2 offentliggjort." in page
    assert "Ingen data Hverken udgangspunkt eller status." in page


def test_the_counts_are_the_same_as_those_of_the_table_below(reader):
    page = reader.reads("/pejlemaerker-2014-2017/")
    assert "Målepunkter med status 8 af 36" in page
    assert "Målepunkter med udgangspunkt 22 af 36" in page


def test_goals_stand_in_number_order(reader):
    page = reader.reads("/pejlemaerker-2014-2017/")
    places = [
        page.index(title) for title in ("Flere udsatte københavnere", "Færre københavnske unge", "Flere borgere er")
    ]
    assert places == sorted(places)


def test_plans_are_rows_of_lights_with_the_figures_behind_them(reader):
    page = reader.reads("/omstillingsplaner-2021-2024/")
    assert (
        "BBU4 Sammenhængende forløb: færre klager over sagsbehandlingen Værre Fra 2,3 % i 2020 til 3,6 % i 2023" in page
    )
    assert "BBU2 Netværk: flere anbragte bor i deres netværk Uændret" in page
    assert "BBU1 Tidlig indsats: lavere alder ved første foranstaltning Lidt værre" in page


def test_the_count_of_the_paper_stands_beside_ours(reader):
    page = reader.reads("/omstillingsplaner-2021-2024/")
    assert "tæller seks med positiv udvikling. Reglen giver det samme antal." in page


def test_recommendations_stand_with_what_is_missing_of_each(reader):
    page = reader.reads("/koebenhavnertinget-2024/")
    assert "2.3.2 Borgerløn eller tilskud til pårørende Hører under udvalget ingen beslutning fundet" in page


def test_the_day_of_the_status_is_said(reader):
    assert "Status pr. 31. december 2014." in reader.reads("/pejlemaerker-2014-2017/")
