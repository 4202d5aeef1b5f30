# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What the models refused, as findings: code, place, what was found and what was expected."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from difflib import get_close_matches
from typing import Any

from pydantic import BaseModel

from pejl.core.issues import Issue, Place
from pejl.interfaces.exchange.reading.yaml_text import YamlText
from pejl.interfaces.exchange.structure.fields import CODE_FORMS
from pejl.interfaces.exchange.structure.package import PlanPackage
from pejl.interfaces.exchange.structure.paths import PathInFile, fields_at, written_path

_LONGEST_QUOTE = 80
_SHAPES = {
    "string_type": "text",
    "tuple_type": "list",
    "bool_type": "true | false",
    "bool_parsing": "true | false",
    "model_type": "map",
}


def finding(error: Any, source: YamlText, name: str, *, model: type[BaseModel] = PlanPackage) -> Issue:
    """One refusal of the models (as pydantic lists it) with its place; `model` is that of the whole file."""
    path: PathInFile = error["loc"]
    error = {**error, "keys": list(fields_at(path[:-1], model))}
    code, found, expected = _told(error)
    place = Place(name, line=source.line_of(path), field=written_path(path, source.tree))
    return Issue(code, place, found=found, expected=expected, params=_suggested(error, found))


def suggestion(found: str, candidates: Iterable[str]) -> dict[str, Any]:
    """`{"suggestion": …}` with the candidate that is most like `found`, or nothing where none is close.

    >>> suggestion("tilte", ["title", "unit"])
    {'suggestion': 'title'}
    """
    close = get_close_matches(found, list(candidates), n=1, cutoff=0.7)
    return {"suggestion": close[0]} if close else {}


def quoted(value: Any) -> str:
    """What was found, short enough for one line."""
    if isinstance(value, dict):
        return "map"
    if isinstance(value, list):
        return "list"
    text = value if isinstance(value, str) else "null" if value is None else str(value).lower()
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST_QUOTE else f"{text[: _LONGEST_QUOTE - 1]}…"


def _told(error: Any) -> tuple[str, str, str]:
    kind, context = error["type"], error.get("ctx", {})
    if kind in _SHAPES:
        return "field.wrong_type", quoted(error["input"]), _SHAPES[kind]
    if kind in _TELLERS:
        code, found, expected = _TELLERS[kind](error, context)
        return code, quoted(found), expected
    return kind, quoted(context.get("found", error["input"])), str(context.get("expected", ""))


def _choices(context: Any) -> list[str]:
    return [part.strip("' ") for part in context["expected"].replace("' or '", "', '").split("', '")]


def _code_form(context: Any) -> str:
    """What a code may look like, by example and by its characters."""
    return CODE_FORMS.get(context["pattern"], context["pattern"])


def _suggested(error: Any, found: str) -> dict[str, Any]:
    if error["type"] == "extra_forbidden":
        return suggestion(found, error["keys"])
    return suggestion(found, _choices(error["ctx"])) if error["type"] == "literal_error" else {}


_TELLERS: dict[str, Callable[[Any, Any], tuple[str, Any, str]]] = {
    "missing": lambda error, _: ("field.missing", "", str(error["loc"][-1])),
    "extra_forbidden": lambda error, _: ("field.unknown", error["loc"][-1], " | ".join(error["keys"])),
    "literal_error": lambda error, context: ("field.not_allowed", error["input"], " | ".join(_choices(context))),
    "string_pattern_mismatch": lambda error, context: ("code.unreadable", error["input"], _code_form(context)),
    "string_too_long": lambda error, context: ("text.too_long", len(error["input"]), str(context["max_length"])),
    "string_too_short": lambda error, _: ("field.empty", "", str(error["loc"][-1])),
    "too_short": lambda error, _: ("field.empty", "", str(error["loc"][-1])),
    "greater_than": lambda error, context: ("number.out_of_range", error["input"], f"> {context['gt']}"),
    "greater_than_equal": lambda error, context: ("number.out_of_range", error["input"], f">= {context['ge']}"),
}
