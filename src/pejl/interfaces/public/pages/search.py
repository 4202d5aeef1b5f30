# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Search: what was found, in which follow-up, and for which years. Works without scripts; nothing is stored."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.utils.translation import gettext as _
from django.views.decorators.http import conditional_page, require_safe

from pejl.interfaces.access import public
from pejl.interfaces.public.editions import Edition, edition_now
from pejl.interfaces.public.responses import Page, as_json, page
from pejl.interfaces.public.searching.answering import (
    KINDS,
    LONGEST_QUESTION,
    NO_ANSWER,
    Answer,
    answer,
    answer_data,
    counted,
)
from pejl.interfaces.public.searching.index import index, index_data


@dataclass(frozen=True, slots=True)
class SearchView:
    """Everything the template writes.

    `on_its_own` is True in a copy of the site that is served as files: there the script needs the words of the rest.
    """

    title: str
    answer: Answer
    longest: int
    on_its_own: bool
    one: str
    many: str
    kinds: str
    section: str = "search"


@public
def search(request: HttpRequest, **wanted: str) -> HttpResponse:
    """The results of `?q=`."""
    asked = request.GET.get("q", "")
    on_its_own = _is_a_copy(request)

    @page
    def results(edition: Edition) -> Page:
        edition.site()  # nothing of a withdrawn release is searched, not even without a question
        found = answer(index(edition), asked) if asked.strip() else NO_ANSWER
        kinds = "|".join(words() for words in KINDS.values())
        view = SearchView(_title(found), found, LONGEST_QUESTION, on_its_own, counted(1), counted(2), kinds)
        rows = answer_data(found)
        return Page("public/search.html", view, rows, {"question": found.question, "results": rows}, "pejl-search")

    return results(request, **wanted)


def _title(found: Answer) -> str:
    return _("Search: {question}").format(question=found.question) if found.question else _("Search")


def _is_a_copy(request: HttpRequest) -> bool:
    """Only the maker of a static copy can set this: what a browser sends arrives with another name."""
    return bool(request.META.get("PEJL_STATIC_EXPORT"))


@public
@require_safe
@conditional_page
def search_index(request: HttpRequest) -> HttpResponse:
    """The whole index of today as JSON, for a copy of the site that is served as files."""
    data = index_data(edition_now(), without=(reverse("public:try"),) if _is_a_copy(request) else ())
    response = HttpResponse(as_json(data), content_type="application/json; charset=utf-8")
    patch_cache_control(response, no_cache=True)
    return response
