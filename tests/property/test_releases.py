# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Whatever a release freezes comes back as it was, to the last digit."""

import json
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pejl.apps.assessments.facts import SchemeStatus
from pejl.apps.goals.facts import AmendmentFacts
from pejl.apps.measurements.facts import FigureVersion
from pejl.apps.publication import freezing
from pejl.apps.publication.facts import IndicatorPart, Site
from pejl.core.errors import PejlError
from pejl.core.issues import Statement
from pejl.core.observations import Missing, Observation, Present, Series, Suppressed
from pejl.core.periods import Period
from pejl.core.status.base import Assessment, Piece, Settings
from pejl.core.texts import Localised
from tests.values import anything, figures, values

FROZEN = (SchemeStatus, IndicatorPart, Site, Assessment, Piece, Series, Observation, FigureVersion, AmendmentFacts)


def stated(value: Any) -> str:
    """A text that tells 20.0 from 20, which are equal as numbers."""
    return repr(value)


def whole_again(value: Any) -> None:
    thawed = freezing.thaw(type(value), freezing.freeze(value))
    assert thawed == value
    assert stated(thawed) == stated(value)


@pytest.mark.parametrize("kind", FROZEN, ids=lambda kind: kind.__name__)
def test_what_was_frozen_comes_back(kind):
    @given(values(kind))
    @settings(max_examples=20, suppress_health_check=list(HealthCheck))
    def check(value):
        whole_again(value)

    check()


@given(anything)
def test_a_value_of_any_type_comes_back_inside_a_statement(value):
    whole_again(Statement("figure.awaited", {"value": value}))


@given(st.builds(Present, figures))
def test_the_same_value_gives_the_same_text(value):
    one = Observation(Period.parse("2024"), value)
    assert freezing.freeze(one) == freezing.freeze(Observation(Period.parse("2024"), Present(value.value)))


@pytest.mark.parametrize("text", ["20", "20.0", "20.00", "-0", "0", "1E+3", "0.1234567890123456789012345678"])
def test_a_figure_keeps_the_precision_it_was_stated_with(text):
    frozen = freezing.freeze(Present(Decimal(text)))
    assert str(freezing.thaw(Present, frozen).value) == text


@pytest.mark.parametrize("value", [Missing("not_counted", date(2026, 3, 1)), Missing(), Suppressed()])
def test_no_figure_stays_no_figure(value):
    whole_again(Observation(Period.parse("2024"), value))


def test_the_settings_are_written_even_where_they_are_the_defaults():
    held = json.loads(freezing.freeze(Settings()))["holds"]
    assert held == {
        "missing": "exclude",
        "clamp": "5",
        "join": "mean",
        "weights": "equal",
        "compare_with": "baseline",
        "rounding": "printed",
        "yellow_relative": "5",
        "yellow_points": "0.5",
        "path_tolerance": "0.05",
    }


def test_what_is_empty_is_not_written():
    frozen = freezing.freeze(Piece("1.A", None))
    assert "target_number" not in json.loads(frozen)["holds"]
    whole_again(Piece("1.A", None))


def text(holds: Any, *, kind: str = "Localised", version: Any = freezing.FORMAT) -> str:
    return json.dumps({"format": version, "is": kind, "holds": holds})


def test_a_field_that_is_newer_than_the_release_is_empty():
    assert freezing.thaw(Localised, text({})) == Localised("")


@pytest.mark.parametrize("version", [0, 2, "1", None])
def test_a_format_that_this_pejl_does_not_know_is_refused(version):
    with pytest.raises(PejlError) as error:
        freezing.thaw(Localised, text({"da": "a"}, version=version))
    assert error.value.code == "release.unknown_format"
    assert error.value.params == {"found": str(version), "expected": "1"}


@pytest.mark.parametrize(
    ("kind", "frozen"),
    [
        (Localised, "{"),
        (Localised, "[]"),
        (Localised, text({"da": "a"}, kind="Series")),
        (Localised, text({"da": "a", "kalaallisut": "b"})),
        (Localised, text("a")),
        (Present, text({}, kind="Present")),
        (Present, text({"value": "many"}, kind="Present")),
        (Observation, text({"period": "2024", "value": {"is": "Guess"}}, kind="Observation")),
        (Observation, text({"period": "20244", "value": {"is": "Missing"}}, kind="Observation")),
        (Observation, text({"period": "2024", "value": {"is": "Missing"}, "status": "?"}, kind="Observation")),
    ],
)
def test_a_text_that_is_damaged_or_of_another_kind_is_refused(kind, frozen):
    with pytest.raises(PejlError, match=r"^(release|period)\.unreadable"):
        freezing.thaw(kind, frozen)


@dataclass(frozen=True)
class Strange:
    """A dataclass with a field that releases have no way to write."""

    value: Any = None


@pytest.mark.parametrize(
    "value",
    [object(), float("nan"), datetime(2024, 1, 1), {1: "a"}, b"bytes"],  # noqa: DTZ001 - that is the point
)
def test_what_cannot_be_written_exactly_is_refused_before_anything_is_published(value):
    with pytest.raises(TypeError):
        freezing.freeze(Strange(value))
