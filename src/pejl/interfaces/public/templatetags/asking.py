# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Addresses of pages that are asked something."""

from __future__ import annotations

from typing import Any

from django import template
from django.http import QueryDict

from pejl.interfaces.public.editions import DAY, NAME
from pejl.interfaces.public.links import address

register = template.Library()


@register.simple_tag(takes_context=True)
def asking(context: dict[str, Any], name: str, **questions: str) -> str:
    """The address of a page with its questions (`?q=…`), in the edition that is being read."""
    asked = QueryDict(mutable=True)
    asked.update(questions)
    edition = context.get("edition")
    asked.update(edition.carried if edition else ())
    return f"{address(name)}?{asked.urlencode()}"


@register.simple_tag(takes_context=True)
def kept_questions(context: dict[str, Any]) -> list[tuple[str, str]]:
    """What this page was asked, for a form that only changes the day."""
    asked = context["request"].GET.items()
    return [(name, value) for name, value in asked if name not in (DAY, NAME, "format")]
