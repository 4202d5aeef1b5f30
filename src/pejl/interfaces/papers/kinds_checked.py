# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Whether a kind of paper can be used: what it says about itself, and whether the sections it demands are there."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import asdict, dataclass
from difflib import get_close_matches
from typing import Any

from pejl.core.issues import Issue
from pejl.interfaces.papers.concerns import DEFAULT_WEIGHTS, FINDS, Concern, Weight
from pejl.interfaces.papers.source.parts import PaperSource, issue_at

_WEIGHTS = tuple(one.value for one in Weight)
_CONCERNS = tuple(one.value for one in Concern)
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


def kind_schema() -> dict[str, Any]:
    """JSON Schema (draft 2020-12) of what stands between the two lines of `---`, as `pejl schema paper-kind` prints it.

    >>> sorted(kind_schema()["properties"])
    ['checks', 'longest', 'open', 'required', 'stale_after', 'title', 'title_en']
    """
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Kind of paper",
        "description": "What a kind of paper says about itself, before its sections.",
        "type": "object",
        "additionalProperties": False,
        "required": ["title"],
        "properties": {
            "title": {"type": "string", "minLength": 1, "description": "What people choose the kind by."},
            "title_en": {"type": "string", "description": "The same in English; left out: the title."},
            "required": {
                "type": "array",
                "items": {"type": "string"},
                "description": "The sections that somebody must write, by their labels.",
            },
            "open": {"type": "boolean", "default": False, "description": "Whether a paper may have further sections."},
            "checks": {
                "type": "object",
                "additionalProperties": False,
                "description": "What keeps a paper from the committee (block), is told (warn), or neither (off).",
                "properties": {one.value: _concern_schema(one) for one in Concern},
            },
            **_limits_schema(),
        },
    }


def _limits_schema() -> dict[str, Any]:
    meanings = (
        "The most letters people may write under one heading.",
        "After how many of its own periods without a new figure an indicator is old.",
    )
    defaults = asdict(Limits())
    return {
        name: {"type": "integer", "minimum": 1, "default": defaults[name], "description": meaning}
        for name, meaning in zip(_NUMBERS, meanings, strict=True)
    }


def _concern_schema(concern: Concern) -> dict[str, Any]:
    return {"enum": list(_WEIGHTS), "default": DEFAULT_WEIGHTS[concern].value, "description": FINDS[concern]}


KEYS = tuple(kind_schema()["properties"])


def kind_issues(source: PaperSource) -> Iterator[Issue]:
    """Everything that is wrong with what a kind says about itself, each with its line."""
    front = source.front
    for key in front:
        if key not in KEYS:
            yield _slip(source, key, "field.unknown", (key, KEYS))
    if not isinstance(front.get("title"), str):
        yield _found(source, "title", "field.missing", expected="title: …")
    for key in _NUMBERS:
        value = front.get(key)
        if value is not None and (isinstance(value, bool) or not str(value).isdigit() or int(value) < 1):
            yield _found(source, key, "field.wrong_type", found=str(value), expected="1, 2, 3, …")
    if front.get("open") not in (None, True, False):
        yield _found(source, "open", "field.wrong_type", found=str(front["open"]), expected="true, false")
    yield from _weighed(source)
    yield from _demands(source)


def _weighed(source: PaperSource) -> Iterator[Issue]:
    chosen = source.front.get("checks")
    if chosen is not None and not isinstance(chosen, dict):
        yield _found(source, "checks", "field.wrong_type", found=str(chosen), expected="unbound: block")
        return
    for name, weight in (chosen or {}).items():
        if name not in _CONCERNS:
            yield _slip(source, f"checks.{name}", "paper.no_check", (name, _CONCERNS))
        elif weight not in _WEIGHTS:
            yield _slip(source, f"checks.{name}", "field.not_allowed", (str(weight), _WEIGHTS))


def _demands(source: PaperSource) -> Iterator[Issue]:
    required = source.front.get("required")
    if required is not None and not isinstance(required, list):
        yield _found(source, "required", "field.wrong_type", found=str(required), expected="[…]")
        return
    named = [section.name for section in source.sections if section.name]
    for name in map(str, required or ()):
        if name not in named:
            yield _slip(source, "required", "paper.section_unknown", (name, named))


def _slip(source: PaperSource, key: str, code: str, told: tuple[str, Collection[str]]) -> Issue:
    """A word that is not among those that may stand there, with the one that is most like it."""
    found, known = told
    near = next(iter(get_close_matches(found, known, 1, 0.6)), "")
    return _found(source, key, code, found=found, expected=", ".join(known), suggestion=near)


def _found(source: PaperSource, key: str, code: str, **told: str) -> Issue:
    return issue_at(source.file, source.line_of(key), code, section=key, **told)
