# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The columns of `measurements.csv` and of the spreadsheet: their order, what they may hold, and a word of help.

The help is a msgid; `pejl.interfaces.wording` has it in Danish.
"""

from __future__ import annotations

from dataclasses import dataclass

from pejl.core.observations import Approximation, Confidentiality, ObservationStatus

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
    Column("indicator", "Code of the indicator.", required=True, longest=80),
    Column("breakdown", "dimension=member, several with ; between. Empty: the total.", longest=300),
    Column("group", "Code of a comparison group. Empty: own figures.", longest=80),
    Column("organisation", "Code of the organisation that the figure is about, if it is only a part.", longest=80),
    Column("period", "2024, 2024-S1, 2024-Q3, 2024-09, 2024/2025, @2025-11-01 …", required=True, longest=60),
    Column("kind", "level, or a published change whose levels are lost. Empty: level.", choices=FIGURE_KINDS),
    Column("from_period", "The earlier period of a change.", longest=60),
    Column("variant", "Which paper, where papers disagree about one figure.", longest=30),
    Column("value", "The figure as it was printed, with its decimals.", kind="number"),
    Column("numerator", "What the percentage was computed from: the part.", kind="number"),
    Column("denominator", "What the percentage was computed from: the whole.", kind="number"),
    Column("approximation", "The hedge that the source put before it.", choices=tuple(a for a in Approximation if a)),
    Column(
        "status", "Status of the figure, an SDMX code. Empty: A, an ordinary figure.", choices=tuple(ObservationStatus)
    ),
    Column(
        "confidentiality", "Whether it may be published, an SDMX code. Empty: F, free.", choices=tuple(Confidentiality)
    ),
    Column("missing_reason", "Why there is no figure.", choices=MISSING_REASONS),
    Column("expected", "The day on which a missing figure is expected.", kind="date"),
    Column("source", "Code of the source.", longest=80),
    Column("place", "Where in the source: page, table or line.", longest=200),
    Column("footnote", "The source's own footnote to the figure.", longest=20_000),
    Column("note_da", "A remark to show with the figure, in Danish.", longest=20_000),
    Column("note_en", "The same remark in English.", longest=20_000),
    Column("recorded_from", "When it became known. Empty: when its source did, else the package.", longest=40),
    Column("recorded_to", "When it was corrected or withdrawn. Empty: it still stands.", longest=40),
    Column("recorded_by", "Who recorded it. Empty: whoever imports.", longest=150),
    Column("reason", "Why it was corrected or withdrawn.", longest=20_000),
)
NAMES = tuple(column.name for column in COLUMNS)
BY_NAME = {column.name: column for column in COLUMNS}
