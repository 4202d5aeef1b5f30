# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Everything that changed from one release to another, by cause; and the same in one sentence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from pejl.apps.publication import queries
from pejl.apps.publication.changes import Cause, ChangedGoal, ChangedSheet, Comparison, NewFigure, RevisedFigure
from pejl.apps.publication.facts import ReleaseFacts
from pejl.interfaces.public.presenting.changes.lines import Line, line
from pejl.interfaces.public.presenting.changes.naming import Titles
from pejl.interfaces.public.presenting.changes.statuses import Moved, moved
from pejl.interfaces.public.presenting.lookups import lookups
from pejl.interfaces.wording.changes import cause_heading
from pejl.interfaces.wording.languages import listed

# What a reader asks first stands first.
ORDER = (
    Cause.REVISED,
    Cause.TARGET,
    Cause.METHOD,
    Cause.GOALS,
    Cause.NEW_PERIOD,
    Cause.PUBLISHED,
    Cause.JUDGEMENT,
    Cause.RULES,
)


@dataclass(frozen=True, slots=True)
class Group:
    """All changes of one cause; new indicators stand apart: a new follow-up brings dozens."""

    heading: str
    lines: tuple[Line, ...]
    new_indicators: tuple[Line, ...]
    count: int


@dataclass(frozen=True, slots=True)
class Overview:
    """What a page says of two releases."""

    moved: tuple[Moved, ...]
    groups: tuple[Group, ...]


def overview(found: Comparison, one: ReleaseFacts, other: ReleaseFacts) -> Overview:
    """The changes of `other` against `one`; a cause without any is left out."""
    titles = _titles(found, one, other)
    lines = sorted((line(change, titles) for change in found.changes), key=lambda each: each.title.casefold())
    groups = (_group(cause, [each for each in lines if each.cause is cause]) for cause in ORDER)
    return Overview(tuple(moved(each, titles) for each in found.moved), tuple(one for one in groups if one.count))


def _group(cause: Cause, lines: list[Line]) -> Group:
    new = tuple(one for one in lines if one.what == "indicator_added")
    return Group(cause_heading(cause), tuple(one for one in lines if one not in new), new, len(lines))


def _titles(found: Comparison, one: ReleaseFacts, other: ReleaseFacts) -> Titles:
    """Read what is named, of both releases."""
    schemes = {each.scheme for each in (*found.changes, *found.moved) if hasattr(each, "scheme")}
    indicators = {each.indicator for each in found.changes if hasattr(each, "indicator")}
    indicators |= {each.series.indicator for each in found.changes if hasattr(each, "series")}
    return Titles(
        schemes=queries.schemes(other, schemes),
        older=queries.schemes(one, schemes),
        indicators={**queries.indicators(one, indicators), **queries.indicators(other, indicators)},
        names=lookups(queries.site(other)),
    )


def sentence(found: Comparison) -> str:
    """`1 ny opfølgning, 5 nye tal og 2 rettede tal.`; says so where nothing changed."""
    counts = (
        (len(found.moved), ngettext("one moved status", "{count} moved statuses", len(found.moved))),
        *_counted(found),
    )
    said = [words.format(count=count) for count, words in counts if count]
    return f"{listed(said)}." if said else _("Nothing changed.")


def _counted(found: Comparison) -> Iterable[tuple[int, str]]:
    added = [one for one in found.changes if isinstance(one, ChangedGoal) and one.what == "added"]
    schemes = sum(not one.goal for one in added)
    goals = len(added) - schemes
    figures = sum(isinstance(one, NewFigure) for one in found.changes)
    revised = sum(isinstance(one, RevisedFigure) for one in found.changes)
    targets = len(found.because_of(Cause.TARGET))
    yield schemes, ngettext("one new follow-up", "{count} new follow-ups", schemes)
    yield goals, ngettext("one new goal", "{count} new goals", goals)
    yield figures, ngettext("one new figure", "{count} new figures", figures)
    yield revised, ngettext("one corrected figure", "{count} corrected figures", revised)
    yield targets, ngettext("one changed target", "{count} changed targets", targets)
    sheets = sum(isinstance(one, ChangedSheet) and one.what == "added" for one in found.changes)
    yield sheets, ngettext("one new indicator", "{count} new indicators", sheets)
    rest = len(found.changes) - len(added) - figures - revised - targets - sheets
    yield rest, ngettext("one other change", "{count} other changes", rest)


def change_rows(found: Overview) -> list[dict[str, Any]]:
    """The same as rows, statuses first."""
    statuses = [
        {
            "cause": "status",
            "what": "moved_status",
            "scheme": one.scheme,
            "goal": one.goal,
            "indicator": "",
            "title": one.title,
            "text": f"{one.old} → {one.new}. {one.why}",
        }
        for one in found.moved
    ]
    lines = [
        {
            "cause": str(one.cause),
            "what": one.what,
            "scheme": one.scheme,
            "goal": one.goal,
            "indicator": one.indicator,
            "title": one.title,
            "text": one.words,
        }
        for group in found.groups
        for one in (*group.lines, *group.new_indicators)
    ]
    return statuses + lines
