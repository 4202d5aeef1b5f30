# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What one paper says is held against another: by its topic, by the total of a table, or only as a question.

A contradiction needs the same subject, period and unit. Where two papers call something nearly the same and state two
figures, the checker asks whether both mean the same; it does not decide.
"""

import pytest

from pejl.core.checking.blocks import Cell, Document, TableBlock, TextBlock, TextKind
from pejl.core.checking.check import check_blocks


def table(*rows, caption=""):
    return TableBlock(tuple(tuple(map(Cell, row)) for row in rows), caption=caption)


def told(**papers):
    """Each claim as `paper: quote verdict evidence`."""
    blocks = {
        name: tuple(TextBlock(one) if isinstance(one, str) else one for one in given) for name, given in papers.items()
    }
    report = check_blocks([Document(name, given) for name, given in blocks.items()])
    return [
        f"{one.span.document}: {one.quote} {one.verdict} {', '.join(shown.quote for shown in one.evidence)}".strip()
        for one in report.claims
    ]


AGES = table(
    ("Alder", "2022", "2024"), ("18-29 år", "148", "112"), ("30-49 år", "289", "276"), caption="Tabel 1. Hjemløse"
)
TOPIC = "Tællingen viser 612 hjemløse borgere i 2024. Målet var højst 600."


def test_a_paragraph_that_names_only_a_group_goes_on_with_the_topic_of_the_one_before():
    found = told(sag=[TOPIC, "Blandt de 18-29-årige er antallet faldet fra 148 i 2022 til 121 i 2024."], bilag=[AGES])
    assert "sag: 148 i 2022 til 121 contradicted 112" in found
    assert "bilag: 112 contradicted 121" in found


def test_the_topic_of_another_heading_is_not_carried_on():
    heading = TextBlock("Elever", kind=TextKind.HEADING)
    text = "Blandt de 18-29-årige er antallet faldet fra 148 i 2022 til 121 i 2024."
    assert not [one for one in told(sag=[TOPIC, heading, text], bilag=[AGES]) if "contradicted" in one]


HELD = ("I 2024 gik 486 børn til svømning, mens 351 børn gik til rytmik. Tilsammen er det {total} børn.",)
CLASSES = ("Hold", "2023", "2024"), ("Svømning", "452", "468"), ("Rytmik", "369", "351")
CAPTION = "Tabel 1. Børn på hold"


def test_a_total_of_the_text_is_held_against_that_of_the_table_whose_rows_it_adds_up():
    found = told(sag=[HELD[0].format(total=837)], bilag=[table(*CLASSES, ("I alt", "821", "819"), caption=CAPTION)])
    assert "sag: 837 contradicted 819" in found
    assert "bilag: 819 contradicted 837" in found


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param((*CLASSES,), id="a table without a total"),
        pytest.param((*CLASSES, ("Fodbold", "10", "12"), ("I alt", "831", "831")), id="a table of more than the two"),
        pytest.param((*CLASSES, ("I alt", "821", "900")), id="a total that does not add up"),
    ],
)
def test_a_total_of_the_text_is_left_alone_beside(rows):
    found = told(sag=[HELD[0].format(total=837)], bilag=[table(*rows, caption=CAPTION)])
    assert not [one for one in found if one.startswith("sag: 837 contradicted")]


def test_a_total_that_both_state_holds():
    rows = (*CLASSES, ("I alt", "821", "819"))
    text = "I 2024 gik 468 børn til svømning, mens 351 børn gik til rytmik. Tilsammen er det 819 børn."
    assert not [one for one in told(sag=[text], bilag=[table(*rows, caption=CAPTION)]) if "contradicted" in one]


AGE = "Børnenes gennemsnitsalder ved første foranstaltning var 12 år i 2022."
ROWS = (
    ("Målsætning", "2021", "2022"),
    ("Tidlig indsats: gennemsnitlig alder ved første foranstaltning", "9,8 år", "9,6 år"),
)


def test_two_figures_for_what_is_called_nearly_the_same_are_a_question_to_both():
    found = told(sag=[AGE], bilag=[table(*ROWS)])
    assert "sag: 12 år another_definition 9,6 år" in found
    assert "bilag: 9,6 år another_definition 12 år" in found


def test_a_mean_and_a_median_are_a_question_and_no_contradiction():
    mean, median = (
        "Den gennemsnitlige ventetid til bolig var {} måneder i 2024.",
        "Ventetiden til bolig (median) var {}.",
    )
    found = told(sag=[mean.format("5,9")], bilag=[median.format("5,6 måneder i 2024")])
    assert found == [
        "sag: 5,9 måneder another_definition 5,6 måneder",
        "bilag: 5,6 måneder another_definition 5,9 måneder",
    ]


@pytest.mark.parametrize(
    ("sag", "bilag"),
    [
        pytest.param(AGE, table(*(row[:2] for row in ROWS)), id="another year"),
        pytest.param(AGE.replace("12 år", "9,6 år"), table(*ROWS), id="the same figure"),
        pytest.param(AGE.replace(" i 2022", ""), table(*ROWS), id="no year"),
        pytest.param("Ventetiden var 9 dage i 2024.", "Klagen blev afgjort på 7 dage i 2024.", id="another thing"),
        pytest.param("Målet er en ventetid på højst 9 dage i 2024.", "Ventetiden var 7 dage i 2024.", id="a goal"),
    ],
)
def test_there_is_nothing_to_ask_about(sag, bilag):
    assert not [one for one in told(sag=[sag], bilag=[bilag]) if "another_definition" in one or "contradicted" in one]


def test_one_paper_is_not_asked_about_itself():
    assert not [one for one in told(sag=[AGE, table(*ROWS)]) if "another_definition" in one]
