# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Whatever a release freezes comes back as it was, to the last digit."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Any, get_args, get_origin, get_type_hints

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

FROZEN = (SchemeStatus, IndicatorPart, Site, Assessment, Piece, Series, Observation, FigureVersion, AmendmentFacts)

years = st.integers(1900, 2100)
days = st.dates(date(1900, 1, 1), date(2100, 12, 31))
periods = st.one_of(
    years.map(str),
    st.tuples(years, st.integers(1, 4)).map(lambda one: f"{one[0]}-Q{one[1]}"),
    years.map(lambda year: f"{year}/{year + 1}"),
    years.map(lambda year: f"{year}..{year + 2}"),
    years.map(lambda year: f"{year}.."),
    days.map(lambda day: f"@{day}"),
    st.tuples(days, days).map(lambda both: f"{min(both)}..{max(both)}"),
    years.map(lambda year: f"{year}@{year + 1}-02"),
).map(Period.parse)
figures = st.decimals(allow_nan=False, allow_infinity=False)
aware = st.datetimes(datetime(1900, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - made aware
moments = aware.map(lambda moment: moment.replace(fold=0))  # a fold means nothing in UTC
plain = st.one_of(st.none(), st.booleans(), st.integers(), st.text(max_size=5), figures, periods, days, moments)
anything = st.recursive(
    plain,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.lists(inner, max_size=3).map(tuple),
        st.dictionaries(st.text(max_size=5), inner, max_size=3),
    ),
    max_leaves=5,
)
params = st.dictionaries(st.text("abc", min_size=1), anything, max_size=3)
choices = st.fixed_dictionaries({name: st.sampled_from(allowed) for name, allowed in Settings.CHOICES.items()})

words = st.text(max_size=4)
LEAVES = {
    str: words,
    int: st.integers(),
    bool: st.booleans(),
    Decimal: figures,
    date: days,
    datetime: moments,
    Period: periods,
    Any: anything,
    Statement: st.builds(Statement, words, params),
    Settings: choices.map(lambda chosen: Settings(**chosen)),
}


@cache
def values(hint: Any) -> st.SearchStrategy:
    """Values of a type hint, with at most two items anywhere: a scheme of everything is large enough."""
    inner = get_args(hint)
    if hint in LEAVES:
        return LEAVES[hint]
    if isinstance(hint, type) and issubclass(hint, Enum):
        return st.sampled_from(hint)
    if is_dataclass(hint):
        hints = get_type_hints(hint)
        return st.builds(hint, **{one.name: values(hints[one.name]) for one in fields(hint) if one.init})
    if get_origin(hint) is tuple:
        return st.lists(values(inner[0]), max_size=2).map(tuple)
    if get_origin(hint) is Mapping:
        return st.dictionaries(values(inner[0]), values(inner[1]), max_size=2)
    return st.one_of(*(st.none() if one is type(None) else values(one) for one in inner))


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
