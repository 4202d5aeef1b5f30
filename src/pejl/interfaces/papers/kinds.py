# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Kinds of paper: Markdown files that say which sections a paper has, and what stands there by itself.

An administration changes a kind by putting a file of the same name in the folder `kinds` beside its papers, or in
`PEJL_HOME/papers/kinds`. Nothing has to be programmed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from importlib.resources import files
from pathlib import Path

from django.conf import settings

from pejl.core.errors import PejlError
from pejl.core.issues import Issue
from pejl.documents.paper import Author
from pejl.interfaces.papers.source.parts import BlockPart, PaperSource, Part, SectionPart, issue_at
from pejl.interfaces.papers.source.reading import read_paper, read_paper_file

SUFFIX = ".md"
REQUIRED, WRITE_HERE = "required", "skriv-her"


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind as read. `open` kinds take further sections where the paper has them."""

    name: str
    source: PaperSource

    @property
    def open(self) -> bool:
        """Whether a paper may have sections that the kind does not name."""
        return self.source.front.get("open") is True

    @property
    def required(self) -> tuple[str, ...]:
        """The sections that somebody must write."""
        return tuple(map(str, self.source.front.get(REQUIRED) or ()))


@dataclass(frozen=True, slots=True)
class Piece:
    """Parts to be composed in order, and where they come from."""

    file: str
    section: str
    author: Author
    parts: tuple[Part, ...]


def home_kinds() -> Path:
    """The folder of the kinds that this installation has changed or added."""
    return Path(settings.ENVIRONMENT.home) / "papers" / "kinds"


def kind_named(name: str, folders: Iterable[Path] = ()) -> Kind:
    """The kind in the first of the folders that has it, else the installation's, else Pejl's own; `paper.no_kind`."""
    folders = (*folders, home_kinds())
    for folder in folders:
        path = folder / f"{name}{SUFFIX}"
        if path.is_file():
            return Kind(name, read_paper_file(path))
    own = files("pejl.interfaces.papers") / "kinds" / f"{name}{SUFFIX}"
    if not own.is_file():
        known = kinds_known(folders)
        near = next(iter(get_close_matches(name, known, 1, 0.5)), "")
        raise PejlError("paper.no_kind", found=name, expected=", ".join(known), suggestion=near)
    return Kind(name, read_paper(own.read_text(encoding="utf-8"), name=f"{name}{SUFFIX}"))


def kinds_known(folders: Iterable[Path] = ()) -> tuple[str, ...]:
    """The names of the kinds there are."""
    own = (one.name for one in (files("pejl.interfaces.papers") / "kinds").iterdir())
    found = [*own, *(path.name for folder in (*folders, home_kinds()) if folder.is_dir() for path in folder.iterdir())]
    return tuple(sorted({name.removesuffix(SUFFIX) for name in found if name.endswith(SUFFIX)}))


def joined(source: PaperSource, kind: Kind | None, issues: list[Issue]) -> tuple[Piece, ...]:
    """The paper's own sections where the kind wants them; what is missing or not wanted is added to `issues`."""
    if kind is None:
        return tuple(_own(source, section) for section in source.sections)
    issues += _missing(source, kind)
    issues += _unwanted(source, kind)
    return tuple(_in_order(source, kind))


def _own(source: PaperSource, section: SectionPart) -> Piece:
    parts = (section.heading, *section.parts) if section.heading else section.parts
    return Piece(source.file, section.heading.text if section.heading else "", Author.PERSON, parts)


def _in_order(source: PaperSource, kind: Kind) -> list[Piece]:
    """The kind's sections in its order, the paper's further ones before the first that follows them in the paper."""
    named = [section.name for section in kind.source.sections]
    further = [section for section in source.sections if section.name not in named]
    pieces: list[Piece] = []
    for template in kind.source.sections:
        if template.name == REST:
            pieces += [_own(source, section) for section in further]
            further = []
        else:
            pieces += _filled(source, kind, template)
    return [*pieces, *(_own(source, section) for section in further)]


REST = "oevrige"  # where the further sections of a paper stand


def _filled(source: PaperSource, kind: Kind, template: SectionPart) -> list[Piece]:
    """The template's heading, then its own parts with the paper's text where it says `::: skriv-her`, or instead."""
    own = source.section(template.name)
    heading = template.heading
    start = [] if heading is None else [Piece(kind.source.file, heading.text, Author.TEMPLATE, (heading,))]
    title = heading.text if heading else ""
    if own is None:
        rest = tuple(part for part in template.parts if not _writes_here(part))
        return [*start, Piece(kind.source.file, title, Author.TEMPLATE, rest)] if rest else []
    if own.heading and heading and own.heading.number:
        start = [replace(start[0], parts=(replace(heading, number=own.heading.number),))]
    written = Piece(source.file, title, Author.PERSON, own.parts)
    return [*start, *_around(kind, title, template.parts, written)]


def _around(kind: Kind, title: str, parts: Sequence[Part], written: Piece) -> list[Piece]:
    places = [number for number, part in enumerate(parts) if _writes_here(part)]
    if not places:
        return [written]
    before, after = tuple(parts[: places[0]]), tuple(parts[places[0] + 1 :])
    around = [Piece(kind.source.file, title, Author.TEMPLATE, each) for each in (before, after)]
    return [one for one in (around[0], written, around[1]) if one.parts]


def _writes_here(part: Part) -> bool:
    return isinstance(part, BlockPart) and part.name == WRITE_HERE


def _missing(source: PaperSource, kind: Kind) -> list[Issue]:
    missing = [name for name in kind.required if source.section(name) is None]
    return [
        issue_at(
            source.file,
            source.line_of("kind"),
            "paper.section_missing",
            found=kind.name,
            expected=f"# {_title(kind, name)}",
        )
        for name in missing
    ]


def _title(kind: Kind, name: str) -> str:
    section = kind.source.section(name)
    return section.heading.text if section and section.heading else name


def _unwanted(source: PaperSource, kind: Kind) -> list[Issue]:
    if kind.open:
        return []
    named = [section.name for section in kind.source.sections]
    issues = []
    for section in source.sections:
        if section.name not in named and not _is_silent(section):
            near = next(iter(get_close_matches(section.name, named, 1, 0.6)), "")
            line = section.heading.line if section.heading else 1
            told = {"found": section.name, "expected": ", ".join(named), "suggestion": near}
            issues.append(issue_at(source.file, line, "paper.section_unknown", **told))
    return issues


def _is_silent(section: SectionPart) -> bool:
    return not section.parts and section.heading is None
