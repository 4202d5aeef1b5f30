# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Drafts, releases under embargo and hidden figures are nowhere in the API; of a withdrawn release the reason is."""

import logging
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from pejl.apps.publication import queries
from pejl.apps.publication.actions import PublishRequest, publish, withdraw
from pejl.core.texts import Localised
from tests.factories import make_goal, make_indicator, make_measure, make_scheme, record_figures
from tests.functional.api.conftest import Program
from tests.people import ALICE

pytestmark = pytest.mark.django_db
SECRET = "31337"


@pytest.fixture(autouse=True)
def scheme() -> None:
    """One goal, from 100 in 2013 to 200 in 2017, at 150 in 2014."""
    make_scheme("beacons")
    make_indicator("helped", direction="increase")
    make_goal("beacons", "1", direction="increase")
    make_measure("beacons", "1", "helped", target={"value": "200", "period": "2017"})
    record_figures("helped", {"2013": "100", "2014": "150"}, at="2020-01-01")


def published(name: str, **asked: Any) -> None:
    publish(PublishRequest(name, Localised(name), **asked), acting_user=ALICE)


def everything(program: Program) -> str:
    """All that the API says, in every release that it admits to."""
    addresses = ["", "releases", "openapi.json"]
    for name in [one["name"] for one in program.data("releases") if not one["withdrawn"]]:
        addresses += [f"releases/{name}", f"schemes?release={name}", f"indicators?release={name}"]
        addresses += [f"schemes/{one['code']}?release={name}" for one in program.data(f"schemes?release={name}")]
        addresses += [f"schemes/beacons/goals/1?release={name}"]
        addresses += [f"indicators/{one['code']}?release={name}" for one in program.data(f"indicators?release={name}")]
    return "\n".join(program.asks(one).content.decode() for one in addresses)


def test_before_anything_is_published_there_is_nothing(program: Program) -> None:
    assert program.reads("releases") == {"release": None, "data": []}
    assert program.reads("")["release"] is None
    for address in ("schemes", "schemes/beacons", "schemes/beacons/goals/1", "indicators", "indicators/helped"):
        assert program.refused(address, 404)["code"] == "release.none_yet"
    assert program.asks("?format=html").status_code == 200


def test_a_figure_is_shown_when_it_is_published_and_not_before(program: Program) -> None:
    published("first")
    record_figures("helped", {"2014": SECRET}, at="2021-01-01", reason="late registrations")
    make_indicator("unfinished")
    assert "150" in everything(program)
    assert SECRET not in everything(program)
    assert "unfinished" not in everything(program)
    published("second")
    assert SECRET in everything(program)
    assert program.data("releases/second/changes")["changes"][0]["kind"] in ("indicator_added", "revised_figure")
    assert SECRET not in program.asks("indicators/helped?release=first").content.decode()


def test_under_embargo_nobody_hears_of_it(program: Program) -> None:
    published("first")
    record_figures("helped", {"2014": SECRET}, at="2021-01-01", reason="late registrations")
    published("coming", published_from=timezone.now() + timedelta(hours=1))
    assert "coming" not in everything(program)
    assert SECRET not in everything(program)
    unknown = program.refused("releases/never-made?language=en", 404)
    coming = program.refused("releases/coming?language=en", 404)
    assert coming == {**unknown, "found": "coming", "detail": unknown["detail"].replace("never-made", "coming")}
    for address in ("releases/coming/changes", "releases/first/changes?against=coming", "schemes?release=coming"):
        assert program.refused(address, 404)["code"] == "release.unknown"


@pytest.mark.parametrize("code", ["C", "N", "A"])
def test_a_hidden_figure_is_nowhere(program: Program, code: str) -> None:
    record_figures("helped", {"2015": SECRET}, at="2020-06-01")
    record_figures("helped", {"2015": SECRET}, at="2021-01-01", reason="too few people", confidentiality=code)
    published("first")
    assert SECRET not in everything(program)
    (series,) = program.data("indicators/helped")["series"]
    hidden = series["observations"][-1]
    assert (hidden["period"], hidden["state"], hidden["value"]) == ("2015", "suppressed", None)
    versions = [one for one in program.data("indicators/helped")["versions"] if one["period"] == "2015"]
    assert [(one["suppressed"], one["value"]) for one in versions] == [(True, None), (True, None)]


def test_what_a_free_figure_looks_like_shows_that_the_search_would_find_it(program: Program) -> None:
    record_figures("helped", {"2015": SECRET}, at="2020-06-01")
    published("first")
    assert SECRET in everything(program)


def test_a_withdrawn_release_answers_with_its_tombstone(program: Program) -> None:
    published("first")
    record_figures("helped", {"2014": SECRET}, at="2021-01-01", reason="late registrations")
    published("second")
    withdraw("second", reason="the figure was wrong", acting_user=ALICE)
    assert SECRET not in everything(program)
    for address in (
        "releases/second",
        "releases/second/changes",
        "schemes?release=second",
        "indicators/helped?release=second",
    ):
        problem = program.refused(address, 410)
        assert problem["withdrawn"]["reason"] == "the figure was wrong"
        assert problem["withdrawn"]["at"].startswith(f"{timezone.localdate()}")
    assert program.reads("schemes")["release"]["name"] == "first"
    told = {one["name"]: one for one in program.data("releases")}
    assert told["second"]["withdrawn"]["reason"] == "the figure was wrong"
    assert (told["first"]["in_force"], told["second"]["in_force"]) == (True, False)


def test_who_recorded_published_or_withdrew_is_not_told(program: Program) -> None:
    published("first")
    published("second")
    withdraw("second", reason="a mistake", acting_user=ALICE)
    assert ALICE not in everything(program)
    assert ALICE not in program.asks("releases/second", 410).content.decode()


def test_a_figure_keeps_every_digit(program: Program) -> None:
    make_indicator("exact", unit="%", figure_kind="share")
    record_figures("exact", {"2014": "20.0", "2015": "12.345678901234567890123"})
    published("first")
    text = program.asks("indicators/exact").content.decode()
    assert '"value": 20.0,' in text
    assert '"value": 12.345678901234567890123,' in text


def test_a_fault_of_ours_is_told_without_its_inside(
    program: Program, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    published("first")

    def breaks(*_: Any) -> None:
        raise RuntimeError("inside")

    monkeypatch.setattr(queries, "site", breaks)
    with caplog.at_level(logging.ERROR, logger="pejl.api"):
        answer = program.asks("schemes?language=en", 500)
    assert b"inside" not in answer.content
    assert "inside" in caplog.text
    assert program.refused("schemes", 500)["code"] == "broken"
