# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What is fuzzed: each target makes a file out of the fuzzer's bytes, reads it and checks what was read.

Packed files come twice: whole, so that the container is mutated, and as one part put into a sound container, so that
mutations reach what is inside it.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from io import BytesIO
from time import process_time
from zipfile import ZIP_STORED, ZipFile

from openpyxl import Workbook

from pejl.core.checking import check_blocks
from pejl.core.errors import PejlError
from pejl.documents.readers import Limits, read_bytes
from tests.unit.readers.pdf_files import Sheet, pdf_of, with_page

LIMITS = Limits(cells=20_000, seconds=60)
SLOWEST = 10.0  # seconds of computing for one input of a few kilobytes: what takes longer hangs


@dataclass(frozen=True)
class Target:
    """A way from bytes to a file: its name, the files to begin with, how many inputs, and the way itself."""

    name: str
    file: str
    runs: int
    beginnings: list[bytes]
    made: Callable[[bytes], bytes] = field(default=lambda data: data)

    def run(self, data: bytes) -> None:
        """Read and check one file; whatever is raised but a refusal is a find."""
        started = process_time()
        try:
            document = read_bytes(self.file, self.made(data), limits=LIMITS)
            check_blocks([document])
        except PejlError as error:
            if not error.code.startswith("document."):
                raise
        if process_time() - started > SLOWEST:
            raise TimeoutError(f"{process_time() - started:.1f} s for {len(data)} bytes")


TEXTS = [
    "Fraværet faldt fra 15,3 dage i 2023 til 14,1 dage i 2024, svarende til 7,8 %.",
    "Tabel 1. Gårde\nÅr\t2023\t2024\nNord\t12\t14\nI alt\t30\t33\n",
    "Ar 2021 2022 2023\nSocial- og sundheds-\n\nassistenter 27,6% 26,2%% 20,7%\nAlle | 24,2% 23,8% 22,2%\n",
    "1 i12022 var tallet 1.378 (116 anbragte / 795 anbragte), hhv. 4,7 og 4,6 mio. kr.\n* Note\n\x0cSide 2",
    "- to tredjedele af de 48 gårde\n- i skoleåret 2022/23 halvanden procentpoint færre end de 4.512\n",
]
MARKDOWN = ["# Notat\n\n| a | b |\n|---|---|\n| 1 | 2,5 % |\n", "## **Tal** ##\nMål: mindst 60 %, nu 66 %.\n"]
HTML = [
    "<h1>A</h1><p>Der er <b>12</b><br>i 2024</p><table><tr><td rowspan=2>a<td>1<tr><td colspan=2>2</table>",
    '<meta charset="iso-8859-1"><ul><li>1<li>2</ul><del>3</del><sup>4</sup><p hidden>5</p>',
]
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
BODIES = [
    "<w:p><w:r><w:t>Der er 12 pladser.</w:t></w:r></w:p>",
    (
        '<w:p><w:ins w:id="1"><w:r><w:t>14,1</w:t></w:r></w:ins>'
        '<w:del w:id="2"><w:r><w:delText>15,3</w:delText></w:r></w:del></w:p>'
    ),
    (
        '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/><w:vMerge w:val="restart"/></w:tcPr><w:p/></w:tc></w:tr>'
        "<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p><w:r><w:t>2024</w:t><w:tab/><w:t>7</w:t></w:r></w:p></w:tc></w:tr>"
        "</w:tbl>"
    ),
    (
        "<w:sdt><w:sdtContent><w:p><w:r><w:txbxContent><w:p><w:r><w:t>3</w:t></w:r></w:p></w:txbxContent></w:r></w:p>"
        "</w:sdtContent></w:sdt>"
    ),
    (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>'
        '<w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
    ),
]
SHEETS = [
    (
        '<row r="1"><c r="A1" t="inlineStr"><is><t>År</t></is></c><c r="B1"><v>2024</v></c></row>'
        '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" s="1"><f>1+1</f><v>0.5</v></c></row></sheetData>'
        '<mergeCells><mergeCell ref="A1:B1"/></mergeCells><sheetData>'
    ),
    '<row r="3"><c r="C3" t="b"><v>1</v></c><c r="D3" t="e"><v>#DIV/0!</v></c><c r="E3"><v>1e400</v></c></row>',
]
PAGES = [
    "BT /F1 10 Tf 60 700 Td (Der er 12 pladser i 2024) Tj ET",
    (
        "BT /F1 10 Tf 60 700 Td (Nord) Tj 100 0 Td (12) Tj 50 0 Td (14) Tj ET "
        "BT /F2 9 Tf 60 688 Td (Syd) Tj 100 0 Td (3) Tj ET"
    ),
    "50 500 100 20 re S 50 480 100 20 re S 100 480 m 100 520 l S q 1 0 0 1 5 5 cm BT /F1 8 Tf [(1)-200(2)] TJ ET Q",
]


def _encoded(texts: list[str]) -> list[bytes]:
    return [text.encode() for text in texts]


def _packed(parts: dict[str, bytes]) -> bytes:
    file = BytesIO()
    with ZipFile(file, "w", ZIP_STORED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def word_file(body: bytes) -> bytes:
    """A Word file whose main part has this body, and a note."""
    inside = '<w:footnote w:id="2"><w:p><w:r><w:t>7</w:t></w:r></w:p></w:footnote>'
    note = f'<w:footnotes xmlns:w="{WORD}">{inside}</w:footnotes>'
    main = f'<w:document xmlns:w="{WORD}"><w:body>'.encode() + body + b"</w:body></w:document>"
    return _packed({"word/document.xml": main, "word/footnotes.xml": note.encode()})


def _workbook() -> dict[str, bytes]:
    file, book = BytesIO(), Workbook()
    book.active.append(["a", 12.5])
    book.save(file)
    with ZipFile(file) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


BOOK = _workbook()


def spreadsheet(rows: bytes) -> bytes:
    """A spreadsheet whose only sheet has these rows."""
    space = b'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    sheet = b"<worksheet " + space + b"><sheetData>" + rows + b"</sheetData></worksheet>"
    return _packed({**BOOK, "xl/worksheets/sheet1.xml": sheet})


TAGS = [
    *("p", "r", "t", "tbl", "tr", "tc", "tcPr", "trPr", "pPr", "rPr", "ins", "del", "moveFrom", "moveTo", "sdt"),
    *("sdtContent", "txbxContent", "fldChar", "instrText", "tab", "br", "gridSpan", "vMerge", "hMerge", "gridBefore"),
    *("footnoteReference", "numPr", "numId", "outlineLvl", "vertAlign", "vanish", "b", "hyperlink", "delText", "cr"),
    *("lastRenderedPageBreak", "noBreakHyphen", "pStyle", "fldSimple", "rPrChange", "sym", "ptab", "customXml"),
]
WORDS = [
    *(
        "12",
        "2024",
        "2023",
        "1.378",
        "24,1",
        "%",
        " ",
        "faldt fra ",
        "til ",
        "i ",
        "antal ",
        "hhv. ",
        "og ",
        "Tabel 1. ",
    ),
    *(
        "superscript",
        "continue",
        "restart",
        "2",
        "0",
        "begin",
        "separate",
        "end",
        "99999",
        "kr.",
        ",",
        ".",
        "Nord",
        "-",
    ),
]


def tree_of(data: bytes) -> bytes:
    """XML that is always sound: each byte opens an element, closes one, writes a word or sets a value."""
    xml, opened = [], []
    for byte in data:
        kind, which = byte >> 6, byte & 63
        if kind == 0 and opened:
            xml.append(f"</w:{opened.pop()}>")
        elif kind == 1:
            xml.append(WORDS[which % len(WORDS)])
        else:
            opened.append(TAGS[which % len(TAGS)])
            value = f' w:val="{WORDS[len(xml) % len(WORDS)]}" w:id="2"' if kind == 3 else ""
            xml.append(f"<w:{opened[-1]}{value}>")
    return "".join([*xml, *(f"</w:{tag}>" for tag in reversed(opened))]).encode()


def _steps(*steps: tuple[int, int]) -> bytes:
    return bytes(kind << 6 | which for kind, which in steps)


PARAGRAPH = [(2, 0), (2, 1), (2, 2), (1, 7), (1, 4), (1, 8), (1, 3), (0, 0), (0, 0), (0, 0)]
TABLE = [(2, 3), (2, 4), (2, 5), (2, 6), (3, 22), (0, 0), (0, 0), *PARAGRAPH, (0, 0), (2, 5), *PARAGRAPH]


TARGETS = [
    Target("text", "notat.txt", 200_000, _encoded(TEXTS)),
    Target("markdown", "notat.md", 120_000, _encoded(MARKDOWN)),
    Target("html", "side.html", 150_000, _encoded(HTML)),
    Target("word-body", "notat.docx", 100_000, _encoded(BODIES), word_file),
    Target(
        "word-tree", "notat.docx", 190_000, [_steps(*PARAGRAPH), _steps(*TABLE)], lambda data: word_file(tree_of(data))
    ),
    Target("word-file", "notat.docx", 100_000, [word_file(body.encode()) for body in BODIES]),
    Target("sheet-rows", "tal.xlsx", 40_000, _encoded(SHEETS), spreadsheet),
    Target("sheet-file", "tal.xlsx", 20_000, [_packed(BOOK)]),
    Target("pdf-page", "notat.pdf", 50_000, _encoded(PAGES), with_page),
    Target(
        "pdf-file",
        "notat.pdf",
        30_000,
        [with_page(page.encode()) for page in PAGES] + [pdf_of(Sheet().lines(60, "a 1"))],
    ),
]
