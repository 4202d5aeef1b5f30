# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Which period is meant where a text names one by another: *året før*, *i samme periode*, *pr. 1. november*, *nu*.

What is found so is never certain: the mention says so (`sure`).
"""

from __future__ import annotations

import calendar
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from pejl.core.checking.periods_in_text import PeriodMention
from pejl.core.checking.relative_periods import Relative
from pejl.core.periods import Period, PeriodKind

_ALIKE = (PeriodKind.YEAR, PeriodKind.SCHOOL_YEAR)


def told(
    mentions: Iterable[PeriodMention], text: str, *, dated: date | None = None, around: Period | None = None
) -> Iterator[PeriodMention]:
    """The mentions in their order, those of no period of their own with the one that the text around them tells.

    `dated` is the day of the document: without it *nu* and *sidste år* stay open. `around` is what the text before it
    spoke of: *året før* in a paragraph that names no year is the year before that.

    >>> from pejl.core.checking.periods_in_text import periods_in
    >>> text = "I 2023 var det 12 mod 14 året før"
    >>> [(str(one.period), one.sure) for one in told(periods_in(text), text)]
    [('2023', True), ('2022', False)]
    """
    last: Period | None = None
    run: Period | None = None
    waiting = list(mentions)
    for number, one in enumerate(waiting):
        before = waiting[number - 1] if number else None
        if one.period:
            run = _run(before, one, text) or one.period
            last = one.period
            yield one
            continue
        following = next((other.period for other in waiting[number + 1 : number + 2] if other.period), None)
        found = _told(one, last, run) if last else _of_month(one, following)
        if not (found or last) and one.relative is Relative.BEFORE:
            found = _told(one, around, None)
        found = found or _of_today(one, dated)
        if found and one.month:
            last = run = found
        yield replace(one, period=found, sure=False) if found else one


def _run(before: PeriodMention | None, one: PeriodMention, text: str) -> Period | None:
    """*Fra 2020 til 2024*: what *i samme periode* then means."""
    if not before or not before.period or not one.period or not before.period < one.period or not one.period.end:
        return None
    if text[before.end : one.start].strip().lower() not in ("til", "-", "til og med"):
        return None
    start, end = before.period.start, one.period.end
    years = {before.period.kind, one.period.kind} == {PeriodKind.YEAR}
    return Period.parse(f"{start.year}..{end.year}" if years else f"{start}..{end}")


def _told(one: PeriodMention, last: Period | None, run: Period | None) -> Period | None:
    if one.month:
        return _of_month(one, last)
    if one.relative is Relative.SAME:
        return run
    if one.relative is Relative.BEFORE and last and last.kind is not PeriodKind.OPEN:
        return last.previous() if last.kind in _ALIKE else Period.parse(f"{last.start.year - 1}")
    if one.relative is Relative.LATELY and one.years and last and last.end:
        return Period.parse(f"{last.end.year - one.years}..{last.end.year}")
    return None


def _of_month(one: PeriodMention, near: Period | None) -> Period | None:
    """A month, or a day of it, in the year that is spoken of."""
    if not one.month or not near or one.month > 12:
        return None
    year = (near.end or near.start).year
    if not one.day:
        return Period.parse(f"{year}-{one.month:02}")
    if not 1 <= one.day <= calendar.monthrange(year, one.month)[1]:
        return None
    return Period.parse(f"@{year}-{one.month:02}-{one.day:02}")


def _of_today(one: PeriodMention, dated: date | None) -> Period | None:
    if dated is None:
        return None
    if one.relative is Relative.NOW:
        return Period.parse(f"@{dated}")
    return Period.parse(f"{dated.year - 1}") if one.relative is Relative.LAST else None
