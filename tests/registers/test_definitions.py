# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A definition that is wrong is told of by line and field, with the nearest right word; its examples are run."""

from __future__ import annotations

from importlib.resources import files

import jsonschema
import pytest
from ruamel.yaml import YAML

from pejl.core.errors import PejlError
from pejl.core.issues import Issue
from pejl.registers import shipped
from pejl.registers.assurance import run_examples
from pejl.registers.definitions import definition_schema, read_definition_text
from pejl.registers.shipped import shipped_codes, shipped_definition


def text_of(code: str) -> str:
    return (files(shipped) / f"{code}.yaml").read_text(encoding="utf-8")


def refusals(text: str) -> list[Issue]:
    with pytest.raises(PejlError) as caught:
        read_definition_text(text, name="d.yaml")
    assert caught.value.code == "definition.refused"
    return list(caught.value.params["issues"])


def line_of(text: str, part: str) -> int:
    return next(number for number, line in enumerate(text.split("\n"), 1) if part in line)


@pytest.mark.parametrize("code", shipped_codes())
def test_the_examples_of_what_comes_along_hold(code: str) -> None:
    definition = shipped_definition(code)
    assert definition.code == code
    run_examples(definition)


@pytest.mark.parametrize("code", shipped_codes())
def test_what_comes_along_fits_the_published_schema(code: str) -> None:
    jsonschema.validate(_as_written(YAML(typ="safe", pure=True).load(text_of(code))), definition_schema())


def _as_written(value: object) -> object:
    """Days are texts in the schema, whatever a YAML library makes of them."""
    if isinstance(value, dict):
        return {str(key): _as_written(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_as_written(one) for one in value]
    if value is None or isinstance(value, (bool, int)):
        return value
    return str(value)


MISTAKES = [
    ("a key that is none", "  where:\n    - {column: score", "  wher:\n    - {column: score", "field.unknown", "where"),
    ("a column that is none", "by: inspected}", "by: inspectd}", "definition.unknown_column", "inspected"),
    ("a source that is none", "from: inspections", "from: inspection", "definition.unknown_source", "inspections"),
    ("a kind of figure that is none", "kind: share", "kind: shar", "field.not_allowed", "share"),
    ("a column of another type", "by: inspected}", "by: score}", "definition.wrong_column_type", None),
    ("a value that does not fit", 'at_least: "3"', "at_least: three", "definition.value_unreadable", None),
    ("a condition without a test", ', at_least: "3"', "", "definition.condition_empty", None),
    (
        "two ways into a period",
        "at_end: [inspected]",
        "at_end: [inspected], events: inspected",
        "definition.one_of",
        None,
    ),
    ("no first period", ', first: "2020"', "", "field.missing", None),
    ("a share without a numerator", '  where:\n    - {column: score, at_least: "3"}\n', "", "field.missing", None),
    ("a part of another figure", "  kind: share", "  kind: share\n  value: score", "definition.measure", None),
    ("a rule that is none", "like: sdc-handbook", "like: sdc-handbok", "disclosure.setting", None),
    ("a key twice", 'version: "1"', 'version: "1"\nversion: "2"', "yaml.key_twice", None),
    ("no YAML", "unit:", "unit: [", "yaml.unreadable", None),
    ("an example with another column", "score\n        a ", "scor\n        a ", "definition.unknown_column", None),
    ("an example with a day that is none", "2019-03-01", "2019-02-29", "definition.value_unreadable", None),
]


@pytest.mark.parametrize(("what", "right", "wrong", "code", "suggestion"), MISTAKES, ids=[one[0] for one in MISTAKES])
def test_a_mistake_is_told(what: str, right: str, wrong: str, code: str, suggestion: str | None) -> None:
    text = text_of("offers-scored-three")
    assert text.count(right) >= 1
    issues = refusals(text.replace(right, wrong, 1))
    assert code in [issue.code for issue in issues]
    told = next(issue for issue in issues if issue.code == code)
    assert told.place.file == "d.yaml"
    assert told.place.line > 1
    if suggestion is not None:
        assert told.params["suggestion"] == suggestion


def test_a_mistake_is_told_with_its_line() -> None:
    text = text_of("offers-scored-three").replace("by: inspected}", "by: inspectd}")
    (issue, *_) = refusals(text)
    assert issue.place.line == line_of(text, "inspectd")
    assert issue.place.field == "count.steps[#1].by"


def test_every_mistake_is_told_at_once() -> None:
    text = text_of("offers-scored-three").replace("by: inspected}", "by: inspectd}").replace('"3"', "three")
    assert {issue.code for issue in refusals(text)} >= {"definition.unknown_column", "definition.value_unreadable"}


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("2021-12-31 | 67    | 2         | 3", "2021-12-31 | 66    | 2         | 3"),
        ("      @2020-12-31 | 100   | 2         | 2\n", ""),
        ("2021-12-31 | 67 ", "2022-12-31 | 67 "),
        ("a       | 2021-03-01 | 1a        | 2", "a       | 2021-03-01 | 1a        | 3"),
    ],
)
def test_an_example_that_differs_stops_everything(right: str, wrong: str) -> None:
    text = text_of("offers-scored-three")
    assert right in text
    with pytest.raises(PejlError) as caught:
        run_examples(read_definition_text(text.replace(right, wrong)))
    assert caught.value.code == "definition.example_differs"
    assert caught.value.params["issues"]
