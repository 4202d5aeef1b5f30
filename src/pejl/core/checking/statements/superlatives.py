# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What is said to be the most or the least of a series or of a group: *den laveste siden 2012*, *for første gang*."""

from __future__ import annotations

import re

from pejl.core.checking.letters import as_scanned
from pejl.core.checking.report import Kind
from pejl.core.checking.statements.reading import Reading, periods_of_change
from pejl.core.checking.statements.said import Said
from pejl.core.checking.statements.trends import ONLY_WANTED, end_of_trail

_MOST = (
    r"højeste|største|flest|mest (?=markant|udbredt|for |i |blandt )|bedste|længste|længst|højest(?! ‹F)|"
    r"højst (?=var|er|lå)|kraftigst|størst"
)
_LEAST = r"lavest?e?|mindste|færrest|dårligste|kortest|korteste|sjældnest|ringest|mindst (?=var|er|lå)"
_EXTREME = re.compile(
    as_scanned(
        rf"\b(?:(?:den|det|de|landets|klart|næst) )?(?:klart |absolut )?(?:næst)?(?:(?P<most>{_MOST})|(?:{_LEAST}))\b"
    )
)
_FIRST_TIME = re.compile(as_scanned(r"\bfor (?:første|anden|andet|tredje) gang\b|\brekord\w*\b"))


def superlatives(one: Reading) -> None:
    """`den laveste siden 2012`, `landets højeste andel`, `for første gang`.

    >>> from pejl.core.checking.statements.reading import reading_of
    >>> one = reading_of("Det er den laveste andel siden 2012.")
    >>> superlatives(one)
    >>> [(str(said.kind), said.direction) for said in one.said]
    [('superlative', -1)]
    """
    for found in _EXTREME.finditer(one.marked):
        head = one.marked[one.clause(found.start())[0] : found.start()]
        if not one.is_told(*found.span()) and not ONLY_WANTED.search(head):
            _say(one, found, 1 if found["most"] else -1)
    for found in _FIRST_TIME.finditer(one.marked):
        _say(one, found, 0)


def _say(one: Reading, found: re.Match[str], goes: int) -> None:
    start, end = periods_of_change(one, found.start())
    named = {mention.period for mention in one.sentence.periods if mention.period}
    if start is None and end is None and len(named) == 1:
        end = named.pop()
    place = one.offset(found.start()), one.offset(end_of_trail(one, found))
    one.say(Said(Kind.SUPERLATIVE, (), (start, end or one.before), *place, goes), at=found.span())
