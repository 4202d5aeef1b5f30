# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The words of recommendations, initiatives and budget items: whose it is, what is missing, what money is called."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from django.utils.translation import gettext as _

from pejl.core.thread.money import Amount, Spread
from pejl.core.thread.steps import Jurisdiction, Step
from pejl.interfaces.wording.figures import figure
from pejl.interfaces.wording.periods import period_words

Words = Mapping[str, Callable[[], str]]

_JURISDICTIONS: Words = {
    Jurisdiction.UNDER: lambda: _("The committee's own"),
    Jurisdiction.OTHER_USUALLY: lambda: _("The committee's own, usually another administration's"),
    Jurisdiction.OTHER_PRIMARILY: lambda: _("Mainly somebody else's"),
    Jurisdiction.PARTLY_NOT: lambda: _("The committee cannot decide a part of it"),
    Jurisdiction.NOT_UNDER: lambda: _("Not the committee's"),
    Jurisdiction.OUTSIDE: lambda: _("Outside the municipality"),
}
_MISSING: Words = {
    Step.ANSWERED: lambda: _("no answer"),
    Step.JURISDICTION: lambda: _("whose it is, is not said"),
    Step.DECIDED: lambda: _("no decision found"),
    Step.DONE: lambda: _("no initiative found"),
    Step.MEASURED: lambda: _("no goal says what it was to move"),
}
_OUTCOMES: Words = {
    "proposed": lambda: _("proposed"),
    "agreed": lambda: _("agreed"),
    "rejected": lambda: _("rejected"),
    "not_said": lambda: _("outcome not said"),
}
_SPREADS: Words = {
    Spread.PER_YEAR: lambda: _("{amount} a year, {years}"),
    Spread.TOTAL: lambda: _("{amount} in total, {years}"),
    Spread.NOT_SAID: lambda: _("{amount}, {years} (yearly or in total is not said)"),
}


def jurisdiction_words(one: Jurisdiction | None) -> str:
    """Whose it is to act; where the answer does not say, that."""
    return _JURISDICTIONS[one]() if one else _("Not said")


def missing_words(step: Step) -> str:
    """What is missing where nothing is known of a step."""
    return _MISSING[step]()


def outcome_words(outcome: str) -> str:
    """What became of a budget item."""
    return _OUTCOMES[outcome]()


def amount_words(amount: Amount) -> str:
    """`15,7 mio. kr. om året, 2027-2029`; an amount over one year is just that, and one that is not named says so."""
    years = period_words(amount.period)
    if amount.value is None:
        return _("amount not named, {years}").format(years=years)
    stated = figure(amount.value, amount.unit)
    if amount.price_level:
        stated = _("{amount} (prices of {year})").format(amount=stated, year=amount.price_level)
    if amount.period.start.year == (amount.period.last_day or amount.period.start).year:
        return _("{amount} in {years}").format(amount=stated, years=years)
    return _SPREADS[amount.spread]().format(amount=stated, years=years)
