# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""*Målet er nået*: held against the target and the figure beside it, where these say which way they point."""

import pytest

from pejl.core.checking.blocks import Document, TextBlock
from pejl.core.checking.check import check_blocks
from tests.written import verdict_on, verdicts_of

CASES = [
    ("Målet er højst 5,5 procent. I 2024 var fraværet 5,9 procent. Målet er dermed opfyldt.", "contradicted"),
    ("Målet er højst 5,5 procent. I 2024 var fraværet 5,1 procent. Målet er dermed opfyldt.", "holds"),
    ("Målet er mindst 60 procent. I 2024 var andelen 66 procent. Målet er dermed opfyldt.", "holds"),
    ("Målet er mindst 60 procent. I 2024 var andelen 66 procent. Målet er ikke nået.", "contradicted"),
    ("Målet er 60 procent. I 2024 var andelen 60 procent. Målet er dermed nået.", "holds"),
    ("Målet er 60 procent. I 2024 var andelen 66 procent. Målet er dermed nået.", "not_checkable"),
    ("Målet er mindst 60 procent. Målet er dermed nået.", "not_checkable"),
    ("I 2024 var andelen 66 procent. Målet er dermed nået.", "not_checkable"),
    ("Målet var højst 600 hjemløse i 2024. Der var 655 i 2022 og 612 i 2024. Målet er ikke nået.", "holds"),
    ("Målet var højst 600 hjemløse i 2024. Der var 612 i 2024. Målet er nået. Der er 120 kvinder.", "contradicted"),
    ("Målet er højst 5 procent. I 2023 var det 7 procent, i 2024 6 procent. Målet er opfyldt.", "not_checkable"),
    ("Målet er mindst 60 procent. I 2024 var andelen 66 procent. Målet er delvist nået.", "not_checkable"),
]


@pytest.mark.parametrize(("text", "verdict"), CASES)
def test_a_verdict_on_a_goal_is_held_against_target_and_figure(text, verdict):
    said = [one for one in check_blocks([Document("sag", (TextBlock(text),))]).claims if one.value is None]
    assert [str(one.verdict) for one in said] == [verdict]


RESULTS = (
    "Nøgletal | 2022 | 2024 | Mål 2025",
    "Ventetid til plejebolig, dage | 48 | 57 | højst 60",
    "Genindlæggelser, procent | 13,1 | 12,4 | 12,0",
    "Selvhjulpne, procent | 61 | 67 | 65",
    "Klager over hjælpen | 20 | 24 | 20",
    "Elever pr. klasse i skolen | 29 | 31 | -",
)

BY_A_ROW = [
    ("Andelen af genindlæggelser er faldet siden 2022, og målet er nået.", "contradicted"),
    ("Andelen af genindlæggelser er faldet siden 2022, men målet er ikke nået.", "holds"),
    ("Andelen af selvhjulpne er steget siden 2022, og målet er nået.", "holds"),
    ("Andelen af selvhjulpne er steget siden 2022, men målet er ikke nået.", "contradicted"),
    ("Ventetid til plejebolig er steget siden 2022, men målet er nået.", "holds"),
    ("Klager over hjælpen er steget siden 2022, men målet er nået.", "not_checkable"),  # which way it points is open
    ("I 2024 var der 31 elever pr. klasse i skolen. De er flere, og målet er nået.", "not_checkable"),  # no target
    ("Ventetid til plejebolig var 48 dage i 2022 og 57 dage i 2024, så målet er nået.", "holds"),
    ("Antallet af faldulykker er steget siden 2022, men målet er nået.", "not_checkable"),
]


@pytest.mark.parametrize(("text", "verdict"), BY_A_ROW)
def test_a_verdict_on_a_goal_is_held_against_the_row_that_the_sentence_is_about(text, verdict):
    assert verdicts_of("target", text, RESULTS) == [verdict]


WAITING = "Ventetid til plejebolig var 57 dage i 2024 og ligger under garantien på 60 dage."

STATED = [
    (WAITING, "60 dage", "holds"),
    ("Ventetid til plejebolig var 57 dage i 2024. Garantien er 70 dage.", "70 dage", "not_checkable"),
    ("Ventetiden er under målet på 7,5 uger. Den er 7,1 uger.", "7,5 uger", "holds"),
    ("Ventetiden er over målet på 7,5 uger. Den er 7,9 uger.", "7,5 uger", "holds"),
    ("Ventetiden er over målet på 7,5 uger. Den er 7,1 uger.", "7,5 uger", "not_checkable"),
    ("Målet på 7,5 uger står fast. Ventetiden er 7,1 uger.", "7,5 uger", "not_checkable"),
    ("Ventetiden er under målet på 7,5 uger. Den er 7,1 uger i nord og 6,9 uger i syd.", "7,5 uger", "not_checkable"),
]


@pytest.mark.parametrize(("text", "quote", "verdict"), STATED)
def test_a_target_that_is_stated_is_that_of_the_row_or_has_the_figure_on_its_side(text, quote, verdict):
    assert verdict_on(quote, text, RESULTS) == verdict


IN_ONE_BREATH = [
    ("Sygefraværet var 9,1 dage i 2024. Målet på højst 9,5 dage er dermed nået.", "9,5 dage", "holds"),
    ("Sygefraværet var 9,9 dage i 2024. Målet på højst 9,5 dage er dermed nået.", "9,5 dage", "contradicted"),
    ("Sygefraværet var 9,9 dage i 2024. Målet på højst 9,5 dage er dermed ikke nået.", "9,5 dage", "holds"),
    ("Sygefraværet var 9,1 dage i 2024. Målet på højst 9,5 dage er næsten nået.", "9,5 dage", "not_checkable"),
    ("Sygefraværet var 9,1 dage i 2024. Målet på højst 9,5 dage forventes at være nået i 2026.", "9,5 dage",
     "not_checkable"),
    ("Sygefraværet var 9,1 dage i 2024 og 9,7 dage i nord. Målet på højst 9,5 dage er nået i nord.", "9,5 dage",
     "not_checkable"),  # two figures
    ("Målet på højst 9,5 dage er dermed nået.", "9,5 dage", "not_checkable"),
    ("Der var 49 klager i 2024. Målet var højst 50 klager, og målet er nået.", "50 klager", "not_checkable"),  # apart
]  # fmt: skip


@pytest.mark.parametrize(("text", "quote", "verdict"), IN_ONE_BREATH)
def test_a_goal_may_be_told_and_called_reached_in_one_breath(text, quote, verdict):
    assert verdict_on(quote, text) == verdict
