# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What stands in a definition: which rows are counted, into which period, as what, and what may leave.

A definition is data and never a program: it names columns, conditions and one of a few measures, so that every engine
can compute it and a person can read it. What the words mean is told in docs/reference/definitions.md.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

FORMAT_VERSION = "1"
PERIOD_START, PERIOD_END = "period_start", "period_end"
_NAME = r"^[a-z][a-z0-9_]*$"
_CODE = r"^[0-9A-Za-zÆØÅæøå]+([._+-][0-9A-Za-zÆØÅæøå]+)*$"
_DAY = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"


def _whole(value: Any) -> Any:
    return int(value) if isinstance(value, str) and value.strip().isdigit() else value


Name = Annotated[str, Field(pattern=_NAME, max_length=60)]
Code = Annotated[str, Field(pattern=_CODE, max_length=80)]
Day = Annotated[str, Field(pattern=_DAY)]
Whole = Annotated[int, BeforeValidator(_whole), Field(ge=0)]


class Part(BaseModel):
    """A part of a definition; a key that is not listed is an error, since it is usually a slip."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


class Title(Part):
    """What something is called, in Danish and in English."""

    da: Annotated[str, Field(min_length=1)]
    en: str = ""


class ColumnType(StrEnum):
    """What a column holds. A `personal_number` becomes a pseudonym when it is read; a `key` is told apart only."""

    PERSONAL_NUMBER = "personal_number"
    KEY = "key"
    DATE = "date"
    CODE = "code"
    WHOLE = "whole"
    YES_NO = "yes_no"


class Column(Part):
    """A column of a source. `empty`: it may be empty. `constant`: the same in every row of a key (the least counts)."""

    type: ColumnType
    name: str = ""  # what it is called in the extract, where that is something else
    empty: bool = False
    constant: bool = False
    title: Title | None = None


class Source(Part):
    """A table of an extract: a file, or a folder of files, that is called `name` (or as the source is).

    `registered` names the column that says when a row was registered: what came after the day of the extract is left
    out. `duplicates` is the greatest share of equal rows, in percent, that is no reason to stop.
    """

    name: str = ""
    columns: Annotated[dict[Name, Column], Field(min_length=1)]
    registered: Name | None = None
    duplicates: Whole = 5
    title: Title | None = None


class Condition(Part):
    """One thing that must hold; nothing holds of an empty field but `known: false`. `any` holds where one of them does.

    `is`, `at_least` and the like take a value, or the name of a column of the same type.
    """

    column: Name | None = None
    is_: str | bool | None = Field(None, alias="is")
    in_: tuple[str, ...] | None = Field(None, alias="in")
    not_in: tuple[str, ...] | None = None
    at_least: str | None = None
    at_most: str | None = None
    above: str | None = None
    below: str | None = None
    known: bool | None = None
    any_: tuple[Condition, ...] | None = Field(None, alias="any")

    @property
    def tests(self) -> Mapping[str, Any]:
        """The operators that are used, with what they are given."""
        return {name: value for name in OPERATORS if (value := getattr(self, OPERATORS[name])) is not None}

    @property
    def columns(self) -> Iterator[str]:
        """The columns that are looked at; values that may be columns are not among them."""
        for one in self.any_ or ():
            yield from one.columns
        if self.column is not None:
            yield self.column


OPERATORS = {
    "is": "is_",
    "in": "in_",
    "not_in": "not_in",
    "at_least": "at_least",
    "at_most": "at_most",
    "above": "above",
    "below": "below",
    "known": "known",
}
Conditions = tuple[Condition, ...]


class Each(StrEnum):
    """What the rows of a key become: the first one, the latest on each day that is looked at, or their spells."""

    FIRST = "first"
    LATEST = "latest"
    SPELL = "spell"


class Step(Part):
    """How the rows of each key (`of`) become fewer. `by` is the day that orders them, `until` a spell's last day.

    Spells that overlap, or lie at most `gap` days and one apart, are one.
    """

    each: Each
    of: Annotated[tuple[Name, ...], Field(min_length=1)]
    by: Name
    until: Name | None = None
    gap: Whole = 0


class LookUp(Part):
    """Columns taken from another source by a key: the least (`first`) or greatest (`last`) of what stands there."""

    source: Name = Field(alias="from")
    on: Annotated[tuple[Name, ...], Field(min_length=1)]
    where: Conditions = ()
    first: dict[Name, Name] = Field(default_factory=dict)
    last: dict[Name, Name] = Field(default_factory=dict)


class Computed(Part):
    """A column reckoned out from others; exactly one of these. Empty where what it needs is empty."""

    days: tuple[Name, Name] | None = None  # from, to
    completed_years: tuple[Name, Name] | None = None
    completed_months: tuple[Name, Name] | None = None
    months_later: tuple[Name, Whole] | None = None
    first_known: Annotated[tuple[Name, ...], Field(min_length=1)] | None = None
    earliest: Annotated[tuple[Name, ...], Field(min_length=1)] | None = None

    @property
    def way(self) -> tuple[str, tuple[Any, ...]]:
        """The operation and what it is given."""
        return next((name, value) for name in COMPUTATIONS if (value := getattr(self, name)) is not None)

    @property
    def columns(self) -> tuple[str, ...]:
        return tuple(one for one in self.way[1] if isinstance(one, str))


COMPUTATIONS = ("days", "completed_years", "completed_months", "months_later", "first_known", "earliest")
DATES = ("months_later", "first_known", "earliest")  # what these give is a day


class Frequency(StrEnum):
    YEAR = "year"
    HALF_YEAR = "half_year"
    QUARTER = "quarter"
    MONTH = "month"
    SCHOOL_YEAR = "school_year"

    @property
    def months(self) -> int:
        return {"half_year": 6, "quarter": 3, "month": 1}.get(self.value, 12)


class Timing(Part):
    """Into which period a unit falls; exactly one of the three.

    `events`: by the day in that column. `open`: into every period of which it has a day, from one column to the other
    (empty: still). `at_end`: the state on the last day of each period, of what is open then; the figure is written as a
    state at a date. `first` is the first period, demanded where one unit can fall into several. With `months` the
    events are a cohort that is looked at so many months after its last one.
    """

    every: Frequency
    events: Name | None = None
    open: tuple[Name, Name] | None = None
    at_end: tuple[Name, Name] | tuple[Name] | None = None
    first: str | None = None
    months: Whole | None = None


class Counted(Part):
    """Which rows are counted, and when: the units of a figure."""

    source: Name = Field(alias="from")
    where: Conditions = ()
    steps: tuple[Step, ...] = ()
    look_up: tuple[LookUp, ...] = ()
    period: Timing
    compute: dict[Name, Computed] = Field(default_factory=dict)
    keep: Conditions = ()


class MeasureKind(StrEnum):
    COUNT = "count"
    SHARE = "share"
    FUNNEL = "funnel"
    MEAN = "mean"
    MEDIAN = "median"
    RATIO = "ratio"  # a sum over another
    RATE = "rate"  # a count over another, of other units


class Stage(Part):
    """One of several shares of the same units; a unit may be in more than one."""

    code: Code
    title: Title
    where: Annotated[Conditions, Field(min_length=1)]


class Measure(Part):
    """What is reckoned of the units: which of its keys are used depends on the kind."""

    kind: MeasureKind
    where: Conditions = ()  # share: which units are in the numerator
    stages: tuple[Stage, ...] = ()  # funnel
    value: Name | None = None  # mean, median; ratio: what the numerator is the sum of
    of: Name | None = None  # ratio: what the denominator is the sum of
    against: Counted | None = None  # rate: the units of the denominator
    times: Whole = 1  # what the figure is multiplied by: 100 for a percentage
    divided_by: Annotated[str, Field(pattern=r"^[0-9]+(\.[0-9]+)?$")] = "1"  # 365.25 where days become years


class Member(Part):
    """One part of a breakdown: the values it stands for (its own code where none are named), or conditions."""

    code: Code
    title: Title
    in_: tuple[str, ...] = Field((), alias="in")
    where: Conditions = ()


class Breakdown(Part):
    """What the units are divided by. The first member that fits counts; `other` takes the rest, if it is named."""

    code: Code
    title: Title
    column: Name | None = None
    members: Annotated[tuple[Member, ...], Field(min_length=1)]
    other: Member | None = None

    @property
    def codes(self) -> tuple[str, ...]:
        return tuple(one.code for one in (*self.members, *((self.other,) if self.other else ())))


class Dominance(Part):
    """When a few contributions make up too much of a sum: `largest` with `percent`, or `estimable_within`."""

    largest: Whole | None = None
    percent: Whole | None = None
    estimable_within: Whole | None = None


class Disclosure(Part):
    """The rule of the source, as `pejl.core.disclosure.settings` reads it; `like` begins from a published one.

    `subject` is the column that tells one person or firm; without it each unit is one. `population` says whose figures
    they are, so that all that was ever let out of the same persons is protected together; else the definition's code.
    """

    subject: Name | None = None
    population: Code | None = None
    like: str | None = None
    zeros: Literal["public", "protected"] | None = None
    threshold: Whole | None = None
    complements: bool | None = None
    groups: bool | None = None
    width: Whole | None = None
    beyond_threshold: bool | None = None
    corrections: bool | None = None
    singles: bool | None = None
    fewest: Whole | None = None
    base: Whole | None = None
    dominance: Dominance | None = None
    citation: str | None = None

    @property
    def settings(self) -> dict[str, Any]:
        """The settings of the rule that are written down."""
        return self.model_dump(exclude_none=True, exclude={"subject", "population"})


class Example(Part):
    """Rows that nobody is behind, and the figures they must give; both as small tables."""

    title: str = ""
    as_of: Day
    rows: dict[Name, str]
    expect: str


class Definition(Part):
    """One indicator counted in a register."""

    pejl_definition: Literal["1"]
    code: Code
    version: Code
    title: Title
    description: Title | None = None
    indicator: str | None = None
    unit: str
    decimals: Whole = 0
    sources: Annotated[dict[Name, Source], Field(min_length=1)]
    count: Counted
    measure: Measure
    breakdowns: tuple[Breakdown, ...] = ()
    disclosure: Disclosure
    examples: Annotated[tuple[Example, ...], Field(min_length=1)]

    @property
    def blocks(self) -> tuple[Counted, ...]:
        """The units of the numerator and, of a rate, those of the denominator."""
        return (self.count, self.measure.against) if self.measure.against else (self.count,)


def definition_schema() -> dict[str, Any]:
    """The JSON Schema of a definition, as `pejl schema definition` prints it."""
    schema = Definition.model_json_schema(by_alias=True)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
