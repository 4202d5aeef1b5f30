# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Sections that say nothing, and sections that say too much."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pejl.documents.paper import Author, Block, Bullets, Heading, NewPage, Paper, Paragraph, lines_of
from pejl.interfaces.papers.unbound import text_of


@dataclass(slots=True)
class Section:
    """A heading with what stands between it and the next one: how many letters people wrote, and whether anything
    stands there at all. `level` is that of the heading, from 1."""

    title: str
    level: int
    letters: int = 0
    empty: bool = True


def sections_of(paper: Paper) -> list[Section]:
    """The sections of a paper in the order of reading."""
    found: list[Section] = []
    for block in paper.blocks:
        if isinstance(block, Heading):
            found.append(Section(text_of(block.content), block.level))
        elif found and not isinstance(block, NewPage):
            found[-1].empty = found[-1].empty and _says_nothing(block)
            found[-1].letters += _typed(block)
    return found


def _says_nothing(block: Block) -> bool:
    """An empty paragraph or list; everything else shows something."""
    if not isinstance(block, (Paragraph, Bullets)):
        return False
    return not any(text_of(line).strip() for line in lines_of(block))


def _typed(block: Block) -> int:
    if not isinstance(block, (Paragraph, Bullets)) or block.author is not Author.PERSON:
        return 0
    return sum(len(text_of(line)) for line in lines_of(block))


def blank(paper: Paper) -> Iterator[str]:
    """The headings with nothing under them, neither text nor a section of a lower level."""
    sections = sections_of(paper)
    for at, one in enumerate(sections):
        has_more = at + 1 < len(sections) and sections[at + 1].level > one.level
        if one.empty and not has_more:
            yield one.title


def too_long(paper: Paper, longest: int) -> Iterator[tuple[str, int]]:
    """The sections in which people wrote more than `longest` letters, with how many."""
    yield from ((one.title, one.letters) for one in sections_of(paper) if one.letters > longest)
