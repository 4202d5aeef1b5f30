# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""How the papers of a package are loaded: after its figures, in the same transaction, everything or nothing.

A draft that cannot be put together is kept, since the register may hold one, and what is wrong is told as a warning.
What the committee was given must find every version that it quotes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime

from pejl.apps.papers.facts import ToFreeze
from pejl.apps.papers.packages import (
    Came,
    PackedPaper,
    PackedSection,
    PackedStep,
    take_in_paper,
    versions_of_indicators,
)
from pejl.core.errors import PejlError
from pejl.core.issues import Issue, Level
from pejl.core.papers.states import Step
from pejl.documents.paper_text import read_paper_text
from pejl.interfaces.exchange.moments import read_moment, write_moment
from pejl.interfaces.exchange.register.loading import Loaded, Order
from pejl.interfaces.exchange.writing.whole_file import write_whole
from pejl.interfaces.papers import composing
from pejl.interfaces.papers.kinds import Kind, home_kinds
from pejl.interfaces.papers.life import quotes_of, sections_of
from pejl.interfaces.papers.packaged.entries import FrozenEntry, LifeEntry, WrittenEntry
from pejl.interfaces.papers.packaged.frozen_text import Named, issues_of, read_frozen
from pejl.interfaces.papers.packaged.reading import BODY, KINDS, PAPERS, PaperFile, ReadPapers


def load_papers(read: ReadPapers, order: Order, loaded: Loaded) -> None:
    """Load papers and kinds, and add to `loaded` what that came to. The caller holds the transaction."""
    for kind in read.kinds:
        _count(loaded, "paper_kind", Came.UNCHANGED if _is_here(kind) else Came.NEW)
    for paper in read.papers:
        try:
            came = take_in_paper(_packed(paper), acting_user=order.acting_user, reason=order.reason)
        except PejlError as error:
            loaded.issues += issues_of(error, paper.source.file)
            continue
        _count(loaded, "paper", came)
        if came is not Came.UNCHANGED:
            loaded.issues += tuple(_remarks(paper, read))
    if not order.dry_run and not loaded.refused:
        _keep_kinds(read.kinds)


def _count(loaded: Loaded, kind: str, came: Came) -> None:
    counts: Mapping[Came, dict[str, int]] = {
        Came.NEW: loaded.new,
        Came.CHANGED: loaded.changed,
        Came.UNCHANGED: loaded.unchanged,
    }
    counts[came][kind] += 1


def _remarks(paper: PaperFile, read: ReadPapers) -> Iterator[Issue]:
    """What keeps a draft from becoming a paper, each with file, section and line."""
    if any(step.frozen for step in paper.life.steps):
        return
    try:
        composing.compose_paper(paper.source, composing.Order(kinds=(read.folder / KINDS,)))
    except PejlError as error:
        yield from (replace(one, level=Level.WARNING) for one in issues_of(error, paper.source.file))


# --- kinds -----------------------------------------------------------------------------------------------------------


def _is_here(kind: Kind) -> bool:
    return (home_kinds() / f"{kind.name}.md").is_file()


def _keep_kinds(kinds: Iterable[Kind]) -> None:
    """A kind that is here is the same: another one was refused when the package was read."""
    for kind in kinds:
        home_kinds().mkdir(parents=True, exist_ok=True)
        if not _is_here(kind):
            write_whole(home_kinds() / f"{kind.name}.md", kind.source.text.encode())


# --- papers ----------------------------------------------------------------------------------------------------------


def _packed(paper: PaperFile) -> PackedPaper:
    return PackedPaper(paper.code, tuple(_sections(paper)), tuple(_steps(paper)))


def _sections(paper: PaperFile) -> Iterator[PackedSection]:
    written = {one.section: one for one in paper.life.sections}
    for one in sections_of(paper.source):
        found = written.pop(one.section, None)
        yield PackedSection(one.section, one.text, *_stated(found))
    for name in written:
        raise PejlError("paper.section_unknown", found=name, expected=paper.source.file)


def _stated(found: WrittenEntry | None) -> tuple[str, datetime | None]:
    return (found.by, found.at) if found else ("", None)


def _steps(paper: PaperFile) -> Iterator[PackedStep]:
    given = iter(enumerate(paper.given))
    for one in paper.life.steps:
        frozen = None
        if one.frozen:
            number, (text, body) = next(given)
            frozen = _frozen(one.frozen, text, body, f"{PAPERS}/{paper.code}/{number}{BODY}")
        yield PackedStep(Step(one.kind), one.by, one.at, one.note, frozen)


def _frozen(stated: FrozenEntry, text: str, file: str, name: str) -> ToFreeze:
    try:
        body = read_frozen(file, name=name, known=_known)
        quotes = tuple(quotes_of(read_paper_text(body)))
    except PejlError as error:
        raise PejlError(error.code, found=name, issues=issues_of(error, name)) from error
    return ToFreeze(stated.known_at, text, body, stated.digest, {"language": stated.language}, quotes)


def _known(wanted: Iterable[Named]) -> Mapping[Named, int]:
    """The ids of the versions that the register has, by how a package names them."""
    asked = {one: (*one[:-1], read_moment(one[-1])) for one in wanted}
    there = versions_of_indicators({one[0] for one in asked})
    return {named: there[key] for named, key in asked.items() if key in there}


def named(version: tuple[object, ...]) -> Named:
    """How a package names a version that the register knows so."""
    *parts, moment = version
    if not isinstance(moment, datetime):
        raise TypeError("the last part of a version is the moment it became known")
    return (*map(str, parts), write_moment(moment))


def life_of(paper: PackedPaper) -> LifeEntry:
    """What `papers/<code>.yaml` says of a paper of the register."""
    return LifeEntry.model_validate(
        {
            "sections": [{"section": one.section, "by": one.by, "at": one.at} for one in paper.sections],
            "steps": [
                {"kind": one.kind.value, "by": one.by, "at": one.at, "note": one.note, "frozen": _stated_frozen(one)}
                for one in paper.steps
            ],
        }
    )


def _stated_frozen(step: PackedStep) -> dict[str, object] | None:
    found = step.frozen
    if found is None:
        return None
    return {"known_at": found.known_at, "language": found.settings.get("language", ""), "digest": found.digest}
