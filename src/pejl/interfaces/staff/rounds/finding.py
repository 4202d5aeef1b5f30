# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The round of an address, and what of it somebody may see."""

from __future__ import annotations

from django.http import Http404, HttpRequest

from pejl.apps.people.roles import Permission
from pejl.apps.rounds.facts import OwedFacts, RoundFacts
from pejl.apps.rounds.queries import owed, owed_in, round_facts
from pejl.core.errors import PejlError
from pejl.interfaces.staff.permission import rights


def found_round(code: str) -> RoundFacts:
    """The round of this code; no such page without one."""
    try:
        return round_facts(code)
    except PejlError as error:
        raise Http404 from error


def round_of(request: HttpRequest, code: str, *permissions: Permission) -> RoundFacts:
    """The round, if the person has one of the permissions for a figure of it or for one of its follow-ups.

    To others there is no such page: the name of a round may tell what is being worked on.
    """
    facts, held = found_round(code), rights(request)
    follow_ups = any(
        held.may(one, scheme=scheme) for one in permissions if one in _OF_A_SCHEME for scheme in facts.schemes
    )
    if not follow_ups and not any(owed_for(request, code, one) for one in permissions):
        raise Http404
    return facts


_OF_A_SCHEME = (Permission.READ_DRAFTS,)  # given for follow-ups; the others are given for figures


def owed_for(request: HttpRequest, code: str, permission: Permission) -> list[OwedFacts]:
    """What is owed in the round by the units and for the follow-ups for which the person has the permission."""
    held = rights(request)
    return [one for one in owed_in(code) if held.may(permission, organisation=one.organisation, scheme=one.scheme)]


def figure_found(request: HttpRequest, number: int, code: str | None = None) -> OwedFacts:
    """What is owed, if it is of the round, and the person delivers it or reads drafts of it; else there is no page."""
    one = owed([number]).get(number)
    if one is None or code not in (None, one.round):
        raise Http404
    held = rights(request)
    reads = (Permission.DELIVER, Permission.READ_DRAFTS)
    if not any(held.may(each, organisation=one.organisation, scheme=one.scheme) for each in reads):
        raise Http404
    return one
