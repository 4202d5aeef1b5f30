# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Periods: how each kind is written, which days it covers, and which figures may stand beside each other."""

from datetime import date

import pytest

from pejl.core.errors import PejlError
from pejl.core.periods import Comparability, Period, PeriodKind

# written form, kind, first day, last day (both included), whole months
FORMS = [
    ("2024", "year", "2024-01-01", "2024-12-31", 12),
    ("2024-S1", "half_year", "2024-01-01", "2024-06-30", 6),
    ("2024-S2", "half_year", "2024-07-01", "2024-12-31", 6),
    ("2024-Q3", "quarter", "2024-07-01", "2024-09-30", 3),
    ("2024-02", "month", "2024-02-01", "2024-02-29", 1),
    ("2023-02", "month", "2023-02-01", "2023-02-28", 1),
    ("2024/2025", "school_year", "2024-08-01", "2025-07-31", 12),
    ("2010..2012", "years", "2010-01-01", "2012-12-31", 36),
    ("2024-10-01..2025-09-30", "span", "2024-10-01", "2025-09-30", 12),
    ("2025-01-01..2025-10-31", "span", "2025-01-01", "2025-10-31", 10),
    ("2025-03-05..2025-03-20", "span", "2025-03-05", "2025-03-20", None),
    ("2025..", "open", "2025-01-01", None, None),
    ("2025-07-01..", "open", "2025-07-01", None, None),
    ("@2025-11-01", "instant", "2025-11-01", "2025-11-01", None),
    ("2022@2023-02", "cohort", "2022-01-01", "2022-12-31", 12),
    ("2021/2022@2023", "cohort", "2021-08-01", "2022-07-31", 12),
    ("2022-03-01..2022-03-15@2022-06", "cohort", "2022-03-01", "2022-03-15", None),
    ("2022@2023-02-28", "cohort", "2022-01-01", "2022-12-31", 12),
]


@pytest.mark.parametrize(("text", "kind", "start", "end", "months"), FORMS)
def test_each_kind_covers_its_days_and_is_written_back_as_it_was_read(text, kind, start, end, months):
    period = Period.parse(text)
    assert period.kind == PeriodKind(kind)
    assert str(period.start) == start
    assert (period.end and str(period.end)) == end
    assert period.months == months
    assert str(period) == text


UNREADABLE = [
    ("", "period.unreadable"),
    ("24", "period.unreadable"),
    ("2024-13", "period.unreadable"),
    ("2024-Q5", "period.unreadable"),
    ("2024-S3", "period.unreadable"),
    ("2024-1", "period.unreadable"),
    ("2024/2026", "period.unreadable"),
    ("2024/25", "period.unreadable"),
    ("2024-2025", "period.unreadable"),
    ("2012..2010", "period.backwards"),
    ("2012..2012", "period.backwards"),
    ("2025-09-30..2024-10-01", "period.backwards"),
    ("2024-02-30..2024-03-01", "period.no_such_date"),
    ("@2023-02-29", "period.no_such_date"),
    ("0000", "period.no_such_date"),
    ("2022@2021-02", "period.backwards"),
    ("2022@", "period.unreadable"),
    ("2025..@2026", "period.unreadable"),
    ("@2022-01-01@2023", "period.unreadable"),
]


@pytest.mark.parametrize(("text", "code"), UNREADABLE)
def test_what_is_no_period_is_refused_with_what_was_found(text, code):
    with pytest.raises(PejlError) as caught:
        Period.parse(text)
    assert caught.value.code == code
    assert caught.value.params["found"] is not None


# the two periods, and what may be said when their figures stand beside each other
COMPARISONS = [
    ("2013", "2014", "same"),
    ("2022/2023", "2024/2025", "same"),
    ("2024-Q1", "2023-Q1", "same"),
    ("2024-Q1", "2024-Q2", "same"),
    ("2024-03", "2024-09", "same"),
    ("@2023-12-31", "@2020-12-31", "same"),
    ("2024-01-01..2024-12-31", "2023", "same"),
    ("2020-09-01..2020-12-31", "2019-09-01..2019-12-31", "same"),
    ("2024-10-01..2025-09-30", "2024", "rolling"),
    ("2024/2025", "2024", "rolling"),
    ("2025-01-01..2025-10-31", "2024", "part"),
    ("2025-01-01..2025-10-31", "2025", "part"),
    ("2020-09-01..2020-12-31", "2021", "part"),
    ("2021-01-01..2021-10-31", "2022", "part"),
    ("2024-S1", "2024", "part"),
    ("2025-S1", "2024", "part"),
    ("2024-09", "2024", "part"),
    ("2024-03-05..2024-05-20", "2023", "part"),
    ("2014", "2010..2012", "different_length"),
    ("2011", "2010..2012", "part"),
    ("2024-Q1", "2024-S2", "different_length"),
    ("2022@2023-02", "2021@2022-02", "same"),
    ("2022@2023-02", "2023@2024-04", "different_follow_up"),
    ("2022@2023-02", "2022", "different_kind"),
    ("@2024-12-31", "2024", "different_kind"),
    ("2025..", "2024", "open"),
    ("2025-03-05..2025-03-20", "2024-03-05..2024-03-20", "same"),
]


@pytest.mark.parametrize(("one", "other", "expected"), COMPARISONS)
def test_a_part_of_a_year_is_never_silently_compared_with_a_year(one, other, expected):
    first, second = Period.parse(one), Period.parse(other)
    assert first.comparable_with(second) is Comparability(expected)
    assert second.comparable_with(first) is Comparability(expected)


@pytest.mark.parametrize(
    ("outcome", "fully", "allowed"),
    [
        ("same", True, True),
        ("rolling", False, True),
        ("different_follow_up", False, True),
        ("part", False, False),
        ("different_length", False, False),
        ("different_kind", False, False),
        ("open", False, False),
    ],
)
def test_only_equal_periods_are_compared_without_a_reservation(outcome, fully, allowed):
    assert Comparability(outcome).fully is fully
    assert Comparability(outcome).allowed is allowed


@pytest.mark.parametrize(
    ("text", "following"),
    [
        ("2024", "2025"),
        ("2024-S2", "2025-S1"),
        ("2024-Q4", "2025-Q1"),
        ("2024-12", "2025-01"),
        ("2023/2024", "2024/2025"),
        ("2010..2012", "2013..2015"),
        ("2024-10-01..2025-09-30", "2025-10-01..2026-09-30"),
        ("2024-02-01..2024-02-10", "2024-02-11..2024-02-20"),
        ("@2023-12-31", "@2024-12-31"),
        ("@2024-02-29", "@2025-02-28"),
        ("2022@2023-02", "2023@2024-02"),
        ("2022@2023-02-28", "2023@2024-02-28"),
    ],
)
def test_the_next_period_begins_the_day_after_this_one_ends(text, following):
    assert str(Period.parse(text).next()) == following


@pytest.mark.parametrize(("text", "before"), [("2024", "2023"), ("2024-Q1", "2023-Q4"), ("2024-01", "2023-12")])
def test_the_previous_period_ends_the_day_before_this_one_begins(text, before):
    assert str(Period.parse(text).previous()) == before


def test_an_open_period_has_no_next_and_has_never_ended():
    with pytest.raises(PejlError, match=r"period\.open"):
        Period.parse("2025..").next()
    assert not Period.parse("2025..").ended_by(date(2999, 12, 31))
    assert Period.parse("2025..").days is None


@pytest.mark.parametrize(
    ("text", "day", "ended"),
    [
        ("2024", "2024-12-30", False),
        ("2024", "2024-12-31", True),
        ("2024/2025", "2025-07-30", False),
        ("2022@2023-02", "2022-12-31", False),  # a cohort is known when it has been looked at
        ("2022@2023-02", "2023-02-28", True),
        ("@2025-11-01", "2025-11-01", True),
    ],
)
def test_a_period_has_ended_by_its_last_day(text, day, ended):
    assert Period.parse(text).ended_by(date.fromisoformat(day)) is ended


@pytest.mark.parametrize(
    ("outer", "inner", "contains", "overlaps", "part"),
    [
        ("2025", "2025-01-01..2025-10-31", True, True, True),
        ("2025", "2025", True, True, False),
        ("2025", "2024/2025", False, True, False),
        ("2024", "2025", False, False, False),
        ("2025..", "2030", True, True, True),
        ("2025..", "2024/2025", False, True, False),
        ("2024", "2025..", False, False, False),
        ("2024", "2024-07-01..", False, True, False),
        ("2010..2012", "2011", True, True, True),
        ("2025", "@2025-11-01", True, True, False),  # a state is no part of a flow
    ],
)
def test_containing_and_overlapping_count_both_ends(outer, inner, contains, overlaps, part):
    one, other = Period.parse(outer), Period.parse(inner)
    assert one.contains(other) is contains
    assert one.overlaps(other) is other.overlaps(one) is overlaps
    assert other.is_part_of(one) is part


def test_periods_are_ordered_by_when_they_end():
    texts = ["2025..", "2024", "2023/2024", "@2023-12-31", "2023", "2022@2023-02", "2010..2012"]
    ordered = [str(one) for one in sorted(map(Period.parse, texts))]
    assert ordered == ["2010..2012", "2022@2023-02", "2023", "@2023-12-31", "2023/2024", "2024", "2025.."]
    assert Period.parse("2023") <= Period.parse("2024")


def test_a_period_is_not_ordered_against_anything_else():
    with pytest.raises(TypeError):
        Period.parse("2024") < 2024  # noqa: B015


def test_a_period_cannot_be_made_backwards():
    with pytest.raises(PejlError, match=r"period\.backwards"):
        Period(PeriodKind.SPAN, date(2024, 2, 1), date(2024, 1, 1))
