# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Which number each table, figure, note and bound figure of a paper has, and what a reference to it says.

The three writers ask here, so that table 3 is table 3 in Word, in the PDF and on the page.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from pejl.documents.paper import Bound, Heading, Inline, Paper, Picture, Reference, Table
from pejl.documents.paper_checks import checked, said

_ENDS_A_SENTENCE = re.compile(r"(^|[.!?:][\"”»)]*)\s*$")
# Shortened words that stand before what they lead to, and end no sentence.
_LEADS_ON = re.compile(
    r"(?<!\w)(jf|jvf|bl\.a|f\.eks|hhv|ift|ifm|nr|evt|inkl|ekskl|ca|dvs|cf|e\.g|i\.e)\.\s*$", re.IGNORECASE
)
_LAST_NUMBER = re.compile(r"(.*?)(\d+)")


@dataclass(frozen=True, slots=True)
class Caption:
    """What stands before the words of a caption: `word` "Tabel" and `number` "1.1".

    `counted` tells whether a program that counts by itself would come to the same number. `anchor` is the name of the
    place in the file, of ASCII letters, digits and low lines, at most 40 of them.
    """

    word: str
    number: str
    anchor: str
    counted: bool = True

    @property
    def words(self) -> str:
        """Word and number as they stand together.

        >>> Caption("Tabel", "1.1", "table_1").words
        'Tabel\\xa01.1'
        """
        return f"{self.word}\N{NO-BREAK SPACE}{self.number}"

    @property
    def parts(self) -> tuple[str, str]:
        """The number before its last part, and that part, which a program can count; it is empty for a letter.

        >>> Caption("Tabel", "1.12", "table_1").parts, Caption("Tabel", "A", "table_2").parts
        (('1.', '12'), ('A', ''))
        """
        found = _LAST_NUMBER.fullmatch(self.number)
        return (found.group(1), found.group(2)) if found else (self.number, "")


@dataclass(frozen=True, slots=True)
class Entry:
    """A heading as the list of contents has it: its level from 1, its words, and the name of its place."""

    level: int
    words: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Lead:
    """What a reference says: `word` (empty for a heading), then what stands at the place called `anchor`."""

    word: str
    target: str
    anchor: str

    @property
    def words(self) -> str:
        """All of it."""
        return f"{self.word}\N{NO-BREAK SPACE}{self.target}" if self.word else self.target


@dataclass(frozen=True, slots=True)
class Numbers:
    """The numbers of one paper. Blocks are told by their position in it, from 0."""

    paper: Paper
    captions: Mapping[int, Caption]
    entries: Mapping[int, Entry]
    labels: Mapping[str, Caption | Entry]

    def data_caption(self, position: int) -> str:
        """The words over the table of a figure's data."""
        return self.paper.labels.data_of.format(figure=_in_a_sentence(self.paper, self.captions[position]).words)

    def contents(self, depth: int) -> list[Entry]:
        """The headings of at most `depth`, in order."""
        return [entry for entry in self.entries.values() if entry.level <= depth]

    def lead(self, reference: Reference, before: str = "") -> Lead:
        """What a reference says after the words `before` of its line; in Danish small within a sentence."""
        target = self.labels[reference.label]
        if isinstance(target, Entry):
            return Lead("", target.words, target.anchor)
        begins = bool(_ENDS_A_SENTENCE.search(before)) and not _LEADS_ON.search(before)
        return Lead(target.word, target.number, target.anchor) if begins else _in_a_sentence(self.paper, target)

    def plain(self, line: tuple[Inline, ...]) -> str:
        """The words of a line, references in full and notes left out."""
        text = ""
        for one in line:
            text += self.lead(one, text).words if isinstance(one, Reference) else said(one)
        return text


def _in_a_sentence(paper: Paper, caption: Caption) -> Lead:
    word = caption.word.lower() if paper.language.startswith("da") else caption.word
    return Lead(word, caption.number, caption.anchor)


def numbered(paper: Paper) -> Numbers:
    """The numbers of a paper that can be written.

    `PejlError` with a code that begins with `writing.` where it cannot: a reference to nothing, a label given twice, a
    heading that skips a level, a picture without alternative text, a table with a ragged row, a colour without a word,
    a note inside a note, a link that leads to no page and no mail address, a binding and place given twice.
    """
    checked(paper)
    captions = dict(_captions(paper))
    # A heading may refer to a table and to another heading: first as it says itself, then with what it refers to.
    entries = dict(_entries(paper, lambda line: "".join(said(one) for one in line)))
    numbers = Numbers(paper, captions, entries, _labels(paper, {**captions, **entries}))
    entries = dict(_entries(paper, numbers.plain))
    return Numbers(paper, captions, entries, _labels(paper, {**captions, **entries}))


def _entries(paper: Paper, plain: Callable[[tuple[Inline, ...]], str]) -> Iterator[tuple[int, Entry]]:
    headings = ((position, block) for position, block in enumerate(paper.blocks) if isinstance(block, Heading))
    for number, (position, heading) in enumerate(headings, 1):
        yield position, Entry(heading.level, plain(heading.content), f"heading_{number}")


def _captions(paper: Paper) -> Iterator[tuple[int, Caption]]:
    own, natural = Counter[str](), Counter[str]()
    for position, block in enumerate(paper.blocks):
        if not isinstance(block, (Table, Picture)):
            continue
        kind = "table" if isinstance(block, Table) else "figure"
        word = paper.labels.table if isinstance(block, Table) else paper.labels.figure
        own[kind] += not block.number
        natural[kind] += 1
        number = block.number or str(own[kind])
        yield position, Caption(word, number, f"{kind}_{natural[kind]}", counted=number == str(natural[kind]))


def _labels(paper: Paper, targets: Mapping[int, Caption | Entry]) -> dict[str, Caption | Entry]:
    labelled = {position: getattr(paper.blocks[position], "label", "") for position in targets}
    return {label: targets[position] for position, label in labelled.items() if label}


@dataclass(slots=True)
class Counting:
    """Counts notes and bound figures while a paper is written, in the order of reading."""

    notes: int = 0
    _places: Counter[str] = field(default_factory=Counter)

    def note(self) -> int:
        """The number of the next note, from 1."""
        self.notes += 1
        return self.notes

    def place(self, bound: Bound) -> int:
        """Which of its equal bindings this is, from 1: as it says itself, else counted."""
        self._places[bound.binding] += 1
        return bound.place or self._places[bound.binding]
