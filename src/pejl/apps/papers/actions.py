# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What people do with a paper: write, hand over, send back, sign, release, correct, archive.

Whoever acts says which step they saw last; where another came in between, nothing is done and they are told. Who may do
what is asked for at the door (`pejl.apps.people.roles`); that nobody signs their own text is asked for here.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from pejl.apps.audit.actions import record, withdraw
from pejl.apps.audit.models import AuditEntry
from pejl.apps.audit.recording import Stamp, stamp
from pejl.apps.papers.facts import PaperFacts, SectionText, Taken, ToFreeze
from pejl.apps.papers.models import FrozenPaper, Paper, PaperStep, QuotedFigure, SectionVersion
from pejl.apps.papers.queries import paper_facts
from pejl.core.errors import PejlError
from pejl.core.papers.states import NEED_A_NOTE, Step, after, may_sign

WRITTEN = "text"  # why a section was changed, where nobody said


def write_sections(code: str, sections: Sequence[SectionText], *, acting_user: str, reason: str = "") -> int:
    """Keep the text of a draft, all of it; answers how many sections say something new. The first text makes the paper.

    Sections that are left out end; every version stays. Raises `PejlError("paper.not_editable")` for a paper that is
    no draft, `paper.no_sections`.
    """
    by = stamp(acting_user, reason=reason or WRITTEN)
    if not sections:
        raise PejlError("paper.no_sections", found=code, expected="a text")
    with transaction.atomic():
        paper, _ = Paper.objects.get_or_create(code=code)
        if SectionVersion.objects.open().filter(paper=paper).exists():
            _refuse_standing_still(paper_facts(code))
        return _keep(paper, sections, by)


def _refuse_standing_still(facts: PaperFacts) -> None:
    if not facts.state.editable:
        raise PejlError("paper.not_editable", found=facts.state.value, expected="draft")


def _keep(paper: Paper, sections: Sequence[SectionText], by: Stamp) -> int:
    drafts = [
        SectionVersion(paper=paper, section=one.section, position=place, text=one.text)
        for place, one in enumerate(sections)
    ]
    written = record("paper.write", drafts, by=by)
    named = [one.section for one in sections]
    gone = list(SectionVersion.objects.open().filter(paper=paper).exclude(section__in=named))
    if gone:
        withdraw("paper.drop_section", gone, by=by)
    return len(written.added) + len(gone)


# --- steps ---------------------------------------------------------------------------------------------------------


def submit(taken: Taken, *, acting_user: str) -> None:
    """Hand a draft over for review; from now on its text stands still."""
    _take(taken, Step.SUBMIT, stamp(acting_user))


def send_back(taken: Taken, *, acting_user: str) -> None:
    """Send a paper back to be written on, with a note that says what is missing."""
    _take(taken, Step.RETURN, stamp(acting_user))


def sign(taken: Taken, *, acting_user: str) -> None:
    """Sign a paper. Raises `PejlError("paper.own")` where the signer wrote what stands in it."""
    by = stamp(acting_user)
    facts = paper_facts(taken.paper)
    if not may_sign(written_by=facts.writers, signer=acting_user):
        raise PejlError("paper.own", found=taken.paper, expected="somebody who has not written in it")
    _take(taken, Step.SIGN, by)


def release(taken: Taken, frozen: ToFreeze, *, acting_user: str) -> int:
    """Put a signed paper on the agenda, frozen; answers its number, which is 0.

    Raises `PejlError("paper.text_differs")` where what is frozen was not made of the text that was signed.
    """
    facts = paper_facts(taken.paper)
    if frozen.source != facts.source:
        raise PejlError("paper.text_differs", found=taken.paper, expected="the text that was signed")
    with transaction.atomic():
        return _freeze(_take(taken, Step.RELEASE, stamp(acting_user)), frozen, number=0)


def correct(taken: Taken, sections: Sequence[SectionText], frozen: ToFreeze, *, acting_user: str) -> int:
    """Put right what the committee was given, with a note that says what changed; answers the correction's number.

    The figures as known now and, where `sections` differ, the text. Raises what `release` raises.
    """
    by = stamp(acting_user, reason=taken.note or WRITTEN)
    if frozen.source != "".join(one.text for one in sections):
        raise PejlError("paper.text_differs", found=taken.paper, expected="the text of the correction")
    number = paper_facts(taken.paper).corrections + 1
    with transaction.atomic():
        step = _take(taken, Step.CORRECT, by)
        _keep(step.paper, sections, by)
        return _freeze(step, frozen, number=number)


def archive(taken: Taken, *, acting_user: str) -> None:
    """The meeting is over and nothing more is corrected."""
    _take(taken, Step.ARCHIVE, stamp(acting_user))


def _take(taken: Taken, kind: Step, by: Stamp) -> PaperStep:
    facts = paper_facts(taken.paper)
    if facts.last != taken.follows:
        raise _meanwhile(taken.paper)
    after(facts.state, kind)
    if kind in NEED_A_NOTE and not taken.note.strip():
        raise PejlError("paper.no_note", found=kind.value, expected="a sentence for the person who reads it")
    step = PaperStep(
        paper=Paper.objects.get(code=taken.paper),
        follows_id=taken.follows,
        kind=kind.value,
        at=timezone.now(),
        by=by.acting_user,
        note=taken.note.strip(),
    )
    try:
        with transaction.atomic():
            step.save(force_insert=True)
            _enter(step)
    except IntegrityError:  # somebody else followed the same step between our look and now
        raise _meanwhile(taken.paper) from None
    return step


def _meanwhile(code: str) -> PejlError:
    steps = paper_facts(code).steps
    return PejlError("paper.changed_meanwhile", found=code, by=steps[-1].by if steps else "")


def _freeze(step: PaperStep, frozen: ToFreeze, *, number: int) -> int:
    kept = FrozenPaper(
        paper=step.paper,
        step=step,
        number=number,
        known_at=frozen.known_at,
        settings=dict(frozen.settings),
        source=frozen.source,
        body=frozen.body,
        digest=frozen.digest,
    )
    kept.save(force_insert=True)
    QuotedFigure.objects.bulk_create(_quoted(kept, frozen))
    return number


def _quoted(kept: FrozenPaper, frozen: ToFreeze) -> Iterable[QuotedFigure]:
    for one in frozen.quotes:
        yield QuotedFigure(
            frozen=kept,
            version_id=one.version,
            binding=one.binding,
            place=one.place,
            section=one.section,
            sentence=one.sentence,
            shown=one.shown,
        )


def _enter(step: PaperStep) -> None:
    after_it: dict[str, Any] = {"step": step.kind}
    AuditEntry.objects.create(
        at=step.at,
        actor=step.by,
        action=f"paper.{step.kind}",
        object_type=Paper._meta.label,
        object_key=step.paper.code,
        reason=step.note,
        after=after_it,
    )
