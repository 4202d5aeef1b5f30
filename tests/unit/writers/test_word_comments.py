# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Comments stand at what they are about, and nothing else in the Word file changes."""

from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from docx.document import Document as WordFile
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from pejl.core.checking.blocks import Document, TableBlock
from pejl.core.checking.report import Span
from pejl.core.errors import PejlError
from pejl.documents.readers import read_bytes
from pejl.documents.writers.notes import Note, Noted
from pejl.documents.writers.word_comments import word_with_comments
from tests.unit.readers.test_word import run, saved, with_paragraphs

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
BOX = (
    '<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice '
    'Requires="wps"><w:drawing><wps:txbx xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
    "<w:txbxContent><w:p><w:r><w:t>I boksen står 48 gårde.</w:t></w:r></w:p></w:txbxContent></wps:txbx></w:drawing>"
    "</mc:Choice></mc:AlternateContent></w:r>"
)


def span_of(document: Document, quote: str) -> Span:
    """Where a quote stands in a document that was read."""
    for number, block in enumerate(document.blocks):
        if isinstance(block, TableBlock):
            for row, cells in enumerate(block.rows):
                for column, cell in enumerate(cells):
                    if quote in cell.text:
                        start = cell.text.index(quote)
                        return Span(document.name, number, start, start + len(quote), cell.place, row, column)
        elif quote in block.text:
            start = block.text.index(quote)
            return Span(document.name, number, start, start + len(quote), block.place)
    raise AssertionError(quote)


def commented(word: WordFile, *quotes: str) -> tuple[WordFile, Noted, bytes]:
    """The document with a comment at each quote."""
    data = saved(word)
    document = read_bytes("sag.docx", data)
    notes = [Note(span_of(document, quote), (f"Om {quote}", "Hvorfor."), "Står i en boks.") for quote in quotes]
    noted = word_with_comments(data, document, notes)
    return docx.Document(BytesIO(noted.data)), noted, data


def marked(word: WordFile, number: int = 0) -> str:
    """The text between the two marks of a comment."""
    text, inside = "", False
    for element in word.element.body.iter():
        if element.get(f"{W}id") == str(number) and element.tag in (f"{W}commentRangeStart", f"{W}commentRangeEnd"):
            inside = element.tag == f"{W}commentRangeStart"
        if inside and element.tag == f"{W}t":
            text += element.text or ""
    return text


def test_a_comment_marks_the_quote_and_nothing_else() -> None:
    word = docx.Document()
    word.add_paragraph("I 2024 var der 48 gårde i byen.")
    found, noted, _data = commented(word, "48 gårde")
    assert marked(found) == "48 gårde"
    (comment,) = found.comments
    assert (comment.author, comment.initials, comment.text) == ("Pejl", "P", "Om 48 gårde\nHvorfor.")
    assert (noted.notes, noted.moved) == (1, 0)


def test_a_quote_over_several_runs_keeps_their_looks() -> None:
    word = with_paragraphs(run("I 2024 var der ") + run("48", "<w:b/>") + run(" gårde i byen."))
    found, _noted, _data = commented(word, "48 gårde")
    assert marked(found) == "48 gårde"
    (paragraph,) = [one for one in found.paragraphs if one.text]
    assert [(one.text, one.bold) for one in paragraph.runs if one.text] == [
        ("I 2024 var der ", None),
        ("48", True),
        (" gårde", None),
        (" i byen.", None),
    ]


def test_the_text_and_every_other_part_stay_as_they_were() -> None:
    word = docx.Document()
    word.add_heading("Gårde", 1)
    word.add_paragraph("I 2024 var der 48 gårde, i 2023 var der 46 gårde.")
    word.add_table(1, 2).rows[0].cells[1].text = "48"
    _found, noted, data = commented(word, "48 gårde", "46 gårde")
    before, after = ZipFile(BytesIO(data)), ZipFile(BytesIO(noted.data))
    changed = {name for name in before.namelist() if before.read(name) != after.read(name)}
    assert changed <= {"[Content_Types].xml", "word/document.xml", "word/_rels/document.xml.rels"}
    assert set(after.namelist()) - set(before.namelist()) == {"word/comments.xml"}
    assert read_bytes("sag.docx", noted.data).blocks == read_bytes("sag.docx", data).blocks


def test_two_comments_in_one_paragraph_stand_apart() -> None:
    word = docx.Document()
    word.add_paragraph("I 2024 var der 48 gårde, i 2023 var der 46 gårde.")
    found, _noted, _data = commented(word, "48 gårde", "46 gårde")
    assert [marked(found, number) for number in (0, 1)] == ["48 gårde", "46 gårde"]


def test_a_cell_of_several_paragraphs_has_the_comment_in_the_right_one() -> None:
    word = docx.Document()
    cell = word.add_table(1, 2).rows[0].cells[1]
    cell.text = "I alt 48"
    cell.add_paragraph("heraf 12 nye")
    found, noted, _data = commented(word, "12 nye")
    assert (marked(found), noted.moved) == ("12 nye", 0)


def test_a_tracked_insertion_is_marked_from_outside() -> None:
    inserted = f'<w:ins w:id="7" w:author="A" w:date="2026-01-01T00:00:00Z">{run("48 gårde i byen")}</w:ins>'
    found, _noted, _data = commented(with_paragraphs(run("Der var ") + inserted + run(".")), "48 gårde")
    (start,) = found.element.body.iter(f"{W}commentRangeStart")
    assert start.getparent().tag == f"{W}p"
    assert marked(found) == "48 gårde i byen"


def test_a_text_box_has_its_comment_at_the_paragraph_that_it_hangs_on() -> None:
    word = with_paragraphs(run("Gårdene i tal. ") + BOX)
    found, noted, _data = commented(word, "48 gårde")
    (comment,) = found.comments
    assert comment.text.endswith("Står i en boks.")
    assert noted.moved == 1
    (start,) = found.element.body.iter(f"{W}commentRangeStart")
    assert not list(start.iterancestors(f"{W}txbxContent"))


def test_a_footnote_has_its_comment_at_the_paragraph_that_names_it() -> None:
    data = with_footnote("Der er gårde.", "I alt 48 gårde.")
    document = read_bytes("sag.docx", data)
    note = Note(span_of(document, "48 gårde"), ("Om fodnoten",), "Står i en fodnote.")
    noted = word_with_comments(data, document, [note])
    (comment,) = docx.Document(BytesIO(noted.data)).comments
    assert (comment.text, noted.moved) == ("Om fodnoten\nStår i en fodnote.", 1)


def with_footnote(text: str, note: str) -> bytes:
    """A document with one footnote: python-docx cannot make them, so the part is put in by hand."""
    word = docx.Document()
    paragraph = word.add_paragraph(text)
    paragraph._p.append(parse_xml(f'<w:r {nsdecls("w")}><w:footnoteReference w:id="2"/></w:r>'))
    packed = BytesIO(saved(word))
    with ZipFile(packed, "a") as archive:
        archive.writestr(
            "word/footnotes.xml",
            f'<w:footnotes {nsdecls("w")}><w:footnote w:id="2"><w:p><w:r><w:t>{note}</w:t></w:r></w:p></w:footnote>'
            "</w:footnotes>",
        )
    return packed.getvalue()


def test_a_run_with_more_than_text_is_marked_whole() -> None:
    word = with_paragraphs("<w:r><w:t>I alt</w:t><w:tab/><w:t>48 gårde</w:t></w:r>")
    found, _noted, _data = commented(word, "48 gårde")
    assert marked(found) == "I alt48 gårde"


def test_soft_hyphens_do_not_move_a_comment() -> None:
    found, _noted, _data = commented(with_paragraphs(run("Kom\u00admunens 48 gårde er nye.")), "48 gårde")
    assert marked(found) == "48 gårde"


def test_a_file_with_macros_is_refused_with_what_to_do() -> None:
    word = docx.Document()
    word.add_paragraph("Der er 48 gårde.")
    data = saved(word)
    document = read_bytes("sag.docx", data)
    macros = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(macros, "w") as new:
        for name in old.namelist():
            ordinary, macro = b"wordprocessingml.document.main+xml", b"ms-word.document.macroEnabled.main+xml"
            new.writestr(name, old.read(name).replace(b"openxmlformats-officedocument." + ordinary, macro))
    with pytest.raises(PejlError) as refusal:
        word_with_comments(macros.getvalue(), document, [])
    assert refusal.value.code == "document.not_commentable"
