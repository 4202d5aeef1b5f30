# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""An edited paper comes back: what is bound is known again, also after LibreOffice, and what happened to it is told."""

import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import pytest

from pejl.core.errors import PejlError
from pejl.documents.paper import (
    Block,
    Bound,
    Bullets,
    Contents,
    Heading,
    Inline,
    Link,
    Note,
    Paragraph,
    Reference,
    Unbound,
    Words,
)
from pejl.documents.readers.limits import Limits
from pejl.documents.readers.word_bindings import EditedPaper, Line, LineKind, read_edited
from pejl.documents.writers.word_paper import write_word
from tests.unit.readers.test_word import saved
from tests.unit.writers.sample_paper import bound, homes, plans, sample, words

LINE = (
    Words("I alt "),
    bound("674", "hjemloese[2024]", 31),
    Words(" og igen ", strong=True),
    bound("674", "hjemloese[2024]", 31),
    Words(", se "),
    Reference("tabel-boliger"),
    Note((Words("Jf. "), Link("planen", "https://example.org/a"))),
    Words(". Ca. "),
    Unbound("120", "x"),
)
RUN = '<w:r><w:t xml:space="preserve">674</w:t></w:r></w:sdtContent></w:sdt>'


def written(*blocks: Block) -> bytes:
    return write_word(replace(sample(), blocks=blocks))


def edited(data: bytes, change: Callable[[str], str]) -> EditedPaper:
    """The paper once the XML of its text was changed."""
    file = BytesIO()
    with ZipFile(BytesIO(data)) as archive, ZipFile(file, "w", ZIP_DEFLATED) as result:
        for name in archive.namelist():
            part = archive.read(name)
            changed = change(part.decode()).encode() if name == "word/document.xml" else part
            assert name != "word/document.xml" or changed != part, "the change must take"
            result.writestr(name, changed)
    return read_edited(file.getvalue())


def texts(paper: EditedPaper) -> list[str]:
    return ["".join(getattr(one, "text", "") for one in line.content) for line in paper.lines]


def line_with(paper: EditedPaper, text: str) -> Line:
    return next(line for line, said in zip(paper.lines, texts(paper), strict=True) if text in said)


# --- as it was written -----------------------------------------------------------------------------------------------


def test_what_was_written_is_read_again() -> None:
    paper = read_edited(written(homes(), Paragraph(LINE)))
    again = (bound("674", "hjemloese[2024]", 31), bound("674", "hjemloese[2024]", 31))
    placed = [replace(one, place=at) for at, one in enumerate(again, 1)]
    expected: tuple[Inline, ...] = (*LINE[:1], placed[0], LINE[2], placed[1], *LINE[4:8], Unbound("120"))
    assert line_with(paper, "I alt 674").content == expected
    assert (paper.lost, paper.doubled, paper.changed) == ((), (), ())
    assert paper.listed.digest == sample().digest


def test_lines_are_told_apart_and_in_order() -> None:
    blocks = (Contents(1), Heading(1, words("A")), Bullets((words("b"),)), plans(), Heading(2, words("C")))
    lines = read_edited(written(*blocks)).lines[3:]
    assert [(line.kind, line.level) for line in lines if line.kind is not LineKind.CELL] == [
        (LineKind.HEADING, 1),
        (LineKind.LIST_ITEM, 0),
        (LineKind.CAPTION, 0),
        (LineKind.PARAGRAPH, 0),
        (LineKind.HEADING, 2),
    ]
    cells = [(line.table, line.row, line.column) for line in lines if line.kind is LineKind.CELL]
    assert cells[:6] == [(1, 0, 0), (1, 0, 1), (1, 0, 3), (1, 1, 1), (1, 1, 2), (1, 2, 0)]


def test_what_is_said_about_the_text_is_no_part_of_it() -> None:
    paper = read_edited(written(Paragraph(words("Det falder."), drafted=True), plans()))
    assert texts(paper)[3] == "Det falder."
    assert "positiv" in texts(paper)


def test_a_document_of_somebody_else_has_no_bound_figure() -> None:
    word = docx.Document()
    word.add_paragraph("I alt 674.")
    paper = read_edited(saved(word))
    assert (texts(paper), paper.bound, paper.listed.controls) == (["I alt 674."], (), ())


# --- edited ----------------------------------------------------------------------------------------------------------


def test_a_figure_that_was_typed_over_is_told() -> None:
    paper = edited(written(homes(), Paragraph(LINE)), lambda xml: xml.replace(RUN, RUN.replace("674", "675"), 1))
    assert [(one.control.place, one.control.text, one.text) for one in paper.changed] == [(1, "674", "675")]
    assert paper.lost == paper.doubled == ()


def test_a_figure_whose_paragraph_was_deleted_is_lost() -> None:
    data = written(Paragraph(LINE[:2]), Paragraph((bound("1", "andet"),)))
    start, end = '<w:p><w:r><w:t xml:space="preserve">I alt ', "</w:p>"
    paper = edited(data, lambda xml: xml[: xml.index(start)] + xml[xml.index(end, xml.index(start)) + len(end) :])
    assert [one.binding for one in paper.lost] == ["hjemloese[2024]"]


def test_a_figure_that_was_copied_is_told_with_each_of_its_texts() -> None:
    data = written(Paragraph(LINE[:2]))

    def copied(xml: str) -> str:
        start, end = xml.index("<w:sdt>"), xml.index("</w:sdt>") + len("</w:sdt>")
        return xml[:end] + xml[start:end].replace("674", "9") + xml[end:]

    paper = edited(data, copied)
    assert [one.binding for one in paper.doubled] == ["hjemloese[2024]"]
    assert [one.text for one in paper.changed] == ["9"]
    assert [one.text for one in paper.bound] == ["674", "9"]


def test_an_emptied_control_says_nothing() -> None:
    data = written(Paragraph(LINE[:2]))
    empty = "<w:showingPlcHdr/><w:text/>"
    paper = edited(data, lambda xml: xml.replace("<w:text/>", empty).replace("674", "Klik her"))
    assert [(one.control.text, one.text) for one in paper.changed] == [("674", "")]


def test_tracked_changes_are_read_as_accepted() -> None:
    data = written(Paragraph((Words("gammel"), *LINE[1:2])))
    gone = (
        '<w:del w:id="900"><w:r><w:delText>gammel</w:delText></w:r></w:del>'
        '<w:ins w:id="901"><w:r><w:t>ny</w:t></w:r></w:ins>'
    )
    paper = edited(data, lambda xml: xml.replace('<w:r><w:t xml:space="preserve">gammel</w:t></w:r>', gone))
    assert texts(paper)[-1] == "ny674"


def test_a_program_that_drops_tags_leaves_the_title() -> None:
    import re

    paper = edited(written(Paragraph(LINE[:4])), lambda xml: re.sub(r"<w:tag [^>]*>", "", xml))
    assert [(one.binding, one.place) for one in paper.bound] == [("hjemloese[2024]", 1), ("hjemloese[2024]", 2)]


def test_a_figure_out_of_another_paper_is_known_by_its_tag_and_not_counted() -> None:
    foreign = '<w:sdt><w:sdtPr><w:alias w:val="andet[2020] #2"/><w:tag w:val="pejl:2:00:00"/></w:sdtPr><w:sdtContent>'
    data = written(Paragraph(LINE[:2]))
    paper = edited(
        data, lambda xml: xml.replace("<w:sdt>", f"{foreign}<w:r><w:t>5</w:t></w:r></w:sdtContent></w:sdt><w:sdt>", 1)
    )
    assert paper.bound[0] == Bound("5", "andet[2020]", (), 2)
    assert (paper.lost, paper.doubled, paper.changed) == ((), (), ())


def test_a_control_of_somebody_else_is_text() -> None:
    data = written(Paragraph(LINE[:2]))
    today = '<w:r><w:t xml:space="preserve">i dag </w:t></w:r>'
    foreign = f'<w:sdt><w:sdtPr><w:tag w:val="dato"/></w:sdtPr><w:sdtContent>{today}</w:sdtContent></w:sdt>'
    paper = edited(data, lambda xml: xml.replace("<w:sdt>", f"{foreign}<w:sdt>", 1))
    assert texts(paper)[-1] == "I alt i dag 674"
    assert len(paper.bound) == 1


# --- broken and hostile ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7", b"PK\x03\x04 broken"])
def test_what_is_no_word_file_is_refused(data: bytes) -> None:
    with pytest.raises(PejlError, match=r"document\.unreadable"):
        read_edited(data)


def test_a_file_beyond_the_limits_is_refused() -> None:
    with pytest.raises(PejlError, match=r"document\.too_large"):
        read_edited(written(), limits=Limits(size=100))


def test_a_list_that_was_meddled_with_is_refused() -> None:
    file = BytesIO()
    with ZipFile(BytesIO(written(Paragraph(LINE[:2])))) as archive, ZipFile(file, "w") as result:
        for name in archive.namelist():
            result.writestr(name, archive.read(name).replace(b'place="1"', b'place="x"'))
    with pytest.raises(PejlError, match=r"document\.unreadable"):
        read_edited(file.getvalue())


# --- LibreOffice -----------------------------------------------------------------------------------------------------

OFFICE = shutil.which("soffice")


@pytest.fixture(scope="module")
def through_libreoffice(tmp_path_factory: pytest.TempPathFactory) -> EditedPaper:
    """The whole case, opened and saved by LibreOffice."""
    if OFFICE is None:
        pytest.skip("LibreOffice is not on this machine: a paper that it saved is not read back")
    folder: Path = tmp_path_factory.mktemp("office")
    (folder / "sag.docx").write_bytes(write_word(sample()))
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = [
        OFFICE,
        profile,
        "--headless",
        "--convert-to",
        "docx",
        "--outdir",
        str(folder / "saved"),
        str(folder / "sag.docx"),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return read_edited((folder / "saved" / "sag.docx").read_bytes())


@pytest.mark.slow
def test_libreoffice_keeps_every_bound_figure(through_libreoffice: EditedPaper) -> None:
    before = read_edited(write_word(sample()))
    assert through_libreoffice.bound == before.bound
    assert through_libreoffice.listed == before.listed
    assert (through_libreoffice.lost, through_libreoffice.doubled, through_libreoffice.changed) == ((), (), ())


@pytest.mark.slow
def test_libreoffice_keeps_the_lines_with_their_references_and_notes(through_libreoffice: EditedPaper) -> None:
    def compared(paper: EditedPaper) -> list[tuple[object, ...]]:
        return [
            (line.kind, line.style, line.level, line.content) for line in paper.lines if line.kind is not LineKind.CELL
        ]

    assert compared(through_libreoffice) == compared(read_edited(write_word(sample())))


def test_a_bound_figure_is_a_bound_figure() -> None:
    assert read_edited(written(Paragraph(LINE[:2]))).bound == (Bound("674", "hjemloese[2024]", (31,), 1),)
