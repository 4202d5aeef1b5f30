# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Which bodies were known at a moment."""

from __future__ import annotations

from datetime import datetime

from pejl.apps.organisation.facts import OrganisationFacts
from pejl.apps.organisation.models import OrganisationVersion
from pejl.core.texts import Localised


def organisations(known_at: datetime | None = None) -> dict[str, OrganisationFacts]:
    """Every body known at `known_at` (None: now) by its code, in order of code. One query."""
    rows = OrganisationVersion.objects.known_at(known_at).order_by("organisation__code")
    found = rows.values_list(
        "organisation__code", "title", "abbreviation", "kind", "parent__code", "valid_from", "valid_to"
    )
    return {
        code: OrganisationFacts(code, Localised.of(title), short, kind, parent or "", valid_from, valid_to)
        for code, title, short, kind, parent, valid_from, valid_to in found
    }
