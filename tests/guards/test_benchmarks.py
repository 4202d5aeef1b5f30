# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Every benchmark has its place on the page of benchmarks, and writing its figures there leaves the notes alone."""

import pytest

from tests.bench.measuring import Measured
from tests.bench.page import PAGE, Run, with_run
from tests.bench.running import modules

FASTER = Measured("reading", "10 rows", 0.25, 0.5, "somebody else", 3, (10, "rows"))


@pytest.mark.parametrize("name", modules())
def test_every_benchmark_has_a_section(name: str):
    page = PAGE.read_text(encoding="utf-8")
    assert page.count(f"<!-- {name}: begin -->\n") == page.count(f"<!-- {name}: end -->\n") == 1


def test_new_figures_take_the_place_of_old_ones_and_of_nothing_else():
    page = (
        "# Before\n<!-- one: begin -->\nold\n<!-- one: end -->\nnotes\n<!-- two: begin -->\nkept\n<!-- two: end -->\n"
    )
    written = with_run(page, Run("one", (FASTER,), 40), "Here and now.")
    assert "old" not in written
    assert "| reading | 10 rows | 250.0 ms = 40 rows/s | 500.0 ms = 20 rows/s | 0.50 | somebody else | 3 |" in written
    assert "Here and now. Memory: 40 MiB at most." in written
    assert written.startswith("# Before\n")
    assert written.endswith("notes\n<!-- two: begin -->\nkept\n<!-- two: end -->\n")


def test_a_benchmark_without_a_section_is_told():
    with pytest.raises(SystemExit, match="begin"):
        with_run("# Nothing\n", Run("one", (FASTER,), 40), "")
