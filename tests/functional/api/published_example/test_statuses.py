# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The API says what `pejl status` says, digit for digit, and what it said on the day that is asked about."""

import json
from decimal import Decimal

import pytest

from pejl.apps.assessments.queries import scheme_status
from pejl.apps.publication import queries
from pejl.interfaces.exchange.status_document import status_document
from pejl.interfaces.exchange.writing.json_text import write_json
from pejl.interfaces.wording.languages import speaking
from tests.functional.api.conftest import Program


@pytest.mark.parametrize("language", ["da", "en"])
def test_a_scheme_has_the_very_statuses_of_the_command_line(program: Program, language: str) -> None:
    release = queries.release("indsatsomraader-2025")
    for scheme in program.data("schemes"):
        with speaking(language):
            printed = write_json(status_document(scheme_status(scheme["code"], known_at=release.known_at)))
        answered = program.data(f"schemes/{scheme['code']}?language={language}")
        expected = json.loads(printed, parse_float=Decimal)
        assert {name: answered[name] for name in expected} == expected


def test_a_goal_alone_has_the_status_it_has_in_its_scheme(program: Program) -> None:
    scheme = program.data("schemes/pejlemaerker-2014-2017")
    for goal in scheme["goals"]:
        assert program.data(f"schemes/pejlemaerker-2014-2017/goals/{goal['code']}")["status"] == goal


def test_the_first_goal_scored_two_and_four_tenths_and_was_printed_as_one_and_six_tenths(program: Program) -> None:
    status = program.data("schemes/pejlemaerker-2014-2017/goals/1")["status"]
    assert str(status["score"]).startswith("2.395")
    assert (status["display"], status["published"]["display"], status["published"]["agrees"]) == ("2,4", "1,6", False)


def test_kendt_answers_from_the_release_of_that_day(program: Program) -> None:
    asked = {day: program.reads(f"schemes?kendt={day}") for day in ("2015-06-24", "2024-07-01", "2024-09-10")}
    named = {day: answer["release"]["name"] for day, answer in asked.items()}
    assert list(named.values()) == ["pejlemaerker-2015", "omstillingsplaner-2024", "koebenhavnertinget-2024"]
    assert [len(answer["data"]) for answer in asked.values()] == [1, 2, 3]


def test_release_answers_from_the_release_of_that_name(program: Program) -> None:
    assert program.reads("schemes?release=omstillingsplaner-2024")["release"]["name"] == "omstillingsplaner-2024"
    assert len(program.data("schemes?release=omstillingsplaner-2024")) == 2
    assert program.reads("schemes")["release"]["name"] == "indsatsomraader-2025"


def test_a_release_and_a_day_must_go_together(program: Program) -> None:
    assert (
        program.reads("schemes?release=omstillingsplaner-2024&kendt=2024-07-01")["release"]["name"]
        == "omstillingsplaner-2024"
    )
    problem = program.refused(
        "schemes?release=omstillingsplaner-2024&kendt=2025-12-31", 404, **{"Accept-Language": "en"}
    )
    assert problem["code"] == "release.not_in_force_then"


def test_the_indicators_of_one_scheme_can_be_asked_for(program: Program) -> None:
    all_of_them = program.data("indicators")
    some = program.data("indicators?scheme=pejlemaerker-2014-2017")
    assert 0 < len(some) < len(all_of_them)
    assert all("pejlemaerker-2014-2017" in {use["scheme"] for use in one["used_by"]} for one in some)


def test_what_came_with_a_release_is_told_by_cause(program: Program) -> None:
    found = program.data("releases/koebenhavnertinget-2024/changes")
    assert found["against"]["name"] == "omstillingsplaner-2024"
    assert {one["kind"] for one in found["changes"]} >= {"scheme_added", "indicator_added"}
    backwards = program.data("releases/omstillingsplaner-2024/changes?against=koebenhavnertinget-2024")
    assert {one["kind"] for one in backwards["changes"]} >= {"scheme_dropped", "indicator_dropped"}


def test_an_indicator_has_its_groups_breakdowns_marks_and_versions(program: Program) -> None:
    found = [program.data(f"indicators/{one['code']}?language=en") for one in program.data("indicators")]
    series = [one for indicator in found for one in indicator["series"]]
    observations = [one for each in series for one in each["observations"]]
    assert any(one["group"] and one["label"] for one in series)
    assert any(one["breakdown"] and one["label"] for one in series)
    assert {one["state"] for one in observations} >= {"present", "missing", "disputed"}
    assert {"Provisional", "Forecast"} <= {mark for one in observations for mark in one["marks"]}
    assert all((one["value"] is None) == (one["state"] != "present") for one in observations)
    assert all(one["reason"] for one in observations if one["state"] == "missing")
    assert all(indicator["versions"] for indicator in found if indicator["series"])
