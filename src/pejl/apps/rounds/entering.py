# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""How the log tells of a figure that is owed: one entry for each step, and for each file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from pejl.apps.audit.models import AuditEntry
from pejl.apps.audit.recording import Stamp
from pejl.apps.rounds.facts import OwedFacts
from pejl.apps.rounds.models import DeliveryStep, Obligation

OBLIGATION = Obligation._meta.label


def name_of(one: OwedFacts) -> str:
    """`status-2025 homeless sex=f 2025`: the round, the series and the period, as the log names what is owed."""
    parts = (one.round, one.series.indicator, one.series.breakdown, one.series.group, str(one.period))
    return " ".join(part for part in parts if part)


def enter_steps(steps: Iterable[DeliveryStep], owed: Mapping[int, OwedFacts]) -> None:
    """One entry for each step, with the note as its reason. One query."""
    AuditEntry.objects.bulk_create(
        AuditEntry(
            at=one.at,
            actor=one.by,
            action=f"delivery.{one.kind}",
            object_type=OBLIGATION,
            object_key=name_of(owed[one.obligation_id])[:300],
            reason=one.note,
            after=_said(one),
        )
        for one in steps
    )


def _said(step: DeliveryStep) -> dict[str, Any]:
    said = {"figure": step.figure, "version": step.version}
    return {"step": step.kind, **{name: value for name, value in said.items() if value}}


def enter_file(action: str, one: OwedFacts, by: Stamp, said: Mapping[str, Any]) -> None:
    """Enter that a file was added or withdrawn; the log never holds the file itself."""
    AuditEntry.objects.create(
        at=by.recorded_at,
        actor=by.acting_user,
        action=action,
        object_type=OBLIGATION,
        object_key=name_of(one)[:300],
        reason=by.reason,
        after=dict(said),
    )
