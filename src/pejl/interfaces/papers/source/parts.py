# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What the text of a paper is made of, each part with the line it begins on."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from pejl.core.errors import PejlError
from pejl.core.issues import Issue, Place


@dataclass(frozen=True, slots=True)
class HeadingPart:
    """`## Words {#label nr=1}`; `number` is what the tables below it are numbered under."""

    level: int
    text: str
    line: int
    label: str = ""
    number: str = ""


@dataclass(frozen=True, slots=True)
class TextPart:
    """A paragraph; `boxed` where every line of it began with `>`."""

    text: str
    line: int
    boxed: bool = False


@dataclass(frozen=True, slots=True)
class ListPart:
    """A list: each item with its line."""

    items: tuple[tuple[str, int], ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class BlockPart:
    """`::: name argument` with YAML until `:::`; `body` is that YAML, which begins on `body_line`."""

    name: str
    argument: str
    line: int
    body: str = ""
    body_line: int = 0


Part = HeadingPart | TextPart | ListPart | BlockPart


@dataclass(frozen=True, slots=True)
class SectionPart:
    """What stands under one heading of the first level; the heading is None for what stands before the first."""

    name: str
    heading: HeadingPart | None
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class PaperSource:
    """A whole text. `front` is the front matter as it was written, `file` what it is called in errors."""

    file: str
    front: dict[str, Any]
    lines: dict[str, int]
    sections: tuple[SectionPart, ...] = ()
    text: str = field(default="", repr=False)

    def section(self, name: str) -> SectionPart | None:
        """The section of this name, if there is one."""
        return next((one for one in self.sections if one.name == name), None)

    def line_of(self, key: str) -> int:
        """The line of a key of the front matter (`checks.unbound` of one below); 1 where it is not there."""
        return self.lines.get(key, 1)


class PaperError(PejlError):
    """A text that no paper can be made of; `issues` are everything that is wrong, each with file, line and section."""

    def __init__(self, issues: list[Issue], *, found: str) -> None:
        self.issues = tuple(issues)
        super().__init__("paper.not_composed", found=found)


def issue_at(file: str, line: int, code: str, *, section: str = "", **told: Any) -> Issue:
    """A finding of a paper; further parameters are for the sentence."""
    found, expected = str(told.pop("found", "")), str(told.pop("expected", ""))
    return Issue(code, Place(file, line=line, field=section), found=found, expected=expected, params=told)
