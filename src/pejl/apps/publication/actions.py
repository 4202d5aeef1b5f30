# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""How a release is made and withdrawn, each in one transaction: it is there whole, or not at all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any

from django.db import connection, transaction
from django.utils import timezone

import pejl
from pejl.apps.audit.collector import no_search_for_cycles
from pejl.apps.audit.models import AuditEntry
from pejl.apps.audit.recording import Stamp, stamp
from pejl.apps.audit.versions import among
from pejl.apps.organisation.models import CODE_LENGTH
from pejl.apps.publication import queries
from pejl.apps.publication.facts import Contents, ReleaseFacts
from pejl.apps.publication.freezing import freeze
from pejl.apps.publication.gathering import Order, gather
from pejl.apps.publication.models import (
    ASKED,
    INDICATOR,
    SCHEME,
    SITE,
    THREAD,
    WITHDRAWN,
    Content,
    Release,
    ReleasedPart,
    ReleaseEvent,
)
from pejl.core.errors import PejlError
from pejl.core.texts import Localised

Part = tuple[str, str]  # kind and code
NO_NOTE = Localised("")
_CODE = re.compile(r"[a-z0-9]+([.-][a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class PublishRequest:
    """What to publish: `schemes` anew and the rest as it stands, or everything anew where none is named.

    It is in force from `published_from` (None: now; later: embargo until then; earlier: a reconstruction of what would
    have been shown then) and shows what was known at `known_at` (None: at that time, at the latest now).
    """

    name: str
    title: Localised
    schemes: tuple[str, ...] = ()
    known_at: datetime | None = None
    published_from: datetime | None = None
    note: Localised = NO_NOTE


@dataclass(frozen=True, slots=True)
class Published:
    """What came of it: how many parts were frozen with something new to say, and how many say what was there."""

    release: ReleaseFacts
    new: int
    unchanged: int
    carried: int


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """What came of it: which release readers meet instead, and which others still show something it brought."""

    release: ReleaseFacts
    in_force: ReleaseFacts | None
    also_shown_by: tuple[str, ...]


def publish(request: PublishRequest, *, acting_user: str) -> Published:
    """Freeze a release: all of it, or nothing if anything goes wrong.

    Raises `PejlError`: `release.name`, `release.no_title`, `release.exists` and `release.knows_the_future` for the
    request, those of `stamp` for times and people, and those of `gather` for what cannot be published.
    """
    by = stamp(acting_user)
    published_from, known_at = _times(request, by)
    _refuse_unnamed(request)
    with no_search_for_cycles(), _alone():
        if Release.objects.filter(code=request.name).exists():
            raise PejlError("release.exists", found=request.name, expected="a name that no release has")
        base = queries.release_in_force(published_from, as_withdrawn_by=by.recorded_at)
        before = (queries.site(base), queries.thread(base)) if base else (None, None)
        contents = gather(Order(tuple(dict.fromkeys(request.schemes)), known_at, by.recorded_at, *before))
        parts = _parts(contents)
        carried = _carried(base, parts) if request.schemes else {}
        release = Release(
            code=request.name,
            title=_texts(request.title),
            note=_texts(request.note),
            schemes=list(contents.schemes),
            base_id=base.id if base and request.schemes else None,
            known_at=known_at,
            published_from=published_from,
            prepared_at=by.recorded_at,
            prepared_by=by.acting_user,
            pejl_version=pejl.__version__,
        )
        new = _write(release, parts, carried)
        _enter("release.publish", release, by, {"parts": len(parts), "new": new, "carried": len(carried)})
    return Published(queries.release(request.name, even_coming=True), new, len(parts) - new, len(carried))


def withdraw(name: str, *, reason: str, acting_user: str) -> Withdrawal:
    """Put a tombstone in the place of a release; the one before it is in force again.

    It stays in the database and can no longer be read. Raises `PejlError`: `release.unknown`, `release.withdrawn`
    where that was done before, `version.reason_missing`.
    """
    by = stamp(acting_user, reason=reason)
    if not by.reason:
        raise PejlError("version.reason_missing", found=name, expected="a reason")
    with _alone():
        found = queries.release(name, even_coming=True)
        if found.withdrawn:
            raise PejlError("release.withdrawn", found=name, reason=found.withdrawn.reason)
        release = Release.objects.get(pk=found.id)
        ReleaseEvent.objects.create(
            release=release, kind=WITHDRAWN, at=by.recorded_at, by=by.acting_user, reason=by.reason
        )
        _enter("release.withdraw", release, by, {"withdrawn": by.recorded_at.isoformat()})
    withdrawn = queries.release(name, even_coming=True)
    return Withdrawal(withdrawn, queries.release_in_force(), queries.shown_by_others(withdrawn))


# --- what is asked for -------------------------------------------------------------------------------------------


def _times(request: PublishRequest, by: Stamp) -> tuple[datetime, datetime]:
    """From when it is in force, and what it knows. A reconstruction may not know what came later."""
    for moment in (request.published_from, request.known_at):
        if moment and timezone.is_naive(moment):
            raise PejlError("version.no_time_zone", found=str(moment), expected="a moment with its time zone")
    published_from = request.published_from or by.recorded_at
    known_at = request.known_at or min(published_from, by.recorded_at)
    if known_at > by.recorded_at:
        latest = by.recorded_at.isoformat()
        raise PejlError("version.in_the_future", found=known_at.isoformat(), expected=f"{latest} at most")
    if known_at > published_from:
        latest = published_from.isoformat()
        raise PejlError("release.knows_the_future", found=known_at.isoformat(), expected=f"{latest} at most")
    return published_from, known_at


def _refuse_unnamed(request: PublishRequest) -> None:
    if not _CODE.fullmatch(request.name) or len(request.name) > CODE_LENGTH:
        raise PejlError("release.name", found=request.name, expected="a-z, 0-9 and single hyphens: status-2025")
    if not request.title:
        raise PejlError("release.no_title", found="", expected="a title that readers understand")


def _texts(text: Localised) -> dict[str, str]:
    return {language: words for language, words in (("da", text.da), ("en", text.en)) if words}


@contextmanager
def _alone() -> Iterator[None]:
    """One transaction, in which no other release is made or withdrawn and every read sees the same registers.

    SQLite gives both to whoever begins to write. PostgreSQL is asked; inside an outer transaction it is too late to ask
    for the second.
    """
    outermost = not connection.in_atomic_block
    with transaction.atomic():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                if outermost:
                    cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
                cursor.execute("LOCK TABLE publication_release IN SHARE ROW EXCLUSIVE MODE")
        yield


# --- what is written ---------------------------------------------------------------------------------------------


def _parts(contents: Contents) -> dict[Part, str]:
    parts = {(SCHEME, code): freeze(one) for code, one in contents.schemes.items()}
    parts |= {(INDICATOR, code): freeze(one) for code, one in contents.indicators.items()}
    parts |= {(ASKED, code): freeze(one) for code, one in contents.asked.items()}
    if contents.thread is not None:
        parts[THREAD, ""] = freeze(contents.thread)
    return {**parts, (SITE, ""): freeze(contents.site)}


def _carried(base: ReleaseFacts | None, parts: dict[Part, str]) -> dict[Part, str]:
    """The parts of the base that nothing replaces, by the digests of what they say."""
    index = queries.index(base) if base else {}
    return {part: digest for part, digest in index.items() if part not in parts}


def _write(release: Release, parts: dict[Part, str], carried: dict[Part, str]) -> int:
    """Add what is new and tie it all together; answers how many parts say something new."""
    bodies = {part: (sha256(text.encode()).hexdigest(), text) for part, text in parts.items()}
    digests = {**carried, **{part: digest for part, (digest, _) in bodies.items()}}
    texts = dict(bodies.values())
    there = set(among(Content.objects.all(), "digest", texts.keys()).values_list("digest", flat=True))
    Content.objects.bulk_create([Content(digest, text) for digest, text in texts.items() if digest not in there])
    lines = sorted(f"{kind} {code} {digest}" for (kind, code), digest in digests.items())
    release.digest = sha256("\n".join(lines).encode()).hexdigest()
    release.save()
    rows = [ReleasedPart(release=release, kind=k, code=c, content_id=d) for (k, c), d in sorted(digests.items())]
    ReleasedPart.objects.bulk_create(rows)
    return sum(digest not in there for digest, _ in bodies.values())


def _enter(action: str, release: Release, by: Stamp, after: dict[str, Any]) -> None:
    AuditEntry.objects.create(
        at=by.recorded_at,
        actor=by.acting_user,
        action=action,
        object_type=Release._meta.label,
        object_key=release.code,
        reason=by.reason,
        before=[],
        after=[{"digest": release.digest, **after}],
    )
