# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The words that are used here, and what they mean."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from django.utils.translation import gettext as _

from pejl.interfaces.public.editions import Edition
from pejl.interfaces.public.glossary import Term, terms
from pejl.interfaces.public.responses import Page, page


@dataclass(frozen=True, slots=True)
class GlossaryView:
    """Everything the template writes."""

    title: str
    terms: tuple[Term, ...]
    section: str = "glossary"


@page
def glossary(edition: Edition) -> Page:  # noqa: ARG001 (words do not change from day to day)
    """All words, in alphabetical order."""
    found = terms()
    rows = [asdict(term) for term in found]
    return Page("public/glossary.html", GlossaryView(_("Glossary"), found), rows, {"terms": rows}, "pejl-glossary")
