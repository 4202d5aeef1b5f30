# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What has run together around figures, taken apart: `i12022` is *i 2022*, `det1.370` *det 1.370*, `5pct` *5 pct*.

Only what can be nothing else is changed. Where a letter or a mark was misread as a digit, or the other way round, the
place counts as damaged.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from pejl.core.checking.near_digits import is_bare

_YEAR = r"(?:19|20)\d\d"
_VERBS = r"(?:har|var|er|blev|bliver|fik|kom|modtog|viser|vil|kan|skal|ses|udgjorde|[a-zæøå]+(?:ede|te))"
_OPENS = r"(?:^|[.!?:] |\n)"
# Small words that never end in a digit.
_SMALL = (
    r"(?:var|det|til|på|pa|fra|og|er|af|med|under|over|mod|ca\.|end|ved|for|i|pr\.|kr\.|der|havde|blev|mellem|samt)"
)
_UNITS = r"(?:boliger|borgere|personer|procentpoint|procent|pct|promille|mio|mia|kr|kroner|timer|dage|uger|måneder|år)"
_MONTHS = r"(?:januar|februar|marts|april|juni|juli|august|september|oktober|november|december)"


@dataclass(frozen=True, slots=True)
class Edit:
    """What is read in place of a part of the text (end open), and whether that part was spoiled."""

    start: int
    end: int
    text: str
    damaged: bool = False


# What group 1 (perhaps nothing) stands for, what is read in its place, and whether a digit or a mark was misread.
_RULES: tuple[tuple[re.Pattern[str], str, bool], ...] = tuple(
    (re.compile(pattern), read, damaged)
    for pattern, read, damaged in (
        (rf"{_OPENS} *([1l|]) (?={_YEAR} {_VERBS}\b)", "I", True),  # 1 2022 modtog
        (rf"{_OPENS} *(1)(?={_YEAR} {_VERBS}\b)", "I ", True),  # 12025 har
        (rf"(?<![^\W_])i([1lI])(?={_YEAR}\b)", " ", True),  # i12022
        (rf"\b{_YEAR}(7)(?=20\d\d\b)", "/", True),  # 202472025
        (r"\b(0)(?=og\b)", "", False),  # 0og
        (r"\b(0)(?=g\b)", "o", False),  # 0g
        (rf"\bkr\.(i ?)(?={_YEAR})", " i ", False),  # kr.i 2026
        (rf"\b{_YEAR}:()(?=\d)", " ", False),  # 2023:276
        (rf"\b{_YEAR}()(?!erne)(?=[a-zæøå]{{2}})", " ", False),  # 2021fik
        (rf"(?<=\d)()(?={_UNITS}\b)", " ", False),  # 5pct
        (rf"(?<![^\W\d_])(?i:{_SMALL})()(?=\d)", " ", False),  # det1.370
        (rf"(?<![^\W\d_])i()(?={_MONTHS}\b)", " ", False),  # ijanuar
        (rf"[a-zæøå]{{2}}(i)(?={_MONTHS}\b)", " i ", False),  # kraftijuni
        # A word that has swallowed the *i* after it (deti 2024); *demokrati* and *politi* have their own.
        (rf"(?:et|en|erer|gt|blev|(?<!kr)at|(?<!pol)it)(i)(?= (?:{_YEAR}\b|samme ))", " i", False),
    )
)


def parted(text: str) -> tuple[Edit, ...]:
    """What is to be read in place of what, in the order of the text; no two overlap.

    >>> parted("deti 2024 og 30 pct.")
    (Edit(start=3, end=4, text=' i', damaged=False),)
    >>> [edit.text for edit in parted("i12022 var det1.370")]
    [' ', ' ']
    """
    if is_bare(text):
        return ()
    found = [
        Edit(one.start(1), one.end(1), read, damaged)
        for pattern, read, damaged in _RULES
        for one in pattern.finditer(text)
    ]
    kept: list[Edit] = []
    for edit in sorted(found, key=lambda edit: edit.start):  # of one place the first rule's
        if not kept or edit.start > kept[-1].end:
            kept.append(edit)
    return tuple(kept)
