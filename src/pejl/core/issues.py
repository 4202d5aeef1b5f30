# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What was found wrong with what somebody handed in: typed findings with a place, never prose."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class Level(StrEnum):
    """How much a finding matters: an error stops the work, a warning and a note do not."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where in what was handed in: `line` counts newlines from 1; `cell` is a spreadsheet address such as `C7`.

    >>> str(Place("measurements.csv", line=12, field="value"))
    'measurements.csv:12: value'
    """

    file: str = ""
    line: int = 0
    field: str = ""
    cell: str = ""

    def __str__(self) -> str:
        position = self.cell or (str(self.line) if self.line else "")
        start = f"{self.file}:{position}" if position else self.file
        return f"{start}: {self.field}" if self.field else start


@dataclass(frozen=True, slots=True)
class Issue:
    """One finding: what was `found` at a `place`, and what was `expected` there."""

    code: str
    place: Place = field(default_factory=Place)
    found: str = ""
    expected: str = ""
    level: Level = Level.ERROR
    params: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence as data: the code of a template in `pejl.interfaces.wording` and what to fill in.

    >>> Statement("parts.counted", {"counted": 4, "parts": 6}).code
    'parts.counted'
    """

    code: str
    params: dict[str, Any] = field(default_factory=dict)
