# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What a program is told when it cannot have what it asked for (RFC 9457): what was found, expected, and what to do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext as _

from pejl.core.errors import PejlError
from pejl.interfaces.exchange.moments import ZONE
from pejl.interfaces.exchange.writing.json_text import write_json
from pejl.interfaces.wording.marking import gettext_noop

MEDIA_TYPE = "application/problem+json"


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of problem; the texts are msgids, with places for what the error knows."""

    status: int
    title: str
    detail: str
    expected: str
    remedy: str


_RELEASES = gettext_noop("Choose one of those listed at /api/v1/releases.")
_NEWEST = gettext_noop("Leave out kendt and release to read what is published now.")
_THIS_RELEASE = gettext_noop("It is in another release: see /api/v1/releases, and name it with release=.")
_MANUAL = gettext_noop("Everything there is stands at /api/v1/.")

KINDS: dict[str, Kind] = {
    "address.unknown": Kind(
        404,
        gettext_noop("There is nothing at this address"),
        gettext_noop("{found} is not an address of the API."),
        gettext_noop("an address without a slash at the end, as /api/v1/schemes"),
        _MANUAL,
    ),
    "broken": Kind(
        500,
        gettext_noop("Something went wrong here"),
        gettext_noop("The fault is ours and has been logged."),
        gettext_noop("an answer"),
        gettext_noop("Try again in a few minutes."),
    ),
    "date.future": Kind(
        404,
        gettext_noop("The day has not been yet"),
        gettext_noop("{found} lies in the future, and nobody knows what will be in force then."),
        gettext_noop("today or an earlier day"),
        _NEWEST,
    ),
    "date.unreadable": Kind(
        400,
        gettext_noop("The day cannot be read"),
        gettext_noop("kendt={found} is not a day in the calendar."),
        gettext_noop("a day written as 2025-12-31"),
        gettext_noop("Write year, month and day with hyphens."),
    ),
    "format.unknown": Kind(
        400,
        gettext_noop("There is no such format"),
        gettext_noop("format={found} is not offered."),
        gettext_noop("json or html"),
        gettext_noop("The figures as CSV are at the addresses called csv in the answers."),
    ),
    "goal.unknown": Kind(
        404,
        gettext_noop("The scheme has no such goal"),
        gettext_noop("The scheme {scheme} has no goal with the code “{found}” in the release {release}."),
        gettext_noop("the code of a goal, with capital letters as they are printed"),
        gettext_noop("The codes are listed at /api/v1/schemes/{scheme}."),
    ),
    "indicator.not_known": Kind(
        404,
        gettext_noop("The indicator is not in this release"),
        gettext_noop("The release {release} does not have the indicator “{found}”."),
        gettext_noop("an indicator of the release {release}"),
        _THIS_RELEASE,
    ),
    "indicator.unknown": Kind(
        404,
        gettext_noop("There is no such indicator"),
        gettext_noop("No indicator that is published has the code “{found}”."),
        gettext_noop("the code of an indicator"),
        gettext_noop("The codes are listed at /api/v1/indicators."),
    ),
    "language.unknown": Kind(
        400,
        gettext_noop("There is no such language"),
        gettext_noop("language={found} is not spoken here."),
        gettext_noop("da or en"),
        gettext_noop("Leave it out to be answered in the language of Accept-Language."),
    ),
    "method.not_allowed": Kind(
        405,
        gettext_noop("The API only reads"),
        gettext_noop("{found} is not allowed here."),
        gettext_noop("GET, HEAD or OPTIONS"),
        gettext_noop("Figures are delivered by plan package or spreadsheet, not through the API."),
    ),
    "parameter.twice": Kind(
        400,
        gettext_noop("A question is asked twice"),
        gettext_noop("{found} is given more than once."),
        gettext_noop("each parameter once"),
        gettext_noop("Leave all but one of them out."),
    ),
    "parameter.unknown": Kind(
        400,
        gettext_noop("There is no such question"),
        gettext_noop("This address does not know the parameter “{found}”, and does not guess what was meant."),
        gettext_noop("one of: {known}"),
        _MANUAL,
    ),
    "release.none_by_then": Kind(
        404,
        gettext_noop("Nothing was published by then"),
        gettext_noop("No release was in force at the end of {found}."),
        gettext_noop("the day of the first release or a later one"),
        _RELEASES,
    ),
    "release.none_yet": Kind(
        404,
        gettext_noop("Nothing has been published yet"),
        gettext_noop("There is no release in force."),
        gettext_noop("a release"),
        gettext_noop("Come back when something has been published."),
    ),
    "release.not_in_force_then": Kind(
        404,
        gettext_noop("The release was not in force on that day"),
        gettext_noop("At the end of {day} another release than “{found}” was in force, or none."),
        gettext_noop("a release and a day that go together"),
        gettext_noop("Leave out kendt or release."),
    ),
    "release.nothing_before": Kind(
        404,
        gettext_noop("There is no earlier release to compare with"),
        gettext_noop("Nothing that can still be read was in force before “{found}”."),
        gettext_noop("a release with another before it"),
        gettext_noop("Name the other release with against=."),
    ),
    "release.unknown": Kind(
        404,
        gettext_noop("There is no such release"),
        gettext_noop("No release is called “{found}”."),
        gettext_noop("the name of a release"),
        _RELEASES,
    ),
    "release.withdrawn": Kind(
        410,
        gettext_noop("The release has been withdrawn"),
        gettext_noop("“{found}” was withdrawn. The reason given: {reason}"),
        gettext_noop("a release that stands"),
        _NEWEST,
    ),
    "scheme.not_known": Kind(
        404,
        gettext_noop("The scheme is not in this release"),
        gettext_noop("The release {release} does not have the scheme “{found}”."),
        gettext_noop("a scheme of the release {release}"),
        _THIS_RELEASE,
    ),
    "scheme.unknown": Kind(
        404,
        gettext_noop("There is no such scheme"),
        gettext_noop("No scheme that is published has the code “{found}”."),
        gettext_noop("the code of a scheme"),
        gettext_noop("The codes are listed at /api/v1/schemes."),
    ),
}


def problem(error: PejlError) -> HttpResponse:
    """The answer to a request that could not be met, in the active language."""
    document = problem_document(error)
    return HttpResponse(write_json(document) + "\n", content_type=MEDIA_TYPE, status=document["status"])


def problem_document(error: PejlError) -> dict[str, Any]:
    """The members of RFC 9457, and beside them `code`, `found`, `expected` and `remedy`."""
    code = error.code if error.code in KINDS else "broken"
    kind, params = KINDS[code], _Params(error.params)
    return {
        "type": f"/api/v1/#{code}",
        "title": _(kind.title),
        "status": kind.status,
        "detail": _(kind.detail).format_map(params),
        "code": code,
        "found": str(params["found"]),
        "expected": _(kind.expected).format_map(params),
        "remedy": _(kind.remedy).format_map(params),
        "withdrawn": _tombstone(error.params) if code == "release.withdrawn" else None,
    }


class _Params(dict[str, Any]):
    """What the error knows; nothing stands for what it does not."""

    def __missing__(self, name: str) -> str:
        return ""


def _tombstone(params: Mapping[str, Any]) -> dict[str, Any]:
    at = params.get("at")
    return {"at": at.astimezone(ZONE) if at else None, "reason": params.get("reason", "")}
