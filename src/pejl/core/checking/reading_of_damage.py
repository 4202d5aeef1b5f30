# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What a verdict becomes where the print is spoiled: a proposal how to read it, and never an error by itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pejl.core.checking.facts import Fact
from pejl.core.checking.judgement import Judgement
from pejl.core.checking.material import Material
from pejl.core.checking.notices import is_doubtful
from pejl.core.checking.report import Span, Verdict


def as_read(found: Judgement, *, material: Material, facts: Sequence[Fact]) -> Judgement:
    """The judgement on a claim of these facts, knowing how well they and the evidence were read.

    A figure that nobody writes so is damaged whatever is found. One that text recognition was unsure of, or that is
    held against such a one, is not contradicted.

    >>> from pejl.core.checking.blocks import Cell, Document, TableBlock
    >>> from pejl.core.checking.judgement import NOTHING
    >>> from pejl.core.checking.material import read
    >>> block = TableBlock(((Cell(""), Cell("2024")), (Cell("Andel"), Cell("47 1%"))))
    >>> material = read([Document("sag", (block,))])
    >>> found = as_read(NOTHING, material=material, facts=material.tables[0].facts)
    >>> str(found.verdict), found.likely
    ('damaged', Decimal('47.1'))
    """
    for fact in facts:
        if fact.printed is not None and fact.printed != fact.value:
            return Judgement(Verdict.DAMAGED, "spoiled_print", found.evidence, fact.value)
    if found.verdict is not Verdict.CONTRADICTED:
        return found
    spans = [fact.span for fact in facts] + [one.span for one in found.evidence if one.span]
    if any(_is_doubtful(material, span) for span in spans):
        return replace(found, verdict=Verdict.DAMAGED, explanation="read_unsurely")
    return found


def _is_doubtful(material: Material, span: Span) -> bool:
    document = next(one for one in material.documents if one.name == span.document)
    return is_doubtful(document, span)
