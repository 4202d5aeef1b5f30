# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A figure that may not be published is in no release: not as a figure, not in its history, not in a status."""

import re

import pytest

from pejl.apps.indicators.models import Target
from pejl.apps.measurements.models import Measurement
from pejl.apps.publication import gathering, queries
from pejl.apps.publication.actions import PublishRequest, publish
from pejl.apps.publication.models import Content, Release
from pejl.core.errors import PejlError
from pejl.core.observations import Present, Suppressed
from pejl.core.periods import Period
from pejl.core.texts import Localised
from tests.factories import make_goal, make_indicator, make_measure, make_scheme, moment, record_figures
from tests.people import ALICE

pytestmark = pytest.mark.django_db

SECRET = "31337"


@pytest.fixture(autouse=True)
def scheme() -> None:
    make_scheme("beacons")
    make_indicator("helped", direction="increase")
    make_goal("beacons", "1", direction="increase")
    make_measure("beacons", "1", "helped", target={"value": "40000", "period": "2017"})
    record_figures("helped", {"2013": "100"})


def record(value: str = SECRET, *, at: str = "2020-01-01", reason: str = "", **fields: str) -> None:
    record_figures("helped", {"2014": value}, at=at, reason=reason, **fields)


def published(known_at: str = "") -> gathering.IndicatorPart:
    asked = {"known_at": moment(known_at), "published_from": moment(known_at)} if known_at else {}
    release = publish(PublishRequest("first", Localised("Første"), **asked), acting_user=ALICE).release
    return queries.indicator(release, "helped")


def texts_with_the_secret() -> list[str]:
    """Also as it would be computed from: the score of 31337 between 100 and 40000."""
    bodies = Content.objects.values_list("body", flat=True)
    return [body for body in bodies if re.search(rf"{SECRET}|3\.9145", body)]


def test_the_secret_would_be_found_if_it_were_free():
    record()
    published()
    assert len(texts_with_the_secret()) == 2


@pytest.mark.parametrize("code", list("NCDSAOTGME"))
def test_a_figure_that_is_not_free_is_left_out(code):
    record(confidentiality=code)
    part = published()
    (series,) = part.series.values()
    assert series.at(Period.parse("2014")).value == Suppressed()
    assert texts_with_the_secret() == []


def test_a_figure_that_was_made_confidential_later_is_left_out_of_todays_release_with_its_history():
    record()
    record(at="2021-01-01", reason="too few people", confidentiality="C")
    part = published()
    assert [one.hidden for one in part.versions if str(one.period) == "2014"] == [True, True]
    assert texts_with_the_secret() == []


def test_a_reconstruction_of_the_past_leaves_out_what_is_confidential_today():
    record()
    record(at="2021-01-01", reason="too few people", confidentiality="C")
    part = published("2020-06-01")
    (series,) = part.series.values()
    assert series.at(Period.parse("2014")).value == Suppressed()
    assert texts_with_the_secret() == []


def test_a_hidden_figure_that_has_the_number_of_a_target_stops_nothing():
    """Figures and targets are numbered apart: the status names a target of the number that a hidden figure has."""
    make_indicator("rare")
    hidden = Measurement.objects.filter(confidentiality="C")
    for number in range(1, 50):
        record_figures("rare", {f"{1900 + number}": "3"}, confidentiality="C")
        make_measure("beacons", "1", "helped", measure=f"1.{number}", target={"value": "9", "period": "2017"})
        if hidden.filter(id__in=Target.objects.values("id")).exists():
            break
    record()
    assert published()


def test_one_of_two_disputed_figures_that_is_hidden_hides_both_in_the_history():
    record("200", variant="a")
    record(variant="b")
    record("200", variant="a", at="2021-01-01", reason="too few people", confidentiality="C")
    published()
    assert texts_with_the_secret() == []


def test_a_figure_that_was_released_from_its_embargo_is_shown():
    record(confidentiality="E")
    record(at="2021-01-01", reason="the embargo is over")
    part = published()
    (series,) = part.series.values()
    value = series.at(Period.parse("2014")).value
    assert isinstance(value, Present)
    assert str(value.value) == SECRET
    assert [one.value is None for one in part.versions if str(one.period) == "2014"] == [True, False]


def test_should_a_hidden_figure_come_as_far_as_the_last_gate_nothing_is_published(monkeypatch):
    record(confidentiality="C")
    honest = gathering.histories

    def careless(codes):
        from pejl.apps.measurements.queries import history

        return {code: history(code, include_hidden=True) for code in honest(codes)}

    monkeypatch.setattr(gathering, "histories", careless)
    monkeypatch.setattr(gathering, "cut", lambda versions, _: tuple(versions))
    with pytest.raises(PejlError, match=r"release\.hidden"):
        published()
    assert not Release.objects.exists()
