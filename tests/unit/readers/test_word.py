# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A Word file becomes blocks: what its reader sees on the page, in order, with the number of each paragraph."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import pytest
from docx.document import Document as WordFile
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.table import Table

from pejl.core.checking.blocks import Document, Mark, MarkKind, Notice, TableBlock, TextBlock, TextKind
from pejl.core.errors import PejlError
from pejl.documents.readers import Limits, read_bytes


def saved(word: WordFile) -> bytes:
    file = BytesIO()
    word.save(file)
    return file.getvalue()


def read(word: WordFile, limits: Limits | None = None) -> Document:
    return read_bytes("notat.docx", saved(word), limits=limits or Limits())


def with_paragraphs(*inner: str) -> WordFile:
    """A document whose paragraphs are written as XML."""
    word = docx.Document()
    for xml in inner:
        word.add_paragraph()._p.getparent().append(parse_xml(f"<w:p {nsdecls('w')}>{xml}</w:p>"))
    return word


def texts(document: Document) -> list[str]:
    return [block.text for block in document.texts()]


def grid(table: TableBlock) -> list[list[str]]:
    return [[cell.text for cell in row] for row in table.rows]


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def filled(table: Table, *rows: tuple[str, ...]) -> Table:
    for row, words in zip(table.rows, rows, strict=True):
        for cell, word in zip(row.cells, words, strict=True):
            cell.text = word
    return table


def test_paragraphs_and_tables_come_in_the_order_of_the_page():
    word = docx.Document()
    word.add_heading("Grønne gårde", 1)
    word.add_paragraph("Der er 48 gårde.")
    word.add_paragraph("Tabel 1. Gårde", style="Caption")
    filled(word.add_table(2, 2), ("År", "2024"), ("Gårde", "48"))
    word.add_paragraph("Flere træer", style="List Bullet")
    document = read(word)
    assert [type(block) for block in document.blocks] == [TextBlock, TextBlock, TextBlock, TableBlock, TextBlock]
    kinds = [block.kind for block in document.texts()]
    assert kinds == [TextKind.HEADING, TextKind.PARAGRAPH, TextKind.CAPTION, TextKind.LIST_ITEM]
    (table,) = document.tables()
    assert (table.caption, grid(table)) == ("Tabel 1. Gårde", [["År", "2024"], ["Gårde", "48"]])


def test_a_paragraph_is_numbered_as_its_element():
    word = docx.Document()
    word.add_paragraph("")
    filled(word.add_table(1, 2), ("a", "b"))
    word.add_paragraph("Slut.")
    document = read(word)
    (table,) = document.tables()
    assert [cell.place.paragraph for cell in table.rows[0]] == [2, 3]
    assert [(cell.place.row, cell.place.column) for cell in table.rows[0]] == [(1, 1), (1, 2)]
    assert [block.place.paragraph for block in document.texts()] == [4]


def test_a_bold_short_line_is_a_heading_without_a_style():
    word = docx.Document()
    word.add_paragraph().add_run("Baggrund").bold = True
    word.add_paragraph().add_run("Det er sagen.").bold = True
    assert [block.kind for block in read(word).texts()] == [TextKind.HEADING, TextKind.PARAGRAPH]


TEXTS = {
    "an insertion is kept and a deletion dropped": (
        run("faldt til ") + f'<w:del w:id="1">{run("15,3")}</w:del><w:ins w:id="2">{run("14,1")}</w:ins>',
        "faldt til 14,1",
    ),
    "moved text stands where it went": (
        f'<w:moveFrom w:id="1">{run("før ")}</w:moveFrom>{run("nu ")}<w:moveTo w:id="2">{run("efter")}</w:moveTo>',
        "nu efter",
    ),
    "the text of a link is text": (f'<w:hyperlink w:anchor="a">{run("se bilag")}</w:hyperlink>', "se bilag"),
    "of a field only its result is text": (
        run("side ") + '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE 99</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + run("7") + '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
        "side 7",
    ),
    "a simple field has its result inside": (
        f'<w:fldSimple w:instr="SEQ Tabel">{run("3")}</w:fldSimple>',
        "3",
    ),
    "hidden text is not text": (run("12") + run("99", "<w:vanish/>") + run(" pladser"), "12 pladser"),
    "a raised figure is a mark and no digit": (run("1.378") + run("1", '<w:vertAlign w:val="superscript"/>'), "1.378¹"),
    "a content control is transparent": (
        f"<w:sdt><w:sdtContent>{run('12 pladser')}</w:sdtContent></w:sdt>",
        "12 pladser",
    ),
    "breaks, tabs and hyphens": (
        "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t></w:r>",
        "a\tb\nc-d",
    ),
}


@pytest.mark.parametrize("case", TEXTS)
def test_the_text_of_a_paragraph(case: str):
    xml, expected = TEXTS[case]
    assert texts(read(with_paragraphs(xml))) == [expected]


def test_a_paragraph_whose_mark_was_deleted_runs_into_the_next():
    mark = '<w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>'
    word = docx.Document()
    for xml in (mark + run("Der er 12 "), run("pladser.")):
        word.element.body.insert(len(word.element.body) - 1, parse_xml(f"<w:p {nsdecls('w')}>{xml}</w:p>"))
    assert texts(read(word)) == ["Der er 12 pladser."]


def test_a_text_box_is_read_once_after_its_paragraph():
    box = f"<w:txbxContent><w:p>{run('Boks: 12')}</w:p></w:txbxContent>"
    xml = (
        run("Før")
        + '<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        + f'<mc:Choice Requires="wps"><w:drawing>{box}</w:drawing></mc:Choice>'
        + f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert texts(read(with_paragraphs(xml))) == ["Før", "Boks: 12"]


def test_merged_cells_are_the_same_cell_in_each_place():
    word = docx.Document()
    table = filled(word.add_table(3, 3), ("Område", "2023", "x"), ("Nord", "12", "14"), ("y", "9", "8"))
    table.cell(0, 1).merge(table.cell(0, 2)).text = "Antal"
    table.cell(1, 0).merge(table.cell(2, 0)).text = "Byen"
    (found,) = read(word).tables()
    assert grid(found) == [["Område", "Antal", "Antal"], ["Byen", "12", "14"], ["Byen", "9", "8"]]
    assert found.rows[0][1] is found.rows[0][2]
    assert found.rows[1][0] is found.rows[2][0]


def test_a_table_inside_a_table_comes_after_it():
    word = docx.Document()
    outer = filled(word.add_table(1, 2), ("Ydre", "b"))
    filled(outer.cell(0, 1).add_table(1, 2), ("Indre", "12"))
    assert [grid(table) for table in read(word).tables()] == [[["Ydre", "b"]], [["Indre", "12"]]]


def test_a_deleted_row_is_no_row():
    word = docx.Document()
    table = filled(word.add_table(2, 1), ("12",), ("13",))
    table.rows[1]._tr.get_or_add_trPr().append(parse_xml(f'<w:del {nsdecls("w")} w:id="1"/>'))
    assert [grid(found) for found in read(word).tables()] == [[["12"]]]


def rewritten(data: bytes, parts: dict[str, bytes]) -> bytes:
    """The archive with parts added or replaced."""
    file = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(file, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name not in parts:
                new.writestr(name, old.read(name))
        for name, content in parts.items():
            new.writestr(name, content)
    return file.getvalue()


def test_a_footnote_comes_after_the_paragraph_that_refers_to_it():
    word = with_paragraphs(run("Der er 12 pladser") + '<w:r><w:footnoteReference w:id="2"/></w:r>', run("Mere."))
    notes = (
        f'<w:footnotes {nsdecls("w")}><w:footnote w:id="0" w:type="separator"><w:p/></w:footnote>'
        f'<w:footnote w:id="2"><w:p>{run("Ultimo 2024.")}</w:p></w:footnote></w:footnotes>'
    )
    data = rewritten(saved(word), {"word/footnotes.xml": notes.encode()})
    found = [(block.kind, block.text) for block in read_bytes("notat.docx", data).texts()]
    assert found[1] == (TextKind.FOOTNOTE, "Ultimo 2024.")


def test_pages_are_those_that_word_saw():
    seen = "<w:r><w:lastRenderedPageBreak/><w:t>Anden side.</w:t></w:r>"
    document = read(with_paragraphs(run("Første side."), seen))
    assert [block.place.page for block in document.texts()] == [1, 2]


def test_whoever_waits_is_told_of_each_page_that_word_saw():
    seen = "<w:r><w:lastRenderedPageBreak/><w:t>{} side.</w:t></w:r>"
    told = []
    data = saved(with_paragraphs(run("Første side."), *map(seen.format, ("Anden", "Tredje"))))
    read_bytes("notat.docx", data, paged=lambda done, total: told.append((done, total)))
    assert told == [(1, 3), (2, 3)]


def test_nobody_is_told_of_pages_that_word_has_not_counted():
    told = []
    read_bytes("notat.docx", saved(with_paragraphs(run("En side."))), paged=lambda *page: told.append(page))
    assert told == []


TABBED = [
    ("<w:r><w:t>År</w:t><w:tab/><w:t>2023</w:t><w:tab/><w:t>2024</w:t></w:r>", "År\t2023\t2024"),
    ("<w:r><w:t>Nord</w:t><w:tab/><w:t>12</w:t><w:tab/><w:t>14</w:t></w:r>", "Nord\t12\t14"),
]


def test_paragraphs_with_tab_signs_are_a_table_whose_cells_know_their_paragraph():
    document = read(with_paragraphs(*(xml for xml, _text in TABBED), run("Slut.")))
    (table,) = document.tables()
    assert grid(table) == [["År", "2023", "2024"], ["Nord", "12", "14"]]
    cell = table.rows[1][2]
    assert (TABBED[1][1][cell.offset :], cell.place.paragraph) == ("14", 5)
    assert texts(document) == ["Slut."]


def test_lines_with_tab_signs_in_one_paragraph_are_a_table():
    lines = "<w:r><w:br/></w:r>".join(xml for xml, _text in TABBED)
    (table,) = read(with_paragraphs(lines)).tables()
    assert grid(table) == [["År", "2023", "2024"], ["Nord", "12", "14"]]
    assert "\n".join(text for _xml, text in TABBED)[table.rows[1][1].offset :].startswith("12")


def test_a_paragraph_that_is_a_table_only_in_part_stays_text():
    lines = "<w:r><w:br/></w:r>".join([run("Tallene:"), *(xml for xml, _text in TABBED)])
    document = read(with_paragraphs(lines))
    assert (texts(document), [*document.tables()]) == (["Tallene:\nÅr\t2023\t2024\nNord\t12\t14"], [])


def test_a_list_of_contents_is_no_table():
    word = docx.Document()
    word.styles.add_style("toc 1", 1)
    for title in ("Baggrund\t3", "Økonomi\t12"):
        word.add_paragraph(title, style="toc 1")
    assert [(block.kind, block.text) for block in read(word).blocks] == [
        (TextKind.HEADING, "Baggrund\t3"),
        (TextKind.HEADING, "Økonomi\t12"),
    ]


def test_a_tracked_change_is_a_mark_with_what_stood_there():
    change = f'<w:del w:id="1">{run("15")}{run(",3")}</w:del><w:ins w:id="2">{run("14,1")}</w:ins>'
    document = read(with_paragraphs(run("faldt til ") + change + run(" dage")))
    (block,) = document.texts()
    assert block.marks == (Mark(MarkKind.DELETED, 10, 10, "15,3"), Mark(MarkKind.INSERTED, 10, 14))
    assert document.notices == (Notice("tracked_changes", params={"count": 2}),)


def test_deleted_text_is_told_whatever_element_it_stands_in():
    deleted = '<w:del w:id="1"><w:r><w:delText>15,3</w:delText></w:r></w:del>'
    assert next(read(with_paragraphs(run("a ") + deleted)).texts()).marks == (Mark(MarkKind.DELETED, 2, 2, "15,3"),)


def test_marks_of_a_cell_are_those_of_its_paragraphs():
    word = docx.Document()
    cell = word.add_table(1, 1).cell(0, 0)
    cell.text = "  Nord"
    cell._tc.append(parse_xml(f'<w:p {nsdecls("w")}><w:ins w:id="2">{run("12")}</w:ins></w:p>'))
    (table,) = read(word).tables()
    (found,) = table.rows[0]
    assert (found.text, found.offset, found.marks) == ("Nord\n12", 2, (Mark(MarkKind.INSERTED, 5, 7),))


def test_every_cell_of_an_inserted_row_is_marked():
    word = docx.Document()
    table = filled(word.add_table(1, 2), ("Nord", "12"))
    table.rows[0]._tr.get_or_add_trPr().append(parse_xml(f'<w:ins {nsdecls("w")} w:id="1"/>'))
    (found,) = read(word).tables()
    assert [cell.marks for cell in found.rows[0]] == [
        (Mark(MarkKind.INSERTED, 0, 4),),
        (Mark(MarkKind.INSERTED, 0, 2),),
    ]


def test_a_moved_text_is_no_changed_figure():
    xml = f'<w:moveFrom w:id="1">{run("12 ")}</w:moveFrom>{run("nu ")}<w:moveTo w:id="2">{run("12")}</w:moveTo>'
    assert next(read(with_paragraphs(xml)).texts()).marks == ()


def test_a_content_control_that_waits_for_words_says_nothing():
    shown = f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{run('Skriv 12 her')}</w:sdtContent></w:sdt>"
    assert texts(read(with_paragraphs(run("Mål: ") + shown + run("flere")))) == ["Mål: flere"]


def test_comments_headers_and_footers_are_not_text():
    word = docx.Document()
    word.sections[0].header.paragraphs[0].text = "Status 2019"
    word.sections[0].footer.paragraphs[0].text = "Side 99"
    paragraph = word.add_paragraph("Der er 12 pladser.")
    word.add_comment(paragraph.runs, text="Er det 13?")
    assert texts(read(word)) == ["Der er 12 pladser."]


def test_a_comparison_in_the_font_symbol_is_read():
    sign = '<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>'
    assert texts(read(with_paragraphs(run("Mål: ") + sign + run(" 60 %")))) == ["Mål: ≥ 60 %"]


def test_the_main_part_may_have_another_name():
    data = saved(with_paragraphs(run("Der er 12 pladser.")))
    file = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(file, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name).replace(b"word/document.xml", b"word/document2.xml")
            new.writestr(name.replace("word/document.xml", "word/document2.xml"), content)
    assert [block.text for block in read_bytes("notat.docx", file.getvalue()).texts()] == ["Der er 12 pladser."]


REFUSED = {
    "not an archive": (b"PK\x03\x04 word/document.xml", "document.unreadable"),
    "an empty archive": (b"PK\x05\x06" + b"\0" * 18, "document.unreadable"),
    "Word of 1997": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "document.unknown_kind"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_no_word_file_is_refused(case: str):
    data, code = REFUSED[case]
    with pytest.raises(PejlError) as refused:
        read_bytes("notat.docx", data)
    assert refused.value.code == code


def test_entities_are_refused_and_not_looked_up():
    xml = (
        b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>'
        b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">&a;</w:document>'
    )
    with pytest.raises(PejlError, match="DOCTYPE"):
        read_bytes("notat.docx", rewritten(saved(docx.Document()), {"word/document.xml": xml}))


def test_a_bomb_is_refused_before_it_unpacks():
    data = rewritten(saved(docx.Document()), {"word/media/bomb.xml": b"0" * 5_000_000})
    with pytest.raises(PejlError, match=r"document\.too_"):
        read_bytes("notat.docx", data)


def nested(depth: int) -> WordFile:
    word = docx.Document()
    cell = word.add_table(1, 1).cell(0, 0)
    for _level in range(depth):
        cell = cell.add_table(1, 1).cell(0, 0)
    return word


@pytest.mark.parametrize(
    ("limits", "word"),
    [
        (Limits(size=100), docx.Document()),
        (Limits(unpacked=100), docx.Document()),
        (Limits(text=1000), docx.Document()),
        (Limits(depth=3), nested(5)),
        (Limits(), nested(100)),
        (Limits(seconds=-1), with_paragraphs(run("a"))),
    ],
)
def test_beyond_a_limit_a_word_file_is_refused(limits: Limits, word: WordFile):
    with pytest.raises(PejlError, match=r"document\.too_"):
        read(word, limits)


def test_a_cell_that_claims_a_million_columns_is_refused():
    word = docx.Document()
    tables = "".join(
        f'<w:tr><w:tc><w:tcPr><w:gridSpan w:val="99999999"/></w:tcPr><w:p>{run("a")}</w:p></w:tc></w:tr>'
        for _row in range(101)
    )
    word.element.body.insert(0, parse_xml(f"<w:tbl {nsdecls('w')}>{tables}</w:tbl>"))
    with pytest.raises(PejlError, match="too_many_cells"):
        read(word)
