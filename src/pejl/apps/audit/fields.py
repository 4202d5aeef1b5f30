# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A figure in the database, exactly as it was stated."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import Any

from django.db import models
from django.db.models.lookups import Exact, In, IsNull

from pejl.core.errors import PejlError

LONGEST_FIGURE = 40
_LOOKUPS = {lookup.lookup_name: lookup for lookup in (Exact, In, IsNull)}


def canonical(value: Decimal | int | str) -> str:
    """The one way to write a figure: no exponent, and as many decimals as it was stated with (20.0 stays 20.0)."""
    try:
        figure = Decimal(value)
    except (InvalidOperation, ValueError, TypeError):
        raise _unreadable(value) from None
    text = format(figure, "f") if figure.is_finite() else ""
    if not text or len(text) > LONGEST_FIGURE:
        raise _unreadable(value)
    return text.removeprefix("-") if figure.is_zero() else text


def _unreadable(value: Any) -> PejlError:
    return PejlError(
        "figure.unreadable", found=str(value), expected=f"a decimal of at most {LONGEST_FIGURE} characters"
    )


class ExactDecimalField(models.Field):
    """A decimal kept as text, so that neither database rounds it or forgets how precisely it was stated.

    Text does not sort by size, so only equality and null can be asked for: 20 and 20.0 are different statements.
    """

    description = "exact decimal with its stated precision"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs["max_length"] = LONGEST_FIGURE
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> Any:
        name, path, args, kwargs = super().deconstruct()
        del kwargs["max_length"]
        return name, path, args, kwargs

    def get_internal_type(self) -> str:
        return "CharField"

    def get_lookup(self, lookup_name: str) -> Any:
        return _LOOKUPS.get(lookup_name)

    def from_db_value(self, value: str | None, *_: Any) -> Decimal | None:
        return None if value is None else Decimal(value)

    def to_python(self, value: Any) -> Decimal | None:
        return None if value is None else Decimal(canonical(value))

    def get_prep_value(self, value: Any) -> str | None:
        return None if value is None else canonical(value)

    def value_to_string(self, obj: models.Model) -> str:
        return self.get_prep_value(self.value_from_object(obj)) or ""
