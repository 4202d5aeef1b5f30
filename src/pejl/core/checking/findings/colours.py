# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Words against the colour beside them: a goal that is reached and red, one that is missed and green.

Yellow says neither, and fits anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pejl.core.checking.blocks import TableBlock
from pejl.core.checking.facts import Told
from pejl.core.checking.goals_met import rows_meant
from pejl.core.checking.material import Material
from pejl.core.checking.report import Finding, Level
from pejl.core.checking.statements.said import Met

_GOOD, _BAD = ("grøn", "🟢"), ("rød", "🔴")
_CELL = re.compile(r"^(grønt?|rødt?|🟢|🔴)(?: lys)?\.?$", re.IGNORECASE)
# A colour that is a status: *status er rød*, *markeret med grønt*; no *rød tråd* and no *grøn omstilling*.
_SHOWN = re.compile(
    r"\b(?:status\w*|farve\w*|trafiklys\w*|indikator\w*|målet|målepunkt\w*)\b[^.;]{0,40}?\b(?:er|som|i|:)"
    r" ?(grøn|rød)t?\b(?! [a-zæøå]{4})"
    r"|\b(?:marker\w*|vis(?:t|es)|angivet|lyser|står|skifte\w*) (?:med |som |i |til )?(grøn|rød)t?\b(?! [a-zæøå]{4})",
    re.IGNORECASE,
)
_NEAR = 1  # sentences between the words and the colour


def words_against_colours(material: Material) -> Iterator[Finding]:
    """Each verdict on a goal, and each trend called good or bad, beside a colour that says the opposite.

    >>> from pejl.core.checking.blocks import Document, TextBlock
    >>> from pejl.core.checking.material import read
    >>> text = "Målet om kortere ventetid er nået. Status er rød."
    >>> [one.params["colour"] for one in words_against_colours(read([Document("sag", (TextBlock(text),))]))]
    ['rød']
    """
    for told in material.told:
        good = _is_good(told)
        colour = (_beside(material, told) or _of_row(material, told)) if good else ""
        if colour and (colour.lower().startswith(_BAD) if good > 0 else colour.lower().startswith(_GOOD)):
            params = {"words": " ".join(told.quote.split()), "colour": colour}
            yield Finding("words_against_colour", Level.WARNING, told.span, params=params)


def _is_good(told: Told) -> int:
    """+1 where a goal is called reached or a trend good, -1 for the opposite, 0 where neither is said."""
    said = told.said
    met = (said.met is Met.YES) - (said.met is Met.NO)
    return met or (0 if said.negated else said.polarity)


def _beside(material: Material, told: Told) -> str:
    """The one colour that its own sentence or the next one shows."""
    sentences = (material.sentence_of(told), *material.after(told).split(". ")[1 : 1 + _NEAR])
    found = {one[1] or one[2] for text in sentences for one in _SHOWN.finditer(text)}
    return found.pop() if len({one.lower() for one in found}) == 1 else ""


def _of_row(material: Material, told: Told) -> str:
    """The one colour in a cell of the row that the words are about."""
    for row in rows_meant(material, told):
        found = _cells(material, row[0].span.document, row[0].span.block, row[0].span.row)
        colours = [colour[1] for text in found if (colour := _CELL.match(text.strip()))]
        return colours[0] if len(colours) == 1 else ""
    return ""


def _cells(material: Material, name: str, block: int, row: int) -> list[str]:
    document = next(one for one in material.documents if one.name == name)
    table = document.blocks[block]
    return [cell.text for cell in table.rows[row]] if isinstance(table, TableBlock) else []
