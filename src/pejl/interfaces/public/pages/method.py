# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""How statuses are computed: the rules in words, and a worked example computed from the data that are loaded."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from pejl.apps.assessments.facts import GoalStatus, SchemeStatus
from pejl.core.status.base import Settings, State
from pejl.interfaces.public.editions import Edition
from pejl.interfaces.public.presenting.answer import USED_BY
from pejl.interfaces.public.presenting.example import Example, example_of
from pejl.interfaces.public.presenting.lookups import lookups
from pejl.interfaces.public.presenting.mark_list import Legend, legends
from pejl.interfaces.public.responses import Page, page
from pejl.interfaces.wording.languages import own_words
from pejl.interfaces.wording.statuses import setting_words


@dataclass(frozen=True, slots=True)
class SchemeRules:
    """The rules that one follow-up is computed by."""

    code: str
    title: str
    rules: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MethodView:
    """Everything the template writes."""

    title: str
    example: Example | None
    schemes: tuple[SchemeRules, ...]
    legends: tuple[Legend, ...]
    section: str = "method"


@page
def method(edition: Edition) -> Page:
    """The rules, with the first goal that has something to compute as the example."""
    statuses, site = edition.schemes(), edition.site()
    found = site.schemes
    rules = []
    for one in found:
        settings = Settings.from_texts(one.settings)
        said = tuple(setting_words(settings, name) for name in USED_BY.get(one.method, ()))
        rules.append(SchemeRules(one.code, own_words(one.short_title), said))
    chosen = _scored([one for one in statuses if one.scheme.method == "barometer"])
    example = example_of(*chosen, lookups(site)) if chosen else None
    data = {"schemes": [{"scheme": one.code, "method": one.method, "settings": dict(one.settings)} for one in found]}
    rows = [
        {"scheme": one.code, "method": one.method, "setting": name, "value": value}
        for one in found
        for name, value in Settings.from_texts(one.settings).as_texts().items()
    ]
    view = MethodView(_("How statuses are computed"), example, tuple(rules), legends())
    return Page("public/method.html", view, rows, data, "pejl-method")


def _scored(found: list[SchemeStatus]) -> tuple[SchemeStatus, GoalStatus] | None:
    """Real data before invented; a goal with several parts shows more."""
    ordered = sorted(found, key=lambda status: status.scheme.fictional)
    for status in ordered:
        for one in status.goals:
            several = sum(piece.counts for piece in one.assessment.pieces) > 1
            if one.goal.depth == 0 and one.assessment.state is State.SCORED and several:
                return status, one
    return None
