# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Reading many indicators at once answers what reading them one by one does; hiding them later hides them earlier."""

from dataclasses import replace

import pytest

from pejl.apps.measurements.facts import SeriesName
from pejl.apps.measurements.queries import (
    hidden_among,
    histories,
    history,
    series,
    series_for,
    series_names,
    series_names_of,
)
from pejl.core.observations import Present, Suppressed
from pejl.core.periods import Period
from tests.factories import make_indicator, moment, record_figures

pytestmark = pytest.mark.django_db

CODES = ("homeless", "helped", "silent")
YEAR = Period.parse("2014")


@pytest.fixture(autouse=True)
def register() -> None:
    for code in CODES:
        make_indicator(code, breakdowns=[{"code": "sex", "members": [{"code": "f"}, {"code": "m"}]}])
    for code in CODES[:2]:
        record_figures(code, {"2013": "1", "2014": "2"})
        record_figures(code, {"2014": "3"}, breakdown="sex=f")
        record_figures(code, {"2014": "4"}, at="2021-01-01", reason="late registrations")


def hide(at: str, code: str = "C") -> None:
    record_figures("helped", {"2014": "4"}, at=at, reason="too few people", confidentiality=code)


def test_names_and_versions_are_those_of_each_indicator():
    assert series_names_of(CODES) == {code: series_names(code) for code in CODES}
    unsigned = {code: tuple(replace(one, recorded_by="") for one in history(code)) for code in CODES}
    assert histories(CODES) == unsigned
    assert series_names_of(["silent"]) == {"silent": ()}


def known(hidden_by: str) -> object:
    name = SeriesName("helped")
    return series_for([name], known_at=moment("2020-06-01"), hidden_by=moment(hidden_by))[name].at(YEAR).value


def test_a_figure_that_was_hidden_later_counts_as_hidden_before_when_that_is_asked_for():
    hide("2022-01-01")
    assert known("2022-01-01") == Suppressed()
    assert isinstance(known("2021-12-31"), Present)
    assert isinstance(series("helped", known_at=moment("2020-06-01")).at(YEAR).value, Present)


def test_a_figure_that_was_freed_again_is_not_hidden():
    hide("2022-01-01", "E")
    hide("2023-01-01", "F")
    assert known("2022-06-01") == Suppressed()
    assert isinstance(known("2023-01-01"), Present)


def test_only_the_figure_itself_is_hidden():
    hide("2022-01-01")
    names = (SeriesName("helped", "sex=f"), SeriesName("homeless"))
    found = series_for(names, known_at=moment("2020-06-01"), hidden_by=moment("2024-01-01"))
    assert all(isinstance(found[name].at(YEAR).value, Present) for name in names)


def test_the_versions_that_may_not_be_published_are_told_apart():
    hide("2022-01-01")
    versions = [one for many in histories(CODES).values() for one in many]
    assert hidden_among([one.id for one in versions]) == {one.id for one in versions if one.hidden}
