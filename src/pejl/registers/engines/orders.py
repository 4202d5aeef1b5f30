# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What an engine is asked, and how one is found by its name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any, Protocol

from pejl.core.errors import PejlError
from pejl.registers.counting import Counts
from pejl.registers.definitions.model import Definition

ENGINES = ("duckdb", "postgres", "spark", "reference")


def _nobody(_share: float) -> None:
    """Nobody watches."""


@dataclass(frozen=True, slots=True)
class Order:
    """A definition, and where its register lies: a folder, or for PostgreSQL an address.

    `memory` is the most an engine may hold before it uses the disk, as `2GB`; `watch` is told the share done, 0 to 1.
    """

    definition: Definition
    extract: str
    as_of: date
    memory: str = "2GB"
    watch: Callable[[float], None] = field(default=_nobody, compare=False)

    @property
    def folder(self) -> Path:
        return Path(self.extract)


class EngineCannotError(PejlError):
    """An engine cannot do what it was asked: it is not installed, or it has no such thing. Code `engine.cannot`."""

    def __init__(self, engine: str, *, found: str, expected: str) -> None:
        super().__init__("engine.cannot", engine=engine, found=found, expected=expected)


class Engine(Protocol):
    """What a module of this package offers."""

    def count(self, order: Order) -> tuple[Counts, str]:
        """Check the register, count, and say what was read as a fingerprint. No row leaves."""

    def sql_of(self, order: Order) -> str:
        """What it would run; "" for one that runs no SQL."""


def engine_named(name: str) -> Any:
    """The engine of that name. Raises `engine.unknown`."""
    if name not in ENGINES:
        raise PejlError("engine.unknown", found=name, expected=" | ".join(ENGINES))
    return import_module(f"pejl.registers.engines.{name}")
