# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The periods that a Danish text names: years, school years, halves, quarters, months, days and runs of these."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from pejl.core.checking.letters import as_scanned, lowered
from pejl.core.checking.near_digits import is_bare, near_digits
from pejl.core.checking.relative_periods import Relative, relative_periods_in
from pejl.core.errors import PejlError
from pejl.core.periods import Period, PeriodKind

MONTHS = (
    "januar", "februar", "marts", "april", "maj", "juni",
    "juli", "august", "september", "oktober", "november", "december",
)  # fmt: skip
_SHORT = {name[:3]: number for number, name in enumerate(MONTHS, start=1)}
_LONG = {name: number for number, name in enumerate(MONTHS, start=1)}
_MONTH = rf"(?P<month>{'|'.join(MONTHS)}|(?:jan|feb|mar|apr|jun|jul|aug|sept?|okt|nov|dec)\b\.?)"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)(?![.,]\d)"
# 1921 may be a number of people; as a year it stands behind a small word.
_RECENT = r"(?:(?=20|199)|(?<=\bi )|(?<=\bfra )|(?<=\btil )|(?<=\bog )|(?<=\bsiden )|(?<=\bår )|(?<=[-(]))"
_NUMBERS = {
    "1.": 1, "første": 1, "2.": 2, "anden": 2, "andet": 2, "3.": 3, "tredje": 3, "4.": 4, "fjerde": 4,
    "tre": 3, "fire": 4, "fem": 5, "seks": 6, "syv": 7, "otte": 8, "ni": 9, "ti": 10, "elleve": 11,
}  # fmt: skip
_TO = r" ?(?:-|til(?: og med)?|t\.o\.m\.) ?"
_OF = "(?: af| i)?"
_AT = r"(?:i|ultimo|primo|medio|pr\.|udgangen af|slutningen af|starten af|start|slut|fra|til|siden|og med)"


@dataclass(frozen=True, slots=True)
class PeriodMention:
    """A period named in a text, between two offsets (end open).

    `period` is None where the text around must tell it: for a `month`, perhaps with a `day`, of no stated year, and
    for what is told by `relative` (*året før*), with how many `years` back where it says so. `sure` is False where
    that was done (`pejl.core.checking.periods_told`).
    """

    start: int
    end: int
    period: Period | None
    month: int = 0
    day: int = 0
    relative: Relative = Relative.NONE
    years: int = 0
    sure: bool = True


def _month(found: re.Match[str], name: str = "month") -> int:
    word = found[name].rstrip(".")
    return _LONG.get(word) or _SHORT[word[:3]]


def _number(word: str) -> int:
    """*2.*, *ni* and *andet*; what is none of these is *første* as a bad scan spells it."""
    return int(word.rstrip(".")) if word[0].isdigit() else _NUMBERS.get(word, 1)


def _school_year(found: re.Match[str]) -> str:
    first, second = found["first"], found["second"]
    return f"{first}/{first[: 4 - len(second)]}{second}"


def _short_school_year(found: re.Match[str]) -> str | None:
    first, second = int(found["first"]), int(found["second"])
    return f"20{first:02}/20{second:02}" if second == first + 1 else None


def _span_of_years(found: re.Match[str]) -> str:
    first, second = found["first"], found["second"]
    return f"{first}..{first[: 4 - len(second)]}{second}"


def _day(found: re.Match[str]) -> str:
    return f"@{found['year']}-{_month(found):02}-{int(found['day']):02}"


def _numeric_day(found: re.Match[str]) -> str:
    year = found["year"]
    return f"@{year if len(year) > 2 else f'20{year}'}-{int(found['number']):02}-{int(found['day']):02}"


def _months(found: re.Match[str]) -> str:
    """`okt. 2024-sep. 2025`, `januar til september 2025`: from the first day of the one to the last of the other."""
    last = Period.parse(f"{found['last_year']}-{_month(found, 'last'):02}")
    year = found["first_year"] or found["last_year"]
    return f"{year}-{_month(found):02}-01..{last.end}"


def _first_months(found: re.Match[str]) -> str:
    last = Period.parse(f"{found['year']}-{_number(found['count']):02}")
    return f"{last.start.year}-01-01..{last.end}"


def _quarters(found: re.Match[str]) -> str:
    first, last = (Period.parse(f"{found['year']}-Q{found[name]}") for name in ("quarter", "last"))
    return f"{first.start}..{last.end}"


_LAST = _MONTH.replace("?P<month>", "?P<last>")
_ORDINAL = as_scanned(r"[1-4]\.|første|andet|anden|tredje|fjerde")
_HALF = as_scanned(r"[12]\.|første|andet|anden")
_COUNT = r"\d\d?|tre|fire|fem|seks|syv|otte|ni|ti|elleve"
_Reader = Callable[[re.Match[str]], str | None]
# The longest form first: what one has read no other reads again.
_FORMS: tuple[tuple[re.Pattern[str], _Reader], ...] = tuple(
    (re.compile(pattern), reader)
    for pattern, reader in (
        (
            rf"\b{_MONTH} ?(?P<first_year>(?:19|20)\d\d)?{_TO}{_LAST} ?(?P<last_year>(?:19|20)\d\d)(?!\d)",
            _months,
        ),
        (rf"\b(?:d\. ?|den )?(?P<day>[0-3]?\d)\. ?{_MONTH} ?{_YEAR}", _day),
        (rf"(?<![\d.])\b(?P<day>[0-3]?\d)[.\-/](?P<number>[01]?\d)[.\-/]{_YEAR}", _numeric_day),
        (r"(?<![\d.])\b(?P<day>[0-3]?\d)[./](?P<number>[01]?\d)[./](?P<year>[1-3]\d)(?![\d.,%])", _numeric_day),
        (rf"\b(?P<half>{_HALF}) {as_scanned('halvår')}{_OF} {_YEAR}",
         lambda one: f"{one['year']}-S{min(2, _number(one['half']))}"),
        (rf"\b(?P<quarter>[1-4])\.?(?: ?(?:-|til|og) ?)(?P<last>[1-4])\. kvartal{_OF} {_YEAR}", _quarters),
        (rf"\b(?P<quarter>{_ORDINAL}) ?(?:kvartal|kvt\.){_OF} {_YEAR}",
         lambda one: f"{one['year']}-Q{_number(one['quarter'])}"),
        (rf"\bq(?P<quarter>[1-4])[ \-]?{_YEAR}", lambda one: f"{one['year']}-Q{one['quarter']}"),
        (rf"\b{as_scanned('første')} (?P<count>{_COUNT}) {as_scanned('måneder')}{_OF} {_YEAR}", _first_months),
        (rf"\b{_MONTH} (?:i )?{_YEAR}", lambda one: f"{one['year']}-{_month(one):02}"),
        (rf"\b{_MONTH}[-'](?P<year>[12]\d)(?!\d)", lambda one: f"20{one['year']}-{_month(one):02}"),
        (r"\b(?P<first>(?:19|20)\d\d) ?/ ?(?P<second>(?:19|20)?\d\d)(?!\d)", _school_year),
        (r"(?<![\d.,/%])\b(?P<first>[0-3]\d)/(?P<second>[0-3]\d)(?![\d/.,%])", _short_school_year),
        (rf"(?<![\d.,/])\b{_YEAR} og (?:frem|fremefter|fremad|fremover)\b", lambda one: f"{one['year']}.."),
        (r"(?<![\d/])\b(?P<first>(?:19|20)\d\d) ?- ?(?P<second>(?:19|20)?\d\d)(?!\d)(?![.,/]\d)", _span_of_years),
        (rf"(?<![\d.,/])\b{_RECENT}{_YEAR}(?!['’]?erne)(?! ?(?:kr|mio|mia|%|pct))", lambda one: one["year"]),
    )
)  # fmt: skip
_DAY_OF_NO_YEAR = re.compile(rf"\b(?:d\. ?|den )?(?P<day>[0-3]?\d)\. ?{_MONTH}\b(?!\w)")
_SHORT_DAY = re.compile(r"\b(?:d\. ?|den |fra |til |med |pr\. )(?P<day>[0-3]?\d)/(?P<number>1?\d)(?![\d/]| af\b)")
_MONTH_OF_NO_YEAR = re.compile(rf"\b{_AT} (?P<month>{'|'.join(MONTHS)})\b(?! \d)")
_BETWEEN = re.compile(r" ?(?:-|til|og) ?")
_RUN_OF = re.compile(as_scanned(r"(?:perioden|årene)(?: fra| mellem)? $"))


@lru_cache(maxsize=2_000)  # a cell is read as a figure and as a line, a sentence for all that it says
def periods_in(text: str) -> tuple[PeriodMention, ...]:
    """Every period that the text names, in its order. The text is read in lower case and must be normalised.

    A span of years is one period, and so is *perioden … til …*; "fra 2021 til 2024" names two years, since it may
    compare them.

    >>> [str(one.period) for one in periods_in("I 2022/23 var den 62 %, i 1. halvår 2025 og pr. 1. november 2025")]
    ['2022/2023', '2025-S1', '@2025-11-01']
    >>> [str(one.period) for one in periods_in("fra 2021 til 2024 og i perioden 2010-12")]
    ['2021', '2024', '2010..2012']
    """
    if is_bare(text):
        return ()
    low = lowered(text)
    taken = bytearray(len(low))
    found: list[PeriodMention] = []
    for mention in chain(_stated(low), _of_no_year(low), _relative(low)):
        if not any(taken[mention.start : mention.end]):
            found.append(mention)
            taken[mention.start : mention.end] = b"\1" * (mention.end - mention.start)
    return tuple(_joined(low, sorted(found, key=lambda one: one.start)))


def _stated(low: str) -> Iterator[PeriodMention]:
    parts = list(near_digits(low))
    for pattern, reader in _FORMS:
        for one in (one for start, end in parts for one in pattern.finditer(low, start, end)):
            written = reader(one)
            if written:
                yield PeriodMention(one.start(), one.end(), _period(written))


def _period(written: str) -> Period | None:
    """None for a day that the calendar lacks and for years in the wrong order: figures, but of no period."""
    try:
        return Period.parse(written)
    except PejlError:
        return None


def _of_no_year(low: str) -> Iterator[PeriodMention]:
    for start, end in near_digits(low):
        for one in _DAY_OF_NO_YEAR.finditer(low, start, end):
            yield PeriodMention(one.start(), one.end(), None, month=_month(one), day=int(one["day"]))
        for one in _SHORT_DAY.finditer(low, start, end):
            yield PeriodMention(one.start("day"), one.end(), None, month=int(one["number"]), day=int(one["day"]))
    for one in _MONTH_OF_NO_YEAR.finditer(low):
        yield PeriodMention(one.start("month"), one.end(), None, month=_month(one))


def _relative(low: str) -> Iterator[PeriodMention]:
    for one in relative_periods_in(low):
        yield PeriodMention(one.start, one.end, None, relative=one.relative, years=one.years)


def _joined(low: str, found: list[PeriodMention]) -> Iterator[PeriodMention]:
    """The same, with *i perioden fra … til …* and *… til og med …* as one period each."""
    waiting: PeriodMention | None = None
    for one in found:
        span = _span(low, waiting, one) if waiting else None
        if waiting and not span:
            yield waiting
        waiting = span or one
    if waiting:
        yield waiting


def _span(low: str, first: PeriodMention, last: PeriodMention) -> PeriodMention | None:
    between = low[first.end : last.start]
    up_to = between == " til og med "
    run = up_to or (_BETWEEN.fullmatch(between) and _RUN_OF.search(low[max(0, first.start - 20) : first.start]))
    if not run or not first.period or not last.period or not last.period.end or first.period > last.period:
        return None
    years = {first.period.kind, last.period.kind} == {PeriodKind.YEAR}
    start, end = first.period.start, last.period.end
    whole = f"{start.year}..{end.year}" if years else f"{start}..{end}"
    return PeriodMention(first.start, last.end, Period.parse(whole))
