# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What a program sends: figures by indicator and period, read as exactly as they are written."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from pejl.core.errors import PejlError
from pejl.core.personal_numbers import refuse
from pejl.interfaces.exchange.structure.fields import write_number
from pejl.interfaces.wording.deliveries import MARKS

LARGEST = 1_000_000  # bytes
MOST_FIGURES = 5_000
STATUSES = ("A", "P", "E")


class SentFigure(BaseModel):
    """One figure. A number may be a JSON number or a text such as "22.8"; both keep every digit."""

    model_config = ConfigDict(extra="forbid", allow_inf_nan=False)

    indicator: str = Field(description="The code of the indicator.", examples=["hjemloese"])
    period: str = Field(description="As in plan packages.", examples=["2025", "2025-Q3"])
    breakdown: str = Field("", description="The code of the breakdown, empty for the whole.")
    group: str = Field("", description="The code of the group within the breakdown.")
    value: Decimal | None = Field(None, description="The figure; none where `mark` says that there is none.")
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    mark: str = Field("A", description="A final, P provisional, E estimated; or why there is none, as on the page.")
    explanation: str = Field("", max_length=5_000, description="Needed where the figure is far from the earlier ones.")

    @property
    def name(self) -> tuple[str, str, str, str]:
        """What tells the figure from the others of a round."""
        return (self.indicator, self.breakdown, self.group, self.period)

    def as_delivery(self) -> dict[str, str]:
        """The fields as a delivery holds them."""
        numbers = {"value": self.value, "numerator": self.numerator, "denominator": self.denominator}
        said = {name: write_number(number) for name, number in numbers.items() if number is not None}
        said["status" if self.mark in STATUSES else "missing_reason"] = self.mark
        return said | ({"explanation": self.explanation} if self.explanation else {})


class Message(BaseModel):
    """Figures that are taken all or none."""

    model_config = ConfigDict(extra="forbid")

    figures: list[SentFigure] = Field(min_length=1, max_length=MOST_FIGURES)


class MessageError(Exception):
    """The message cannot be read; `problems` says where and why."""

    def __init__(self, problems: list[dict[str, str]]) -> None:
        super().__init__(f"{len(problems)} problems")
        self.problems = problems


def read_message(body: bytes) -> Message:
    """The message, if it is one and holds no personal number. Raises `MessageError`."""
    try:
        raw = json.loads(body, parse_float=Decimal, parse_constant=_no_number)
    except (ValueError, RecursionError):
        raise MessageError(
            [{"at": "/", "code": "message.unreadable", "detail": "JSON in UTF-8 is expected."}]
        ) from None
    problems = list(_personal(raw, ""))
    if problems:
        raise MessageError(problems)
    try:
        found = Message.model_validate(raw)
    except ValidationError as error:
        raise MessageError([_problem(one) for one in error.errors(include_url=False, include_input=False)]) from None
    unknown = [index for index, one in enumerate(found.figures) if one.mark not in MARKS]
    if unknown:
        expected = ", ".join(MARKS)
        raise MessageError([_at(index, "mark", "field.unknown_choice", expected) for index in unknown])
    return found


def _no_number(text: str) -> None:
    raise ValueError(text)


def _personal(raw: Any, place: str) -> Iterator[dict[str, str]]:
    """Where a personal number stands, in whatever field and however deep."""
    if isinstance(raw, Mapping):
        for name, value in raw.items():
            yield from _personal(value, f"{place}/{name}"[:200])
    elif isinstance(raw, list):
        for index, value in enumerate(raw):
            yield from _personal(value, f"{place}/{index}")
    elif isinstance(raw, str):
        try:
            refuse(raw, field=place)
        except PejlError as error:
            detail = f"The text holds {error.params['found']}; no personal number may be sent."
            yield {"at": place, "code": error.code, "detail": detail}


def _problem(error: Any) -> dict[str, str]:
    place = "/" + "/".join(str(part) for part in error["loc"])
    return {"at": place[:200], "code": "message.field", "detail": error["msg"]}


def _at(index: int, field: str, code: str, detail: str) -> dict[str, str]:
    return {"at": f"/figures/{index}/{field}", "code": code, "detail": detail}
