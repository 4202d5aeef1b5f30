# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Which papers there are, where they stand, what was frozen, and what of that has been corrected since."""

from __future__ import annotations

from collections.abc import Iterable

from pejl.apps.measurements.models import Measurement
from pejl.apps.papers.facts import (
    CorrectedQuote,
    FrozenFacts,
    PaperFacts,
    SectionHistory,
    SectionText,
    StepFacts,
)
from pejl.apps.papers.models import FrozenPaper, Paper, PaperStep, QuotedFigure, SectionVersion
from pejl.core.errors import PejlError
from pejl.core.papers.states import State, Step, after


def papers() -> tuple[PaperFacts, ...]:
    """Every paper, by its code. Three queries and two for each."""
    return tuple(paper_facts(code) for code in Paper.objects.order_by("code").values_list("code", flat=True))


def paper_facts(code: str) -> PaperFacts:
    """One paper. `PejlError("paper.unknown")` for a code that no paper has. Three queries."""
    rows = list(SectionVersion.objects.open().filter(paper__code=code).order_by("position"))
    if not rows:
        raise PejlError("paper.unknown", found=code, expected="the code of a paper")
    steps = tuple(_step(one) for one in PaperStep.objects.filter(paper__code=code).order_by("id"))
    return PaperFacts(
        code=code,
        state=_state(steps),
        sections=tuple(SectionText(one.section, one.text) for one in rows),
        writers=frozenset(one.recorded_by for one in rows),
        steps=steps,
        corrections=sum(one.kind is Step.CORRECT for one in steps),
    )


def _step(row: PaperStep) -> StepFacts:
    return StepFacts(row.pk, Step(row.kind), row.by, row.at, row.note)


def _state(steps: Iterable[StepFacts]) -> State:
    state = State.DRAFT
    for one in steps:
        state = after(state, one.kind)
    return state


def section_history(code: str) -> tuple[SectionHistory, ...]:
    """Every version of every section, oldest first. One query."""
    rows = SectionVersion.objects.filter(paper__code=code).order_by("recorded_from", "position")
    return tuple(
        SectionHistory(one.section, one.text, one.recorded_by, one.recorded_from, one.recorded_to, one.reason)
        for one in rows
    )


def frozen_of(code: str, number: int | None = None) -> FrozenFacts:
    """What the committee was given: the newest, or that of a number. `PejlError("paper.not_frozen")`. One query."""
    rows = FrozenPaper.objects.filter(paper__code=code).select_related("step", "paper").order_by("-number")
    row = rows.first() if number is None else rows.filter(number=number).first()
    if row is None:
        raise PejlError("paper.not_frozen", found=code, expected="a paper on the agenda")
    return FrozenFacts(
        paper=row.paper.code,
        number=row.number,
        at=row.step.at,
        by=row.step.by,
        note=row.step.note,
        known_at=row.known_at,
        source=row.source,
        body=row.body,
        digest=row.digest,
        settings=row.settings,
    )


def quotes_corrected(code: str = "") -> tuple[CorrectedQuote, ...]:
    """The sentences of frozen papers that quote a figure corrected or withdrawn since, of one paper or of all.

    Only the newest of what the committee was given counts: a correction puts right what stood before. Three queries.
    """
    rows = QuotedFigure.objects.filter(version__recorded_to__isnull=False)
    rows = rows.select_related("frozen__paper", "version__series_key__indicator")
    if code:
        rows = rows.filter(frozen__paper__code=code)
    found = list(rows.order_by("frozen__paper__code", "id"))
    newest = dict(FrozenPaper.objects.order_by("number").values_list("paper_id", "number"))
    standing = [one for one in found if one.frozen.number == newest[one.frozen.paper_id]]
    after_it = _successors([one.version for one in standing])
    return tuple(_corrected(one, after_it.get(one.version_id)) for one in standing)


def _successors(versions: Iterable[Measurement]) -> dict[int, Measurement]:
    """The version of the same figure that stands now, for each that does not. One query."""
    closed = list(versions)
    rows = Measurement.objects.open().filter(series_key__in={one.series_key_id for one in closed})
    standing = {_identity(one): one for one in rows}
    return {one.pk: standing[_identity(one)] for one in closed if _identity(one) in standing}


def _identity(one: Measurement) -> tuple[object, ...]:
    return one.series_key_id, one.period, one.kind, one.from_period, one.variant


def _corrected(row: QuotedFigure, now: Measurement | None) -> CorrectedQuote:
    version = row.version
    return CorrectedQuote(
        paper=row.frozen.paper.code,
        number=row.frozen.number,
        section=row.section,
        sentence=row.sentence,
        binding=row.binding,
        shown=row.shown,
        version=version.pk,
        indicator=version.series_key.indicator.code,
        period=version.period,
        value=version.value,
        now=now.value if now else None,
        corrected_at=version.recorded_to,
        corrected_by=now.recorded_by if now else "",
        reason=now.reason if now else "",
    )
