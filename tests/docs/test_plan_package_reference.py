# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The reference of the plan package lists the fields that the reader knows, with the same words."""

from docs_build.plan_package import PAGE, tables, written
from pejl.interfaces.exchange.columns import NAMES


def test_the_tables_are_those_of_the_models() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert written(page) == page, "run `python -m docs_build.plan_package`"


def test_every_column_and_a_field_of_the_innermost_entry_are_among_them() -> None:
    assert all(f"| `{name}` |" in tables() for name in (*NAMES, "relative", "base", "adds_up"))
