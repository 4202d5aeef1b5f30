# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The page of the documentation that shows what was measured; its notes are written by hand and kept."""

import os
import platform
import re
import sqlite3
import subprocess
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from tests.bench.measuring import Measured

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "reference" / "benchmarks.md"


@dataclass(frozen=True)
class Run:
    """What one benchmark measured, and the most memory that its process held, in MiB."""

    name: str
    measured: tuple[Measured, ...]
    memory: int


def write_page(run: Run) -> None:
    PAGE.write_text(with_run(PAGE.read_text(encoding="utf-8"), run, when_and_where(run.name)), encoding="utf-8")


def with_run(page: str, run: Run, measured_where: str) -> str:
    """The page with new figures in the section of this benchmark, and nothing else changed."""
    section = re.compile(rf"(?<=<!-- {run.name}: begin -->\n).*?(?=<!-- {run.name}: end -->)", re.DOTALL)
    if not section.search(page):
        raise SystemExit(f"{PAGE.name} has no section <!-- {run.name}: begin --> … <!-- {run.name}: end -->: add one")
    return section.sub(lambda _: f"\n{_table(run)}\n\n{measured_where} Memory: {run.memory} MiB at most.\n\n", page)


def _table(run: Run) -> str:
    rows = [
        f"| {one.name} | {one.size} | {one.told(one.ours)} | {one.told(one.beside)} | {one.ratio} "
        f"| {one.beside_name} | {one.rounds} |"
        for one in run.measured
    ]
    return "\n".join(["| What | Size | Ours | Beside | Ratio | Beside is | Rounds |", "|" + "---|" * 7, *rows])


def when_and_where(name: str) -> str:
    machine = f"{os.cpu_count()} cores of {_processor()}, Python {platform.python_version()}"
    return (
        f"`python -m tests.bench {name}` on {datetime.now(UTC):%Y-%m-%d} at commit {commit()}: "
        f"{machine}, SQLite {sqlite3.sqlite_version}."
    )


def commit() -> str:
    """What was measured; said where the code has changes that no commit has."""
    commit, changed = _git("rev-parse", "--short=10", "HEAD"), _git("status", "--porcelain", "--", "src")
    return f"`{commit}`" + (" with changes not committed" if changed else "")


def _git(*arguments: str) -> str:
    return subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, text=True, check=True).stdout.strip()


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.machine()
    return next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), platform.machine())
