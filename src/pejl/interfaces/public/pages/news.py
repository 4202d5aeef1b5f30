# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What changed lately, for whoever follows along in a feed reader."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any
from xml.etree.ElementTree import Element, SubElement, tostring

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.utils.translation import gettext as _
from django.views.decorators.http import conditional_page, require_safe

from pejl.interfaces.access import public
from pejl.interfaces.public.feed import News, news
from pejl.interfaces.wording.languages import spoken

ATOM = "http://www.w3.org/2005/Atom"
# A feed must say when it changed; one without entries never has.
NEVER = datetime(1970, 1, 1, tzinfo=UTC)


@public
@require_safe
@conditional_page
def feed(request: HttpRequest) -> HttpResponse:
    """`/nyt.atom`."""
    document = tostring(_feed(request, news()), encoding="unicode")
    body = f'<?xml version="1.0" encoding="utf-8"?>\n{document}\n'
    response = HttpResponse(body, content_type="application/atom+xml; charset=utf-8")
    patch_cache_control(response, no_cache=True)
    return response


def _feed(request: HttpRequest, entries: tuple[News, ...]) -> Element:
    found = Element("feed", {"xmlns": ATOM, "xml:lang": spoken()})
    here = reverse("public:feed")
    _add(found, "id", _name(request, f"feed/{spoken()}"))
    _add(found, "title", _("Pejl: what changed lately"))
    _add(found, "updated", max((one.updated for one in entries), default=NEVER).isoformat())
    _add(found, "link", rel="self", type="application/atom+xml", href=request.build_absolute_uri(here))
    _add(found, "link", rel="alternate", type="text/html", href=request.build_absolute_uri(reverse("public:home")))
    _add(_add(found, "author"), "name", settings.PEJL_OWNER_NAME or "Pejl")
    for one in entries:
        _entry(found, request, one)
    return found


def _entry(found: Element, request: HttpRequest, one: News) -> None:
    entry = _add(found, "entry")
    _add(entry, "id", _name(request, f"{one.about}/{one.updated.astimezone(UTC):%Y%m%dT%H%M%SZ}"))
    _add(entry, "title", one.title)
    _add(entry, "updated", one.updated.isoformat())
    _add(entry, "link", rel="alternate", type="text/html", href=request.build_absolute_uri(one.path))
    _add(entry, "summary", one.summary)


def _name(request: HttpRequest, about: str) -> str:
    """A name that stays the same if the page moves (RFC 4151)."""
    return f"tag:{request.get_host().split(':')[0]},2026:{about}"


def _add(parent: Element, name: str, text: str = "", **attributes: Any) -> Element:
    child = SubElement(parent, name, attributes)
    child.text = text or None
    return child
