# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What a refreshed paper says that it did not say before: which figures changed, and in which sentences."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pejl.documents.paper import Paper
from pejl.interfaces.papers.sentences import Said, bound_sentences


@dataclass(frozen=True, slots=True)
class ChangedFigure:
    """A binding that says something else now; `sentence` is the new one. `corrected` where other versions are behind
    it, even if the words are the same."""

    binding: str
    place: int
    section: str
    sentence: str
    before: str
    after: str
    corrected: bool


def changed_figures(before: Paper, after: Paper) -> tuple[ChangedFigure, ...]:
    """What changed between two papers of one text, in the order of the later one."""
    known = {_key(one): one for one in bound_sentences(before)}
    found = []
    for one in bound_sentences(after):
        earlier = known.get(_key(one))
        if earlier is not None and _differs(earlier, one):
            found.append(_changed(earlier, one))
    return tuple(found)


def _key(one: Said) -> tuple[str, int]:
    return one.bound.binding, one.bound.place


def _differs(earlier: Said, later: Said) -> bool:
    return (earlier.bound.text, earlier.bound.versions) != (later.bound.text, later.bound.versions)


def _changed(earlier: Said, later: Said) -> ChangedFigure:
    return ChangedFigure(
        binding=later.bound.binding,
        place=later.bound.place,
        section=later.section,
        sentence=later.sentence,
        before=earlier.bound.text,
        after=later.bound.text,
        corrected=earlier.bound.versions != later.bound.versions,
    )


def said_otherwise(changes: Iterable[ChangedFigure]) -> tuple[ChangedFigure, ...]:
    """Those whose words changed."""
    return tuple(one for one in changes if one.before != one.after)
