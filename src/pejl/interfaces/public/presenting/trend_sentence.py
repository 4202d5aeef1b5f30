# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The first sentence of an indicator: the newest figure, and how it lies to the earlier ones.

The words are *higher* and *lower*, never *risen* and *fallen*: those need a test of what chance explains.
"""

from __future__ import annotations

from django.utils.translation import gettext as _

from pejl.core.observations import Observation, Series
from pejl.interfaces.drawing.series_chart import whole_figures
from pejl.interfaces.wording.figures import rivals, status_words
from pejl.interfaces.wording.languages import capitalised
from pejl.interfaces.wording.lookups import Lookups
from pejl.interfaces.wording.periods import in_period


def newest_sentence(series: Series, lookups: Lookups) -> str:
    """`1.378 eller 1.387 personer i 2024.`, or that there is no figure; of a part of a year nothing is said here."""
    measured = whole_figures(series)
    if not measured:
        return _("There is no measured figure yet.")
    newest = measured[-1]
    marked = newest.status.uncertain
    text = _("{value} {in_period} ({mark}).") if marked else _("{value} {in_period}.")
    value = rivals(newest.candidates, lookups.unit(series.unit))
    mark = status_words(newest.status).lower() if marked else ""
    return capitalised(text.format(value=value, in_period=in_period(newest.period), mark=mark))


def trend_sentence(series: Series) -> str:
    """`Det er lavere end i 2013 (1.581) og højere end i 2022 (1.370).`; "" where nothing may be compared."""
    measured = whole_figures(series)
    if len(measured) < 2:
        return ""
    newest = measured[-1]
    earlier = [one for one in measured[:-1] if _comparable(one, newest, series)]
    if not earlier:
        return _("It cannot be compared with the earlier figures.")
    first, last = earlier[0], earlier[-1]
    if first is last:
        return _("That is {than}.").format(than=_than(newest, first))
    return _("That is {than_first} and {than_last}.").format(
        than_first=_than(newest, first), than_last=_than(newest, last)
    )


def _comparable(one: Observation, newest: Observation, series: Series) -> bool:
    return one.period.comparable_with(newest.period).allowed and not series.break_between(one.period, newest.period)


def _than(newest: Observation, other: Observation) -> str:
    """Which side the newest figure lies on; both, where papers disagree about that."""
    signs = {(new.value > old.value) - (new.value < old.value) for new in newest.candidates for old in other.candidates}
    words = {
        frozenset({1}): _("higher than {in_period} ({value})"),
        frozenset({-1}): _("lower than {in_period} ({value})"),
        frozenset({0}): _("the same as {in_period} ({value})"),
    }.get(frozenset(signs), _("higher or lower than {in_period} ({value}), depending on the paper"))
    return words.format(in_period=in_period(other.period), value=rivals(other.candidates))
