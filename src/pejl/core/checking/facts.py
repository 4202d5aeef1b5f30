# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Every figure of the documents with its place, its period and what it is about: what claims are held against."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from pejl.core.checking.blocks import Cell, Document, TableBlock, TextBlock, TextKind
from pejl.core.checking.figures_in_text import Figure, figures_in
from pejl.core.checking.normal import Normal, normalise
from pejl.core.checking.periods_in_text import periods_in
from pejl.core.checking.report import Kind, Span
from pejl.core.checking.sentences import Sentence, sentences_in
from pejl.core.checking.statements import Said, stated_in
from pejl.core.checking.subjects import subject_of
from pejl.core.numbers import Quantity
from pejl.core.periods import Period

_JOINED = "af i på med til for fra der som og eller ved om at den det de hvor mod over under er var"
_JOINING = frozenset(_JOINED.split())
_PEOPLE = subject_of("personer borgere mennesker indbyggere unge børn voksne hjemløse elever ansatte")
_CLAUSE = re.compile(r"[,;](?! (?:der|som|hvis)\b)|\b(?:mens|samt|og|men)\b")
_PERCENT_HEAD = re.compile(r"%|\bpct\b|procent|andel", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Fact:
    """One figure: `label` holds the words right beside it, `context` those of its sentence and around it as well.

    `row` names the row of a table that it stands in, so that what the row says of other periods can be found, and
    `sentence` the sentence: two figures of one sentence are about two things. `thing` is what the text says is counted,
    and `own` are the words between the figure and its neighbours.
    """

    quantity: Quantity
    unit: str
    period: Period | None
    label: frozenset[str]
    context: frozenset[str]
    span: Span
    quote: str
    row: tuple[str, int, int] | None = None
    sentence: tuple[str, int] | None = None
    thing: frozenset[str] = frozenset()
    own: frozenset[str] = frozenset()

    @property
    def value(self) -> Decimal:
        """As it is printed."""
        return self.quantity.value


@dataclass(frozen=True, slots=True)
class Told:
    """Something a sentence says, with the facts in it and the sentence that it stands in."""

    said: Said
    facts: tuple[Fact, ...]
    span: Span
    quote: str
    sentence: int


# --- running text ------------------------------------------------------------------------------------------------


def told_in(document: Document) -> tuple[Told, ...]:
    """Everything that the running text of a document says with figures, in reading order.

    >>> (told,) = told_in(Document("sag", (TextBlock("Der var 12 pladser i 2024."),)))
    >>> told.quote, str(told.facts[0].period)
    ('12 pladser', '2024')
    """
    return tuple(_told(document))


def _told(document: Document) -> Iterator[Told]:
    heading: frozenset[str] = frozenset()
    number = 0
    for place, block in enumerate(document.blocks):
        if not isinstance(block, TextBlock):
            continue
        if block.kind is TextKind.HEADING:
            heading = subject_of(normalise(block.text).text)
            continue
        normal = normalise(block.text)
        spoken: Period | None = None
        before: frozenset[str] = frozenset()
        for sentence in sentences_in(normal.text):
            number += 1
            where = _Where(document, place, block, normal, number, sentence, before | heading)
            for said in stated_in(sentence, before=spoken):
                yield _one(where, said)
            named = [one.period for one in sentence.periods if one.period]
            spoken = named[-1] if named else spoken
            before = subject_of(sentence.text)


@dataclass(frozen=True, slots=True)
class _Where:
    document: Document
    place: int
    block: TextBlock
    normal: Normal
    number: int
    sentence: Sentence
    around: frozenset[str]

    def own(self, figure: Figure) -> frozenset[str]:
        """The words between the figure and its neighbours.

        Where these say nothing by themselves (*i 2024 var tallet 1.378*), the words before them are meant.
        """
        place = self.sentence.figures.index(figure)
        found = subject_of(self._before(place)) | subject_of(self._after(place))
        while not found and place > 0:
            place -= 1
            found = subject_of(self._before(place)) | subject_of(self._after(place))
        return found

    def _before(self, place: int) -> str:
        """From where the clause of the figure before ends up to the figure."""
        figures = self.sentence.figures
        if place == 0:
            return self.normal.text[self.sentence.start : figures[0].start]
        gap = self.normal.text[figures[place - 1].end : figures[place].start]
        cut = _CLAUSE.search(gap)
        return gap[cut.start() :] if cut else gap

    def _after(self, place: int) -> str:
        """From the figure up to where its clause ends."""
        figures = self.sentence.figures
        if len(figures) == 1:
            return self.normal.text[figures[0].end : self.sentence.end]
        last = figures[place + 1].start if place + 1 < len(figures) else self.sentence.end
        gap = self.normal.text[figures[place].end : last]
        cut = _CLAUSE.search(gap)
        return gap[: cut.start()] if cut else gap

    def head(self) -> frozenset[str]:
        """The words up to the first figure of the sentence; where nothing is named, those around it are meant."""
        return subject_of(self.normal.text[self.sentence.start : self.sentence.figures[0].start])

    def span(self, start: int, end: int) -> Span:
        first, last = self.normal.span(start, end)
        return Span(self.document.name, self.place, first, last, self.block.place)

    def quote(self, start: int, end: int) -> str:
        first, last = self.normal.span(start, end)
        return self.block.text[first:last]


def _one(where: _Where, said: Said) -> Told:
    facts = tuple(
        _fact(where, figure, period)
        for figure, period in zip(said.figures, said.periods, strict=False)
        if said.kind in (Kind.LEVEL, Kind.SHARE, Kind.FROM_TO)
    )
    return Told(said, facts, where.span(said.start, said.end), where.quote(said.start, said.end), where.number)


def _fact(where: _Where, figure: Figure, period: Period | None) -> Fact:
    own = where.own(figure)
    return Fact(
        quantity=figure.quantity,
        unit=figure.unit,
        period=period,
        label=(where.head() | own) or where.around,
        own=own,
        context=subject_of(where.sentence.text) | where.around,
        span=where.span(figure.start, figure.end),
        quote=where.quote(figure.start, figure.end),
        sentence=(where.document.name, where.number),
        thing=_thing(figure),
    )


def _thing(figure: Figure) -> frozenset[str]:
    """What is counted: the words after the figure up to the first that only joins. People are people by any name."""
    if figure.unit:
        return frozenset()
    counted: list[str] = []
    for word in figure.noun.split():
        if word in _JOINING:
            break
        counted.append(word)
    return subject_of(" ".join(counted)) - _PEOPLE


# --- tables ------------------------------------------------------------------------------------------------------


def facts_of_tables(document: Document) -> tuple[Fact, ...]:
    """Every cell with one figure, in reading order.

    >>> table = TableBlock(((Cell("År"), Cell("2024")), (Cell("Pladser"), Cell("12"))))
    >>> [(fact.quote, str(fact.period)) for fact in facts_of_tables(Document("sag", (table,)))]
    [('12', '2024')]
    """
    return tuple(
        fact
        for place, block in enumerate(document.blocks)
        if isinstance(block, TableBlock)
        for fact in _of_table(document, place, block)
    )


@dataclass(frozen=True, slots=True)
class _Named:
    """What a head or a label says: its text, what it is about, and the one period it names."""

    text: str
    about: frozenset[str]
    period: Period | None


def _named(text: str) -> _Named:
    plain = normalise(text).text
    named = {one.period for one in periods_in(plain)}
    return _Named(plain, subject_of(plain), named.pop() if len(named) == 1 else None)


def _of_table(document: Document, place: int, table: TableBlock) -> Iterator[Fact]:
    first = _head_rows(table)
    caption = _named(table.caption)
    heads = [_named(" ".join(dict.fromkeys(texts))) for texts in _columns(table.rows[:first])]
    for number, row in enumerate(table.rows[first:], start=first):
        label = _label(row)
        beside = _named(label.text if label else "")
        for column, cell in enumerate(row):
            if cell is label or (column and cell is row[column - 1]):
                continue
            head = heads[column] if column < len(heads) else _named("")
            span = Span(document.name, place, 0, 0, cell.place, number, column)
            yield from _of_cell(cell, span, (head, beside, caption))


def _columns(rows: tuple[tuple[Cell, ...], ...]) -> Iterator[list[str]]:
    for column in range(max(map(len, rows), default=0)):
        yield [row[column].text for row in rows if column < len(row)]


def _of_cell(cell: Cell, span: Span, around: tuple[_Named, _Named, _Named]) -> Iterator[Fact]:
    """The figure of a cell; nothing where it holds none, or several that nobody tells apart."""
    normal = normalise(cell.text)
    figures = figures_in(normal.text)
    if len(figures) != 1:
        return
    head, label, caption = around
    unit = figures[0].unit or ("%" if _PERCENT_HEAD.search(f"{head.text} {label.text}") else "")
    start, end = normal.span(figures[0].start, figures[0].end)
    yield Fact(
        quantity=replace(figures[0].quantity, unit=unit or "number"),
        unit=unit,
        period=head.period or label.period or caption.period,
        label=label.about | head.about,
        context=label.about | head.about | caption.about,
        span=replace(span, start=start, end=end),
        quote=cell.text[start:end],
        row=(span.document, span.block, span.row),
    )


def _head_rows(table: TableBlock) -> int:
    """How many rows at the top are heads: those without a figure, and of periods only."""
    for number, row in enumerate(table.rows):
        if any(figures_in(normalise(cell.text).text) for cell in row[1:]):
            return number
    return len(table.rows)


def _label(row: tuple[Cell, ...]) -> Cell | None:
    """The cell that says what the row is about: the first, where it is no figure."""
    first = row[0] if row else None
    return first if first and any(letter.isalpha() or letter == "/" for letter in first.text) else None
