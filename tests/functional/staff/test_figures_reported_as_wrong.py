# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A reader reports a figure of a paper that the committee has; whoever answers for it is told."""

import pytest
from django.test import Client

from pejl.apps.audit.models import AuditEntry
from pejl.apps.indicators.actions import save_indicators
from pejl.apps.organisation.actions import save_organisations
from pejl.apps.papers.doubting import answer_doubt
from pejl.apps.papers.queries import doubts, quotes_of
from pejl.apps.people.actions import create_user
from pejl.apps.people.rights import GrantFacts
from pejl.apps.people.roles import Role
from pejl.core.errors import PejlError
from tests.factories import by_alice, record_figures
from tests.functional.staff.test_papers_on_the_page import PAPER, page, step, visitor, visitors, written
from tests.people import PASSWORD

__all__ = ["visitors", "written"]  # the fixtures
pytestmark = pytest.mark.django_db
REPORT, WAITING, HOME = f"{PAPER}tvivl/", "/arbejde/tvivl/", "/arbejde/"
WRONG = {"stated": "1.400", "reason": "Rapporten siger 1.400."}


def of_unit(name: str, unit: str, role: Role = Role.UNIT_REPORTER) -> Client:
    client = Client()
    grants = (GrantFacts(role, organisation=unit),)
    client.force_login(create_user(name, PASSWORD, grants=grants, acting_user="test"))
    return client


@pytest.fixture
def given(written):
    """A paper that the committee has, about a figure of a unit's indicator; the readers, and two units' reporters."""
    by = by_alice(at="2020-01-02", reason="owner")
    bodies = [{"organisation": code, "title": {"da": code}, "kind": "centre"} for code in ("CFU", "BCV")]
    save_organisations(bodies, by=by)
    entry = {"indicator": "homeless", "title": {"da": "Hjemløse"}, "unit": "persons", "figure_kind": "count"}
    save_indicators([{**entry, "frequency": "yearly", "owner": "CFU"}], by=by)
    for who, what in (("writer", "submit"), ("leader", "sign"), ("leader", "release")):
        assert step(written[who], what).status_code == 302
    return {**written, "owner": of_unit("owner", "CFU"), "other": of_unit("other", "BCV")}


def report(client: Client, **more: str):
    return client.post(REPORT, {"quote": quotes_of("status")[0].id, **WRONG, **more})


def test_a_reader_reports_a_figure_and_the_paper_stays_as_it_was(given):
    assert "Meld et tal som forkert" in page(given["reader"].get(PAPER))
    assert report(given["reader"]).status_code == 302
    (one,) = doubts("status")
    assert (one.doubt.binding, one.doubt.shown, one.doubt.stated) == ("homeless[2024]", "1.387", "1.400")
    assert (one.by, one.indicator, one.is_open) == ("reader", "homeless", True)
    shown = page(given["reader"].get(PAPER))
    assert "Rapporten siger 1.400." in shown
    entry = AuditEntry.objects.filter(action="paper.doubt").get()
    assert (entry.actor, entry.object_key, entry.reason) == ("reader", "status", WRONG["reason"])


def test_whoever_answers_for_the_figure_is_told_and_nobody_else(given):
    report(given["reader"])
    assert "1 tal venter på dig" in page(given["owner"].get(HOME))
    assert "Hjemløse: 1.387 → 1.400" in page(given["owner"].get(WAITING))
    assert "venter på dig" not in page(given["other"].get(HOME))
    assert "Hjemløse: 1.387" not in page(given["other"].get(WAITING))
    assert given["reader"].get(WAITING).status_code == 403
    chief = visitor("chief", "central_editor")
    assert "1 tal venter på dig" in page(chief.get(HOME))


def test_a_unit_reporter_is_not_led_to_a_draft_that_is_not_theirs(given):
    report(given["reader"])
    assert f'href="{PAPER}"' not in page(given["owner"].get(WAITING))
    assert f'href="{PAPER}"' in page(visitor("chief", "central_editor").get(WAITING))


def test_the_owner_says_why_it_stands_and_the_reader_sees_it(given):
    report(given["reader"])
    number = doubts()[0].id
    answer = {"number": number, "text": "Rapporten er fra før rettelsen."}
    assert given["other"].post(WAITING, answer).status_code == 400
    assert given["owner"].post(WAITING, {**answer, "text": " "}).status_code == 400
    assert given["owner"].post(WAITING, answer).status_code == 302
    assert "owner: Rapporten er fra før rettelsen." in page(given["reader"].get(PAPER))
    assert "venter på dig" not in page(given["owner"].get(HOME))
    assert given["owner"].post(WAITING, answer).status_code == 400, "it has its answer"
    with pytest.raises(PejlError, match=r"paper\.no_doubt"):
        answer_doubt(number, "Igen.", acting_user="owner")
    with pytest.raises(PejlError, match=r"paper\.no_doubt"):
        answer_doubt(0, "Ingen.", acting_user="owner")


def test_a_figure_that_is_corrected_waits_no_longer(given):
    report(given["reader"])
    record_figures("homeless", {"2024": "1400"}, at="2022-01-01", reason="talt igen")
    assert "venter på dig" not in page(given["owner"].get(HOME))
    assert "Tallet er rettet siden." in page(given["reader"].get(PAPER))


def test_only_a_figure_that_the_paper_quotes_is_reported_and_with_a_reason(given):
    assert report(given["reader"], quote="0").status_code == 400
    assert report(given["reader"], quote="x").status_code == 400
    assert report(given["reader"], reason="").status_code == 400
    assert doubts() == ()
    assert given["owner"].post(REPORT, WRONG).status_code == 403


def test_a_draft_offers_no_figure_to_report(written):
    assert "Meld et tal som forkert" not in page(written["reader"].get(PAPER))
    assert quotes_of("status") == ()
