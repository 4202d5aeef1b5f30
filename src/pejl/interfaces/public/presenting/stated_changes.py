# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Changes that were published although the figures themselves are lost."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import gettext as _

from pejl.core.observations import Series, StatedChange
from pejl.interfaces.wording.figures import difference_unit, figure
from pejl.interfaces.wording.lookups import Lookups
from pejl.interfaces.wording.periods import period_words


def stated_changes(series: Mapping[str, Series], names: Lookups) -> tuple[str, ...]:
    """One sentence a change, in order of time; the label of its series comes first where it has one."""
    said = []
    for label, one in series.items():
        ordered = sorted(one.changes, key=lambda change: (change.to_period, change.from_period))
        said += [f"{label}: {stated_change(change, one.unit, names)}".removeprefix(": ") for change in ordered]
    return tuple(said)


def stated_change(one: StatedChange, unit: str, names: Lookups) -> str:
    """`Højere fra 2013 til 2014: +3.` A change whose size was not said says so."""
    words = {1: _("Higher"), -1: _("Lower"), 0: _("The same")}[one.sign]
    frame = {"words": words, "start": period_words(one.from_period), "end": period_words(one.to_period)}
    if one.value is None:
        return _("{words} from {start} to {end}. How much was not said.").format(**frame)
    counted_in = "%" if one.relative else difference_unit(unit)
    size = figure(one.value, names.unit(counted_in), sign=True)
    return _("{words} from {start} to {end}: {size}.").format(**frame, size=size)
