# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""How documents are handed in to be checked, and what people decide about what was found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from hashlib import sha256
from typing import Any

from django.conf import settings
from django.db import IntegrityError, transaction

from pejl.apps.audit.actions import record, withdraw
from pejl.apps.audit.models import AuditEntry
from pejl.apps.audit.recording import Stamp, stamp
from pejl.apps.checks.models import (
    FILE_NAME_LENGTH,
    PHRASE_LENGTH,
    Against,
    Check,
    CheckedDocument,
    Choice,
    Decision,
    Progress,
    TaughtPhrase,
    UploadedFile,
)
from pejl.apps.checks.queries import report_of
from pejl.apps.checks.recognition import fingerprint, series_of, target_of
from pejl.apps.checks.tasks import run_check
from pejl.apps.indicators.models import Indicator
from pejl.core.errors import PejlError
from pejl.core.units import UNITS
from pejl.documents.readers.choosing import kind_of
from pejl.documents.readers.limits import LIMITS, too_large

MOST_DOCUMENTS = 10
LARGEST_TOGETHER = 2 * LIMITS.size


@dataclass(frozen=True, slots=True)
class Handed:
    """A file that somebody hands in."""

    name: str
    body: bytes


@dataclass(frozen=True, slots=True)
class Wanted:
    """How the documents are to be checked: the language of the answer, and whether against the register."""

    language: str = "da"
    against: str = Against.REGISTER


def request_check(files: Sequence[Handed], wanted: Wanted, *, acting_user: str) -> int:
    """Keep the files and ask the worker to check them together; the number of the check.

    Raises `PejlError` for what can be seen without opening a file: `check.no_documents`, `check.too_many_documents`,
    `documents.same_name`, `document.too_large`, `document.unknown_kind`, `document.name_too_long`.
    """
    kinds = _kinds(files)
    by = stamp(acting_user)
    with transaction.atomic():
        check = Check.objects.create(
            requested_by=by.acting_user,
            requested_at=by.recorded_at,
            language=wanted.language,
            against=Against(wanted.against),
        )
        for position, (file, kind) in enumerate(zip(files, kinds, strict=True)):
            _keep(check, position, file, kind)
        Progress.objects.create(check_asked=check, changed_at=by.recorded_at)
        _enter("check.request", check, by, after={"documents": [one.name for one in files], "against": check.against})
        run_check.enqueue(check.pk)
    return check.pk


def _kinds(files: Sequence[Handed]) -> list[str]:
    if not files:
        raise PejlError("check.no_documents", expected="a document")
    if len(files) > MOST_DOCUMENTS:
        raise PejlError("check.too_many_documents", found=str(len(files)), expected=f"<= {MOST_DOCUMENTS}")
    names = [file.name for file in files]
    for file in files:
        if names.count(file.name) > 1:
            raise PejlError("documents.same_name", found=file.name, expected="a name of its own for each document")
        if not file.name or len(file.name) > FILE_NAME_LENGTH:
            raise PejlError("document.name_too_long", found=file.name[:40], expected=f"<= {FILE_NAME_LENGTH}")
        if len(file.body) > LIMITS.size:
            refused = too_large(len(file.body), LIMITS.size)
            raise PejlError(refused.code, **refused.params, document=file.name)
    together = sum(len(file.body) for file in files)
    if together > LARGEST_TOGETHER:
        raise too_large(together, LARGEST_TOGETHER)
    return [kind_of(file.name, file.body).value for file in files]


def _keep(check: Check, position: int, file: Handed, kind: str) -> None:
    document = CheckedDocument.objects.create(
        check_asked=check,
        position=position,
        name=file.name,
        series=series_of(file.name),
        kind=kind,
        size=len(file.body),
        sha256=sha256(file.body).hexdigest(),
    )
    kept_until = check.requested_at + timedelta(days=settings.PEJL_KEEP_UPLOADS)
    UploadedFile.objects.create(document=document, body=file.body, kept_until=kept_until)


def check_again(number: int, *, acting_user: str) -> int:
    """Check the same documents once more, with what the register says and what was taught since; the new number.

    Raises `PejlError("check.files_gone")` where the files are no longer kept.
    """
    before = Check.objects.filter(pk=number).first()
    rows = UploadedFile.objects.filter(document__check_asked=number).select_related("document")
    files = [Handed(one.document.name, bytes(one.body)) for one in rows.order_by("document__position")]
    if before is None or len(files) < before.documents.count():
        raise PejlError("check.files_gone", found=str(number), expected="the documents, handed in again")
    return request_check(files, Wanted(before.language, before.against), acting_user=acting_user)


# --- decisions ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Verdicted:
    """What somebody decides about a claim or finding; `seen` is the decision they saw standing, None for none."""

    target: str
    choice: str
    reason: str = ""
    seen: int | None = None


def decide(number: int, wanted: Verdicted, *, acting_user: str) -> None:
    """Record a decision; a later one replaces it and both are kept. The same decision again changes nothing.

    Raises `PejlError`: `decision.reason_missing` for a dismissal without a reason, or for one that changes another;
    `decision.changed_meanwhile` where somebody else decided since; `decision.unknown_target`.
    """
    by = stamp(acting_user, reason=wanted.reason)
    report = report_of(number)
    subject = target_of(report, wanted.target)
    if subject is None:
        raise PejlError("decision.unknown_target", found=wanted.target, expected="a claim or finding of the report")
    with transaction.atomic():
        Check.objects.select_for_update().get(pk=number)  # one decides at a time, so that what was seen still stands
        standing = Decision.objects.open().filter(check_asked=number, target=wanted.target).first()
        if (standing.pk if standing else None) != wanted.seen:
            raise PejlError("decision.changed_meanwhile", found=standing.recorded_by if standing else "")
        if not by.reason and (wanted.choice == Choice.DISMISSED or standing):
            raise PejlError("decision.reason_missing", expected="a reason")
        draft = Decision(
            check_asked_id=number,
            target=wanted.target,
            document=CheckedDocument.objects.get(check_asked=number, name=subject.span.document),
            fingerprint=fingerprint(subject, report),
            choice=Choice(wanted.choice),
        )
        try:
            record("check.decide", [draft], by=by)
        except IntegrityError:
            raise PejlError("decision.changed_meanwhile", found="") from None


# --- phrases -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Lesson:
    """A phrase and what it means; `breakdown` and `unit` may be left open."""

    phrase: str
    indicator: str
    breakdown: str = ""
    unit: str = ""


def teach(lessons: Sequence[Lesson], *, acting_user: str, reason: str = "") -> int:
    """Record what phrases mean, all or none; how many were new. One that means something else now needs a reason.

    Raises `PejlError`: `phrase.empty`, `phrase.too_long`, `indicator.unknown`, `unit.unknown`,
    `version.reason_missing`.
    """
    by = stamp(acting_user, reason=reason)
    known = {one.code: one for one in Indicator.objects.filter(code__in={one.indicator for one in lessons})}
    drafts = {plain_phrase(one.phrase): _phrase(one, known) for one in lessons}
    return len(record("phrase.teach", list(drafts.values()), by=by).added)


def teach_about(number: int, wanted: Verdicted, lesson: Lesson, *, acting_user: str) -> None:
    """Teach what the words of a finding mean, and decide about the finding by that; both or none."""
    with transaction.atomic():
        teach([lesson], acting_user=acting_user, reason=wanted.reason)
        meaning = " ".join(filter(None, (lesson.indicator, lesson.breakdown, lesson.unit)))
        reason = f"“{plain_phrase(lesson.phrase)}” = {meaning}. {wanted.reason}".strip()
        decide(number, replace(wanted, choice=Choice.TAUGHT, reason=reason), acting_user=acting_user)


def forget(phrase: str, *, acting_user: str, reason: str) -> None:
    """Take back what was taught about a phrase; what it meant until now stays on record."""
    standing = list(TaughtPhrase.objects.open().filter(phrase=plain_phrase(phrase)))
    if not standing:
        raise PejlError("phrase.unknown", found=phrase, expected="a phrase that was taught")
    withdraw("phrase.forget", standing, by=stamp(acting_user, reason=reason))


def plain_phrase(phrase: str) -> str:
    """The phrase as it is kept: small letters, single spaces.

    >>> plain_phrase("  Hjemløse  i København ")
    'hjemløse i københavn'
    """
    return " ".join(phrase.casefold().split())


def _phrase(lesson: Lesson, known: dict[str, Indicator]) -> TaughtPhrase:
    phrase = plain_phrase(lesson.phrase)
    if not phrase:
        raise PejlError("phrase.empty", expected="some words")
    if len(phrase) > PHRASE_LENGTH:
        raise PejlError("phrase.too_long", found=str(len(phrase)), expected=f"<= {PHRASE_LENGTH}")
    if lesson.indicator not in known:
        raise PejlError("indicator.unknown", found=lesson.indicator, expected="the code of an indicator")
    if lesson.unit and lesson.unit not in UNITS:
        raise PejlError("unit.unknown", found=lesson.unit, expected=", ".join(UNITS))
    return TaughtPhrase(phrase=phrase, indicator=known[lesson.indicator], breakdown=lesson.breakdown, unit=lesson.unit)


def _enter(action: str, check: Check, by: Stamp, *, after: dict[str, Any]) -> None:
    AuditEntry.objects.create(
        at=by.recorded_at,
        actor=by.acting_user,
        action=action,
        object_type=Check._meta.label,
        object_key=str(check.pk),
        after=after,
    )
