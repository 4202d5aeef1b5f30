# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The pages of the example's papers as they are seen: nothing over the edge, nothing over each other, no word broken.

The PDF is measured as it is written. The Word file is measured as LibreOffice shows it, wherever that is installed.
"""

import shutil
import subprocess
from pathlib import Path

import pytest
import typst

from pejl.documents.paper import Table
from pejl.documents.writers.fonts import fonts
from pejl.documents.writers.pdf_paper import write_pdf
from pejl.documents.writers.word_paper import write_word
from tests.composed import PAPERS, example, text_of
from tests.measured_pages import broken, empty, outside, over_each_other, pages

pytestmark = pytest.mark.django_db

SIDE = 70.9  # points: 25 mm
EDGES = 55.0  # points: header and footer
# Pages of the PDF, whose fonts come with it; LibreOffice may need one more or less.
PAGES = {
    "bilag-indsatsomraader": 4,
    "en-side-indsatsomraader": 1,
    "omstillingsplaner-2023": 2,
    "pejlemaerker-2014": 11,
    "sag-indsatsomraader": 2,
    "svar-koebenhavnertinget": 3,
    "undtagelser-indsatsomraader": 1,
}


def texts_in_tables(name: str) -> list[str]:
    tables = [one for one in example(name).blocks if isinstance(one, Table)]
    return [text_of(cell.content) for one in tables for row in (*one.head, *one.rows) for cell in row]


def test_every_paper_of_the_example_is_looked_at() -> None:
    assert {path.stem for path in PAPERS.glob("*.md")} == set(PAGES)


@pytest.mark.parametrize("name", sorted(PAGES))
def test_the_pages_of_a_pdf(copenhagen: None, name: str) -> None:
    data = write_pdf(example(name))
    assert empty(data, edges=EDGES) == []
    assert outside(data, side=SIDE) == []
    assert over_each_other(data) == []
    assert broken(data, texts_in_tables(name)) == []
    assert pages(data) == PAGES[name]


def test_the_pages_that_libreoffice_shows(copenhagen: None, tmp_path: Path) -> None:
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not on this machine: the pages of Word files are not measured")
    for name in PAGES:
        (tmp_path / f"{name}.docx").write_bytes(write_word(example(name)))
    home = f"-env:UserInstallation=file://{tmp_path}/home"
    files = sorted(map(str, tmp_path.glob("*.docx")))
    subprocess.run([office, home, "--headless", "--convert-to", "pdf", "--outdir", tmp_path, *files], check=True)
    for name, expected in PAGES.items():
        data = (tmp_path / f"{name}.pdf").read_bytes()
        assert empty(data, edges=EDGES) == [], name
        assert outside(data, side=SIDE) == [], name
        assert over_each_other(data) == [], name
        assert broken(data, texts_in_tables(name)) == [], name
        assert abs(pages(data) - expected) <= 1, name


# --- that this can fail ----------------------------------------------------------------------------------------------


def drawn(source: str) -> bytes:
    written = typst.Compiler(source.encode(), font_paths=fonts()).compile(format="pdf")
    assert isinstance(written, bytes)
    return written


def test_what_is_ugly_is_found() -> None:
    setting = '#set page(width: 400pt, height: 300pt, margin: 70.9pt)\n#set text(font: "IBM Plex Sans", size: 10pt)\n'
    assert outside(drawn(f"{setting}#place(dx: 300pt)[udenfor]"), side=SIDE) == ["1: udenfor"]
    assert outside(drawn(f"{setting}indenfor"), side=SIDE) == []
    assert empty(drawn(f"{setting}#pagebreak()\n indenfor"), edges=EDGES) == [1]
    assert over_each_other(drawn(f"{setting}#place(dx: 0pt)[personer] #place(dx: 20pt)[personer]"))
    assert over_each_other(drawn(f"{setting}personer personer")) == []
    cell = "#box(width: 40pt)[Udgangspu\\ nkt]"
    assert broken(drawn(setting + cell), ["Udgangspunkt"]) == ["Udgangspunkt"]
    assert broken(drawn(f"{setting}Udgangspunkt"), ["Udgangspunkt"]) == []
