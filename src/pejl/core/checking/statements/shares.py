# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Parts and wholes: *p % (a / b)*, *a ud af b*, *i alt A, heraf B og C*."""

from __future__ import annotations

import re
from dataclasses import replace

from pejl.core.checking.report import Kind
from pejl.core.checking.statements.reading import FEW, F, Reading, level
from pejl.core.checking.statements.said import Said

_OUT_OF = re.compile(rf"{F}(?:{FEW}) (?:ud af|af (?:de |i alt |samtlige )?|/) ?{F}|\({F} ?/ ?{F}\)")
_PERCENT_BESIDE = re.compile(rf" ?\(?(?:svarende til |hvilket svarer til |eller |dvs\. )?{F}\)?")
_SUM = re.compile(
    rf"(?:{F}[^‹›;]{{0,60}})(?:heraf|hvoraf|fordelt på|fordeler sig|bestående af|deraf|herunder) (?P<parts>[^;]*)"
)


def shares(one: Reading) -> None:
    """`a ud af b`, and `p % (a ud af b)` with the percentage before or behind: each is claimed.

    >>> from pejl.core.checking.statements.reading import reading_of
    >>> one = reading_of("Det gælder 41 ud af 167.")
    >>> shares(one)
    >>> [(str(said.kind), said.direction) for said in one.said]
    [('share', 0)]
    """
    for found in _OUT_OF.finditer(one.marked):
        part, whole = (int(number) for number in found.groups() if number is not None)
        figures = one.figure(part), one.figure(whole)
        if not one.free(part, whole) or {"%", "percentage_points"} & {figures[0].unit, figures[1].unit}:
            continue
        if not _one_thing(figures[0].unit, figures[1].unit):
            continue
        if figures[0].in_words and figures[1].in_words and "ud af" not in found[0]:
            continue  # *tre af de fem skoler* counts two lists
        number = _percentage(one, part, found.end())
        if number is not None:
            one.say(replace(level(one, number), of=figures), numbers=(number,), at=found.span())
        periods = one.own[part][0], one.own[whole][0]
        sure = one.own[part][1]
        one.say(
            Said(Kind.SHARE, figures, periods, figures[0].start, figures[1].end, sure=sure),
            numbers=(part, whole),
            at=found.span(),
        )


def _one_thing(part: str, whole: str) -> bool:
    """*1,05 mio. kr. til finansiering af tre* is no share."""
    return part == whole or not part or (not whole and "DKK" not in part)


def _percentage(one: Reading, part: int, end: int) -> int | None:
    """The percentage right before the part in front of a bracket, or right behind the whole."""
    behind = _PERCENT_BESIDE.match(one.marked, end)
    if behind and _is_free_share(one, int(behind[1])):
        return int(behind[1])
    before = part - 1
    if before >= 0 and _is_free_share(one, before):
        between = one.marked[one.figure_at[before][1] : one.figure_at[part][0]]
        return before if between in (" (", " (svarende til ", "(") else None
    return None


def _is_free_share(one: Reading, number: int) -> bool:
    return one.free(number) and one.figure(number).unit == "%"


def sums(one: Reading) -> None:
    """`i alt A, heraf B og C`: the whole is claimed, and the parts beside it.

    >>> from pejl.core.checking.statements.reading import reading_of
    >>> one = reading_of("Der er 12 boliger, heraf 5 i nord og 7 i syd.")
    >>> sums(one)
    >>> [(str(said.kind), said.direction) for said in one.said]
    [('level', 0)]
    """
    for found in _SUM.finditer(one.marked):
        whole = int(found[1])
        parts = [int(number) for number in re.findall(F, found["parts"])]
        unit = one.figure(whole).unit
        parts = [number for number in parts if one.figure(number).unit in (unit, "") and one.free(number)]
        if parts and one.free(whole):
            of = tuple(one.figure(number) for number in parts)
            at = found.start(), found.start("parts")
            one.say(replace(level(one, whole), of=of), numbers=(whole,), at=at)
