# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The kinds of text that `plan.yaml` holds: codes, exact numbers, days, periods, and texts in two languages.

The reader hands over every scalar as it was written, so `1.10` stays a code and `20.0` keeps its zero.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    InstanceOf,
    PlainSerializer,
    StringConstraints,
    WithJsonSchema,
    model_validator,
)
from pydantic_core import PydanticCustomError

from pejl.core.errors import PejlError
from pejl.core.periods import Period
from pejl.interfaces.exchange.moments import read_day, read_moment, write_moment

EXPECTED_NUMBER = "-12345.67"
EXPECTED_PERIOD = (
    "2024 | 2024-S1 | 2024-Q3 | 2024-09 | 2024/2025 | 2010..2012 | 2024-10-01..2025-09-30 | 2025.. | @2025-11-01 | "
    "2022@2023-02"
)
MOST_DIGITS = 24  # four fewer than Python's decimal arithmetic keeps, so that sums of figures stay exact
_NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?")
_FIRST_YEAR, _LAST_YEAR = 1800, 2200


class Entry(BaseModel):
    """Something written in `plan.yaml`; a key that is not listed is an error, since it is usually a slip."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)

    @model_validator(mode="before")
    @classmethod
    def _leave_out_empty_keys(cls, given: Any) -> Any:
        """`parent:` with nothing after it says the same as leaving `parent` out."""
        if not isinstance(given, dict):
            return given
        return {key: value for key, value in given.items() if value is not None or key not in cls.model_fields}


def read_number(text: str) -> Decimal:
    """An exact decimal with a point, its zeros kept; no thousands separator, no exponent, no leading zero.

    >>> read_number("20.0")
    Decimal('20.0')
    """
    if not _NUMBER.fullmatch(text):
        raise PejlError("number.unreadable", found=text, expected=EXPECTED_NUMBER)
    if sum(character.isdigit() for character in text) > MOST_DIGITS:
        raise PejlError("number.too_long", found=text, expected=str(MOST_DIGITS))
    number = Decimal(text)
    return number if number else number.copy_abs()


def write_number(number: Decimal) -> str:
    """The number as `read_number` reads it, never with an exponent."""
    return format(number, "f")


def read_period(text: str) -> Period:
    """One period in a year that a plan can be about; a slip such as 20244 or 0204 is refused."""
    period = Period.parse(text)
    last = period.last_day or period.start
    if period.start.year < _FIRST_YEAR or last.year > _LAST_YEAR:
        raise PejlError("period.unlikely_year", found=text, expected=f"{_FIRST_YEAR}..{_LAST_YEAR}")
    return period


def _reading(reader: Callable[[str], Any]) -> BeforeValidator:
    """Let `reader` read a text and turn its refusal into one that names what was found and expected."""

    def read(value: Any) -> Any:
        if not isinstance(value, str):
            return _not_a_text(value)
        try:
            return reader(value.strip())
        except PejlError as error:
            raise PydanticCustomError(error.code, "{found}", {"found": value, **error.params}) from None

    return BeforeValidator(read)


def _not_a_text(value: Any) -> Any:
    if value is None or (isinstance(value, (Decimal, Period, date, datetime, int)) and not isinstance(value, bool)):
        return value  # a model built in Python; None is judged by the field itself
    raise PydanticCustomError("string_type", "text expected")


def _as_text(pattern: str | None = None, **more: Any) -> WithJsonSchema:
    return WithJsonSchema({"type": "string", **({"pattern": pattern} if pattern else {}), **more})


def _read_count(value: Any) -> Any:
    if isinstance(value, str) and re.fullmatch(r"0|[1-9][0-9]{0,11}", value.strip()):
        return int(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    raise PydanticCustomError("number.unreadable", "{found}", {"found": str(value), "expected": "0, 1, 2 …"})


CODE_PATTERN = r"^[0-9A-Za-zÆØÅæøå]+([._+-][0-9A-Za-zÆØÅæøå]+)*$"
SLUG_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
UNIT_PATTERN = rf"^%$|{CODE_PATTERN}"
CODE_FORMS = {
    CODE_PATTERN: "1.A, under-40 (0-9 A-Å a-å, with . _ + - between)",
    SLUG_PATTERN: "plan-2014-2017 (a-z 0-9, with - between)",
    UNIT_PATTERN: "persons, % (0-9 A-Å a-å, with . _ + - between)",
}
BREAKDOWN_PATTERN = r"^([^=;]+=[^=;]+(;[^=;]+=[^=;]+)*)?$"

Code = Annotated[str, StringConstraints(pattern=CODE_PATTERN, max_length=80)]
UnitCode = Annotated[str, StringConstraints(pattern=UNIT_PATTERN, max_length=80)]
Slug = Annotated[str, StringConstraints(pattern=SLUG_PATTERN, max_length=80)]
LongText = Annotated[str, StringConstraints(max_length=20_000)]
Number = Annotated[
    Decimal,
    _reading(read_number),
    PlainSerializer(write_number, return_type=str),
    _as_text(r"^-?(0|[1-9][0-9]*)(\.[0-9]+)?$", examples=["1000", "22.8", "-0.5"]),
]
Count = Annotated[int, BeforeValidator(_read_count), _as_text(r"^[0-9]+$", examples=["6"])]
Day = Annotated[
    date,
    _reading(read_day),
    PlainSerializer(lambda day: day.isoformat(), return_type=str),
    _as_text(r"^\d{4}-\d{2}-\d{2}$", format="date", examples=["2025-12-31"]),
]
Moment = Annotated[
    datetime,
    _reading(read_moment),
    PlainSerializer(write_moment, return_type=str),
    _as_text(r"^\d{4}-\d{2}-\d{2}([T ].+)?$", examples=["2025-12-01", "2025-12-01T14:30:00+01:00"]),
]
PeriodText = Annotated[
    InstanceOf[Period],
    _reading(read_period),
    PlainSerializer(str, return_type=str),
    _as_text(r"^@?\d{4}", examples=EXPECTED_PERIOD.split(" | ")),
]


def read_breakdown(text: str) -> str:
    """`dim=member;dim2=member`, sorted by dimension, each dimension once; "" is the total.

    >>> read_breakdown("sex=women; age=young")
    'age=young;sex=women'
    """
    parts = [part.strip() for part in text.split(";")] if text.strip() else []
    pairs = [tuple(half.strip() for half in part.split("=")) for part in parts]
    dimensions = {pair[0] for pair in pairs}
    if any(len(pair) != 2 or not all(pair) for pair in pairs) or len(dimensions) < len(pairs):
        raise PejlError("breakdown.unreadable", found=text, expected="dimension=member;dimension2=member")
    return ";".join("=".join(pair) for pair in sorted(pairs))


def read_clamp(text: str) -> str:
    """How far a score may go from 0: a number, or `none`."""
    return text if text == "none" else write_number(read_number(text))


Clamp = Annotated[str, _reading(read_clamp), _as_text(r"^(none|[0-9]+(\.[0-9]+)?)$", examples=["5", "none"])]
BreakdownText = Annotated[str, _reading(read_breakdown), _as_text(BREAKDOWN_PATTERN, examples=["dwelling=family"])]


class Texts(Entry):
    """The same text in Danish and, where it exists, in English."""

    da: Annotated[str, StringConstraints(min_length=1, max_length=20_000)] = Field(description="Danish text.")
    en: LongText = Field("", description="English text; pages in English fall back to the Danish one.")
