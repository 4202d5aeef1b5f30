# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Pages that are pictures of text: drawn as dots, read by text recognition, and told apart where that failed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from io import BytesIO
from itertools import islice
from statistics import median
from typing import Any

from pejl.core.checking.blocks import Notice
from pejl.documents.readers.limits import Budget
from pejl.documents.readers.pdf.page_lines import Word
from pejl.documents.readers.pdf.pages import Page
from pejl.documents.readers.recognition.foreign import looks_foreign
from pejl.documents.readers.recognition.tesseract import Seen, missing, words_seen

DOTS = 200  # an inch: letters of 8 points are read; more takes longer and reads no better
_POINTS = 72  # an inch
_MOST_DOTS = 16_000_000  # of a page; a larger one is drawn coarser
_AT_ONCE = 2
_LONGEST = 60.0  # seconds for a page
_SPARED = 5.0  # seconds for all that follows
_ALIKE = 1.25  # lines whose heights differ by less are of one size


def with_scans_read(data: bytes, pages: Sequence[Page], budget: Budget) -> tuple[list[Page], list[Notice]]:
    """The pages, those that are pictures with the words that were recognised, and what is to be said about them."""
    scanned = [page.number for page in pages if page.scanned]
    foreign = [page.number for page in pages if page.number not in scanned and _is_foreign(page)]
    if not scanned and not foreign:
        return [*pages], []
    lacking = missing()
    read: dict[int, tuple[Word, ...]] = {}
    failed: dict[str, list[int]] = {lacking: scanned} if lacking and scanned else {}
    if not lacking:
        anew = [page.number for page in pages if page.number in foreign and page.pictured]
        lettered = len(pages) - len(scanned)
        for done, (number, words, reason) in enumerate(_recognised(data, [*scanned, *anew], budget), start=1):
            budget.paged(lettered + min(done, len(scanned)), len(pages))
            if words:
                read[number] = words
            elif reason and number in scanned:
                failed.setdefault(reason, []).append(number)
    replaced = [replace(page, words=read[page.number], grids=()) if page.number in read else page for page in pages]
    return replaced, [*_notices(scanned, foreign, read, failed)]


def _is_foreign(page: Page) -> bool:
    return looks_foreign(" ".join(word.text for word in page.words))


def _notices(
    scanned: Sequence[int], foreign: Sequence[int], read: dict[int, tuple[Word, ...]], failed: dict[str, list[int]]
) -> Iterator[Notice]:
    for reason, numbers in failed.items():
        yield Notice("pages_not_read", params={"pages": tuple(numbers), "missing": reason})
    recognised = tuple(number for number in scanned if number in read)
    if recognised:
        yield Notice("read_by_recognition", params={"pages": recognised})
    for anew in (True, False):
        told = tuple(number for number in foreign if (number in read) is anew)
        if told:
            yield Notice("read_in_another_language", params={"pages": told, "reread": anew})


def _recognised(
    data: bytes, numbers: Sequence[int], budget: Budget
) -> Iterator[tuple[int, tuple[Word, ...] | None, str]]:
    """Pages by number with their words, or with why there are none; two are recognised while a third is drawn."""
    pictures = _drawn(data, numbers, budget)
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        while True:
            batch = [*islice(pictures, _AT_ONCE)]
            if not batch:
                return
            waiting = [(number, dots, _started(pool, picture, dots, budget)) for number, picture, dots in batch]
            for number, dots, future in waiting:
                if future is None:
                    yield number, None, "rendering" if budget.left() > _SPARED else "time"
                    continue
                seen = future.result()
                yield number, (None if seen is None else _words(seen, dots)), "" if seen is not None else "time"


def _started(pool: ThreadPoolExecutor, picture: bytes, dots: int, budget: Budget) -> Future[list[Seen] | None] | None:
    left = budget.left() - _SPARED
    if not picture or left <= 0:
        return None
    return pool.submit(words_seen, picture, dots=dots, seconds=min(_LONGEST, left))


def _drawn(data: bytes, numbers: Sequence[int], budget: Budget) -> Iterator[tuple[int, bytes, int]]:
    """Pages as grey pictures with their dots an inch; no picture of what cannot be drawn."""
    import pypdfium2

    try:
        document: Any = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError:
        yield from ((number, b"", DOTS) for number in numbers)
        return
    try:
        for number in numbers:
            yield number, *(_picture(document, number) if budget.left() > _SPARED else (b"", DOTS))
    finally:
        document.close()


def _picture(document: Any, number: int) -> tuple[bytes, int]:
    import pypdfium2

    try:
        page = document[number - 1]
        width, height = page.get_size()
        dots = min(DOTS, int((_MOST_DOTS / max(width * height, 1.0)) ** 0.5 * _POINTS))
        file = BytesIO()
        page.render(scale=dots / _POINTS, grayscale=True).to_pil().save(file, "PPM")
        page.close()
    except (pypdfium2.PdfiumError, IndexError, ValueError, MemoryError, OSError):
        return b"", DOTS
    return file.getvalue(), dots


def _words(seen: Sequence[Seen], dots: int) -> tuple[Word, ...]:
    """Words in points. Lines of about one height are of one size: how high a line is hangs on its letters."""
    scale = _POINTS / dots
    usual = median(one.bottom - one.top for one in seen) if seen else 0
    return tuple(_word(one, scale, usual) for one in seen)


def _word(one: Seen, scale: float, usual: float) -> Word:
    height = one.bottom - one.top
    size = usual if usual / _ALIKE <= height <= usual * _ALIKE else height
    edges = (one.left, one.right, one.top, one.bottom)
    left, right, top, bottom = (edge * scale for edge in edges)
    return Word(one.text, left, right, top, bottom, size * scale, confidence=one.confidence)
