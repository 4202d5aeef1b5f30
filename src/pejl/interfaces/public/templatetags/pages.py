# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Links that keep the reader where they are: in the same edition, and on the same page in the other language."""

from __future__ import annotations

from typing import Any

from django import template
from django.conf import settings
from django.http import HttpRequest
from django.urls import NoReverseMatch, translate_url

from pejl.interfaces.public.editions import DAY, NAME
from pejl.interfaces.public.links import address
from pejl.interfaces.wording.languages import speaking, spoken

register = template.Library()


@register.simple_tag(takes_context=True)
def to(context: dict[str, Any], name: str, *args: str) -> str:
    """The address of a page, with the edition that is being read."""
    edition = context.get("edition")
    return address(name, *args) + (edition.query if edition else "")


@register.simple_tag
def other_languages() -> list[tuple[str, str]]:
    """The languages that the page is not in, each by its own name: who looks for it reads no other."""
    return [(code, name) for code, name in settings.LANGUAGES if code != spoken()]


@register.simple_tag(takes_context=True)
def in_language(context: dict[str, Any], language: str) -> str:
    """The address of this very page in another language: by its path, else by a parameter (the manual of the API)."""
    request = context["request"]
    found = _translated(request, language)
    if found != request.get_full_path():
        return found
    asked = request.GET.copy()
    asked["language"] = language
    return f"{request.path}?{asked.urlencode()}"


def _translated(request: HttpRequest, language: str) -> str:
    """The address of this page in the other language; its own where it has none there."""
    match = request.resolver_match
    if match is None or match.args or not match.url_name:
        return translate_url(request.get_full_path(), language)
    try:
        with speaking(language):
            path = address(match.view_name, *(match.captured_kwargs or {}).values())
    except NoReverseMatch:
        return request.get_full_path()
    asked = request.META.get("QUERY_STRING", "")
    return f"{path}?{asked}" if asked else path


@register.simple_tag(takes_context=True)
def in_format(context: dict[str, Any], wanted: str) -> str:
    """The address of exactly what is shown, as `csv` or `json`."""
    asked = context["request"].GET.urlencode()
    return f"{context['request'].path}data.{wanted}{'?' if asked else ''}{asked}"


@register.simple_tag(takes_context=True)
def today(context: dict[str, Any]) -> str:
    """The address of this page as it is in force today, with everything else that was asked for."""
    asked = context["request"].GET.copy()
    for name in (DAY, NAME):
        asked.pop(name, None)
    return f"{context['request'].path}{'?' if asked else ''}{asked.urlencode()}"


@register.simple_tag(takes_context=True)
def to_format(context: dict[str, Any], name: str, wanted: str, *args: str) -> str:
    """The address of another page as `csv` or `json`, in the edition that is being read."""
    page, *query = to(context, name, *args).partition("?")
    return f"{page}data.{wanted}{''.join(query)}"


@register.simple_tag
def in_release(name: str, release: str, *args: str) -> str:
    """The address of a page in the release of that name."""
    return f"{address(name, *args)}?{NAME}={release}"
