# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The figure beside those of the comparison groups, in words: higher or lower only where that is more than chance."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from django.utils.translation import gettext as _

from pejl.core.observations import Series
from pejl.core.statistics.comparison import Outcome
from pejl.core.status.beside_group import BesideGroup, beside_group
from pejl.core.targets import Direction
from pejl.interfaces.wording.figures import rivals
from pejl.interfaces.wording.judgement_sentences import BESIDE_UNTESTED, signed, with_unit
from pejl.interfaces.wording.languages import capitalised
from pejl.interfaces.wording.lookups import Lookups
from pejl.interfaces.wording.periods import in_period


def beside_groups(own: Series, groups: Mapping[str, Series], direction: Direction, lookups: Lookups) -> tuple[str, ...]:
    """A sentence or two for each group that has a figure for the same period."""
    return tuple(_sentences(own, groups, direction, lookups))


def _sentences(own: Series, groups: Mapping[str, Series], direction: Direction, lookups: Lookups) -> Iterator[str]:
    for name, series in groups.items():
        found = beside_group(own, series, direction=direction)
        if found is not None:
            yield f"{_beside(own, series, found, name, lookups)} {_judged(found)}"


def _beside(own: Series, group: Series, found: BesideGroup, name: str, lookups: Lookups) -> str:
    """`I 2024: 10 % mod 15 % (Hele landet).`"""
    values = [
        rivals(one.candidates, lookups.unit(own.unit)) for one in (own.at(found.period), group.at(found.period)) if one
    ]
    text = _("{in_period}: {own} against {others} ({group}).")
    return capitalised(text.format(in_period=in_period(found.period), own=values[0], others=values[1], group=name))


def _judged(found: BesideGroup) -> str:
    if found.difference is None or found.lower is None or found.upper is None:
        why = found.untested.value if found.untested else ""
        return BESIDE_UNTESTED.get(why, BESIDE_UNTESTED["no_spread"])()
    if found.outcome is Outcome.SIMILAR:
        text = _(
            "The difference is {by}, between {low} and {high}:"
            " one of that size is also seen when nothing sets them apart."
        )
    else:
        text = _("The difference is {by}, between {low} and {high}: more than chance explains, at 95 % certainty.")
    low, high = signed(found.lower, "%"), signed(found.upper, "%")
    return text.format(by=with_unit(found.difference, "%", sign=True), low=low, high=high)
