# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Spark: the query is made for it, but nothing here runs it yet. Whoever asks is told so (`engine.cannot`)."""

from __future__ import annotations

from pejl.registers.counting import Counts
from pejl.registers.engines.answers import queries
from pejl.registers.engines.orders import EngineCannotError, Order


def count(order: Order) -> tuple[Counts, str]:  # noqa: ARG001 - every engine is asked alike
    """Always raises `engine.cannot`."""
    raise EngineCannotError("spark", found="calculate", expected="duckdb | postgres | reference, or --explain")


def sql_of(order: Order) -> str:
    """The queries as Spark would run them."""
    return ";\n\n".join(queries(order, "spark"))
