# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The protection reports: on a page, as JSON, text and a file, in two languages, and never a hidden figure in them."""

import json
import re

import pytest
from django.test import Client
from django.utils.translation import override

from pejl.apps.disclosure.actions import Outgoing, let_out
from pejl.apps.disclosure.queries import record
from pejl.core.disclosure import Dimension, Estimable, Rule, Table, Zeros, named_by, renamed, table_of
from pejl.interfaces.exchange.protection_document import FORMS, protection_html, protection_text
from tests.functional.staff.visiting import of, text
from tests.people import ALICE, make_people

pytestmark = pytest.mark.django_db
SECRET = 1933
RULE = Rule(Zeros.PUBLIC, groups=False, singles=False, citation="SDC Handbook")


def out(rule: Rule = RULE, *, east: int = 2, west: int = SECRET) -> int:
    areas = Dimension("area", ("east", "west", "south"), {"all": ("east", "west", "south")})
    table = named_by(table_of({("east",): east, ("west",): west, ("south",): 4000}, [areas]), ["area"])
    return let_out(Outgoing("children", "placed", renamed(table, "2025"), rule, "status"), acting_user=ALICE).id


@pytest.fixture
def officer() -> Client:
    return of(make_people().alice)


def test_the_list_leads_to_each_report(officer: Client) -> None:
    assert "Ingen tabel har forladt et register endnu" in text(officer.get("/arbejde/diskretionering/"))
    number = out()
    page = text(officer.get("/arbejde/diskretionering/"))
    assert "placed (1)" in page
    assert "2 af 4" in page
    assert f"/arbejde/diskretionering/{number}/" in page


def test_a_report_says_what_was_hidden_why_and_what_an_intruder_is_left_with(officer: Client) -> None:
    page = text(officer.get(f"/arbejde/diskretionering/{out()}/"))
    for words in (
        "Diskretioneringsrapport: placed",
        "2 af 4 tal er skjult.",
        "Årsager: under grænsen; for at andre tal ikke kan regnes ud.",
        "Mindst 2 må skjules i tabellen for sig, uanset hvad der vælges.",
        "Reglen: tal under 5 er skjult.",
        "Reglen er fra: SDC Handbook.",
        "2025, area east",
        "fra 1 til 1.934",
    ):
        assert words in page


def test_it_is_told_in_english_too(officer: Client) -> None:
    page = text(officer.get(f"/en/arbejde/diskretionering/{out()}/"))
    assert "2 of 4 figures are hidden." in page
    assert "from 1 to 1,934" in page


@pytest.mark.parametrize("form", FORMS)
def test_no_form_holds_a_hidden_figure(form: str) -> None:
    for language in ("da", "en"):
        with override(language):
            assert not re.search(r"1[.,\s]?933", FORMS[form](record(out())))


def test_the_document_for_programs_has_the_intervals(officer: Client) -> None:
    document = json.loads(officer.get(f"/arbejde/diskretionering/{out()}/report.json").content)
    assert document["cells"] == [
        {"cell": ["2025", "area=east"], "low": 1, "high": 1934, "reasons": ["small"]},
        {"cell": ["2025", "area=west"], "low": 1, "high": 1934, "reasons": ["secondary"]},
    ]
    assert (document["figures"], document["hidden"], document["fewest_hidden"]) == (4, 2, 2)


def test_reasons_that_would_tell_a_figure_are_not_told() -> None:
    """Of two below 5 that make 8, both are 4."""
    with override("da"):
        said = protection_text(record(out(east=4, west=4)))
    assert "ikke oplyst: det ville røbe tallet" in said
    assert "fra 1 til 7" in said


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ({"zeros": Zeros.PROTECTED}, "Nuller er også skjult."),
        ({"base": 5}, "Det, der vises, er afrundet til et multiplum af 5."),
        ({"dominance": Estimable(percent=10)}, "Summer bedømmes efter en dominansregel; dens parametre er hemmelige."),
        ({"singles": True}, "Ingen, der er alene i et tal, kan regne et andet ud."),
    ],
)
def test_the_rule_is_told_in_words(rule: dict, words: str) -> None:
    with override("da"):
        assert words in protection_text(record(out(Rule(**{"zeros": Zeros.PUBLIC, "citation": "her", **rule}))))


def test_where_nothing_was_hidden_it_says_so() -> None:
    with override("da"):
        said = protection_html(record(out(east=800)))
    assert "Ingen af 4 tal behøvede at blive skjult." in said
    assert "<table" not in said


def test_what_has_no_upper_end_says_so() -> None:
    table = Table({("2025", "a"): 2, ("2025", "b"): 9})
    done = let_out(Outgoing("children", "placed", table, RULE), acting_user=ALICE)
    with override("da"):
        assert "2025, a: 1 eller flere; under grænsen" in protection_text(record(done.id))


def test_only_who_may_read_the_log_reads_them() -> None:
    number = out()
    charlie = of(make_people().charlie)
    for address in ("", f"{number}/", f"{number}/report.json"):
        assert charlie.get(f"/arbejde/diskretionering/{address}").status_code == 403


def test_a_report_that_never_was_is_not_found(officer: Client) -> None:
    assert officer.get("/arbejde/diskretionering/99/").status_code == 404
