# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A table of 1,287 cells with 170 sensitive ones, protected and audited, beside an attack on the same table."""

from collections.abc import Iterator
from random import Random

from pejl.core.disclosure import Dimension, Rule, Table, Zeros, protect, table_of
from pejl.core.disclosure.primary import sensitive
from tests.attack.intruder import attacked
from tests.bench.measuring import Measured, seconds

ROWS, COLUMNS, SENSITIVE = 116, 10, 170
RULE = Rule(Zeros.PUBLIC, threshold=5, citation="the benchmark")


def comparisons() -> Iterator[Measured]:
    table = large()
    found = sorted(sensitive(table, RULE))
    assert (len(table.values), len(found)) == (1287, SENSITIVE)
    protected = protect(table, RULE)
    hidden = dict.fromkeys(sorted(protected.hidden), 1)
    sums = [(line.total, line.parts) for line in table.equations]
    yield Measured(
        "protection of a table",
        f"{len(table.values):,} cells, {SENSITIVE} sensitive, exact audit included; {len(hidden)} hidden",
        seconds(lambda: protect(table, RULE)),
        seconds(lambda: attacked(protected.shown, hidden, sums, aims=found)),
        "the intervals of the sensitive cells alone, by SciPy's linprog in floating point, unchecked",
        1,
    )


def large() -> Table:
    """The same table each time: figures from 8 to 200, and from 1 to 4 where it is sensitive."""
    chance = Random(1287)
    rows, columns = ([f"{name}{number}" for number in range(size)] for name, size in (("r", ROWS), ("c", COLUMNS)))
    cells = [(row, column) for row in rows for column in columns]
    small = set(chance.sample(cells, SENSITIVE))
    axes = [
        Dimension(name, tuple(codes), {"all": tuple(codes)}) for name, codes in (("row", rows), ("column", columns))
    ]
    leaves = {cell: chance.randint(1, 4) if cell in small else chance.randint(8, 200) for cell in cells}
    return table_of(leaves, axes)
