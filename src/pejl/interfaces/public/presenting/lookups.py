# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Codes to titles, as released."""

from __future__ import annotations

from pejl.apps.publication.facts import Site
from pejl.interfaces.wording.lookups import Lookups, own_unit


def lookups(site: Site) -> Lookups:
    """All of them as released."""
    own = {code: own_unit(facts) for code, facts in site.units.items()}
    return Lookups(own, site.sources, site.groups, site.organisations)
