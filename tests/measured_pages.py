# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What is ugly on a page, measured: words outside its margins, words over each other, words broken inside."""

import re
from collections.abc import Iterable, Iterator
from io import BytesIO
from itertools import pairwise
from typing import Any

import pdfplumber

SLACK = 7.0  # points that a table may stand out of the text, so that its words stand in line with it
TOUCHING = 0.25  # of the size of letters: pairs such as "Ta" stand closer than their boxes
_PIECES = re.compile(r"[^\W\d_]{4,}")


def pages(data: bytes) -> int:
    """How many there are."""
    with pdfplumber.open(BytesIO(data)) as pdf:
        return len(pdf.pages)


def empty(data: bytes, *, edges: float) -> list[int]:
    """The pages on which nothing stands between header and footer, which are `edges` points high."""
    with pdfplumber.open(BytesIO(data)) as pdf:
        return [
            number
            for number, sheet in enumerate(pdf.pages, 1)
            if not sheet.crop((0, edges, sheet.width, sheet.height - edges)).extract_text().strip()
        ]


def outside(data: bytes, *, side: float) -> list[str]:
    """The words that are nearer to the edges of their page than `side` points."""
    return [
        f"{number}: {word['text']}"
        for number, sheet, word in _words(data)
        if word["x0"] < side - SLACK or word["x1"] > sheet.width - side + SLACK or word["bottom"] > sheet.height
    ]


def over_each_other(data: bytes) -> list[str]:
    """The words of one line that overlap."""
    found: list[str] = []
    with pdfplumber.open(BytesIO(data)) as pdf:
        for number, sheet in enumerate(pdf.pages, 1):
            # Letters run together into one word where boxes meet, so that signs are compared and not words.
            signs = sorted(sheet.chars, key=lambda one: (round(one["bottom"]), one["x0"]))
            for one, next_ in pairwise(signs):
                same_line = round(one["bottom"]) == round(next_["bottom"])
                if (
                    same_line
                    and next_["x0"] < one["x1"] - TOUCHING * one["size"]
                    and next_["text"].strip()
                    and one["text"].strip()
                ):
                    found.append(f"{number}: {one['text']}{next_['text']} at {next_['x0']:.0f}, {next_['top']:.0f}")
    return found


def broken(data: bytes, texts: Iterable[str]) -> list[str]:
    """The words of some texts that stand in one piece nowhere on the pages."""
    whole = {piece for _number, _sheet, word in _words(data) for piece in _PIECES.findall(word["text"])}
    return sorted({piece for text in texts for piece in _PIECES.findall(text) if piece not in whole})


def _words(data: bytes) -> Iterator[tuple[int, Any, dict[str, Any]]]:
    with pdfplumber.open(BytesIO(data)) as pdf:
        for number, sheet in enumerate(pdf.pages, 1):
            yield from ((number, sheet, word) for word in sheet.extract_words())
