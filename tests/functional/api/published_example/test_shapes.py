# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What is answered is what the description says: every address of the example, in both directions."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from tests.functional.api.conftest import Program
from tests.functional.api.published_example.walking import addresses


@pytest.fixture
def described(program: Program) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(program.asks("openapi.json").content)
    return found


def shape(described: dict[str, Any], path: str) -> dict[str, Any]:
    """The schema of the answer, with everything it refers to."""
    content = described["paths"][path]["get"]["responses"]["200"]["content"]
    return {**content["application/json"]["schema"], "components": described["components"]}


def undescribed(value: Any, schema: Any, described: dict[str, Any], place: str = "") -> Iterator[str]:
    """The keys of an answer that the description does not name."""
    schema = resolved(schema, described)
    if isinstance(value, list):
        for one in value:
            yield from undescribed(one, schema.get("items", {}), described, f"{place}[]")
    if isinstance(value, dict) and "properties" in schema:
        for key, one in value.items():
            if key not in schema["properties"]:
                yield f"{place}.{key}"
            else:
                yield from undescribed(one, schema["properties"][key], described, f"{place}.{key}")


def resolved(schema: dict[str, Any], described: dict[str, Any]) -> dict[str, Any]:
    """The schema itself: what it refers to, or the choice that is not null."""
    for choice in schema.get("anyOf", ()):
        if choice != {"type": "null"}:
            schema = choice
    if "$ref" in schema:
        return resolved(described["components"]["schemas"][schema["$ref"].split("/")[-1]], described)
    return schema


def test_every_answer_has_the_described_shape_and_nothing_besides(program: Program, described: dict[str, Any]) -> None:
    checked = set()
    for path, address in addresses(program):
        schema = shape(described, path)
        answer = json.loads(program.asks(address).content)
        errors = Draft202012Validator(schema, format_checker=FormatChecker()).iter_errors(answer)
        assert [f"{address}: {error.json_path}: {error.message}" for error in errors] == []
        assert sorted(set(undescribed(answer, schema, described))) == [], address
        checked.add(path)
    assert checked == set(described["paths"])


def test_a_problem_has_the_described_shape(program: Program, described: dict[str, Any]) -> None:
    schema = {**described["components"]["schemas"]["Problem"], "components": described["components"]}
    for address, status in (("schemes/none", 404), ("schemes?kendt=x", 400)):
        answer = program.refused(address, status)
        assert list(Draft202012Validator(schema).iter_errors(answer)) == []
        assert list(undescribed(answer, schema, described)) == []


def test_the_check_sees_a_key_that_is_not_described(described: dict[str, Any]) -> None:
    schema = described["components"]["schemas"]["Problem"]
    assert list(undescribed({"title": "x", "surprise": 1}, schema, described)) == [".surprise"]
