# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Lines between bars are a table, with a rule below the head or without; a single bar in a scan is none."""

from pejl.documents.readers import read_bytes

FENCED = """\
Regnskab
| Område | Budget 2025 | Forventet 2025 | Afvigelse |
| Skatter | -293,8 | -291,7 | 2,1 |
| Tilskud | -88,8 | -80,9 | 7,9 |
Tallene er foreløbige.
"""


def tables(text):
    document = read_bytes("notat.txt", text.encode())
    return [[[cell.text for cell in row] for row in table.rows] for table in document.tables()]


def test_lines_between_bars_need_no_rule_to_be_a_table():
    (rows,) = tables(FENCED)
    assert rows[0] == ["Område", "Budget 2025", "Forventet 2025", "Afvigelse"]
    assert rows[2] == ["Tilskud", "-88,8", "-80,9", "7,9"]


def test_a_lone_line_between_bars_is_none():
    assert tables("| kun | en | linje |\nDer var 12 pladser.\n") == []
