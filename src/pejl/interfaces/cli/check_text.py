# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The checker's report for a terminal: what must be looked at, by document, with its evidence; quiet about the rest."""

from __future__ import annotations

from collections.abc import Iterator

import click

from pejl.core.checking.positions import Positions
from pejl.core.checking.report import Claim, Finding, Level, Report, Verdict
from pejl.interfaces.wording.check_sentences import (
    claim_sentence,
    claim_title,
    evidence_told,
    finding_sentence,
    words_around,
)
from pejl.interfaces.wording.checking import counts_sentence, level_words, outcome_sentence, place_words

# In the order in which they are told; what is left out of it is counted and not told.
TOLD = (Verdict.CONTRADICTED, Verdict.OUTDATED, Verdict.DAMAGED, Verdict.ANOTHER_DEFINITION, Verdict.AMBIGUOUS)
_COLOURS = {Verdict.CONTRADICTED: "red", Verdict.OUTDATED: "red", Level.ERROR: "red", Level.NOTE: "blue"}


def check_text(report: Report) -> str:
    """The whole report; it ends with the counts."""
    positions = Positions(report.documents)
    parts = [click.style(f"{outcome_sentence(report)}.", bold=True)]
    for document in report.documents:
        told = [*_claims_of(report, document.name, positions), *_findings_of(report, document.name, positions)]
        if told:
            parts += [click.style(document.name, underline=True), *(text for _rank, text in sorted(told))]
    return "\n\n".join([*parts, counts_sentence(report)])


Ranked = tuple[tuple[int, int, int], str]


def _claims_of(report: Report, document: str, positions: Positions) -> Iterator[Ranked]:
    for claim in report.claims:
        if claim.verdict in TOLD and claim.span.document == document:
            yield (TOLD.index(claim.verdict), claim.span.block, claim.span.start), _claim(claim, positions)


def _findings_of(report: Report, document: str, positions: Positions) -> Iterator[Ranked]:
    for one in report.findings:
        if one.span.document == document:
            rank = 0 if one.level is Level.ERROR else len(TOLD)
            yield (rank, one.span.block, one.span.start), _finding(one, positions)


def _claim(claim: Claim, positions: Positions) -> str:
    title = click.style(claim_title(claim), fg=_COLOURS.get(claim.verdict, "yellow"), bold=True)
    head = f"  {': '.join(filter(None, (place_words(positions.of(claim.span)), title)))}"
    lines = [head, f"    {claim_sentence(claim, positions)}", f"    {words_around(claim.span, positions)}"]
    told = evidence_told(claim, positions)
    return "\n".join([*lines, *(f"    → {where}: {words}" for where, words, _span in told)])


def _finding(finding: Finding, positions: Positions) -> str:
    word = click.style(level_words(finding.level), fg=_COLOURS.get(finding.level, "yellow"), bold=True)
    place = place_words(positions.of(finding.span))
    return f"  {': '.join(filter(None, (place, word)))}: {finding_sentence(finding)}"
