# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Which release a page reads: the one in force now, at the end of the day in `?kendt=`, or the one in `?udgivelse=`."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import date, datetime

from django.http import HttpRequest
from django.utils import timezone

from pejl.apps.assessments.facts import SchemeStatus
from pejl.apps.publication import queries
from pejl.apps.publication.facts import Contents, IndicatorPart, ReleaseFacts, Site, ThreadPart
from pejl.apps.recommendations.facts import AskedFacts
from pejl.core.errors import PejlError
from pejl.interfaces.exchange.moments import end_of, read_day
from pejl.interfaces.wording.languages import own_words
from pejl.interfaces.wording.periods import day_words

DAY, NAME = "kendt", "udgivelse"
NOTHING = Site((), (), (), {}, {}, {}, {})


class UnreadableDayError(Exception):
    """`?kendt=` holds something that is not a day we can show; `found` is what it holds, `reason` why not."""

    def __init__(self, found: str, reason: str) -> None:
        self.found, self.reason = found, reason
        super().__init__(f"{reason}: {found!r}")


@dataclass(frozen=True, slots=True)
class Edition:
    """What a page reads: `day` None stands for today, `release` None says that nothing was in force.

    `named` says that the reader asked for this very release, whenever it was in force. Reading a release that was
    withdrawn raises `PejlError("release.withdrawn")`.
    """

    day: date | None = None
    release: ReleaseFacts | None = None
    named: bool = False

    @property
    def words(self) -> str:
        """The day as it is read."""
        return day_words(self.day) if self.day else ""

    @property
    def carried(self) -> tuple[tuple[str, str], ...]:
        """What links and forms inside the site carry along, so that the reader stays in what was asked for."""
        if self.named and self.release:
            return ((NAME, self.release.code),)
        return ((DAY, self.day.isoformat()),) if self.day else ()

    @property
    def query(self) -> str:
        """The same as the end of an address."""
        return "".join(f"?{name}={value}" for name, value in self.carried)

    @property
    def title(self) -> str:
        """What the release is called; "" where there is none."""
        return own_words(self.release.title) if self.release else ""

    @property
    def published(self) -> str:
        """The day from which the release was in force, as it is read."""
        return day_words(timezone.localdate(self.release.published_from)) if self.release else ""

    def site(self) -> Site:
        """The lists of the release; empty ones where there is none."""
        return queries.site(self.release) if self.release else NOTHING

    def schemes(self) -> tuple[SchemeStatus, ...]:
        """Every scheme with its statuses, in the order of the site."""
        if self.release is None:
            return ()
        found = queries.schemes(self.release)
        return tuple(found[one.code] for one in self.site().schemes if one.code in found)

    def some_schemes(self, codes: tuple[str, ...]) -> dict[str, SchemeStatus]:
        """Those of the schemes that are in the release."""
        return queries.schemes(self.release, codes) if self.release and codes else {}

    def scheme(self, code: str) -> SchemeStatus:
        """One scheme. `PejlError("scheme.unknown")`, or `scheme.not_known` where only other days have it."""
        return queries.scheme(self.released("scheme", code), code)

    def indicator(self, code: str) -> IndicatorPart:
        """One indicator. `PejlError("indicator.unknown")`, or `indicator.not_known` where only other days have it."""
        return queries.indicator(self.released("indicator", code), code)

    def asked(self, codes: Collection[str] | None = None) -> dict[str, AskedFacts]:
        """What was asked in those of the schemes that are recommendations, all where `codes` is None."""
        return queries.asked(self.release, codes) if self.release else {}

    def thread(self) -> ThreadPart:
        """What is done for the goals and paid for."""
        return queries.thread(self.release) if self.release else ThreadPart()

    def contents(self) -> Contents:
        """All of it at once."""
        return queries.contents(self.release) if self.release else Contents(NOTHING, {}, {})

    def released(self, kind: str, code: str) -> ReleaseFacts:
        """The release in which something is to be read; raises as `scheme` and `indicator` do where there is none."""
        if self.release is None:
            raise PejlError(f"{kind}.not_known" if self.day else f"{kind}.unknown", found=code, expected="a release")
        return self.release


@dataclass(frozen=True, slots=True)
class _Preparing:
    """What is read instead of the release in force while pages are prepared; and what stands on each of them."""

    release: ReleaseFacts
    moment: datetime
    parts: dict[tuple[object, ...], str]


_PREPARED: ContextVar[_Preparing | None] = ContextVar("prepared", default=None)


@contextmanager
def preparing(release: ReleaseFacts, moment: datetime) -> Iterator[None]:
    """Read every page as if it were `moment` and `release` in force: it may come later, or have gone."""
    token = _PREPARED.set(_Preparing(release, moment, {}))
    try:
        yield
    finally:
        _PREPARED.reset(token)


def is_prepared() -> bool:
    """Whether pages are rendered to be kept, all of one release, and not for a reader."""
    return _PREPARED.get() is not None


def kept_parts() -> dict[tuple[object, ...], str] | None:
    """The parts of pages that are the same on all; None where a page is made for a reader, and nothing is kept."""
    prepared = _PREPARED.get()
    return prepared.parts if prepared else None


def now() -> datetime:
    """The moment at which pages are read."""
    prepared = _PREPARED.get()
    return prepared.moment if prepared else timezone.now()


def known_releases() -> tuple[ReleaseFacts, ...]:
    """Every release that readers have heard of at this moment, newest first."""
    return queries.releases(now())


def known_release(name: str) -> ReleaseFacts:
    """One of them. `PejlError("release.unknown")` where there is none of that name."""
    for one in known_releases():
        if one.code == name:
            return one
    raise PejlError("release.unknown", found=name, expected="the name of a release")


def edition_now() -> Edition:
    """What is in force at this moment."""
    prepared = _PREPARED.get()
    return Edition(release=prepared.release if prepared else queries.release_in_force())


def edition_asked(request: HttpRequest) -> Edition:
    """What was in force on the day asked for, or the release asked for by name; without either what is in force now.

    Raises `UnreadableDayError`, and `PejlError("release.unknown")`.
    """
    name, text = (request.GET.get(one, "").strip() for one in (NAME, DAY))
    if name:
        return Edition(release=known_release(name), named=True)
    if not text:
        return edition_now()
    try:
        day = read_day(text)
    except PejlError:
        raise UnreadableDayError(text, "unreadable") from None
    if day > timezone.localdate():
        raise UnreadableDayError(text, "future")
    return Edition(day, queries.release_in_force(min(end_of(day), timezone.now())))
