# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The register as a paper sees it: what was known at one moment, read once however often it is named."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from difflib import get_close_matches

from pejl.apps.assessments.facts import GoalStatus, SchemeStatus
from pejl.apps.assessments.queries import scheme_status
from pejl.apps.goals.facts import SchemeFacts
from pejl.apps.goals.queries import schemes
from pejl.apps.indicators.facts import IndicatorSheet, MeasureFacts
from pejl.apps.indicators.queries import comparison_groups, indicator_sheets, sources, units
from pejl.apps.measurements.facts import SeriesName
from pejl.apps.measurements.queries import series_for, series_names_of
from pejl.apps.organisation.queries import organisations
from pejl.core.bindings.binding import Source
from pejl.core.errors import PejlError
from pejl.core.observations import Series
from pejl.core.status.base import Piece
from pejl.interfaces.wording.lookups import Lookups, own_unit


@dataclass
class RegisterView:
    """What is known at `known_at`, for a paper about `scheme` as of `as_of` (None: the scheme's own status date)."""

    known_at: datetime
    scheme: str = ""
    as_of: date | None = None
    sheets: Mapping[str, IndicatorSheet] = field(init=False)
    lookups: Lookups = field(init=False)
    _schemes: Mapping[str, SchemeFacts] = field(init=False)
    _series: dict[SeriesName, Series] = field(init=False, default_factory=dict)
    _read: set[str] = field(init=False, default_factory=set)
    _statuses: dict[str, SchemeStatus] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        self.sheets = indicator_sheets(self.known_at)
        self._schemes = {one.code: one for one in schemes(self.known_at)}
        own = {code: own_unit(facts) for code, facts in units(self.known_at).items()}
        self.lookups = Lookups(
            own, sources(self.known_at), comparison_groups(self.known_at), organisations(self.known_at)
        )

    # --- indicators --------------------------------------------------------------------------------------------

    def sheet(self, code: str) -> IndicatorSheet:
        """The indicator's sheet; `indicator.unknown` with the nearest code where there is none."""
        if code not in self.sheets:
            raise PejlError("indicator.unknown", found=code, suggestion=_nearest(code, self.sheets))
        return self.sheets[code]

    def read_ahead(self, codes: Iterable[str]) -> None:
        """Read every series of these indicators at once; six queries however many."""
        wanted = sorted((set(codes) & set(self.sheets)) - self._read)
        if wanted:
            names = [name for found in series_names_of(wanted).values() for name in found]
            self._series |= series_for(names, known_at=self.known_at)
            self._read |= set(wanted)

    def series(self, source: Source) -> Series:
        """The series that a binding names; `series.unknown` where the indicator has none of that part or group."""
        self.sheet(source.indicator)
        self.read_ahead([source.indicator])
        name = SeriesName(source.indicator, source.breakdown, source.group)
        if name not in self._series:
            known = ", ".join(_part(one) for one in self._series if one.indicator == source.indicator)
            raise PejlError("series.unknown", found=_part(name), expected=known or source.indicator)
        return self._series[name]

    def every_series(self) -> Mapping[SeriesName, Series]:
        """All series of the register. Six queries more than have been made."""
        self.read_ahead(self.sheets)
        return self._series

    def parts_of(self, code: str) -> tuple[SeriesName, ...]:
        """The series that an indicator has."""
        self.read_ahead([code])
        return tuple(sorted(name for name in self._series if name.indicator == code))

    # --- schemes -----------------------------------------------------------------------------------------------

    def status(self, scheme: str = "") -> SchemeStatus:
        """The status of a scheme, the paper's own by default; `paper.no_scheme` where it has none."""
        code = scheme or self.scheme
        if not code:
            raise PejlError("paper.no_scheme", expected="scheme: …")
        if code not in self._schemes:
            near = _nearest(code, self._schemes)
            raise PejlError("scheme.unknown", found=code, suggestion=near, expected=", ".join(self._schemes))
        if code not in self._statuses:
            day = self.as_of if code == self.scheme else None
            self._statuses[code] = scheme_status(code, as_of=day, known_at=self.known_at)
        return self._statuses[code]

    def goal(self, code: str, scheme: str = "") -> GoalStatus:
        """One goal; `goal.unknown` with the nearest code."""
        status = self.status(scheme)
        found = status.goal(code)
        if found is None:
            known = {one.goal.code for one in status.goals}
            raise PejlError("goal.unknown", found=code, expected=status.scheme.code, suggestion=_nearest(code, known))
        return found

    def piece(self, code: str, scheme: str = "") -> Piece:
        """One measure of a goal, by its code or by that of a goal with one measure only."""
        status = self.status(scheme)
        pieces = [piece for one in status.goals for piece in one.assessment.pieces if piece.indicator]
        found = next((piece for piece in pieces if piece.code == code), None)
        if found is None:
            known = {piece.code for piece in pieces}
            raise PejlError(
                "measure.unknown", found=code, expected=status.scheme.code, suggestion=_nearest(code, known)
            )
        return found

    def measure(self, code: str, scheme: str = "") -> MeasureFacts | None:
        """What is known of a measure by its code."""
        every = (measure for one in self.status(scheme).goals for measure in one.measures)
        return next((one for one in every if one.code == code), None)

    def source_of(self, measure: str, scheme: str = "") -> Source:
        """The series that a measure is held against; `measure.unknown` where there is no such measure."""
        found = self.measure(measure, scheme)
        if found is None:
            raise PejlError("measure.unknown", found=measure, expected=scheme or self.scheme)
        return Source(found.indicator, found.breakdown, found.group)

    @property
    def day(self) -> date:
        """The day the paper is about: figures of periods that had ended by then are the newest."""
        if self.as_of is not None:
            return self.as_of
        return self.status().as_of if self.scheme else self.known_at.date()


def _part(name: SeriesName) -> str:
    said = [*name.breakdown.split(";"), f"@{name.group}" if name.group else ""]
    parts = ", ".join(filter(None, said))
    return f"{name.indicator}({parts})" if parts else name.indicator


def _nearest(code: str, known: Iterable[str]) -> str:
    return next(iter(get_close_matches(code, list(known), 1, 0.6)), "")
