# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""How the Markdown of a paper is read: enough of it for a committee paper, and an error with its line for the rest.

Headings (`#` to `####`), paragraphs, lists (`- ` and `1. `), boxes (`> `), comments (`<!-- … -->`) and blocks with a
name (`::: name` … `:::`). A heading of the first level begins a section.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

from pejl.core.errors import PejlError
from pejl.core.issues import Issue
from pejl.interfaces.exchange.reading.yaml_text import read_yaml
from pejl.interfaces.exchange.structure.paths import written_path
from pejl.interfaces.papers.source.parts import (
    BlockPart,
    HeadingPart,
    ListPart,
    PaperError,
    PaperSource,
    Part,
    SectionPart,
    TextPart,
    issue_at,
)

_HEADING = re.compile(r"(#{1,4})\s+(.*?)\s*(?:\{#([\w.-]*)(?:\s+nr=([\w.]+))?\})?\s*$")
_OPEN = re.compile(r":::\s*([^\W\d][\w-]*)\s*(.*?)\s*$")
_CLOSE = re.compile(r":::\s*$")
_ITEM = re.compile(r"(-|\d{1,2}[.)])\s+(.*)$")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_FENCE = "---"
_FOLDED = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa"})


def read_paper_file(path: Path) -> PaperSource:
    """The text in a file. Raises `PaperError` for what cannot be read, and `OSError` as files do."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise PejlError("file.not_utf8", found=str(path), expected="UTF-8") from error
    return read_paper(text, name=path.name)


def read_paper(text: str, *, name: str) -> PaperSource:
    """The text of a paper; `name` is what errors call it. Raises `PaperError` with every finding."""
    lines = _without_comments(text).split("\n")
    issues: list[Issue] = []
    front, places, begin = _front_matter(lines, name, issues)
    parts = tuple(_Reader(lines, begin, name, issues).parts())
    if issues:
        raise PaperError(issues, found=name)
    return PaperSource(name, front, places, _sections(parts), text)


def slug(words: str) -> str:
    """What a heading goes by: small letters, digits and hyphens.

    >>> slug("Økonomi og videre proces")
    'oekonomi-og-videre-proces'
    """
    plain = unicodedata.normalize("NFKD", words.lower().translate(_FOLDED)).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", plain))


def _without_comments(text: str) -> str:
    """Comments leave their line ends, so that every line keeps its number."""
    return _COMMENT.sub(lambda found: "\n" * found[0].count("\n"), text.replace("\r\n", "\n"))


def _front_matter(lines: list[str], name: str, issues: list[Issue]) -> tuple[dict[str, Any], dict[str, int], int]:
    if not lines or lines[0].rstrip() != _FENCE:
        issues.append(issue_at(name, 1, "paper.no_front_matter", expected=_FENCE))
        return {}, {}, 0
    end = next((number for number, line in enumerate(lines[1:], 1) if line.rstrip() == _FENCE), None)
    if end is None:
        issues.append(issue_at(name, 1, "paper.front_matter_open", expected=_FENCE))
        return {}, {}, len(lines)
    read = read_yaml("\n" + "\n".join(lines[1:end]) + "\n", name=name)
    issues += read.issues
    if not isinstance(read.tree, dict):
        issues.append(issue_at(name, 1, "paper.no_front_matter", expected="title: …"))
        return {}, {}, end + 1
    return read.tree, {written_path(path, read.tree): line for path, line in read.lines.items() if path}, end + 1


@dataclass
class _Reader:
    """Walks down the lines; `at` is the index of the next one."""

    lines: list[str]
    at: int
    name: str
    issues: list[Issue]

    def parts(self) -> Iterator[Part]:
        while self.at < len(self.lines):
            line = self.lines[self.at].rstrip()
            if not line:
                self.at += 1
            elif line.startswith("#"):
                yield self._heading(line)
            elif line.startswith(":::"):
                yield self._block(line)
            elif _ITEM.match(line):
                yield self._list(line)
            else:
                yield self._paragraph(line)

    def _heading(self, line: str) -> HeadingPart:
        self.at += 1
        match = _HEADING.match(line)
        if match is None:
            self.issues.append(issue_at(self.name, self.at, "paper.heading", found=line, expected="# … ####"))
            return HeadingPart(1, line, self.at)
        signs, words, label, number = match.groups()
        return HeadingPart(len(signs), words, self.at, label or "", number or "")

    def _block(self, line: str) -> BlockPart:
        start = self.at + 1
        match = _OPEN.match(line)
        if match is None:
            self.issues.append(issue_at(self.name, start, "paper.block_unreadable", found=line, expected="::: tabel"))
        self.at += 1
        body: list[str] = []
        while self.at < len(self.lines) and not _CLOSE.match(self.lines[self.at]):
            body.append(self.lines[self.at])
            self.at += 1
        if self.at == len(self.lines):
            self.issues.append(issue_at(self.name, start, "paper.block_open", found=line, expected=":::"))
        self.at += 1
        name, argument = match.groups() if match else ("", "")
        return BlockPart(name, argument, start, "\n".join(body), start + 1)

    def _list(self, line: str) -> ListPart:
        numbered = not line.startswith("-")
        items: list[tuple[str, int]] = []
        while self.at < len(self.lines):
            line = self.lines[self.at].rstrip()
            match = _ITEM.match(line)
            if match and (not line.startswith("-")) is numbered:
                items.append((match[2], self.at + 1))
            elif line.startswith("  ") and not match:
                words, begun = items[-1]
                items[-1] = (f"{words}\n{line.strip()}", begun)
            else:
                break
            self.at += 1
        return ListPart(tuple(items), numbered)

    def _paragraph(self, line: str) -> TextPart:
        start = self.at + 1
        boxed = line.startswith(">")
        found: list[str] = []
        while self.at < len(self.lines):
            line = self.lines[self.at].rstrip()
            if not line or line.startswith(("#", ":::")) or line.startswith(">") is not boxed:
                break
            if found and _ITEM.match(line):
                break
            found.append(line.lstrip("> ") if boxed else line)
            self.at += 1
        return TextPart("\n".join(found), start, boxed)


def _sections(parts: tuple[Part, ...]) -> tuple[SectionPart, ...]:
    """The parts under their headings of the first level."""
    number = 0
    keyed: list[tuple[int, Part]] = []
    for part in parts:
        number += isinstance(part, HeadingPart) and part.level == 1
        keyed.append((number, part))
    return tuple(_section([part for _, part in group]) for _, group in groupby(keyed, key=lambda pair: pair[0]))


def _section(parts: list[Part]) -> SectionPart:
    first = parts[0]
    if isinstance(first, HeadingPart) and first.level == 1:
        return SectionPart(first.label or slug(first.text), first, tuple(parts[1:]))
    return SectionPart("", None, tuple(parts))
