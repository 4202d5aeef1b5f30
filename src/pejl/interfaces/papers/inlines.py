# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A line of Markdown as inlines: bindings answered, **strong**, *emphasised*, [words](address) and ^[notes]."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from pejl.core.bindings import Slot, slots_in
from pejl.documents.paper import Bound, Inline, Link, Note, Words
from pejl.interfaces.wording.languages import capitalised

Answer = Callable[[Slot], Inline]

_FIRST_PLACE = 0xE000  # private letters stand for the bindings while the marks around them are read
_MOST_SLOTS = 0x1000
_SENTENCE_ENDS = re.compile(r"[.!?]\s+$")
_PLACE = re.compile("[\ue000-\uefff]")
_MARK = re.compile(
    r"\*\*(?P<strong>.+?)\*\*"
    r"|(?<![\w*])\*(?P<emphasised>[^*\s](?:[^*]*[^*\s])?)\*(?![\w*])"
    r"|\^\[(?P<note>[^\]]*)\]"
    r"|\[(?P<words>[^\]]+)\]\((?P<address>[^)\s]+)\)",
    re.DOTALL,
)


def inlines_of(text: str, line: int, answer: Answer) -> tuple[Inline, ...]:
    """The text, which begins on `line`, with every binding answered by `answer`; line ends become spaces."""
    pieces = slots_in(_PLACE.sub("", text), line=line)
    slots = [piece for piece in pieces if isinstance(piece, Slot)][:_MOST_SLOTS]
    numbers = iter(range(len(slots)))
    plain = "".join(
        chr(_FIRST_PLACE + next(numbers)) if isinstance(piece, Slot) else " ".join(piece.split("\n"))
        for piece in pieces
    )
    return begun(_Reader(slots, answer).read(plain))


def begun(line: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """The line with a capital where an answered word begins a sentence.

    >>> begun((Bound("fire", "antal mål"), Words(" er nået.")))[0].text
    'Fire'
    """
    found: list[Inline] = []
    before = ""
    for one in line:
        starts = not before.strip() or bool(_SENTENCE_ENDS.search(before))
        found.append(replace(one, text=capitalised(one.text)) if isinstance(one, Bound) and starts else one)
        before += getattr(one, "text", "…")
    return tuple(found)


class _Reader:
    def __init__(self, slots: list[Slot], answer: Answer) -> None:
        self._slots, self._answer = slots, answer

    def read(self, text: str) -> tuple[Inline, ...]:
        return tuple(self._pieces(text))

    def _pieces(self, text: str) -> Iterator[Inline]:
        at = 0
        for mark in _MARK.finditer(text):
            yield from self._filled(text[at : mark.start()])
            yield from self._marked(mark)
            at = mark.end()
        yield from self._filled(text[at:])

    def _marked(self, mark: re.Match[str]) -> Iterator[Inline]:
        found = mark.groupdict()
        if found["note"] is not None:
            yield Note(self.read(found["note"].strip()))
        elif found["words"] is not None:
            yield Link(found["words"], found["address"])
        elif found["strong"] is not None:
            yield from self._filled(found["strong"], strong=True)
        else:
            yield from self._filled(found["emphasised"], emphasised=True)

    def _filled(self, text: str, *, strong: bool = False, emphasised: bool = False) -> Iterator[Inline]:
        """Plain words with the answers of the bindings among them."""
        at = 0
        for place in _PLACE.finditer(text):
            if place.start() > at:
                yield Words(text[at : place.start()], strong, emphasised)
            yield self._answer(self._slots[ord(place[0]) - _FIRST_PLACE])
            at = place.end()
        if at < len(text):
            yield Words(text[at:], strong, emphasised)
