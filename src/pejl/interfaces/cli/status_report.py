# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A scheme's status as text, as CSV and as the JSON of docs/reference/cli.md."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Sequence
from typing import Any

from django.utils.translation import gettext as _

from pejl.apps.assessments.facts import GoalStatus, SchemeStatus
from pejl.interfaces.cli.status_document import number, scheme_document
from pejl.interfaces.wording.languages import own_words
from pejl.interfaces.wording.periods import day_words
from pejl.interfaces.wording.statements import explanation
from pejl.interfaces.wording.statuses import colour_word, display_score, path_word, verdict_word

_TITLE_WIDTH = 60
_CSV_COLUMNS = (
    *("scheme", "as_of", "code", "parent", "kind", "title", "state", "score", "display", "published", "agrees"),
    *("colour", "verdict", "path", "level", "parts", "with_baseline", "with_status", "counted"),
)


def as_json(found: Sequence[SchemeStatus]) -> str:
    """`{"schemes": […]}`, for everything there is."""
    return _json({"schemes": [scheme_document(status) for status in found]})


def as_json_object(found: Sequence[SchemeStatus]) -> str:
    """One object, for the one scheme that was named."""
    (status,) = found
    return _json(scheme_document(status))


def _json(document: dict[str, Any]) -> str:
    return json.dumps(document, ensure_ascii=False, indent=1)


def as_csv(found: Sequence[SchemeStatus]) -> str:
    """A row per goal; numbers with a decimal point, empty where there is none."""
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(_CSV_COLUMNS)
    writer.writerows(_csv_row(status, goal) for status in found for goal in status.goals)
    return file.getvalue().rstrip("\n")


def as_table(found: Sequence[SchemeStatus]) -> str:
    """For people at a terminal: a row per goal, and a line for each published status that disagrees."""
    return "\n\n".join(_scheme_table(status) for status in found)


Report = Callable[[Sequence[SchemeStatus]], str]
OF_ALL: dict[str, Report] = {"json": as_json, "csv": as_csv, "table": as_table}
OF_ONE: dict[str, Report] = OF_ALL | {"json": as_json_object}


def _csv_row(status: SchemeStatus, goal: GoalStatus) -> tuple[Any, ...]:
    made, coverage = goal.assessment, goal.assessment.coverage
    score = "" if made.score is None else number(made.score)
    published = goal.published.display if goal.published else ""
    agrees = "" if goal.published is None or goal.published.agrees is None else str(goal.published.agrees).lower()
    return (
        *(status.scheme.code, status.as_of, goal.goal.code, goal.goal.parent or "", own_words(goal.level.title)),
        *(own_words(goal.goal.title), made.state.value, score, display_score(made), published, agrees),
        *(made.colour.value, made.verdict.value, made.path.value, made.level.value),
        *(coverage.parts, coverage.with_baseline, coverage.with_status, coverage.counted),
    )


def _scheme_table(status: SchemeStatus) -> str:
    head = (_("Code"), _("Goal"), _("Status"), _("Published"), _("Colour"), _("Verdict"), _("Plan"))
    rows = [head, *(_row(goal) for goal in status.goals)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(head))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    lines.insert(1, "─" * len(max(lines, key=len)))
    title = f"{own_words(status.scheme.title)} ({status.scheme.code}), {day_words(status.as_of)}"
    return "\n".join([title, "", *lines, *_notes(status)])


def _row(goal: GoalStatus) -> tuple[str, ...]:
    made = goal.assessment
    indent = "  " * goal.goal.depth
    title = indent + own_words(goal.goal.title)
    return (
        goal.goal.code,
        title if len(title) <= _TITLE_WIDTH else title[: _TITLE_WIDTH - 1] + "…",
        display_score(made),
        goal.published.display if goal.published else "",
        colour_word(made.colour.value, made.change.value) if made.colour.value != "none" else "",
        verdict_word(made.verdict.value) if made.verdict.value != "none" else "",
        path_word(made.path.value) if made.path.value != "none" else "",
    )


def _notes(status: SchemeStatus) -> list[str]:
    lines = [f"{goal.goal.code}: {_disagreement(goal)}" for goal in status.disagreements]
    if status.counts:
        lines.append(explanation([status.positive.statement]))
    return ["", *lines] if lines else []


def _disagreement(goal: GoalStatus) -> str:
    published = goal.published
    if published is None or not published.reproduced_by:
        return _("The published status disagrees, and no documented setting gives it.")
    ways = "; ".join(
        ", ".join(f"{name}={value}" for name, value in way.items() if name not in ("score", "display"))
        for way in published.reproduced_by
    )
    return _("Published {published}, computed {computed}. The published figure comes out with {ways}.").format(
        published=published.display, computed=display_score(goal.assessment), ways=ways
    )
