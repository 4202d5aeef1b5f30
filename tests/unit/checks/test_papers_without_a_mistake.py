# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The checker is silent where nothing is wrong: invented papers of many fields in which every figure holds."""

from pathlib import Path

import pytest

from pejl.core.checking.check import check_blocks
from pejl.documents.readers import read_document

PAPERS = sorted((Path(__file__).parents[2] / "data" / "papers_without_a_mistake").glob("*.txt"))
FEWEST = 25  # claims of each: a paper that is not read is silent too


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.stem)
def test_a_paper_without_a_mistake_is_not_objected_to(paper: Path) -> None:
    report = check_blocks([read_document(paper)])
    assert [claim.quote for claim in report.claims if str(claim.verdict) in ("contradicted", "damaged")] == []
    assert [finding.code for finding in report.findings if str(finding.level) == "error"] == []
    assert len(report.claims) >= FEWEST


def test_the_papers_are_there() -> None:
    assert len(PAPERS) == 14
