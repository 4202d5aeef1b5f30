# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What people do with a paper: write, hand over, send back, sign, release, correct, archive.

Whoever acts says which step they saw last; where another came in between, nothing is done and they are told. Who may do
what is asked for at the door (`pejl.apps.people.roles`); that nobody signs their own text is asked for here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import timedelta
from hashlib import sha256
from typing import Any

from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils import timezone

from pejl.apps.audit.actions import record, withdraw
from pejl.apps.audit.models import AuditEntry
from pejl.apps.audit.recording import Stamp, stamp
from pejl.apps.papers.facts import Doubt, PaperFacts, SectionText, Settled, Taken, ToFreeze
from pejl.apps.papers.models import (
    CODE_LENGTH,
    FILE_NAME_LENGTH,
    DoubtedFigure,
    FrozenPaper,
    Paper,
    PaperStep,
    QuotedFigure,
    ReturnedFile,
    SectionComment,
    SectionMark,
    SectionVersion,
    SettledReturn,
)
from pejl.apps.papers.queries import paper_facts, threads
from pejl.core.errors import PejlError
from pejl.core.papers.states import NEED_A_NOTE, Step, after, may_sign
from pejl.documents.readers.choosing import FileKind, kind_of
from pejl.documents.readers.limits import LIMITS, too_large

_CODE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
WRITTEN = "text"  # why a section was changed, where nobody said


def write_sections(
    code: str, sections: Sequence[SectionText], *, acting_user: str, reason: str = "", seen: str | None = None
) -> int:
    """Keep the text of a draft, all of it; answers how many sections say something new. The first text makes the paper.

    Sections that are left out end; every version stays. `seen` is the text that the writer began from: where another
    stands now, nothing is kept. Raises `PejlError("paper.not_editable")` for a paper that is no draft,
    `paper.no_sections`, `paper.text_changed` with the names of those who wrote meanwhile.
    """
    by = stamp(acting_user, reason=reason or WRITTEN)
    if not sections:
        raise PejlError("paper.no_sections", found=code, expected="a text")
    refuse_code(code)
    with transaction.atomic():
        paper, _ = Paper.objects.get_or_create(code=code)
        if SectionVersion.objects.open().filter(paper=paper).exists():
            facts = paper_facts(code)
            _refuse_standing_still(facts)
            if seen is not None and seen != facts.source:
                raise PejlError("paper.text_changed", found=code, by=", ".join(sorted(facts.writers)))
        return _keep(paper, sections, by)


def refuse_code(code: str) -> None:
    """A code stands in addresses and in names of files. Raises `PejlError("code.unreadable")`."""
    if not _CODE.fullmatch(code) or len(code) > CODE_LENGTH:
        raise PejlError("code.unreadable", found=code, expected="sag-2025 (a-z 0-9, with - between)")


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


# --- comments and approval --------------------------------------------------------------------------------------------


def comment(code: str, section: str, text: str, *, acting_user: str, answers: int | None = None) -> int:
    """Say something about a section, or `answers` a thread; answers with the id of the remark.

    Raises `PejlError`: `paper.no_note` for an empty one, `paper.frozen` once the committee has the paper,
    `paper.no_section` and `paper.no_thread` for what is not there.
    """
    by = stamp(acting_user)
    if not text.strip():
        raise PejlError("paper.no_note", found="", expected="a sentence for the person who reads it")
    thread = _thread(code, answers) if answers is not None else None
    about = thread.section if thread else section
    if about not in {one.section for one in paper_facts(code).sections} and thread is None:
        raise PejlError("paper.no_section", found=section, expected=code)
    return _say(code, SectionComment(section=about, answers=thread, text=text.strip()), by)


def resolve(code: str, thread: int, *, acting_user: str, again: bool = False) -> None:
    """Say that what a thread is about has been dealt with, or with `again` that it has not."""
    kind = SectionComment.Kind.REOPENED if again else SectionComment.Kind.RESOLVED
    found = _thread(code, thread)
    _say(code, SectionComment(section=found.section, answers=found, kind=kind), stamp(acting_user))


def _thread(code: str, number: int) -> SectionComment:
    found = SectionComment.objects.filter(paper__code=code, pk=number, answers__isnull=True).first()
    if found is None:
        raise PejlError("paper.no_thread", found=str(number), expected=code)
    return found


def _say(code: str, said: SectionComment, by: Stamp) -> int:
    _refuse_frozen(paper_facts(code))
    said.paper, said.at, said.by = Paper.objects.get(code=code), by.recorded_at, by.acting_user
    with transaction.atomic():
        said.save(force_insert=True)
        _log(code, by, f"paper.comment_{said.kind}", {"section": said.section, "text": said.text})
    return said.pk


def _refuse_frozen(facts: PaperFacts) -> None:
    if facts.state.frozen:
        raise PejlError("paper.frozen", found=facts.state.value, expected="draft, review, signed")


def mark_section(code: str, version: int, kind: str, *, acting_user: str) -> None:
    """Say that a version of a section is ready or approved, or take that back.

    Raises `PejlError`: `paper.text_changed` where another version stands by now, `paper.own` for somebody who approves
    what they wrote, `paper.frozen`, `paper.comments_open` for approval over an open thread.
    """
    by = stamp(acting_user)
    facts = paper_facts(code)
    row = SectionVersion.objects.open().filter(paper__code=code, pk=version).first()
    if row is None:
        raise PejlError("paper.text_changed", found=code, by=", ".join(sorted(facts.writers)))
    _refuse_frozen(facts)
    if kind == SectionMark.Kind.APPROVED:
        _refuse_approval(code, row, acting_user)
    with transaction.atomic():
        SectionMark(version=row, kind=SectionMark.Kind(kind), at=by.recorded_at, by=by.acting_user).save()
        _log(code, by, f"paper.section_{kind}", {"section": row.section})


def _refuse_approval(code: str, row: SectionVersion, acting_user: str) -> None:
    if not may_sign(written_by=frozenset({row.recorded_by}), signer=acting_user):
        raise PejlError("paper.own", found=row.section or code, expected="somebody who has not written in it")
    waiting = [one for one in threads(code) if one.is_open and one.section == row.section]
    if waiting:
        raise PejlError("paper.comments_open", found=str(len(waiting)), expected="0")


# --- papers that come back from Word ---------------------------------------------------------------------------------


def hand_in_word(code: str, name: str, body: bytes, *, acting_user: str) -> int:
    """Keep a Word file of a paper that came back, for the worker to read; answers its number.

    Raises `PejlError`: `document.unknown_kind` for what is no Word file, `document.too_large`,
    `document.name_too_long`, `paper.not_editable`.
    """
    by = stamp(acting_user)
    _refuse_standing_still(paper_facts(code))
    if not name or len(name) > FILE_NAME_LENGTH:
        raise PejlError("document.name_too_long", found=name[:40], expected=f"<= {FILE_NAME_LENGTH}")
    if len(body) > LIMITS.size:
        raise too_large(len(body), LIMITS.size)
    if kind_of(name, body) is not FileKind.WORD:
        raise PejlError("document.unknown_kind", found=name, expected="docx")
    with transaction.atomic():
        row = ReturnedFile.objects.create(
            paper=Paper.objects.get(code=code),
            name=name,
            sha256=sha256(body).hexdigest(),
            body=body,
            at=by.recorded_at,
            by=by.acting_user,
            kept_until=by.recorded_at + timedelta(days=settings.PEJL_KEEP_UPLOADS),
        )
        _log(code, by, "paper.hand_in", {"file": name, "sha256": row.sha256})
    return row.pk


def settle_return(
    number: int, sections: Sequence[SectionText], settled: Settled, *, acting_user: str, seen: str
) -> None:
    """Take a file in: the text with what was chosen of it, what was decided, and the figures that are doubted.

    `seen` is the text of the draft that the choices were made about. Raises what `write_sections` raises, and
    `PejlError("paper.returned_settled")` where the file was taken in before.
    """
    by = stamp(acting_user, reason=settled.reason)
    row = ReturnedFile.objects.select_related("paper").get(pk=number)
    try:
        with transaction.atomic():
            write_sections(row.paper.code, sections, acting_user=acting_user, reason=settled.reason, seen=seen)
            SettledReturn(returned=row, at=by.recorded_at, by=by.acting_user, rulings=dict(settled.rulings)).save()
            DoubtedFigure.objects.bulk_create(_doubted(row.paper, settled.doubts, by))
            _log(row.paper.code, by, "paper.take_in", {"file": row.name, **settled.rulings})
    except IntegrityError:
        raise PejlError(
            "paper.returned_settled", found=row.name, expected="a file that has not been taken in"
        ) from None


def _doubted(paper: Paper, doubts: Iterable[Doubt], by: Stamp) -> list[DoubtedFigure]:
    return [
        DoubtedFigure(
            paper=paper,
            version_id=one.version,
            binding=one.binding,
            shown=one.shown,
            stated=one.stated,
            reason=one.reason,
            at=by.recorded_at,
            by=by.acting_user,
        )
        for one in doubts
    ]


# --- steps ---------------------------------------------------------------------------------------------------------


def submit(taken: Taken, *, acting_user: str) -> None:
    """Hand a draft over for review; from now on its text stands still."""
    _take(taken, Step.SUBMIT, stamp(acting_user))


def send_back(taken: Taken, *, acting_user: str) -> None:
    """Send a paper back to be written on, with a note that says what is missing."""
    _take(taken, Step.RETURN, stamp(acting_user))


def sign(taken: Taken, *, acting_user: str) -> None:
    """Sign a paper. Raises `PejlError`: `paper.own` where the signer wrote what stands in it, `paper.comments_open`."""
    by = stamp(acting_user)
    waiting = [one for one in threads(taken.paper) if one.is_open]
    if waiting:
        raise PejlError("paper.comments_open", found=str(len(waiting)), expected="0")
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
        return freeze(_take(taken, Step.RELEASE, stamp(acting_user)), frozen, number=0)


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
        return freeze(step, frozen, number=number)


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


def freeze(step: PaperStep, frozen: ToFreeze, *, number: int) -> int:
    """Keep what a step gave the committee, with every figure that it quotes; the caller holds the transaction."""
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
    _log(step.paper.code, Stamp(step.by, step.at, step.note), f"paper.{step.kind}", {"step": step.kind})


def _log(code: str, by: Stamp, action: str, after_it: dict[str, Any]) -> None:
    AuditEntry.objects.create(
        at=by.recorded_at,
        actor=by.acting_user,
        action=action,
        object_type=Paper._meta.label,
        object_key=code,
        reason=by.reason,
        after=after_it,
    )
