# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The reference engine on an extract: rows are read as the default engine reads them, and counted one by one."""

from __future__ import annotations

from typing import Any

from pejl.registers.counting import Counts
from pejl.registers.engines.checking import refuse_broken
from pejl.registers.engines.duckdb import opened
from pejl.registers.engines.orders import Order
from pejl.registers.engines.reading_sql import quoted
from pejl.registers.extracts import files_of, fingerprint, refuse_mixed_encodings
from pejl.registers.reference_engine import count as count_rows


def count(order: Order) -> tuple[Counts, str]:
    """The cells of an order and the fingerprint of the extract."""
    files = files_of(order.definition, order.folder)
    refuse_mixed_encodings(files)
    rows: dict[str, list[dict[str, Any]]] = {}
    with opened(order, files) as register:
        refuse_broken(order.definition, register.columns, register.rows)
        for name, source in order.definition.sources.items():
            found = register.rows(f"{register.sources} SELECT * FROM {quoted(name)}")
            rows[name] = [dict(zip(source.columns, row, strict=True)) for row in found]
    return count_rows(order.definition, rows, as_of=order.as_of), fingerprint(files)


def sql_of(order: Order) -> str:  # noqa: ARG001 - every engine is asked alike
    """It runs no SQL."""
    return ""
