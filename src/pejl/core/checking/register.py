# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What the register holds, as the checker needs it: series with their names, and every version of each figure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal

from pejl.core.checking.groups import groups_in
from pejl.core.checking.lines_of_tables import marks_in
from pejl.core.checking.normal import normalise
from pejl.core.checking.subjects import subject_of
from pejl.core.numbers import Quantity
from pejl.core.observations import Approximation
from pejl.core.periods import Period


@dataclass(frozen=True, slots=True)
class RegisterFigure:
    """One version of a figure. `value` has the decimals it was stated with; `version` is what it is quoted by.

    A version that no longer stands has `corrected`, when it was replaced, and `reason`, why. `variant` names the
    paper where several disagree: then more than one version stands for the same period.
    """

    value: Decimal
    version: str
    variant: str = ""
    approximation: Approximation = Approximation.NONE
    recorded_from: datetime | None = None
    corrected: datetime | None = None
    reason: str = ""

    @property
    def quantity(self) -> Quantity:
        """The figure with what its print leaves open."""
        return Quantity(self.value, approximation=self.approximation)


@dataclass(frozen=True, slots=True)
class Names:
    """What a series is called: `names` each by itself (title, other titles), `about` what its definition speaks of.

    `part` is what must be said besides for a breakdown or a comparison group, and `marks` and `whose` the age bands
    and the groups that it is of.
    """

    names: tuple[frozenset[str], ...]
    about: frozenset[str] = frozenset()
    part: frozenset[str] = frozenset()
    marks: frozenset[str] = frozenset()
    whose: frozenset[str] = frozenset()

    @classmethod
    def of(cls, titles: Iterable[str], *, definition: str = "", part: str = "") -> Names:
        """From the texts of a register.

        >>> sorted(Names.of(["Hjemløse i København"]).names[0])
        ['hjemlos', 'kobenhavn']
        """
        plain = [normalise(title).text for title in titles]
        names = tuple(dict.fromkeys(found for found in map(subject_of, plain) if found))
        text = " ".join([*plain, part])
        return cls(names, subject_of(definition), subject_of(part), marks_in(text), groups_in(text))


@dataclass(frozen=True, slots=True)
class RegisterSeries:
    """One series: an indicator, or one breakdown or comparison group of it ("" for the whole, and for one's own).

    `title` is what it is called in the report. `standing` holds the versions that stand, by period, and `earlier`
    those that did, the newest first.
    """

    indicator: str
    title: str
    unit: str
    names: Names
    breakdown: str = ""
    group: str = ""
    standing: Mapping[Period, tuple[RegisterFigure, ...]] = field(default_factory=dict)
    earlier: Mapping[Period, tuple[RegisterFigure, ...]] = field(default_factory=dict)

    @property
    def key(self) -> tuple[str, str, str]:
        """Which series it is."""
        return self.indicator, self.breakdown, self.group


@dataclass(frozen=True, slots=True)
class TaughtPhrase:
    """That a phrase means an indicator, as a person has taught; it wins over every likeness.

    With a `unit` only of figures that are printed in it: *fravær* may mean days here and a share there.
    """

    phrase: str
    indicator: str
    breakdown: str = ""
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Register:
    """All series of a register and the phrases that were taught."""

    series: tuple[RegisterSeries, ...] = ()
    phrases: tuple[TaughtPhrase, ...] = ()


NO_REGISTER = Register()
