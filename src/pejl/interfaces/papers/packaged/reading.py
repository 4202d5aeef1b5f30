# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The folder `papers` of a package: its texts, their lives and its kinds, and everything that is wrong with them.

Texts are kept letter for letter, line ends included: a file that comes back from Word is known by the text that it was
made of.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from pejl.core.errors import PejlError
from pejl.core.issues import Issue, Place
from pejl.interfaces.exchange.package_reader import in_order
from pejl.interfaces.exchange.reading.files import MEBIBYTE, read_text
from pejl.interfaces.exchange.reading.refusals import finding
from pejl.interfaces.exchange.reading.yaml_text import read_yaml
from pejl.interfaces.papers.kinds import Kind, home_kinds, kind_named
from pejl.interfaces.papers.kinds_checked import kind_issues
from pejl.interfaces.papers.packaged.entries import LifeEntry
from pejl.interfaces.papers.packaged.frozen_text import issues_of
from pejl.interfaces.papers.source.front_matter import read_front_matter
from pejl.interfaces.papers.source.parts import PaperSource
from pejl.interfaces.papers.source.reading import read_paper

PAPERS, KINDS, TEXT, LIFE, BODY = "papers", "kinds", ".md", ".yaml", ".json"
LARGEST = 20 * MEBIBYTE


@dataclass(frozen=True, slots=True)
class PaperFile:
    """A paper of a package. `given` is the text and the paper of each time that the committee was given one."""

    code: str
    source: PaperSource
    life: LifeEntry
    given: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ReadPapers:
    """`papers` and `kinds` hold what is right; only a folder without issues may be loaded."""

    folder: Path
    papers: tuple[PaperFile, ...] = ()
    kinds: tuple[Kind, ...] = ()
    issues: tuple[Issue, ...] = ()


def read_papers(package: Path) -> ReadPapers:
    """The papers of a package; one without the folder has none."""
    folder = package / PAPERS
    issues: list[Issue] = []
    if not folder.is_dir():
        return ReadPapers(folder)
    kinds = tuple(filter(None, (_kind(path, issues) for path in sorted((folder / KINDS).glob(f"*{TEXT}")))))
    papers = [_paper(path, issues) for path in sorted(folder.glob(f"*{TEXT}"))]
    texts = [path.with_suffix(TEXT) for path in sorted(folder.glob(f"*{LIFE}"))]
    issues += [Issue("file.missing", Place(_name(path)), found=path.name) for path in texts if not path.is_file()]
    return ReadPapers(folder, tuple(filter(None, papers)), kinds, tuple(in_order(issues)))


def _name(path: Path) -> str:
    """What errors call a file: its path from the package."""
    parts = path.parts
    return "/".join(parts[len(parts) - 1 - parts[::-1].index(PAPERS) :])


def _exact(path: Path, issues: list[Issue]) -> str | None:
    """The text of a file letter for letter, or None with what is wrong with it."""
    name = _name(path)
    checked = read_text(path, limit=LARGEST)
    issues += [Issue(one.code, Place(name, line=one.place.line), one.found, one.expected) for one in checked.issues]
    return path.read_bytes().decode("utf-8-sig") if checked.readable else None


def _source(path: Path, issues: list[Issue]) -> PaperSource | None:
    text = _exact(path, issues)
    if text is None:
        return None
    try:
        return read_paper(text, name=_name(path))
    except PejlError as error:
        issues += issues_of(error, _name(path))
        return None


# --- kinds -----------------------------------------------------------------------------------------------------------


def _kind(path: Path, issues: list[Issue]) -> Kind | None:
    source = _source(path, issues)
    if source is None:
        return None
    found = list(kind_issues(source))
    here = home_kinds() / path.name
    if here.is_file() and here.read_text(encoding="utf-8-sig") != source.text:
        found.append(Issue("paper.kind_differs", Place(source.file), found=source.file, expected=str(here)))
    issues += found
    return None if found else Kind(path.stem, source)


# --- papers ----------------------------------------------------------------------------------------------------------


def _paper(path: Path, issues: list[Issue]) -> PaperFile | None:
    source = _source(path, issues)
    if source is None:
        return None
    before = len(issues)
    front = read_front_matter(source, issues)
    if front.kind:
        _refuse_unknown_kind(source, front.kind, path.parent, issues)
    life = _life(path.with_suffix(LIFE), issues)
    given = _given(path, life, issues) if life else ()
    if len(issues) > before or life is None or given is None:
        return None
    return PaperFile(path.stem, source, life, given)


def _refuse_unknown_kind(source: PaperSource, kind: str, folder: Path, issues: list[Issue]) -> None:
    try:
        kind_named(kind, [folder / KINDS])
    except PejlError as error:
        if error.code == "paper.no_kind":  # one that cannot be read is told where it stands
            told: Mapping[str, str] = error.params
            place = Place(source.file, line=source.line_of("kind"), field="kind")
            near = {"suggestion": told["suggestion"]} if told.get("suggestion") else {}
            issues.append(Issue(error.code, place, told["found"], told["expected"], params=near))


def _life(path: Path, issues: list[Issue]) -> LifeEntry | None:
    if not path.is_file():
        return LifeEntry()
    text = _exact(path, issues)
    if text is None:
        return None
    source = read_yaml(text, name=_name(path))
    issues += source.issues
    if source.issues or not source.complete:
        return None
    try:
        return LifeEntry.model_validate(source.tree)
    except ValidationError as refused:
        errors = refused.errors(include_url=False)
        issues += [finding(one, source, _name(path), model=LifeEntry) for one in errors]
        return None


def _given(path: Path, life: LifeEntry, issues: list[Issue]) -> tuple[tuple[str, str], ...] | None:
    """Text and paper of each step that gave the committee one, in order."""
    files = list(_given_files(path, life))
    texts = [(_exact(text, issues), _exact(body, issues)) for text, body in files]
    whole = tuple((text, body) for text, body in texts if text is not None and body is not None)
    return whole if len(whole) == len(files) else None


def _given_files(path: Path, life: LifeEntry) -> Iterator[tuple[Path, Path]]:
    folder = path.with_suffix("")
    for number in range(sum(step.frozen is not None for step in life.steps)):
        yield folder / f"{number}{TEXT}", folder / f"{number}{BODY}"
