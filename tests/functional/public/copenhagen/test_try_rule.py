# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A reader tries another rule and sees every status of the follow-up change."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("copenhagen"), pytest.mark.xdist_group("copenhagen")]
BEACONS, PLANS, AREAS = "pejlemaerker-2014-2017", "omstillingsplaner-2021-2024", "indsatsomraader-2021-2025"


def address(scheme, **choice):
    return f"/metode/proev/?scheme={scheme}" + "".join(f"&{name}={value}" for name, value in choice.items())


def goals(reader, scheme, **choice):
    found = reader.opens(address(scheme, **choice, format="json")).json()["goals"]
    return {one["goal"]: one for one in found}


# choice, goal, by the rule, by the reader's rule
TRIED = [
    ({"missing": "zero"}, BEACONS, "1", "2,40 · foran planen", "1,60 · foran planen"),
    ({"clamp": "none"}, BEACONS, "5.A1", "−5,00 · bag planen", "−15,00 · bag planen"),
    ({"clamp": "1.5"}, BEACONS, "1.B", "4,00 · foran planen", "1,50 · foran planen"),
    ({"join": "min"}, BEACONS, "1.F", "2,93 · foran planen", "0,86 · bag planen"),
    ({"join": "separate"}, BEACONS, "1", "2,40 · foran planen", "2,50 · foran planen"),
    ({"path_tolerance": "2"}, BEACONS, "1", "2,40 · foran planen", "2,40 · på planen"),
    ({"yellow_relative": "0"}, PLANS, "BBU1", "Lidt værre", "Værre"),
    ({"yellow_points": "0,1"}, PLANS, "BCH1", "Lidt værre", "Værre"),
]


@pytest.mark.parametrize(("choice", "scheme", "goal", "before", "after"), TRIED)
def test_another_rule_gives_another_status(reader, choice, scheme, goal, before, after):
    found = goals(reader, scheme, **choice)[goal]
    assert (found["rule_status"], found["other_status"], found["changed"]) == (before, after, True)


@pytest.mark.parametrize("scheme", [BEACONS, PLANS, AREAS])
def test_the_rule_itself_changes_nothing(reader, scheme):
    assert not any(one["changed"] for one in goals(reader, scheme).values())
    assert "Du har ikke ændret noget endnu." in reader.reads(address(scheme))


def test_the_statuses_by_the_rule_are_those_of_the_follow_up(reader):
    shown = {one["code"]: one for one in reader.opens(f"/{BEACONS}/?format=json").json()["goals"]}
    tried = goals(reader, BEACONS)
    assert {code: one["rule_score"] for code, one in tried.items()} == {
        code: one["score"] for code, one in shown.items()
    }


def test_what_changed_is_told_in_words_beside_the_published(reader):
    page = reader.reads(address(BEACONS, missing="zero", clamp="none"))
    assert "Med din regel ændrer 2 af 50 statusser sig." in page
    assert "Af 8 offentliggjorte statusser giver reglen 7, og din giver 8." in page
    assert "2,40 · foran planen 1,60 · foran planen 1,6 Ændret Nu som offentliggjort." in page
    assert "Din regel: Målepunkter med udgangspunkt, men uden status, tæller som 0" in page


def test_the_page_speaks_english(reader):
    page = reader.reads(f"/en{address(BEACONS, missing='zero')}")
    assert "With your rule 1 of 50 statuses changes." in page
    assert "Changed Now as published." in page


def test_weights_that_are_not_public_make_it_impossible_to_compute(reader):
    assert goals(reader, BEACONS, weights="population")["1"]["other_state"] == "not_computable"


# what is wrong, what is told beside the field
WRONG = [
    ("missing", "guess", "’guess’ er ikke en af mulighederne. Vælg fra listen."),
    ("join", "MEAN", "’MEAN’ er ikke en af mulighederne."),
    ("clamp", "fem", "’fem’ er ikke et tal fra 0 til 100. Skriv det som 0,5."),
    ("clamp", "-5", "’-5’ er ikke et tal fra 0 til 100."),
    ("clamp", "0", "En skala skal have en længde. Vælg et tal over 0."),
    ("path_tolerance", "NaN", "’NaN’ er ikke et tal fra 0 til 100."),
    ("path_tolerance", "1e99", "’1e99’ er ikke et tal fra 0 til 100."),
    ("path_tolerance", "101", "’101’ er ikke et tal fra 0 til 100."),
    ("path_tolerance", "9" * 99, "’" + "9" * 40 + " …’ er ikke et tal fra 0 til 100."),
]


@pytest.mark.parametrize(("name", "value", "told"), WRONG)
def test_a_wrong_value_is_told_beside_its_field_and_changes_nothing(reader, name, value, told):
    html = reader.opens(address(BEACONS, **{name: value}), 400).content.decode()
    assert f'aria-describedby="h-{name} e-{name}" aria-invalid="true"' in html
    assert told in reader.reads(address(BEACONS, **{name: value}), 400)
    assert f'<a href="#f-{name}">' in html
    assert not any(
        one["changed"] for one in reader.opens(address(BEACONS, **{name: value}, format="json"), 400).json()["goals"]
    )


def test_a_setting_that_the_rule_has_no_use_for_is_told(reader):
    page = reader.reads(address(PLANS, clamp="4"))
    assert "Reglen for denne opfølgning bruger ikke ’Skalaens ende’." in page


def test_the_choice_stays_in_the_form_and_in_the_other_language(reader):
    html = reader.opens(address(BEACONS, missing="zero", clamp="7")).content.decode()
    assert '<option value="zero" selected>' in html
    assert '<option value="7" selected>' in html
    assert f'href="/en/metode/proev/?scheme={BEACONS}&amp;missing=zero&amp;clamp=7"' in html


def test_it_can_be_tried_on_what_was_in_force_on_another_day(reader):
    assert "Du læser det, der gjaldt 1. januar 2016" in reader.reads(address(BEACONS, kendt="2016-01-01"))
    assert "Siden findes ikke" in reader.reads(address(AREAS, kendt="2016-01-01"), 404)


@pytest.mark.parametrize("scheme", ["findes-ikke", "koebenhavnertinget-2024"])
def test_a_follow_up_without_a_rule_cannot_be_tried(reader, scheme):
    assert "Siden findes ikke" in reader.reads(address(scheme), 404)


def test_without_a_follow_up_the_first_one_is_shown(reader):
    assert "Pejlemærker 2014-2017, status den 31. december 2014." in reader.reads("/metode/proev/")


def test_the_goal_and_the_method_page_lead_here(reader):
    for page in (f"/{BEACONS}/1/", f"/{PLANS}/BBU1/", "/metode/"):
        assert '<a href="/metode/proev/?scheme=' in reader.opens(page).content.decode()


def test_the_rows_are_data_too(reader):
    rows = reader.opens(address(BEACONS, missing="zero", format="csv")).content.decode().splitlines()
    assert rows[0].startswith("goal,title,rule_status,rule_state,rule_score")
    assert len(rows) == 51


def test_nothing_is_stored(reader):
    with CaptureQueriesContext(
        connection,
    ) as asked:
        reader.opens(address(BEACONS, missing="zero"))
    assert {one["sql"].split()[0] for one in asked.captured_queries} == {"SELECT"}
