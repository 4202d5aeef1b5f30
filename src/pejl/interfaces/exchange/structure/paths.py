# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Where in a plan something stands, and which keys may stand there."""

from __future__ import annotations

import types
import typing
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from pejl.interfaces.exchange.structure.package import PlanPackage

PathInFile = tuple[str | int, ...]


def written_path(path: PathInFile, tree: Any) -> str:
    """The path for people: items are named by their code, else by their number.

    >>> written_path(("goals", 0, "targets", 1, "value"), {"goals": [{"code": "1.A"}]})
    'goals[1.A].targets[#2].value'
    """
    text = ""
    for step in path:
        if isinstance(step, int):
            tree = step_into(tree, step)
            code = tree.get("code") if isinstance(tree, dict) else None
            text += f"[{code}]" if isinstance(code, str) and code else f"[#{step + 1}]"
        else:
            text += f".{step}" if text else step
            tree = step_into(tree, step)
    return text


def step_into(tree: Any, step: str | int) -> Any:
    """What stands at one step below `tree`, or None."""
    if isinstance(tree, list) and isinstance(step, int) and step < len(tree):
        return tree[step]
    return tree.get(step) if isinstance(tree, dict) else None


def fields_at(path: PathInFile, model: type[BaseModel] = PlanPackage) -> dict[str, FieldInfo]:
    """The fields of the model that describes the map at `path` of a file; `model` is that of the whole file."""
    for step in path:
        if isinstance(step, str) and step in model.model_fields:
            model = _model_in(model.model_fields[step].annotation) or model
    return dict(model.model_fields)


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and not isinstance(annotation, types.GenericAlias):
        return annotation if issubclass(annotation, BaseModel) else None
    found = (_model_in(argument) for argument in typing.get_args(annotation))
    return next((model for model in found if model is not None), None)
