# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What if: a reader sets a target for a figure and sees how ambitious it is. Nothing is stored."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from pejl.apps.measurements.facts import SeriesName
from pejl.core.observations import Series
from pejl.core.periods import Period
from pejl.core.status.what_if import Ambition, what_if
from pejl.interfaces.access import public
from pejl.interfaces.public.editions import Edition
from pejl.interfaces.public.presenting.breakdowns import groups_of
from pejl.interfaces.public.presenting.lookups import lookups
from pejl.interfaces.public.presenting.what_if import Asked, answer, asked_of, rows
from pejl.interfaces.public.responses import Page, page
from pejl.interfaces.wording.languages import own_words


@dataclass(frozen=True, slots=True)
class WhatIfView:
    """Everything the template writes."""

    title: str
    code: str
    figure_title: str
    asked: Asked
    lead: str
    sentences: tuple[str, ...]
    others: tuple[tuple[str, str], ...]
    section: str = ""


@public
def what_if_page(request: HttpRequest, *, code: str, **wanted: str) -> HttpResponse:
    """The indicator `code` with the target that `?number=` and `?year=` name."""
    given = request.GET.dict()

    @page
    def asked(edition: Edition) -> Page:
        part, release = edition.indicator(code), edition.released("indicator", code)
        names = lookups(edition.site())
        total = part.series.get(SeriesName(code)) or Series(code, part.sheet.unit)
        day = timezone.localdate(release.known_at)
        question = asked_of(given, day)
        found = _found(total, question, day, groups_of(part.series, names))
        lead, sentences, others = answer(total, question, found, names)
        view = WhatIfView(_("What if?"), code, own_words(part.sheet.title), question, lead, sentences, others)
        table = rows(question, found)
        data: dict[str, Any] = {"indicator": code, "as_of": day, "answers": table}
        status = 400 if question.errors else 200
        return Page("public/what_if.html", view, table, data, f"{code}-what-if", status=status)

    return asked(request, **wanted)


def _found(total: Series, question: Asked, day: date, groups: Mapping[str, Series]) -> Ambition | None:
    if question.value is None or question.due is None:
        return None
    return what_if(total, question.value, due=Period.parse(str(question.due)), as_of=day, groups=groups)
