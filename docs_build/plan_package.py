# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The tables of `docs/reference/plan-package.md`, made from the models that read the package.

    python -m docs_build.plan_package

A test fails when the page and the models differ.
"""

from __future__ import annotations

import re
import types
import typing
from pathlib import Path
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from pejl.interfaces.exchange.columns import COLUMNS
from pejl.interfaces.exchange.structure import fields
from pejl.interfaces.exchange.structure.package import PlanPackage

PAGE = Path(__file__).resolve().parents[1] / "docs" / "reference" / "plan-package.md"
BEGIN, END = "<!-- made by docs_build.plan_package: begin -->\n", "<!-- end -->\n"
_KINDS = {
    fields.Code: "code",
    fields.UnitCode: "code of a unit",
    fields.Slug: "slug",
    fields.Number: "number",
    fields.Count: "whole number",
    fields.Day: "day",
    fields.Moment: "day or time",
    fields.PeriodText: "period",
    fields.BreakdownText: "breakdown",
    fields.Clamp: "number or `none`",
    bool: "`true` or `false`",
}


def tables() -> str:
    """A heading and a table for each kind of entry, then the columns of `measurements.csv`."""
    parts = [_table(model) for model in _models(PlanPackage, [])]
    return "\n".join([*parts, _columns()])


def _models(model: type[BaseModel], seen: list[type[BaseModel]]) -> list[type[BaseModel]]:
    """Every model of an entry, each after the first that holds it."""
    if model not in seen and model is not fields.Texts:
        seen.append(model)
        for field in model.model_fields.values():
            for inner in _inside(field.annotation):
                _models(inner, seen)
    return seen


def _inside(annotation: Any) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and not isinstance(annotation, types.GenericAlias):
        return [annotation] if issubclass(annotation, BaseModel) else []
    return [model for argument in typing.get_args(annotation) for model in _inside(argument)]


def _table(model: type[BaseModel]) -> str:
    hints = typing.get_type_hints(model, include_extras=True)
    rows = [_row(name, hints[name], field) for name, field in model.model_fields.items()]
    about = " ".join((model.__doc__ or "").split())
    head = ["| Field | Holds | Required | Meaning |", "|---|---|---|---|"]
    return "\n".join([f"### {_title(model)}", "", about, "", *head, *rows, ""])


def _title(model: type[BaseModel]) -> str:
    words = re.findall(r"[A-Z][a-z]+", model.__name__.removesuffix("Entry"))
    return " ".join(words).capitalize()


def _row(name: str, hint: Any, field: FieldInfo) -> str:
    required = "yes" if field.is_required() else ""
    return f"| `{name}` | {_holds(hint)} | {required} | {field.description or ''} |"


def _holds(hint: Any) -> str:
    if hint in _KINDS:
        return _KINDS[hint]
    if hint is fields.Texts:
        return "`{da: …, en: …}`"
    if typing.get_origin(hint) is typing.Literal:
        return ", ".join(f"`{choice}`" for choice in typing.get_args(hint))
    if typing.get_origin(hint) is tuple:
        return f"list of {_holds(typing.get_args(hint)[0])}"
    options = [one for one in typing.get_args(hint) if one is not type(None)]
    if isinstance(hint, types.UnionType) or typing.get_origin(hint) is typing.Union:
        return " or ".join(_holds(one) for one in options)
    if isinstance(hint, type) and issubclass(hint, BaseModel):
        return f"[{_title(hint).lower()}](#{_title(hint).lower().replace(' ', '-')})"
    return "text"


def _columns() -> str:
    rows = [_column(column) for column in COLUMNS]
    return "\n".join(
        ["### Columns of measurements.csv", "", "| Column | Holds | Meaning |", "|---|---|---|", *rows, ""]
    )


def _column(column: Any) -> str:
    kinds = {"number": "number", "date": "day", "string": "text"}
    holds = ", ".join(f"`{choice}`" for choice in column.choices) or kinds[column.kind]
    return f"| `{column.name}` | {holds} | {column.help} |"


def written(page: str) -> str:
    """The page with its tables as the models have them now."""
    before, rest = page.split(BEGIN)
    _, after = rest.split(END)
    return f"{before}{BEGIN}\n{tables()}\n{END}{after}"


if __name__ == "__main__":
    PAGE.write_text(written(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
