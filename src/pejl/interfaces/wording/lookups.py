# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Codes to titles: the units, sources, comparison groups and bodies that a page or a paper names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from pejl.apps.indicators.facts import SourceFacts, UnitFacts
from pejl.apps.organisation.facts import OrganisationFacts
from pejl.core.texts import Localised
from pejl.core.units import UNITS, Unit, UnitKind
from pejl.interfaces.wording.figures import bare, figure
from pejl.interfaces.wording.languages import active, own_words


@dataclass(frozen=True, slots=True)
class Lookups:
    """Everything a page needs to name by code."""

    units: Mapping[str, Unit] = field(default_factory=dict)
    sources: Mapping[str, SourceFacts] = field(default_factory=dict)
    groups: Mapping[str, Localised] = field(default_factory=dict)
    bodies: Mapping[str, OrganisationFacts] = field(default_factory=dict)

    def unit(self, code: str) -> Unit | None:
        """The unit with this code, built in or the package's own."""
        return UNITS.get(code) or self.units.get(code)

    def figure(self, value: Decimal, unit: str, *, sign: bool = False) -> str:
        """A figure with its unit."""
        return figure(value, self.unit(unit), sign=sign)

    def bare(self, value: Decimal, unit: str, *, sign: bool = False) -> str:
        """A figure under a head that names the unit."""
        return bare(value, self.unit(unit), sign=sign)

    def unit_label(self, code: str) -> str:
        """The unit alone, for a column head or an axis."""
        unit = self.unit(code)
        if unit is None or code == "number":
            return ""
        return unit.plural.say(active()) if code == "%" else unit.label(active())

    def source_title(self, code: str) -> str:
        """A source by its title; its code where it is not known (any more)."""
        known = self.sources.get(code)
        return own_words(known.title) if known else code

    def group_title(self, code: str) -> str:
        """A comparison group by its title."""
        return own_words(self.groups[code]) if code in self.groups else code

    def body_title(self, code: str) -> str:
        """A committee, administration or unit by its title."""
        return own_words(self.bodies[code].title) if code in self.bodies else code


def own_unit(facts: UnitFacts) -> Unit:
    """A unit that an administration defined itself, as the formatter needs it."""
    return Unit(facts.code, UnitKind(facts.kind), facts.singular, facts.plural, scale=facts.scale)
