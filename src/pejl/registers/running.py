# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A calculation from beginning to end: examples, extract, counting, protection. What comes out may leave."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from pejl.core.disclosure import protect
from pejl.registers.assurance import run_examples
from pejl.registers.definitions.model import Definition
from pejl.registers.definitions.rules import population_of
from pejl.registers.engines import Order, engine_named
from pejl.registers.protection import ProtectedFigures, Protector, protected_figures
from pejl.registers.silence import silent_solvers

__all__ = ["Calculation", "ProtectedFigures", "calculate", "fingerprint_of", "population_of"]


@dataclass(frozen=True, slots=True)
class Calculation:
    """Protected figures, and what it takes to compute them again."""

    figures: ProtectedFigures
    engine: str
    as_of: str
    extract_fingerprint: str
    sql_fingerprint: str
    definition_fingerprint: str


def calculate(order: Order, *, engine: str = "duckdb", by: Protector = protect) -> Calculation:
    """Run the examples, then the definition on its register, then protect; `by` as in `protected_figures`.

    Raises `definition.example_differs`, `extract.*`, `engine.*`, `disclosure.*`: nothing is computed on what is broken,
    and nothing leaves that is not protected.
    """
    run_examples(order.definition)
    chosen = engine_named(engine)
    counts, extract = chosen.count(order)
    with silent_solvers():
        figures = protected_figures(order.definition, counts, by=by)
    return Calculation(
        figures,
        engine,
        order.as_of.isoformat(),
        extract,
        _hash(chosen.sql_of(order)),
        fingerprint_of(order.definition),
    )


def fingerprint_of(definition: Definition) -> str:
    """SHA-256 of what a definition says, however it is laid out."""
    return _hash(definition.model_dump_json(by_alias=True, exclude_defaults=True))


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
