# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What an indicator is: its definition, source and reservations as terms with their explanations."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from pejl.apps.indicators.facts import IndicatorSheet
from pejl.core.observations import Missing, Series
from pejl.core.targets import Direction
from pejl.interfaces.wording.languages import own_text
from pejl.interfaces.wording.lookups import Lookups
from pejl.interfaces.wording.periods import day_words, period_words
from pejl.interfaces.wording.targets import direction_words

_FREQUENCIES: dict[str, Callable[[], str]] = {
    "yearly": lambda: pgettext("frequency", "Every year"),
    "school_year": lambda: pgettext("frequency", "Every school year"),
    "half_yearly": lambda: pgettext("frequency", "Every half year"),
    "quarterly": lambda: pgettext("frequency", "Every quarter"),
    "monthly": lambda: pgettext("frequency", "Every month"),
    "biennial": lambda: pgettext("frequency", "Every second year"),
    "irregular": lambda: pgettext("frequency", "Irregularly"),
    "once": lambda: pgettext("frequency", "Once"),
}


def sheet_terms(
    sheet: IndicatorSheet, lookups: Lookups, series: Iterable[Series], day: date
) -> tuple[tuple[str, str], ...]:
    """Pairs of a term and what is to be said; terms without anything to say are left out.

    The next figure is the first that was promised for `day` or later.
    """
    terms = _terms(sheet, lookups, _next_figure(series, day))
    return tuple((term, words) for term, words in terms if words)


def _next_figure(series: Iterable[Series], day: date) -> str:
    promised = [
        (one.value.expected, one.period)
        for each in series
        for one in each.observations
        if isinstance(one.value, Missing) and one.value.expected and one.value.expected >= day
    ]
    if not promised:
        return ""
    expected, period = min(promised)
    return _("{day}, for {period}").format(day=day_words(expected), period=period_words(period))


def _terms(sheet: IndicatorSheet, lookups: Lookups, next_figure: str) -> Iterator[tuple[str, str]]:
    yield _("Numerator"), own_text(sheet.numerator)
    yield _("Denominator"), own_text(sheet.denominator)
    yield _("Wanted direction"), direction_words(Direction(sheet.direction or "none"))
    yield _("Source"), lookups.source_title(sheet.source) if sheet.source else _("Not stated")
    yield _("How often"), _FREQUENCIES.get(sheet.frequency, lambda: _("Not stated"))()
    yield _("When it comes"), own_text(sheet.lag) or _source_lag(sheet, lookups)
    yield _("Next figure expected"), next_figure
    yield _("Reservations"), own_text(sheet.caveats)
    yield _("Legal basis"), own_text(sheet.legal_basis)
    yield _("In use since"), day_words(sheet.valid_from) if sheet.valid_from else ""
    yield _("Notes"), own_text(sheet.notes)


def _source_lag(sheet: IndicatorSheet, lookups: Lookups) -> str:
    source = lookups.sources.get(sheet.source)
    return own_text(source.lag) if source else ""


def break_notes(sheet: IndicatorSheet) -> tuple[tuple[str, str], ...]:
    """From when the indicator is counted in another way, and how."""
    return tuple((day_words(one.at), own_text(one.text)) for one in sheet.breaks)
