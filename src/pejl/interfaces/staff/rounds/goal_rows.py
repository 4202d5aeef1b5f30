# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The goals of a round as one person sees them: whose they are, what the rule says, and what is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from pejl.apps.assessments.facts import GoalStatus, SchemeStatus
from pejl.apps.assessments.queries import scheme_status
from pejl.apps.goals.facts import TextFacts
from pejl.apps.indicators.facts import IndicatorSheet
from pejl.apps.indicators.queries import indicator_sheets
from pejl.apps.people.rights import Rights
from pejl.apps.people.roles import Permission
from pejl.apps.rounds.explaining import KINDS
from pejl.apps.rounds.facts import RoundFacts
from pejl.core.checking.goal_text import against_change, against_verdict
from pejl.core.status.base import Verdict
from pejl.interfaces.papers.sentences import sentence_at
from pejl.interfaces.wording.languages import own_words
from pejl.interfaces.wording.statuses import display_score, verdict_word


@dataclass(frozen=True, slots=True)
class GoalRow:
    """A goal in a round. `owners` are the units whose figures it is measured by; `writes`, `judges`: the reader may."""

    scheme: str
    status: GoalStatus
    owners: frozenset[str]
    writes: bool
    judges: bool
    opened_at: datetime

    @property
    def code(self) -> str:
        return self.status.goal.code

    @property
    def title(self) -> str:
        return own_words(self.status.goal.title)

    @property
    def proposed(self) -> str:
        """What the rule concludes, with the score where the method gives one."""
        assessment = self.status.assessment
        score = display_score(assessment) if assessment.score is not None else ""
        word = verdict_word(assessment.verdict.value)
        return f"{word} ({score})" if score else word

    @property
    def judged(self) -> str:
        """What a person has concluded, "" before."""
        return verdict_word(self.status.judgement.verdict) if self.status.judgement else ""

    @property
    def new_texts(self) -> tuple[TextFacts, ...]:
        """The texts written since the round was opened."""
        return tuple(one for one in self.status.goal.texts if one.recorded_from >= self.opened_at)

    @property
    def objections(self) -> tuple[str, ...]:
        """The sentences of the texts that do not fit the status."""
        found = (each for one in self.status.goal.texts if one.kind in KINDS for each in objections(self, one.text.da))
        return tuple(dict.fromkeys(found))


def objections(row: GoalRow, text: str) -> Iterator[str]:
    """The sentences of a Danish text that do not fit the conclusion, or the change of a goal's only figure."""
    judgement = row.status.judgement
    verdict = Verdict(judgement.verdict) if judgement else row.status.assessment.verdict
    places = list(against_verdict(text, verdict))
    measured = [one for one in row.status.assessment.pieces if one.judgements]
    if len(measured) == 1 and measured[0].judgements:
        places += against_change(text, measured[0].judgements.change, unit=measured[0].unit)
    yield from dict.fromkeys(sentence_at(text, place) for place in sorted(places))


def goal_rows(facts: RoundFacts, scheme: str, held: Rights) -> tuple[GoalRow, ...]:
    """The goals of one follow-up that the person may read, in its own order; those of their unit, or all of them."""
    status, sheets = scheme_status(scheme, as_of=facts.as_of), indicator_sheets()
    reads = held.may(Permission.READ_DRAFTS, scheme=scheme)
    rows = (_row(status, one, owners_of(one, sheets), held, facts.opened_at) for one in status.goals)
    return tuple(one for one in rows if one.writes or (reads and _reaches(held, one)))


def owners_of(one: GoalStatus, sheets: Mapping[str, IndicatorSheet]) -> frozenset[str]:
    """The units whose figures the goal is measured by."""
    return frozenset(sheets[each.indicator].owner for each in one.measures)


def _row(status: SchemeStatus, one: GoalStatus, owners: frozenset[str], held: Rights, opened: datetime) -> GoalRow:
    scheme = status.scheme.code
    units: Sequence[str] = tuple(owners) or ("",)
    return GoalRow(
        scheme=scheme,
        status=one,
        owners=owners,
        writes=any(held.may(Permission.DELIVER, organisation=unit, scheme=scheme) for unit in units),
        judges=any(held.may(Permission.APPROVE, organisation=unit, scheme=scheme) for unit in units),
        opened_at=opened,
    )


def _reaches(held: Rights, row: GoalRow) -> bool:
    units = tuple(row.owners) or ("",)
    return any(held.may(Permission.READ_DRAFTS, organisation=unit, scheme=row.scheme) for unit in units)
