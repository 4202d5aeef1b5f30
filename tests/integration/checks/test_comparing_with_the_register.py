# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What the checker is given of the register: names, breakdowns, every version, and nothing that is hidden."""

from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from pejl.apps.checks.actions import Lesson, teach
from pejl.apps.checks.comparing import register_for_checking
from pejl.apps.indicators.actions import save_comparison_groups
from pejl.apps.measurements.actions import correct_measurement, record_measurements
from pejl.apps.measurements.rows import MeasurementRow
from pejl.core.checking.register import RegisterSeries
from pejl.core.periods import Period
from tests.factories import by_alice, make_goal, make_indicator, make_measure, make_scheme, moment, record_figures
from tests.people import ALICE, BOB

pytestmark = pytest.mark.django_db

SEX = [{"code": "sex", "title": {"da": "Køn"}, "members": [{"code": "women", "title": {"da": "Kvinder"}}]}]


def only(indicator: str = "homeless") -> RegisterSeries:
    (found,) = [one for one in register_for_checking().series if one.indicator == indicator]
    return found


def test_an_indicator_is_called_by_its_titles_and_by_what_goals_call_it():
    make_indicator(title={"da": "Hjemløse i byen", "en": "Homeless people"})
    make_measure("beacons", make_goal(make_scheme(), "1"), "homeless", title={"da": "Borgere uden bolig"})
    record_figures("homeless", {"2013": "1581"})
    names = only().names.names
    assert frozenset({"hjemlos", "byen"}) in names
    assert any({"bol"} <= name for name in names)
    assert (only().title, only().unit) == ("Hjemløse i byen", "persons")


def test_a_breakdown_and_a_comparison_group_must_be_named():
    save_comparison_groups([{"code": "country", "title": {"da": "Hele landet"}}], by=by_alice())
    make_indicator(title={"da": "Hjemløse"}, breakdowns=SEX)
    record_figures("homeless", {"2013": "400"}, breakdown="sex=women")
    record_figures("homeless", {"2013": "5000"}, group="country")
    found = {one.key: one for one in register_for_checking().series}
    women, country = found["homeless", "sex=women", ""], found["homeless", "", "country"]
    assert (women.title, women.names.part) == ("Hjemløse, Kvinder", frozenset({"kvind"}))
    assert (country.title, country.names.whose) == ("Hjemløse, Hele landet", frozenset({"country"}))


def test_a_corrected_figure_comes_with_what_it_was_when_and_why():
    make_indicator()
    version = record_figures("homeless", {"2013": "1581"}).versions[0]
    correct_measurement(
        version, MeasurementRow("homeless", "2013", "1518"), acting_user=BOB, reason="a slip of the pen"
    )
    found, year = only(), Period.parse("2013")
    assert [figure.value for figure in found.standing[year]] == [Decimal(1518)]
    (was,) = found.earlier[year]
    assert (was.value, was.version, was.reason) == (Decimal(1581), str(version), "a slip of the pen")
    assert was.corrected is not None


def test_papers_that_disagree_both_stand():
    make_indicator()
    for variant, value in (("case", "1378"), ("appendix", "1387")):
        record_figures("homeless", {"2024": value}, variant=variant)
    figures = only().standing[Period.parse("2024")]
    assert {(figure.variant, figure.value) for figure in figures} == {
        ("case", Decimal(1378)),
        ("appendix", Decimal(1387)),
    }


def test_only_what_was_known_then_is_compared_with():
    make_indicator()
    record_figures("homeless", {"2013": "1581"}, at="2020-01-01")
    record_figures("homeless", {"2013": "1518"}, at="2024-01-01", reason="a slip")
    (then,) = register_for_checking(moment("2022-01-01")).series
    assert [figure.value for figure in then.standing[Period.parse("2013")]] == [Decimal(1581)]
    assert then.earlier == {}


def test_what_is_hidden_missing_or_a_change_is_left_out():
    make_indicator()
    record_measurements([MeasurementRow("homeless", "2013", "3", confidentiality="A")], acting_user=ALICE)
    record_figures("homeless", {"2014": ""}, missing_reason="lost")
    record_figures("homeless", {"2015": "-12"}, kind="change", from_period="2013")
    assert register_for_checking().series == ()


def test_taught_phrases_come_along():
    make_indicator()
    teach([Lesson("uden tag over hovedet", "homeless")], acting_user=ALICE)
    (phrase,) = register_for_checking().phrases
    assert (phrase.phrase, phrase.indicator) == ("uden tag over hovedet", "homeless")


def test_the_queries_are_as_many_however_much_there_is():
    make_indicator("a")
    record_figures("a", {"2013": "1"})
    with CaptureQueriesContext(
        connection,
    ) as few:
        register_for_checking()
    for code in ("b", "c", "d"):
        make_indicator(code)
        record_figures(code, {"2013": "1", "2014": "2"})
    with CaptureQueriesContext(connection) as many:
        register_for_checking()
    assert len(many) == len(few) <= 7
