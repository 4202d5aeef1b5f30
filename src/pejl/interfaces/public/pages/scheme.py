# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""One scheme: which goals move, which do we know nothing about."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from django.utils.translation import gettext as _

from pejl.apps.assessments.facts import SchemeStatus
from pejl.core.status.base import State
from pejl.interfaces.drawing import barometers
from pejl.interfaces.drawing.drawn import Mark
from pejl.interfaces.public.editions import Edition
from pejl.interfaces.public.pages.assembly import assembly_page
from pejl.interfaces.public.presenting import goal_rows, scheme_counts
from pejl.interfaces.public.presenting.lookups import lookups
from pejl.interfaces.public.presenting.part_table import PartTable, part_table
from pejl.interfaces.public.presenting.scheme_sentence import lead
from pejl.interfaces.public.presenting.status_data import data_rows, scheme_data
from pejl.interfaces.public.responses import Page, page
from pejl.interfaces.wording.languages import own_text, own_words
from pejl.interfaces.wording.lookups import Lookups
from pejl.interfaces.wording.periods import day_words

RECOMMENDATIONS = "recommendations"


@dataclass(frozen=True, slots=True)
class SchemeView:
    """Everything the template writes; `kind` chooses between rows of barometers, lights, areas and plain goals."""

    title: str
    code: str
    kind: str
    lead: str
    description: str
    status_day: str
    facts: tuple[str, ...]
    counts: tuple[scheme_counts.Count, ...]
    groups: tuple[goal_rows.Group, ...]
    strip: tuple[Mark, ...]
    strip_words: str
    keys: tuple[Mark, ...]
    published_count: str
    parts: PartTable | None
    rows_title: str
    fictional: bool
    section: str = ""


@page
def scheme(edition: Edition, scheme: str) -> Page:
    """The page of one scheme."""
    status = edition.scheme(scheme)
    if status.scheme.kind == RECOMMENDATIONS and (asked := assembly_page(edition, status)):
        return asked
    data = cache(lambda: scheme_data(status))
    view = cache(lambda: _view(status, lookups(edition.site())))
    return Page("public/scheme.html", view, lambda: data_rows(data()), data, scheme)


def _view(status: SchemeStatus, names: Lookups) -> SchemeView:
    kind = goal_rows.kind_of(status)
    return SchemeView(
        title=own_words(status.scheme.title),
        code=status.scheme.code,
        kind=kind,
        lead=lead(status),
        description=own_text(status.scheme.description),
        status_day=day_words(status.as_of) if status.scheme.status_dates else "",
        facts=scheme_counts.facts_of(status),
        counts=scheme_counts.counts(status),
        groups=goal_rows.groups(status, names),
        strip=goal_rows.strip(status),
        strip_words=goal_rows.strip_words(status),
        keys=_keys(status),
        published_count=scheme_counts.published_count(status, names),
        parts=part_table(status, names) if kind == "barometers" else None,
        rows_title=_rows_title(status),
        fictional=status.scheme.fictional,
    )


def _rows_title(status: SchemeStatus) -> str:
    """`De ni pejlemærker` in the scheme's own words."""
    outermost = [one for one in status.goals if one.goal.depth == 0]
    if not outermost:
        return _("Goals")
    return own_words(outermost[0].level.plural).capitalize()


def _keys(status: SchemeStatus) -> tuple[Mark, ...]:
    if status.scheme.method != "barometer":
        return ()
    top = [one for one in status.goals if one.goal.depth == 0]
    plans = {one.assessment.plan for one in top if one.assessment.plan is not None}
    return barometers.keys(
        computed=any(one.assessment.state is State.SCORED for one in top),
        published=any(one.published and one.published.score is not None for one in top),
        plan=plans.pop() if len(plans) == 1 else None,
        only_baseline=any(one.assessment.state is State.ONLY_BASELINE for one in top),
    )
