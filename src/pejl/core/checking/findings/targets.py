# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A target that is where the goal began: no status can be computed from it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pejl.core.checking.material import Material
from pejl.core.checking.report import Finding, Level

_BASELINE = re.compile(r"\b(?:baseline|udgangspunkt\w*)\b", re.IGNORECASE)


def targets_at_their_baseline(material: Material) -> Iterator[Finding]:
    """Each row whose target is the very figure of its baseline, a limit such as `<1,1 %` among them.

    >>> from pejl.core.checking.blocks import Cell, Document, TableBlock
    >>> from pejl.core.checking.material import read
    >>> rows = (("Delmål", "Baseline (2013)", "Mål 2017"), ("Unge sigtes", "1,1%", "<1,1%"))
    >>> block = TableBlock(tuple(tuple(map(Cell, row)) for row in rows))
    >>> [one.params["target"] for one in targets_at_their_baseline(read([Document("sag", (block,))]))]
    ['<1,1%']
    """
    for table in material.tables:
        for target in (fact for fact in table.facts if fact.wanted):
            for fact in material.row_of(target):
                if not fact.wanted and names_baseline(material.head_of(fact).text) and fact.value == target.value:
                    (cell,) = (one.cell for one in table.grid.row(target.span.row) if one.column == target.span.column)
                    params = {"baseline": fact.quote, "target": " ".join(cell.text.split())}
                    yield Finding("target_at_baseline", Level.WARNING, target.span, params=params)


def names_baseline(head: str) -> bool:
    """Whether the head of a column says that its figures are where goals began.

    >>> names_baseline("Baseline (2013)"), names_baseline("Status (2014)")
    (True, False)
    """
    return bool(_BASELINE.search(head))
