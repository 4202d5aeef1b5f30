# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Two people write in one text at once: what each changed elsewhere goes together, and what both changed is shown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from pejl.interfaces.papers.returning.changes import Change, ChangeKind
from pejl.interfaces.papers.returning.merging import carried_over, merged


@dataclass(frozen=True, slots=True)
class Met:
    """The two together. `clashes` are the passages that both changed: (mine, theirs); the text has theirs."""

    text: str
    clashes: tuple[tuple[str, str], ...]


def met(began: str, mine: str, theirs: str) -> Met:
    """Two texts that began as one.

    >>> met("a\\n\\nb\\n", "A\\n\\nb\\n", "a\\n\\nB\\n")
    Met(text='A\\n\\nB\\n', clashes=())
    """
    carried = carried_over(_changes(began, mine), began, theirs)
    clashes = tuple((one.after, one.clash) for one in carried if one.clash and one.after.strip() != one.clash.strip())
    return Met(merged(theirs, [one for one in carried if not one.clash], apart=False), clashes)


def _changes(began: str, mine: str) -> Iterator[Change]:
    before, after = began.split("\n"), mine.split("\n")
    for code, i1, i2, j1, j2 in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if code != "equal":
            lines = tuple(after[j1:j2])
            said = "\n".join(before[i1:i2]), "\n".join(lines)
            yield Change(f"m{i1}", ChangeKind.CHANGED, "", *said, i1, i2, lines)
