# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""No text that somebody wrote becomes a formula in a spreadsheet, whichever file it is fetched in."""

import csv
import io
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

import pejl
from pejl.apps.checks.facts import PhraseFacts
from pejl.interfaces.exchange.csv_text import csv_text, harmless, original
from pejl.interfaces.exchange.figures import Figure
from pejl.interfaces.exchange.phrases import read_phrases, write_phrases
from pejl.interfaces.exchange.reading.measurements import read_measurements_text
from pejl.interfaces.exchange.writing.package import measurements_text
from pejl.interfaces.public.responses import as_csv
from pejl.interfaces.public.spreadsheets import as_workbook

SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n")
ATTACKS = [
    "=1+1",
    '=HYPERLINK("http://example.org";"se her")',
    "+cmd|' /C calc'!A0",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(A1:A9)",
    "\t=1+1",
    "\r=1+1",
    "＝1+1",
]

# Every place that writes rows for a spreadsheet, with what keeps formulas out. A new one fails until it stands here.
WRITERS = {
    "interfaces/exchange/csv_text.py": "harmless",
    "interfaces/exchange/phrases.py": "harmless",
    "interfaces/exchange/writing/package.py": "harmless",
    "interfaces/public/responses.py": "harmless",
    "interfaces/cli/verbs/status.py": "harmless",
    "registers/synthetic/extract.py": "invented rows of codes, days and numbers, to be counted and not read",
    "interfaces/cli/calculated.py": "codes of a definition and numbers only: no text of a person's",
    "interfaces/exchange/workbooks/writing.py": "TYPE_STRING",
    "interfaces/public/spreadsheets.py": "TYPE_STRING",
    "interfaces/staff/rounds/workbook.py": "TYPE_STRING",
}


def writers() -> dict[str, str]:
    root = Path(pejl.__file__).parent
    writes = re.compile(r"csv\.(?:writer|DictWriter)\(|\bWorkbook\(")
    texts = {str(path.relative_to(root)): path.read_text(encoding="utf-8") for path in root.rglob("*.py")}
    return {name: text for name, text in texts.items() if writes.search(text)}


def test_every_writer_of_rows_keeps_formulas_out():
    found = writers()
    assert set(found) == set(WRITERS)
    guarded = {name: guard for name, guard in WRITERS.items() if " " not in guard}
    assert [name for name, guard in guarded.items() if guard not in found[name]] == []


def cells(text: str) -> list[str]:
    return [cell for row in csv.reader(io.StringIO(text, newline="")) for cell in row]


@pytest.mark.parametrize("attack", ATTACKS)
def test_no_cell_of_a_csv_file_begins_a_formula(attack):
    files = [
        csv_text(("a",), [(attack,)]),
        as_csv([{"a": attack}]),
        write_phrases([PhraseFacts(attack, "homeless", "", "", "alice", datetime(2026, 1, 5, tzinfo=UTC), "")]),
        measurements_text([Figure(indicator="homeless", period="2024", footnote=attack)]),
    ]
    written = [cell for text in files for cell in cells(text)]
    assert any("1+1" in cell or attack.strip() in cell for cell in written)
    assert [cell for cell in written if cell.startswith((*SIGNS, "＝"))] == []


@pytest.mark.parametrize("attack", ATTACKS)
def test_no_cell_of_a_workbook_is_a_formula(attack):
    book = load_workbook(io.BytesIO(as_workbook([{"a": attack}], [("om", attack)])))
    kinds = {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row}
    assert kinds <= {"s", "n"}
    assert "f" not in kinds


def test_negative_numbers_stay_numbers():
    assert as_csv([{"a": "-1.5"}, {"a": "-2"}]) == "a\n-1.5\n-2\n"


@given(st.text())
def test_the_apostrophe_is_taken_off_again(text):
    assert original(harmless(text)) == text.replace("\r\n", "\n").replace("\r", "\n")


def test_a_plan_package_says_the_same_when_it_is_read_back():
    figure = Figure(indicator="homeless", period="2024", value="1", footnote="- se note 3")
    (read,) = read_measurements_text(measurements_text([figure])).figures
    assert read.figure.footnote == "- se note 3"


def test_a_phrase_is_the_same_when_it_is_read_back():
    (lesson,) = read_phrases(
        write_phrases(
            [PhraseFacts("+ borgere", "homeless", "", "", "alice", datetime(2026, 1, 5, tzinfo=UTC), "")]
        ).encode()
    )
    assert lesson.phrase == "+ borgere"
