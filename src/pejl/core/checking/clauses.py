# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Where a sentence sets one thing against another: what stands behind that is of something else."""

from __future__ import annotations

import re

from pejl.core.checking.facts import Told
from pejl.core.checking.letters import as_scanned
from pejl.core.checking.material import Material
from pejl.core.checking.statements.words import OF_WHICH, WHEREAS

# *..., mens andre er vokset med 3*, *..., og opholdsstederne er gået fra 4 til 3*: a subject of its own follows.
_SETS_AGAINST = re.compile(
    as_scanned(
        rf"\b{WHEREAS}\b|"
        r", og (?:[a-zæøå-]+ ){0,2}[a-zæøå-]{3,}(?:ne|en|et) (?:er|var|har|blev|lå|gik|steg|faldt|voksede)\b"
    ),
    re.IGNORECASE,
)
_GOES_ON = re.compile(rf"[,;] (?:og|{WHEREAS})\b", re.IGNORECASE)
_OF_WHICH = re.compile(rf"\b{OF_WHICH}(?: [^ ,.;]+){{0,2}} ?$", re.IGNORECASE)
_OF_A_CHANGE = re.compile(
    as_scanned(
        r"\b(?:fald|stigning|fremgang|tilbagegang|vækst|nedgang|forskel|ændring|udvikling)(?:et|en)? "
        r"(?:[^ ,.;]+ ){0,4}(?:er|var) $"
    ),
    re.IGNORECASE,
)


def set_against(material: Material, one: Told, *, other: Told) -> bool:
    """Whether two statements of a sentence are of two things that it sets against each other.

    >>> from pejl.core.checking.blocks import Document, TextBlock
    >>> from pejl.core.checking.material import read
    >>> text = "Institutionerne er gået fra 98 til 72, mens der er kommet 33 flere i netværkspleje."
    >>> material = read([Document("sag", (TextBlock(text),))])
    >>> set_against(material, material.told[0], other=material.told[1])
    True
    """
    first, second = sorted((one, other), key=lambda told: told.span.start)
    return one.sentence == other.sentence and bool(_SETS_AGAINST.search(material.between(first, second)))


def goes_on(material: Material, one: Told, *, other: Told) -> bool:
    """Whether something new is told from one statement of a sentence to another: *3 af 4 er glade, og 12 % er vrede*.

    >>> from pejl.core.checking.blocks import Document, TextBlock
    >>> from pejl.core.checking.material import read
    >>> material = read([Document("sag", (TextBlock("3 ud af 4 er tilfredse, og 12 procent er vrede."),))])
    >>> goes_on(material, material.told[0], other=material.told[1])
    True
    """
    first, second = sorted((one, other), key=lambda told: told.span.start)
    return bool(_GOES_ON.search(material.between(first, second)))


def is_of_which(material: Material, told: Told) -> bool:
    """Whether a statement is of a part of what was told before it: *92 tilsyn, heraf 68 uanmeldte*.

    >>> from pejl.core.checking.blocks import Document, TextBlock
    >>> from pejl.core.checking.material import read
    >>> material = read([Document("sag", (TextBlock("Der var 92 tilsyn, heraf 68 uanmeldte."),))])
    >>> [is_of_which(material, told) for told in material.told]
    [False, True]
    """
    return bool(_OF_WHICH.search(material.before(told)))


def is_of_a_change(material: Material, told: Told) -> bool:
    """Whether it is a change that a superlative is said of: *Faldet er størst i Syd*.

    >>> from pejl.core.checking.blocks import Document, TextBlock
    >>> from pejl.core.checking.material import read
    >>> material = read([Document("sag", (TextBlock("Faldet er størst i Syd."),))])
    >>> [is_of_a_change(material, told) for told in material.told if str(told.said.kind) == "superlative"]
    [True]
    """
    return bool(_OF_A_CHANGE.search(material.before(told)))
