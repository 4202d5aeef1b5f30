# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Which documents are versions of one, and what makes two findings the same."""

from dataclasses import replace
from decimal import Decimal

import pytest

from pejl.apps.checks.recognition import finding_target, fingerprint, questioned, series_of, target_of
from pejl.core.checking.report import Claim, Evidence, Finding, Kind, Level, Report, Source, Span, Verdict

VERSIONS = [
    "Notat om hjemløse.docx",
    "notat om hjemløse.pdf",
    "Notat_om_hjemløse_v2.docx",
    "Notat om hjemløse (1).docx",
    "Notat om hjemløse version 2.1.docx",
    "Notat om hjemløse - endelig.docx",
    "Notat om hjemløse, udkast 3 (2).docx",
    "Notat om hjemløse 2025-11-01.docx",
    "Notat om hjemløse_20251101.docx",
    "Notat om hjemløse",
]


@pytest.mark.parametrize("name", VERSIONS)
def test_versions_of_one_document_have_one_series(name):
    assert series_of(name) == "notat om hjemløse"


@pytest.mark.parametrize(
    ("name", "series"),
    [("Bilag 1.docx", "bilag 1"), ("Bilag 2.docx", "bilag 2"), ("Status 2024.docx", "status 2024"), ("v2.txt", "v2"),
     (".txt", "txt"), ("kopi", "kopi")],
)  # fmt: skip
def test_other_documents_have_others(name, series):
    assert series_of(name) == series


SPAN = Span("sag", 0, 0, 3)
AGAINST = Evidence(Source.TABLE, "240", Decimal(240))
CLAIM = Claim(
    "c1", SPAN, "260", Kind.LEVEL, verdict=Verdict.CONTRADICTED, explanation="other_value", evidence=(AGAINST,)
)
FINDING = Finding("code_used_twice", Level.WARNING, SPAN, ("c1",), {"code": "A2"})
REPORT = Report((), (CLAIM, replace(CLAIM, id="c2", verdict=Verdict.HOLDS)), (FINDING,))


def mark(subject: Claim | Finding) -> str:
    return fingerprint(subject, REPORT)


@pytest.mark.parametrize(
    "other",
    [
        replace(CLAIM, id="c7", span=Span("anden", 4, 10, 13)),
        replace(CLAIM, quote=" 260\n"),
        replace(CLAIM, evidence=(AGAINST, Evidence(Source.DOCUMENT, "240 pladser", Decimal(240)))),
    ],
    ids=["elsewhere", "with other spaces", "with more of the same against it"],
)
def test_the_same_claim_is_known(other):
    assert mark(other) == mark(CLAIM)


@pytest.mark.parametrize(
    "other",
    [
        replace(CLAIM, quote="261"),
        replace(CLAIM, span=replace(SPAN, row=1, column=1)),
        replace(CLAIM, verdict=Verdict.DAMAGED),
        replace(CLAIM, explanation="other_period"),
        replace(CLAIM, evidence=(replace(AGAINST, value=Decimal(250)),)),
        FINDING,
    ],
    ids=["another quote", "in a table", "another verdict", "another reason", "other evidence", "a finding"],
)
def test_another_claim_is_not(other):
    assert mark(other) != mark(CLAIM)


def test_a_finding_is_known_by_what_it_states():
    assert mark(replace(FINDING, span=Span("anden", 1, 0, 1))) == mark(FINDING)
    assert mark(replace(FINDING, params={"code": "A3"})) != mark(FINDING)
    assert mark(replace(FINDING, claims=())) != mark(FINDING)


def test_people_are_asked_about_what_is_questioned_and_nothing_else():
    assert questioned(REPORT) == {"c1": CLAIM, "f1": FINDING}


def test_what_is_named_is_found():
    assert (target_of(REPORT, "c1"), target_of(REPORT, finding_target(0))) == (CLAIM, FINDING)
    assert target_of(REPORT, "f2") is None
