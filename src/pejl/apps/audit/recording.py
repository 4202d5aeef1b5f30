# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""How versions are written: what is new is added, what it replaces is closed, what says nothing new is left alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import cache
from typing import Any

from django.db import models
from django.utils import timezone

from pejl.apps.audit.fields import ExactDecimalField, canonical
from pejl.apps.audit.inserting import insert
from pejl.apps.audit.versions import MOST_PARAMETERS, NAME_LENGTH, VERSION_FIELDS, Version, among
from pejl.core.errors import PejlError
from pejl.core.personal_numbers import refuse

Key = tuple[Any, ...]
_NEVER = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Stamp:
    """Who records, when and why. Made by `stamp`, which refuses what could not be answered for later."""

    acting_user: str
    recorded_at: datetime
    reason: str = ""


def stamp(acting_user: str, *, reason: str = "", recorded_at: datetime | None = None) -> Stamp:
    """The stamp of a write: `recorded_at` None means now; nothing is recorded in the future or by nobody."""
    now = timezone.now()
    refuse(reason, field="reason")
    if not acting_user.strip() or len(acting_user) > NAME_LENGTH:
        raise PejlError("version.nobody", found=acting_user, expected="the name of who records it")
    if recorded_at is not None and timezone.is_naive(recorded_at):
        raise PejlError("version.no_time_zone", found=str(recorded_at), expected="a moment with its time zone")
    if recorded_at is not None and recorded_at > now:
        raise PejlError("version.in_the_future", found=recorded_at.isoformat(), expected=f"{now.isoformat()} at most")
    return Stamp(acting_user, recorded_at or now, reason.strip())


@dataclass(frozen=True, slots=True)
class Conflict:
    """A draft that cannot be written: `index` is its place among the drafts."""

    index: int
    code: str
    draft: Version
    found: str = ""
    expected: str = ""

    def error(self) -> PejlError:
        return PejlError(self.code, what=describe(self.draft), found=self.found, expected=self.expected)


@dataclass(slots=True)
class Writing:
    """What a set of drafts comes to: versions to add, versions to close, and drafts in conflict."""

    model: type[Version]
    added: list[Version] = field(default_factory=list)
    closed: list[Version] = field(default_factory=list)
    unchanged: int = 0
    conflicts: list[Conflict] = field(default_factory=list)

    def write(self, moment: datetime) -> None:
        """Close and add; the caller holds the transaction. The first conflict is raised as `PejlError`."""
        for conflict in self.conflicts:
            raise conflict.error()
        close(self.model, self.closed, moment)
        insert(self.added)


def plan(model: type[Version], drafts: Sequence[Version], by: Stamp) -> Writing:
    """Hold unsaved versions against what is recorded, without writing. One query.

    A draft that says what was already known at that moment is left out. One that changes what is known needs a
    reason, and must come after what it changes: what was known earlier stays as it was.
    """
    writing = Writing(model)
    recorded = versions_of(model, drafts)
    seen: set[Key] = set()
    for index, draft in enumerate(drafts):
        key = key_of(draft)
        if key in seen:
            writing.conflicts.append(Conflict(index, "version.twice", draft))
        elif _already_known(draft, recorded.get(key, []), by.recorded_at):
            writing.unchanged += 1
        else:
            _add(writing, Conflict(index, "", draft), recorded.get(key, []), by)
        seen.add(key)
    return writing


def _add(writing: Writing, candidate: Conflict, versions: list[Version], by: Stamp) -> None:
    draft, last = candidate.draft, versions[-1] if versions else None
    if last and not _follows(last, by.recorded_at):
        found, expected = by.recorded_at.isoformat(), f"> {(last.recorded_to or last.recorded_from).isoformat()}"
        writing.conflicts.append(replace(candidate, code="version.out_of_order", found=found, expected=expected))
    elif last and not by.reason:
        writing.conflicts.append(replace(candidate, code="version.reason_missing"))
    else:
        if last and last.recorded_to is None:
            writing.closed.append(last)
        draft.recorded_from, draft.recorded_by, draft.reason = by.recorded_at, by.acting_user, by.reason
        writing.added.append(draft)


def _follows(last: Version, moment: datetime) -> bool:
    return moment > last.recorded_from and moment >= (last.recorded_to or moment)


def _already_known(draft: Version, versions: list[Version], moment: datetime) -> bool:
    then = (one for one in versions if one.recorded_from <= moment and moment < (one.recorded_to or _NEVER))
    return any(content(one) == content(draft) for one in then)


def close(model: type[Version], versions: Iterable[Version], moment: datetime) -> None:
    """End open versions; every one of them must still be open."""
    ids = [one.pk for one in versions]
    for start in range(0, len(ids), MOST_PARAMETERS):
        chunk = ids[start : start + MOST_PARAMETERS]
        if model.objects.filter(pk__in=chunk).close(moment) != len(chunk):
            raise PejlError("version.changed_meanwhile", table=model._meta.label, expected="another attempt")


# --- what a version says ------------------------------------------------------------------------------------------


def key_of(version: Version) -> Key:
    """Which thing the version is about: the values of its identity."""
    return tuple([getattr(version, name) for name in _identity(type(version))])


def describe(version: Version) -> str:
    """Which thing the version is about, for people who look for it."""
    parts = (str(getattr(version, name)) for name in type(version).IDENTITY)
    return " ".join(part for part in parts if part)


@cache
def _identity(model: type[Version]) -> tuple[str, ...]:
    return tuple(model._meta.get_field(name).attname for name in model.IDENTITY)


@cache
def content_fields(model: type[Version]) -> tuple[models.Field, ...]:
    """The fields that a version states: all but its identity and when, by whom and why it was recorded."""
    aside = {*VERSION_FIELDS, *model.IDENTITY}
    return tuple(one for one in model._meta.concrete_fields if one.name not in aside)


def content(version: Version) -> dict[str, Any]:
    """What the version states, in a form that compares: figures by how they were written (20 is not 20.0)."""
    stated = {one.attname: getattr(version, one.attname) for one in content_fields(type(version))}
    return stated | {name: compare(stated[name]) for name, compare in _compared(type(version))}


@cache
def _compared(model: type[Version]) -> tuple[tuple[str, Callable[[Any], Any]], ...]:
    """The fields whose values can be equal and say different things, or be written in several ways."""
    fields = content_fields(model)
    exact = [(one.attname, _exact) for one in fields if isinstance(one, ExactDecimalField)]
    return (*exact, *((one.attname, one.to_python) for one in fields if isinstance(one, models.DateField)))


def _exact(value: Any) -> str | None:
    return None if value is None else canonical(value)


def versions_of(model: type[Version], drafts: Iterable[Version]) -> dict[Key, list[Version]]:
    """Every version of the things that the drafts are about, oldest first. One query."""
    first = _identity(model)[0]
    values = {getattr(draft, first) for draft in drafts}
    found = defaultdict(list)
    for row in among(model.objects.order_by("recorded_from"), first, values):
        found[key_of(row)].append(row)
    return found
