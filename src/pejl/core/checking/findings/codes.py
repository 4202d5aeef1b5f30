# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""One code for two proposals: HA01 in one year's budget and HA01 in another's."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from pejl.core.checking.findings.places import texts_of, within
from pejl.core.checking.material import Material
from pejl.core.checking.report import Finding, Level, Span
from pejl.core.checking.subjects import subject_of

_CODED = re.compile(r"\b([A-ZÆØÅ]{1,4} ?\d{2,3})[:,]? [\"“”»„]([^\"“”»«„]{8,120})[\"“”«]")


def codes_used_twice(material: Material) -> Iterator[Finding]:
    """Each further title that a code stands before, where the two titles have next to no word in common.

    >>> from pejl.core.checking.blocks import Document, TextBlock
    >>> from pejl.core.checking.material import read
    >>> text = 'Med TV04 "Flere trygge steder" og med TV04 "Kortere ventetid til genoptræning" er der afsat midler.'
    >>> [one.params["code"] for one in codes_used_twice(read([Document("sag", (TextBlock(text),))]))]
    ['TV04']
    """
    for document in material.documents:
        known: dict[str, list[str]] = defaultdict(list)
        for text, span in texts_of(document):
            for found in _CODED.finditer(text):
                code, title = found[1].replace(" ", ""), " ".join(found[2].split())
                if known[code] and not any(_alike(title, other) for other in known[code]):
                    yield _finding(within(span, start=found.start(), end=found.end()), code, known[code][0], title)
                known[code].append(title)


def _finding(span: Span, code: str, first: str, second: str) -> Finding:
    return Finding("code_used_twice", Level.NOTE, span, params={"code": code, "first": first, "second": second})


def _alike(one: str, other: str) -> bool:
    mine, theirs = subject_of(one), subject_of(other)
    return len(mine & theirs) * 2 >= min(len(mine), len(theirs))
