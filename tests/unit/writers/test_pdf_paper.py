# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What a paper is as PDF: readable for all, fit for the archive, numbered like Word, the same bytes each time."""

from dataclasses import replace
from io import BytesIO

import page
import pdfplumber
import pytest

from pejl.core.errors import PejlError
from pejl.documents.paper import (
    Block,
    Bullets,
    Cell,
    Contents,
    Facts,
    Heading,
    Link,
    NewPage,
    Note,
    Paper,
    Paragraph,
    Picture,
    Signatures,
    Style,
    Table,
    Unbound,
    Words,
)
from pejl.documents.writers import fonts
from pejl.documents.writers.pdf_paper import write_pdf
from tests.unit.writers.sample_paper import barometer, bound, homes, plans, sample, series, verdicts, words
from tests.unit.writers.test_word_paper import HOSTILE as WITH_EMOJI

HOSTILE = WITH_EMOJI.replace("\U0001f600", "≤ Ωж")

UA, ARCHIVE = page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_2A
EVERY_KIND: dict[str, tuple[Block, ...]] = {
    "heading": tuple(Heading(level, words(f"Niveau {level}")) for level in range(1, 5)),
    "paragraphs": tuple(Paragraph(words("En linje."), style) for style in Style),
    "drafted": (Paragraph(words("Et udkast."), drafted=True), Bullets((words("a"),), drafted=True)),
    "bullets": (Bullets((words("a"), words("b"))), Bullets((words("c"),), numbered=True)),
    "merged table": (plans(),),
    "marks": (verdicts(),),
    "table without heads": (Table(words("T"), (), ((Cell(words("a"), heads=True), Cell(words("1"), number=True)),)),),
    "picture": (barometer(),),
    "picture with data": (series(),),
    "facts": (Facts((("Dato", words("i dag")),)),),
    "signatures": (Signatures((("", "Direktør"),)),),
    "contents": (Contents(1), Heading(1, words("A"))),
    "empty contents": (Contents(),),
    "new page": (Paragraph(words("a")), NewPage(), Paragraph(words("b"))),
    "note and link": (Paragraph((Note((Link("her", "https://example.org/"),)), Words("a"))),),
    "figures": (Paragraph((bound("1", "x"), Unbound("2", "y"))),),
    "empty": (),
}


def failed(data: bytes, profile: page.ValidationProfile) -> list[str]:
    """The rules that a PDF breaks."""
    return [failure.rule_id for failure in page.validate_pdf_bytes(data, profile=profile).failures]


def pages_of(data: bytes) -> list[str]:
    with pdfplumber.open(BytesIO(data)) as pdf:
        return [sheet.extract_text() for sheet in pdf.pages]


def paper(*blocks: Block) -> Paper:
    return replace(sample(), blocks=blocks)


def test_a_whole_case_can_be_read_by_all() -> None:
    assert failed(write_pdf(sample()), UA) == []


def test_the_archive_gets_both_standards_in_one_file() -> None:
    data = write_pdf(sample(), archive=True)
    assert failed(data, UA) == failed(data, ARCHIVE) == []


def test_the_validator_tells_a_file_that_is_not_fit() -> None:
    assert failed(write_pdf(sample()), ARCHIVE) != []


@pytest.mark.parametrize("kind", EVERY_KIND)
def test_every_kind_of_block_can_be_read_by_all(kind: str) -> None:
    assert failed(write_pdf(paper(*EVERY_KIND[kind])), UA) == []


def test_the_same_paper_is_the_same_bytes() -> None:
    assert write_pdf(sample()) == write_pdf(sample())
    assert write_pdf(replace(sample(), day=None)) == write_pdf(replace(sample(), day=None))


def test_the_file_says_what_it_is_and_the_day_is_the_papers_own() -> None:
    with pdfplumber.open(BytesIO(write_pdf(sample()))) as pdf:
        told = pdf.metadata
        assert pdf.doc.catalog["Lang"].decode() == "da-DK"
    assert (told["Title"], told["Author"]) == (sample().title, "Eksempel Kommune")
    assert told["CreationDate"].startswith("D:20251128")


def test_pages_are_counted_in_words() -> None:
    pages = pages_of(write_pdf(sample()))
    assert [text.splitlines()[-1] for text in pages] == [
        f"Side {at} af {len(pages)}" for at in range(1, len(pages) + 1)
    ]


def test_the_numbers_are_those_of_the_word_file() -> None:
    text = "\n".join(pages_of(write_pdf(sample())))
    for line in (
        "Tabel 1.1. Nøgletal for omstillingsplanen",
        "Figur 2.2. Hjemløse i kommunen",
        "Tal til figur 2.2. Antal",
    ):
        assert line in text
    assert "jf. tabel 1.2 og figur 2.2. Tabel 1.3" in text.replace("\n", " ")


def test_head_rows_are_repeated_on_each_page() -> None:
    table = replace(homes(), rows=homes().rows * 40)
    pages = pages_of(write_pdf(paper(table)))
    assert len(pages) > 2
    assert all("Bydel 2023 2024" in text for text in pages)


def test_hostile_text_is_shown_and_never_run() -> None:
    line = (
        Words(HOSTILE),
        bound(HOSTILE, HOSTILE),
        Unbound(HOSTILE),
        Note(words(HOSTILE)),
        Link(HOSTILE, 'https://e.org/"'),
    )
    table = Table(line, ((Cell(line),),), ((Cell(words('#panic("x")')),),), notes=(words('#eval("1") \\u{41}'),))
    blocks = (
        Heading(1, line),
        Contents(1),
        Bullets((line,)),
        Facts(((HOSTILE, line),)),
        table,
        Signatures(((HOSTILE, "#{1+1}"),)),
    )
    data = write_pdf(
        replace(
            paper(*blocks), title=HOSTILE, organisation=HOSTILE, state=HOSTILE, code='")#panic()', keywords=(HOSTILE,)
        )
    )
    text = "".join(pages_of(data))
    assert failed(data, UA) == []
    for typed in ('#panic("x")', '#eval("1") \\u{41}', "#{1+1}"):
        assert typed in text
    with pdfplumber.open(BytesIO(data)) as pdf:
        assert '")#panic()' in pdf.metadata["Subject"]
    assert "$x$ @b [c] *d* _e_" in text


def test_a_sign_that_no_font_has_is_shown_by_its_number_and_the_paper_says_so() -> None:
    data = write_pdf(paper(Paragraph(words("Glad 😀 og 👩‍🚀 og 🙂️")), homes()))
    text = "".join(pages_of(data))
    assert "Glad [U+1F600] og [U+1F469][U+1F680] og [U+1F642]" in text
    assert sample().labels.no_sign in text
    assert failed(data, UA) == failed(write_pdf(paper(Paragraph(words("😀"))), archive=True), ARCHIVE) == []
    assert sample().labels.no_sign not in "".join(pages_of(write_pdf(paper(Paragraph(words("Glad"))))))


def test_more_signs_than_a_text_can_have_by_accident_are_refused() -> None:
    signs = " ".join(chr(0x1F600 + number) for number in range(60))
    with pytest.raises(PejlError, match=r"writing\.no_glyph"):
        write_pdf(paper(Paragraph(words(signs))))


def test_a_chart_stays_a_drawing() -> None:
    with pdfplumber.open(BytesIO(write_pdf(paper(series())))) as pdf:
        assert pdf.pages[0].images == []
        assert "702" in pdf.pages[0].extract_text()


def test_a_drawing_that_is_none_is_told() -> None:
    broken = Picture(words("Kurve"), "<svg", 10, 10, "En kurve")
    with pytest.raises(PejlError, match=r"writing\.not_set"):
        write_pdf(paper(broken))


def test_fonts_that_are_not_built_are_told(tmp_path) -> None:
    with pytest.raises(PejlError, match=r"writing\.fonts_missing .*make assets"):
        fonts.fonts(tmp_path)


def test_no_font_of_the_machine_is_used() -> None:
    with pdfplumber.open(BytesIO(write_pdf(sample()))) as pdf:
        used = {letter["fontname"].partition("+")[2] for sheet in pdf.pages for letter in sheet.chars}
    assert {name.partition("-")[0] for name in used} == {"IBMPlexSans"}
