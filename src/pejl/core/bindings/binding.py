# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What a binding can ask for: a figure, a change, a share, what is known of a goal, a trend, a count, a reference."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from pejl.core.periods import Period


class Relative(StrEnum):
    """A period that moves with the register: the newest measured figure, and the one before it."""

    LATEST = "latest"
    PREVIOUS = "previous"


When = Period | Relative


class UnitForm(StrEnum):
    """Whether the unit is written: `auto` leaves it out for what is counted, where the prose brings its own noun."""

    AUTO = "auto"
    WITH = "with"
    WITHOUT = "without"


@dataclass(frozen=True, slots=True)
class Form:
    """How a figure is written. `decimals` None: as stated, or as the rule for what is computed says."""

    unit: UnitForm = UnitForm.AUTO
    sign: bool = True
    decimals: int | None = None


PLAIN = Form()


@dataclass(frozen=True, slots=True)
class Source:
    """One series of the register. `breakdown` is `dimension=member`, several with `;` between; `group` is a
    comparison group."""

    indicator: str
    breakdown: str = ""
    group: str = ""


class Part(StrEnum):
    """What of a figure is asked for."""

    VALUE = "value"
    NUMERATOR = "numerator"
    DENOMINATOR = "denominator"


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of one period."""

    source: Source
    at: When
    part: Part = Part.VALUE
    form: Form = field(default=PLAIN)


class ChangeKind(StrEnum):
    """In what a change is told: the figure's own unit, percent of the earlier figure, or percentage points."""

    ABSOLUTE = "change"
    RELATIVE = "change_relative"
    POINTS = "change_points"


@dataclass(frozen=True, slots=True)
class Change:
    """From one period to another, signed."""

    source: Source
    earlier: When
    later: When
    kind: ChangeKind = ChangeKind.ABSOLUTE
    form: Form = field(default=PLAIN)


@dataclass(frozen=True, slots=True)
class Share:
    """One figure as a percentage of another."""

    part: Source
    part_at: When
    whole: Source
    whole_at: When
    form: Form = field(default=PLAIN)


class Known(StrEnum):
    """What is known of a goal, or of a measure of one."""

    BASELINE = "baseline"
    TARGET = "target"
    STATUS = "status"
    PUBLISHED = "published"
    COLOUR = "colour"
    VERDICT = "verdict"
    JUDGEMENT = "judgement"
    MEASURED = "measured"
    DEVELOPMENT = "development"
    VARIATION = "variation"
    MISSING = "missing"
    RESERVATION = "reservation"


@dataclass(frozen=True, slots=True)
class OfGoal:
    """`scheme` "" is the paper's own. From `MEASURED` on the answer is whole sentences, or nothing."""

    known: Known
    goal: str
    scheme: str = ""
    form: Form = field(default=PLAIN)


@dataclass(frozen=True, slots=True)
class Trend:
    """Whether the figures rose or fell: said only where the change is more than chance."""

    source: Source
    earlier: When
    later: When


class Counted(StrEnum):
    """Which goals are counted: all, those of a colour, those of a verdict, those that moved the right way."""

    ALL = "all"
    GREEN = "green"
    YELLOW = "yellow"
    RED = "red"
    MIXED = "mixed"
    ACHIEVED = "achieved"
    PARTLY = "partly"
    NOT_ACHIEVED = "not_achieved"
    NO_DATA = "no_data"
    POSITIVE = "positive"


@dataclass(frozen=True, slots=True)
class Count:
    """How many goals; `level` "" counts those that have measures of their own, `scheme` "" is the paper's."""

    counted: Counted = Counted.ALL
    level: str = ""
    scheme: str = ""


class Target(StrEnum):
    """What a reference leads to."""

    TABLE = "table"
    FIGURE = "figure"
    SECTION = "section"


@dataclass(frozen=True, slots=True)
class Refer:
    """The number of a table, a figure or a section, by its label."""

    target: Target
    label: str


Binding = Figure | Change | Share | OfGoal | Trend | Count | Refer
