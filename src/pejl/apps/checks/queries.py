# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Which checks there are, what they answered, and what people decided about it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from django.db.models import F, Prefetch, QuerySet

from pejl.apps.checks.facts import CheckFacts, DecisionFacts, DocumentFacts, PhraseFacts, QuotingPaper
from pejl.apps.checks.models import (
    Check,
    CheckedDocument,
    CheckReport,
    Choice,
    Decision,
    QuotedVersion,
    TaughtPhrase,
    UploadedFile,
)
from pejl.apps.checks.recognition import fingerprint, questioned
from pejl.apps.checks.report_text import read_report
from pejl.apps.measurements.models import Measurement
from pejl.core.checking.report import Report
from pejl.core.errors import PejlError

SILENCE = timedelta(seconds=60)  # a check whose process is watched says something every second
MOST = 200


def checks(*, most: int = MOST) -> tuple[CheckFacts, ...]:
    """The newest checks, newest first. Two queries."""
    return tuple(_facts(one) for one in _checks().order_by("-requested_at", "-id")[:most])


def check_facts(number: int) -> CheckFacts:
    """One check. Raises `PejlError("check.unknown")`. Two queries."""
    found = _checks().filter(pk=number).first()
    if found is None:
        raise PejlError("check.unknown", found=str(number), expected="the number of a check")
    return _facts(found)


def _checks() -> QuerySet[Check]:
    documents = CheckedDocument.objects.order_by("position").annotate(kept_until=F("file__kept_until"))
    rows = Check.objects.select_related("progress", "report").defer("report__body")
    return rows.prefetch_related(Prefetch("documents", queryset=documents))


def _facts(row: Check) -> CheckFacts:
    progress, report = row.progress, getattr(row, "report", None)
    return CheckFacts(
        id=row.pk,
        requested_by=row.requested_by,
        requested_at=row.requested_at,
        language=row.language,
        against=row.against,
        documents=tuple(_document(one) for one in row.documents.all()),
        state=progress.state,
        step=progress.step,
        done=progress.done,
        total=progress.total,
        error=progress.error,
        params=progress.params,
        changed_at=progress.changed_at,
        ended_at=progress.ended_at,
        counts=report.counts if report else {},
    )


def _document(row: CheckedDocument) -> DocumentFacts:
    return DocumentFacts(row.pk, row.name, row.kind, row.size, row.sha256, row.kept_until)


def report_of(number: int) -> Report:
    """What the check answered. Raises `PejlError("check.no_report")` while it has not. One query."""
    body = CheckReport.objects.filter(pk=number).values_list("body", flat=True).first()
    if body is None:
        raise PejlError("check.no_report", found=str(number), expected="a check that is done")
    return read_report(body)


# --- decisions ---------------------------------------------------------------------------------------------------


def decisions(number: int) -> dict[str, DecisionFacts]:
    """What stands about each claim and finding of the check, by its name. One query."""
    return {one.target: _decision(one) for one in Decision.objects.open().filter(check_asked=number)}


def decision_history(number: int) -> tuple[DecisionFacts, ...]:
    """Everything that was ever decided in the check, oldest first. One query."""
    rows = Decision.objects.filter(check_asked=number).order_by("recorded_from", "id")
    return tuple(_decision(one) for one in rows)


def remembered(number: int, report: Report) -> dict[str, DecisionFacts]:
    """What was dismissed in an earlier check of the same documents, by the name that it has in this one. Two queries.

    The same documents are those of the same name without marks of version, and those with the same bytes.
    """
    documents = list(CheckedDocument.objects.filter(check_asked=number))
    alike = Decision.objects.open().filter(choice=Choice.DISMISSED, check_asked__lt=number)
    rows = alike.filter(document__series__in=[one.series for one in documents]) | alike.filter(
        document__sha256__in=[one.sha256 for one in documents]
    )
    known = {one.fingerprint: _decision(one) for one in rows.order_by("recorded_from")}
    if not known:
        return {}
    marks = {target: fingerprint(subject, report) for target, subject in questioned(report).items()}
    return {target: known[mark] for target, mark in marks.items() if mark in known}


def _decision(row: Decision) -> DecisionFacts:
    return DecisionFacts(
        row.pk, row.check_asked_id, row.target, row.choice, row.reason, row.recorded_by, row.recorded_from
    )


def phrases() -> tuple[PhraseFacts, ...]:
    """Every phrase that was taught and stands, in order. One query."""
    rows = TaughtPhrase.objects.open().select_related("indicator").order_by("phrase")
    return tuple(
        PhraseFacts(
            one.phrase, one.indicator.code, one.breakdown, one.unit, one.recorded_by, one.recorded_from, one.reason
        )
        for one in rows
    )


# --- quoted figures ----------------------------------------------------------------------------------------------


def papers_quoting_corrected(number: int | None = None) -> tuple[QuotingPaper, ...]:
    """The documents that quoted a figure corrected or withdrawn since, of one check or of all. At most two queries.

    A claim that the register had refuted when it was checked did not quote the figure.
    """
    rows = QuotedVersion.objects.filter(version__recorded_to__isnull=False)
    return _papers(rows.filter(document__check_asked=number) if number else rows)


def _papers(rows: QuerySet[QuotedVersion]) -> tuple[QuotingPaper, ...]:
    chosen = rows.exclude(verdict="contradicted").select_related(
        "document__check_asked", "version__series_key__indicator"
    )
    found = list(chosen.order_by("-document__check_asked__requested_at", "document__position", "id"))
    after = _successors([one.version for one in found])
    return tuple(_paper(one, after.get(one.version_id)) for one in found)


def _successors(versions: Iterable[Measurement]) -> dict[int, Measurement]:
    """The version of the same figure that stands now, for each that does not. One query."""
    closed = [one for one in versions if one.recorded_to is not None]
    rows = Measurement.objects.open().filter(series_key__in={one.series_key_id for one in closed})
    standing = {_identity(one): one for one in rows}
    return {one.pk: standing[_identity(one)] for one in closed if _identity(one) in standing}


def _identity(one: Measurement) -> tuple[object, ...]:
    return one.series_key_id, one.period, one.kind, one.from_period, one.variant


def _paper(row: QuotedVersion, after: Measurement | None) -> QuotingPaper:
    version = row.version
    return QuotingPaper(
        check=row.document.check_asked_id,
        document=row.document.name,
        checked_at=row.document.check_asked.requested_at,
        claim=row.claim,
        quote=row.quote,
        version=version.pk,
        indicator=version.series_key.indicator.code,
        breakdown=version.series_key.breakdown,
        period=version.period,
        value=version.value,
        now=after.value if after else None,
        corrected_at=version.recorded_to,
        corrected_by=after.recorded_by if after else "",
        reason=after.reason if after else "",
    )


def file_of(document: int) -> bytes | None:
    """The bytes of a document, None where they are no longer kept. One query."""
    body = UploadedFile.objects.filter(pk=document).values_list("body", flat=True).first()
    return None if body is None else bytes(body)
