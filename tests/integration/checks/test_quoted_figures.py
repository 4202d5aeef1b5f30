# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The versions of figures that claims were held against are kept, so that a correction finds the papers."""

from dataclasses import replace

import pytest

from pejl.apps.checks import running
from pejl.apps.checks.models import QuotedVersion
from pejl.apps.checks.queries import papers_quoting, papers_quoting_corrected, report_of
from pejl.apps.checks.report_text import write_report
from pejl.apps.measurements.actions import correct_measurement, withdraw_measurement
from pejl.apps.measurements.rows import MeasurementRow
from pejl.core.checking.report import Evidence, Source, Verdict
from tests.factories import make_indicator, record_figures
from tests.papers import asked, checked
from tests.people import BOB

pytestmark = pytest.mark.django_db


@pytest.fixture
def version() -> int:
    make_indicator("places", unit="places")
    return record_figures("places", {"2022": "210", "2023": "215"}).versions[0]


def quoting(*versions: str, verdict: Verdict = Verdict.HOLDS) -> int:
    """A check whose first claim was held against these versions."""
    report = report_of(checked())
    evidence = tuple(Evidence(Source.REGISTER, "210", version=one) for one in versions)
    first = replace(report.claims[0], evidence=evidence, verdict=verdict)
    number = asked()
    assert running._take(number)
    running._finish(number, write_report(replace(report, claims=(first, *report.claims[1:]))))
    return number


def test_the_papers_that_quote_a_version_are_found(version, django_assert_num_queries):
    number = quoting(str(version))
    with django_assert_num_queries(1):
        (paper,) = papers_quoting(version)
    assert (paper.check, paper.document, paper.claim, paper.quote) == (number, "sag.txt", "c1", "210")
    assert (paper.indicator, paper.period, str(paper.value), paper.corrected_at) == ("places", "2022", "210", None)


def test_a_corrected_figure_leads_to_them_with_what_it_says_now_who_corrected_it_and_why(version):
    number = quoting(str(version))
    assert papers_quoting_corrected() == ()
    correct_measurement(
        version, MeasurementRow("places", "2022", "212"), acting_user=BOB, reason="two were counted late"
    )
    (paper,) = papers_quoting_corrected(number)
    assert (str(paper.value), str(paper.now), paper.corrected_by, paper.reason) == (
        "210",
        "212",
        BOB,
        "two were counted late",
    )
    assert paper.corrected_at
    assert papers_quoting_corrected(number + 1) == ()
    assert papers_quoting_corrected() == (paper,)


def test_so_does_one_that_was_withdrawn(version):
    quoting(str(version))
    withdraw_measurement(version, acting_user=BOB, reason="never counted")
    (paper,) = papers_quoting_corrected()
    assert (paper.now, paper.corrected_by) == (None, "")


def test_a_claim_that_the_register_refuted_did_not_quote_it(version):
    quoting(str(version), verdict=Verdict.CONTRADICTED)
    assert papers_quoting(version) == ()


def test_a_version_that_is_none_is_passed_over(version):
    quoting("", "1000000", "release-7")
    assert not QuotedVersion.objects.exists()
