# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Every page as it was known on another day, or a clear word about why it cannot be shown."""

import pytest

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("copenhagen"), pytest.mark.xdist_group("copenhagen")]


def test_before_the_first_record_nothing_is_shown_and_the_page_says_so(reader):
    assert "Der var ikke registreret noget 1. januar 2010." in reader.reads("/?kendt=2010-01-01")


def test_a_day_in_between_shows_what_was_known_then(reader):
    page = reader.reads("/?kendt=2016-01-01")
    assert "Du læser det, vi vidste 1. januar 2016 . Vis det, vi ved i dag" in page.replace("2016.", "2016 .")
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
    assert "1. januar 2016 var der ikke registreret noget om det." in page
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
    assert "Du læser det, vi ved i dag." in reader.reads("/?kendt=")
