# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Who answers for a figure that is owed: the reporters of its unit, and the leader above them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pejl.apps.organisation.queries import organisations
from pejl.apps.people.queries import PersonFacts, people
from pejl.apps.people.rights import GrantFacts, Rights
from pejl.apps.people.roles import Permission, Role
from pejl.apps.rounds.facts import OwedFacts


@dataclass(frozen=True, slots=True)
class Staffing:
    """The accounts in use, and which unit belongs to which."""

    people: tuple[PersonFacts, ...]
    parents: Mapping[str, str]

    def reporters(self, owed: OwedFacts) -> tuple[PersonFacts, ...]:
        """Those whose work it is to deliver the figure: unit reporters that it belongs to. Nobody: empty."""
        return tuple(one for one in self.people if self._may(one, Role.UNIT_REPORTER, Permission.DELIVER, owed))

    def leaders(self, owed: OwedFacts) -> tuple[PersonFacts, ...]:
        """The approvers of the unit, else of the nearest unit above that has one; never the unlimited ones."""
        unit = owed.organisation
        seen: set[str] = set()
        while unit and unit not in seen:
            seen.add(unit)
            found = tuple(one for one in self.people if _leads(one, unit, owed.scheme))
            if found:
                return found
            unit = self.parents.get(unit, "")
        return ()

    def approvers(self, owed: OwedFacts) -> tuple[PersonFacts, ...]:
        """Those who may approve the figure."""
        return tuple(one for one in self.people if self._may(one, Role.APPROVER, Permission.APPROVE, owed))

    def _may(self, person: PersonFacts, role: Role, permission: Permission, owed: OwedFacts) -> bool:
        grants = tuple(one for one in person.grants if one.role is role)
        rights = Rights(grants, self.parents)
        return rights.may(permission, organisation=owed.organisation, scheme=owed.scheme)


def staffing() -> Staffing:
    """Everybody who works here now. Three queries."""
    parents = {code: one.parent for code, one in organisations().items() if one.parent}
    return Staffing(tuple(one for one in people() if one.active), parents)


def _leads(person: PersonFacts, unit: str, scheme: str) -> bool:
    return any(_is_of(one, unit, scheme) for one in person.grants)


def _is_of(grant: GrantFacts, unit: str, scheme: str) -> bool:
    return grant.role is Role.APPROVER and grant.organisation == unit and grant.scheme in ("", scheme)
