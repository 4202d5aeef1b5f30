# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A whole package read and checked: what it holds, and everything that is wrong with it, in the order of its files."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from pejl.core.issues import Issue, Level, Place
from pejl.interfaces.exchange.checks.baselines import check_baselines
from pejl.interfaces.exchange.checks.duplicates import check_duplicates, check_taken_codes
from pejl.interfaces.exchange.checks.figures import check_figures
from pejl.interfaces.exchange.checks.references import check_circles, check_references
from pejl.interfaces.exchange.checks.targets import check_targets
from pejl.interfaces.exchange.checks.threads import check_threads
from pejl.interfaces.exchange.checks.times import check_times
from pejl.interfaces.exchange.checks.versions import check_versions, with_recorded_from
from pejl.interfaces.exchange.datapackage import DESCRIPTION_FILE, check_description
from pejl.interfaces.exchange.figures import PlacedFigure
from pejl.interfaces.exchange.reading.measurements import MEASUREMENTS_FILE, ReadFigures, read_measurements
from pejl.interfaces.exchange.reading.plan import PLAN_FILE, Finding, ReadPlan, read_plan
from pejl.interfaces.exchange.structure.package import PlanPackage
from pejl.interfaces.exchange.vocabulary import BUILT_IN, Vocabulary

_ORDER = {name: number for number, name in enumerate((PLAN_FILE, MEASUREMENTS_FILE, DESCRIPTION_FILE))}


@dataclass(frozen=True, slots=True)
class ReadPackage:
    """`plan` and `figures` hold what is right; only a package without errors may be loaded."""

    folder: Path
    plan: PlanPackage | None
    figures: tuple[PlacedFigure, ...]
    issues: tuple[Issue, ...]

    @property
    def errors(self) -> tuple[Issue, ...]:
        """The findings that forbid loading it."""
        return tuple(issue for issue in self.issues if issue.level is Level.ERROR)

    @property
    def loadable(self) -> bool:
        """Whether it holds a plan and nothing in it is wrong."""
        return self.plan is not None and not self.errors


def read_package(folder: Path, *, known: Vocabulary = BUILT_IN) -> ReadPackage:
    """Read a package from its folder; `known` are the codes that it may refer to without defining them."""
    if not folder.is_dir():
        code = "package.not_a_folder" if folder.exists() else "package.missing"
        return ReadPackage(folder, None, (), (Issue(code, Place(str(folder)), found=str(folder)),))
    read = read_plan(folder)
    rows = read_measurements(folder)
    issues = [*read.issues, *rows.issues, *check_description(folder)]
    figures = rows.figures
    if read.plan is not None:
        figures, more = _check_whole(read, read.plan, rows, known)
        issues += more
    return ReadPackage(folder, read.plan, figures, tuple(in_order(issues)))


def _check_whole(
    read: ReadPlan, plan: PlanPackage, rows: ReadFigures, known: Vocabulary
) -> tuple[tuple[PlacedFigure, ...], list[Issue]]:
    known = known.with_plan(plan, read.source.tree)
    figures = with_recorded_from(rows.figures, known.sources, plan.recorded_from)
    findings: list[Finding] = [
        *check_duplicates(plan, read),
        *check_taken_codes(plan),
        *check_references(plan, known),
        *check_circles(plan),
        *check_times(plan),
        *check_targets(plan, known),
        *check_threads(plan, known),
    ]
    if not rows.issues:
        findings += check_baselines(plan, figures)
    return figures, [*read.issues_of(findings), *check_figures(figures, known), *check_versions(figures)]


def in_order(issues: Iterable[Issue]) -> list[Issue]:
    """By file, line and field, as a person works through them."""
    return sorted(issues, key=lambda one: (_ORDER.get(one.place.file, len(_ORDER)), one.place, one.code))
