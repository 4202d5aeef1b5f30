# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What was measured: a figure, or why there is none, for one indicator over time.

Codes of `ObservationStatus` and `Confidentiality` are those of the SDMX cross-domain lists CL_OBS_STATUS 2.2 and
CL_CONF_STATUS 1.2.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from pejl.core.periods import Period


class ObservationStatus(StrEnum):
    """How a figure came about, or why it is not there (SDMX CL_OBS_STATUS 2.2)."""

    NORMAL = "A"
    BREAK = "B"
    DEFINITION_DIFFERS = "D"
    ESTIMATED = "E"
    FORECAST = "F"
    EXPERIMENTAL = "G"
    MISSING_HOLIDAY = "H"
    IMPUTED = "I"
    DEROGATION = "J"
    INCLUDED_ELSEWHERE = "K"
    NOT_COLLECTED = "L"
    CANNOT_EXIST = "M"
    NOT_SIGNIFICANT = "N"
    MISSING = "O"
    PROVISIONAL = "P"
    SUPPRESSED = "Q"
    SPECIAL_EVENT = "S"
    LOW_RELIABILITY = "U"
    UNVALIDATED = "V"
    INCLUDES_ANOTHER = "W"

    @property
    def has_value(self) -> bool:
        """False for the codes that say why there is no figure; such a row never holds one."""
        return self not in _WITHOUT_VALUE

    @property
    def uncertain(self) -> bool:
        """True where a status built on the figure must say that it may still change or is weak."""
        return self in _UNCERTAIN


_WITHOUT_VALUE = frozenset(ObservationStatus(code) for code in "HLMOQ")
_UNCERTAIN = frozenset(ObservationStatus(code) for code in "EGIPUV")


class Confidentiality(StrEnum):
    """Whether a figure may be published (SDMX CL_CONF_STATUS 1.2)."""

    FREE = "F"
    NOT_FOR_PUBLICATION = "N"
    CONFIDENTIAL = "C"
    SECONDARY_SENDER = "D"
    SECONDARY_RECEIVER = "S"
    SMALL_COUNT = "A"
    ONE_DOMINATES = "O"
    TWO_DOMINATE = "T"
    ONE_OR_TWO_DOMINATE = "G"
    OTHER_CONCENTRATION = "M"
    EMBARGO = "E"

    @property
    def publishable(self) -> bool:
        """Only free figures may be shown; an embargoed one becomes free by a new version."""
        return self is Confidentiality.FREE


class Approximation(StrEnum):
    """The hedge a source put before a figure; "" where it stated the figure plainly."""

    NONE = ""
    ABOUT = "about"
    ALMOST = "almost"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    OVER = "over"
    UNDER = "under"


@dataclass(frozen=True, slots=True)
class Present:
    """A figure as it was stated; the exponent of `value` is the precision it was stated with (20.0 is not 20).

    `numerator` and `denominator` are what a percentage was computed from, where that was stated.
    `variant` names the paper where several disagree.
    """

    value: Decimal
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    approximation: Approximation = Approximation.NONE
    variant: str = ""
    version: int | None = None

    @property
    def unrounded(self) -> Decimal:
        """The percentage recomputed from numerator and denominator, else the stated value.

        >>> Present(Decimal("15"), Decimal(116), Decimal(795)).unrounded.quantize(Decimal("0.01"))
        Decimal('14.59')
        """
        if self.numerator is None or not self.denominator:
            return self.value
        return 100 * self.numerator / self.denominator


@dataclass(frozen=True, slots=True)
class Missing:
    """No figure: the reason as a code, and when it is expected, if anybody said so. Never 0."""

    reason: str = "unknown"
    expected: date | None = None


@dataclass(frozen=True, slots=True)
class Suppressed:
    """A figure that is hidden because it covers few people. Never 0, and never told apart by how it was hidden."""

    reason: str = "confidential"


@dataclass(frozen=True, slots=True)
class Disputed:
    """Two or more papers state different figures for the same thing; the system never chooses between them."""

    candidates: tuple[Present, ...]


Value = Present | Missing | Suppressed | Disputed


@dataclass(frozen=True, slots=True)
class Observation:
    """One figure (or its absence) for one period."""

    period: Period
    value: Value
    status: ObservationStatus = ObservationStatus.NORMAL
    source: str = ""
    footnote: str = ""

    @property
    def candidates(self) -> tuple[Present, ...]:
        """Every figure stated for the period: none when missing or hidden, several when papers disagree."""
        if isinstance(self.value, Present):
            return (self.value,)
        return self.value.candidates if isinstance(self.value, Disputed) else ()

    @property
    def measured(self) -> bool:
        """Whether it is a measured figure: present, and not a forecast."""
        return bool(self.candidates) and self.status is not ObservationStatus.FORECAST


@dataclass(frozen=True, slots=True)
class SeriesBreak:
    """From `at` on the figures are counted in another way: nothing is compared across it."""

    at: date
    kind: str
    remedy: str = "none"

    def parts(self, one: Period, other: Period) -> bool:
        """Whether it lies between the two periods or inside one of them: one starts before it, the other ends after."""
        return self._splits(one, other) or self._splits(other, one)

    def _splits(self, earlier: Period, later: Period) -> bool:
        return earlier.start < self.at and (later.end is None or later.end >= self.at)


@dataclass(frozen=True, slots=True)
class StatedChange:
    """A change that was published although the levels are lost.

    `value` is signed in `unit` (a fall is negative), None where only `sign` (−1, 0, +1) was said.
    `relative` is True when the value is a percentage of the earlier level.
    """

    from_period: Period
    to_period: Period
    sign: int
    value: Decimal | None = None
    relative: bool = False
    version: int | None = None


@dataclass(frozen=True, slots=True)
class Series:
    """The observations of one indicator (one breakdown, one group) in order of time, at most one a period.

    `figure_kind` is count, share, mean, score, index, amount or change; "" where nobody said.
    """

    indicator: str
    unit: str
    observations: tuple[Observation, ...] = ()
    breaks: tuple[SeriesBreak, ...] = ()
    changes: tuple[StatedChange, ...] = ()
    figure_kind: str = ""
    _by_period: dict[Period, Observation] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        ordered = tuple(sorted(self.observations, key=lambda one: one.period))
        object.__setattr__(self, "observations", ordered)
        object.__setattr__(self, "_by_period", {one.period: one for one in ordered})

    def at(self, period: Period) -> Observation | None:
        """The observation of exactly this period, if there is one."""
        return self._by_period.get(period)

    def measured_until(self, day: date) -> tuple[Observation, ...]:
        """Measured figures (no forecasts, nothing missing or hidden) of periods that had ended by `day`."""
        return tuple(one for one in self.observations if one.measured and one.period.ended_by(day))

    def break_between(self, one: Period, other: Period) -> SeriesBreak | None:
        """The first break that lies between the two periods."""
        return next((cut for cut in sorted(self.breaks, key=lambda b: b.at) if cut.parts(one, other)), None)
