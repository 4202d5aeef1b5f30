# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The examples of a definition, run on the reference before anything is counted in a register."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pejl.core.errors import PejlError
from pejl.core.issues import Issue, Place
from pejl.registers.counting import Counts
from pejl.registers.definitions.examples import FIGURE_COLUMNS, head, rows_of, table
from pejl.registers.definitions.model import Definition, Example
from pejl.registers.figures import Figure, figures_from, keys_of, numbers_of, refuse_unplaced
from pejl.registers.reference_engine import count

TOTAL_WORD = "total"  # how an example writes that all parts are together


def run_examples(definition: Definition) -> None:
    """Compute every example. Raises `definition.example_differs` with each figure that is not as expected."""
    issues = [issue for example in definition.examples for issue in _differences(definition, example)]
    if issues:
        raise PejlError("definition.example_differs", found=str(len(issues)), expected="0", issues=tuple(issues))


def figures_of_example(definition: Definition, example: Example) -> list[Figure]:
    """The figures of an example, unprotected: nobody is behind its rows."""
    return unprotected_figures(
        definition, count(definition, rows_of(definition, example), as_of=date.fromisoformat(example.as_of))
    )


def unprotected_figures(definition: Definition, counts: Counts) -> list[Figure]:
    """The figures as counted. For examples and tests of engines; the runner never asks for them."""
    refuse_unplaced(definition, counts)
    return figures_from(definition, keys_of(definition, counts), numbers_of(definition, counts))


def _differences(definition: Definition, example: Example) -> Iterator[Issue]:
    names = head(example.expect)
    expected = [tuple(row.get(name, "") for name in names) for row in table(example.expect)]
    found = [line for one in figures_of_example(definition, example) if any(line := _line(one, names))]
    whole = [line for line in found if _compared(line, names, expected)]
    for line in expected:
        if line not in whole:
            yield _issue(example, names, found=_same_place(line, whole, names), expected=line)
    for line in whole:
        if line not in expected and _same_place(line, expected, names) is None:
            yield _issue(example, names, found=line, expected=None)


def _compared(line: tuple[str, ...], names: list[str], expected: list[tuple[str, ...]]) -> bool:
    """Where an example names no part of a breakdown it is about totals alone; figures of no units need not be named."""
    empty = all(cell in ("", "0") for cell, name in zip(line, names, strict=True) if name in FIGURE_COLUMNS[2:])
    return line in expected or not empty


def _line(figure: Figure, names: list[str]) -> tuple[str, ...]:
    parts = dict(figure.parts)
    if set(parts) - set(names):
        return ()
    known = {"period": figure.period, "stage": figure.stage} | {
        name: "" if number is None else str(number)
        for name, number in (
            ("value", figure.value),
            ("numerator", figure.numerator),
            ("denominator", figure.denominator),
        )
    }
    return tuple(known[name] if name in known else parts.get(name, TOTAL_WORD) for name in names)


def _same_place(line: tuple[str, ...], others: list[tuple[str, ...]], names: list[str]) -> tuple[str, ...] | None:
    def place(one: tuple[str, ...]) -> list[str]:
        return [cell for cell, name in zip(one, names, strict=True) if name not in FIGURE_COLUMNS[2:]]

    return next((one for one in others if place(one) == place(line)), None)


def _issue(
    example: Example, names: list[str], *, found: tuple[str, ...] | None, expected: tuple[str, ...] | None
) -> Issue:
    def told(line: tuple[str, ...] | None) -> str:
        return "" if line is None else ", ".join(f"{name}={cell}" for name, cell in zip(names, line, strict=True))

    return Issue("definition.example_figure", Place(example.title or "examples"), told(found), told(expected))
