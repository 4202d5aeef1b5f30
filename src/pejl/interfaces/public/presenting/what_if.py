# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""How ambitious a target would be, in words: what it takes each year, what the past allows, and the pace of others."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from pejl.core.observations import Series
from pejl.core.status.judged import Judgements, Outlook
from pejl.core.status.judgement_sentences import sentences_of
from pejl.core.status.what_if import Ambition
from pejl.interfaces.wording.figures import figure, rivals
from pejl.interfaces.wording.judgement_sentences import signed
from pejl.interfaces.wording.lookups import Lookups
from pejl.interfaces.wording.periods import in_period
from pejl.interfaces.wording.statements import sentence
from pejl.interfaces.wording.statuses import outlook_word

FARTHEST = 50  # years ahead that may be asked about
_NUMBER = re.compile(r"-?\d{1,12}(?:[.,]\d{1,4})?")
_YEAR = re.compile(r"\d{4}")


@dataclass(frozen=True, slots=True)
class Asked:
    """What was typed, and what it means; `errors` by the name of the field."""

    number: str = ""
    year: str = ""
    value: Decimal | None = None
    due: int | None = None
    errors: Mapping[str, str] = field(default_factory=dict)


def asked_of(given: Mapping[str, str], day: date) -> Asked:
    """The target that an address names; an empty address asks nothing and is no error."""
    number, year = given.get("number", "").strip()[:20], given.get("year", "").strip()[:20]
    if not number and not year:
        return Asked()
    value = Decimal(number.replace(",", ".")) if _NUMBER.fullmatch(number) else None
    due = int(year) if _YEAR.fullmatch(year) and day.year < int(year) <= day.year + FARTHEST else None
    errors = {}
    if value is None:
        errors["number"] = _("Write a number, such as 1200 or 22,8, without a dot for thousands.")
    if due is None:
        errors["year"] = _("Write a year from {first} to {last}.").format(first=day.year + 1, last=day.year + FARTHEST)
    return Asked(number, year, value, due, errors)


def answer(
    series: Series, asked: Asked, found: Ambition | None, names: Lookups
) -> tuple[str, tuple[str, ...], tuple[tuple[str, str], ...]]:
    """The lead, what bears it out, and the yearly changes of comparison groups."""
    if asked.errors:
        return _("Something has to be put right."), (), ()
    if asked.value is None:
        return _("Set a target and see how ambitious it would be."), (), ()
    if found is None:
        return _("There is no measured figure to start from."), (), ()
    judged = Judgements(found.points, ahead=found.ahead, pace=found.pace)
    said = [sentence(one) for one in sentences_of(judged, unit=series.unit)]
    others = tuple((name, signed(change, series.unit)) for name, change in found.others.items())
    return _lead(series, found, names), (*said, *_best(series, found)), others


def _lead(series: Series, found: Ambition, names: Lookups) -> str:
    newest = rivals(found.newest.candidates, names.unit(series.unit))
    known = _("{value} {in_period}.").format(value=newest, in_period=in_period(found.newest.period))
    if found.ahead.outlook is Outlook.NONE:
        return known
    return f"{known} {outlook_word(found.ahead.outlook)}."


def _best(series: Series, found: Ambition) -> tuple[str, ...]:
    """The best year ever, and how many times it is needed."""
    if found.pace is None or found.pace.best is None:
        return ()
    best = signed(found.pace.best, series.unit)
    if found.times is None:
        return (_("The best change in a year seen in that direction is {best}.").format(best=best),)
    text = _("The best change in a year seen in that direction is {best}. It takes {times} times that, every year.")
    return (text.format(best=best, times=figure(found.times, decimals=1)),)


def rows(asked: Asked, found: Ambition | None) -> list[dict[str, Any]]:
    """The same as data: one row, none before anything was asked."""
    if found is None:
        return []
    pace, band = found.pace, found.ahead.bands[-1] if found.ahead.bands else None
    return [
        {
            "number": asked.value,
            "year": asked.due,
            "outlook": str(found.ahead.outlook),
            "unseen": str(found.ahead.unseen) if found.ahead.unseen else None,
            "needed": pace.needed if pace else None,
            "observed": pace.observed if pace else None,
            "best": pace.best if pace else None,
            "times": found.times,
            "lower": band.lower if band else None,
            "upper": band.upper if band else None,
        }
    ]
