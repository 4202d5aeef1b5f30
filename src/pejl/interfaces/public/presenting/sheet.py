# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What an indicator is: its definition, source and reservations as terms with their explanations."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from pejl.apps.indicators.facts import IndicatorSheet
from pejl.core.targets import Direction
from pejl.interfaces.public.presenting.lookups import Lookups
from pejl.interfaces.wording.languages import own_text
from pejl.interfaces.wording.periods import day_words
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


def sheet_terms(sheet: IndicatorSheet, lookups: Lookups) -> tuple[tuple[str, str], ...]:
    """Pairs of a term and what is to be said; terms without anything to say are left out."""
    return tuple((term, words) for term, words in _terms(sheet, lookups) if words)


def _terms(sheet: IndicatorSheet, lookups: Lookups) -> Iterator[tuple[str, str]]:
    yield _("Numerator"), own_text(sheet.numerator)
    yield _("Denominator"), own_text(sheet.denominator)
    yield _("Wanted direction"), direction_words(Direction(sheet.direction or "none"))
    yield _("Source"), lookups.source_title(sheet.source) if sheet.source else _("Not stated")
    yield _("How often"), _FREQUENCIES.get(sheet.frequency, lambda: _("Not stated"))()
    yield _("When it comes"), own_text(sheet.lag) or _source_lag(sheet, lookups)
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
