# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The contradictions of the papers that the example is taken from, each as it stands there.

A committee case and its appendix state two figures for one thing; a table of the appendix has another year than its
text; a report on its goals has a score against its own footnote, and a code that names the wrong row.
"""

import pytest

from pejl.core.checking.blocks import Cell, Document, TableBlock, TextBlock, TextKind
from pejl.core.checking.check import check_blocks

CASE_HOMELESS = "I 2022 var 1.370 personer i København i hjemløshed, og i 2024 var tallet 1.378."
APPENDIX_HOMELESS = "I hjemløsetællingen i 2022 var det 1.370 hjemløse personer i København, og i 2024 var det 1.387."
CASE_ABSENCE = "Sygefraværet i Socialforvaltningen er faldet fra 15,3 dagsværk i 2023 til 14,1 i 2024."
APPENDIX_ABSENCE = (
    "Sygefraværet i Socialforvaltningen er faldet til 14,1 dagsværk pr. fuldtidsansat i 2024 mod 15,2 i 2023."
)
CASE_PENSIONS = "Antallet af tilkendte førtidspensioner i 2024 var steget til 2.727 personer."
APPENDIX_PENSIONS = "Antallet af tilkendte førtidspensioner i 2024 var steget til 2.728 personer."
BETWEEN_PAPERS = [
    ("homeless 2024", CASE_HOMELESS, APPENDIX_HOMELESS, "1.378", "1.387"),
    ("sickness absence 2023", CASE_ABSENCE, APPENDIX_ABSENCE, "15,3 dagsværk", "15,2"),
    ("disability pensions 2024", CASE_PENSIONS, APPENDIX_PENSIONS, "2.727 personer", "2.728 personer"),
]


@pytest.mark.parametrize(
    ("case", "appendix", "here", "there"), [one[1:] for one in BETWEEN_PAPERS], ids=[one[0] for one in BETWEEN_PAPERS]
)
def test_a_case_and_its_appendix_contradict_each_other_at_both_places(case, appendix, here, there):
    papers = [Document("sag", (TextBlock(case),)), Document("bilag", (TextBlock(appendix),))]
    found = [one for one in check_blocks(papers).claims if str(one.verdict) == "contradicted"]
    assert {one.span.document for one in found} == {"sag", "bilag"}
    shown = {(one.span.document, evidence.quote) for one in found for evidence in one.evidence}
    assert shown == {("sag", there), ("bilag", here)}


@pytest.mark.parametrize(
    ("case", "appendix", "there"),
    [(one[1], one[2].replace(one[4], one[3]), one[3]) for one in BETWEEN_PAPERS],
    ids=[one[0] for one in BETWEEN_PAPERS],
)
def test_a_case_and_an_appendix_with_the_same_figure_hold(case, appendix, there):
    papers = [Document("sag", (TextBlock(case),)), Document("bilag", (TextBlock(appendix),))]
    verdicts = [str(one.verdict) for one in check_blocks(papers).claims]
    assert "contradicted" not in verdicts
    assert "holds" in verdicts


def homeless(*years):
    rows = (("År", *years), ("Hjemløse i København", "1.442", "1.370", "1.387"))
    return TableBlock(tuple(tuple(map(Cell, row)) for row in rows), caption="Tabel 1.1 Hjemløse i København")


def test_the_year_of_a_table_is_held_against_the_text_above_it():
    report = check_blocks([Document("bilag", (TextBlock(APPENDIX_HOMELESS), homeless("2019", "2022", "2023")))])
    found = [(one.quote, one.explanation) for one in report.claims if str(one.verdict) == "contradicted"]
    assert ("1.387", "other_period") in found


def test_the_right_year_of_a_table_is_left_alone():
    report = check_blocks([Document("bilag", (TextBlock(APPENDIX_HOMELESS), homeless("2019", "2022", "2024")))])
    assert not [one for one in report.claims if str(one.verdict) == "contradicted"]


HEAD = ("Delmål", "", "Baseline (2013)", "Status (2014)", "Mål 2017", "Samlet pejlemærkestatus ¹ 0= Baseline 5= Mål")
BEACON = [
    ("A. 1.000 udsatte københavnere får anvist en bolig i 2017", "", "859", "828", "1.000"),
    ("B. Der sker 80 færre udsættelser i 2017", "", "538", "474", "458"),
    ("C. Flere, der får anvist en bolig, fastholder deres bolig", "", "95,9%", "97,1%", "97,5%"),
    ("D. Der er færre hjemløse københavnere", "", "1.581", "-", "1.255"),
    ("E. Der er færre unge hjemløse københavnere", "", "225", "-", "190"),
    ("F. Højst 100 med handicap og 100 med sindslidelse venter på et botilbud", "", "", "", ""),
    ("", "F1. Københavnerne med sindslidelser", "129", "124", "100"),
    ("", "F2. Københavnerne med handicap", "102", "100", "100"),
]
FOOTNOTE = TextBlock(
    "1. Hvor der ikke er data på status, tæller delmålet ikke med i beregning af pejlemærkestatus",
    kind=TextKind.FOOTNOTE,
)


def beacon(score):
    rows = (HEAD, *((*row, score if number == 0 else "") for number, row in enumerate(BEACON)))
    return TableBlock(tuple(tuple(map(Cell, row)) for row in rows))


def test_the_score_of_the_first_beacon_is_against_its_own_footnote():
    (finding,) = check_blocks([Document("rapport", (beacon("1,6"), FOOTNOTE))]).findings
    assert finding.code == "score_against_rule"
    assert (finding.params["score"], f"{finding.params['by_rule']:.2f}") == ("1,6", "2.40")


def test_the_score_that_the_footnote_asks_for_is_left_alone():
    assert check_blocks([Document("rapport", (beacon("2,4"), FOOTNOTE))]).findings == ()


HOME_CARE = TableBlock(
    tuple(
        tuple(map(Cell, row))
        for row in [
            ("Delmål", "Baseline (2013)", "Status (2014)", "Mål 2017"),
            ("A2. Flere modtagere af den sociale hjemmepleje skal klare sig selv", "5%", "7%", "10%"),
            (
                "A3. Flere borgere på socialpsykiatriske botilbud flytter til mere selvstændige boformer",
                "6%",
                "6%",
                "7%",
            ),
        ]
    )
)
PROSE = (
    "Den sociale hjemmepleje arbejder med at omstille hjælp. Tallene fra 2014 viser en succesrate på 7 pct. Det anses "
    "for realistisk at opnå et måltal på 10 pct. (Indikator {code})."
)


@pytest.mark.parametrize(("code", "found"), [("A3", ["code_of_other_row"]), ("A2", [])])
def test_the_label_of_the_home_care_is_swapped(code, found):
    blocks = (HOME_CARE, TextBlock(PROSE.format(code=code)))
    assert [one.code for one in check_blocks([Document("rapport", blocks)]).findings] == found
