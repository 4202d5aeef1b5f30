# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Papers as a plan package carries them: read as known at a moment, and taken in without undoing anything."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from itertools import groupby
from typing import Any

from django.utils import timezone

from pejl.apps.audit.actions import record, withdraw
from pejl.apps.audit.models import AuditEntry
from pejl.apps.audit.recording import Stamp, stamp
from pejl.apps.measurements.models import Measurement
from pejl.apps.papers.actions import WRITTEN, freeze, refuse_code
from pejl.apps.papers.facts import StepFacts, ToFreeze
from pejl.apps.papers.models import FrozenPaper, Paper, PaperStep, SectionVersion
from pejl.apps.papers.queries import paper_facts, texts_of
from pejl.core.errors import PejlError
from pejl.core.papers.states import NEED_A_NOTE, State, Step, after
from pejl.documents.paper import text_sum

FREEZING = (Step.RELEASE, Step.CORRECT)


@dataclass(frozen=True, slots=True)
class PackedSection:
    """A section as it stands; `by` "" and `at` None are whoever takes it in, then."""

    section: str
    text: str
    by: str = ""
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class PackedStep:
    """A step, with what the committee was given where it gave something."""

    kind: Step
    by: str
    at: datetime
    note: str
    frozen: ToFreeze | None = None

    @property
    def told(self) -> tuple[Any, ...]:
        """What makes it this step and no other."""
        return self.kind, self.by, self.at, self.note


@dataclass(frozen=True, slots=True)
class PackedPaper:
    """A paper, whole."""

    code: str
    sections: tuple[PackedSection, ...]
    steps: tuple[PackedStep, ...] = ()

    @property
    def source(self) -> str:
        """The whole text."""
        return "".join(one.text for one in self.sections)


class Came(StrEnum):
    """What a paper of a package came to."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"


# --- out -------------------------------------------------------------------------------------------------------------


def papers_known(moment: datetime) -> tuple[PackedPaper, ...]:
    """Every paper that was there at `moment`, by its code. Two queries."""
    rows = SectionVersion.objects.known_at(moment).select_related("paper").order_by("paper__code", "position", "id")
    steps: dict[str, list[PackedStep]] = {}
    for step in PaperStep.objects.filter(at__lte=moment).select_related("paper", "frozen").order_by("id"):
        steps.setdefault(step.paper.code, []).append(
            PackedStep(Step(step.kind), step.by, step.at, step.note, _given(step))
        )
    return tuple(
        PackedPaper(code, tuple(map(_packed, found)), tuple(steps.get(code, ())))
        for code, found in groupby(rows, key=lambda one: one.paper.code)
    )


def _packed(row: SectionVersion) -> PackedSection:
    return PackedSection(row.section, row.text, row.recorded_by, row.recorded_from)


def _given(step: PaperStep) -> ToFreeze | None:
    frozen: FrozenPaper | None = getattr(step, "frozen", None)
    if frozen is None:
        return None
    return ToFreeze(frozen.known_at, frozen.source, frozen.body, frozen.digest, frozen.settings, ())


_NAMED = ("indicator__code", "breakdown", "group", "organisation")
_FIGURE = (*(f"series_key__{name}" for name in _NAMED), "period", "kind", "from_period", "variant", "recorded_from")


def versions_named(ids: Iterable[int]) -> Mapping[int, tuple[Any, ...]]:
    """Of each version what its figure is about and when it became known: indicator code first, the moment last."""
    rows = Measurement.objects.filter(pk__in=list(ids)).order_by("id").values_list("id", *_FIGURE)
    return {number: tuple(named) for number, *named in rows}


def versions_of_indicators(codes: Iterable[str]) -> Mapping[tuple[Any, ...], int]:
    """Every version of these indicators' figures, by what `versions_named` says of it. One query."""
    rows = Measurement.objects.filter(series_key__indicator__code__in=list(codes)).order_by("id")
    return {tuple(named): number for number, *named in rows.values_list("id", *_FIGURE)}


# --- in --------------------------------------------------------------------------------------------------------------


def take_in_paper(packed: PackedPaper, *, acting_user: str, reason: str) -> Came:
    """Keep a paper of a package; the caller holds the transaction.

    A text that the paper has had, and a life that the register knows further than the package, are left alone. Raises
    `PejlError`: `paper.package_differs` where the lives part, `paper.not_editable` for another text of a paper that
    stands still, `paper.not_now` for a step that cannot follow, and what `refuse_code` and `stamp` raise.
    """
    refuse_code(packed.code)
    _refuse_impossible(packed)
    paper, _ = Paper.objects.get_or_create(code=packed.code)
    if not SectionVersion.objects.open().filter(paper=paper).exists():
        _keep(paper, packed, packed.steps, stamp(acting_user, reason=reason))
        return Came.NEW
    facts = paper_facts(packed.code)
    new = _steps_to_add(packed, facts.steps)
    if not new and (packed.source == facts.source or text_sum(packed.source) in texts_of(packed.code)):
        return Came.UNCHANGED
    if packed.source != facts.source and not _may_change(facts.state, new):
        raise PejlError("paper.not_editable", found=facts.state.value, expected=State.DRAFT.value)
    _keep(paper, packed, new, stamp(acting_user, reason=reason))
    return Came.CHANGED


def _refuse_impossible(packed: PackedPaper) -> None:
    state = State.DRAFT
    for step in packed.steps:
        state = after(state, step.kind)
        if step.kind in NEED_A_NOTE and not step.note:
            raise PejlError("paper.no_note", found=step.kind.value, expected="a sentence for the person who reads it")
        if (step.kind in FREEZING) is not (step.frozen is not None):
            raise PejlError("paper.not_given", found=step.kind.value, expected="frozen")
    given = [step.frozen for step in packed.steps if step.frozen]
    if given and given[-1].source != packed.source:
        raise PejlError("paper.text_differs", found=packed.code, expected="the text that the committee was given")


def _steps_to_add(packed: PackedPaper, known: Sequence[StepFacts]) -> tuple[PackedStep, ...]:
    stated, there = [one.told for one in packed.steps], [(one.kind, one.by, one.at, one.note) for one in known]
    shared = min(len(stated), len(there))
    if stated[:shared] != there[:shared]:
        expected = ", ".join(f"{one.kind.value} {one.by}" for one in known)
        found = ", ".join(f"{one.kind.value} {one.by}" for one in packed.steps)
        raise PejlError("paper.package_differs", found=found, expected=expected)
    return packed.steps[shared:]


def _may_change(state: State, new: Sequence[PackedStep]) -> bool:
    return state.editable or any(step.kind in (Step.RETURN, Step.CORRECT) for step in new)


def _keep(paper: Paper, packed: PackedPaper, steps: Sequence[PackedStep], by: Stamp) -> None:
    _keep_sections(paper, packed.sections, by)
    last = PaperStep.objects.filter(paper=paper).order_by("id").last()
    number = FrozenPaper.objects.filter(paper=paper).count()
    for one in steps:
        stamp(one.by, recorded_at=one.at)  # nobody and the future are refused
        row = PaperStep(paper=paper, follows=last, kind=one.kind.value, at=one.at, by=one.by, note=one.note)
        row.save(force_insert=True)
        if one.frozen:
            freeze(row, one.frozen, number=number)
            number += 1
        last = row
    _enter(packed.code, steps, by)


def _keep_sections(paper: Paper, sections: Sequence[PackedSection], by: Stamp) -> None:
    standing = {one.section: one for one in SectionVersion.objects.open().filter(paper=paper)}
    drafts: dict[Stamp, list[SectionVersion]] = {}
    for place, one in enumerate(sections):
        stated = _stamp_of(one, standing.get(one.section), by)
        row = SectionVersion(paper=paper, section=one.section, position=place, text=one.text)
        drafts.setdefault(stated, []).append(row)
    for stated in sorted(drafts, key=lambda each: (each.recorded_at, each.acting_user)):
        record("paper.write", drafts[stated], by=stated)
    gone = [row for name, row in standing.items() if name not in {one.section for one in sections}]
    if gone:
        withdraw("paper.drop_section", gone, by=replace(by, recorded_at=timezone.now()))


def _stamp_of(one: PackedSection, standing: SectionVersion | None, by: Stamp) -> Stamp:
    """Who wrote it and when, as the package says, unless the register has something newer."""
    if one.at is None or (standing and standing.recorded_from >= one.at):
        return replace(by, acting_user=one.by or by.acting_user)
    return stamp(one.by, reason=by.reason or WRITTEN, recorded_at=one.at)


def _enter(code: str, steps: Sequence[PackedStep], by: Stamp) -> None:
    """One entry that says what came in with a package, and when; the steps keep their own days and names."""
    AuditEntry.objects.create(
        at=timezone.now(),
        actor=by.acting_user,
        action="paper.import",
        object_type=Paper._meta.label,
        object_key=code,
        reason=by.reason,
        after={"steps": [f"{one.at.isoformat()} {one.kind.value} {one.by}" for one in steps]},
    )
