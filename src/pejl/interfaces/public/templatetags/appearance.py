# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Whose site it is: name, logo, colours and texts as the installation is configured (`site.yaml`)."""

from __future__ import annotations

from collections.abc import Mapping

from django import template
from django.conf import settings
from django.templatetags.static import static
from django.utils.translation import get_language

register = template.Library()


@register.simple_tag
def appearance() -> dict[str, str]:
    """Everything a page shows of it, in the page's language; what is not configured is empty."""
    own = settings.PEJL_APPEARANCE
    return {
        "name": _said(own.name) or settings.PEJL_OWNER_NAME,
        "body": _said(own.body),
        "about": _said(own.about),
        "email": own.email,
        "telephone": own.telephone,
        "logo": static(f"site/logo{own.logo.suffix.lower()}") if own.logo else "",
        "colours": static("site/colours.css") if own.brand or own.link else "",
    }


def _said(texts: Mapping[str, str]) -> str:
    """In the page's language, else in the other one: a name is better than none."""
    return texts.get(get_language() or "") or texts.get("") or next(iter(texts.values()), "")
