# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Puts changes into a text, also into one that others have changed since the file was made of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from pejl.interfaces.papers.returning.changes import Change

Block = tuple[int, int, int]  # where equal lines begin in either text, and how many they are


def carried_over(changes: Iterable[Change], text: str, now: str) -> tuple[Change, ...]:
    """The changes of `text` as changes of `now`; where both were changed the change says what stands there now."""
    before, after = text.split("\n"), now.split("\n")
    equal = [tuple(one) for one in SequenceMatcher(None, before, after, autojunk=False).get_matching_blocks()]
    return tuple(_carried(one, equal, after) for one in changes)


def _carried(change: Change, equal: Sequence[Block], now: Sequence[str]) -> Change:
    for a, b, size in equal:
        if a <= change.first and change.past <= a + size and (size or change.first == a):
            return replace(change, first=b + change.first - a, past=b + change.past - a)
    first = max((b + min(size, change.first - a) for a, b, size in equal if a <= change.first), default=0)
    past = min((b for a, b, size in equal if a >= change.past and (size or b >= first)), default=len(now))
    past = max(first, past)
    return replace(change, first=first, past=past, clash="\n".join(now[first:past]).strip("\n") or "–")


def merged(text: str, changes: Iterable[Change], *, apart: bool = True) -> str:
    """The text with the changes in it; with `apart` new paragraphs get the empty lines that they need."""
    lines = text.split("\n")
    begun = len(lines)  # what stands from here on is in place already
    for _number, one in sorted(enumerate(changes), key=lambda pair: (pair[1].first, pair[0]), reverse=True):
        past = max(one.first, min(one.past, begun))
        if past > one.first:
            begun = one.first
        if apart:
            lines[one.first : past + _emptied(lines, one, past)] = _apart(lines, one, past)
        else:
            lines[one.first : past] = one.lines
    return "\n".join(lines)


def _emptied(lines: Sequence[str], change: Change, past: int) -> int:
    """1 where a passage is taken out between two empty lines, of which one is enough."""
    between = change.first > 0 and past < len(lines) - 1
    return int(not change.lines and between and not lines[change.first - 1] and not lines[past])


def _apart(lines: Sequence[str], change: Change, past: int) -> list[str]:
    """The new lines, with an empty one before the next paragraph."""
    new = list(change.lines)
    following = lines[past] if past < len(lines) else ""
    if new and change.first == change.past and following.strip() and not _goes_on(new[-1], following):
        new.append("")
    return new


def _goes_on(last: str, following: str) -> bool:
    """Whether two lines are items of one list."""
    return last.lstrip()[:1] in "-0123456789" and following.lstrip()[:1] in "-0123456789"
