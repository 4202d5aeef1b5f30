# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Where papers are found, and how they are written in each form."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

from pejl.core.errors import PejlError
from pejl.interfaces.cli.installation import checkout

if TYPE_CHECKING:
    from pejl.documents.paper import Paper
    from pejl.interfaces.papers.source.parts import PaperSource

PAPERS, KINDS, SUFFIX = "papers", "kinds", ".md"


def paper_named(name: str) -> Path:
    """The file of a paper: a path, or the code of one in a folder of papers. Raises `PejlError("paper.unknown")`."""
    path = Path(name)
    if path.suffix == SUFFIX or path.is_file():
        return _there(path)
    known = {one.stem: one for folder in reversed(list(folders())) for one in sorted(folder.glob(f"*{SUFFIX}"))}
    if name not in known:
        near = next(iter(get_close_matches(name, known, 1, 0.5)), "")
        raise PejlError("paper.unknown", found=name, expected=", ".join(sorted(known)), suggestion=near)
    return known[name]


@dataclass(frozen=True, slots=True)
class Found:
    """A paper that was named: its text, its file if it has one, and if it is frozen what the committee was given."""

    source: PaperSource
    path: Path | None = None
    frozen: Paper | None = None


def paper_found(name: str) -> Found:
    """The stored paper of that code, else the file of that path or code. Raises `PejlError("paper.unknown")`."""
    return _stored(name) or _in_file(paper_named(name))


def _in_file(path: Path) -> Found:
    from pejl.interfaces.papers.source.reading import read_paper_file

    return Found(read_paper_file(path), path)


def _stored(name: str) -> Found | None:
    from pejl.apps.papers.queries import paper_facts
    from pejl.interfaces.papers.life import composed
    from pejl.interfaces.papers.source.reading import read_paper

    try:
        facts = paper_facts(name)
    except PejlError:
        return None
    source = read_paper(facts.source, name=f"{name}{SUFFIX}")
    return Found(source, frozen=composed(name) if facts.state.frozen else None)


def _there(path: Path) -> Path:
    if not path.exists():
        raise PejlError("file.missing", found=str(path))
    if not path.is_file():
        raise PejlError("file.not_a_file", found=str(path))
    return path


def folders() -> Iterator[Path]:
    """Where papers lie, what goes before first: `papers` here, that of `PEJL_HOME`, those of the examples."""
    source = checkout()
    examples = sorted((source / "examples").glob(f"*/{PAPERS}")) if source else []
    for folder in (Path(PAPERS), _home() / PAPERS, *examples):
        if folder.is_dir():
            yield folder


def kinds_for(path: Path | None) -> tuple[Path, ...]:
    """Where a paper's kind is looked for first: beside it where it is a file."""
    return (path.parent / KINDS,) if path else ()


def _home() -> Path:
    from django.conf import settings

    return Path(settings.ENVIRONMENT.home)


def write_examples(papers: Path) -> Path:
    """Write every paper of a folder in every form into `PEJL_HOME/papers`; answers that folder."""
    from pejl.interfaces.exchange.writing.whole_file import write_whole
    from pejl.interfaces.papers.composing import Order, compose_paper
    from pejl.interfaces.papers.source.reading import read_paper_file

    target = _home() / PAPERS
    target.mkdir(parents=True, exist_ok=True)
    for path in sorted(papers.glob(f"*{SUFFIX}")):
        paper = compose_paper(read_paper_file(path), Order(kinds=kinds_for(path)))
        for form, write in WRITERS.items():
            write_whole(target / f"{path.stem}.{form}", write(paper, None))
    return target


# --- forms ---------------------------------------------------------------------------------------------------------


def _word(paper: Paper, template: Path | None) -> bytes:
    from pejl.documents.writers.word_paper import write_word

    return write_word(paper, template=template)


def _pdf(paper: Paper, _template: Path | None) -> bytes:
    from pejl.documents.writers.pdf_paper import write_pdf

    return write_pdf(paper)


def _html(paper: Paper, _template: Path | None) -> bytes:
    from pejl.documents.writers.html_paper import write_html

    return write_html(paper).encode()


WRITERS: Mapping[str, Callable[[Paper, Path | None], bytes]] = {"docx": _word, "pdf": _pdf, "html": _html}
