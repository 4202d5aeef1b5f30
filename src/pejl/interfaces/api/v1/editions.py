# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Which release a request is answered from: the one in force now or on a day, or one named."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from django.http import HttpRequest
from django.utils import timezone
from pydantic import BaseModel, Field, WithJsonSchema

from pejl.apps.publication import queries
from pejl.apps.publication.facts import ReleaseFacts
from pejl.core.errors import PejlError
from pejl.interfaces.exchange.moments import end_of
from pejl.interfaces.wording.marking import gettext_noop

LANGUAGES = ("da", "en")
_TEXT = {"type": "string", "minLength": 1}

Language = Annotated[
    str | None,
    WithJsonSchema({"type": "string", "enum": list(LANGUAGES)}),
    Field(
        description=gettext_noop("The language of the texts. Without it Accept-Language decides, else it is Danish.")
    ),
]
ReleaseName = Annotated[
    str | None,
    WithJsonSchema(_TEXT),
    Field(
        description=gettext_noop("The name of a release. Without it, and without kendt, the release in force answers.")
    ),
]
Day = Annotated[
    str | None,
    WithJsonSchema({"type": "string", "format": "date"}),
    Field(
        description=gettext_noop(
            "The release that was in force at the end of this day in Denmark. With release= both must be met."
        ),
        examples=["2024-09-10"],
    ),
]


class Asked(BaseModel):
    """What every address may be asked."""

    language: Language = None


class AskedRelease(Asked):
    """What an address may be asked that answers from one release."""

    release: ReleaseName = None
    kendt: Day = None


def refuse_unknown(request: HttpRequest, asked: Asked) -> None:
    """A misspelt parameter is never passed over: the answer would be another than the one asked for."""
    known = type(asked).model_fields
    for name in request.GET:
        if name not in known:
            raise PejlError("parameter.unknown", found=name, known=", ".join(known))
        if len(request.GET.getlist(name)) > 1:
            raise PejlError("parameter.twice", found=name)
    if asked.language not in (None, *LANGUAGES):
        raise PejlError("language.unknown", found=asked.language)


def release_asked(asked: AskedRelease) -> ReleaseFacts:
    """The release to answer from. Raises `PejlError` where there is none, or where it was withdrawn."""
    then = _in_force_on(_day(asked.kendt)) if asked.kendt is not None else None
    if asked.release is not None:
        found = named(asked.release)
        if asked.kendt is not None and (then is None or then.code != found.code):
            raise PejlError("release.not_in_force_then", found=asked.release, day=asked.kendt)
    elif asked.kendt is not None:
        found = _there(then, PejlError("release.none_by_then", found=asked.kendt))
    else:
        found = _there(queries.release_in_force(), PejlError("release.none_yet"))
    return standing(found)


def named(name: str) -> ReleaseFacts:
    """One release by its name, withdrawn or not. A name no database could hold is unknown like any other."""
    if not name.isprintable():
        raise PejlError("release.unknown", found=name)
    return queries.release(name)


def standing(release: ReleaseFacts) -> ReleaseFacts:
    """The release, unless it was withdrawn."""
    if gone := release.withdrawn:
        raise PejlError("release.withdrawn", found=release.code, reason=gone.reason, at=gone.at)
    return release


def _there(release: ReleaseFacts | None, otherwise: PejlError) -> ReleaseFacts:
    if release is None:
        raise otherwise
    return release


def _day(text: str) -> date:
    """One ISO date, of any year: what lies before the first release is a day all the same."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise PejlError("date.unreadable", found=text) from None
    if day.isoformat() != text:  # 20251231 and 2025-W52-3 are dates to Python
        raise PejlError("date.unreadable", found=text)
    if day > timezone.localdate():
        raise PejlError("date.future", found=text)
    return day


def _in_force_on(day: date) -> ReleaseFacts | None:
    return queries.release_in_force(min(end_of(day), timezone.now()))
