# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The list of releases, and what each one changed: every kind of change in words, under its cause."""

from datetime import timedelta

import pytest
from django.utils import timezone

from pejl.apps.assessments.actions import save_judgements, save_published
from pejl.apps.goals.actions import change_goal, save_schemes, withdraw_goal
from pejl.apps.indicators.actions import save_breaks, save_targets
from pejl.apps.publication.actions import PublishRequest, publish, withdraw
from pejl.core.texts import Localised
from tests.factories import by_alice, make_goal, make_indicator, make_measure, make_scheme, moment, record_figures
from tests.people import ALICE

pytestmark = pytest.mark.django_db

LATER = by_alice("2021-01-01", "decided in June")
DAY = "2014-12-31"
SCHEME = {
    "scheme": "beacons",
    "title": {"da": "beacons"},
    "kind": "beacons",
    "period": "2014..2017",
    "method": "barometer",
    "levels": [{"code": "beacon", "title": {"da": "pejlemærke", "en": "beacon"}}],
}


def released(name, at=None, **more):
    title = Localised(f"Udgave {name}", f"Edition {name}")
    publish(PublishRequest(name, title, known_at=at, published_from=at, **more), acting_user=ALICE)


@pytest.fixture(autouse=True)
def two_releases_that_differ_in_everything():
    make_scheme("beacons", status_dates=[DAY])
    make_indicator("helped", direction="increase", title={"da": "Hjulpne", "en": "Helped"})
    for code in ("1", "2"):
        make_goal("beacons", code, direction="increase")
    make_measure("beacons", "1", "helped", target={"value": "200", "period": "2017"})
    record_figures("helped", {"2013": "100", "2014": "150"})
    record_figures("helped", {"2012": "90"})
    released("first", moment("2020-06-01"))
    late = "2021-01-01"
    record_figures("helped", {"2014": "160"}, at=late, reason="sene indberetninger")
    record_figures("helped", {"2012": None}, at=late, reason="fundet forkert", missing_reason="lost", status="O")
    record_figures("helped", {"2015": "180"}, at=late, status="P")
    record_figures("helped", {"2016": "5"}, at=late, kind="change", from_period="2015")
    save_targets("beacons", [{"measure": "1", "comparator": ">=", "value": "300", "period": "2017"}], by=LATER)
    save_schemes([{**SCHEME, "status_dates": [DAY], "settings": {"clamp": "1"}}], by=LATER)
    save_breaks([{"indicator": "helped", "at": "2011-01-01", "kind": "law"}], by=LATER)
    make_goal("beacons", "3", by=LATER)
    withdraw_goal("beacons", "2", by=by_alice(late, "given up"))
    change_goal("beacons", "1", {"title": {"da": "Flere hjælpes"}}, by=LATER)
    save_published("beacons", [{"goal": "1", "as_of": DAY, "score": "2.5"}], by=LATER)
    judged = {"goal": "1", "as_of": DAY, "verdict": "partly", "judged_by": {"da": "Udvalget"}}
    save_judgements("beacons", [judged], by=LATER)
    make_scheme("areas", by=LATER)
    make_indicator("housed", by=LATER, title={"da": "Boliger"})
    make_measure("beacons", "1", "housed", measure="1.B", by=LATER)
    released("second")


def test_every_change_stands_under_its_cause(reader):
    page = reader.reads("/udgivelser/second/")
    for words in (
        "Offentliggjort",
        "Nyt siden Udgave first: én flyttet status, én ny opfølgning, ét nyt mål, ét nyt tal, 2 rettede tal, ét ændret",
        "Rettede tal (2)",
        "Hjulpne : 2014: 150 personer blev til 160 personer. sene indberetninger",
        "Hjulpne : 2012: 90 personer blev til – (tallet er gået tabt i trykket). fundet forkert",
        "Ændrede måltal (1) 1. Flere hjælpes : Hjulpne: mindst 200 (2017) blev til mindst 300 (2017)",
        "Ændret metode eller definition (2)",
        "beacons : skalaens ende: nyt: 1",
        "Hjulpne : er beskrevet på en anden måde: brud i serien",
        "1. Flere hjælpes : er omformuleret: titel",
        "1. Flere hjælpes : måles nu også på: Boliger",
        "2. Mål 2 : er udgået",
        "3. Mål 3 : er et nyt mål",
        "areas : er ny",
        "Én ny indikator Boliger",
        "Nye tal (2)",
        "Hjulpne : 180 personer (foreløbigt) i 2015",
        "Hjulpne : nyt: Højere fra 2015 til 2016: +5",
        "Det, papirerne trykte (1) 1. Flere hjælpes : nyt: 2,5",
        "Det, mennesker konkluderede (1) 1. Flere hjælpes : nyt: Delvist nået",
    ):
        assert words in page


def test_a_moved_status_says_from_what_to_what_and_what_each_cause_did(reader):
    page = reader.reads("/udgivelser/second/")
    assert "2,50 · foran planen · bedre 1,00 · bag planen · bedre" in page
    assert "På grund af rettede tal (til 3,00" in page
    assert "ændrede måltal (til 1,50" in page
    assert "og ændret metode (til 1,00" in page


def test_the_same_stands_in_english(reader):
    page = reader.reads("/en/udgivelser/second/")
    assert "New since Edition first: one moved status" in page
    assert "2014: 150 persons became 160 persons" in page


def test_the_changes_are_data_too(reader):
    document = reader.opens("/udgivelser/second/data.json").json()
    assert (document["of"]["release"], document["compared_with"]) == ("second", "first")
    kinds = {row["what"] for row in document["changes"]}
    assert {"moved_status", "new_figure", "revised_figure", "target", "method", "indicator_added"} <= kinds
    rows = reader.opens("/udgivelser/second/data.csv").content.decode().splitlines()
    assert rows[0] == "cause,what,scheme,goal,indicator,title,text"
    assert len(rows) == len(document["changes"]) + 1


def test_it_can_be_compared_the_other_way_round(reader):
    page = reader.reads("/udgivelser/first/?mod=second")
    assert "2014: 160 personer blev til 150 personer" in page
    assert "Boliger : er udgået" in page
    reader.opens("/udgivelser/first/?mod=nej", 404)


def test_the_first_release_has_nothing_to_be_compared_with(reader):
    assert "Det er den første udgivelse" in reader.reads("/udgivelser/first/")


def test_the_list_says_what_each_release_brought_and_which_is_in_force(reader):
    page = reader.reads("/udgivelser/")
    assert page.index("Udgave second Gældende") < page.index("Udgave first")
    assert "Nyt siden forrige udgivelse: én flyttet status" in page
    assert [row["release"] for row in reader.opens("/udgivelser/data.json").json()["releases"]] == ["second", "first"]


def test_the_front_page_says_what_is_new(reader):
    assert "Nyt siden Udgave first: én flyttet status" in reader.reads("/")


def test_a_release_is_read_by_name_and_links_stay_in_it(reader):
    html = reader.opens("/?udgivelse=first").content.decode()
    assert 'href="/beacons/?udgivelse=first"' in html
    assert '<input type="hidden" name="udgivelse" value="first">' in html
    page = reader.reads("/indikator/helped/?udgivelse=first")
    assert "Du læser Udgave first , som den blev offentliggjort 1. juni 2020" in page
    assert "Vis det, der gælder i dag" in page
    assert "160" not in page


def test_a_release_that_nobody_may_hear_of_cannot_be_read_by_name(reader):
    released("third")
    publish(
        PublishRequest("secret", Localised("Hemmelig"), published_from=timezone.now() + timedelta(days=1)),
        acting_user=ALICE,
    )
    for address in ("/?udgivelse=secret", "/udgivelser/secret/", "/udgivelser/third/?mod=secret", "/?udgivelse=nej"):
        reader.opens(address, 404)
    assert "Hemmelig" not in reader.reads("/udgivelser/")


def test_a_withdrawn_release_keeps_its_place_in_the_list_but_cannot_be_read(reader):
    withdraw("second", reason="Et tal var forkert", acting_user=ALICE)
    page = reader.reads("/udgivelser/")
    assert "Udgave second Trukket tilbage" in page
    assert "Et tal var forkert" in page
    for address in ("/udgivelser/second/", "/?udgivelse=second", "/beacons/?udgivelse=second"):
        page = reader.reads(address, 410)
        assert "Udgivelsen er trukket tilbage" in page
        assert "Et tal var forkert" in page
    assert "Udgave first" in reader.reads("/")
