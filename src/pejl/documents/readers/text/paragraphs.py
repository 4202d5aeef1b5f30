# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Running text out of lines: what belongs to one paragraph, and what is a heading, a point of a list or a footnote."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from pejl.core.checking.blocks import Place, TextBlock, TextKind
from pejl.documents.readers.text.lines import (
    Line,
    ends_sentence,
    is_caption,
    is_footnote,
    is_list_item,
    is_numbered,
    leads_on,
)

_WIDEST_PAGE = 160  # letters; a longer line was never set on a page: there every line is a paragraph
_FULL = 0.7  # of the width: a line that ends before was ended on purpose
_NEARLY_FULL = 0.85
_ALMOST = 0.95  # no line is filled to the last letter
_SMALL_PRINT = 1.25  # a line longer than the width by this is set in smaller letters
_LONGEST_HEADING = 110
_LONGEST_TITLE = 8  # words of a heading that text follows at once
_FULL_STOP = (".", ":", "!", "?")
_CUT_WORD = re.compile(r"[^\W\d_]-$")
# A short line that says something with a figure is no heading, though its full stop is missing.
_SAYS = re.compile(r"\b(?:er|var|blev|har|havde|faldt|steg|udgør|udgjorde|ligger|lå|viser)\b", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_MONTH = re.compile(r"\s*\d{1,2}\. ?(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)", re.IGNORECASE)


def width_of(lines: Sequence[Line]) -> int:
    """How many letters a line of the page holds; 0 where lines are whole paragraphs.

    >>> width_of([Line(1, "x" * 70), Line(2, "x" * 68), Line(3, "")])
    68
    """
    lengths = sorted(len(line.text) for line in lines if not line.blank)
    width = lengths[int(0.9 * (len(lengths) - 1))] if lengths else 0
    return width if width <= _WIDEST_PAGE else 0


def paragraphs(lines: Sequence[Line], *, width: int, starred: bool) -> Iterator[TextBlock]:
    """The running text of lines that hold no table, in their order; every line that is not blank is in one block."""
    group: list[Line] = []
    for line in lines:
        if line.blank:
            continue
        if group and not _goes_on(group, line, width=width, starred=starred):
            yield _block(group, starred=starred)
            group = []
        group.append(line)
    if group:
        yield _block(group, starred=starred)


def _goes_on(group: Sequence[Line], after: Line, *, width: int, starred: bool) -> bool:
    before = group[-1]
    head, tail = before.text.rstrip(), after.text.strip()
    full = width > 0 and _FULL * width <= len(head) <= _WIDEST_PAGE
    gap = after.number - before.number > 1
    aside = full and not gap and tail.startswith("- ") and tail[2].islower() and not ends_sentence(head)
    if _begins(after.text, starred=starred) and not (aside and not is_list_item(group[0].text)):
        return False
    small = tail[0].islower()
    if small and _CUT_WORD.search(head):
        return True
    if gap:
        return full and not head.endswith(_FULL_STOP) and (small or (tail[0].isdigit() and leads_on(head)))
    if tail[0].isupper() and _ended_on_purpose(group, after, width=width):
        return False
    return full or (width > 0 and small and not head.endswith(_FULL_STOP))


def _ended_on_purpose(group: Sequence[Line], after: Line, *, width: int) -> bool:
    """Whether a line ends where it need not have: its paragraph is over, or it is a title."""
    head, next_word = group[-1].text.rstrip(), after.text.split()[0]
    if len(head) > _SMALL_PRINT * width >= len(after.text):
        return True
    if leads_on(head):
        return False
    fits = len(head) + 1 + len(next_word) < _ALMOST * width
    title = len(group) == 1 and len(head.split()) <= _LONGEST_TITLE and len(head) < _NEARLY_FULL * width
    return fits or title


def _begins(text: str, *, starred: bool) -> bool:
    if _MONTH.match(text):
        return False
    return is_list_item(text) or is_caption(text) or is_footnote(text, starred=starred)


def _block(group: Sequence[Line], *, starred: bool) -> TextBlock:
    first = group[0]
    kind = _kind(group, starred=starred)
    return TextBlock(text_of(group), Place(line=first.number, page=first.page), kind, first.offset)


def text_of(group: Sequence[Line]) -> str:
    """The lines as one text; blank lines between them are kept, so that its line ends count lines."""
    texts = [group[0].text.lstrip()]
    for before, line in pairwise(group):
        texts += ["\n" * (line.number - before.number), line.text]
    return "".join(texts).rstrip()


def _kind(group: Sequence[Line], *, starred: bool) -> TextKind:
    first = group[0].text
    if is_footnote(first, starred=starred):
        return TextKind.FOOTNOTE
    if is_caption(first):
        return TextKind.CAPTION
    if is_list_item(first) and not (is_numbered(first) and _is_title(group)):
        return TextKind.LIST_ITEM
    return TextKind.HEADING if _is_title(group) else TextKind.PARAGRAPH


def _is_title(group: Sequence[Line]) -> bool:
    text = text_of(group)
    if len(group) > 2 or len(text) > _LONGEST_HEADING or ends_sentence(text):
        return False
    letters = text.lstrip("0123456789.#* _")
    return letters[:1].isupper() and not (_SAYS.search(letters) and _DIGIT.search(letters))
