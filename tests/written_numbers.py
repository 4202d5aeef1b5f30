# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The numbers of a written paper, read out of its Word file and its PDF without anything that writes them."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from zipfile import ZipFile

import pdfplumber
from lxml import etree

from pejl.core.checking.normal import normalise
from pejl.core.checking.sentences import sentences_in

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_LEADERS = re.compile(r"(?:\. ?){4,}\d+")
# What is read in the edges of a page: points from the top and from the bottom.
_TOP, _BOTTOM = 70, 62

BOUND, FLAGGED, COUNTED, TYPED = "bound", "flagged", "counted", "typed"


@dataclass
class Line:
    """A paragraph of a Word file: its text, and for each letter who wrote it. `style` is the id of its style."""

    text: str = ""
    writers: str = ""
    style: str = ""

    def add(self, text: str, writer: str) -> None:
        self.text += text.replace("\u00a0", " ").replace("\u2011", "-")
        self.writers += writer[0] * len(text)

    def loose(self) -> Iterator[tuple[int, int]]:
        """The figures that the checker reads and that no rule wrote, that nobody flagged, that no field counted."""
        for sentence in sentences_in(normalise(self.text).text):
            for figure in sentence.figures:
                start, end = normalise(self.text).span(figure.start, figure.end)
                digits = [at for at in range(start, end) if self.text[at].isdigit()]
                if not figure.in_words and any(self.writers[at] == TYPED[0] for at in digits):
                    yield start, end


def lines_of_word(data: bytes) -> list[Line]:
    """Every paragraph of the text and of the footnotes, what stands in cells included."""
    with ZipFile(BytesIO(data)) as archive:
        parts = [name for name in archive.namelist() if re.fullmatch(r"word/(document|footnotes)\.xml", name)]
        return [_line(one) for name in sorted(parts) for one in etree.fromstring(archive.read(name)).iter(f"{W}p")]


def _line(paragraph: etree._Element) -> Line:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    line, depth, shown = Line(style="" if style is None else style.get(f"{W}val", "")), 0, False
    for one in paragraph.iter(f"{W}t", f"{W}fldChar", f"{W}tab", f"{W}br"):
        kind = one.get(f"{W}fldCharType")
        if kind:
            depth += {"begin": 1, "end": -1}.get(kind, 0)
            shown = kind == "separate"
        elif one.tag != f"{W}t":
            line.add(" ", TYPED)
        elif not _is_about_the_text(one):
            line.add(one.text or "", _writer(one, counted=depth > 0 and shown))
    return line


def _is_about_the_text(one: etree._Element) -> bool:
    return _style(one) == "PejlMark"


def _style(one: etree._Element) -> str:
    found = one.getparent().find(f"{W}rPr/{W}rStyle")
    return "" if found is None else found.get(f"{W}val", "")


def _writer(one: etree._Element, *, counted: bool) -> str:
    for parent in one.iterancestors():
        if parent.tag == f"{W}sdt":
            tag = parent.find(f"{W}sdtPr/{W}tag")
            return BOUND if tag is not None and tag.get(f"{W}val", "").startswith("pejl:") else TYPED
        if parent.tag == f"{W}hyperlink" and parent.get(f"{W}anchor"):
            return COUNTED
    return FLAGGED if _style(one) == "PejlUnbound" else COUNTED if counted else TYPED


def numbers_of_word(data: bytes) -> Counter[str]:
    """Every number of the text, by how often it stands there."""
    return Counter(number for line in lines_of_word(data) for number in NUMBER.findall(line.text))


def numbers_of_pdf(data: bytes) -> Counter[str]:
    """Every number between the edges of the pages, without the page numbers of the list of contents."""
    found: Counter[str] = Counter()
    with pdfplumber.open(BytesIO(data)) as pdf:
        for sheet in pdf.pages:
            text = sheet.crop((0, _TOP, sheet.width, sheet.height - _BOTTOM)).extract_text() or ""
            found.update(NUMBER.findall(_LEADERS.sub("", text)))
    return found
