# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""`datapackage.json`: the two files of a package described for any tool that reads Frictionless Data Packages."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pejl.core.issues import Issue, Level, Place
from pejl.interfaces.exchange.columns import COLUMNS, NAMES, Column
from pejl.interfaces.exchange.reading.files import MEBIBYTE, read_text
from pejl.interfaces.exchange.reading.measurements import MEASUREMENTS_FILE
from pejl.interfaces.exchange.reading.plan import PLAN_FILE

DESCRIPTION_FILE = "datapackage.json"
_PROFILE = "https://datapackage.org/profiles/2.0"
_FILES = (PLAN_FILE, MEASUREMENTS_FILE)


def describe(*, name: str, title: str) -> dict[str, Any]:
    """The descriptor of a package; everything in it but its name and title is the same for all packages."""
    return {
        "$schema": f"{_PROFILE}/datapackage.json",
        "name": name,
        "title": title,
        "resources": [
            {"name": "plan", "path": PLAN_FILE, "mediatype": "application/yaml", "encoding": "utf-8"},
            {
                "name": "measurements",
                "type": "table",
                "path": MEASUREMENTS_FILE,
                "format": "csv",
                "mediatype": "text/csv",
                "encoding": "utf-8",
                "schema": measurements_schema(),
            },
        ],
    }


def measurements_schema() -> dict[str, Any]:
    """Table Schema of `measurements.csv` as `pejl schema measurements` prints it."""
    fields = [_field(column) for column in COLUMNS]
    return {"$schema": f"{_PROFILE}/tableschema.json", "fields": fields, "fieldsMatch": "equal", "missingValues": [""]}


def _field(column: Column) -> dict[str, Any]:
    field: dict[str, Any] = {"name": column.name, "type": column.kind, "description": column.help}
    constraints: dict[str, Any] = {}
    if column.required:
        constraints["required"] = True
    if column.choices:
        constraints["enum"] = list(map(str, column.choices))
    return {**field, "constraints": constraints} if constraints else field


def check_description(folder: Path) -> Iterator[Issue]:
    """Whether the descriptor can be read and describes these two files; without one a package can still be loaded."""
    text = read_text(folder / DESCRIPTION_FILE, limit=MEBIBYTE)
    if text.issues and text.issues[0].code == "file.missing":
        yield Issue("description.missing", Place(DESCRIPTION_FILE), expected=DESCRIPTION_FILE, level=Level.WARNING)
        return
    yield from text.issues
    if text.readable:
        yield from _check_text(text.text)


def _check_text(text: str) -> Iterator[Issue]:
    try:
        descriptor = json.loads(text)
    except (json.JSONDecodeError, RecursionError) as error:
        line = getattr(error, "lineno", 1)
        yield Issue("json.unreadable", Place(DESCRIPTION_FILE, line=line), found=getattr(error, "msg", "nesting"))
        return
    resources = descriptor.get("resources") if isinstance(descriptor, dict) else None
    if not isinstance(resources, list):
        yield Issue("description.no_resources", Place(DESCRIPTION_FILE, field="resources"), expected="resources")
        return
    paths = [one.get("path") for one in resources if isinstance(one, dict)]
    for name in _FILES:
        if name not in paths:
            place = Place(DESCRIPTION_FILE, field="resources")
            yield Issue("description.file_not_described", place, str(paths), name)
    for one in resources:
        if isinstance(one, dict) and one.get("path") == MEASUREMENTS_FILE:
            yield from _check_fields(one, text)


def _check_fields(resource: dict[str, Any], text: str) -> Iterator[Issue]:
    schema = resource.get("schema")
    fields = schema.get("fields", []) if isinstance(schema, dict) else []
    names = [one.get("name") for one in fields if isinstance(one, dict)]
    line = text[: text.find('"fields"')].count("\n") + 1
    for name in NAMES:
        if name not in names:
            place = Place(DESCRIPTION_FILE, line=line, field="resources.schema.fields")
            yield Issue("description.column_not_described", place, "", name)
