# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The titles behind the codes of a comparison: as the newer release has them, else as the older one had."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pejl.apps.assessments.facts import GoalStatus, SchemeStatus
from pejl.apps.indicators.facts import MeasureFacts
from pejl.apps.measurements.facts import SeriesName
from pejl.apps.publication.facts import IndicatorPart
from pejl.interfaces.public.presenting.names import numbered
from pejl.interfaces.wording.languages import own_words
from pejl.interfaces.wording.lookups import Lookups
from pejl.interfaces.wording.series_label import series_label


@dataclass(frozen=True, slots=True)
class Titles:
    """What two releases call things; of everything that is in both, what the newer one calls it."""

    schemes: Mapping[str, SchemeStatus]
    older: Mapping[str, SchemeStatus]
    indicators: Mapping[str, IndicatorPart]
    names: Lookups

    def scheme(self, code: str) -> str:
        """A scheme by its short title."""
        found = self.schemes.get(code) or self.older.get(code)
        return own_words(found.scheme.short_title) if found else code

    def goal(self, scheme: str, code: str) -> str:
        """A goal by number and title; without a code the scheme itself."""
        if not code:
            return self.scheme(scheme)
        found = self._goal(scheme, code)
        return numbered(code, own_words(found.goal.title)) if found else code

    def measure(self, scheme: str, goal: str, code: str) -> MeasureFacts | None:
        """What a goal is measured by."""
        found = self._goal(scheme, goal)
        return next((one for one in found.measures if one.code == code), None) if found else None

    def indicator(self, code: str) -> str:
        """An indicator by its title."""
        found = self.indicators.get(code)
        return own_words(found.sheet.title) if found else code

    def series(self, name: SeriesName) -> str:
        """A series by its indicator and what it is about."""
        part = self.indicators.get(name.indicator)
        label = series_label(name, part.sheet, self.names) if part else ""
        return f"{self.indicator(name.indicator)}, {label}" if label else self.indicator(name.indicator)

    def unit(self, indicator: str) -> str:
        """The code of the unit an indicator is counted in."""
        part = self.indicators.get(indicator)
        return part.sheet.unit if part else ""

    def _goal(self, scheme: str, code: str) -> GoalStatus | None:
        for statuses in (self.schemes, self.older):
            if scheme in statuses and (found := statuses[scheme].goal(code)):
                return found
        return None
