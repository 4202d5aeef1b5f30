# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The project's own files, as the guards read them: what git tracks or would track."""

import ast
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "pejl"

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Module:
    """One Python file: its path inside the repository, its text and its syntax tree."""

    path: str
    text: str

    @property
    def tree(self) -> ast.Module:
        return ast.parse(self.text)

    def functions(self) -> Iterator[Function]:
        for node in ast.walk(self.tree):
            if isinstance(node, Function):
                yield node


@cache
def tracked() -> tuple[Path, ...]:
    """Files in git, and new ones that are not ignored, so that a guard speaks up before the commit."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    return tuple(ROOT / name for name in sorted(set(listed.split("\0"))) if name and (ROOT / name).is_file())


def is_migration(path: Path) -> bool:
    return path.parent.name == "migrations"


def modules(*below: Path, with_migrations: bool = False) -> list[Module]:
    """Our Python modules under the given folders (the whole repository when none is given)."""
    return [
        Module(str(path.relative_to(ROOT)), path.read_text(encoding="utf-8"))
        for path in tracked()
        if path.suffix == ".py"
        and (not below or any(path.is_relative_to(folder) for folder in below))
        and (with_migrations or not is_migration(path))
    ]


def texts() -> Iterator[tuple[str, str]]:
    """Every tracked file that is text, as (path inside the repository, content)."""
    for path in tracked():
        content = path.read_bytes()
        if b"\0" not in content[:8000]:
            yield str(path.relative_to(ROOT)), content.decode("utf-8", errors="replace")
