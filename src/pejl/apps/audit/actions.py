# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""How every write leaves its trace: one transaction, one entry."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db import transaction
from django.utils import timezone

from pejl.apps.audit.models import AuditEntry
from pejl.apps.audit.recording import Stamp, Writing, close, content, describe, plan
from pejl.apps.audit.versions import Version
from pejl.core.errors import PejlError

MOST_SPELLED_OUT = 50  # beyond this an entry names the versions by id: they say the same and never change


def record(action: str, drafts: Sequence[Version], *, by: Stamp) -> Writing:
    """Write versions of one kind that say something new, with one audit entry; nothing new leaves no trace."""
    if not drafts:
        return Writing(Version)
    with transaction.atomic():
        writing = plan(type(drafts[0]), drafts, by)
        return finish(action, writing, by=by)


def finish(action: str, writing: Writing, *, by: Stamp) -> Writing:
    """Write what was planned, with one audit entry; the caller holds the transaction."""
    writing.write(by.recorded_at)
    if writing.added:
        enter(action, writing.closed, writing.added, by=by)
    return writing


def withdraw(action: str, versions: Sequence[Version], *, by: Stamp) -> None:
    """End open versions without a successor: it is no longer known, and was known until now."""
    if not by.reason:
        raise PejlError("version.reason_missing", found=action, expected="a reason")
    late = next((one for one in versions if one.recorded_from >= by.recorded_at), None)
    if late:
        raise PejlError("version.out_of_order", found=by.recorded_at.isoformat(), expected=f"> {late.recorded_from}")
    with transaction.atomic():
        close(type(versions[0]), versions, by.recorded_at)
        enter(action, versions, [], by=by)


def enter(action: str, before: Sequence[Version], after: Sequence[Version], *, by: Stamp) -> None:
    """Add one audit entry for versions of one kind that were closed (`before`) and added (`after`)."""
    touched = after or before
    key = describe(touched[0]) if len(touched) == 1 else f"{len(touched)}"
    AuditEntry.objects.create(
        at=timezone.now(),
        actor=by.acting_user,
        action=action,
        object_type=type(touched[0])._meta.label,
        object_key=key[:300],
        reason=by.reason,
        before=_spell_out(before),
        after=_spell_out(after),
    )


def _spell_out(versions: Sequence[Version]) -> Any:
    if len(versions) > MOST_SPELLED_OUT:
        return {"versions": [one.pk for one in versions]}
    return [{"version": one.pk, "of": describe(one), **_plain(content(one))} for one in versions]


def _plain(stated: dict[str, Any]) -> dict[str, Any]:
    encode = DjangoJSONEncoder().default
    return {
        name: value if value is None or isinstance(value, (str, int, bool, list, dict)) else encode(value)
        for name, value in stated.items()
        if value not in ("", None, {}, [])
    }
