# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Whether somebody may do something: a role, limited to a unit and a follow-up or not limited at all.

A limit to a unit holds for everything under that unit too. Whoever has several roles has what each of them gives, each
within its own limits: approving one unit and delivering for another never adds up to approving both.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from pejl.apps.people.roles import FOR_THE_WHOLE, RIGHTS, Permission, Role

ANY = None  # somewhere, wherever that is: enough to open a page, never to do something to one thing


@dataclass(frozen=True, slots=True)
class GrantFacts:
    """A role that somebody has; "" for `organisation` and `scheme` means all of them."""

    role: Role
    organisation: str = ""
    scheme: str = ""


@dataclass(frozen=True, slots=True)
class Rights:
    """All that somebody may do. `parents` gives for each unit the one it belongs to; `everything` is the superuser's.

    >>> centre = Rights((GrantFacts(Role.UNIT_REPORTER, "BBU"),), {"team": "BBU", "BBU": "SOF"})
    >>> centre.may(Permission.DELIVER, organisation="team"), centre.may(Permission.DELIVER, organisation="SOF")
    (True, False)
    >>> centre.may(Permission.DELIVER), centre.may(Permission.APPROVE)
    (True, False)
    """

    grants: tuple[GrantFacts, ...] = ()
    parents: Mapping[str, str] = field(default_factory=dict)
    everything: bool = False

    def may(self, permission: Permission, *, organisation: str | None = ANY, scheme: str | None = ANY) -> bool:
        """Whether it is allowed for what belongs to `organisation` and `scheme`.

        `ANY` asks whether it is allowed somewhere. "" is what belongs to no unit or no follow-up: a limited role does
        not reach it. What is `FOR_THE_WHOLE` is given by an unlimited role only.
        """
        if self.everything:
            return True
        giving = [one for one in self.grants if permission in RIGHTS[one.role]]
        if permission in FOR_THE_WHOLE:
            giving = [one for one in giving if not (one.organisation or one.scheme)]
        return any(self._reaches(one, organisation, scheme) for one in giving)

    def _reaches(self, grant: GrantFacts, organisation: str | None, scheme: str | None) -> bool:
        in_unit = organisation is ANY or not grant.organisation or grant.organisation in self._above(organisation)
        return in_unit and (scheme is ANY or not grant.scheme or grant.scheme == scheme)

    def _above(self, organisation: str) -> Iterator[str]:
        """The unit and everything it belongs to; a circle in the register ends where it began."""
        seen: set[str] = set()
        while organisation and organisation not in seen:
            seen.add(organisation)
            yield organisation
            organisation = self.parents.get(organisation, "")

    @property
    def roles(self) -> tuple[Role, ...]:
        """The roles, each once, in the order of `Role`."""
        held = {one.role for one in self.grants}
        return tuple(role for role in Role if role in held)
