# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Units that cannot be meant: percentage points of a level, a cell in another unit than the rest of its column."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pejl.core.checking.facts import Fact, Told
from pejl.core.checking.judgement import NOTHING, Judgement, gravest, shown
from pejl.core.checking.levels import judge_level
from pejl.core.checking.lines_of_tables import Role
from pejl.core.checking.linking import telling_digits
from pejl.core.checking.material import Material, Table
from pejl.core.checking.report import Kind, Verdict
from pejl.core.checking.shares import judge_share

_FEWEST = 2  # figures that a line must have besides, all of one unit
_POINTS = "percentage_points"
_TELLING = 2  # digits, without which a share comes out of something by chance
# What tells of a difference, a rise or a span: only there are percentage points at home.
_DIFFERS = re.compile(
    r"stig|steg|fald|øg|voks|vækst|reducer|ned|op\b|over|under|høj|lav|mer|mind|fler|fær|stør|bedr|dårlig|forskel|differ"
    r"|ændr|forværr|frem|tilbage|udsving|spænd|sving|svinger|afvig|mangl|\bend\b|plus|minus|interval|usikker|margin|gab\b"
    r"|hop|løft|ryk|dyk|skil|afstand|hæv|sænk|tæt|fra\b|effekt|bidrag|virkning|mål",
    re.IGNORECASE,
)


def judge_unit(told: Told) -> Judgement:
    """Whether a level is stated in percentage points: they tell a difference, and *75 procentpoint af* tells none.

    >>> from pejl.core.checking.blocks import Document, TextBlock
    >>> from pejl.core.checking.prose_facts import told_in
    >>> (told,) = told_in(Document("sag", (TextBlock("I 2024 var 75 procentpoint af eleverne tilfredse."),)))
    >>> str(judge_unit(told).verdict)
    'contradicted'
    """
    unfit = told.said.figure.unit == _POINTS and told.said.figure.noun.startswith("af ")
    return Judgement(Verdict.CONTRADICTED, "unit_unfit") if unfit else NOTHING


def judge_as_share(material: Material, told: Told) -> Judgement:
    """A figure in percentage points that no difference is told of, and that is a share once it is read as percent.

    >>> from pejl.core.checking.blocks import Document, TextBlock
    >>> from pejl.core.checking.material import read
    >>> text = "Der kom 1.312 breve, og 71 af dem (5,4 procentpoint) blev besvaret."
    >>> material = read([Document("sag", (TextBlock(text),))])
    >>> str(judge_as_share(material, material.told[-1]).verdict)
    'contradicted'
    """
    figure = told.said.figure
    if told.said.direction or len(told.said.figures) > 1 or telling_digits(figure.quantity.value) < _TELLING:
        return NOTHING
    if _DIFFERS.search(material.sentence_of(told)):
        return NOTHING
    percent = replace(figure, unit="%", quantity=replace(figure.quantity, unit="%"))
    fact = Fact(
        subject=told.subject,
        quantity=percent.quantity,
        unit="%",
        period=next((period for period in reversed(told.said.periods) if period), told.said.around),
        span=told.span,
        quote=told.quote,
        sentence=(told.span.document, told.sentence),
        sure=told.said.sure,
    )
    said = replace(told.said, kind=Kind.SHARE, figures=(percent,))
    found = gravest([judge_share(material, replace(told, said=said, facts=(fact,))), judge_level(material, fact)])
    return Judgement(Verdict.CONTRADICTED, "unit_unfit", found.evidence) if found.verdict is Verdict.HOLDS else NOTHING


def judge_units(table: Table) -> dict[int, Judgement]:
    """The cells whose own unit differs from what all others of their column or row say, by the place among the facts.

    In a row only what stands under a period is a level: a change from one to the other is in points by right.

    >>> from pejl.core.checking.blocks import Cell, Document, TableBlock
    >>> from pejl.core.checking.material import read
    >>> rows = (("Skole", "Andel"), ("Nord", "31 %"), ("Syd", "28 procentpoint"), ("Vest", "30 %"), ("Øst", "33 %"))
    >>> block = TableBlock(tuple(tuple(map(Cell, row)) for row in rows))
    >>> [place for place in judge_units(read([Document("sag", (block,))]).tables[0])]
    [1]
    """
    found: dict[int, Judgement] = {}
    for column in sorted({fact.span.column for fact in table.facts}):
        places = [number for number, fact in enumerate(table.facts) if fact.span.column == column]
        odd = _of_line(table.facts, places)
        if table.grid.heads[column].role is not Role.CHANGE or not any(_has_shares(table, place) for place in odd):
            found |= odd
    for row in sorted({fact.span.row for fact in table.facts}):
        places = [number for number, fact in enumerate(table.facts) if fact.span.row == row and _is_level(table, fact)]
        found |= _of_line(table.facts, places)
    return found


def _is_level(table: Table, fact: Fact) -> bool:
    head = table.grid.heads[fact.span.column]
    return head.period is not None and head.role is Role.FIGURE and table.grid.labels[fact.span.row].role is Role.FIGURE


def _has_shares(table: Table, place: int) -> bool:
    """Whether the row of a figure holds percentages: then its change may be one in points."""
    row = table.facts[place].span.row
    return any(fact.unit == "%" for fact in table.facts if fact.span.row == row)


def _of_line(facts: Sequence[Fact], places: Sequence[int]) -> dict[int, Judgement]:
    odd = [place for place in places if facts[place].unit == _POINTS]
    rest = [place for place in places if place not in odd]
    if len(odd) != 1 or len(rest) < _FEWEST or any(facts[place].unit != "%" for place in rest):
        return {}
    return {odd[0]: Judgement(Verdict.CONTRADICTED, "unit_out_of_line", (shown(facts[rest[0]]),))}
