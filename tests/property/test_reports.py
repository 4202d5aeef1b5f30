# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Whatever the checker answers is stored and read back as it was, to the last digit and the last merged cell."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pejl.apps.audit.codecs import codec_of
from pejl.apps.checks.report_text import read_report, write_report
from pejl.core.checking import check_blocks
from pejl.core.checking.blocks import Cell, Document, Place, TableBlock, TextBlock
from pejl.core.checking.register import Register
from pejl.core.checking.report import Claim, Evidence, Finding, Report
from pejl.core.errors import PejlError
from pejl.documents.readers import read_bytes
from tests.papers import CASE
from tests.values import values

cells = values(Cell)


@st.composite
def tables(draw: st.DrawFn) -> TableBlock:
    """A table of a few cells, some of which stand in several places."""
    stock = draw(st.lists(cells, min_size=1, max_size=4))
    row = st.lists(st.sampled_from(stock), max_size=4).map(tuple)
    return TableBlock(draw(st.lists(row, max_size=4).map(tuple)), draw(values(Place)), draw(st.text(max_size=5)))


blocks = st.lists(st.one_of(values(TextBlock), tables()), max_size=4).map(tuple)
documents = st.builds(Document, st.text(max_size=5), blocks, st.integers(), st.integers(), st.none() | st.dates())
reports = st.builds(
    Report,
    st.lists(documents, max_size=2).map(tuple),
    st.lists(values(Claim), max_size=3).map(tuple),
    st.lists(values(Finding), max_size=2).map(tuple),
)


def sameness(report: Report) -> list[list[list[int]]]:
    """Which cells of each table are one and the same."""
    found = []
    for document in report.documents:
        for block in document.tables():
            first: dict[int, int] = {}
            found.append([[first.setdefault(id(cell), len(first)) for cell in row] for row in block.rows])
    return found


def comes_back(report: Report) -> None:
    text = write_report(report)
    again = read_report(text)
    assert again == report
    assert repr(again) == repr(report)  # which tells 20.0 from 20
    assert sameness(again) == sameness(report)
    assert write_report(again) == text


@given(reports)
@settings(max_examples=60, suppress_health_check=list(HealthCheck))
def test_a_report_comes_back(report):
    comes_back(report)


@given(st.lists(values(Evidence), max_size=3))
@settings(max_examples=30, suppress_health_check=list(HealthCheck))
def test_so_does_every_kind_of_evidence(evidence):
    claim = check_blocks([read_bytes("sag.txt", CASE.encode())]).claims[0]
    comes_back(Report((), (Claim(claim.id, claim.span, claim.quote, claim.kind, evidence=tuple(evidence)),), ()))


@given(values(Register))
@settings(max_examples=30, suppress_health_check=list(HealthCheck))
def test_so_does_a_register_that_is_handed_over(register):
    written = json.loads(json.dumps(codec_of(Register).encode(register)))
    again = codec_of(Register).decode(written)
    assert again == register
    assert codec_of(Register).encode(again) == written


def test_a_real_report_comes_back():
    report = check_blocks([read_bytes("sag.txt", CASE.encode())])
    assert report.claims
    comes_back(report)


WHOLE = json.loads(write_report(check_blocks([read_bytes("sag.txt", CASE.encode())])))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        json.dumps(WHOLE | {"format": 0}),
        json.dumps(WHOLE | {"tables": []}),
        json.dumps(WHOLE | {"tables": [WHOLE["tables"][0] * 2]}),
        json.dumps(WHOLE | {"tables": [[{"cells": [], "rows": [[1]]}]]}),
        json.dumps(WHOLE | {"report": {"claims": [{"kind": "guess"}]}}),
        json.dumps(WHOLE | {"report": {"documents": 3}}),
        "[" * 100_000,
    ],
)
def test_any_other_text_is_refused(text):
    with pytest.raises(PejlError, match=r"report\.unreadable"):
        read_report(text)
