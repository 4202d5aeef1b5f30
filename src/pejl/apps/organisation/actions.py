# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""How bodies are recorded."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction

from pejl.apps.audit.actions import record
from pejl.apps.audit.drafting import Entry, Kind, drafts, ensure
from pejl.apps.audit.recording import Stamp, Writing
from pejl.apps.organisation.models import Organisation, OrganisationVersion

KINDS = ("committee", "council", "administration", "centre", "unit", "ministry", "association", "authority", "region")
KINDS += ("company", "")
ORGANISATION = Kind(
    OrganisationVersion, {"organisation": Organisation, "parent": Organisation}, choices={"kind": KINDS}
)


def save_organisations(entries: Sequence[Entry], *, by: Stamp) -> Writing:
    """Record what bodies are: fields of `OrganisationVersion`, with `organisation` and `parent` as codes."""
    with transaction.atomic():
        ensure(Organisation, (entry["organisation"] for entry in entries))
        return record("organisation.save", drafts(ORGANISATION, entries), by=by)
