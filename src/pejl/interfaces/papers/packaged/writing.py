# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The papers of the register as files of a package: the same bytes for the same papers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from django.utils import timezone

from pejl.apps.papers.packages import PackedPaper, papers_known, versions_named
from pejl.core.errors import PejlError
from pejl.interfaces.exchange.writing.package import plain_tree
from pejl.interfaces.exchange.writing.whole_file import write_whole
from pejl.interfaces.exchange.writing.yaml_text import write_yaml
from pejl.interfaces.papers.kinds import home_kinds
from pejl.interfaces.papers.packaged.frozen_text import Named, versions_in, write_frozen
from pejl.interfaces.papers.packaged.loading import life_of, named
from pejl.interfaces.papers.packaged.reading import BODY, KINDS, LIFE, PAPERS, TEXT
from pejl.interfaces.papers.source.front_matter import read_front_matter
from pejl.interfaces.papers.source.reading import read_paper


@dataclass(frozen=True, slots=True)
class ExportedPapers:
    """`files` by their path from the package, and the indicators whose figures frozen papers quote."""

    count: int
    files: Mapping[str, str]
    quoted: frozenset[str]

    def write(self, package: Path) -> None:
        """Write every file whole; what stands in the folder beside them is left alone."""
        for name, text in sorted(self.files.items()):
            path = package / PAPERS / name
            path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(path, text.encode())


def export_papers(*, scheme: str | None = None, known_at: datetime | None = None) -> ExportedPapers:
    """The papers as known at a moment (None: now), of one scheme or all, and the installation's own kinds."""
    papers = [one for one in papers_known(known_at or timezone.now()) if scheme in (None, _scheme_of(one))]
    versions = [number for paper in papers for body in _bodies(paper) for number in versions_in(body)]
    known = {number: named(found) for number, found in versions_named(versions).items()}
    files = {name: text for paper in papers for name, text in _files(paper, known)}
    quoted = frozenset(one[0] for one in known.values())
    return ExportedPapers(len(papers), files | dict(_kinds()), quoted)


def _scheme_of(paper: PackedPaper) -> str:
    try:
        return read_front_matter(read_paper(paper.source, name=paper.code), []).scheme
    except PejlError:
        return ""


def _bodies(paper: PackedPaper) -> Iterable[str]:
    return [step.frozen.body for step in paper.steps if step.frozen]


def _files(paper: PackedPaper, known: Mapping[int, Named]) -> Iterator[tuple[str, str]]:
    yield f"{paper.code}{TEXT}", paper.source
    yield f"{paper.code}{LIFE}", write_yaml(plain_tree(life_of(paper)))
    for number, frozen in enumerate(step.frozen for step in paper.steps if step.frozen):
        yield f"{paper.code}/{number}{TEXT}", frozen.source
        yield f"{paper.code}/{number}{BODY}", write_frozen(frozen.body, known)


def _kinds() -> Iterator[tuple[str, str]]:
    for path in sorted(home_kinds().glob(f"*{TEXT}")):
        yield f"{KINDS}/{path.name}", path.read_text(encoding="utf-8-sig")
