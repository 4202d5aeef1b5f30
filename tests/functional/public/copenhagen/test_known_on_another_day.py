# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Every page of the release that was in force on another day, or a clear word about why it cannot be shown."""

import pytest

from pejl.apps.publication.actions import withdraw

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("copenhagen"), pytest.mark.xdist_group("copenhagen")]


def test_before_the_first_release_nothing_is_shown_and_the_page_says_so(reader):
    assert "Der var ikke offentliggjort noget 1. januar 2010." in reader.reads("/?kendt=2010-01-01")


def test_a_day_in_between_shows_what_was_in_force_then(reader):
    page = reader.reads("/?kendt=2016-01-01")
    assert "Du læser det, der gjaldt 1. januar 2016 : Pejlemærkernes status for 2014." in page
    assert "Den er sat sammen bagefter af det, man vidste dengang." in page
    assert "Vis det, der gælder i dag" in page
    assert "Pejlemærker" in page
    assert "Indsatsområder" not in page


def test_a_figure_of_2024_is_not_known_in_2016(reader):
    page = reader.reads("/indikator/hjemloese/?kendt=2016-01-01")
    assert "1.581 personer i 2013." in page
    assert "1.378 eller 1.387" not in page


def test_links_stay_in_the_chosen_day(reader):
    html = reader.opens("/?kendt=2016-01-01").content.decode()
    assert 'href="/pejlemaerker-2014-2017/?kendt=2016-01-01"' in html


def test_the_figures_of_that_day_can_be_fetched(reader):
    text = reader.opens("/indikator/hjemloese/?kendt=2016-01-01&format=csv").content.decode()
    assert "1581" in text
    assert "1387" not in text


def test_a_scheme_that_was_not_known_yet_is_told_apart_from_one_that_never_was(reader):
    page = reader.reads("/indsatsomraader-2021-2025/?kendt=2016-01-01", 404)
    assert "1. januar 2016 var der ikke offentliggjort noget om det." in page
    assert "Siden findes ikke" in reader.reads("/findes-ikke/?kendt=2016-01-01", 404)


@pytest.mark.parametrize("day", ["i-går", "2015-02-30", "20150101", "2015-1-1", "<b>"])
def test_an_unreadable_day_is_refused_with_the_form_to_mend_it(reader, day):
    answer = reader.opens(f"/?kendt={day}", 400)
    page = answer.content.decode()
    assert "er ikke en dag i kalenderen. Skriv den som 2025-12-31." in page
    assert 'name="kendt"' in page
    assert "<b>" not in page


def test_a_day_that_has_not_been_yet_is_refused(reader):
    assert "er ikke kommet endnu" in reader.reads("/?kendt=2999-01-01", 400)


def test_an_empty_day_means_today(reader):
    assert "Du læser Opsamling på indsatsområderne 2021-2025 , offentliggjort 1. december 2025." in reader.reads(
        "/?kendt="
    )


def test_on_the_day_of_a_release_that_release_is_shown(reader):
    assert "Pejlemærkernes status for 2014" in reader.reads("/?kendt=2015-06-24")
    assert "Der var ikke offentliggjort noget" in reader.reads("/?kendt=2015-06-23")


@pytest.mark.parametrize("address", ["/", "/pejlemaerker-2014-2017/", "/pejlemaerker-2014-2017/1/", "/soeg/"])
def test_a_tombstone_stands_where_a_withdrawn_release_stood(reader, address):
    withdraw("pejlemaerker-2015", reason="En tabel var forkert", acting_user="test")
    page = reader.reads(f"{address}?kendt=2016-01-01", 410)
    assert "Det, der gjaldt den dag, er trukket tilbage" in page
    assert "Pejlemærkernes status for 2014 blev trukket tilbage" in page
    assert "En tabel var forkert" in page
    assert "1,6" not in page


def test_data_name_the_release_they_are_from(reader):
    for address in ("/?format=json", "/data.json"):
        assert reader.opens(address).json()["release"]["code"] == "indsatsomraader-2025"
    assert reader.opens("/data.json?kendt=2016-01-01").json()["release"]["code"] == "pejlemaerker-2015"
