# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The columns of `measurements.csv` and of the spreadsheet: their order, what they may hold, and a word of help.

The help is a msgid; `pejl.interfaces.wording` has it in Danish.
"""

from __future__ import annotations

from dataclasses import dataclass

from pejl.core.observations import Approximation, Confidentiality, ObservationStatus
from pejl.interfaces.wording.marking import gettext_noop

FIGURE_KINDS = ("level", "change", "relative_change", "direction")
CHANGE_KINDS = FIGURE_KINDS[1:]
MISSING_REASONS = ("not_collected", "not_yet", "cannot_exist", "unreadable", "not_published", "lost")


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `kind` is the field type of a Frictionless table schema; `choices` are all that it may hold."""

    name: str
    help: str
    kind: str = "string"
    choices: tuple[str, ...] = ()
    required: bool = False
    longest: int = 0


COLUMNS = (
    Column("indicator", gettext_noop("Code of the indicator."), required=True, longest=80),
    Column("breakdown", gettext_noop("dimension=member, several with ; between. Empty: the total."), longest=300),
    Column("group", gettext_noop("Code of a comparison group. Empty: own figures."), longest=80),
    Column(
        "organisation",
        gettext_noop("Code of the organisation that the figure is about, if it is only a part."),
        longest=80,
    ),
    Column(
        "period", gettext_noop("2024, 2024-S1, 2024-Q3, 2024-09, 2024/2025, @2025-11-01 …"), required=True, longest=60
    ),
    Column(
        "kind", gettext_noop("level, or a published change whose levels are lost. Empty: level."), choices=FIGURE_KINDS
    ),
    Column("from_period", gettext_noop("The earlier period of a change."), longest=60),
    Column("variant", gettext_noop("Which paper, where papers disagree about one figure."), longest=30),
    Column("value", gettext_noop("The figure as it was printed, with its decimals."), kind="number"),
    Column("numerator", gettext_noop("What the percentage was computed from: the part."), kind="number"),
    Column("denominator", gettext_noop("What the percentage was computed from: the whole."), kind="number"),
    Column(
        "approximation",
        gettext_noop("The hedge that the source put before it."),
        choices=tuple(a for a in Approximation if a),
    ),
    Column(
        "status",
        gettext_noop("Status of the figure, an SDMX code. Empty: A, an ordinary figure."),
        choices=tuple(ObservationStatus),
    ),
    Column(
        "confidentiality",
        gettext_noop("Whether it may be published, an SDMX code. Empty: F, free."),
        choices=tuple(Confidentiality),
    ),
    Column("missing_reason", gettext_noop("Why there is no figure."), choices=MISSING_REASONS),
    Column("expected", gettext_noop("The day on which a missing figure is expected."), kind="date"),
    Column("source", gettext_noop("Code of the source."), longest=80),
    Column("place", gettext_noop("Where in the source: page, table or line."), longest=200),
    Column("footnote", gettext_noop("The source's own footnote to the figure."), longest=20_000),
    Column("note_da", gettext_noop("A remark to show with the figure, in Danish."), longest=20_000),
    Column("note_en", gettext_noop("The same remark in English."), longest=20_000),
    Column(
        "recorded_from", gettext_noop("When it became known. Empty: when its source did, else the package."), longest=40
    ),
    Column("recorded_to", gettext_noop("When it was corrected or withdrawn. Empty: it still stands."), longest=40),
    Column("recorded_by", gettext_noop("Who recorded it. Empty: whoever imports."), longest=150),
    Column("reason", gettext_noop("Why it was corrected or withdrawn."), longest=20_000),
)
NAMES = tuple(column.name for column in COLUMNS)
BY_NAME = {column.name: column for column in COLUMNS}
