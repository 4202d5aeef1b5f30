# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The description that programs read (OpenAPI 3.1): what django-ninja finds, with what it cannot know."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.utils.translation import gettext as _

from pejl.interfaces.api.problems import KINDS, MEDIA_TYPE
from pejl.interfaces.api.v1.addresses import BASE
from pejl.interfaces.api.v1.api import api
from pejl.interfaces.api.v1.schemas.base import Problem

Document = dict[str, Any]

# Codes of the example of Copenhagen, as 'make demo' publishes it.
EXAMPLES = {
    "name": "indsatsomraader-2025",
    "scheme": "pejlemaerker-2014-2017",
    "goal": "1",
    "code": "hjemloese",
    "release": "koebenhavnertinget-2024",
    "against": "omstillingsplaner-2024",
}
SUBJECTS = ("start", "releases", "schemes", "indicators")  # in the order in which they are told
_REFUSALS = {
    "400": ("BadRequest", "The question cannot be understood."),
    "404": ("NotFound", "What is asked for is not published, or was not on that day."),
    "410": ("Gone", "The release has been withdrawn; the reason stands in the answer."),
    "500": ("Broken", "The fault is ours."),
}
_SHOWN = {"400": "parameter.unknown", "404": "scheme.unknown", "410": "release.withdrawn", "500": "broken"}


@dataclass(frozen=True, slots=True)
class Question:
    """A parameter, as the manual tells of it."""

    name: str
    description: str
    example: str


@dataclass(frozen=True, slots=True)
class Operation:
    """An address, as the manual tells of it."""

    path: str
    summary: str
    description: str
    questions: tuple[Question, ...]


@cache
def specification() -> Document:
    """The whole description. It says the same in every request, so it is made once."""
    found: Document = json.loads(json.dumps(api.get_openapi_schema(path_prefix=BASE)))
    found["paths"] = dict(sorted(found["paths"].items(), key=lambda one: SUBJECTS.index(one[1]["get"]["tags"][0])))
    found["components"]["schemas"] |= _problem_schemas()
    found["components"]["responses"] = {name: _refusal(status) for status, (name, _text) in _REFUSALS.items()}
    found["components"]["responses"]["NotModified"] = {"description": "You have this answer already (If-None-Match)."}
    found["components"]["headers"] = _HEADERS
    for path in found["paths"].values():
        for operation in path.values():
            _complete(operation)
    return found


def operations() -> tuple[Operation, ...]:
    """Every address, in the active language."""
    return tuple(
        Operation(path, _said(one, "summary"), _said(one, "description"), tuple(map(_question, one["parameters"])))
        for path, methods in specification()["paths"].items()
        for one in methods.values()
    )


def _question(parameter: Document) -> Question:
    return Question(parameter["name"], _said(parameter, "description"), str(parameter.get("example", "")))


def _said(described: Document, name: str) -> str:
    text: str = described[name]
    return _(text)


# --- what is added -----------------------------------------------------------------------------------------------

_HEADERS: Document = {
    "ETag": {"description": "Send it back as If-None-Match to be told 304.", "schema": {"type": "string"}},
    "Content-Language": {"description": "The language of the texts.", "schema": {"type": "string"}},
}


def _complete(operation: Document) -> None:
    asked = {one["name"]: one for one in operation["parameters"]}
    for name, one in asked.items():
        one["schema"].pop("examples", None)
        examples = one.pop("examples", None)
        if example := EXAMPLES.get(name) or (examples and examples[0]):
            one["example"] = example
    done = operation["responses"]["200"]
    done["headers"] = {name: {"$ref": f"#/components/headers/{name}"} for name in _HEADERS}
    operation["responses"]["304"] = {"$ref": "#/components/responses/NotModified"}
    from_a_release = "kendt" in asked or any(one["in"] == "path" for one in asked.values())
    for status, (name, _text) in _REFUSALS.items():
        if from_a_release or status in ("400", "500"):
            operation["responses"][status] = {"$ref": f"#/components/responses/{name}"}


def _refusal(status: str) -> Document:
    schema = {"$ref": "#/components/schemas/Problem"}
    return {
        "description": _REFUSALS[status][1],
        "content": {MEDIA_TYPE: {"schema": schema, "example": _example(_SHOWN[status])}},
    }


def _example(code: str) -> Document:
    """A problem as it is told in English, with what is quoted left as dots."""
    kind, places = KINDS[code], _Dots()
    return {
        "type": f"{BASE}#{code}",
        "title": kind.title,
        "status": kind.status,
        "detail": kind.detail.format_map(places),
        "code": code,
        "found": "…",
        "expected": kind.expected.format_map(places),
        "remedy": kind.remedy.format_map(places),
        "withdrawn": {"at": "2025-12-02T09:00:00+01:00", "reason": "…"} if code == "release.withdrawn" else None,
    }


class _Dots(dict[str, str]):
    def __missing__(self, name: str) -> str:
        return "…"


def _problem_schemas() -> Document:
    schema = Problem.model_json_schema(ref_template="#/components/schemas/{model}", mode="serialization")
    return {**schema.pop("$defs", {}), "Problem": schema}
