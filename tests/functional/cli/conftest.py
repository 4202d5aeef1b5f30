# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""`pejl` as a process of its own, in a home of its own, as people and other programs start it."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[3]
PEJL = Path(sys.executable).with_name("pejl")
COPENHAGEN = ROOT / "examples" / "copenhagen"


@dataclass(frozen=True)
class Answer:
    """What a command answered."""

    status: int
    output: str
    errors: str

    @property
    def lines(self) -> list[str]:
        return self.output.strip().split("\n")

    @property
    def document(self) -> Any:
        return json.loads(self.output)


Run = Callable[..., Answer]


def environment(home: Path, **more: str) -> dict[str, str]:
    """The variables of this process without any of Pejl's own but those given."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PEJL_", "DJANGO_", "LANGUAGE"))}
    return {**kept, "PEJL_HOME": str(home), **more}


def runner(home: Path) -> Run:
    def run(*arguments: str | Path, typed: str | None = None, **more: str) -> Answer:
        done = subprocess.run(
            [PEJL, *map(str, arguments)],
            cwd=ROOT,
            env=environment(home, **more),
            input=typed,
            capture_output=True,
            encoding="utf-8",
            timeout=120,
            check=False,
        )
        return Answer(done.returncode, done.stdout, done.stderr)

    return run


@pytest.fixture
def pejl(tmp_path: Path) -> Run:
    """Run `pejl` in an empty home."""
    return runner(tmp_path / "home")


@pytest.fixture(scope="session")
def copenhagen(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """Run `pejl` where the example of Copenhagen is loaded. Only for tests that write nothing new."""
    run = runner(tmp_path_factory.mktemp("copenhagen"))
    loaded = run("import", COPENHAGEN)
    assert loaded.status == 0, loaded.errors
    return run
