# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A score of several goals is held against the rule beside it, and a code in the text against the row it names.

A score is contradicted only where it comes out with goals without data as 0, the document says that they do not count,
and no usual way of joining the others gives it. A code is of another row only where figures and words both say so.
"""

from decimal import Decimal

import pytest

from pejl.core.checking.blocks import Cell, Document, TableBlock, TextBlock
from pejl.core.checking.check import check_blocks

HEAD = ("Delmål", "Baseline (2013)", "Status (2014)", "Mål 2017", "Samlet status 0 = Baseline 5 = Mål")
ROWS = [
    ("A. Pladser i svømmehallen", "20", "30", "40"),
    ("B. Klager over støj", "50", "-", "25"),
    ("C1. Ture med cykelbus, nord", "10", "12", "20"),
    ("C2. Ture med cykelbus, syd", "10", "14", "20"),
]
RULE = "Hvor der ikke er data på status, tæller delmålet ikke med i beregningen."
# By hand: A 5·10/20 = 2,5; C1 5·2/10 = 1; C2 5·4/10 = 2; C = 1,5. By the rule (2,5 + 1,5) / 2 = 2,0;
# each row apart (2,5 + 1 + 2) / 3 = 1,8. With B as 0: 4 / 3 = 1,3.


def table(rows, head=HEAD):
    return TableBlock(tuple(tuple(map(Cell, row)) for row in (head, *rows)))


def scored(score):
    return table([(*row, score if number == 0 else "") for number, row in enumerate(ROWS)])


def found_in(*blocks):
    texts = tuple(TextBlock(one) if isinstance(one, str) else one for one in blocks)
    report = check_blocks([Document("sag", texts)])
    return report, [one for one in report.findings if one.code in ("score_against_rule", "code_of_other_row")]


def test_a_score_that_counts_goals_without_data_as_nothing_is_against_its_own_rule():
    report, (finding,) = found_in(scored("1,3"), RULE)
    assert (finding.code, str(finding.level)) == ("score_against_rule", "error")
    assert finding.params == {"score": "1,3", "by_rule": Decimal(2), "count": 1}
    named = [one.quote for one in report.claims if one.id in finding.claims]
    assert named == ["20", "30", "40", "1,3", "50", "25", "10", "12", "20", "10", "14", "20"]


def test_each_score_of_a_table_is_of_the_goals_up_to_the_next():
    first = [("A. Pladser", "20", "30", "40", "2,5")]
    second = [("A. Klager", "50", "40", "25", "1,0"), ("B. Ture", "10", "-", "20", "")]
    _, (finding,) = found_in(table([*first, *second]), RULE)
    assert finding.params["score"] == "1,0"
    assert finding.span.row == 2


SILENT = [
    ("by the rule, the parts of a goal joined", [scored("2,0"), RULE]),
    ("by the rule, each row apart", [scored("1,8"), RULE]),
    ("in no way at all: the weights may be secret", [scored("0,2"), RULE]),
    ("without a rule beside it", [scored("1,3")]),
    ("no number", [scored("-"), RULE]),
    ("nothing measured", [table([("A. Pladser", "20", "-", "40", "1,3")]), RULE]),
    ("nothing to measure", [table([("A. Pladser", "", "", "", "1,3")]), RULE]),
    ("a goal at its target from the start", [table([("A. Pladser", "20", "20", "20", "1,3")]), RULE]),
    ("a row that ends before it", [table([ROWS[0], ("B. Klager", "1")]), RULE]),
    ("no scale in the head", [table([(*ROWS[0], "1,3"), (*ROWS[1], "")], (*HEAD[:4], "Score")), RULE]),
]


@pytest.mark.parametrize("blocks", [one[1] for one in SILENT], ids=[one[0] for one in SILENT])
def test_a_score_is_left_alone(blocks):
    assert found_in(*blocks)[1] == []


def test_a_score_in_a_merged_cell_is_told_once():
    score = Cell("1,3")
    rows = tuple((*map(Cell, row), score) for row in ROWS)
    _, found = found_in(TableBlock((tuple(map(Cell, HEAD)), *rows)), RULE)
    assert len(found) == 1


def test_a_score_is_no_target_and_no_percentage():
    """*Mindst 80 %* beside it is of the goal; the 0 of a scale is none of per cent."""
    rows = [("A. Mindst 80 % er tilfredse", "-", "-", "80%", "0 (kun baseline-måling)")]
    report, _ = found_in(table(rows), "Mindst 80 % er tilfredse i 2017.")
    assert [(one.quote, one.unit, str(one.verdict)) for one in report.claims if one.quote == "0"] == [
        ("0", "", "not_checkable")
    ]


CODED = table(
    [
        ("A2. Unge på køreskole", "12 %", "17 %", "19 %"),
        ("A3. Lånere på biblioteket", "6 %", "8 %", "9 %"),
        ("Andre forhold", "1 %", "1 %", "2 %"),
    ],
    HEAD[:4],
)


def test_a_text_that_says_one_code_and_tells_of_another_row_is_wrong():
    text = "Af de unge var 17 pct. i gang på køreskole, og måltallet er 19 pct. (indikator A3)."
    report, (finding,) = found_in(CODED, text)
    assert (finding.code, str(finding.level)) == ("code_of_other_row", "error")
    assert finding.params == {"code": "A3", "other": "A2", "title": "Unge på køreskole"}
    assert [one.quote for one in report.claims if one.id in finding.claims] == ["12 %", "17 %", "19 %"]


CODES_IN_ORDER = [
    ("its own row", "Af de unge var 17 pct. i gang på køreskole, og måltallet er 19 pct. (indikator A2)."),
    ("one figure of another row", "Af de unge var 17 pct. i gang på køreskole (indikator A3)."),
    ("figures of both rows", "På køreskole er 17 og 19 pct., på biblioteket 8 og 9 pct. (indikator A3)."),
    ("other words", "Af alle nævner 17 pct. parken, og 19 pct. stranden (indikator A3)."),
    ("a code that no row has", "Af de unge var 17 pct. i gang på køreskole, og måltallet er 19 pct. (indikator A9)."),
    ("no word that it is a code", "Af de unge var 17 pct. i gang på køreskole, og 19 pct. kørte ad rute A3."),
]


@pytest.mark.parametrize("text", [one[1] for one in CODES_IN_ORDER], ids=[one[0] for one in CODES_IN_ORDER])
def test_a_code_is_left_alone(text):
    assert found_in(CODED, text)[1] == []


def test_a_code_without_a_table_is_left_alone():
    assert found_in("Af de unge var 17 pct. på køreskole (indikator A3).")[1] == []
