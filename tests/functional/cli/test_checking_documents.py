# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""`pejl check` says of every figure whether it holds, with its evidence, and what could not be read."""

import io
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import docx
import pdfplumber
import pytest

from tests.functional.cli.conftest import Run
from tests.unit.readers.pdf_files import Sheet, pdf_of

PEJL = Path(sys.executable).with_name("pejl")
CASE = "Notat om pladser\n\nI 2024 var der 415 pladser på byens herberger for unge uden bolig. Det er nok.\n"
APPENDIX = (
    "I 2024 var der 451 pladser på byens herberger for unge uden bolig.\n\n"
    "Sygefraværet faldt fra 15,2 dage i 2023 til 14,1 dage i 2024.\n"
)
CLAIM_KEYS = {
    *("id", "document", "line", "end_line", "start", "end", "quote", "value", "unit", "comparator", "period"),
    *("subject", "kind", "verdict", "likely_reading", "explanation", "evidence"),
}


@pytest.fixture
def papers(tmp_path: Path) -> tuple[Path, Path]:
    """A case and its appendix that differ about 2024."""
    case, appendix = tmp_path / "sag.txt", tmp_path / "bilag.txt"
    case.write_text(CASE, encoding="utf-8")
    appendix.write_text(APPENDIX, encoding="utf-8")
    return case, appendix


def claim(document: dict[str, Any], quote: str) -> dict[str, Any]:
    return next(one for one in document["claims"] if one["quote"] == quote)


def test_a_contradiction_is_told_at_both_places_with_its_evidence(pejl: Run, papers: tuple[Path, Path]) -> None:
    answer = pejl("check", *papers, "--format", "json")
    assert answer.status == 1
    assert answer.errors == ""
    found = answer.document
    assert [(one["name"], one["pages"], one["tables"]) for one in found["documents"]] == [
        ("sag.txt", 0, 0),
        ("bilag.txt", 0, 0),
    ]
    assert all(one["lines"] >= 3 for one in found["documents"])
    here, there = claim(found, "415 pladser"), claim(found, "451 pladser")
    assert set(here) >= CLAIM_KEYS
    assert (here["line"], here["verdict"], here["value"], here["period"]) == (3, "contradicted", 415, "2024")
    assert CASE.split("\n")[2][here["start"] : here["end"]] == "415 pladser"
    (evidence,) = here["evidence"]
    assert (evidence["document"], evidence["line"], evidence["value"]) == ("bilag.txt", 1, 451)
    assert there["verdict"] == "contradicted"
    assert there["evidence"][0]["document"] == "sag.txt"
    assert found["summary"]["claims"] == len(found["claims"])
    assert found["summary"]["contradicted"] == 2


def test_the_terminal_hears_of_what_must_be_looked_at_and_a_count_of_the_rest(
    pejl: Run, papers: tuple[Path, Path]
) -> None:
    answer = pejl("check", *papers)
    assert answer.status == 1
    assert answer.lines[0] == "To tal er modsagt."
    assert "  linje 3: Modsagt: 415 pladser eller 451 pladser?" in answer.lines
    assert "    Her står 415 pladser i 2024, men bilag.txt (linje 1) siger 451 pladser." in answer.lines
    assert not any("14,1" in line for line in answer.lines)
    assert answer.lines[-1] == "3 påstande læst: 1 stemmer, 2 er modsagt."


def test_english_is_spoken_where_it_is_asked_for(pejl: Run, papers: tuple[Path, Path]) -> None:
    answer = pejl("--language", "en", "check", *papers)
    assert answer.lines[0] == "Two figures are contradicted."
    assert "    Here it says 415 pladser in 2024, but bilag.txt (line 1) says 451 pladser." in answer.lines
    assert "claims read" in answer.lines[-1]


def test_papers_without_a_contradiction_end_well(pejl: Run, papers: tuple[Path, Path]) -> None:
    answer = pejl("check", papers[1])
    assert answer.status == 0
    assert answer.lines[0] == "Ingen modsigelser."


def test_a_paper_without_figures_says_so(pejl: Run, tmp_path: Path) -> None:
    paper = tmp_path / "tekst.md"
    paper.write_text("# Mødet\n\nUdvalget tog sagen til efterretning.\n", encoding="utf-8")
    answer = pejl("check", paper)
    assert (answer.status, answer.lines[0]) == (0, "Ingen tal, der påstår noget.")


def test_all_that_cannot_be_read_is_told_at_once(pejl: Run, papers: tuple[Path, Path], tmp_path: Path) -> None:
    broken = tmp_path / "broken.docx"
    broken.write_bytes(b"PK\x03\x04 word/document.xml")
    answer = pejl("check", papers[0], tmp_path / "gone.txt", tmp_path, broken)
    assert (answer.status, answer.output) == (2, "")
    told = answer.errors.strip().split("\n")
    assert [line.split(": ")[0] for line in told[:-1]] == [str(tmp_path / "gone.txt"), str(tmp_path), str(broken)]
    assert "Gem det på ny" in told[2]
    assert told[-1] == "Fejl: Ikke alle dokumenter kunne læses, så intet er tjekket."


def test_a_program_gets_the_errors_as_its_document(pejl: Run, tmp_path: Path) -> None:
    answer = pejl("check", tmp_path / "gone.txt", "--format", "json")
    assert answer.status == 2
    assert answer.document["error"]["code"] == "check.not_read"
    assert [one["code"] for one in answer.document["issues"]] == ["file.missing"]


def test_a_report_never_overwrites_a_document(pejl: Run, papers: tuple[Path, Path]) -> None:
    answer = pejl("check", *papers, "--output", papers[1])
    assert answer.status == 2
    assert papers[1].read_text(encoding="utf-8") == APPENDIX


def test_a_report_can_be_written_to_a_file(pejl: Run, papers: tuple[Path, Path], tmp_path: Path) -> None:
    report = tmp_path / "report.json"
    answer = pejl("check", *papers, "--format", "json", "--output", report)
    assert (answer.status, answer.output) == (1, "")
    assert '"verdict": "contradicted"' in report.read_text(encoding="utf-8")
    assert not list(tmp_path.glob(".report*"))


def test_a_folder_that_is_not_there_is_told(pejl: Run, papers: tuple[Path, Path], tmp_path: Path) -> None:
    answer = pejl("check", *papers, "--output", tmp_path / "nowhere" / "report.txt")
    assert answer.status == 2
    assert "Filen kan ikke skrives" in answer.errors


def test_documents_of_one_name_are_told_apart_by_their_folders(pejl: Run, papers: tuple[Path, Path]) -> None:
    other = papers[0].parent / "older" / "sag.txt"
    other.parent.mkdir()
    other.write_text(APPENDIX, encoding="utf-8")
    found = pejl("check", papers[0], other, "--format", "json").document
    assert [one["name"] for one in found["documents"]] == [str(papers[0]), str(other)]
    assert found["summary"]["contradicted"] == 2


def test_a_page_has_the_text_with_the_findings_beside_it(pejl: Run, papers: tuple[Path, Path]) -> None:
    answer = pejl("check", *papers, "--format", "html")
    assert answer.status == 1
    page = answer.output
    assert '<html lang="da">' in page
    assert "<h1>To tal er modsagt</h1>" in page
    assert "1. Modsagt: 415 pladser eller 451 pladser?" in page
    assert 'I 2024 var der <mark class="m-bad"><span id="t1"></span>415 pladser</mark>' in page
    assert "<script" not in page
    assert not re.search(r"(?:src|href)=[\"']?(?:https?:)?//", page)


def test_every_link_of_a_page_leads_to_a_place_on_it(pejl: Run, papers: tuple[Path, Path]) -> None:
    page = pejl("check", *papers, "--format", "html").output
    names = re.findall(r' id="([^"]+)"', page)
    assert len(names) == len(set(names))
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(names)
    assert {"f1", "t1", "f2", "t2"} <= set(names)


@pytest.fixture
def word(tmp_path: Path) -> Path:
    """The same case as a Word file."""
    document = docx.Document()
    for paragraph in CASE.strip().split("\n\n"):
        document.add_paragraph(paragraph)
    document.save(str(tmp_path / "sag.docx"))
    return tmp_path / "sag.docx"


def test_a_word_file_comes_back_with_comments(pejl: Run, word: Path, papers: tuple[Path, Path], tmp_path: Path) -> None:
    before = word.read_bytes()
    answer = pejl("check", word, papers[1], "--format", "docx", "--output", tmp_path / "med.docx")
    assert (answer.status, answer.output) == (1, "")
    found = docx.Document(str(tmp_path / "med.docx"))
    (comment,) = found.comments
    assert comment.text.split("\n")[:2] == [
        "Modsagt: 415 pladser eller 451 pladser?",
        "Her står 415 pladser i 2024, men bilag.txt (linje 1) siger 451 pladser.",
    ]
    assert [one.text for one in found.paragraphs] == [one.text for one in docx.Document(str(word)).paragraphs]
    assert word.read_bytes() == before


def test_a_word_file_needs_to_be_told_where_and_made_of_a_word_file(pejl: Run, papers: tuple[Path, Path]) -> None:
    nowhere = pejl("check", papers[0], "--format", "docx")
    assert nowhere.status == 2
    assert "--output sag-pejl.docx" in nowhere.errors
    text = pejl("check", papers[0], "--format", "docx", "--output", papers[0].with_name("med.docx"))
    assert text.status == 2
    assert "Fundet: sag.txt. Forventet: .docx." in text.errors
    assert not papers[0].with_name("med.docx").exists()


def test_a_figure_is_held_against_the_register(copenhagen: Run, tmp_path: Path) -> None:
    paper = tmp_path / "sag.txt"
    paper.write_text("I 2019 var der 1.424 hjemløse i København. I 2022 var der 1.370 hjemløse i København.\n", "utf-8")
    answer = copenhagen("check", paper, "--format", "json")
    assert answer.status == 1
    wrong, right = answer.document["claims"]
    assert (wrong["verdict"], right["verdict"]) == ("contradicted", "holds")
    (evidence,) = wrong["evidence"]
    assert (evidence["source"], evidence["value"], evidence["quote"]) == ("register", 1442, "Hjemløse i København")
    assert evidence["version"].isdigit()
    told = copenhagen("check", paper).lines
    assert "    Her står 1.424 i 2019, men registret siger 1.442 (Hjemløse i København)." in told


def test_a_figure_that_papers_disagree_about_is_no_error(copenhagen: Run, tmp_path: Path) -> None:
    paper = tmp_path / "sag.txt"
    paper.write_text("I 2024 var der 1.378 hjemløse i København.\n", encoding="utf-8")
    answer = copenhagen("check", paper)
    assert (answer.status, answer.lines[0]) == (0, "Ingen modsigelser.")
    assert "  linje 1: Uklart: 1.378 eller 1.387?" in answer.lines


def test_the_register_can_be_left_out_and_is_not_made_by_asking(
    copenhagen: Run, pejl: Run, papers: tuple[Path, Path], tmp_path: Path
) -> None:
    paper = tmp_path / "sag.txt"
    paper.write_text("I 2019 var der 1.424 hjemløse i København.\n", encoding="utf-8")
    assert copenhagen("check", paper, "--against", "none").status == 0
    assert pejl("check", paper).status == 0
    assert not list((tmp_path / "home").glob("*.sqlite3"))


def test_a_pdf_comes_back_with_annotations(pejl: Run, papers: tuple[Path, Path], tmp_path: Path) -> None:
    paper, marked = tmp_path / "sag.pdf", tmp_path / "med.pdf"
    paper.write_bytes(pdf_of(Sheet().lines(100, "I 2024 var der 415 pladser på byens herberger for unge uden bolig.")))
    answer = pejl("check", paper, papers[1], "--format", "pdf", "--output", marked)
    assert (answer.status, answer.output) == (1, "")
    with pdfplumber.open(marked) as pdf:
        (note,) = pdf.pages[0].annots
    assert note["contents"].startswith("Modsagt: 415 pladser eller 451 pladser?\nHer står 415 pladser i 2024")
    assert marked.read_bytes().startswith(paper.read_bytes())


def test_a_page_tells_the_line_of_its_source_and_no_offsets_in_it(
    pejl: Run, papers: tuple[Path, Path], tmp_path: Path
) -> None:
    page = tmp_path / "side.html"
    text = (
        "<html><body>\n<p>I  2024 var der <b>415</b> pladser på byens herberger for unge uden bolig.</p></body></html>"
    )
    page.write_text(text, encoding="utf-8")
    found = claim(pejl("check", page, papers[1], "--format", "json").document, "415 pladser")
    assert (found["verdict"], found["line"]) == ("contradicted", 2)
    assert "start" not in found


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="Windows has no such terminals")
def test_whoever_watches_sees_how_many_pages_have_been_read(tmp_path: Path, empty_home: Path) -> None:
    (tmp_path / "rapport.pdf").write_bytes(pdf_of(*(Sheet().lines(60, f"Side {number}.") for number in range(3))))
    ours, theirs = os.openpty()
    command = [PEJL, "check", "rapport.pdf", "--against", "none"]
    done = subprocess.run(command, cwd=tmp_path, stdout=subprocess.DEVNULL, stderr=theirs, check=False)
    os.close(theirs)
    with io.FileIO(ours) as terminal:
        seen = b"".join(_until_closed(terminal)).decode()
    assert done.returncode == 0
    assert "rapport.pdf 1/3" in seen
    assert "rapport.pdf 3/3" in seen


def _until_closed(terminal: io.FileIO) -> Iterator[bytes]:
    """What was written to a terminal; Linux calls its end an error."""
    try:
        while some := terminal.read(10_000):
            yield some
    except OSError:
        return
