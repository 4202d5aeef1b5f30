# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Disclosure control, against published tables: what an intruder is left with, and what hiding costs.

Patterns of hidden cells are not unique, so ours is never held against the published one: it is judged by its audit,
and the cheapest by its cost.
"""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

from pejl.core.disclosure.audit import Knowledge, Left, intervals
from pejl.core.disclosure.differencing import between_bands, differences
from pejl.core.disclosure.optimal import cheapest
from pejl.core.disclosure.primary import Sensitive, possible_numerators, sensitive
from pejl.core.disclosure.protect import audit, protect
from pejl.core.disclosure.rules import Estimable, Largest, Rule, Zeros
from pejl.core.disclosure.secondary import Pattern
from pejl.core.disclosure.tables import Cell, Equation, Table
from tests.conformance.measuring import says
from tests.conformance.oracles import Row, UnusableError, rows

FREQUENCY_ONLY = {"complements": False, "groups": False, "singles": False}  # what the published tables looked at


def _cells(where: Path) -> dict[str, list[Row]]:
    columns = ("instance_id", "row", "col", "value", "primary", "suppressed_in_reference")
    found = defaultdict(list)
    expected = ("exp_audit_low", "exp_audit_high", "exp_audit_low_if_ge1", "exp_audit_high_if_ge1")
    for row in rows(where / "sdc_cells.csv", *columns, *expected):
        found[row["instance_id"]].append(row)
    return found


def _cell(row: Row) -> Cell:
    return row["row"], row["col"]


def _equations(where: Path) -> dict[str, list[Equation]]:
    found = defaultdict(list)
    for row in rows(where / "sdc_equations.csv", "instance_id", "equation", "total_cell", "part_cells"):
        parts = tuple(_named(part) for part in row["part_cells"].split(";"))
        found[row["instance_id"]].append(Equation(_named(row["total_cell"]), parts))
    return found


def _named(text: str) -> Cell:
    row, _, column = text.partition("|")
    return row, column


def _left(cells: list[Row], equations: list[Equation], least: int) -> dict[Cell, Left]:
    shown = {_cell(row): int(row["value"]) for row in cells if row["suppressed_in_reference"] == "0"}
    hidden = {_cell(row): (least, None) for row in cells if row["suppressed_in_reference"] == "1"}
    return intervals(Knowledge(shown, tuple(equations), hidden))


def cells(where: Path) -> Iterator[tuple[str, str]]:
    """The interval of each cell in the published pattern, with hidden figures from 0 and, where stated, from 1."""
    equations = _equations(where)
    for name, instance in _cells(where).items():
        left = _left(instance, equations[name], 0)
        at_least_1 = _left(instance, equations[name], 1) if any(row["exp_audit_low_if_ge1"] for row in instance) else {}
        for row in instance:
            exact = Left(int(row["value"]), int(row["value"]))
            found = _differs(left.get(_cell(row), exact), row["exp_audit_low"], row["exp_audit_high"])
            if row["exp_audit_low_if_ge1"]:
                ours = at_least_1.get(_cell(row), exact)
                found += _differs(ours, row["exp_audit_low_if_ge1"], row["exp_audit_high_if_ge1"])
            yield f"{name} {row['row']}|{row['col']}", "; ".join(found)


def _differs(ours: Left, low: str, high: str) -> list[str]:
    return list(says("interval", (ours.low, ours.high), (int(low), int(high))))


def equations(where: Path) -> Iterator[tuple[str, str]]:
    """Each equation holds for the published figures."""
    figures = {name: {_cell(row): int(row["value"]) for row in instance} for name, instance in _cells(where).items()}
    for name, found in _equations(where).items():
        for number, one in enumerate(found, 1):
            values = figures[name]
            ours = sum(values[part] for part in one.parts)
            yield f"{name} {number}", "; ".join(says("sum of the parts", ours, values[one.total]))


def instances(where: Path) -> Iterator[tuple[str, str]]:
    """What is primary, what the published pattern discloses, our own pattern's safety, and the cheapest one's cost."""
    found, sums = _cells(where), _equations(where)
    columns = ("threshold_le", "zeros_public", "n_cells", "n_primary", "exp_primary_exactly_disclosed")
    more = ("exp_disclosed_if_suppressed_known_ge1", "exp_min_suppressed_value", "exp_min_n_suppressed")
    for row in rows(where / "sdc_instances.csv", "instance_id", *columns, *more):
        name = row["instance_id"]
        table = Table({_cell(one): int(one["value"]) for one in found[name]}, tuple(sums[name]))
        yield name, "; ".join([*_of_the_pattern(row, found[name], sums[name]), *_of_ours(row, found[name], table)])


def _of_the_pattern(row: Row, instance: list[Row], sums: list[Equation]) -> Iterator[str]:
    yield from says("cells", len(instance), int(row["n_cells"]))
    primary = {_cell(one) for one in instance if one["primary"] == "1"}
    yield from says("primary cells", len(primary), int(row["n_primary"]))
    exact = {cell for cell, left in _left(instance, sums, 0).items() if left.exact}
    yield from says("disclosed", exact & primary, _named_list(row["exp_primary_exactly_disclosed"]))
    if row["zeros_public"] == "1":
        exact = {cell for cell, left in _left(instance, sums, 1).items() if left.exact}
        yield from says("disclosed from 1", exact, _named_list(row["exp_disclosed_if_suppressed_known_ge1"]))


def _named_list(text: str) -> set[Cell]:
    return {_named(part) for part in text.split(";") if part}


def _of_ours(row: Row, instance: list[Row], table: Table) -> Iterator[str]:
    primary = {_cell(one): Sensitive(()) for one in instance if one["primary"] == "1"}
    zeros = Zeros.PUBLIC if row["zeros_public"] == "1" else Zeros.PROTECTED
    if row["threshold_le"]:
        rule = Rule(zeros, threshold=int(row["threshold_le"]) + 1, **FREQUENCY_ONLY)
        yield from says("primary by our rule", set(sensitive(table, rule)), set(primary))
        protected = protect(table, rule)
        yield from says("disclosed by ours", {cell for cell, left in audit(protected).items() if left.exact}, set())
    yield from _of_the_cheapest(row, Pattern(table, Rule(Zeros.PROTECTED, **FREQUENCY_ONLY)), primary)


def _of_the_cheapest(row: Row, pattern: Pattern, primary: dict[Cell, Sensitive]) -> Iterator[str]:
    """The lowest sum of hidden figures and the lowest number of hidden cells, where nothing is known of them."""
    figures = dict(zip(pattern.cells, pattern.figures, strict=True))
    if row["exp_min_suppressed_value"]:
        hidden = cheapest(pattern, primary, costs=figures)
        yield from says("lowest sum", sum(figures[cell] for cell in hidden), int(row["exp_min_suppressed_value"]))
    if row["exp_min_n_suppressed"]:
        hidden = cheapest(pattern, primary, costs=dict.fromkeys(figures, 1))
        yield from says("lowest number", len(hidden), int(row["exp_min_n_suppressed"]))


def dominance(where: Path) -> Iterator[tuple[str, str]]:
    columns = ("case_id", "rule", "parameters", "contributions_desc", "cell_total", "exp_result")
    for row in rows(where / "sdc_dominance.csv", *columns):
        contributions = [Fraction(part) for part in row["contributions_desc"].split(";")]
        ours = _dominance_rule(row).sensitive(contributions, total=Fraction(row["cell_total"]))
        yield row["case_id"], "; ".join(says("result", "sensitive" if ours else "safe", row["exp_result"]))


def _dominance_rule(row: Row) -> Largest | Estimable:
    parameters = [Fraction(part) for part in row["parameters"].split(";")]
    if row["rule"] == "p%":
        return Estimable(percent=parameters[0])
    if row["rule"].endswith(",k)"):
        return Largest(units=int(parameters[0]), percent=parameters[1])
    raise UnusableError(f"sdc_dominance.csv: found the unknown rule {row['rule']}")


def percentages(where: Path) -> Iterator[tuple[str, str]]:
    columns = ("case_id", "denominator", "published_percent", "exp_n_possible_numerators")
    more = ("decimals", "exp_lowest_numerator", "exp_highest_numerator")
    for row in rows(where / "sdc_percentage_reveals_count.csv", *columns, *more):
        percent = Decimal(row["published_percent"]).quantize(Decimal(1).scaleb(-int(row["decimals"])))
        ours = possible_numerators(percent, int(row["denominator"]))
        expected = range(int(row["exp_lowest_numerator"]), int(row["exp_highest_numerator"]) + 1)
        found = says("number", len(ours), int(row["exp_n_possible_numerators"]))
        yield row["case_id"], "; ".join([*found, *says("numerators", ours, expected)])


def differencing(where: Path) -> Iterator[tuple[str, str]]:
    releases: dict[tuple[str, str], dict[Cell, int]] = defaultdict(dict)
    for row in rows(where / "sdc_differencing_input.csv", "case_id", "release", "row", "col", "value"):
        releases[row["case_id"], row["release"]][_cell(row)] = int(row["value"])
    columns = ("case_id", "derivation", "row", "col", "exp_value", "small_1_or_2")
    for row in rows(where / "sdc_differencing_expected.csv", *columns):
        names = row["derivation"].split(" minus ")
        first, second = (releases[row["case_id"], name] for name in names)
        ours = differences(first, second).get(_cell(row), _between(first, second, row))
        small = Rule(Zeros.PUBLIC, threshold=3).reveals_few(ours) if ours is not None else None
        found = says("figure", ours, int(row["exp_value"]))
        yield (
            f"{row['case_id']} {row['row']}|{row['col']}",
            "; ".join([*found, *says("small", small, row["small_1_or_2"] == "1")]),
        )


def _between(first: dict[Cell, int], second: dict[Cell, int], row: Row) -> int | None:
    if _cell(row) in first:
        return None
    one, other = (
        {col: value for (line, col), value in table.items() if line == row["row"]} for table in (first, second)
    )
    return between_bands(one, other).get(row["col"])
