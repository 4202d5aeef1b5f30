# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What the reads of bodies answer with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from pejl.core.texts import Localised


@dataclass(frozen=True, slots=True)
class OrganisationFacts:
    """A body as known; `parent` is the code of what it belongs to, or ""."""

    code: str
    title: Localised
    abbreviation: str
    kind: str
    parent: str
    valid_from: date | None
    valid_to: date | None
