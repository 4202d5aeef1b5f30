# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Which papers there are, where they stand, what was frozen, and what of that has been corrected since."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from pejl.apps.measurements.models import Measurement
from pejl.apps.papers.facts import (
    CorrectedQuote,
    Doubt,
    DoubtFacts,
    FrozenFacts,
    PaperFacts,
    QuoteFacts,
    ReturnedFacts,
    Said,
    SectionHistory,
    SectionStanding,
    SectionText,
    StepFacts,
    Thread,
)
from pejl.apps.papers.models import (
    DoubtedFigure,
    FrozenPaper,
    Paper,
    PaperStep,
    QuotedFigure,
    ReturnedFile,
    SectionComment,
    SectionMark,
    SectionVersion,
)
from pejl.core.errors import PejlError
from pejl.core.papers.states import State, Step, after
from pejl.documents.paper import text_sum


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
    rows = SectionVersion.objects.filter(paper__code=code).order_by("recorded_from", "position", "id")
    return tuple(
        SectionHistory(one.section, one.text, one.recorded_by, one.recorded_from, one.recorded_to, one.reason)
        for one in rows
    )


def texts_of(code: str) -> Mapping[str, str]:
    """Every text the paper has had, by its `text_sum`. One query."""
    rows = list(SectionVersion.objects.filter(paper__code=code).order_by("position"))
    moments = sorted({one.recorded_from for one in rows} | {one.recorded_to for one in rows if one.recorded_to})
    found = {}
    for moment in moments:
        standing = [one for one in rows if one.recorded_from <= moment and not _ended(one, moment)]
        text = "".join(one.text for one in standing)
        found[text_sum(text)] = text
    return found


def _ended(one: SectionVersion, moment: datetime) -> bool:
    return one.recorded_to is not None and one.recorded_to <= moment


# --- what people say about a paper -----------------------------------------------------------------------------------


def threads(code: str) -> tuple[Thread, ...]:
    """What was said about the sections of a paper, oldest thread first. One query."""
    found: dict[int, list[SectionComment]] = {}
    for row in SectionComment.objects.filter(paper__code=code).order_by("id"):
        found.setdefault(row.answers_id or row.pk, []).append(row)
    return tuple(_thread(number, rows) for number, rows in found.items())


def _thread(number: int, rows: list[SectionComment]) -> Thread:
    said = tuple(Said(one.text, one.by, one.at) for one in rows if one.kind == SectionComment.Kind.SAID)
    last = next((one for one in reversed(rows) if one.kind != SectionComment.Kind.SAID), None)
    resolved = last is not None and last.kind == SectionComment.Kind.RESOLVED
    return Thread(number, rows[0].section, said, last.by if last and resolved else "")


def section_standing(code: str) -> tuple[SectionStanding, ...]:
    """Who wrote, found ready and approved each section as it stands, in order. Two queries."""
    rows = SectionVersion.objects.open().filter(paper__code=code).order_by("position").prefetch_related("marks")
    return tuple(_standing(one) for one in rows)


def _standing(row: SectionVersion) -> SectionStanding:
    found: dict[str, SectionMark] = {}
    for mark in sorted(row.marks.all(), key=lambda one: one.pk):
        if mark.kind == SectionMark.Kind.TAKEN_BACK:
            found = {}
        else:
            found[mark.kind] = mark
    ready, approved = (found.get(kind) for kind in (SectionMark.Kind.READY, SectionMark.Kind.APPROVED))
    return SectionStanding(
        row.section,
        row.pk,
        row.recorded_by,
        row.recorded_from,
        ready.by if ready else "",
        ready.at if ready else None,
        approved.by if approved else "",
        approved.at if approved else None,
    )


# --- papers that come back from Word ---------------------------------------------------------------------------------


def returned_file(code: str, number: int) -> ReturnedFacts | None:
    """One file that came back, None where the paper has no such one. One query."""
    row = ReturnedFile.objects.filter(paper__code=code, pk=number).select_related("paper", "settled").first()
    return None if row is None else _returned(row)


def returned_files(code: str) -> tuple[ReturnedFacts, ...]:
    """The files of a paper that came back, newest first. One query."""
    rows = ReturnedFile.objects.filter(paper__code=code).select_related("paper", "settled").defer("body")
    return tuple(_returned(one) for one in rows.order_by("-id"))


def _returned(row: ReturnedFile) -> ReturnedFacts:
    settled = getattr(row, "settled", None)
    return ReturnedFacts(
        id=row.pk,
        paper=row.paper.code,
        name=row.name,
        by=row.by,
        at=row.at,
        state=row.state,
        read=row.read,
        sent=row.sent,
        made_of=row.made_of,
        error=row.error,
        params=row.params,
        settled_by=settled.by if settled else "",
    )


def doubts(code: str = "") -> tuple[DoubtFacts, ...]:
    """The figures that were reported as wrong from papers, newest first. One query."""
    rows = DoubtedFigure.objects.select_related("paper", "version__series_key__indicator", "answer").order_by("-id")
    if code:
        rows = rows.filter(paper__code=code)
    return tuple(map(_doubt, rows))


def _doubt(row: DoubtedFigure) -> DoubtFacts:
    answer = getattr(row, "answer", None)
    return DoubtFacts(
        row.pk,
        row.paper.code,
        Doubt(row.binding, row.shown, row.stated, row.reason, row.version_id),
        row.by,
        row.at,
        bool(row.version and row.version.recorded_to),
        row.version.series_key.indicator.code if row.version else "",
        answer.text if answer else "",
        answer.by if answer else "",
    )


def quotes_of(code: str) -> tuple[QuoteFacts, ...]:
    """The figures that the newest of what the committee was given quotes, each once. Two queries."""
    newest = FrozenPaper.objects.filter(paper__code=code).order_by("-number").first()
    rows = QuotedFigure.objects.filter(frozen=newest).order_by("id") if newest else ()
    found = {(one.binding, one.place): one for one in rows}
    return tuple(QuoteFacts(one.pk, one.binding, one.section, one.sentence, one.shown) for one in found.values())


# --- what the committee was given ------------------------------------------------------------------------------------


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
