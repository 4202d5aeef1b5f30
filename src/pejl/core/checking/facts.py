# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A figure of a document with its place, its period and what it is about: what claims are held against."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from decimal import Decimal

from pejl.core.checking.figures_in_text import Figure
from pejl.core.checking.lines_of_tables import Role
from pejl.core.checking.report import Span
from pejl.core.checking.statements import Said
from pejl.core.numbers import Quantity
from pejl.core.periods import Period

Series = tuple[str, int, str]
"""Document, block and name of a row or column of a table: the same thing over time."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What a figure or a sentence is about, as stems of words.

    `label` holds the words right beside it, `context` those of its sentence or table and around it as well, and `own`
    the words between the figure and its neighbours. `thing` is what the text says is counted. `marks` are age bands,
    classes and codes; `groups` says whom it is of where that is not the municipality itself. `tabled` tells a line of
    a table from a sentence.
    """

    label: frozenset[str] = frozenset()
    context: frozenset[str] = frozenset()
    own: frozenset[str] = frozenset()
    thing: frozenset[str] = frozenset()
    marks: frozenset[str] = frozenset()
    groups: frozenset[str] = frozenset()
    tabled: bool = False


@dataclass(frozen=True, slots=True)
class Fact:
    """One figure. `about` names its subject for people; `role` and `wanted` tell a target from what was measured.

    `series` names the row or column of a table that it stands in, so that what the same line says of other periods can
    be found, and `sentence` the sentence: two figures of one sentence are about two things. Where the print is spoiled
    `quantity` is what it probably was, and `printed` what stands there. `sure` is False where another figure told the
    period. `direction` is +1 for *merforbrug* and -1 for *mindreforbrug*, whose figures have no sign.
    """

    subject: Subject
    quantity: Quantity
    unit: str
    period: Period | None
    span: Span
    quote: str
    about: str = ""
    series: Series | None = None
    sentence: tuple[str, int] | None = None
    role: Role = Role.FIGURE
    wanted: bool = False
    printed: Decimal | None = None
    sure: bool = True
    direction: int = 0

    @property
    def value(self) -> Decimal:
        """What it says, read as it was probably meant."""
        return self.quantity.value


@dataclass(frozen=True, slots=True)
class Told:
    """Something a sentence says, with the facts in it and the sentence that it stands in."""

    said: Said
    facts: tuple[Fact, ...]
    subject: Subject
    span: Span
    quote: str
    sentence: int
    about: str = field(default="")

    @property
    def where(self) -> tuple[str, int]:
        """Its document and sentence, as facts name theirs."""
        return self.span.document, self.sentence


def meant(figure: Figure) -> Quantity:
    """What a figure says: as printed, or as it probably was where the print is spoiled.

    >>> meant(Figure(0, 4, Quantity(Decimal(471), "%"), "%", "", likely=Decimal("47.1"))).value
    Decimal('47.1')
    """
    return figure.quantity if figure.likely is None else replace(figure.quantity, value=figure.likely)
