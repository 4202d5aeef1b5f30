# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Make the Word and PDF files of the project's own documents out of their sources.

python -m tests.evaluate.making      every `sources/NAME.docx.txt` and `sources/NAME.pdf.txt` of the corpus

A source is text: `# ` begins a heading, `- ` an item of a list, rows of a table stand between bars, a cell `<` belongs
to the one on its left, and `[^ … ]` is a footnote.
"""

import re
import sys
from collections.abc import Iterator
from io import BytesIO
from itertools import groupby
from pathlib import Path
from textwrap import wrap
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.text.paragraph import Paragraph

from tests.evaluate.labels import OWN
from tests.unit.readers.pdf_files import Sheet, pdf_of

_NOTE = re.compile(r"\[\^ (.*?) \]")
_FOOTNOTES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
_FOOTNOTES_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_WIDE, _LEFT, _RIGHT, _LINE, _BOTTOM = 92, 60, 535, 14, 790
_FIRST_COLUMN = 190


def pieces(source: str) -> Iterator[str | list[list[str]]]:
    """The paragraphs and the tables of a source."""
    for is_row, lines in groupby(
        (line for line in source.split("\n") if line.strip()), lambda line: line.startswith("|")
    ):
        if is_row:
            yield [[cell.strip() for cell in line.strip().strip("|").split("|")] for line in lines]
        else:
            yield from lines


# --- Word -------------------------------------------------------------------------------------------------------------


def word(source: str) -> bytes:
    document = Document()
    notes: list[str] = []
    for piece in pieces(source):
        if isinstance(piece, list):
            _table(document, piece)
        elif piece.startswith("# "):
            document.add_heading(piece[2:], level=2)
        elif piece.startswith("- "):
            document.add_paragraph(piece[2:], style="List Bullet")
        else:
            _paragraph(document.add_paragraph(), piece, notes)
    packed = BytesIO()
    document.save(packed)
    return _with_footnotes(packed.getvalue(), notes)


def _paragraph(paragraph: Paragraph, text: str, notes: list[str]) -> None:
    for at, part in enumerate(_NOTE.split(text)):
        if at % 2:
            notes.append(part)
            reference = f'<w:footnoteReference {nsdecls("w")} w:id="{len(notes)}"/>'
            paragraph.add_run()._r.append(parse_xml(reference))
        else:
            paragraph.add_run(part)


def _table(document: WordDocument, rows: list[list[str]]) -> None:
    table = document.add_table(len(rows), max(map(len, rows)), style="Table Grid")
    for at, row in enumerate(rows):
        for column, text in enumerate(row):
            if text == "<":
                table.cell(at, column - 1).merge(table.cell(at, column))
            else:
                table.cell(at, column).text = text


def _with_footnotes(data: bytes, notes: list[str]) -> bytes:
    """The file with its footnotes, which python-docx does not write; without times, so that a source makes one file."""
    packed = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(packed, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            if notes and name == "[Content_Types].xml":
                part = f'<Override PartName="/word/footnotes.xml" ContentType="{_FOOTNOTES_TYPE}"/></Types>'
                content = content.replace(b"</Types>", part.encode())
            if notes and name == "word/_rels/document.xml.rels":
                part = f'<Relationship Id="rIdNotes" Type="{_FOOTNOTES}" Target="footnotes.xml"/></Relationships>'
                content = content.replace(b"</Relationships>", part.encode())
            new.writestr(ZipInfo(name), content)
        if notes:
            texts = "".join(
                f'<w:footnote w:id="{at}"><w:p><w:r><w:t>{note}</w:t></w:r></w:p></w:footnote>'
                for at, note in enumerate(notes, start=1)
            )
            new.writestr(ZipInfo("word/footnotes.xml"), f"<w:footnotes {nsdecls('w')}>{texts}</w:footnotes>")
    return packed.getvalue()


# --- PDF --------------------------------------------------------------------------------------------------------------


def pdf(source: str) -> bytes:
    """Ruled tables and lines of text, page after page."""
    sheets, y = [Sheet()], 60.0
    for piece in pieces(source):
        lines = [] if isinstance(piece, list) else wrap(piece.removeprefix("# ").removeprefix("- "), _WIDE)
        tall = _LINE * (len(piece) + 1 if isinstance(piece, list) else len(lines))
        if y + tall > _BOTTOM:
            sheets.append(Sheet())
            y = 60.0
        if isinstance(piece, list):
            _ruled(sheets[-1], y, piece)
        else:
            for at, line in enumerate(lines):
                sheets[-1].write(_LEFT, y + at * _LINE, line, bold=piece.startswith("# "))
        y += tall + _LINE / 2
    return pdf_of(*sheets)


def _ruled(sheet: Sheet, y: float, rows: list[list[str]]) -> None:
    columns = max(map(len, rows))
    wide = (_RIGHT - _LEFT - _FIRST_COLUMN) / (columns - 1)
    across = [_LEFT, *(_LEFT + _FIRST_COLUMN + wide * at for at in range(columns))]
    down = [y - 10 + _LINE * at for at in range(len(rows) + 1)]
    sheet.grid(across, down)
    for at, row in enumerate(rows):
        for column, text in enumerate(row):
            sheet.write(across[column] + 3, down[at] + 10, text, size=8)


MAKERS = {".docx": word, ".pdf": pdf}


def made(source: Path) -> tuple[Path, bytes]:
    """Which file a source makes, and what stands in it."""
    target = source.parent.parent / "documents" / source.stem
    return target, MAKERS[target.suffix](source.read_text(encoding="utf-8"))


def sources() -> list[Path]:
    return sorted(OWN.glob("*/sources/*.txt"))


def main() -> int:
    for source in sources():
        target, data = made(source)
        target.write_bytes(data)
        print(target.name)
    return 0


if __name__ == "__main__":
    sys.exit(main())
