# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What happens to figures that are handed in."""

from decimal import Decimal

import pytest

from pejl.apps.audit.models import AuditEntry
from pejl.apps.measurements.actions import correct_measurement, record_measurements, withdraw_measurement
from pejl.apps.measurements.models import Measurement
from pejl.apps.measurements.queries import history, series
from pejl.apps.measurements.rows import MeasurementRow
from pejl.core.errors import PejlError
from pejl.core.issues import Issue
from pejl.core.observations import Disputed, Missing, ObservationStatus, Present, Suppressed
from pejl.core.periods import Period
from tests.factories import make_indicator, make_source, moment, record_figures
from tests.people import ALICE, BOB

pytestmark = pytest.mark.django_db


def issues_of(*rows: MeasurementRow, reason: str = "") -> tuple[Issue, ...]:
    with pytest.raises(PejlError) as refused:
        record_measurements(rows, acting_user=ALICE, reason=reason)
    assert refused.value.code == "measurements.refused"
    return refused.value.params["issues"]


def value(period: str, indicator: str = "homeless", **asked):
    return series(indicator, **asked).at(Period.parse(period)).value


def test_a_figure_keeps_the_precision_it_was_stated_with():
    make_indicator()
    record_figures("homeless", {"2013": "20.0"})
    assert str(value("2013").value) == "20.0"


def test_a_correction_needs_a_reason():
    make_indicator()
    record_figures("homeless", {"2013": "112"})
    (issue,) = issues_of(MeasurementRow("homeless", "2013", "120"))
    assert issue.code == "version.reason_missing"
    assert value("2013").value == 112


def test_a_correction_closes_the_old_figure_and_keeps_it():
    make_indicator()
    record_figures("homeless", {"2013": "112"}, at="2024-01-01")
    record_figures("homeless", {"2013": "120"}, at="2024-06-01", reason="late registrations")
    assert value("2013", known_at=moment("2024-05-31")).value == 112
    assert value("2013", known_at=moment("2024-06-01")).value == 120
    assert [(one.value, one.reason) for one in history("homeless")] == [(112, ""), (120, "late registrations")]


def test_a_figure_that_says_nothing_new_leaves_no_trace():
    make_indicator()
    record_figures("homeless", {"2013": "112"})
    entries = AuditEntry.objects.count()
    again = record_figures("homeless", {"2013": "112"}, at="2021-01-01")
    assert (again.versions, again.unchanged) == ((), 1)
    assert AuditEntry.objects.count() == entries


def test_twenty_and_twenty_point_nought_are_different_statements():
    make_indicator()
    record_figures("homeless", {"2013": "20"})
    record_figures("homeless", {"2013": "20.0"}, at="2021-01-01", reason="the source prints one decimal")
    assert len(history("homeless")) == 2


def test_nothing_is_recorded_before_what_it_changes():
    make_indicator()
    record_figures("homeless", {"2013": "112"}, at="2024-01-01")
    with pytest.raises(PejlError) as refused:
        record_figures("homeless", {"2013": "120"}, at="2023-01-01", reason="late registrations")
    assert refused.value.params["issues"][0].code == "version.out_of_order"


def test_nothing_is_recorded_in_the_future():
    make_indicator()
    with pytest.raises(PejlError, match=r"version\.in_the_future"):
        record_figures("homeless", {"2013": "112"}, at="2999-01-01")


def test_a_withdrawn_figure_stays_known_for_the_time_before():
    make_indicator()
    (version,) = record_figures("homeless", {"2013": "112"}, at="2024-01-01").versions
    withdraw_measurement(version, acting_user=BOB, reason="belongs to another group", recorded_at=moment("2024-02-01"))
    assert value("2013", known_at=moment("2024-01-31")).value == 112
    assert series("homeless", known_at=moment("2024-02-01")).observations == ()


def test_a_correction_of_one_version_must_be_about_the_same_figure():
    make_indicator()
    (version,) = record_figures("homeless", {"2013": "112"}).versions
    with pytest.raises(PejlError, match=r"measurement\.another_figure"):
        correct_measurement(
            version, MeasurementRow("homeless", "2014", "120"), acting_user=ALICE, reason="typing error"
        )
    assert series("homeless").at(Period.parse("2014")) is None


def test_a_version_that_was_replaced_cannot_be_corrected():
    make_indicator()
    (version,) = record_figures("homeless", {"2013": "112"}).versions
    correct_measurement(version, MeasurementRow("homeless", "2013", "120"), acting_user=ALICE, reason="typing error")
    with pytest.raises(PejlError, match=r"measurement\.not_open"):
        correct_measurement(version, MeasurementRow("homeless", "2013", "121"), acting_user=ALICE, reason="again")


def test_all_rows_are_recorded_or_none():
    make_indicator()
    issues = issues_of(MeasurementRow("homeless", "2013", "112"), MeasurementRow("homeless", "20134", "113"))
    assert [issue.code for issue in issues] == ["period.unreadable"]
    assert not Measurement.objects.exists()


def test_every_mistake_of_every_row_is_listed():
    make_indicator(breakdowns=[{"code": "age", "members": [{"code": "under-25"}]}])
    issues = issues_of(
        MeasurementRow("homeles", "2013", "1"),
        MeasurementRow("homeless", "2013", "1,5"),
        MeasurementRow("homeless", "2014", "1", breakdown="age=over-25", status="Z", source="nowhere"),
        MeasurementRow("homeless", "2015"),
    )
    assert [(issue.code, issue.place.field) for issue in issues] == [
        ("indicator.unknown", "indicator"),
        ("figure.unreadable", "value"),
        ("field.unknown_choice", "status"),
        ("breakdown.unknown", "breakdown"),
        ("reference.unknown", "source"),
        ("value.missing_without_reason", "value"),
    ]


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"value": "5", "status": "L"}, "value.beside_missing_status"),
        ({"value": "5", "missing_reason": "lost"}, "value.beside_missing_reason"),
        ({"value": "5", "from_period": "2012"}, "change.period_of_level"),
        ({"value": "5", "kind": "change"}, "change.period_missing"),
        ({"value": "5", "kind": "direction", "from_period": "2012"}, "change.not_a_direction"),
        ({"value": "5", "numerator": "1", "denominator": "0"}, "fraction.zero_denominator"),
        ({"value": "5", "group": "six-cities"}, "reference.unknown"),
        ({"value": "5", "organisation": "centre"}, "reference.unknown"),
        ({"value": "NaN"}, "figure.unreadable"),
        ({"value": "1" * 41}, "figure.unreadable"),
    ],
)
def test_a_row_that_contradicts_itself_is_refused(fields, code):
    make_indicator()
    assert [issue.code for issue in issues_of(MeasurementRow("homeless", "2013", **fields))] == [code]


def test_the_same_figure_twice_in_one_delivery_is_refused():
    make_indicator()
    row = MeasurementRow("homeless", "2013", "5")
    assert [issue.code for issue in issues_of(row, row)] == ["version.twice"]


@pytest.mark.parametrize(("value", "warned"), [("14.6", False), ("15", False), ("14.5", True), ("16", True)])
def test_a_percentage_that_its_numerator_does_not_give_is_warned_about(value, warned):
    make_indicator("share", unit="percent", figure_kind="share")
    recorded = record_figures("share", {"2013": value}, numerator="116", denominator="795")
    assert [issue.code for issue in recorded.issues] == (["fraction.differs"] if warned else [])


@pytest.mark.parametrize(
    ("reason", "status"), [("not_collected", "L"), ("cannot_exist", "M"), ("not_yet", "O"), ("lost", "O")]
)
def test_a_missing_figure_says_why_and_is_never_nought(reason, status):
    make_indicator()
    record_figures("homeless", {"2013": ""}, missing_reason=reason, expected="2026-12-01")
    observation = series("homeless").at(Period.parse("2013"))
    assert isinstance(observation.value, Missing)
    assert (observation.value.reason, observation.value.expected.year) == (reason, 2026)
    assert observation.status is ObservationStatus(status)


@pytest.mark.parametrize("hidden", [{"status": "Q"}, {"confidentiality": "A", "value": "3"}])
def test_a_hidden_figure_shows_neither_value_nor_how_it_was_hidden(hidden):
    make_indicator()
    record_measurements([MeasurementRow("homeless", "2013", **hidden)], acting_user=ALICE)
    observation = series("homeless").at(Period.parse("2013"))
    assert observation.value == Suppressed()
    assert observation.status is ObservationStatus.SUPPRESSED
    (shown,) = history("homeless")
    assert (shown.value, shown.status, shown.hidden) == (None, "Q", True)


def test_two_papers_that_disagree_both_stand():
    make_indicator()
    for variant, figure in (("sag", "14.4"), ("bilag", "14.6")):
        record_figures("homeless", {"2013": figure}, variant=variant)
    disputed = value("2013")
    assert isinstance(disputed, Disputed)
    assert {one.variant: one.value for one in disputed.candidates} == {
        "sag": Decimal("14.4"),
        "bilag": Decimal("14.6"),
    }


def test_changes_whose_levels_are_lost_are_kept_as_changes():
    make_indicator()
    record_figures("homeless", {"2014": "-3.8"}, kind="relative_change", from_period="2013")
    record_figures("homeless", {"2015": "-1"}, kind="direction", from_period="2013")
    relative, direction = series("homeless").changes
    assert (relative.value, relative.relative, relative.sign) == (Decimal("-3.8"), True, -1)
    assert (direction.value, direction.sign) == (None, -1)


def test_the_parts_of_a_breakdown_have_one_order():
    dimensions = [{"code": code, "members": [{"code": "x"}]} for code in ("age", "sex")]
    make_indicator(breakdowns=dimensions)
    record_figures("homeless", {"2013": "5"}, breakdown="sex=x;age=x")
    assert isinstance(value("2013", breakdown="age=x;sex=x"), Present)


def test_a_figure_knows_its_source_place_and_footnote():
    make_indicator()
    make_source("report")
    record_figures("homeless", {"2013": "5"}, source="report", place="s. 3", footnote="justeret")
    (figure,) = history("homeless")
    assert (figure.source, figure.place, figure.footnote) == ("report", "s. 3", "justeret")


def test_a_delivery_leaves_one_audit_entry_that_names_what_it_changed():
    make_indicator()
    record_figures("homeless", {"2013": "5"})
    record_figures("homeless", {"2013": "6", "2014": "7"}, at="2021-01-01", reason="recount")
    entry = AuditEntry.objects.order_by("id").last()
    assert (entry.action, entry.actor, entry.reason) == ("measurement.record", ALICE, "recount")
    assert [one["value"] for one in entry.before] == ["5"]
    assert [one["value"] for one in entry.after] == ["6", "7"]
