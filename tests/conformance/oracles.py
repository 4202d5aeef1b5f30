# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Folders of published worked examples: which there are, and how one file is compared with our rules."""

import csv
import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SHIPPED = ROOT / "tests" / "data" / "oracles"
BESIDE_THE_CHECKOUT = ROOT.parent / "shared" / "oracles"

Row = Mapping[str, str]
# Compares a file's rows with our rules; yields the key of a row and what differs ("" where nothing does).
Comparison = Callable[[Path], Iterator[tuple[str, str]]]


class UnusableError(Exception):
    """The folder cannot be compared with: it is not there, or a file lacks a column."""


@dataclass
class Outcome:
    """What the comparison of one file came to; `decided` are mismatches the project chose, by key and reason."""

    name: str
    rows: int = 0
    matched: int = 0
    mismatches: list[str] = field(default_factory=list)
    decided: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        line = f"{self.name}: rows {self.rows}, matched {self.matched}, mismatched {len(self.mismatches)}"
        return f"{line}, decided otherwise {len(self.decided)}" if self.decided else line


def folder() -> Path:
    """PEJL_ORACLES, else the folder beside the checkout, else what is shipped."""
    stated = os.environ.get("PEJL_ORACLES")
    chosen = Path(stated) if stated else BESIDE_THE_CHECKOUT if BESIDE_THE_CHECKOUT.is_dir() else SHIPPED
    if not any(chosen.glob("*.csv")):
        raise UnusableError(f"{chosen}: found no CSV file, expected a folder of worked examples (set PEJL_ORACLES)")
    return chosen


def names(where: Path) -> list[str]:
    """One name a test: an `_expected` file goes with the `_input` or `_series` file of the same beginning."""
    stems = {path.stem for path in where.glob("*.csv")}
    beginnings = {stem.removesuffix("_expected") for stem in stems if stem.endswith("_expected")}
    pairs = {one for one in beginnings if stems & {f"{one}_input", f"{one}_series"}}
    members = {f"{pair}{ending}" for pair in pairs for ending in ("_expected", "_input", "_series")}
    return sorted((stems - members) | pairs)


def rows(path: Path, *needed: str) -> list[Row]:
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        missing = set(needed) - set(reader.fieldnames or ())
        if missing:
            raise UnusableError(f"{path.name}: found no column {', '.join(sorted(missing))}")
        return list(reader)


def compare(name: str, where: Path, comparison: Comparison, decided: Mapping[str, str]) -> Outcome:
    outcome = Outcome(name)
    for key, difference in comparison(where):
        outcome.rows += 1
        if not difference:
            outcome.matched += 1
        elif key in decided:
            outcome.decided.append(f"{key}: {difference} ({decided[key]})")
        else:
            outcome.mismatches.append(f"{key}: {difference}")
    return outcome
