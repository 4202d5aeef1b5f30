# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The public reads what was published: a draft, an embargo and a later correction are on no page and in no file."""

from datetime import timedelta

import pytest
from django.utils import timezone

from pejl.apps.publication.actions import PublishRequest, publish
from pejl.core.texts import Localised
from tests.factories import by_alice, make_goal, make_indicator, make_measure, make_scheme, moment, record_figures
from tests.people import ALICE

pytestmark = pytest.mark.django_db
DRAFT, PUBLISHED = "4711", "4242"
PAGES = ["/", "/beacons/", "/beacons/1/", "/indikator/homes/", "/data/", "/metode/", "/metode/proev/", "/soeg/?q=mål"]


def release(name, **when):
    publish(PublishRequest(name, Localised(name), **when), acting_user=ALICE)


@pytest.fixture(autouse=True)
def published_figure_and_a_later_draft():
    make_scheme("beacons")
    make_indicator("homes", direction="decrease")
    make_goal("beacons", "1", direction="decrease")
    make_measure("beacons", "1", "homes", target={"comparator": "<=", "value": "4", "period": "2017"})
    record_figures("homes", {"2013": "9000", "2014": PUBLISHED})
    release("first", known_at=moment("2020-06-01"))
    record_figures("homes", {"2014": DRAFT}, at="2021-01-01", reason="counted again")
    make_goal("beacons", "2", direction="decrease", title={"da": "Et udkast"}, by=by_alice("2021-01-01"))


def everything(reader):
    for address in PAGES:
        page, _, query = address.partition("?")
        for form in ("", "data.csv", "data.json"):
            yield reader.opens(f"{page}{form}?{query}").content.decode()


def test_a_draft_is_nowhere_until_it_is_published(reader):
    for text in everything(reader):
        assert DRAFT not in text
        assert "4.711" not in text
        assert "Et udkast" not in text
    assert "4.242" in reader.reads("/indikator/homes/")
    reader.opens("/beacons/2/", 404)
    release("second")
    assert "4.711" in reader.reads("/indikator/homes/")
    assert "Et udkast" in reader.reads("/beacons/2/")


def test_an_embargo_hides_a_release_until_its_time(reader):
    release("second", published_from=timezone.now() + timedelta(hours=1))
    for text in everything(reader):
        assert DRAFT not in text
        assert "second" not in text


def test_a_rule_is_tried_on_the_published_figures(reader):
    rows = reader.opens("/metode/proev/data.json?scheme=beacons&missing=zero").json()["goals"]
    assert [row["goal"] for row in rows] == ["1"]
