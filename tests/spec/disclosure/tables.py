# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Small tables written as text, as the specification reads them.

The first line has the columns, each further line a row: `k 2 9 11`. The last column and the last row are totals.
"""

from itertools import product

from pejl.core.disclosure import Equation, ProtectedTable, Table


def table(text: str, **more) -> Table:
    """The table of a text, where `/` ends a line too; its totals are added up, not read."""
    head, *lines = [line.split() for line in text.replace("/", "\n").strip().splitlines()]
    values = {
        (row, column): int(figure) for row, *figures in lines for column, figure in zip(head, figures, strict=True)
    }
    return with_totals(values, **more)


def line(figures: str, **more) -> Table:
    """One line of figures `24 1`, in the cells a, b, c …, and their total in `all`."""
    values = {(chr(ord("a") + number),): int(figure) for number, figure in enumerate(figures.split())}
    return Table({**values, ("all",): sum(values.values())}, (Equation(("all",), tuple(values)),), **more)


def with_totals(values: dict[tuple[str, str], int], **more) -> Table:
    rows, columns = (list(dict.fromkeys(cell[place] for cell in values)) for place in (0, 1))
    whole = dict(values)
    equations = []
    for row in rows:
        whole[row, "all"] = sum(values[row, column] for column in columns)
        equations.append(Equation((row, "all"), tuple((row, column) for column in columns)))
    for column in [*columns, "all"]:
        whole["all", column] = sum(whole[row, column] for row in rows)
        equations.append(Equation(("all", column), tuple((row, column) for row in rows)))
    equations.append(Equation(("all", "all"), tuple(("all", column) for column in columns)))
    return Table(whole, tuple(equations), **more)


def as_text(protected: ProtectedTable) -> str:
    """A protected table as the specification shows it: `..` is hidden."""
    cells = [*protected.shown, *protected.hidden]
    rows, columns = (_totals_last({cell[place] for cell in cells}) for place in (0, 1))
    shown = {(row, column): str(protected.shown.get((row, column), "..")) for row, column in product(rows, columns)}
    return " / ".join(" ".join([row, *(shown[row, column] for column in columns)]) for row in rows)


def _totals_last(codes: set[str]) -> list[str]:
    return sorted(codes, key=lambda code: (code == "all", code))
