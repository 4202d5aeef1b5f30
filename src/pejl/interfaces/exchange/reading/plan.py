# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""`plan.yaml` read: a valid plan made of its valid parts, the findings about the others, and where all of it stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from pejl.core.issues import Issue, Level, Place
from pejl.interfaces.exchange.reading.files import MEBIBYTE, read_text
from pejl.interfaces.exchange.reading.pruning import PrunedTree
from pejl.interfaces.exchange.reading.refusals import finding
from pejl.interfaces.exchange.reading.yaml_text import YamlText, read_yaml
from pejl.interfaces.exchange.structure.package import PlanPackage
from pejl.interfaces.exchange.structure.paths import PathInFile, written_path

PLAN_FILE = "plan.yaml"
LARGEST_PLAN = 20 * MEBIBYTE
_MOST_ROUNDS = 50


@dataclass(frozen=True, slots=True)
class Finding:
    """Something a check objects to, at a path in the plan."""

    code: str
    path: PathInFile
    found: str = ""
    expected: str = ""
    level: Level = Level.ERROR
    params: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ReadPlan:
    """`plan` is None where no valid part was left; `issues` are those about text and structure."""

    name: str
    source: YamlText
    pruned: PrunedTree
    plan: PlanPackage | None
    issues: tuple[Issue, ...]

    def issues_of(self, findings: Iterable[Finding]) -> Iterator[Issue]:
        """The findings with their places, but none about an entry that is only half there because a part was cut."""
        cut_from = {path[:-1] for path in self.pruned.cut_paths}
        for one in findings:
            path = self.pruned.original(one.path)
            entry = path if path and isinstance(path[-1], int) else path[:-1]
            if entry not in cut_from:
                yield Issue(one.code, self.place(path), one.found, one.expected, one.level, one.params)

    def place(self, original: PathInFile) -> Place:
        """The place of a path as it stands in the file."""
        return Place(self.name, line=self.source.line_of(original), field=written_path(original, self.source.tree))

    def line_of(self, path: PathInFile) -> int:
        """The line of a path of `plan`."""
        return self.source.line_of(self.pruned.original(path))


def read_plan(folder: Path) -> ReadPlan:
    """Read `plan.yaml` of a package."""
    text = read_text(folder / PLAN_FILE, limit=LARGEST_PLAN)
    if not text.readable:
        return ReadPlan(PLAN_FILE, YamlText(), PrunedTree(None), None, text.issues)
    return read_plan_text(text.text)


def read_plan_text(text: str, *, name: str = PLAN_FILE) -> ReadPlan:
    """Check syntax, keys, types and single values of a plan, and keep what is right."""
    source = read_yaml(text, name=name)
    pruned = PrunedTree(source.tree)
    if not source.complete:
        return ReadPlan(name, source, pruned, None, tuple(source.issues))
    issues: list[Issue] = list(source.issues)
    for round_number in range(_MOST_ROUNDS):
        try:
            return ReadPlan(name, source, pruned, PlanPackage.model_validate(pruned.tree), tuple(issues))
        except ValidationError as error:
            errors = error.errors(include_url=False)
        if round_number == 0:
            issues += [finding(one, source, name) for one in errors]
        if not pruned.cut_all(errors):
            break
    return ReadPlan(name, source, pruned, None, tuple(issues))
