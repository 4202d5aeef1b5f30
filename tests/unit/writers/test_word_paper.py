# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What a paper is as a Word document: every block, its numbers and controls, and the same bytes each time."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from docx.document import Document as WordFile
from docx.shared import Pt
from lxml import etree

from pejl.core.errors import PejlError
from pejl.documents.bound_controls import read_list
from pejl.documents.paper import (
    Block,
    Bullets,
    Cell,
    Contents,
    Heading,
    Link,
    NewPage,
    Note,
    Paper,
    Paragraph,
    Reference,
    Table,
    Unbound,
    Words,
)
from pejl.documents.writers.word_paper import write_word
from tests.unit.writers.sample_paper import bound, plans, sample, series, verdicts, words

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
HOSTILE = "<w:p>&amp;\"'\x00\x0b ]]> {0} \\ # $x$ @b [c] *d* _e_ \U0001f600 \ud800 =1+1"


def paper(*blocks: Block, **changes: object) -> Paper:
    """A paper of these blocks alone."""
    return replace(sample(state=""), blocks=blocks, **changes)


def part(data: bytes, name: str) -> etree._Element:
    return etree.fromstring(ZipFile(BytesIO(data)).read(name))


def body(data: bytes) -> etree._Element:
    return part(data, "word/document.xml")


def text_of(element: etree._Element) -> str:
    return "".join(one.text or "" for one in element.iter(f"{W}t"))


def opened(data: bytes) -> WordFile:
    return docx.Document(BytesIO(data))


def values(element: etree._Element, name: str) -> list[str]:
    return [one.get(f"{W}val") or "" for one in element.iter(W + name)]


def instructions(element: etree._Element) -> list[str]:
    return [(one.text or "").strip() for one in element.iter(f"{W}instrText")]


# --- the whole file --------------------------------------------------------------------------------------------------


def test_the_same_paper_is_the_same_bytes() -> None:
    assert write_word(sample()) == write_word(sample())


def test_the_file_tells_no_time_of_the_clock() -> None:
    data = write_word(sample())
    assert {info.date_time for info in ZipFile(BytesIO(data)).infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert opened(data).core_properties.created.date() == sample().day


def test_the_file_says_what_it_is() -> None:
    told = opened(write_word(sample())).core_properties
    assert (told.title, told.language, told.author) == (sample().title, "da-DK", "Eksempel Kommune")
    assert (told.keywords, told.identifier, told.content_status) == (
        "indsatsområder, hjemløshed",
        "SUD-2025-11",
        "Udkast",
    )
    styles = part(write_word(sample()), "word/styles.xml")
    assert values(styles.find(f"{W}docDefaults"), "lang") == ["da-DK"]


def test_every_part_of_it_is_well_formed_and_every_style_is_there() -> None:
    archive = ZipFile(BytesIO(write_word(sample())))
    roots = {
        name: etree.fromstring(archive.read(name)) for name in archive.namelist() if name.endswith((".xml", ".rels"))
    }
    known = {style.get(f"{W}styleId") for style in roots["word/styles.xml"].iter(f"{W}style")}
    used = {
        one.get(f"{W}val")
        for root in roots.values()
        for name in ("pStyle", "rStyle", "tblStyle", "basedOn")
        for one in root.iter(W + name)
    }
    assert used <= known


def test_the_state_stands_over_the_title() -> None:
    lines = [one.text for one in opened(write_word(sample())).paragraphs[:3]]
    assert lines == ["Udkast", sample().title, "Indstilling til Socialudvalget"]
    assert opened(write_word(sample(state=""))).paragraphs[0].text == sample().title


# --- text ------------------------------------------------------------------------------------------------------------


def test_hostile_text_comes_out_as_it_was_without_what_no_file_can_hold() -> None:
    line = (
        Words(HOSTILE),
        bound(HOSTILE, HOSTILE),
        Unbound(HOSTILE, HOSTILE),
        Note(words(HOSTILE)),
        Link(HOSTILE, 'https://e.org/"x\\y'),
    )
    data = write_word(
        paper(
            Heading(1, line), Contents(1), Paragraph(line), Bullets((line,)), title=HOSTILE, code=HOSTILE, state=HOSTILE
        )
    )
    expected = HOSTILE.replace("\x00", "").replace("\x0b", "").replace("\ud800", "")  # the second is a line end
    assert text_of(body(data)).count(expected) >= 10
    assert text_of(part(data, "word/footnotes.xml")).count(expected) == 3


def test_headings_have_words_own_styles() -> None:
    headings = [one for one in opened(write_word(sample())).paragraphs if one.style.name.startswith("Heading")]
    assert [(one.style.name, one.text) for one in headings[4:7]] == [
        ("Heading 2", "Afskaffelse af hjemløshed"),
        ("Heading 3", "Årsager"),
        ("Heading 2", "Omstillingsplanen"),
    ]


def test_words_are_strong_and_emphasised() -> None:
    (one,) = opened(write_word(paper(Paragraph((Words("a", strong=True), Words("b", emphasised=True)))))).paragraphs[2:]
    assert [(run.text, run.bold, run.italic) for run in one.runs] == [("a", True, None), ("b", None, True)]


def test_each_numbered_list_begins_at_one() -> None:
    clauses = Bullets((words("a"), words("b")), numbered=True)
    data = write_word(paper(clauses, Paragraph(words("x")), clauses, Bullets((words("c"),))))
    used = values(body(data), "numId")
    assert used[0] == used[1] != used[2] == used[3]
    assert used[4] not in used[:4]
    numbering = part(data, "word/numbering.xml")
    restarts = {one.get(f"{W}numId"): values(one, "startOverride") for one in numbering.iter(f"{W}num")}
    assert [restarts[number] for number in (used[0], used[2], used[4])] == [["1"], ["1"], []]


def test_footnotes_are_real_ones_in_the_order_of_reading() -> None:
    data = write_word(sample())
    ids = [one.get(f"{W}id") for one in body(data).iter(f"{W}footnoteReference")]
    notes = {one.get(f"{W}id"): text_of(one).strip() for one in part(data, "word/footnotes.xml").iter(f"{W}footnote")}
    assert [notes[number] for number in ids] == [
        "Udvalgets møde den 16. november 2022, punkt 4.",
        "Se boligplanen, afsnit 3.",
    ]


def test_a_new_page_begins_with_the_next_block() -> None:
    root = body(
        write_word(
            paper(
                Paragraph(words("før")), NewPage(), Paragraph(words("efter")), NewPage(), NewPage(), plans(), NewPage()
            )
        )
    )
    turned = [text_of(one) for one in root.iter(f"{W}p") if one.find(f"{W}pPr/{W}pageBreakBefore") is not None]
    assert turned == ["efter", "Tabel\xa01.1. Nøgletal for omstillingsplanen", ""]


def test_the_list_of_contents_is_there_before_anybody_updates_it() -> None:
    root = body(write_word(sample()))
    assert 'TOC \\o "1-2" \\n \\h \\z \\u' in instructions(root)
    entries = [one for one in root.iter(f"{W}p") if values(one, "pStyle")[:1] in (["Toc1"], ["Toc2"])]
    names = {one.get(f"{W}name") for one in root.iter(f"{W}bookmarkStart")}
    assert [text_of(one) for one in entries][3:6] == ["Løsning", "Afskaffelse af hjemløshed", "Omstillingsplanen"]
    assert {link.get(f"{W}anchor") for one in entries for link in one.iter(f"{W}hyperlink")} <= names


# --- tables and pictures ---------------------------------------------------------------------------------------------


def test_head_rows_are_repeated_and_the_table_says_what_it_is() -> None:
    root = body(write_word(paper(plans())))
    (table,) = root.iter(f"{W}tbl")
    rows = list(table.iter(f"{W}tr"))
    assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows] == [True, True, False, False, False, False]
    assert values(table, "tblCaption") == ["Nøgletal for omstillingsplanen"]
    assert values(table, "tblDescription") == ["Indikator, 2023, 2024, Status"]


def test_cells_are_merged_across_and_down() -> None:
    (table,) = body(write_word(paper(plans()))).iter(f"{W}tbl")
    assert values(table, "gridSpan") == ["2"]
    assert [one.get(f"{W}val") for one in table.iter(f"{W}vMerge")] == ["restart", "restart", None, None]
    (_first, second, *_) = opened(write_word(paper(verdicts()))).tables[0].rows[1:]
    assert [cell.text.strip() for cell in second.cells] == ["Bolig", "Kortere ophold på herberg", "opnået"]


def test_a_shade_has_its_word_beside_it_and_its_mark_is_silent() -> None:
    (table,) = body(write_word(paper(plans()))).iter(f"{W}tbl")
    shaded = [text_of(cell).strip() for cell in table.iter(f"{W}tc") if cell.find(f"{W}tcPr/{W}shd") is not None]
    assert shaded == ["positiv", "uændret", "negativ", "ingen data"]
    marks = [one for one in table.iter() if one.tag.endswith("}docPr")]
    assert {one.get("descr") for one in marks} == {""}
    assert all(any(inner.tag.endswith("}decorative") for inner in one.iter()) for one in marks)


def test_a_picture_has_its_alternative_text_and_its_data_below() -> None:
    root = body(write_word(paper(series())))
    (told,) = [one.get("descr") for one in root.iter() if one.tag.endswith("}docPr")]
    assert told == series().alternative
    assert [text_of(one) for one in root.iter(f"{W}p") if values(one, "pStyle")[:1] == ["Caption"]] == [
        "Figur\xa02.2. Hjemløse i kommunen, 2018-2024",
        "Tal til figur\xa02.2. Antal personer ved tællingen i uge 6",
    ]


def test_captions_count_by_fields_and_keep_a_number_that_was_given() -> None:
    table = replace(plans(), label="", number="")
    root = body(write_word(paper(table, plans(), replace(table, number="A"))))
    assert [one for one in instructions(root) if one.startswith("SEQ")] == [
        "SEQ Tabel \\* ARABIC",
        "SEQ Tabel \\* ARABIC \\r 1",
    ]
    captions = [text_of(one) for one in root.iter(f"{W}p") if values(one, "pStyle")[:1] == ["Caption"]]
    assert [one.partition(". N")[0] for one in captions] == ["Tabel\xa01", "Tabel\xa01.1", "Tabel\xa0A"]


def test_references_say_what_they_lead_to() -> None:
    told = Paragraph(
        (
            Words("Se "),
            Reference("tabel-plan"),
            Words(", jf. "),
            Reference("tabel-plan"),
            Words(". "),
            Reference("tabel-plan"),
        )
    )
    root = body(write_word(paper(plans(), told, Paragraph((Reference("tabel-plan"),)))))
    assert [one for one in instructions(root) if one.startswith("REF")] == ["REF table_1 \\h"] * 4
    assert "table_1" in {one.get(f"{W}name") for one in root.iter(f"{W}bookmarkStart")}
    assert [text_of(one) for one in root.findall(f"{W}body/{W}p")][-2:] == [
        "Se tabel\xa01.1, jf. tabel\xa01.1. Tabel\xa01.1",
        "Tabel\xa01.1",
    ]


# --- bound and unbound figures ---------------------------------------------------------------------------------------


def test_every_bound_figure_is_a_control_that_knows_its_binding() -> None:
    data = write_word(sample())
    controls = list(body(data).iter(f"{W}sdt"))
    listed = read_list(
        part(data, next(one for one in ZipFile(BytesIO(data)).namelist() if one.startswith("customXml/item")))
    )
    assert [text_of(one) for one in controls] == [one.text for one in listed.controls]
    assert [values(one, "tag") for one in controls] == [[one.tag] for one in listed.controls]
    assert [(one.binding, one.place, one.versions) for one in listed.controls[:4]] == [
        ("hjemloese[2024]", 1, (31,)),
        ("hjemloese[2022]", 1, (17,)),
        ("aendring(hjemloese, 2022, 2024)", 1, (17, 31)),
        ("hjemloese[2024]", 2, (31,)),
    ]


def test_tags_and_titles_are_short_and_tell_all_controls_apart() -> None:
    long = "andel(borgere_i_egen_bolig, maalgruppe=" + "x" * 200
    figures = tuple(bound("1", binding) for binding in (f"{long}[1]", f"{long}[2]", f"{long}[1]", "kort", "kort"))
    root = body(write_word(paper(Paragraph(figures))))
    for name in ("tag", "alias"):
        found = values(root, name)
        assert len(set(found)) == len(figures)
        assert max(map(len, found)) <= 64


def test_an_unbound_figure_is_marked_until_the_paper_is_done() -> None:
    line = Paragraph((Words("Ca. "), Unbound("120", "herberg[2024]")))
    draft, done = (body(write_word(paper(line, state=state))) for state in ("Udkast", ""))
    assert values(draft, "highlight") == ["yellow"]
    assert text_of(draft).endswith("Ca. 120 [Ikke bundet til registret: herberg[2024]]")
    assert values(done, "highlight") == []
    assert text_of(done).endswith("Ca. 120")


def test_drafted_text_says_so() -> None:
    root = body(
        write_word(
            paper(Paragraph(words("Det falder."), drafted=True), Bullets((words("a"), words("b")), drafted=True))
        )
    )
    assert text_of(root).count("[Udkast fra en regel: ikke godkendt] ") == 2


# --- templates -------------------------------------------------------------------------------------------------------


@pytest.fixture
def template(tmp_path: Path) -> Path:
    """A template as Danish Word makes it: ids of styles are Danish, their names are Word's own."""
    word = docx.Document()
    heading = word.styles["Heading 1"]
    heading.element.set(f"{W}styleId", "Overskrift1")
    heading.font.size = Pt(33)
    word.sections[0].header.paragraphs[0].text = "Eksempel Kommune, Socialforvaltningen"
    word.add_paragraph("Slet mig")
    path = tmp_path / "skabelon.docx"
    word.save(str(path))
    return path


def test_a_template_keeps_its_styles_and_header_and_loses_its_text(template: Path) -> None:
    word = opened(write_word(sample(), template=template))
    assert word.sections[0].header.paragraphs[0].text == "Eksempel Kommune, Socialforvaltningen"
    assert word.styles["Heading 1"].font.size == Pt(33)
    assert "Slet mig" not in [one.text for one in word.paragraphs]
    headings = [one.text for one in word.paragraphs if one.style.style_id == "Overskrift1"]
    assert headings[:2] == ["Resumé", "Indstilling"]


def test_the_same_template_gives_the_same_bytes(template: Path) -> None:
    assert write_word(sample(), template=template) == write_word(sample(), template=template)


@pytest.mark.parametrize("content", [b"", b"not a zip", b"PK\x03\x04 broken"])
def test_a_broken_template_is_refused_by_name(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "skabelon.docx"
    path.write_bytes(content)
    with pytest.raises(PejlError, match=r"writing\.template_unreadable .*skabelon"):
        write_word(sample(), template=path)


def test_a_template_that_is_gone_is_refused_too(tmp_path: Path) -> None:
    with pytest.raises(PejlError, match=r"writing\.template_unreadable"):
        write_word(sample(), template=tmp_path / "nowhere.docx")


def test_a_table_may_be_empty_of_heads() -> None:
    table = Table((), (), ((Cell(words("a"), heads=True), Cell(words("1"), number=True)),))
    (found,) = opened(write_word(paper(table))).tables
    assert [cell.text for cell in found.rows[0].cells] == ["a", "1"]
