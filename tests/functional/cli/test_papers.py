# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""`pejl paper` writes a paper from its text and the register, or says line by line why it cannot."""

from pathlib import Path

from docx import Document

from tests.functional.cli.conftest import ROOT, Run
from tests.word_edits import edited_in_word, reworded, typed_over

CASE = ROOT / "examples" / "copenhagen" / "papers" / "sag-indsatsomraader.md"


def text_of(path: Path) -> str:
    """The running text of a Word file, what stands in controls included."""
    body = Document(str(path)).element.body
    words = (one.text or "" for one in body.iter() if one.tag.endswith("}t"))
    return "".join(words).replace("\u00a0", " ")


def changed(tmp_path: Path, *pairs: tuple[str, str]) -> Path:
    text = CASE.read_text(encoding="utf-8")
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    path = tmp_path / "sag.md"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_paper_is_written_by_its_code_with_the_figures_of_the_register(copenhagen: Run, tmp_path: Path) -> None:
    output = tmp_path / "sag.docx"
    answer = copenhagen("paper", "sag-indsatsomraader", "--format", "docx", "--output", output)
    assert (answer.status, answer.output) == (0, "")
    assert "udkast efter regel" in answer.errors
    text = text_of(output)
    assert "1.370 hjemløse i 2022. To år senere viste den 1.378 eller 1.387." in text
    assert "{{" not in text


def test_a_paper_is_written_as_pdf(copenhagen: Run, tmp_path: Path) -> None:
    output = tmp_path / "sag.pdf"
    assert copenhagen("paper", CASE, "--format", "pdf", "--output", output).status == 0
    assert output.read_bytes().startswith(b"%PDF-")


def test_a_paper_is_written_as_a_page(copenhagen: Run, tmp_path: Path) -> None:
    output = tmp_path / "sag.html"
    assert copenhagen("paper", CASE, "--format", "html", "--output", output).status == 0
    page = output.read_text(encoding="utf-8")
    assert page.lower().startswith("<!doctype html>")
    assert "1.378 eller 1.387" in page


def test_the_same_text_and_figures_give_the_same_bytes(copenhagen: Run, tmp_path: Path) -> None:
    written = []
    for name in ("one.docx", "two.docx"):
        copenhagen("paper", CASE, "--format", "docx", "--output", tmp_path / name)
        written.append((tmp_path / name).read_bytes())
    assert written[0] == written[1]


def test_every_error_is_told_with_its_line_and_nothing_is_written(copenhagen: Run, tmp_path: Path) -> None:
    path = changed(tmp_path, ("hjemloese[2022] }}", "hjemloes[2022] }}"), ("sygefravaer[2024]", "sygefravaer[2019]"))
    output = tmp_path / "sag.docx"
    answer = copenhagen("paper", path, "--format", "docx", "--output", output)
    first, second, last = answer.errors.strip().split("\n")
    assert answer.status == 2
    assert first.startswith("sag.md:35: fejl: Løsning: ")
    assert first.endswith("Mente du hjemloese?")
    assert second.endswith("Fundet: sygefravaer[2019]. Forventet: 2023, 2024, 2025.")
    assert last.startswith("Fejl: Papiret kan ikke sættes sammen.")
    assert not output.exists()


def test_a_typed_figure_is_counted_and_allowed(copenhagen: Run, tmp_path: Path) -> None:
    path = changed(tmp_path, ("{{ hjemloese[2022] }} hjemløse", "1.370 hjemløse"))
    answer = copenhagen("paper", path, "--format", "docx", "--output", tmp_path / "sag.docx")
    assert answer.status == 0
    assert "1 tal er skrevet i hånden og ikke bundet." in answer.errors


def test_what_has_changed_since_is_told_with_its_sentence(copenhagen: Run, tmp_path: Path) -> None:
    options = ("--format", "docx", "--output", tmp_path / "sag.docx", "--changes-since", "2025-12-01")
    assert "Ingen af papirets tal er ændret siden da." in copenhagen("paper", CASE, *options).errors


def test_a_review_tells_what_blocks_and_what_warns(copenhagen: Run, tmp_path: Path) -> None:
    options = ("--format", "docx", "--output", tmp_path / "sag.docx", "--review")
    answer = copenhagen("paper", CASE, *options)
    assert answer.status == 1
    assert answer.lines[0].startswith("Unge med komplekse psykiske udfordringer: spærrer: Et udkast efter regel")
    without = changed(tmp_path, ("::: udkast 2.3\n:::\n", ""))
    assert copenhagen("paper", without, *options).status == 0


def test_a_code_that_is_nearly_right_is_offered(copenhagen: Run, tmp_path: Path) -> None:
    answer = copenhagen("paper", "sag-indsatsomrader", "--format", "docx", "--output", tmp_path / "sag.docx")
    assert answer.status == 2
    assert "Mente du sag-indsatsomraader?" in answer.errors


def test_a_paper_never_overwrites_its_own_text(copenhagen: Run, tmp_path: Path) -> None:
    path = changed(tmp_path)
    answer = copenhagen("paper", path, "--format", "docx", "--output", path)
    assert answer.status == 2
    assert path.read_text(encoding="utf-8") == CASE.read_text(encoding="utf-8")


def test_an_administration_has_kinds_of_its_own_beside_its_papers(copenhagen: Run, tmp_path: Path) -> None:
    (tmp_path / "kinds").mkdir()
    (tmp_path / "kinds" / "notat.md").write_text("---\ntitle: Notat\n---\n# Svar\nFast tekst.\n", encoding="utf-8")
    (tmp_path / "svar.md").write_text("---\ntitle: Svar\nkind: notat\n---\n", encoding="utf-8")
    output = tmp_path / "svar.docx"
    assert copenhagen("paper", tmp_path / "svar.md", "--format", "docx", "--output", output).status == 0
    assert "Fast tekst." in text_of(output)


# --- back from Word --------------------------------------------------------------------------------------------------


def sent_out(copenhagen: Run, tmp_path: Path) -> Path:
    output = tmp_path / "sag.docx"
    copenhagen("paper", CASE, "--format", "docx", "--output", output)
    return output


def test_a_file_that_came_back_is_told_and_its_words_are_taken_in(copenhagen: Run, tmp_path: Path) -> None:
    file = sent_out(copenhagen, tmp_path)
    edits = (typed_over("1.370", "1.380"), reworded(" hjemløse i 2022", " borgere uden bolig i 2022"))
    file.write_bytes(edited_in_word(file.read_bytes(), *edits))
    answer = copenhagen("paper", CASE, "--take-in", file, "--output", tmp_path / "ny.md")
    assert answer.status == 1  # a figure is to be decided about
    told = answer.output
    assert "taget ind: " in told
    assert "1.370 er skrevet over med 1.380; registrets står" in told
    text = (tmp_path / "ny.md").read_text(encoding="utf-8")
    assert "{{ hjemloese[2022] }} borgere uden bolig i 2022" in text
    assert "1.380" not in text


def test_a_file_that_nobody_changed_gives_the_same_text(copenhagen: Run, tmp_path: Path) -> None:
    answer = copenhagen("paper", CASE, "--take-in", sent_out(copenhagen, tmp_path), "--output", tmp_path / "ny.md")
    assert (answer.status, answer.output) == (0, "")
    assert (tmp_path / "ny.md").read_bytes() == CASE.read_bytes()


def test_a_file_of_another_text_is_refused_and_nothing_is_written(copenhagen: Run, tmp_path: Path) -> None:
    file = sent_out(copenhagen, tmp_path)
    path = changed(tmp_path, ("hjemløse i 2022", "borgere uden bolig i 2022"))
    answer = copenhagen("paper", path, "--take-in", file, "--output", tmp_path / "ny.md")
    assert answer.status == 2
    assert not (tmp_path / "ny.md").exists()


def test_neither_a_format_nor_a_file_is_a_question(copenhagen: Run, tmp_path: Path) -> None:
    answer = copenhagen("paper", CASE, "--output", tmp_path / "sag.docx")
    assert answer.status == 2
    assert "--take-in" in answer.errors
