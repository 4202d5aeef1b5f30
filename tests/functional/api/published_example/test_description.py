# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The description is valid OpenAPI 3.1, says what everything is, and its examples work."""

import json
from typing import Any

import pytest
import schemathesis

from tests.functional.api.conftest import Program


@pytest.fixture
def described(program: Program) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(program.asks("openapi.json").content)
    return found


def operations(described: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {path: methods["get"] for path, methods in described["paths"].items()}


def test_it_is_openapi_3_1(described: dict[str, Any]) -> None:
    assert described["openapi"].startswith("3.1")
    schemathesis.openapi.from_dict(described).validate()


def test_the_check_sees_what_is_not_openapi(described: dict[str, Any]) -> None:
    del described["info"]["version"]
    with pytest.raises(Exception, match="version"):
        schemathesis.openapi.from_dict(described).validate()


def test_everything_is_described(described: dict[str, Any]) -> None:
    for path, operation in operations(described).items():
        assert operation["summary"], path
        assert operation["description"], path
        assert [one["name"] for one in operation["parameters"] if not one.get("description")] == []
        assert {"200", "304", "400", "500"} <= operation["responses"].keys()
        assert ("404" in operation["responses"]) == (path not in ("/api/v1/", "/api/v1/releases")), path


def test_it_begins_with_what_there_is(described: dict[str, Any]) -> None:
    assert list(described["paths"])[:4] == [
        "/api/v1/",
        "/api/v1/releases",
        "/api/v1/releases/{name}",
        "/api/v1/releases/{name}/changes",
    ]


def test_only_reading_is_offered(described: dict[str, Any]) -> None:
    assert {method for methods in described["paths"].values() for method in methods} == {"get"}


def test_every_address_answers_with_the_codes_of_its_examples(program: Program, described: dict[str, Any]) -> None:
    for path, operation in operations(described).items():
        examples = {one["name"]: one["example"] for one in operation["parameters"] if one["in"] == "path"}
        program.asks(path.format(**examples).removeprefix("/api/v1/"))


def test_every_question_with_an_example_is_answered(program: Program, described: dict[str, Any]) -> None:
    asked = set()
    for path, operation in operations(described).items():
        codes = {one["name"]: one["example"] for one in operation["parameters"] if one["in"] == "path"}
        for one in operation["parameters"]:
            if one["in"] == "query" and "example" in one:
                program.asks(f"{path.format(**codes).removeprefix('/api/v1/')}?{one['name']}={one['example']}")
                asked.add(one["name"])
    assert asked >= {"kendt", "release", "against", "scheme"}
