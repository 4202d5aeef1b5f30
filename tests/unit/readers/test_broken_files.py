# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Whatever happens to a file on its way: it is read or refused in words, and nothing else is ever raised."""

import re
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from pejl.core.errors import PejlError
from pejl.documents.readers import Limits, read_bytes
from tests.unit.readers.pdf_files import Sheet, pdf_of

LIMITS = Limits(cells=10_000, seconds=20)


def word_file() -> bytes:
    file = BytesIO()
    word = docx.Document()
    word.add_paragraph("Der er 12 pladser.")
    word.add_table(2, 2).cell(0, 0).text = "12"
    word.save(file)
    return file.getvalue()


def spreadsheet() -> bytes:
    file = BytesIO()
    book = Workbook()
    book.active.append(["a", 12.5])
    book.save(file)
    return file.getvalue()


FILES = {
    "notat.docx": word_file(),
    "tal.xlsx": spreadsheet(),
    "notat.pdf": pdf_of(Sheet().lines(60, "Nord 12 14", "Syd 13 15").grid([50, 100, 150], [40, 50, 60])),
    "side.html": b"<html><body><p>Der er <b>12</b></p><table><tr><td rowspan=2>a<td>1<tr><td>2</table></body></html>",
    "notat.txt": "År 2023 2024\nNord | 12 14\nSyd 13 15\n\nTabel 1. Pladser\na\tb\n1\t2\n".encode(),
    "notat.md": b"# Notat\n\n| a | b |\n|---|---|\n| 1 | 2 |\n",
}
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
LOCKED_PDF = pdf_of(Sheet().lines(60, "12")).replace(
    b"/Root 1 0 R",
    b"/Root 1 0 R /ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <"
    + b"1" * 64
    + b"> /U <"
    + b"2" * 64
    + b"> >>",
)


def locked_zip() -> bytes:
    """A Word file whose parts are all marked as encrypted."""
    return re.sub(rb"(PK\x01\x02.{4})..", b"\\1\x01\x00", word_file(), flags=re.DOTALL)


WRONG = {
    "Word behind a password": (
        "a.docx",
        OLD_OFFICE + "EncryptedPackage".encode("utf-16-le"),
        "document.encrypted",
        "a password",
    ),
    "parts behind a password": ("a.docx", locked_zip(), "document.encrypted", "a password"),
    "a PDF behind a password": ("a.pdf", LOCKED_PDF, "document.encrypted", "a password"),
    "text under the name of Word": ("a.docx", b"Der er 12 pladser.", "document.unreadable", "text"),
    "text under the name of a PDF": ("a.pdf", b"Der er 12 pladser.", "document.unreadable", "text"),
    "nothing under the name of a spreadsheet": ("a.xlsx", b"", "document.unreadable", "empty"),
    "a picture under the name of Word": ("a.docx", b"\x89PNG\0\0", "document.unreadable", "other bytes"),
    "a spreadsheet of 1997": ("a.xls", OLD_OFFICE, "document.unknown_kind", "Office 97-2003"),
    "a kind that is not read": ("a.odt", b"PK\x03\x04mimetype", "document.unknown_kind", ".odt"),
    "a part cut off": ("a.docx", word_file()[:9000], "document.unreadable", "broken"),
    "an unfinished PDF": ("a.pdf", pdf_of(Sheet().lines(60, "12"))[:60], "document.unreadable", "broken"),
}


@pytest.mark.parametrize("case", WRONG)
def test_what_is_wrong_with_a_file_is_named(case: str):
    name, data, code, found = WRONG[case]
    with pytest.raises(PejlError) as refused:
        read_bytes(name, data)
    assert (refused.value.code, refused.value.params["found"]) == (code, found)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.docx", spreadsheet()),
        ("a.pdf", word_file()),
        ("a.xlsx", pdf_of(Sheet().lines(60, "12"))),
        ("a", word_file()),
    ],
)
def test_a_file_under_the_name_of_another_kind_is_read_as_what_it_is(name: str, data: bytes):
    assert "12" in str(read_bytes(name, data).blocks)


EDITS = st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.binary(max_size=4), st.integers(0, 40)), max_size=6)


def mutated(data: bytes, edits: list[tuple[float, bytes, int]]) -> bytes:
    """The bytes with pieces overwritten, put in or taken out."""
    for place, new, cut in edits:
        at = int(place * len(data))
        data = data[:at] + new + data[at + cut :]
    return data


def with_mutated_part(data: bytes, part: str, edits: list[tuple[float, bytes, int]]) -> bytes:
    """The archive, whole, with one of its parts mutated."""
    file = BytesIO()
    with ZipFile(BytesIO(data)) as before, ZipFile(file, "w", ZIP_DEFLATED) as after:
        for name in before.namelist():
            content = before.read(name)
            after.writestr(name, mutated(content, edits) if name == part else content)
    return file.getvalue()


def read_or_refused(name: str, data: bytes) -> bool:
    try:
        read_bytes(name, data, limits=LIMITS)
    except PejlError as error:
        return error.code.startswith("document.")
    return True


@pytest.mark.parametrize("name", FILES)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(edits=EDITS)
def test_a_mutated_file_is_read_or_refused(name: str, edits: list[tuple[float, bytes, int]]):
    assert read_or_refused(name, mutated(FILES[name], edits))


PARTS = [
    ("notat.docx", "word/document.xml"),
    ("notat.docx", "word/styles.xml"),
    ("tal.xlsx", "xl/workbook.xml"),
    ("tal.xlsx", "xl/styles.xml"),
    ("tal.xlsx", "xl/worksheets/sheet1.xml"),
    ("tal.xlsx", "[Content_Types].xml"),
]


@pytest.mark.parametrize(("name", "part"), PARTS)
@settings(max_examples=40, deadline=None)
@given(edits=EDITS)
def test_a_file_with_a_mutated_part_is_read_or_refused(name: str, part: str, edits: list[tuple[float, bytes, int]]):
    assert read_or_refused(name, with_mutated_part(FILES[name], part, edits))


@pytest.mark.parametrize("name", FILES)
@settings(max_examples=40, deadline=None)
@given(data=st.binary(max_size=300))
def test_any_bytes_under_any_name_are_read_or_refused(name: str, data: bytes):
    assert read_or_refused(name, data)


@settings(max_examples=150, deadline=None)
@given(text=st.text(st.sampled_from("aZ19 .,-|%\t\n#*æ"), max_size=200))
def test_any_text_is_read_and_every_place_is_in_it(text: str):
    lines = text.split("\n")
    for block in read_bytes("notat.txt", text.encode(), limits=LIMITS).texts():
        assert lines[block.place.line - 1][block.offset :].startswith(block.text.split("\n")[0].rstrip())


@settings(max_examples=100, deadline=None)
@given(text=st.text(st.sampled_from("aZ19 .,%\n"), max_size=200))
def test_no_letter_of_any_text_is_lost(text: str):
    document = read_bytes("notat.txt", text.encode(), limits=LIMITS)
    cells = {id(cell): cell.text for table in document.tables() for row in table.rows for cell in row}
    kept = "".join([*(block.text for block in document.texts()), *cells.values()])
    assert sorted("".join(text.split())) == sorted("".join(kept.split()))
