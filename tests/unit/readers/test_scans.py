# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Pages that are pictures of text are read by text recognition, where the machine has it, and told where it has not."""

from pathlib import Path

import pytest

from pejl.core.checking.blocks import Document, Mark, MarkKind, Notice
from pejl.core.errors import PejlError
from pejl.documents.readers import Limits, read_bytes
from pejl.documents.readers.limits import LIMITS
from pejl.documents.readers.pdf import scans
from pejl.documents.readers.recognition import tesseract
from pejl.documents.readers.recognition.foreign import looks_foreign
from pejl.documents.readers.recognition.tesseract import Seen
from tests.unit.readers.pdf_files import Sheet, pdf_of, scanned

LACKING = tesseract.missing()
needs_tesseract = pytest.mark.skipif(bool(LACKING), reason=f"this machine lacks {LACKING} of tesseract-ocr-dan")
WORDS = ("Fraværet på skolerne faldt fra 25,6 dage i 2023 til 24,1 dage i 2024.", "Året før var det højere.")
ROWS = (("Område", "2022", "2023", "2024"), ("Nørrebro", "1.277", "1.302", "1.345"), ("Amager", "311", "298", "305"))


def page() -> Sheet:
    sheet = Sheet().lines(80, *WORDS)
    for down, row in enumerate(ROWS):
        for x, text in zip((60, 300, 400, 500), row, strict=True):
            sheet.write(x if x == 60 else x - 5 * len(text), 140 + 18 * down, text)
    return sheet


def seen(*words: tuple[str, int]) -> list[Seen]:
    """A line of words as text recognition answers, with how sure it is of each."""
    return [Seen(text, 200 + 300 * at, 420 + 300 * at, 200, 240, sure) for at, (text, sure) in enumerate(words)]


@pytest.fixture
def recognition(monkeypatch: pytest.MonkeyPatch) -> list[list[Seen] | None]:
    """What text recognition answers, page for page, whatever the machine has."""
    answers: list[list[Seen] | None] = []
    monkeypatch.setattr(scans, "missing", lambda: "")
    monkeypatch.setattr(scans, "words_seen", lambda _picture, **_how: answers.pop(0))
    return answers


def read(data: bytes, limits: Limits = LIMITS) -> Document:
    return read_bytes("scan.pdf", data, limits=limits)


def text(document: Document) -> str:
    return " ".join(" ".join(block.text.split()) for block in document.texts())


@needs_tesseract
def test_a_scanned_page_is_read_in_danish_with_its_table():
    document = read(scanned(page()))
    assert text(document) == " ".join(WORDS)
    (table,) = document.tables()
    assert [tuple(cell.text for cell in row) for row in table.rows] == list(ROWS)
    assert document.notices == (Notice("read_by_recognition", params={"pages": (1,)}),)


@needs_tesseract
def test_text_that_was_recognised_as_another_language_is_read_anew():
    spoiled = ["Der er 24,1 dage pé skolerne i 2024, og det er fraveeret for de fleste af dem."] * 8
    document = read(scanned(page(), over=Sheet().lines(300, *spoiled)))
    assert document.notices == (Notice("read_in_another_language", params={"pages": (1,), "reread": True}),)
    assert text(document) == " ".join(WORDS)


@needs_tesseract
def test_a_picture_without_words_has_none():
    assert read(scanned(Sheet())).blocks == ()


@pytest.mark.parametrize(("lacking", "told"), [("tesseract", "tesseract"), ("dan", "dan")])
def test_pages_that_are_not_read_are_named_and_the_others_are_read(
    lacking: str, told: str, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(scans, "missing", lambda: lacking)
    sheet = Sheet().lines(60, "Der er 12 pladser.")
    both = read(with_text_page(sheet))
    assert both.notices == (Notice("pages_not_read", params={"pages": (1,), "missing": told}),)
    assert text(both) == "Der er 12 pladser. Der er plads til alle i år, og det er nyt."


def test_a_page_that_is_recognised_counts_when_it_has_been(recognition: list[list[Seen] | None]):
    recognition.append(seen(("Der", 96), ("er", 96)))
    told: list[tuple[int, int]] = []
    data = with_text_page(Sheet().lines(60, "Der er 12 pladser."))
    read_bytes("scan.pdf", data, paged=lambda done, total: told.append((done, total)))
    assert told == [(1, 2), (2, 2)]


def with_text_page(sheet: Sheet) -> bytes:
    """A file of a picture and a page of text."""
    sheet.lines(90, "Der er plads til alle i år, og det er nyt.")
    picture = scanned(page())
    start = picture.index(b"stream", picture.index(b"/Subtype /Image"))
    image = picture[picture.rindex(b"<<", 0, start) : picture.index(b"endstream", start) + len(b"endstream")]
    return pdf_of(Sheet(["q 595 0 0 842 0 0 cm /I0 Do Q"]), sheet, pictures=[image])


def test_a_document_of_pictures_alone_is_refused_with_what_is_missing(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(scans, "missing", lambda: "dan")
    with pytest.raises(PejlError, match=r"document\.needs_ocr .found='dan'"):
        read(scanned(page()))


def test_a_figure_that_recognition_is_unsure_of_is_marked(recognition: list[list[Seen] | None]):
    recognition.append(seen(("Der", 96), ("er", 55), ("241", 70), ("dage.", 96)))
    (block,) = read(scanned(page())).texts()
    marked = [(block.text[mark.start : mark.end], mark.confidence) for mark in block.marks]
    assert marked == [("er", 55), ("241", 70)]
    assert {mark.kind for mark in block.marks} == {MarkKind.DOUBTFUL}


def test_a_doubtful_cell_is_marked(recognition: list[list[Seen] | None]):
    lines = [("Nord", "12", "14"), ("Syd", "9", "8")]
    recognition.append(
        [
            Seen(word, 200 + 400 * at, 260 + 400 * at, 200 + 50 * down, 235 + 50 * down, 40 if word == "14" else 96)
            for down, row in enumerate(lines)
            for at, word in enumerate(row)
        ]
    )
    (table,) = read(scanned(page())).tables()
    assert [cell.marks for cell in table.rows[0]] == [(), (), (Mark(MarkKind.DOUBTFUL, 0, 2, confidence=40),)]


def test_a_page_that_takes_too_long_is_named(recognition: list[list[Seen] | None]):
    recognition += [None, seen(("Side", 96), ("to", 96))]
    document = read(scanned(page(), page()))
    assert [(one.code, one.params["pages"]) for one in document.notices] == [
        ("pages_not_read", (1,)),
        ("read_by_recognition", (2,)),
    ]
    assert document.notices[0].params["missing"] == "time"


def test_no_time_left_is_told_and_no_page_begun(recognition: list[list[Seen] | None]):
    with pytest.raises(PejlError, match=r"document\.needs_ocr .found='time'"):
        read(scanned(page()), Limits(seconds=scans._SPARED))


@pytest.mark.parametrize("lacking", ["tesseract", ""])
def test_text_of_another_language_without_a_picture_is_told(lacking: str, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(scans, "missing", lambda: lacking)
    document = read(pdf_of(Sheet().lines(60, *["Der var 12 pladser pé garden og i de andre, og det er for fa."] * 8)))
    assert document.notices == (Notice("read_in_another_language", params={"pages": (1,), "reread": False}),)


@pytest.mark.parametrize(
    ("sample", "foreign"),
    [
        ("Der er flere pé vej, og de har en plads til de fleste af dem. ", True),
        ("Der er flere på vej, og de har en plads til de fleste af dem. ", False),
        ("Der er flere paa vej, og de har en plads til de fleste af dem. ", False),
        ("There are more on their way and most of them will have a place, pa and pd. ", False),
    ],
)
def test_danish_without_its_letters_is_told_from_other_texts(sample: str, foreign: bool):
    assert looks_foreign(sample * 8) is foreign
    assert not looks_foreign(sample)


@pytest.mark.parametrize(
    ("languages", "lacking"), [("dan eng osd", ""), ("eng osd", "dan"), ("", "dan"), (None, "tesseract")]
)
def test_what_is_missing_is_named(languages: str | None, lacking: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    if languages is not None:
        program = tmp_path / "tesseract"
        program.write_text(f"#!/bin/sh\nfor one in {languages}; do echo $one; done\n")
        program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert tesseract.missing() == lacking
