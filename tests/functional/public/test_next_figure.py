# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""When the next figure of an indicator is to be expected."""

import pytest

from pejl.apps.publication.actions import PublishRequest, publish
from pejl.core.texts import Localised
from tests.factories import make_goal, make_indicator, make_measure, make_scheme, moment, record_figures
from tests.people import ALICE

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def awaited_figures():
    make_scheme("beacons")
    make_indicator("helped", direction="increase")
    make_goal("beacons", "1", direction="increase")
    make_measure("beacons", "1", "helped")
    record_figures("helped", {"2018": "100"})
    awaited = {"missing_reason": "not_yet", "status": "O"}
    record_figures("helped", {"2019": None}, expected="2020-03-01", **awaited)
    record_figures("helped", {"2020": None}, expected="2021-03-01", **awaited)


@pytest.mark.parametrize(
    ("day", "words"),
    [("2020-02-01", "1. marts 2020, for 2019"), ("2020-03-02", "1. marts 2021, for 2020"), ("2021-04-01", "")],
)
def test_it_is_the_first_that_was_promised_for_the_day_of_the_release_or_later(reader, day, words):
    publish(
        PublishRequest("first", Localised("Første"), known_at=moment(day), published_from=moment(day)),
        acting_user=ALICE,
    )
    page = reader.reads("/indikator/helped/")
    assert ("Næste tal ventes" in page) is bool(words)
    assert words in page
