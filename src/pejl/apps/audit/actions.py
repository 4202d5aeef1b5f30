# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""How every write leaves its trace: one transaction, one entry."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db import transaction
from django.utils import timezone

from pejl.apps.audit.models import AuditEntry
from pejl.apps.audit.recording import Stamp, Writing, close, content, describe, plan
from pejl.apps.audit.versions import Version
from pejl.core.errors import PejlError

MOST_SPELLED_OUT = 50  # beyond this an entry names the versions by id: they say the same and never change


@dataclass(slots=True)
class Trail:
    """What an entry needs to know of versions: all their ids, and no more of them whole than are spelled out."""

    ids: list[int] = field(default_factory=list)
    first: list[Version] = field(default_factory=list)

    @classmethod
    def of(cls, versions: Sequence[Version]) -> Trail:
        """The trail of versions that are at hand."""
        trail = cls()
        trail.add(versions)
        return trail

    def add(self, versions: Sequence[Version]) -> None:
        """Take note of more versions of the same kind."""
        self.ids += [one.pk for one in versions]
        self.first += versions[: MOST_SPELLED_OUT - len(self.first)]


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
        enter(action, Trail.of(writing.closed), Trail.of(writing.added), by=by)
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
        enter(action, Trail.of(versions), Trail(), by=by)


def enter(action: str, before: Trail, after: Trail, *, by: Stamp) -> None:
    """Add one audit entry for versions of one kind that were closed (`before`) and added (`after`)."""
    touched = after if after.ids else before
    key = describe(touched.first[0]) if len(touched.ids) == 1 else f"{len(touched.ids)}"
    AuditEntry.objects.create(
        at=timezone.now(),
        actor=by.acting_user,
        action=action,
        object_type=type(touched.first[0])._meta.label,
        object_key=key[:300],
        reason=by.reason,
        before=_spell_out(before),
        after=_spell_out(after),
    )


def _spell_out(trail: Trail) -> Any:
    if len(trail.ids) > MOST_SPELLED_OUT:
        return {"versions": trail.ids}
    return [{"version": one.pk, "of": describe(one), **_plain(content(one))} for one in trail.first]


def _plain(stated: dict[str, Any]) -> dict[str, Any]:
    encode = DjangoJSONEncoder().default
    return {
        name: value if value is None or isinstance(value, (str, int, bool, list, dict)) else encode(value)
        for name, value in stated.items()
        if value not in ("", None, {}, [])
    }
