# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Every figure of the five papers is in the Copenhagen example, or left out for a stated reason.

Read with csv and YAML alone, without Pejl's own reader, so that neither can hide what the other loses. The figures
are those of `figures.csv` in the folder that `PEJL_SHARED` names (default: `shared` beside the checkout); where it is
missing, those of the shipped copy of ids and values.
"""

from __future__ import annotations

import csv
import os
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "examples" / "copenhagen"
SHIPPED = ROOT / "tests" / "data" / "figures_values.csv"
SHARED = Path(os.environ.get("PEJL_SHARED", ROOT.parent / "shared")) / "figures.csv"
CHANGES = ("change", "relative_change", "direction")
CELL = ("indicator", "breakdown", "group", "period", "variant")
# The complaints of 2023 stand both as a count and as the numerator of the share; the papers print them once.
ALSO_A_NUMERATOR = {("antal-formalitetsklager", "2023", value) for value in ("114", "142")}

Row = dict[str, str]


def rows_of(path: Path) -> list[Row]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@cache
def trace() -> list[Row]:
    return rows_of(ROOT / "tests" / "data" / "figures_trace.csv")


@cache
def values() -> dict[str, str]:
    return {row["id"]: row["value"] for row in rows_of(SHARED if SHARED.exists() else SHIPPED)}


@cache
def measurements() -> list[Row]:
    return rows_of(PACKAGE / "measurements.csv")


@cache
def plan() -> dict[str, Any]:
    return YAML(typ="safe", pure=True).load((PACKAGE / "plan.yaml").read_text(encoding="utf-8"))


def goals_below(scheme_or_goal: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for goal in scheme_or_goal.get("goals", ()):
        yield goal
        yield from goals_below(goal)


def scheme(code: str) -> dict[str, Any]:
    return next(one for one in plan()["schemes"] if one["code"] == code)


def goal(address: str) -> dict[str, Any]:
    scheme_code, code = address.split("/")
    return next(one for one in goals_below(scheme(scheme_code)) if one["code"] == code)


def stands_at(row: Row, line: Row) -> bool:
    """Whether a row of measurements is the cell that a line of the trace points at."""
    kinds = CHANGES if line["kind"] in CHANGES else ("level",)
    return row["kind"] in kinds and all(row[column] == line[column] for column in CELL)


def measures() -> Iterator[dict[str, Any]]:
    return (one for each in plan()["schemes"] for found in goals_below(each) for one in found.get("measures", ()))


def targets_at(line: Row) -> Iterator[dict[str, Any]]:
    for one in measures():
        if (one["indicator"], one.get("breakdown", "")) == (line["indicator"], line["breakdown"]):
            yield from (target for target in one.get("targets", ()) if target.get("period") == line["period"])


def published_at(line: Row) -> Iterator[str]:
    return (one["score"] for one in goal(line["indicator"])["published"] if str(one["as_of"]) == line["period"])


def counted_at(line: Row) -> Iterator[str]:
    counts = scheme(line["indicator"])["published_counts"]
    return (str(one["value"]) for one in counts if str(one["as_of"]) == line["period"])


def amounts_at(line: Row) -> Iterator[str]:
    item = next(one for one in plan()["budget_items"] if one["code"] == line["indicator"])
    return (one["value"] for one in item["amounts"] if one["period"] == line["period"] and "value" in one)


def found_in_package(line: Row) -> list[str]:
    """What the package states where the trace says that the figure is."""
    kind = line["kind"]
    if kind == "target":
        return [one["value"] for one in targets_at(line) if "value" in one]
    if kind == "relative_target":
        return [one["relative"]["amount"] for one in targets_at(line) if "relative" in one]
    if kind == "published":
        return list(published_at(line))
    if kind == "published_count":
        return list(counted_at(line))
    if kind == "amount":
        return list(amounts_at(line))
    if kind == "text":
        return [word for one in goal(line["indicator"])["texts"] for word in one["text"]["da"].split()]
    column = kind if kind in ("numerator", "denominator") else "value"
    return [row[column] for row in measurements() if stands_at(row, line)]


def same(one: str, other: str) -> bool:
    """Equal as numbers; an unreadable figure is the same as no figure, and never 0."""
    return one == other if "" in (one, other) else Decimal(one) == Decimal(other)


def matches(line: Row) -> bool:
    stated, found = values()[line["id"]], found_in_package(line)
    return stated in found if line["kind"] == "text" else any(same(stated, one) for one in found)


def entered() -> list[Row]:
    return [line for line in trace() if line["in_register"] == "yes"]


def left_out() -> list[Row]:
    return [line for line in trace() if line["in_register"] == "no"]


def test_every_figure_of_the_papers_is_traced_exactly_once() -> None:
    assert Counter(line["id"] for line in trace()) == Counter(list(values()))


def test_the_trace_says_yes_or_no() -> None:
    assert {line["in_register"] for line in trace()} == {"yes", "no"}


@pytest.mark.parametrize("line", entered(), ids=lambda line: line["id"])
def test_an_entered_figure_stands_in_the_package_as_printed(line: Row) -> None:
    assert matches(line), f"{line['id']}: {values()[line['id']]} expected, found {found_in_package(line)}"


def test_every_figure_left_out_has_a_reason() -> None:
    for line in left_out():
        print(f"{line['id']}: {line['reason']}")
    assert [line["id"] for line in left_out() if not line["reason"]] == []


def test_a_repetition_repeats_an_entered_figure_and_its_value() -> None:
    known = {line["id"] for line in entered()}
    repeated = [line for line in left_out() if line["same_as"]]
    wrong = [
        line["id"]
        for line in repeated
        if line["same_as"] not in known or not same(values()[line["id"]], values()[line["same_as"]])
    ]
    assert repeated
    assert wrong == []


def test_a_repetition_says_so_and_nothing_else_does() -> None:
    assert [line["id"] for line in left_out() if line["reason"].startswith("repetition") != bool(line["same_as"])] == []


def test_papers_that_disagree_stand_as_variants() -> None:
    disputed = Counter((row["indicator"], row["period"]) for row in measurements() if row["variant"])
    expected = [("hjemloese", "2024"), ("sygefravaer", "2023"), ("tilkendte-foertidspensioner", "2024")]
    assert disputed == dict.fromkeys(expected, 2)


def test_no_level_came_from_nowhere() -> None:
    """A figure that no paper states must come from another source, which its row names."""
    papers = {one["code"] for one in plan()["sources"] if one["kind"] == "document" and "published" in one}
    cells = {tuple(line[column] for column in CELL) for line in entered()}
    unexplained = [
        row
        for row in measurements()
        if row["kind"] == "level"
        and row["value"]
        and row["source"] in papers
        and tuple(row[column] for column in CELL) not in cells
        and (row["indicator"], row["period"], row["value"]) not in ALSO_A_NUMERATOR
    ]
    assert unexplained == []


def test_the_shipped_copy_of_the_values_is_complete() -> None:
    shipped = {row["id"]: row["value"] for row in rows_of(SHIPPED)}
    assert shipped == values()


def test_a_wrong_value_would_be_seen() -> None:
    line = next(line for line in entered() if line["id"] == "002-004")
    assert not any(same("860", one) for one in found_in_package(line))
