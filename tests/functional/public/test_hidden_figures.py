# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A figure that is hidden is on no page and in no file, in none of its versions."""

import pytest

from pejl.apps.publication.actions import PublishRequest, publish
from pejl.core.texts import Localised
from tests.factories import make_goal, make_indicator, make_measure, make_scheme, record_figures
from tests.people import ALICE

pytestmark = pytest.mark.django_db
SECRET = "7331"


@pytest.fixture(autouse=True)
def hidden_figure():
    make_scheme("beacons")
    make_indicator("rare", direction="decrease")
    make_goal("beacons", "1", direction="decrease")
    make_measure("beacons", "1", "rare", target={"comparator": "<=", "value": "4", "period": "2017"})
    record_figures("rare", {"2013": "9000"})
    record_figures("rare", {"2014": SECRET}, confidentiality="C")
    publish(PublishRequest("first", Localised("Første")), acting_user=ALICE)


@pytest.mark.parametrize("address", ["/", "/beacons/", "/beacons/1/", "/indikator/rare/", "/data/", "/metode/"])
@pytest.mark.parametrize("form", ["html", "json", "csv"])
def test_the_figure_is_nowhere(reader, address, form):
    text = reader.opens(f"{address}?format={form}").content.decode()
    assert SECRET not in text
    assert "7.331" not in text


def test_the_page_says_that_it_is_hidden_and_why(reader):
    page = reader.reads("/indikator/rare/")
    assert "2014 • – Skjult, fordi tallet dækker få personer." in page


def test_a_hidden_part_is_not_drawn_as_missing(reader):
    page = reader.reads("/beacons/1/")
    assert "Tallet er skjult, fordi det dækker få personer" in page
