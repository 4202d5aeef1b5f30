# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Units that are written twice, and shares that are counted: *andelen er steget fra 112 til 162 unge*."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pejl.core.checking.findings.places import texts_of, within
from pejl.core.checking.linking import family_of
from pejl.core.checking.material import Material
from pejl.core.checking.report import Finding, Kind, Level

_DOUBLED = re.compile(r"\d ?(?:%\s?%|% ?(?:pct\.?|procent\b)|(?:kr\.? ){2}|(?:mio\. ){2})", re.IGNORECASE)
_SHARE = re.compile(r"\bandel(?:en|e)?\b", re.IGNORECASE)
_ONE = re.compile(r"\bantal(?:let)?\b", re.IGNORECASE)


def doubled_units(material: Material) -> Iterator[Finding]:
    """Each figure whose unit is written twice.

    >>> from pejl.core.checking.blocks import Document, TextBlock
    >>> from pejl.core.checking.material import read
    >>> [one.params["quote"] for one in doubled_units(read([Document("sag", (TextBlock("Den er 26,2%% i 2024"),))]))]
    ['2%%']
    """
    for document in material.documents:
        for text, span in texts_of(document):
            for found in _DOUBLED.finditer(text):
                place = within(span, start=found.start(), end=found.end())
                yield Finding("unit_doubled", Level.NOTE, place, params={"quote": found[0]})


def numbers_called_shares(material: Material) -> Iterator[Finding]:
    """Each change from one count to another in a sentence that speaks of a share, and of no number.

    >>> from pejl.core.checking.blocks import Document, TextBlock
    >>> from pejl.core.checking.material import read
    >>> text = "Andelen af unge med et forløb er steget fra 112 unge i 2022 til 162 unge i 2023."
    >>> [one.code for one in numbers_called_shares(read([Document("sag", (TextBlock(text),))]))]
    ['number_called_share']
    """
    for told in material.told:
        if told.said.kind is not Kind.FROM_TO or any(family_of(figure.unit) for figure in told.said.figures):
            continue
        before = material.before(told)
        whole = all(not figure.quantity.decimals for figure in told.said.figures)
        if whole and _SHARE.search(before) and not _ONE.search(before):
            yield Finding(
                "number_called_share", Level.WARNING, told.span, params={"quote": " ".join(told.quote.split())}
            )
