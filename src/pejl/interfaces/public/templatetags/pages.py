# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Links that keep the reader where they are: in the same edition, and on the same page in the other language."""

from __future__ import annotations

from typing import Any

from django import template
from django.conf import settings
from django.urls import reverse, translate_url

from pejl.interfaces.public.editions import DAY, NAME
from pejl.interfaces.wording.languages import spoken

register = template.Library()


@register.simple_tag(takes_context=True)
def to(context: dict[str, Any], name: str, *args: str) -> str:
    """The address of a page, with the edition that is being read."""
    edition = context.get("edition")
    return reverse(name, args=args) + (edition.query if edition else "")


@register.simple_tag
def other_languages() -> list[tuple[str, str]]:
    """The languages that the page is not in, each by its own name: who looks for it reads no other."""
    return [(code, name) for code, name in settings.LANGUAGES if code != spoken()]


@register.simple_tag(takes_context=True)
def in_language(context: dict[str, Any], language: str) -> str:
    """The address of this very page in another language: by its path, else by a parameter (the manual of the API)."""
    request = context["request"]
    found = translate_url(request.get_full_path(), language)
    if found != request.get_full_path():
        return found
    asked = request.GET.copy()
    asked["language"] = language
    return f"{request.path}?{asked.urlencode()}"


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
    return f"{reverse(name, args=args)}?{NAME}={release}"
