# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What must hold of every check of a whole paper: each piece of evidence stands where it is said to, in those words."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from pejl.core.checking.blocks import Document, TableBlock
from pejl.core.checking.check import check_blocks
from pejl.core.checking.report import Report, Source, Span, Verdict
from pejl.documents.readers import read_document

ROOT = Path(__file__).parents[2]
CORPUS = ROOT / "tests" / "evaluate" / "corpus"
PAPERS = sorted(CORPUS.glob("*/documents/*"))
SETTLED = (Verdict.HOLDS, Verdict.ROUNDING, Verdict.CONTRADICTED)


def text_at(document: Document, span: Span) -> str:
    block = document.blocks[span.block]
    text = block.rows[span.row][span.column].text if isinstance(block, TableBlock) else block.text
    return text[span.start : span.end]


@pytest.fixture(scope="module")
def reports() -> list[Report]:
    assert len(PAPERS) > 10
    return [check_blocks([read_document(path)]) for path in PAPERS]


def test_each_claim_and_each_piece_of_evidence_stands_where_it_is_said_to(reports: list[Report]) -> None:
    for report in reports:
        (document,) = report.documents
        for claim in report.claims:
            assert text_at(document, claim.span) == claim.quote
            for one in claim.evidence:
                if one.span is not None and one.source in (Source.TABLE, Source.DOCUMENT):
                    assert text_at(document, one.span) == one.quote


def test_no_verdict_without_evidence(reports: list[Report]) -> None:
    unfounded = [
        (claim.quote, claim.explanation)
        for report in reports
        for claim in report.claims
        if claim.verdict in SETTLED and not claim.evidence and claim.explanation != "unit_unfit"
    ]
    assert unfounded == []


def test_a_paper_beside_itself_under_another_name_calls_for_no_other_contradictions() -> None:
    path = next(one for one in PAPERS if one.suffix == ".txt")
    once = read_document(path)
    twice = Document("igen.txt", once.blocks, once.lines, once.pages, once.dated)
    alone = {(one.quote, one.span.block) for one in check_blocks([once]).claims if one.verdict is Verdict.CONTRADICTED}
    both = check_blocks([once, twice]).claims
    assert {(one.quote, one.span.block) for one in both if one.verdict is Verdict.CONTRADICTED} <= alone


PRINT_CLAIMS = """
from pejl.core.checking.check import check_blocks
from pejl.documents.readers import read_bytes
from tests.bench.papers import text_paper
print(*check_blocks([read_bytes("notat.txt", text_paper(8))]).claims, sep="\\n")
"""


def claims_with_words_hashed_by(seed: str) -> bytes:
    command = [sys.executable, "-c", PRINT_CLAIMS]
    environment = os.environ | {"PYTHONHASHSEED": seed}
    return subprocess.run(command, env=environment, cwd=ROOT, check=True, capture_output=True).stdout


def test_a_paper_checked_again_in_another_process_is_answered_the_same() -> None:
    answers = {claims_with_words_hashed_by(seed) for seed in "12"}
    assert len(answers) == 1
