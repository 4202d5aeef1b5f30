# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The periods that a Danish text names: years, school years, halves, quarters, months, days and runs of these."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from pejl.core.errors import PejlError
from pejl.core.periods import Period

MONTHS = (
    "januar", "februar", "marts", "april", "maj", "juni",
    "juli", "august", "september", "oktober", "november", "december",
)  # fmt: skip
_SHORT = {name[:3]: number for number, name in enumerate(MONTHS, start=1)}
_LONG = {name: number for number, name in enumerate(MONTHS, start=1)}
_MONTH = rf"(?P<month>{'|'.join(MONTHS)}|(?:jan|feb|mar|apr|jun|jul|aug|sept?|okt|nov|dec)\b\.?)"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)(?![.,]\d)"
_HALVES = {"1.": 1, "første": 1, "2.": 2, "andet": 2, "anden": 2}
_TO = r" ?(?:-|til(?: og med)?|t\.o\.m\.) ?"


@dataclass(frozen=True, slots=True)
class PeriodMention:
    """A period named in a text, between two offsets (end open); None for a day or month of no stated year."""

    start: int
    end: int
    period: Period | None


def _month(found: re.Match[str], name: str = "month") -> int:
    word = found[name].rstrip(".")
    return _LONG.get(word) or _SHORT[word[:3]]


def _school_year(found: re.Match[str]) -> str:
    first, second = found["first"], found["second"]
    return f"{first}/{first[: 4 - len(second)]}{second}"


def _span_of_years(found: re.Match[str]) -> str:
    first, second = found["first"], found["second"]
    return f"{first}..{first[: 4 - len(second)]}{second}"


def _day(found: re.Match[str]) -> str:
    return f"@{found['year']}-{_month(found):02}-{int(found['day']):02}"


def _numeric_day(found: re.Match[str]) -> str:
    return f"@{found['year']}-{int(found['number']):02}-{int(found['day']):02}"


def _months(found: re.Match[str]) -> str:
    """`okt. 2024-sep. 2025`, `januar til september 2025`: from the first day of the one to the last of the other."""
    last = Period.parse(f"{found['last_year']}-{_month(found, 'last'):02}")
    year = found["first_year"] or found["last_year"]
    return f"{year}-{_month(found):02}-01..{last.end}"


def _half(found: re.Match[str]) -> str:
    return f"{found['year']}-S{_HALVES[found['half']]}"


_LAST = _MONTH.replace("?P<month>", "?P<last>")
# The longest form first: what one has read no other reads again.
_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str | None]], ...] = tuple(
    (re.compile(pattern), reader)
    for pattern, reader in (
        (
            rf"\b{_MONTH} ?(?P<first_year>(?:19|20)\d\d)?{_TO}{_LAST} ?(?P<last_year>(?:19|20)\d\d)(?!\d)",
            _months,
        ),
        (rf"\b(?:d\. ?|den )?(?P<day>[0-3]?\d)\. ?{_MONTH} ?{_YEAR}", _day),
        (rf"\b(?P<day>[0-3]?\d)[.\-/](?P<number>[01]?\d)[.\-/]{_YEAR}", _numeric_day),
        (rf"\b(?P<half>1\.|2\.|første|andet|anden) halvår(?: af| i)? {_YEAR}", _half),
        (rf"\b(?P<quarter>[1-4])\. kvartal(?: af| i)? {_YEAR}", lambda one: f"{one['year']}-Q{one['quarter']}"),
        (rf"\b{_MONTH} (?:i )?{_YEAR}", lambda one: f"{one['year']}-{_month(one):02}"),
        (r"\b(?P<first>(?:19|20)\d\d) ?/ ?(?P<second>(?:19|20)?\d\d)(?!\d)", _school_year),
        (r"\b(?P<first>(?:19|20)\d\d) ?- ?(?P<second>(?:19|20)?\d\d)(?!\d)(?![.,]\d)", _span_of_years),
        (rf"(?<![\d.,/])\b{_YEAR}(?! ?(?:kr|mio|mia|%|pct))", lambda one: one["year"]),
        (rf"\b(?:d\. ?|den )?(?P<day>[0-3]?\d)\. ?{_MONTH}\b", lambda _one: None),
    )
)


def periods_in(text: str) -> tuple[PeriodMention, ...]:
    """Every period that the text names, in its order. The text is read in lower case and must be normalised.

    A span of years is one period; "fra 2021 til 2024" names two years, since it may compare them.

    >>> [str(one.period) for one in periods_in("I 2022/23 var den 62 %, i 1. halvår 2025 og pr. 1. november 2025")]
    ['2022/2023', '2025-S1', '@2025-11-01']
    >>> [str(one.period) for one in periods_in("fra 2021 til 2024 og i perioden 2010-12")]
    ['2021', '2024', '2010..2012']
    """
    low = text.lower()
    taken = [False] * len(low)
    found: list[PeriodMention] = []
    for pattern, reader in _FORMS:
        for one in pattern.finditer(low):
            if not any(taken[one.start() : one.end()]):
                found += _mention(one, reader)
                taken[one.start() : one.end()] = [True] * (one.end() - one.start())
    return tuple(sorted(found, key=lambda one: one.start))


def _mention(one: re.Match[str], reader: Callable[[re.Match[str]], str | None]) -> Iterator[PeriodMention]:
    written = reader(one)
    try:
        period = Period.parse(written) if written else None
    except PejlError:  # a day that the calendar lacks, years in the wrong order: figures, but of no period
        period = None
    yield PeriodMention(one.start(), one.end(), period)
