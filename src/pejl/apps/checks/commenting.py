# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A document of a check once more, with the findings as comments: asked for on a page, made by the worker."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from pejl.apps.checks.models import CheckReport, CommentedFile, State, UploadedFile
from pejl.apps.checks.reading import with_comments
from pejl.apps.checks.running import bounds
from pejl.core.errors import PejlError
from pejl.documents.writers.notes import Note

WORD = ".docx"


@dataclass(frozen=True, slots=True)
class CommentedFacts:
    """How far one has come with the commented file of a document; `state` "" where nobody has asked for it."""

    document: int
    name: str
    state: str = ""
    moved: int = 0
    error: str = ""
    made_at: datetime | None = None


def ask_for_comments(check: int, language: str) -> list[int]:
    """Have every Word document of the check commented anew; the numbers of what is to be made, for the queue."""
    now = timezone.now()
    files = UploadedFile.objects.filter(document__check_asked=check, document__name__iendswith=WORD)
    asked = []
    with transaction.atomic():
        for file in files.defer("body"):
            fresh = {"state": State.QUEUED, "body": None, "error": "", "params": {}, "changed_at": now}
            row, _ = CommentedFile.objects.update_or_create(
                document_id=file.pk, language=language, defaults={**fresh, "kept_until": file.kept_until}
            )
            asked.append(row.pk)
    return asked


def commented(check: int, language: str) -> list[CommentedFacts]:
    """The Word documents of the check whose files are kept, in order. Two queries."""
    files = UploadedFile.objects.filter(document__check_asked=check, document__name__iendswith=WORD)
    documents = files.order_by("document__position").values_list("document_id", "document__name")
    rows = CommentedFile.objects.filter(document__check_asked=check, language=language).defer("body")
    made = {row.document_id: row for row in rows}
    return [_facts(number, name, made.get(number)) for number, name in documents]


def _facts(number: int, name: str, row: CommentedFile | None) -> CommentedFacts:
    if row is None:
        return CommentedFacts(number, name)
    return CommentedFacts(number, name, row.state, row.moved, row.error, row.changed_at)


def commented_file(check: int, document: int, language: str) -> tuple[str, bytes] | None:
    """Name and bytes of a commented file that is ready, or None. One query."""
    row = CommentedFile.objects.filter(
        document=document, document__check_asked=check, language=language, state=State.DONE
    ).first()
    return (row.document.name, bytes(row.body)) if row and row.body is not None else None


def make(number: int, notes_of: Callable[[str, int, str], Sequence[Note]]) -> str:
    """Make one of them; `notes_of` says what is to be noted, from the report's text, the check and the document."""
    row = CommentedFile.objects.filter(pk=number).select_related("document__file").first()
    if row is None or not hasattr(row.document, "file"):
        return State.FAILED
    file = (row.document.name, bytes(row.document.file.body))
    report = CheckReport.objects.get(pk=row.document.check_asked_id).body
    try:
        notes = notes_of(report, row.document.check_asked_id, row.document.name)
        row.body, row.moved = with_comments(file, report, notes, bounds())
        row.state = State.DONE
    except PejlError as error:
        row.state, row.error = State.FAILED, error.code
        row.params = {name: str(value) for name, value in error.params.items()}
    row.changed_at = timezone.now()
    row.save(update_fields=["body", "moved", "state", "error", "params", "changed_at"])
    return row.state
