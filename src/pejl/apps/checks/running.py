# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The worker's side of a check: taking it, saying how far it has come, and writing down what came of it."""

from __future__ import annotations

import logging
from collections import Counter
from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import F
from django.utils import timezone

import pejl
from pejl.apps.audit.models import AuditEntry
from pejl.apps.checks.comparing import register_for_checking
from pejl.apps.checks.models import (
    FILE_NAME_LENGTH,
    Against,
    Check,
    CheckedDocument,
    CheckReport,
    CommentedFile,
    Progress,
    QuotedVersion,
    State,
    UploadedFile,
)
from pejl.apps.checks.queries import SILENCE
from pejl.apps.checks.reading import Bounds, Step, read_and_judge
from pejl.apps.checks.report_text import read_report
from pejl.apps.checks.tasks import run_check
from pejl.apps.measurements.models import Measurement
from pejl.core.checking.register import NO_REGISTER
from pejl.core.checking.report import Report
from pejl.core.errors import PejlError

log = logging.getLogger(__name__)

WORKER = "pejl worker"
MOST_ATTEMPTS = 2  # a check that took its worker down twice is not given to a third


def run(number: int) -> str:
    """Do the check, if nobody else is at it; the state that it ended in, or "" where there was nothing to do."""
    if not _take(number):
        return ""
    try:
        register = register_for_checking() if _against(number) == Against.REGISTER else NO_REGISTER
        text = read_and_judge(_files(number), bounds(), told=lambda step: _tell(number, step), register=register)
        _finish(number, text)
    except PejlError as error:
        _fail(number, error)
        return State.FAILED
    except Exception as error:
        log.exception("check.broken check=%d", number)
        _fail(number, PejlError("check.crashed", found=type(error).__name__))
        raise
    return State.DONE


def resume_interrupted(now: datetime | None = None) -> int:
    """Queue checks again whose worker was killed, or end them where that has happened before; how many there were."""
    silent = Progress.objects.filter(state=State.RUNNING, changed_at__lt=(now or timezone.now()) - SILENCE)
    found = list(silent)
    for one in found:
        if one.attempts >= MOST_ATTEMPTS:
            _fail(one.pk, PejlError("check.interrupted"))
        elif silent.filter(pk=one.pk).update(state=State.QUEUED, changed_at=timezone.now()):
            run_check.enqueue(one.pk)
    return len(found)


def remove_expired_files(now: datetime | None = None) -> int:
    """Delete the bytes of documents that have been kept for as long as is stated; how many there were."""
    moment = now or timezone.now()
    CommentedFile.objects.filter(kept_until__lt=moment).delete()
    expired = UploadedFile.objects.filter(kept_until__lt=moment)
    documents = list(expired.values_list("document_id", flat=True))
    if documents:
        with transaction.atomic():
            UploadedFile.objects.filter(document_id__in=documents).delete()
            _enter(
                "check.remove_files", CheckedDocument._meta.label, f"{len(documents)}", after={"documents": documents}
            )
    return len(documents)


def _take(number: int) -> bool:
    """Make a queued check one's own; only one of several workers can."""
    now = timezone.now()
    queued = Progress.objects.filter(pk=number, state=State.QUEUED)
    return bool(queued.update(state=State.RUNNING, attempts=F("attempts") + 1, started_at=now, changed_at=now))


def _files(number: int) -> list[tuple[str, bytes]]:
    rows = UploadedFile.objects.filter(document__check_asked=number).select_related("document")
    files = [(one.document.name, bytes(one.body)) for one in rows.order_by("document__position")]
    if len(files) < CheckedDocument.objects.filter(check_asked=number).count():
        raise PejlError("check.files_gone", found=str(number), expected="the documents, handed in again")
    return files


def _against(number: int) -> str:
    return Check.objects.values_list("against", flat=True).get(pk=number)


def bounds() -> Bounds:
    return Bounds(seconds=settings.PEJL_CHECK_SECONDS, megabytes=settings.PEJL_CHECK_MEMORY)


def _tell(number: int, step: Step | None) -> None:
    said: dict[str, Any] = {"step": step.name, "done": step.done, "total": step.total} if step else {}
    Progress.objects.filter(pk=number, state=State.RUNNING).update(changed_at=timezone.now(), **said)


def _finish(number: int, text: str) -> None:
    report = read_report(text)
    now = timezone.now()
    counts = Counter(str(claim.verdict) for claim in report.claims)
    counts |= Counter({"claims": len(report.claims), "findings": len(report.findings)})
    with transaction.atomic():
        if not Progress.objects.filter(pk=number, state=State.RUNNING).update(
            state=State.DONE, step="", changed_at=now, ended_at=now
        ):
            return  # somebody else has ended it meanwhile
        CheckReport.objects.create(
            check_asked_id=number, made_at=now, pejl_version=pejl.__version__, body=text, counts=dict(counts)
        )
        QuotedVersion.objects.bulk_create(_quoted(number, report))
        _enter("check.done", Check._meta.label, str(number), after=dict(counts))


def _quoted(number: int, report: Report) -> list[QuotedVersion]:
    """A row for each claim and version of a figure that it was held against."""
    documents = dict(CheckedDocument.objects.filter(check_asked=number).values_list("name", "id"))
    held = {
        (claim.id, int(evidence.version)): claim
        for claim in report.claims
        for evidence in claim.evidence
        if evidence.version.isdecimal()
    }
    known = set(Measurement.objects.filter(pk__in={version for _, version in held}).values_list("id", flat=True))
    return [
        QuotedVersion(
            document_id=documents[claim.span.document],
            claim=name,
            quote=claim.quote[:FILE_NAME_LENGTH],
            verdict=claim.verdict,
            version_id=version,
        )
        for (name, version), claim in held.items()
        if version in known
    ]


def _fail(number: int, error: PejlError) -> None:
    now = timezone.now()
    params = {name: str(value) for name, value in error.params.items()}
    with transaction.atomic():
        unfinished = Progress.objects.filter(pk=number, state__in=(State.QUEUED, State.RUNNING))
        if unfinished.update(state=State.FAILED, error=error.code, params=params, changed_at=now, ended_at=now):
            _enter("check.failed", Check._meta.label, str(number), after={"error": error.code})


def _enter(action: str, kind: str, key: str, *, after: dict[str, Any]) -> None:
    AuditEntry.objects.create(
        at=timezone.now(), actor=WORKER, action=action, object_type=kind, object_key=key, after=after
    )
