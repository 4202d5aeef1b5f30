# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Entries of the log as a page and a file show them."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from pejl.apps.audit.models import AuditEntry
from pejl.interfaces.wording.actions import action_word
from pejl.interfaces.wording.periods import moment_words


@dataclass(frozen=True, slots=True)
class EntryRow:
    """One entry: who, when, what, to what, why, and what it said before and after."""

    at: str
    moment: str
    actor: str
    action: str
    code: str
    key: str
    reason: str
    before: str
    after: str


def entry_rows(found: Iterable[AuditEntry]) -> tuple[EntryRow, ...]:
    """The entries in words, in the order given."""
    return tuple(_row(one) for one in found)


def _row(one: AuditEntry) -> EntryRow:
    return EntryRow(
        at=moment_words(one.at),
        moment=one.at.isoformat(),
        actor=one.actor,
        action=action_word(one.action),
        code=one.action,
        key=_about(one.object_key),
        reason=one.reason,
        before=_said(one.before),
        after=_said(one.after),
    )


def _about(key: str) -> str:
    """The thing; of many at once the log keeps their number."""
    return _("{count} at once").format(count=key) if key.isdecimal() else key


def _said(stated: object) -> str:
    return json.dumps(stated, ensure_ascii=False) if stated not in (None, [], {}) else ""
