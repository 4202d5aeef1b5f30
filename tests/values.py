# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Values of any type hint, for the tests that write something down and read it back."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Any, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from pejl.core.issues import Statement
from pejl.core.periods import Period
from pejl.core.status.base import Settings

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
    if get_origin(hint) is frozenset:
        return st.frozensets(values(inner[0]), max_size=2)
    if get_origin(hint) is Mapping:
        return st.dictionaries(values(inner[0]), values(inner[1]), max_size=2)
    return st.one_of(*(st.none() if one is type(None) else values(one) for one in inner))
