# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The versions of figures that claims were held against are kept, so that a correction finds the papers."""

import pytest

from pejl.apps.checks.actions import Lesson, teach
from pejl.apps.checks.models import QuotedVersion
from pejl.apps.checks.queries import papers_quoting_corrected, report_of
from pejl.apps.measurements.actions import correct_measurement, withdraw_measurement
from pejl.apps.measurements.rows import MeasurementRow
from pejl.core.checking.report import Verdict
from tests.factories import make_indicator, record_figures
from tests.papers import checked, quoting, recorded_places
from tests.people import BOB

pytestmark = pytest.mark.django_db


@pytest.fixture
def version() -> int:
    return recorded_places()


def checks_quoting(version: int) -> list[int]:
    return list(QuotedVersion.objects.filter(version=version).values_list("document__check_asked", flat=True))


def test_the_papers_that_quote_a_corrected_version_are_found(version, django_assert_num_queries):
    number = quoting(str(version))
    correct_measurement(version, MeasurementRow("places", "2022", "212"), acting_user=BOB, reason="counted again")
    with django_assert_num_queries(2):
        (paper,) = papers_quoting_corrected()
    assert (paper.check, paper.document, paper.claim, paper.quote) == (number, "sag.txt", "c1", "210")
    assert (paper.indicator, paper.period, str(paper.value)) == ("places", "2022", "210")


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
    correct_measurement(version, MeasurementRow("places", "2022", "212"), acting_user=BOB, reason="counted again")
    assert papers_quoting_corrected() == ()


def test_a_version_that_is_none_is_passed_over(version):
    quoting("", "1000000", "release-7")
    assert not QuotedVersion.objects.exists()


# --- from the paper to the correction, without anything put in between -----------------------------------------------

PAPER = "Antallet af pladser på herberger var 210 i 2022.\n"


@pytest.fixture
def places() -> int:
    """The version that the register holds of 2022, of an indicator that the paper names."""
    make_indicator("places", title={"da": "Pladser på herberger"}, unit="places")
    return record_figures("places", {"2022": "210"}).versions[0]


def test_a_paper_that_quotes_the_register_is_found_when_the_figure_is_corrected(places):
    number = checked(PAPER, against="register")
    (claim,) = report_of(number).claims
    assert (claim.verdict, [one.version for one in claim.evidence]) == (Verdict.HOLDS, [str(places)])
    assert checks_quoting(places) == [number]
    correct_measurement(places, MeasurementRow("places", "2022", "212"), acting_user=BOB, reason="counted again")
    assert [(one.document, str(one.now)) for one in papers_quoting_corrected()] == [("sag.txt", "212")]
    (again,) = report_of(checked(PAPER, against="register")).claims
    assert again.verdict is Verdict.OUTDATED


def test_a_paper_that_is_not_held_against_the_register_quotes_nothing(places):
    number = checked(PAPER, against="none")
    assert report_of(number).claims[0].verdict is Verdict.NOT_CHECKABLE
    assert checks_quoting(places) == []


def test_what_was_taught_is_used_in_the_next_check(places):
    paper = "Antallet af senge til natten var 210 i 2022.\n"
    assert report_of(checked(paper, against="register")).claims[0].verdict is Verdict.NOT_CHECKABLE
    teach([Lesson("senge til natten", "places")], acting_user=BOB)
    assert report_of(checked(paper, against="register")).claims[0].verdict is Verdict.HOLDS
