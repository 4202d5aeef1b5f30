# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Whether a kind of paper can be used: what it says about itself, and whether the sections it demands are there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from pejl.core.issues import Issue
from pejl.interfaces.papers.source.parts import PaperSource, issue_at

KEYS = ("title", "required", "open", "checks", "longest", "stale_after")
_NUMBERS = ("longest", "stale_after")


@dataclass(frozen=True, slots=True)
class Limits:
    """What the review measures by: `longest` letters of a section that a person wrote, and after how many of its own
    periods without a new figure an indicator is old (`stale_after`)."""

    longest: int = 3000
    stale_after: int = 2


def limits_of(front: Mapping[str, Any]) -> Limits:
    """The limits of a kind that `kind_issues` finds nothing in."""
    return Limits(**{name: int(front[name]) for name in _NUMBERS if front.get(name) is not None})


def kind_issues(source: PaperSource) -> Iterator[Issue]:
    """Everything that is wrong with what a kind says about itself, each with its line."""
    for key in source.front:
        if key not in KEYS:
            near = next(iter(get_close_matches(key, KEYS, 1, 0.6)), "")
            yield _found(source, key, "field.unknown", found=key, expected=", ".join(KEYS), suggestion=near)
    for key in _NUMBERS:
        value = source.front.get(key)
        if value is not None and (isinstance(value, bool) or not str(value).isdigit() or int(value) < 1):
            yield _found(source, key, "field.wrong_type", found=str(value), expected="1, 2, 3, …")
    if source.front.get("open") not in (None, True, False):
        yield _found(source, "open", "field.wrong_type", found=str(source.front["open"]), expected="true, false")
    yield from _demands(source)


def _demands(source: PaperSource) -> Iterator[Issue]:
    required = source.front.get("required")
    if required is not None and not isinstance(required, list):
        yield _found(source, "required", "field.wrong_type", found=str(required), expected="[…]")
        return
    named = [section.name for section in source.sections if section.name]
    for name in map(str, required or ()):
        if name not in named:
            near = next(iter(get_close_matches(name, named, 1, 0.6)), "")
            told = {"found": name, "expected": ", ".join(named), "suggestion": near}
            yield _found(source, "required", "paper.section_unknown", **told)


def _found(source: PaperSource, key: str, code: str, **told: str) -> Issue:
    return issue_at(source.file, source.line_of(key), code, section=key, **told)
