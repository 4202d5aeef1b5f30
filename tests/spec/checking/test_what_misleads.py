# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Findings beyond a single claim: what is not wrong by itself and still misleads. What is in order calls for none."""

import pytest

from pejl.core.checking.blocks import Cell, Document, Place, TableBlock, TextBlock, TextKind
from pejl.core.checking.check import check_blocks


def table(*rows, caption=""):
    return TableBlock(tuple(tuple(map(Cell, row)) for row in rows), Place(table=1), caption)


def found_in(*blocks):
    texts = tuple(TextBlock(one) if isinstance(one, str) else one for one in blocks)
    return [one.code for one in check_blocks([Document("sag", texts)]).findings]


ONE = table(("År", "2024"), ("Pladser", "12"), caption="Tabel 1. Pladser")
DWELLINGS = ("Boliger modtaget", "1.277", "1.140", "529")

MISLEADS = [
    ("a table that is not there", [ONE, "Antallet fremgår af tabel 2."], "reference_missing"),
    (
        "a figure that is not there",
        [TextBlock("Figur 1. Alder", kind=TextKind.CAPTION), "Se figur 3."],
        "reference_missing",
    ),
    ("a code of two proposals", ['TV04 "Flere trygge steder" og TV04 "Kortere ventetid"'], "code_used_twice"),
    (
        "half a year beside whole ones",
        [table(("Boliger", "2022", "2023", "1. halvår 2024"), DWELLINGS)],
        "part_of_year_beside_years",
    ),
    (
        "a target at its baseline",
        [table(("Delmål", "Baseline (2013)", "Mål 2017"), ("Unge sigtes", "1,1%", "<1,1%"))],
        "target_at_baseline",
    ),
    ("a unit that is written twice", ["Andelen er 26,2%% i 2024."], "unit_doubled"),
    ("a number called a share", ["Andelen af unge er steget fra 112 i 2022 til 162 i 2023."], "number_called_share"),
    (
        "goals called reached without data",
        ["Målsætningerne er opnået. Der er ikke data til at konkludere på trivslen."],
        "verdict_without_data",
    ),
    (
        "unchanged, and it is not",
        ["Andelen er stort set uændret og gik fra 18,1 % i 2023 til 29,4 % i 2024."],
        "word_of_size",
    ),
]
COLOURED = table(("Målepunkt", "2024", "Mål", "Status"), ("Byggesager med svar i tide", "88 %", "95 %", "Grøn"))
LISTED = [
    TextBlock("Bilag 1. Takster", kind=TextKind.HEADING),
    TextBlock("Bilag 2. Høringssvar", kind=TextKind.HEADING),
]
MISLEADS += [
    ("an appendix that is not there", [*LISTED, "Høringssvarene er samlet i bilag 3."], "reference_missing"),
    ("a chart that is not there", ["Diagram 1 viser ventelisten.", "Køen er vist i diagram 4."], "reference_missing"),
    ("a reached goal in red", ["Målet om kortere svartid er nået. Status er rød."], "words_against_colour"),
    (
        "a missed goal in green",
        ["Målet for tandplejen er ikke opfyldt og er markeret med grønt."],
        "words_against_colour",
    ),
    (
        "a missed goal in a green row",
        [COLOURED, "Målet for byggesager med svar i tide er ikke nået."],
        "words_against_colour",
    ),
    ("a bad trend in green", ["Cykelstierne er forværret, og status er grøn."], "words_against_colour"),
    ("a unit in signs and in words", ["Fyldningen var 93,5 % procent i uge 12."], "unit_doubled"),
    ("kroner twice", ["Taksten er 412 kr. kr. om måneden."], "unit_doubled"),
    (
        "visitors called a share",
        ["Andelen af besøgende er faldet fra 9.120 i 2022 til 8.455 i 2023."],
        "number_called_share",
    ),
    (
        "a target at the start, of kroner",
        [table(("Mål", "Udgangspunkt 2021", "Måltal 2025"), ("Udgift pr. elev, kr.", "71.200", "71.200"))],
        "target_at_baseline",
    ),
    (
        "a quarter beside years",
        [
            table(
                ("Udlån", "2021", "2022", "2023", "1. kvartal 2024"), ("Bøger", "41.300", "40.870", "42.115", "10.560")
            )
        ],
        "part_of_year_beside_years",
    ),
]
IN_ORDER = [
    ("appendices that are there", [*LISTED, "Taksterne står i bilag 1 og bilag 2."]),
    ("a paper that is an appendix itself", [LISTED[0], "Se også bilag 4."]),
    ("an appendix of another paper", [*LISTED, "Det fremgår af bilag 7 til sagen om skoleveje."]),
    ("a reached goal in green", ["Målet om kortere svartid er nået. Status er grøn."]),
    ("a goal in yellow", ["Målet om kortere svartid er ikke nået. Status er gul."]),
    ("no status colour", ["Målet er nået. Den grønne omstilling er en rød tråd i planen."]),
    ("a missed goal in two colours", ["Målet er ikke nået. Status er grøn for Nord, og status er rød for Syd."]),
    ("a reached goal in a green row", [COLOURED, "Målet for byggesager med svar i tide er nået."]),
    ("a table that is there", [ONE, "Antallet fremgår af tabel 1."]),
    ("a table of another paper", [ONE, "Antallet fremgår af tabel 7 i rapporten."]),
    ("a paper without numbered tables", [table(("År", "2024"), ("Pladser", "12")), "Se tabel 2."]),
    ("a proposal that is named again", ['TV04 "Flere trygge steder" og siden TV04 "Trygge steder til flere"']),
    ("whole years", [table(("Boliger", "2022", "2023", "2024"), DWELLINGS)]),
    ("a single year", [table(("Boliger", "2023", "1. halvår 2024"), ("Boliger modtaget", "1.140", "529"))]),
    ("a share of half a year", [table(("Andel", "2022", "2023", "1. halvår 2024"), ("Andel", "12 %", "11 %", "9 %"))]),
    ("a state at a day", [table(("Køen", "2022", "2023", "1. november 2024"), ("På venteliste", "412", "398", "371"))]),
    ("a target beyond its baseline", [table(("Delmål", "Baseline (2013)", "Mål 2017"), ("Unge", "1,1%", "0,9%"))]),
    ("a unit once", ["Andelen er 26,2 % i 2024."]),
    ("a number called one", ["Antallet og ikke andelen af unge er steget fra 112 i 2022 til 162 i 2023."]),
    ("a share that is one", ["Andelen er steget fra 12 % i 2022 til 16 % i 2023."]),
    ("goals with data", ["Målsætningerne er opnået. Alle tal er opgjort."]),
    ("one goal", ["Målet er nået. Der er ikke data for de øvrige."]),
    ("unchanged, and it is", ["Andelen er stort set uændret og gik fra 18,1 % i 2023 til 18,9 % i 2024."]),
    ("from nothing", ["Antallet er faldet markant og gik fra 0 i 2023 til 5 i 2024."]),
    ("a change of another clause", ["Andelen faldt fra 38,7 % i 2023 til 24,6 % i 2024, mens resten er uændret."]),
    ("a marked change", ["Antallet er faldet markant og gik fra 1.400 i 2023 til 1.100 i 2024."]),
]


@pytest.mark.parametrize(("blocks", "code"), [one[1:] for one in MISLEADS], ids=[one[0] for one in MISLEADS])
def test_what_misleads_is_found(blocks, code):
    assert code in found_in(*blocks)


@pytest.mark.parametrize("blocks", [one[1] for one in IN_ORDER], ids=[one[0] for one in IN_ORDER])
def test_what_is_in_order_calls_for_nothing(blocks):
    assert found_in(*blocks) == []


def test_whoever_waits_is_told_of_every_claim_how_many_have_been_judged():
    told = []
    blocks = (TextBlock("Der var 12 pladser og 3 senge."), ONE)
    report = check_blocks([Document("sag", blocks)], judged=lambda done, total: told.append((done, total)))
    assert told == [(done, len(report.claims)) for done in range(1, len(report.claims) + 1)]
