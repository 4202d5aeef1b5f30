# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A goal's page: the answer, why the committee was shown another number, and every part with its reasons."""

import re

import pytest

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("copenhagen"), pytest.mark.xdist_group("copenhagen")]
BEACONS, PLANS, AREAS = "/pejlemaerker-2014-2017", "/omstillingsplaner-2021-2024", "/indsatsomraader-2021-2025"


def test_beacon_1_is_told_in_one_line_and_three_sentences(reader):
    page = reader.reads(f"{BEACONS}/1/")
    assert "2,40 af 5 · foran planen" in page
    assert "Efter ét af fire år burde vi være på 1,25. Foran planen." in page
    assert "Det trækker ned: A (−1,10)." in page
    assert "D og E tæller ikke med: der er ingen status endnu." in page


def test_both_rules_of_beacon_1_have_their_sum_written_out(reader):
    page = reader.reads(f"{BEACONS}/1/")
    assert "Hvorfor fik udvalget 1,6?" in page
    assert "(−1,10 + 4,00 + 3,75 + 2,93) / 4 2,40" in page
    assert "(−1,10 + 4,00 + 3,75 + 0,00 + 0,00 + 2,93) / 6 1,60" in page


def test_a_part_without_a_figure_is_shown_and_says_why_it_does_not_count(reader):
    page = reader.reads(f"{BEACONS}/1/")
    assert re.search(r"D\. Færre hjemløse Der er ingen status endnu\. 1\.581 – højst 1\.255 .*?tæller ikke", page)


def test_the_barometer_is_told_to_those_who_cannot_see_it(reader):
    html = reader.opens(f"{BEACONS}/1/").content.decode()
    assert (
        "Barometer for 1. Flere udsatte københavnere har en bolig: beregnet 2,40, offentliggjort 1,6, planen 1,25. "
        "Skalaen går fra −5 til +5."
    ) in html


def test_beacon_5_cannot_be_recomputed_and_gets_no_computed_mark(reader):
    html = reader.opens(f"{BEACONS}/5/").content.decode()
    page = reader.reads(f"{BEACONS}/5/")
    assert "0,2 kan ikke genberegnes: vægtene er ikke offentlige." in page
    large = re.search(r'<svg[^>]*class="barometer barometer-large".*?</svg>', html, re.DOTALL)[0]
    assert "beregnet" not in large
    assert "offentliggjort 0,2" in large


def test_a_clamped_part_says_what_was_computed(reader):
    page = reader.reads(f"{BEACONS}/5.A/")
    assert "−15,00" in page


def test_a_beacon_with_baselines_only_says_so(reader):
    assert "0 (kun udgangspunkt)" in reader.reads(f"{BEACONS}/2/")


def test_a_beacon_without_data_says_so(reader):
    assert "Der er hverken udgangspunkt eller status at vurdere på." in reader.reads(f"{BEACONS}/6/")


def test_a_goal_whose_figures_point_both_ways_is_mixed(reader):
    page = reader.reads(f"{PLANS}/BCV3/")
    assert "Både bedre og værre" in page
    assert "BCV3b er gået den rigtige vej, BCV3a den forkerte." in page


def test_a_change_without_figures_is_told_as_such(reader):
    assert "Selve tallene er ikke offentliggjort." in reader.reads(f"{PLANS}/BCV3/")


def test_a_judgement_is_signed_and_stands_beside_the_rule(reader):
    page = reader.reads(f"{AREAS}/2/")
    assert "Socialforvaltningen, 1. december 2025." in page
    assert "Beregning og vurdering er uenige Efter reglen: delvist nået." in page


def test_a_reservation_stands_with_its_judgement(reader):
    assert "Forbehold: Når der ses bort fra det administrative område" in reader.reads(f"{AREAS}/4/")


def test_figures_beside_a_goal_are_kept_apart_from_its_status(reader):
    page = reader.reads(f"{AREAS}/1/")
    assert "Tal, der belyser målet De tæller ikke med i status." in page


def test_what_the_machine_points_at_is_marked_as_its_own(reader):
    assert "Pejl peger på Fundet af maskinen, ikke skrevet af nogen." in reader.reads(f"{BEACONS}/1/")


def test_causes_name_the_paper_they_come_from(reader):
    assert "Årsager Bilag I: Status på Socialudvalgets pejlemærker, 2014" in reader.reads(f"{BEACONS}/1/")


@pytest.mark.parametrize("goal", ["1.Z", "10", "æ"])
def test_a_goal_that_does_not_exist_is_not_found(reader, goal):
    assert "Siden findes ikke" in reader.reads(f"{BEACONS}/{goal}/", 404)
