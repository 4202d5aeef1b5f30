# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Two papers, two figures for one thing: both, where each stands, and what each would mean."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from pejl.apps.measurements.facts import FigureVersion
from pejl.core.observations import Observation, Present, Series
from pejl.interfaces.public.presenting.figure_rows import signed
from pejl.interfaces.wording.figures import NO_FIGURE, stated
from pejl.interfaces.wording.languages import capitalised, count_word, either
from pejl.interfaces.wording.lookups import Lookups
from pejl.interfaces.wording.periods import period_words


@dataclass(frozen=True, slots=True)
class Rival:
    """One of the figures."""

    figure: str
    place: str
    change: str


@dataclass(frozen=True, slots=True)
class Rivals:
    """All figures stated for one period."""

    title: str
    change_head: str
    rivals: tuple[Rival, ...]


def rivals_of(
    series: Series, versions: Sequence[FigureVersion], names: Lookups, moment: datetime
) -> tuple[Rivals, ...]:
    """Every period of the series that papers disagree about, newest first."""
    known = {one.id: one for one in versions if one.known_at(moment)}
    disputed = [one for one in series.observations if len(one.candidates) > 1]
    return tuple(_rivals(one, series, known, names) for one in reversed(disputed))


def _rivals(one: Observation, series: Series, known: dict[int, FigureVersion], names: Lookups) -> Rivals:
    before = _before(one, series)
    title = capitalised(_("{count} figures for {period}").format(count=_count(one), period=period_words(one.period)))
    head = _("Change since {period}").format(period=period_words(before.period)) if before else _("Change")
    ordered = sorted(one.candidates, key=lambda each: each.value)
    found = tuple(_rival(each, known, names, before, series.unit) for each in ordered)
    return Rivals(title, head, found)


def _count(one: Observation) -> str:
    return count_word(len(one.candidates))


def _before(one: Observation, series: Series) -> Observation | None:
    earlier = [each for each in series.observations if each.measured and each.period < one.period]
    if not earlier or not one.period.comparable_with(earlier[-1].period).allowed:
        return None
    return None if series.break_between(earlier[-1].period, one.period) else earlier[-1]


def _rival(
    one: Present, known: dict[int, FigureVersion], names: Lookups, before: Observation | None, unit: str
) -> Rival:
    version = known.get(one.version or 0)
    place = ", ".join(filter(None, (names.source_title(version.source), version.place))) if version else ""
    change = NO_FIGURE
    if before is not None:
        change = either([signed(one.value - old.value, unit) for old in before.candidates])
    return Rival(stated(one, names.unit(unit)), place, change)
