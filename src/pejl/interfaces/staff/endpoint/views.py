# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A delivery by a program: the same checks as on the page, all figures or none, and each message done once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.translation import override
from django.views.decorators.cache import never_cache

from pejl.apps.organisation.queries import organisations
from pejl.apps.people.models import ApiToken
from pejl.apps.people.roles import Permission
from pejl.apps.people.tokens import keep_receipt, receipt, rights_of_token, token_shown
from pejl.apps.rounds.actions import deliver
from pejl.apps.rounds.facts import OwedFacts
from pejl.apps.rounds.queries import owed_in, round_facts
from pejl.core.errors import PejlError
from pejl.interfaces.access import by_token, public
from pejl.interfaces.staff.endpoint.described import described
from pejl.interfaces.staff.endpoint.message import LARGEST, MessageError, SentFigure, read_message
from pejl.interfaces.staff.rounds.grid import Row, as_typed, rows_of
from pejl.interfaces.wording.issues import error_sentence, issue_sentence

MEDIA_TYPE = "application/problem+json"
STATUSES = {
    "token.refused": 401,
    "round.unknown": 404,
    "message.key_missing": 400,
    "message.too_large": 413,
    "message.key_reused": 422,
    "personal_number.refused": 422,
}
CONFLICT = 409  # somebody was first, or the round does not take it now
_KEY_LENGTH = 100

Problems = list[dict[str, str]]


@by_token
@never_cache
def take_delivery(request: HttpRequest, code: str) -> HttpResponse:
    """Deliver figures into the round `code`; what is answered and refused stands in the description."""
    with override("en"):
        try:
            token = token_shown(_shown(request))
            if request.method != "POST":
                return _problem("method", 405, "Figures are sent with POST.", headers={"Allow": "POST"})
            return _taken(token, code, _key(request), _body(request))
        except MessageError as error:
            return _problem("message.refused", 422, "Nothing was delivered.", error.problems)
        except PejlError as error:
            return _told(error)


@public
def openapi(request: HttpRequest) -> HttpResponse:
    """How programs deliver, in OpenAPI 3.1."""
    return JsonResponse(described(request.build_absolute_uri("/")))


def _taken(token: ApiToken, code: str, key: str, body: bytes) -> HttpResponse:
    before = receipt(token, key, body)
    if before:
        return JsonResponse(before.answer, headers={"Idempotent-Replayed": "true"})
    sent = read_message(body).figures
    round_facts(code)
    chosen = _owed(token, code, sent)
    with override("da"):  # as the rows of the page are read, whatever language they answer in
        typed = {one.id: as_typed(figure.as_delivery()) for one, figure in zip(chosen, sent, strict=True)}
    rows = rows_of(chosen, token.user.username, typed)
    problems = [problem for index, row in enumerate(rows) for problem in _wrong(index, row)]
    if problems:
        raise MessageError(problems)
    answer: dict[str, Any] = {"round": code, "delivered": len(rows)}
    try:
        with transaction.atomic():
            deliver([row.taken() for row in rows], acting_user=token.user.username)
            keep_receipt(token, key, body, answer)
    except PejlError as error:
        raise _by_figure(error, rows) from error
    return JsonResponse(answer)


def _owed(token: ApiToken, code: str, sent: Sequence[SentFigure]) -> list[OwedFacts]:
    """What the figures answer to, in their order; what the token does not reach is as if it were not owed."""
    parents = {unit: one.parent for unit, one in organisations().items() if one.parent}
    may = rights_of_token(token, parents=parents).may
    found = {
        (one.series.indicator, one.series.breakdown, one.series.group, str(one.period)): one
        for one in owed_in(code)
        if may(Permission.DELIVER, organisation=one.organisation, scheme=one.scheme)
    }
    problems: Problems = []
    for index, figure in enumerate(sent):
        if figure.name not in found:
            detail = "The round does not ask this token for the figure."
            problems.append({"at": f"/figures/{index}", "code": "delivery.not_owed", "detail": detail})
        elif figure.name in {one.name for one in sent[:index]}:
            detail = "The figure is sent twice."
            problems.append({"at": f"/figures/{index}", "code": "delivery.twice", "detail": detail})
    if problems:
        raise MessageError(problems)
    return [found[figure.name] for figure in sent]


def _wrong(index: int, row: Row) -> Problems:
    place = f"/figures/{index}"
    found = [{"at": place, "code": "delivery.refused", "detail": words} for words in row.errors]
    if not row.filled:
        found.append({"at": place, "code": "delivery.empty", "detail": "Neither a value nor a reason why not."})
    return found


def _by_figure(error: PejlError, rows: Sequence[Row]) -> Exception:
    """What the register says of the rows, at the places of the message."""
    if error.code != "measurements.refused":
        return error
    place = {row.id: f"/figures/{index}" for index, row in enumerate(rows)}
    return MessageError(
        [
            {
                "at": f"{place[one.place.line]}/{one.place.field}".rstrip("/"),
                "code": one.code,
                "detail": issue_sentence(one),
            }
            for one in error.params["issues"]
        ]
    )


def _shown(request: HttpRequest) -> str:
    kind, _, token = request.headers.get("Authorization", "").partition(" ")
    return token.strip() if kind.lower() == "bearer" else ""


def _key(request: HttpRequest) -> str:
    key = request.headers.get("Idempotency-Key", "").strip()
    if not key or len(key) > _KEY_LENGTH:
        raise PejlError("message.key_missing", found=str(len(key)), expected=f"1 to {_KEY_LENGTH} characters")
    return key


def _body(request: HttpRequest) -> bytes:
    said = request.headers.get("Content-Length", "")
    if said.isdecimal() and int(said) > LARGEST:
        raise PejlError("message.too_large", found=said, expected=f"{LARGEST} bytes")
    return request.body


def _told(error: PejlError) -> HttpResponse:
    status = STATUSES.get(error.code, CONFLICT)
    headers = {"WWW-Authenticate": "Bearer"} if status == 401 else None
    return _problem(error.code, status, error_sentence(error), headers=headers)


def _problem(
    code: str, status: int, detail: str, issues: Problems | None = None, *, headers: dict[str, str] | None = None
) -> HttpResponse:
    """A refusal as programs read it (RFC 9457); `at` of each issue is a JSON pointer into the message."""
    said = {"type": f"about:blank#{code}", "title": code, "status": status, "detail": detail, "code": code}
    if issues:
        said["issues"] = issues
    return JsonResponse(said, status=status, content_type=MEDIA_TYPE, headers=headers)
