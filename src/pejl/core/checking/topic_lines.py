# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Which lines of the nearest tables a statement may be of where its words do not name one outright.

Within one table a line need only be told from the others: *anlægsudgifterne* is the row *Anlæg*, and *stofbehandlingen*
is *Stofmisbrug* where no other row begins so. What the sentence does not name, the sentences before it, its heading and
the table itself do: a paragraph goes on speaking of one thing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pejl.core.checking.blocks import Block, TextBlock, TextKind
from pejl.core.checking.facts import Fact, Series, Told
from pejl.core.checking.lines_of_tables import Role
from pejl.core.checking.material import Material, Table
from pejl.core.checking.subjects import subject_of

MOST = 0.54  # how sure a line is at most: never enough to refute a word, nor a figure that is off by more than a slip
OF_BAD_PRINT = 0.45  # and where the print is spoiled: never enough to refute anything
_FAR = 6  # blocks between a statement and a table
_ACROSS = 0.85  # what is left where a heading lies between
_MOST_LINES = 80  # of a table: in a larger one a part of a word tells nothing
_BEFORE = 3  # sentences back that a paragraph may still be of one thing
_FADES = 0.85  # from sentence to sentence
_WHOLE, _PART, _BEGINNING = 1.0, 0.85, 0.75  # a word that is named, a part of a compound, the same beginning
_NAMED = 0.6  # how much of the name of a line must be spoken of
_SHORTEST, _TAIL = 4, 5  # letters that two words have in common where they begin, and where one ends
_ALONE = 0.6  # how sure the only line of a table is, or its total where the table's own subject is spoken of
_CLEARLY = 0.1  # by how much a line must be named better than the next one
# A sentence that names what it is about by nothing else.
_IT = re.compile(r"(?:Den|Det|Andelen|Antallet|Tallet|Niveauet|Gennemsnittet)\b(?! (?:af|for|på|i) [a-zæøå])")

Line = Sequence[Fact]


def topic_lines(material: Material, told: Told) -> list[tuple[float, Line]]:
    """The lines that a statement may be of, the likeliest first, each with how likely that is (0 to `MOST`).

    Of a table that has two lines named alike, none is meant.

    >>> from pejl.core.checking.blocks import Cell, Document, TableBlock
    >>> from pejl.core.checking.material import read
    >>> rows = (("Post", "2023", "2024"), ("Anlæg", "88", "61"), ("Drift", "12", "13"))
    >>> block = TableBlock(tuple(tuple(map(Cell, row)) for row in rows))
    >>> material = read([Document("sag", (block, TextBlock("Anlægsudgifterne er faldet med 27 siden 2023.")))])
    >>> [[cell.quote for cell in line] for _, line in topic_lines(material, material.told[0])]
    [['88', '61']]
    """
    found: list[tuple[float, Line]] = []
    for nearness, table in _tables_around(material, told):
        rated = sorted(_rated(material, told, table), key=lambda one: -one[0])
        if rated and (len(rated) == 1 or rated[0][0] >= rated[1][0] + _CLEARLY):
            most = OF_BAD_PRINT if told.span.document in material.spoiled else MOST
            found.append((min(most, nearness * rated[0][0]), rated[0][1]))
    return sorted(found, key=lambda one: -one[0])


# --- which tables ------------------------------------------------------------------------------------------------


def _tables_around(material: Material, told: Told) -> Iterator[tuple[float, Table]]:
    """The tables near a statement, each with what is left of its lines' likelihood; nearer ones first."""
    document = material.document_of(told)
    place = told.span.block
    above = range(place - 1, max(-1, place - 1 - _FAR), -1)
    below = range(place + 1, min(place + 1 + _FAR, len(document.blocks)))
    for side in (above, below):
        nearness = _WHOLE
        for number in side:
            if _is_heading(document.blocks[number]):
                nearness *= _ACROSS
            table = material.tables_at.get((told.span.document, number))
            if table is not None and len(table.facts) <= _MOST_LINES * 4:
                yield nearness, table


def _is_heading(block: Block) -> bool:
    return isinstance(block, TextBlock) and block.kind is TextKind.HEADING


# --- which line --------------------------------------------------------------------------------------------------


def _rated(material: Material, told: Told, table: Table) -> Iterator[tuple[float, Line]]:
    lines = _lines_of(material, table)
    if len(lines) > _MOST_LINES:
        return
    named = {series: _called(table, line) for series, line in lines.items()}
    plain = {series: words for series, words in named.items() if words}
    weight = _WHOLE
    for words in _spoken(material, told):
        rates = {series: _rate(about, words, plain) for series, about in plain.items()}
        if any(rate >= _NAMED for rate in rates.values()):
            yield from ((weight * rate, lines[series]) for series, rate in rates.items() if rate)
            return
        weight *= _FADES
    yield from _of_the_whole(material, told, table, lines)


def _lines_of(material: Material, table: Table) -> dict[Series, Line]:
    """The lines of a table that hold several figures of what was measured."""
    found: dict[Series, Line] = {}
    for fact in table.facts:
        if fact.series and fact.role in (Role.FIGURE, Role.TOTAL) and not fact.wanted:
            found.setdefault(fact.series, material.lines[fact.series])
    return {series: line for series, line in found.items() if len(line) > 1}


def _called(table: Table, line: Line) -> frozenset[str]:
    """What tells a line from the others of its table: nothing for a total."""
    cell = line[0]
    grid = table.grid
    label, head = grid.labels[cell.span.row], grid.heads[cell.span.column]
    if Role.TOTAL in (label.role, head.role):
        return frozenset()
    by_rows = cell.series is not None and cell.series[2].startswith("row")
    if by_rows:
        return label.about - grid.shared_by_labels or label.about
    return head.about - grid.shared_by_heads or head.about


def _spoken(material: Material, told: Told) -> Iterator[frozenset[str]]:
    """The words of the clause, of the sentence, of those before it in its paragraph, and of its heading."""
    yield told.subject.own
    yield subject_of(material.sentence_of(told))
    before = material.text_of(told)[: told.span.start].split(". ")[:-1]
    yield from (subject_of(sentence) for sentence in before[: -1 - _BEFORE : -1])
    blocks = material.document_of(told).blocks[: told.span.block]
    heading = next((block for block in reversed(blocks[-_FAR:]) if _is_heading(block)), None)
    yield subject_of(heading.text) if isinstance(heading, TextBlock) else frozenset()


def _rate(about: frozenset[str], words: frozenset[str], others: dict[Series, frozenset[str]]) -> float:
    """How much of a name is spoken of, from 0 to 1."""
    return sum(_named(stem, words, others) for stem in about) / len(about)


def _named(stem: str, words: frozenset[str], others: dict[Series, frozenset[str]]) -> float:
    if stem in words:
        return _WHOLE
    if any(_is_part(stem, word) or _is_part(word, stem) for word in words):
        return _PART
    beginning = stem[:_SHORTEST]
    alike = [word for word in words if word.startswith(beginning) and len(word) > _SHORTEST]
    alone = sum(any(other.startswith(beginning) for other in about) for about in others.values()) == 1
    return _BEGINNING if alike and alone and len(stem) > _SHORTEST else 0.0


def _is_part(part: str, word: str) -> bool:
    """Whether a compound begins or ends with a word."""
    return (len(part) >= _SHORTEST and word.startswith(part)) or (len(part) >= _TAIL and word.endswith(part))


def _of_the_whole(
    material: Material, told: Told, table: Table, lines: dict[Series, Line]
) -> Iterator[tuple[float, Line]]:
    """The only line there is, or the total, where the table's own subject is spoken of, or nothing by name."""
    meant = list(lines.values()) if len(lines) == 1 else [one for one in lines.values() if one[0].role is Role.TOTAL]
    about = table.grid.caption.about | table.grid.heads[0].about
    spoken = frozenset().union(*_spoken(material, told))
    by_name = any(_named(stem, spoken, {}) for stem in about)
    if len(meant) == 1 and (by_name or (len(lines) == 1 and _IT.match(material.sentence_of(told).strip()))):
        yield _ALONE, meant[0]
