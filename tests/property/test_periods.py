# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Properties of periods: writing then reading is identity, periods of a kind tile time, comparing is symmetric."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from pejl.core.periods import Period

YEARS = st.integers(1900, 2199)
DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))


def _span(one, other):
    return f"{min(one, other)}..{max(one, other)}"


CLOSED = st.one_of(
    YEARS.map(str),
    st.builds("{}-S{}".format, YEARS, st.integers(1, 2)),
    st.builds("{}-Q{}".format, YEARS, st.integers(1, 4)),
    st.builds("{}-{:02}".format, YEARS, st.integers(1, 12)),
    YEARS.map(lambda year: f"{year}/{year + 1}"),
    st.builds(lambda year, more: f"{year}..{year + more}", YEARS, st.integers(1, 9)),
    st.builds(_span, DAYS, DAYS),
)
OTHERS = st.one_of(
    YEARS.map(lambda year: f"{year}.."),
    DAYS.map(lambda day: f"@{day}"),
    st.builds(
        lambda year, more, month: f"{year}@{year + more}-{month:02}", YEARS, st.integers(1, 5), st.integers(1, 12)
    ),
)
TEXTS = st.one_of(CLOSED, OTHERS)


@given(TEXTS)
def test_writing_then_reading_gives_the_same_period(text):
    period = Period.parse(text)
    assert Period.parse(str(period)) == period


@given(CLOSED)
def test_periods_of_a_kind_tile_time_without_gap_or_overlap(text):
    period = Period.parse(text)
    following = period.next()
    assert following.start == period.end + timedelta(days=1)
    assert not period.overlaps(following)
    assert following.previous() == period
    assert period < following


@given(TEXTS, TEXTS)
def test_comparing_and_overlapping_are_symmetric(one, other):
    first, second = Period.parse(one), Period.parse(other)
    assert first.comparable_with(second) is second.comparable_with(first)
    assert first.overlaps(second) is second.overlaps(first)


@given(CLOSED, CLOSED)
def test_containing_implies_overlapping_and_is_antisymmetric(one, other):
    first, second = Period.parse(one), Period.parse(other)
    if first.contains(second):
        assert first.overlaps(second)
        assert not second.contains(first) or (first.start, first.end) == (second.start, second.end)


@given(CLOSED, CLOSED)
def test_fully_comparable_periods_are_equally_long_to_within_a_leap_day_a_year(one, other):
    first, second = Period.parse(one), Period.parse(other)
    if first.comparable_with(second).fully:
        assert abs(first.days - second.days) <= 3 * ((first.days + 364) // 365)
