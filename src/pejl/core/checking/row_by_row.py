# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What a text says of the rows of a table beside each other: the largest, the only one that fell, four of seven.

A row is measured by the one figure that is meant: that of the time spoken of, what changed, or the sum of several
columns of one name. Where it is open which, nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from pejl.core.checking.columns_meant import cells_meant, under_the_figure
from pejl.core.checking.facts import Fact, Told
from pejl.core.checking.goals_met import is_met_in, target_and_figures
from pejl.core.checking.judgement import NOTHING, Judgement, shown
from pejl.core.checking.letters import lowered
from pejl.core.checking.lines_meant import in_time
from pejl.core.checking.lines_of_tables import Role
from pejl.core.checking.material import Material, Table
from pejl.core.checking.report import Verdict
from pejl.core.checking.statements.words import comparison, direction, polarity
from pejl.core.checking.subjects import subject_of

_STARTS = (0, -2)  # the figures of a row that it may have changed from: its first, and that before its last
_FEWEST = 3  # rows among which one is the largest
_BEHIND = 0.1  # blocks: of two tables equally near the one behind it is meant
_FAR = 8  # blocks between a sentence and the table whose rows it counts
_IN_TIME = re.compile(r"\b(?:i (?:hele )?perioden|siden|nogensinde|i årene|år i træk|for første gang)\b")
_SHARE = re.compile(r"\bandel(?:en|e)?\b")
_COMMA = re.compile(r"[,.;:](?: |$)")
_ALL = re.compile(r"(?:hele|alle|samlet|gennemsnit|landet|i alt|total|kommunen)\b", re.IGNORECASE)
_CHANGES = re.compile(
    r"\b(?:stigning|fremgang|fald|vækst|nedgang|tilbagegang|ændring|merforbrug|mindreforbrug|steget|faldet|vokset)",
    re.IGNORECASE,
)
_DEVIATES = re.compile(r"\b(mer|mindre)forbrug", re.IGNORECASE)
_REACHED = re.compile(r"\b(?:når|nåede|nået|opfyld\w*|indfri\w*)\b", re.IGNORECASE)
_MISSED = re.compile(r"\bikke\b", re.IGNORECASE)
_OF = re.compile(r" (?:ud )?af (?:de |vores |kommunens |samtlige )?", re.IGNORECASE)

Row = Sequence[Fact]


@dataclass(frozen=True, slots=True)
class Measured:
    """A row with the figure it is measured by, and the cells that show it."""

    row: Row
    value: Decimal
    cells: tuple[Fact, ...]


def rows_in(table: Table) -> list[Row]:
    """The rows of a table that stand beside each other: not its total, nor the whole that closes it.

    >>> from pejl.core.checking.blocks import Cell, Document, TableBlock
    >>> from pejl.core.checking.material import read
    >>> lines = (("Sted", "2024"), ("Nord", "12"), ("Syd", "8"), ("I alt", "20"))
    >>> block = TableBlock(tuple(tuple(map(Cell, line)) for line in lines))
    >>> [row[0].quote for row in rows_in(read([Document("sag", (block,))]).tables[0])]
    ['12', '8']
    """
    rows: dict[int, list[Fact]] = {}
    for fact in table.facts:
        label = table.grid.labels[fact.span.row]
        if label.role is not Role.TOTAL and not _ALL.match(label.text):
            rows.setdefault(fact.span.row, []).append(fact)
    return list(rows.values())


# --- what a row is measured by -----------------------------------------------------------------------------------


def _measured(table: Table, told: Told, row: Row, *, changes: bool, first: int = 0) -> Measured | None:
    """By what changed (from the first figure of a row on, or from that before the last), or by the figure meant."""
    if changes:
        return _by_deviation(row) or _by_change(table, told, row, first)
    figures = [cell for cell in row if cell.role is Role.FIGURE]
    columns = cells_meant(table, told, cells=figures)
    if len({cell.unit for cell in columns}) != 1:
        return None
    period = told.said.periods[-1] or told.said.around
    meant = [cell for cell in columns if cell.period == period] or _last(columns)
    return Measured(row, sum((cell.value for cell in meant), Decimal(0)), tuple(meant))


def _last(cells: Sequence[Fact]) -> list[Fact]:
    """Those of the latest period."""
    latest = max(map(in_time, cells))
    return [cell for cell in cells if in_time(cell) == latest]


def _by_deviation(row: Row) -> Measured | None:
    """By the one column that tells what changed."""
    told = [cell for cell in row if cell.role is Role.CHANGE]
    return Measured(row, told[0].value, tuple(told)) if len(told) == 1 else None


def _by_change(table: Table, told: Told, row: Row, first: int) -> Measured | None:
    """From the period named, else from one of its figures (`first`), to its last: of the one sort that has several."""
    start = next((period for period in told.said.periods[:-1] if period), None)
    sorts: dict[frozenset[str], list[Fact]] = {}
    for cell in row:
        if cell.role is Role.FIGURE and not cell.wanted and cell.period:
            sorts.setdefault(table.grid.heads[cell.span.column].about, []).append(cell)
    several = [sorted(cells, key=in_time) for cells in sorts.values() if len(cells) > 1]
    if len(several) != 1:
        return None
    cells = several[0]
    begin = next((cell for cell in cells if cell.period == start), cells[first])
    return Measured(row, cells[-1].value - begin.value, (begin, cells[-1]))


# --- the largest, the only one -----------------------------------------------------------------------------------


def judge_extreme(material: Material, told: Told) -> Judgement:
    """Whether the row that a sentence names has the highest or lowest figure of its table.

    >>> from pejl.core.checking.blocks import Cell, Document, TableBlock, TextBlock
    >>> from pejl.core.checking.material import read
    >>> lines = (("Gruppe", "2024"), ("Dagpenge", "12"), ("Fleksjob", "8"), ("Førtidspension", "20"))
    >>> block = TableBlock(tuple(tuple(map(Cell, line)) for line in lines))
    >>> material = read([Document("sag", (TextBlock("Fleksjob er den største gruppe."), block))])
    >>> str(judge_extreme(material, material.told[0]).verdict)
    'contradicted'
    """
    sentence = lowered(material.sentence_of(told))
    if _IN_TIME.search(_clause(material, told)):
        return NOTHING
    changes = bool(_CHANGES.search(lowered(told.quote)))
    goes = told.said.direction * (-1 if changes and _falls(lowered(told.quote)) else 1)
    for table, rows in tables_near(material, told):
        named, surely = _named(material, table, rows, told, sentence)
        meant, row = under_the_figure(material, told, rows=rows, named=named)
        measured = [_of_rows(table, told, meant, changes=changes, first=one) for one in _STARTS]
        judged = [_extreme(one if _is_of_a_share(sentence, one) else [], row, goes) for one in measured]
        holding = next((one for one in judged if one.verdict is Verdict.HOLDS), NOTHING)
        surely = surely and _is_of(material, table, told)
        if holding is not NOTHING or (surely and NOTHING not in judged):
            return holding if holding is not NOTHING else judged[0]
    return NOTHING


def _is_of(material: Material, table: Table, told: Told) -> bool:
    """Whether a table has one of the figures that the sentence states before a superlative, if it states any."""
    stated = stated_before(material, told)
    return not stated or any(cell.value in stated for cell in table.facts)


def stated_before(material: Material, told: Told) -> list[Decimal]:
    """The figures that a sentence states before a statement.

    >>> from pejl.core.checking.blocks import Document, TextBlock
    >>> from pejl.core.checking.material import read
    >>> material = read([Document("sag", (TextBlock("Der er fra 4 til 6, flest i Syd."),))])
    >>> [str(value) for value in stated_before(material, material.told[-1])]
    ['4', '6']
    """
    return [
        figure.quantity.value
        for one in material.beside(told)
        for figure in one.said.figures
        if one.sentence == told.sentence and one.span.end <= told.span.start
    ]


def _is_of_a_share(sentence: str, measured: Sequence[Measured]) -> bool:
    """*Andelen er lavest i Syd* is said of percentages and of no counts; what names no share is said of anything."""
    return not _SHARE.search(sentence) or all(cell.unit == "%" for one in measured for cell in one.cells)


def _clause(material: Material, told: Told) -> str:
    """The part of the sentence between its commas that a statement stands in."""
    before = _COMMA.split(lowered(material.before(told)))[-1]
    return before + lowered(told.quote) + _COMMA.split(lowered(material.after(told)))[0]


def _of_rows(table: Table, told: Told, rows: Sequence[Row], *, changes: bool, first: int) -> list[Measured]:
    """All rows with what they are measured by; none at all where one has nothing, or another unit."""
    found = [one for row in rows if (one := _measured(table, told, row, changes=changes, first=first))]
    units = {cell.unit for one in found for cell in one.cells}
    return found if len(found) == len(rows) and len(units) == 1 else []


def _extreme(found: Sequence[Measured], named: Row | None, goes: int) -> Judgement:
    meant = next((one for one in found if one.row is named), None)
    if meant is None:
        return NOTHING
    beyond = [one for one in found if (one.value - meant.value) * goes > 0]
    if not beyond:
        others = (cell for one in found if one is not meant for cell in one.cells)
        return Judgement(Verdict.HOLDS, "superlative_holds", tuple(map(shown, (*meant.cells, *others))))
    cells = (*beyond[0].cells, *meant.cells)
    return Judgement(Verdict.CONTRADICTED, "superlative_fails", tuple(map(shown, cells)))


def _falls(text: str) -> bool:
    """*Det største fald* and *det største mindreforbrug* are the lowest of what changed."""
    deviates = _DEVIATES.search(text)
    return deviates[1] == "mindre" if deviates else direction(text) < 0


def tables_near(material: Material, told: Told, *, least: int = _FEWEST) -> Iterator[tuple[Table, list[Row]]]:
    """The tables near a statement that have enough rows, with these; the nearest first, one behind it before one above.

    >>> from pejl.core.checking.blocks import Cell, Document, TableBlock, TextBlock
    >>> from pejl.core.checking.material import read
    >>> lines = (("Sted", "2024"), ("Nord", "12"), ("Syd", "8"), ("Vest", "9"))
    >>> block = TableBlock(tuple(tuple(map(Cell, line)) for line in lines))
    >>> material = read([Document("sag", (TextBlock("Der er tre steder."), block))])
    >>> [len(rows) for _, rows in tables_near(material, material.told[0])]
    [3]
    """
    near = material.tables_within(told, blocks=_FAR)
    for table in sorted(near, key=lambda one: abs(one.grid.block - told.span.block - _BEHIND)):
        rows = rows_in(table)
        if len(rows) >= least:
            yield table, rows


def _named(material: Material, table: Table, rows: Sequence[Row], told: Told, sentence: str) -> tuple[Row | None, bool]:
    """The one row whose label the clause names, or else the sentence does; and whether it is the clause."""
    for words, surely in ((told.subject.label, True), (subject_of(sentence), False)):
        found = [row for row in rows if _is_named(material, table, row, told, words)]
        if found:
            return (found[0] if len(found) == 1 else None), surely
    return None, False


def _is_named(material: Material, table: Table, row: Row, told: Told, words: frozenset[str]) -> bool:
    label = table.grid.labels[row[0].span.row]
    plain = material.linker.likeness.plain
    about = label.about - table.grid.shared_by_labels or label.about
    if label.marks and label.marks <= told.subject.marks:
        return len(told.subject.marks) == len(label.marks)
    return bool(about) and not label.marks and plain(about) <= plain(words)


# --- how many of them --------------------------------------------------------------------------------------------


def judge_rows_counted(material: Material, told: Told) -> Judgement:
    """*Fire af de syv grupper er vokset*: against the rows of the table that has so many.

    >>> from pejl.core.checking.blocks import Cell, Document, TableBlock, TextBlock
    >>> from pejl.core.checking.material import read
    >>> lines = (("Ydelse", "2023", "2024"), ("Dagpenge", "9", "7"), ("Fleksjob", "8", "9"), ("Hjælp", "5", "6"))
    >>> block = TableBlock(tuple(tuple(map(Cell, line)) for line in lines))
    >>> material = read([Document("sag", (TextBlock("To af de tre grupper er vokset."), block))])
    >>> str(judge_rows_counted(material, material.told[0]).verdict)
    'holds'
    """
    wanted, whole = told.said.figures[0].quantity.value, whole_of(material, told)
    sentence = lowered(material.sentence_of(told))
    for table, rows in tables_near(material, told):
        if whole is not None and whole != len(rows):
            continue
        kept = [_kept(table, told, rows, sentence, first) for first in _STARTS]
        for cells, count in filter(None, kept):
            if count == wanted:
                return Judgement(Verdict.HOLDS, "count_holds", tuple(map(shown, cells)), params={"listed": count})
        plainly = polarity(sentence) == 0 and not _REACHED.search(sentence)
        if whole is not None and kept[0] and kept[1] and plainly:
            cells, count = kept[0]
            return Judgement(Verdict.CONTRADICTED, "count_fails", tuple(map(shown, cells)), params={"listed": count})
    return NOTHING


def _kept(
    table: Table, told: Told, rows: Sequence[Row], sentence: str, first: int
) -> tuple[tuple[Fact, ...], int] | None:
    """The cells of the rows that do what is said, and how many these are; None where it is open for one of them."""
    kept = [_keeps(table, told, row, sentence, first) for row in rows]
    if None in kept:
        return None
    return tuple(cell for cells in kept if cells for cell in cells), sum(map(bool, kept))


def whole_of(material: Material, told: Told) -> Decimal | None:
    """The second number of *fire af de syv*, None where none is named.

    >>> from pejl.core.checking.blocks import Document, TextBlock
    >>> from pejl.core.checking.material import read
    >>> material = read([Document("sag", (TextBlock("Fire af de syv grupper er vokset."),))])
    >>> whole_of(material, material.told[0])
    Decimal('7')
    """
    if len(told.said.figures) > 1:
        return told.said.figure.quantity.value
    for one in material.beside(told):
        if one.sentence == told.sentence and one.said.figures and one.span.start > told.span.start:
            number = one.said.figures[0]
            return number.quantity.value if _OF.fullmatch(material.between(told, one)) else None
    return None


def _keeps(table: Table, told: Told, row: Row, sentence: str, first: int) -> tuple[Fact, ...] | None:
    """The cells that show that a row does what is said of so many; none where it does not, None where that is open."""
    good = polarity(sentence)
    if _REACHED.search(sentence) and "mål" in sentence:
        target, figures = target_and_figures(row)
        if target is None or not figures:
            return None if target else ()
        met = is_met_in(figures, meant=figures[-1], target=target)
        return None if met is None else (figures[-1], target) if met is not bool(_MISSED.search(sentence)) else ()
    goes = 0 if good else -1 if _falls(sentence) else direction(sentence) or comparison(sentence)
    goes = goes or len(_DEVIATES.findall(sentence))
    moved = _measured(table, told, row, changes=True, first=first) if good or goes else None
    if moved is None:
        return None
    if good:
        goes = good * _better(row)
        if not goes:
            return None
    return moved.cells if moved.value * goes > 0 else ()


def _better(row: Row) -> int:
    """+1 where a row has to rise to its target, -1 where it has to fall, 0 where nothing tells."""
    target, figures = target_and_figures(row)
    if target is None or not figures or figures[0].value == target.value:
        return 0
    return 1 if target.value > figures[0].value else -1


def judge_only_one(material: Material, told: Told) -> Judgement:
    """*Det eneste sted, hvor udgiften er faldet*: whether one row alone goes that way, and it is named.

    >>> from pejl.core.checking.blocks import Cell, Document, TableBlock, TextBlock
    >>> from pejl.core.checking.material import read
    >>> lines = (("Ydelse", "2023", "2024"), ("Dagpenge", "9", "7"), ("Fleksjob", "8", "9"), ("Hjælp", "5", "6"))
    >>> block = TableBlock(tuple(tuple(map(Cell, line)) for line in lines))
    >>> material = read([Document("sag", (TextBlock("Dagpenge er den eneste gruppe, der er faldet."), block))])
    >>> str(judge_only_one(material, material.told[0]).verdict)
    'holds'
    """
    sentence = lowered(material.sentence_of(told))
    for table, rows in tables_near(material, told):
        named, _ = _named(material, table, rows, told, sentence)
        moved = [_measured(table, told, row, changes=True) for row in rows]
        if named is None or None in moved or not told.said.direction:
            continue
        so = [one for one in moved if one and one.value * told.said.direction > 0]
        cells = [cell for one in moved if one for cell in one.cells]
        if len(so) == 1 and so[0].row is named:
            return Judgement(Verdict.HOLDS, "direction_holds", tuple(map(shown, (*so[0].cells, *cells))))
        if not any(one.row is named for one in so):
            return Judgement(Verdict.CONTRADICTED, "other_direction", tuple(map(shown, cells)))
    return NOTHING
