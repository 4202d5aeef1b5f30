# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Try another rule: the reader changes the settings and sees every status change. Nothing is stored."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from pejl.apps.assessments.facts import SchemeStatus
from pejl.apps.goals.facts import SchemeFacts
from pejl.core.status.base import Settings
from pejl.interfaces.access import public
from pejl.interfaces.public.editions import Edition
from pejl.interfaces.public.presenting.answer import USED_BY
from pejl.interfaces.public.responses import Page, page
from pejl.interfaces.public.trying.choosing import Choice, Field, chosen, form_fields
from pejl.interfaces.public.trying.comparing import Tried, agreement, summary, tried, tried_data
from pejl.interfaces.wording.languages import listed, own_words
from pejl.interfaces.wording.periods import day_words
from pejl.interfaces.wording.statuses import setting_words


@dataclass(frozen=True, slots=True)
class SchemeLink:
    """A follow-up whose rule can be tried."""

    code: str
    title: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class TryView:
    """Everything the template writes."""

    title: str
    scheme: str
    scheme_title: str
    schemes: tuple[SchemeLink, ...]
    status_day: str
    fields: tuple[Field, ...]
    errors: tuple[Field, ...]
    unused: str
    chosen: tuple[str, ...]
    summary: str
    agreement: str
    goals: tuple[Tried, ...]
    fictional: bool
    section: str = "method"


@public
def try_rule(request: HttpRequest, **wanted: str) -> HttpResponse:
    """The scheme that `?scheme=` names, by the settings that the rest of the address names."""
    asked = request.GET.dict()

    @page
    def statuses(edition: Edition) -> Page:
        found = [one for one in edition.site().schemes if one.method in USED_BY]
        code = asked.get("scheme", "") or _first(found)
        if not code:
            return Page("public/try_rule.html", _nothing())
        if code not in {one.code for one in found}:
            raise Http404
        return _page(edition.scheme(code), found, asked)

    return statuses(request, **wanted)


def _first(found: list[SchemeFacts]) -> str:
    """Real goals before invented ones, barometers before the rest: their rule has most to choose."""
    ordered = sorted(found, key=lambda one: (one.fictional, one.method != "barometer"))
    return ordered[0].code if ordered else ""


def _nothing() -> TryView:
    return TryView(
        _("Try another rule"), "", "", (), "", (), (), "", (), _("Nothing has been published yet."), "", (), False
    )


def _page(status: SchemeStatus, found: list[SchemeFacts], asked: Mapping[str, str]) -> Page:
    choice = chosen(asked, status.scheme.method)
    goals = tried(status, choice.overrides)
    view = _view(status, found, asked, (choice, goals))
    rows = tried_data(goals)
    data = {
        "scheme": status.scheme.code,
        "as_of": status.as_of,
        "settings": Settings.from_texts(status.scheme.settings).as_texts(),
        "changed_settings": dict(choice.overrides),
        "errors": dict(choice.errors),
        "goals": rows,
    }
    name = f"{status.scheme.code}-another-rule"
    return Page("public/try_rule.html", view, rows, data, name, status=400 if choice.errors else 200)


def _view(
    status: SchemeStatus, found: list[SchemeFacts], asked: Mapping[str, str], outcome: tuple[Choice, tuple[Tried, ...]]
) -> TryView:
    choice, goals = outcome
    own = Settings.from_texts(status.scheme.settings)
    fields = form_fields(own, status.scheme.method, asked, choice)
    other = own.changed(choice.overrides)
    return TryView(
        title=_("Try another rule"),
        scheme=status.scheme.code,
        scheme_title=own_words(status.scheme.short_title),
        schemes=tuple(_link(one, status.scheme.code) for one in found),
        status_day=day_words(status.as_of),
        fields=fields,
        errors=tuple(one for one in fields if one.error),
        unused=_unused(choice),
        chosen=tuple(setting_words(other, name) for name in choice.overrides),
        summary=summary(goals) if choice.overrides else _("You have changed nothing yet."),
        agreement=agreement(goals) if choice.overrides else "",
        goals=goals,
        fictional=status.scheme.fictional,
    )


def _link(one: SchemeFacts, code: str) -> SchemeLink:
    return SchemeLink(one.code, own_words(one.short_title), one.code == code)


def _unused(choice: Choice) -> str:
    """Settings in the link that the method of this follow-up does not look at."""
    if not choice.unused:
        return ""
    names = listed([_("“{words}”").format(words=name) for name in choice.unused])
    return _("The rule of this follow-up does not use {names}.").format(names=names)
