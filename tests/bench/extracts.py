# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Three figures counted in a synthetic register, beside DuckDB's SQL by hand, Polars and pandas.

PEJL_BENCH_ROWS says how many rows (10,000,000), PEJL_BENCH_MEMORY the memory that the engine may use before it
spills (2GB). Every way must give the same units and sums, or nothing is told.
"""

import os
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

from pejl.registers.counting import TOTAL
from pejl.registers.engines import Order, duckdb
from pejl.registers.engines.answers import counts_by
from pejl.registers.engines.checking import refuse_broken
from pejl.registers.extracts import files_of
from pejl.registers.running import calculate
from pejl.registers.shipped import shipped_definition
from pejl.registers.synthetic import Wanted, write_synthetic
from tests.bench.counted_by_hand import AS_OF, Found, by_duckdb, by_pandas, by_polars, columns
from tests.bench.measuring import Measured, seconds

ROWS = int(os.environ.get("PEJL_BENCH_ROWS", "10000000"))
MEMORY = os.environ.get("PEJL_BENCH_MEMORY", "2GB")
MOST_IN_MEMORY = 20_000_000  # rows, above which pandas and Polars are left out: they hold them all
ROUNDS = 3
FIGURES = ("mean-age-first-measure", "kept-own-dwelling", "mean-stay-temporary-housing")


def comparisons() -> Iterator[Measured]:
    for code in FIGURES:
        with tempfile.TemporaryDirectory(prefix="pejl-bench-") as folder:
            yield from _of(code, Path(folder) / "extract")


def _of(code: str, folder: Path) -> Iterator[Measured]:
    definition = shipped_definition(code)
    written = sum(write_synthetic([definition], folder, Wanted(rows=ROWS, as_of=AS_OF)).rows.values())
    order = Order(definition, str(folder), AS_OF, MEMORY)
    size = f"{written:,} rows, {MEMORY}"
    with duckdb.opened(order, files_of(definition, folder)) as register:
        register.tidy = refuse_broken(definition, register.columns, register.rows)

        def ours() -> Found:
            counts = counts_by(order, "duckdb", lambda sql: register.rows(f"{register.sources}\n{sql}"))
            return {(year, _part(parts)): _numbers(cell) for (year, parts), cell in counts.cells.items()}

        by_hand = _beside(ours, lambda: by_duckdb(code, folder, MEMORY), ROUNDS)
        yield Measured(code, size, *by_hand, "DuckDB's SQL by hand, which reads the numbers as they stand", ROUNDS)
        if written <= MOST_IN_MEMORY:
            for name, beside in _in_memory(code, folder).items():
                yield Measured(code, size, *_beside(ours, beside, 1), name, 1)
    whole = seconds(lambda: calculate(order))
    what = "DuckDB's SQL by hand; ours with examples, checks of the extract, fingerprint and protection"
    yield Measured(f"{code}, the whole", size, whole, seconds(lambda: by_duckdb(code, folder, MEMORY)), what, 1)


def _part(parts: tuple[str, ...]) -> str:
    return "".join(part for part in parts if part != TOTAL)


def _numbers(cell: object) -> tuple[int, int]:
    return cell.units, sum(cell.numerators) or cell.amount  # type: ignore[attr-defined]


def _in_memory(code: str, folder: Path) -> dict[str, Callable[[], Found]]:
    tables = columns(folder)
    return {
        "Polars, streaming": lambda: by_polars(code, folder),
        "pandas, with the rows in memory already": lambda: by_pandas(code, tables),
    }


def _beside(ours: Callable[[], Found], beside: Callable[[], Found], rounds: int) -> tuple[float, float]:
    """Both in turn; where there are totals beside parts, only ours may have them."""
    times = []
    for _ in range(rounds):
        found: list[Found] = []
        pair = (seconds(lambda: found.append(ours())), seconds(lambda: found.append(beside())))  # noqa: B023
        assert all(found[0].get(key) == told for key, told in found[1].items()), "the figures differ"
        assert len(found[1]) >= len({year for year, _ in found[0]})
        times.append(pair)
    first, second = zip(*times, strict=True)
    return median(first), median(second)
