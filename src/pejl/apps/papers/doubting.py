# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A reader of what the committee was given says that a figure is wrong, and whoever answers for it answers."""

from __future__ import annotations

from django.db import IntegrityError, transaction
from django.utils import timezone

from pejl.apps.audit.models import AuditEntry
from pejl.apps.audit.recording import stamp
from pejl.apps.papers.models import AnsweredDoubt, DoubtedFigure, Paper, QuotedFigure
from pejl.core.errors import PejlError


def report_figure(code: str, quote: int, *, stated: str, reason: str, acting_user: str) -> int:
    """Say that a figure which a frozen paper quotes is wrong, why, and what it should be; answers the report's number.

    Raises `PejlError`: `paper.no_quote` for a figure that the paper does not quote, `paper.conflict_no_reason`.
    """
    by = stamp(acting_user, reason=reason)
    row = QuotedFigure.objects.filter(frozen__paper__code=code, pk=quote).select_related("frozen").first()
    if row is None:
        raise PejlError("paper.no_quote", found=str(quote), expected=code)
    if not by.reason:
        raise PejlError("paper.conflict_no_reason", found=row.shown, expected="a sentence")
    with transaction.atomic():
        doubt = DoubtedFigure(
            paper_id=row.frozen.paper_id,
            version_id=row.version_id,
            binding=row.binding,
            shown=row.shown,
            stated=stated.strip(),
            reason=by.reason,
            at=by.recorded_at,
            by=by.acting_user,
        )
        doubt.save(force_insert=True)
        _enter(doubt, "paper.doubt", by.acting_user, by.reason)
    return doubt.pk


def answer_doubt(number: int, text: str, *, acting_user: str) -> None:
    """Say why a figure that was reported as wrong stands as it is.

    Raises `PejlError`: `paper.no_doubt` for a report that is not there or has its answer, `paper.no_note`.
    """
    by = stamp(acting_user, reason=text)
    doubt = DoubtedFigure.objects.filter(pk=number).select_related("paper").first()
    if doubt is None:
        raise PejlError("paper.no_doubt", found=str(number), expected="a report without an answer")
    if not by.reason:
        raise PejlError("paper.no_note", found="", expected="a sentence for the person who reads it")
    try:
        with transaction.atomic():
            AnsweredDoubt(doubt=doubt, text=by.reason, at=by.recorded_at, by=by.acting_user).save(force_insert=True)
            _enter(doubt, "paper.doubt_answer", by.acting_user, by.reason)
    except IntegrityError:  # somebody else answered between our look and now
        raise PejlError("paper.no_doubt", found=str(number), expected="a report without an answer") from None


def _enter(doubt: DoubtedFigure, action: str, who: str, reason: str) -> None:
    AuditEntry.objects.create(
        at=timezone.now(),
        actor=who,
        action=action,
        object_type=Paper._meta.label,
        object_key=doubt.paper.code,
        reason=reason,
        after={"binding": doubt.binding, "shown": doubt.shown, "stated": doubt.stated},
    )
