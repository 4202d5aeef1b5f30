# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Every code of the checker becomes one whole sentence in both languages, with the figures and places in it."""

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

import pytest
from django.utils import translation

from pejl.core.checking.blocks import Cell, Document, Place, TableBlock, TextBlock
from pejl.core.checking.explanations import EXPLANATIONS, FINDINGS
from pejl.core.checking.positions import Position, Positions
from pejl.core.checking.report import Claim, Evidence, Finding, Kind, Level, Report, Source, Span, Verdict
from pejl.core.periods import Period
from pejl.interfaces.wording.check_sentences import (
    claim_sentence,
    claim_title,
    evidence_told,
    finding_sentence,
    sum_words,
)
from pejl.interfaces.wording.checking import counts_sentence, outcome_sentence, place_words

TEXT = TextBlock("I 2024 var der 1.378 hjemløse i byen.", Place(line=15))
TABLE = TableBlock(((Cell("År"), Cell("2024", Place(line=30))), (Cell("Hjemløse"), Cell("1.387", Place(line=31)))))
DOCUMENTS = (Document("sag.txt", (TEXT,), lines=20), Document("bilag.txt", (TABLE,), lines=40))
POSITIONS = Positions(DOCUMENTS)
HERE = Span("sag.txt", 0, 15, 20, TEXT.place)
THERE = Span("bilag.txt", 0, 0, 5, Place(line=31), 1, 1)
CLAIM = Claim(
    id="c1",
    span=HERE,
    quote="1.378",
    kind=Kind.LEVEL,
    value=Decimal(1378),
    period=Period.parse("2024"),
    verdict=Verdict.CONTRADICTED,
    likely_reading=Decimal(1387),
    explanation="other_value",
    params={
        "titles": ("Hjemløse", "Unge hjemløse"),
        "title": "Hjemløse",
        "unit": "persons",
        "corrected": datetime(2026, 3, 1, 12, tzinfo=UTC),
        "reason": "Talt dobbelt.",
        "was": Decimal(1378),
        "now": Decimal(1387),
        "stated": Decimal(1378),
        "reckoned": Decimal(1387),
        "listed": Decimal(4),
    },
    evidence=(
        Evidence(Source.TABLE, "1.387", Decimal(1387), THERE),
        Evidence(Source.DOCUMENT, "1.370", Decimal(1370), HERE),
        Evidence(Source.ARITHMETIC, "1.387 - 1.370", Decimal(17), formula="1.387 - 1.370"),
        Evidence(Source.REGISTER, "Hjemløse", Decimal(1387), version="7"),
    ),
)
CORRECTED_DANISH = (
    "Her står 1.378 i 2024. Det sagde registret engang (Hjemløse). Det blev rettet til 1.387 den 1. marts 2026. "
    "Begrundelse: Talt dobbelt."
)
CORRECTED_ENGLISH = (
    "Here it says 1.378 in 2024. The register said so once (Hjemløse). It was corrected to 1,387 on 1 March 2026. "
    "The reason given: Talt dobbelt."
)
FOUND = {
    "cells": ("Tal!B3",),
    "sheets": ("Skjult",),
    "pages": (2, 3),
    "missing": "time",
    "reread": True,
    "count": 2,
    "quote": "14,1",
    "was": "15,3",
    "part": "2025-S1",
    "by_rule": Decimal("2.395"),
}


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("code", sorted(EXPLANATIONS))
def test_every_explanation_is_a_whole_sentence(code: str, language: str) -> None:
    with translation.override(language):
        params = {name: CLAIM.params.get(name, "et ord") for name in EXPLANATIONS[code]}
        sentence = claim_sentence(replace(CLAIM, explanation=code, params=params), POSITIONS)
    assert sentence[0] == sentence[0].upper()
    assert sentence.endswith((".", "?"))
    assert not any(sign in sentence[1:] for sign in ("{", "}", "None", "Decimal"))


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("code", sorted(FINDINGS))
def test_every_finding_is_a_whole_sentence(code: str, language: str) -> None:
    with translation.override(language):
        special = {"missing": "ingen data"} if code == "verdict_without_data" else {}
        params = {name: (FOUND | special).get(name, "et ord") for name in FINDINGS[code]}
        sentence = finding_sentence(Finding(code, Level.WARNING, HERE, params=params))
    assert sentence.endswith(".")
    assert not any(sign in sentence[1:] for sign in ("{", "}", "None"))


@pytest.mark.parametrize(
    ("code", "danish", "english"),
    [
        (
            "other_value",
            "Her står 1.378 i 2024, men tabellen i bilag.txt (linje 31) siger 1.387.",
            "Here it says 1.378 in 2024, but the table in bilag.txt (line 31) says 1.387.",
        ),
        (
            "register_differs",
            "Her står 1.378 i 2024, men registret siger 1.387 (Hjemløse).",
            "Here it says 1.378 in 2024, but the register says 1,387 (Hjemløse).",
        ),
        (
            "register_corrected",
            CORRECTED_DANISH,
            CORRECTED_ENGLISH,
        ),
    ],
)
def test_a_sentence_says_what_stands_where(code: str, danish: str, english: str) -> None:
    claim = replace(CLAIM, explanation=code)
    assert claim_sentence(claim, POSITIONS) == danish
    with translation.override("en"):
        assert claim_sentence(claim, POSITIONS) == english


def test_a_figure_that_was_withdrawn_is_told_without_another() -> None:
    claim = replace(CLAIM, explanation="register_corrected", params={**CLAIM.params, "now": None, "reason": ""})
    assert claim_sentence(claim, POSITIONS).endswith("Det blev trukket tilbage den 1. marts 2026.")


def test_a_title_asks_which_of_two_is_right() -> None:
    assert claim_title(CLAIM) == "Modsagt: 1.378 eller 1.387?"
    assert claim_title(replace(CLAIM, explanation="register_differs")) == "Modsagt: 1.378 eller 1.387?"
    assert claim_title(replace(CLAIM, explanation="sum_fails")) == "Modsagt: 1.378"


def test_evidence_is_told_with_its_place_and_its_row_and_once() -> None:
    twice = replace(CLAIM, evidence=(*CLAIM.evidence, CLAIM.evidence[0]))
    told = [(where, words) for where, words, _span in evidence_told(twice, POSITIONS)]
    assert told == [
        ("tabellen i bilag.txt (linje 31)", "Hjemløse | 1.387"),
        ("linje 15", "I 2024 var der 1.378 hjemløse i byen."),
        ("regnestykket", "1.387 − 1.370 = 17"),
        ("registret", "Hjemløse: 1.387"),
    ]


def test_a_sum_without_a_result_is_told_as_it_is() -> None:
    assert sum_words(Evidence(Source.ARITHMETIC, "", formula="5 * 3")) == "5 × 3"


@pytest.mark.parametrize(
    ("position", "words"),
    [
        (Position("sag", line=27, end_line=27), "linje 27"),
        (Position("sag", line=27, end_line=28), "linje 27–28"),
        (Position("sag", place=Place(cell="Tal!B3", row=3)), "celle Tal!B3"),
        (Position("sag", place=Place(page=3, line=9)), "side 3, linje 9"),
        (Position("sag", place=Place(table=2, row=4, paragraph=40)), "tabel 2, række 4"),
        (Position("sag", place=Place(paragraph=12)), "afsnit 12"),
        (Position("sag"), ""),
    ],
)
def test_a_place_is_told_as_the_file_tells_it(position: Position, words: str) -> None:
    assert place_words(position) == words


@pytest.mark.parametrize(
    ("verdicts", "levels", "outcome", "counts"),
    [
        ("", "", "Ingen tal, der påstår noget", "0 påstande læst."),
        ("hold", "", "Ingen modsigelser", "1 påstand læst: 1 stemmer."),
        ("hold", "error", "Ét sted hænger ikke sammen", "1 påstand læst: 1 stemmer."),
        ("wrong", "", "Ét tal er modsagt", "1 påstand læst: 1 er modsagt."),
        ("wrong wrong hold", "", "To tal er modsagt", "3 påstande læst: 1 stemmer, 2 er modsagt."),
    ],
)
def test_a_report_is_summed_up_in_a_sentence(verdicts: str, levels: str, outcome: str, counts: str) -> None:
    known = {"hold": Verdict.HOLDS, "wrong": Verdict.CONTRADICTED}
    claims = tuple(replace(CLAIM, verdict=known[word]) for word in verdicts.split())
    findings = tuple(Finding("hidden_sheets", Level(level), HERE) for level in levels.split())
    report = Report(DOCUMENTS, claims, findings)
    assert (outcome_sentence(report), counts_sentence(report)) == (outcome, counts)
