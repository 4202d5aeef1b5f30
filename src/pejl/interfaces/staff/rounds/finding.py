# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The round of an address, and what of it somebody may see."""

from __future__ import annotations

from django.http import Http404, HttpRequest

from pejl.apps.people.roles import Permission
from pejl.apps.rounds.facts import OwedFacts, RoundFacts
from pejl.apps.rounds.queries import owed_in, round_facts
from pejl.core.errors import PejlError
from pejl.interfaces.staff.permission import rights


def found_round(code: str) -> RoundFacts:
    """The round of this code; no such page without one."""
    try:
        return round_facts(code)
    except PejlError as error:
        raise Http404 from error


def owed_for(request: HttpRequest, code: str, permission: Permission) -> list[OwedFacts]:
    """What is owed in the round by the units and for the follow-ups for which the person has the permission."""
    held = rights(request)
    return [one for one in owed_in(code) if held.may(permission, organisation=one.organisation, scheme=one.scheme)]
