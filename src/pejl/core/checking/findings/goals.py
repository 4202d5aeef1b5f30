# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Goals that are called reached in a paragraph that says of one of them that there are no data."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pejl.core.checking.material import Material
from pejl.core.checking.report import Finding, Level
from pejl.core.checking.statements.said import Met

_NO_DATA = re.compile(
    r"\b(?:ikke (?:data|tal|muligt at (?:konkludere|måle|opgøre))|ingen data|mangler data|foreligger (?:endnu )?ikke)\b"
    r"|\bkan (?:der )?(?:derfor )?ikke konkluderes\b",
    re.IGNORECASE,
)
_SEVERAL = re.compile(r"\bmål(?:ene|sætningerne)\b", re.IGNORECASE)


def verdicts_without_data(material: Material) -> Iterator[Finding]:
    """Each *målsætningerne er opnået* whose own paragraph says that one of the goals has no data.

    >>> from pejl.core.checking.blocks import Document, TextBlock
    >>> from pejl.core.checking.material import read
    >>> text = "Målsætningerne er opnået. Der er ikke data til at konkludere på trivslen."
    >>> [one.code for one in verdicts_without_data(read([Document("sag", (TextBlock(text),))]))]
    ['verdict_without_data']
    """
    for told in material.told:
        if told.said.met is not Met.YES or not _SEVERAL.search(told.quote):
            continue
        missing = _NO_DATA.search(material.after(told))
        if missing:
            params = {"verdict": " ".join(told.quote.split()), "missing": " ".join(missing[0].split())}
            yield Finding("verdict_without_data", Level.WARNING, told.span, params=params)
