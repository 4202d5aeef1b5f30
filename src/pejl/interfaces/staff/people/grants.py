# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Roles with their limits, as a form gives them and as a page shows them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from pejl.apps.goals.queries import schemes
from pejl.apps.organisation.queries import organisations
from pejl.apps.people.queries import PersonFacts
from pejl.apps.people.rights import GrantFacts
from pejl.apps.people.roles import Role
from pejl.core.errors import PejlError
from pejl.interfaces.wording.languages import own_words
from pejl.interfaces.wording.periods import moment_words
from pejl.interfaces.wording.roles import limit_words, role_meaning, role_word


@dataclass(frozen=True, slots=True)
class Limits:
    """What a role may be limited to: units and follow-ups with their titles; and the roles themselves."""

    units: Mapping[str, str]
    schemes: Mapping[str, str]

    @classmethod
    def read(cls) -> Limits:
        """As known now. Two queries."""
        units = {code: own_words(one.title) for code, one in organisations().items()}
        return cls(units, {one.code: own_words(one.short_title) for one in schemes()})

    @property
    def roles(self) -> tuple[tuple[str, str, str], ...]:
        """Each role with its word and what it may do."""
        return tuple((role.value, role_word(role), role_meaning(role)) for role in Role)


@dataclass(frozen=True, slots=True)
class GrantRow:
    """A role as it is shown, and the codes that take it back."""

    role: str
    organisation: str
    scheme: str
    word: str
    limit: str


@dataclass(frozen=True, slots=True)
class PersonRow:
    """Somebody as the list shows them."""

    username: str
    full_name: str
    email: str
    active: bool
    grants: tuple[GrantRow, ...]
    everything: bool
    last_login: str


def grant_of(typed: Mapping[str, str], limits: Limits) -> GrantFacts:
    """The role that a form names. Raises `PejlError`: `role.unknown`, `reference.unknown`."""
    if typed["role"] not in set(Role):
        raise PejlError("role.unknown", found=typed["role"], expected=[role.value for role in Role])
    for name, known in (("organisation", limits.units), ("scheme", limits.schemes)):
        if typed[name] and typed[name] not in known:
            raise PejlError("reference.unknown", found=typed[name], expected="a code of the list")
    return GrantFacts(Role(typed["role"]), typed["organisation"], typed["scheme"])


def person_row(one: PersonFacts, limits: Limits) -> PersonRow:
    """The person with the titles behind the codes."""
    last = moment_words(one.last_login) if one.last_login else _("never")
    grants = tuple(_row(grant, limits) for grant in one.grants)
    return PersonRow(one.username, one.full_name, one.email, one.active, grants, one.superuser, last)


def _row(grant: GrantFacts, limits: Limits) -> GrantRow:
    unit = limits.units.get(grant.organisation, grant.organisation)
    scheme = limits.schemes.get(grant.scheme, grant.scheme)
    return GrantRow(
        grant.role.value, grant.organisation, grant.scheme, role_word(grant.role), limit_words(unit, scheme)
    )
