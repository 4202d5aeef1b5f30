# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A definition read from its file: everything that is wrong with it, each with its line and perhaps a suggestion."""

from __future__ import annotations

import typing
from collections.abc import Callable, Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError

from pejl.core.errors import PejlError
from pejl.core.issues import Issue
from pejl.registers.definitions.examples import issues_of_examples
from pejl.registers.definitions.meaning import Objection, objections
from pejl.registers.definitions.model import Definition
from pejl.registers.definitions.yaml_tree import Tree, read_tree

_LARGEST = 1_000_000  # bytes; a definition of a page or two is some thousand
_SHAPES = {
    "string_type": "text",
    "tuple_type": "list",
    "bool_type": "true | false",
    "model_type": "map",
    "dict_type": "map",
    "int_type": "0, 1, 2 …",
    "int_parsing": "0, 1, 2 …",
}


def read_definition(path: Path) -> Definition:
    """The definition in a file. Raises `definition.refused` with everything that is wrong, or `definition.no_file`."""
    try:
        content = path.read_bytes()
    except OSError:
        raise PejlError("definition.no_file", found=str(path), expected="a definition, as YAML") from None
    if len(content) > _LARGEST:
        raise PejlError("definition.too_large", found=str(len(content)), expected=str(_LARGEST))
    try:
        return read_definition_text(content.decode("utf-8-sig"), name=path.name)
    except UnicodeDecodeError:
        raise PejlError("definition.not_utf8", found=path.name, expected="UTF-8") from None


def read_definition_text(text: str, *, name: str = "definition.yaml") -> Definition:
    """The definition that a text states. Raises `definition.refused`, whose `issues` list all that is wrong with it."""
    tree = read_tree(text, name=name)
    _refuse(tree.issues)
    given = tree.value if isinstance(tree.value, dict) else {}
    try:
        definition = Definition.model_validate(given)
    except ValidationError as error:
        _refuse([_issue(one, tree) for one in error.errors(include_url=False)])
        raise
    _refuse(_told(one, tree) for one in objections(definition))
    _refuse(_told(one, tree) for one in issues_of_examples(definition))
    return definition


def _refuse(issues: Any) -> None:
    found = tuple(issues)
    if found:
        raise PejlError("definition.refused", found=str(len(found)), expected="0", issues=found)


def _told(one: Objection, tree: Tree) -> Issue:
    return Issue(one.code, tree.place(one.path), one.found, one.expected, params=one.params)


# --- what the model refuses ------------------------------------------------------------------------------------------


def _issue(error: Any, tree: Tree) -> Issue:
    path = error["loc"]
    kind, context = error["type"], error.get("ctx", {})
    if kind in _SHAPES:
        return Issue("field.wrong_type", tree.place(path), _quoted(error["input"]), _SHAPES[kind])
    if kind in _TELLERS:
        code, found, allowed = _TELLERS[kind](error, context)
        more = suggestion(found, allowed)
        return Issue(code, tree.place(path), _quoted(found), " | ".join(allowed), params=more)
    return Issue("field.unreadable", tree.place(path), _quoted(error["input"]), str(context.get("expected", kind)))


def suggestion(found: str, candidates: Any) -> dict[str, Any]:
    """`{"suggestion": …}` with the candidate that is most like `found`, or nothing where none is close.

    >>> suggestion("strat", ["start", "end"])
    {'suggestion': 'start'}
    """
    close = get_close_matches(found, list(candidates), n=1, cutoff=0.6)
    return {"suggestion": close[0]} if close else {}


def _quoted(value: Any) -> str:
    if isinstance(value, (dict, list)):
        return "map" if isinstance(value, dict) else "list"
    text = " ".join(("null" if value is None else str(value)).split())
    return text if len(text) <= 80 else f"{text[:79]}…"


def _choices(context: Any) -> list[str]:
    return [part.strip("' ") for part in context["expected"].replace("' or '", "', '").split("', '")]


_TELLERS: dict[str, Callable[[Any, Any], tuple[str, str, list[str]]]] = {
    "missing": lambda error, _: ("field.missing", "", [str(error["loc"][-1])]),
    "extra_forbidden": lambda error, _: ("field.unknown", str(error["loc"][-1]), list(_keys_at(error["loc"][:-1]))),
    "literal_error": lambda error, context: ("field.not_allowed", str(error["input"]), _choices(context)),
    "enum": lambda error, context: ("field.not_allowed", str(error["input"]), _choices(context)),
    "string_pattern_mismatch": lambda error, context: ("field.not_allowed", str(error["input"]), [context["pattern"]]),
    "too_short": lambda error, _: ("field.empty", "", [str(error["loc"][-1])]),
}


def _keys_at(path: tuple[Any, ...]) -> Iterator[str]:
    """The keys that may stand in the map at `path`."""
    model: type[BaseModel] = Definition
    for step in path:
        model = next((found for name, found in _fields(model) if name == step and found), model)
    return (name for name, _ in _fields(model))


def _fields(model: type[BaseModel]) -> Iterator[tuple[str, type[BaseModel] | None]]:
    for name, one in model.model_fields.items():
        yield one.alias or name, _model_in(one.annotation)


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and typing.get_origin(annotation) is None:
        return annotation if issubclass(annotation, BaseModel) else None
    found = (_model_in(argument) for argument in typing.get_args(annotation))
    return next((model for model in found if model is not None), None)
