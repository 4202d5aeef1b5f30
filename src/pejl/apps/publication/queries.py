# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Which release is in force, and what it says. What is read here is what was published, never the registers."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from threading import Lock
from typing import Any

from django.db.models import F, FilteredRelation, Q, QuerySet
from django.utils import timezone

from pejl.apps.assessments.facts import SchemeStatus
from pejl.apps.audit.versions import among
from pejl.apps.publication.facts import Contents, IndicatorPart, ReleaseFacts, Site, ThreadPart, Tombstone
from pejl.apps.publication.freezing import thaw
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
)
from pejl.apps.recommendations.facts import AskedFacts
from pejl.core.errors import PejlError
from pejl.core.texts import Localised

Part = tuple[str, str]
_KINDS: dict[str, type] = {
    SCHEME: SchemeStatus,
    INDICATOR: IndicatorPart,
    SITE: Site,
    ASKED: AskedFacts,
    THREAD: ThreadPart,
}

# --- releases ----------------------------------------------------------------------------------------------------


def release_in_force(moment: datetime | None = None, *, as_withdrawn_by: datetime | None = None) -> ReleaseFacts | None:
    """The newest release that was in force at `moment` (None: now) and not withdrawn by then. One query.

    `as_withdrawn_by` counts withdrawals up to another moment. A release withdrawn since is answered with its tombstone:
    it was in force then, and reading it says why it is gone. Asked about now, what has been withdrawn is gone, whatever
    the clock of another machine, or a moment that passed while we asked, says about when.
    """
    gone = Q(events__kind=WITHDRAWN)
    if by := as_withdrawn_by or moment:
        gone &= Q(events__at__lte=by)
    withdrawn = Release.objects.filter(gone).values("pk")
    out = Release.objects.filter(published_from__lte=moment or timezone.now())
    rows = _rows(out.exclude(pk__in=withdrawn))
    return next((_facts(row) for row in rows[:1]), None)


def releases(moment: datetime | None = None, *, even_coming: bool = False) -> tuple[ReleaseFacts, ...]:
    """Every release that has been in force by `moment` (None: now), newest first, withdrawn ones too. One query.

    `even_coming` adds those under embargo, which readers may not hear of.
    """
    rows = _rows(Release.objects.all())
    if not even_coming:
        rows = rows.filter(published_from__lte=moment or timezone.now())
    return tuple(_facts(row) for row in rows)


def release(name: str, *, even_coming: bool = False) -> ReleaseFacts:
    """One release by its name. `PejlError("release.unknown")` where there is none, or one under embargo."""
    rows = _rows(Release.objects.filter(code=name))
    if not even_coming:
        rows = rows.filter(published_from__lte=timezone.now())
    for row in rows:
        return _facts(row)
    raise PejlError("release.unknown", found=name, expected="the name of a release")


def before(one: ReleaseFacts, known: Sequence[ReleaseFacts]) -> ReleaseFacts | None:
    """The release that one followed: the newest before it that can still be read.

    `known` stand newest first, as `releases` answers; None where none is left, or where `one` is not among them.
    """
    places = [place for place, other in enumerate(known) if other.code == one.code]
    earlier = known[places[0] + 1 :] if places else ()
    return next((other for other in earlier if not other.withdrawn), None)


def _rows(found: QuerySet) -> QuerySet:
    withdrawal = FilteredRelation("events", condition=Q(events__kind=WITHDRAWN))
    joined = found.annotate(gone=withdrawal).annotate(
        before=F("base__code"), gone_at=F("gone__at"), gone_by=F("gone__by"), gone_because=F("gone__reason")
    )
    return joined.order_by("-published_from", "-prepared_at", "-id").values()


_PLAIN = ("id", "code", "known_at", "published_from", "prepared_at", "prepared_by", "pejl_version", "digest")


def _facts(row: dict[str, Any]) -> ReleaseFacts:
    gone = Tombstone(row["gone_at"], row["gone_by"], row["gone_because"]) if row["gone_at"] else None
    return ReleaseFacts(
        title=Localised.of(row["title"]),
        note=Localised.of(row["note"]),
        schemes=tuple(row["schemes"]),
        base=row["before"] or "",
        withdrawn=gone,
        **{column: row[column] for column in _PLAIN},
    )


# --- what a release says -----------------------------------------------------------------------------------------


def site(release: ReleaseFacts) -> Site:
    """The lists of a release. At most two queries, as for every read of parts; they raise `release.withdrawn`."""
    found: Site = _read(release, _digests(release, [(SITE, "")]))[SITE, ""]
    return found


def scheme(release: ReleaseFacts, code: str) -> SchemeStatus:
    """A scheme's status as released.

    `PejlError("scheme.unknown")` where no release that is out has it, `scheme.not_known` where others have.
    """
    found: SchemeStatus = _one(release, SCHEME, code)
    return found


def schemes(release: ReleaseFacts, codes: Collection[str] | None = None) -> dict[str, SchemeStatus]:
    """Those of the schemes that are in the release, all where `codes` is None; in the order of the codes."""
    return _some(release, SCHEME, codes)


def indicator(release: ReleaseFacts, code: str) -> IndicatorPart:
    """An indicator as released; `indicator.unknown` and `indicator.not_known` as for a scheme."""
    found: IndicatorPart = _one(release, INDICATOR, code)
    return found


def indicators(release: ReleaseFacts, codes: Collection[str] | None = None) -> dict[str, IndicatorPart]:
    """Those of the indicators that are in the release, all where `codes` is None; in the order of the codes."""
    return _some(release, INDICATOR, codes)


def asked(release: ReleaseFacts, codes: Collection[str] | None = None) -> dict[str, AskedFacts]:
    """What was asked in those of the schemes that are recommendations, all where `codes` is None."""
    return _some(release, ASKED, codes)


def thread(release: ReleaseFacts) -> ThreadPart:
    """What is done and paid for; empty in a release that holds nothing of it."""
    return _some(release, THREAD, [""]).get("", ThreadPart())


def contents(release: ReleaseFacts) -> Contents:
    """The whole release. Two queries, however large."""
    found = _read(release, index(release))
    schemes = {code: one for (kind, code), one in found.items() if kind == SCHEME}
    indicators = {code: one for (kind, code), one in found.items() if kind == INDICATOR}
    asked = {code: one for (kind, code), one in found.items() if kind == ASKED}
    return Contents(found[SITE, ""], schemes, indicators, asked, found.get((THREAD, "")))


def index(release: ReleaseFacts) -> Mapping[Part, str]:
    """What the release holds, by kind and code, with the digest of each part: equal digests say the same.

    At most one query: the digest of a release is made of exactly this, so what was read lately is remembered under it.
    """
    found = _INDEXES.get(release.digest)
    if found is None:
        rows = ReleasedPart.objects.filter(release=release.id).order_by("kind", "code")
        found = {(kind, code): digest for kind, code, digest in rows.values_list("kind", "code", "content_id")}
        _remember(_INDEXES, {release.digest: found}, _KEPT_INDEXES)
    return found


def shown_by_others(release: ReleaseFacts) -> tuple[str, ...]:
    """The releases, not withdrawn, that still show a part which `release` was the first to bring. One query."""
    earlier = ReleasedPart.objects.filter(release__lt=release.id).values("content")
    brought = ReleasedPart.objects.filter(release=release.id).exclude(kind=SITE).exclude(content__in=earlier)
    others = ReleasedPart.objects.filter(content__in=brought.values("content")).exclude(release=release.id)
    holding = Release.objects.filter(parts__in=others).exclude(events__kind=WITHDRAWN).order_by("published_from", "id")
    return tuple(dict.fromkeys(holding.values_list("code", flat=True)))


# --- reading -----------------------------------------------------------------------------------------------------

# Remembered under digests, which never come to name anything else.
_INDEXES: OrderedDict[str, Mapping[Part, str]] = OrderedDict()
_ALREADY_READ: OrderedDict[str, Any] = OrderedDict()
_KEPT_INDEXES, _KEPT = 4, 64
_KEEPING = Lock()


def _one(release: ReleaseFacts, kind: str, code: str) -> Any:
    found = _read(release, _digests(release, [(kind, code)]))
    if not found:
        raise _absent(release, kind, code)
    return found[kind, code]


def _absent(release: ReleaseFacts, kind: str, code: str) -> PejlError:
    out = ReleasedPart.objects.filter(release__published_from__lte=timezone.now(), kind=kind, code=code)
    if out.exclude(release__events__kind=WITHDRAWN).exists():
        return PejlError(f"{kind}.not_known", found=code, moment=release.published_from.isoformat())
    return PejlError(f"{kind}.unknown", found=code, expected=f"the code of one {kind} in the release {release.code}")


def _some(release: ReleaseFacts, kind: str, codes: Collection[str] | None) -> dict[str, Any]:
    if codes is None:
        named = {part: digest for part, digest in index(release).items() if part[0] == kind}
    else:
        named = _digests(release, [(kind, code) for code in codes])
    found = _read(release, named)
    return {code: found[kind, code] for _, code in sorted(found)}


def _digests(release: ReleaseFacts, parts: Iterable[Part]) -> dict[Part, str]:
    """The digests of those of the parts that are in the release."""
    whole = index(release)
    return {part: whole[part] for part in parts if part in whole}


def _read(release: ReleaseFacts, digests: Mapping[Part, str]) -> dict[Part, Any]:
    """The parts. One query for all the texts that were not read lately."""
    if release.withdrawn:
        raise PejlError("release.withdrawn", found=release.code, reason=release.withdrawn.reason)
    kept = _recall(digests.values())
    missing = {digest: kind for (kind, _), digest in digests.items() if digest not in kept}
    read = _thawed(missing) if missing else {}
    if len(read) <= _KEPT:  # a whole release would only push out what is asked for again
        _remember(_ALREADY_READ, read, _KEPT)
    return {part: kept[digest] if digest in kept else read[digest] for part, digest in digests.items()}


def _thawed(kinds: Mapping[str, str]) -> dict[str, Any]:
    rows = among(Content.objects.all(), "digest", kinds.keys()).values_list("digest", "body")
    return {digest: thaw(_KINDS[kinds[digest]], body) for digest, body in rows.iterator() if digest in kinds}


def _recall(digests: Iterable[str]) -> dict[str, Any]:
    """What is remembered, which is then remembered longest."""
    with _KEEPING:
        kept = {digest: _ALREADY_READ[digest] for digest in digests if digest in _ALREADY_READ}
        for digest in kept:
            _ALREADY_READ.move_to_end(digest)
    return kept


def _remember(memory: OrderedDict[str, Any], read: Mapping[str, Any], most: int) -> None:
    with _KEEPING:
        memory.update(read)
        while len(memory) > most:
            memory.popitem(last=False)
