# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What people concluded, signed, beside what the rule gives; where they differ a tag says so."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from pejl.apps.assessments.facts import JudgementFacts
from pejl.core.status.base import Assessment
from pejl.interfaces.drawing.drawn import Mark, verdict
from pejl.interfaces.wording.languages import own_text
from pejl.interfaces.wording.lookups import Lookups
from pejl.interfaces.wording.periods import day_words
from pejl.interfaces.wording.statements import sentence
from pejl.interfaces.wording.statuses import verdict_word


@dataclass(frozen=True, slots=True)
class Judged:
    """A signed judgement, and how it stands to the rule."""

    mark: Mark
    by: str
    on: str
    reason: str
    reservation: str
    source: str
    disagrees: bool
    computed: str


def judged(found: JudgementFacts | None, assessment: Assessment, lookups: Lookups) -> Judged | None:
    """The judgement of a goal, or None where nobody has judged it."""
    if found is None:
        return None
    return Judged(
        mark=verdict(found.verdict),
        by=own_text(found.judged_by),
        on=day_words(found.judged_on) if found.judged_on else "",
        reason=own_text(found.rationale),
        reservation=own_text(found.reservation),
        source=lookups.source_title(found.source) if found.source else "",
        disagrees=found.differs is True,
        computed=computed_verdict(assessment),
    )


def computed_verdict(assessment: Assessment) -> str:
    """`Efter reglen: delvist nået. Af tre mål: ét nået, ét uden data.`"""
    words = _("By the rule: {verdict}.").format(verdict=verdict_word(assessment.verdict).lower())
    counted = [sentence(one) for one in assessment.statements if one.code == "verdict.rolled_up"]
    return " ".join([words, *counted[:1]])
