# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Versions that were recorded elsewhere come in with their own times, and change nothing that was known."""

import pytest

from pejl.apps.audit.models import AuditEntry
from pejl.apps.measurements import importing
from pejl.apps.measurements.actions import import_versions
from pejl.apps.measurements.importing import Imported
from pejl.apps.measurements.models import Measurement, SeriesKey
from pejl.apps.measurements.queries import history, series
from pejl.apps.measurements.rows import HistoricalRow, MeasurementRow
from pejl.core.issues import Place
from pejl.core.periods import Period
from tests.factories import make_indicator, moment, record_figures
from tests.people import ALICE

pytestmark = pytest.mark.django_db


def version(value: str, begins: str, ends: str = "", reason: str = "", period: str = "2013") -> HistoricalRow:
    row = MeasurementRow("homeless", period, value, at=Place("measurements.csv", line=2))
    return HistoricalRow(row, moment(begins), moment(ends) if ends else None, reason=reason)


def bring(*rows: HistoricalRow) -> Imported:
    return import_versions(rows, acting_user=ALICE)


def codes(imported: Imported) -> list[str]:
    return [issue.code for issue in imported.issues]


def known(day: str) -> str:
    observation = series("homeless", known_at=moment(day)).at(Period.parse("2013"))
    return str(observation.value.value) if observation else ""


@pytest.fixture(autouse=True)
def indicator() -> None:
    make_indicator()


def test_a_history_comes_in_as_it_was():
    bring(version("112", "2014-06-01"), version("120", "2015-06-01", reason="late registrations"))
    assert [known(day) for day in ("2014-05-31", "2014-06-01", "2015-05-31", "2015-06-01")] == ["", "112", "112", "120"]


def test_the_order_of_the_rows_does_not_matter():
    bring(version("120", "2015-06-01", reason="late registrations"), version("112", "2014-06-01"))
    assert [one.value for one in history("homeless")] == [112, 120]


def test_the_same_history_twice_changes_nothing():
    rows = version("112", "2014-06-01"), version("120", "2015-06-01", reason="late registrations")
    bring(*rows)
    again = bring(*rows)
    assert (again.added, again.closed, again.unchanged, again.issues) == (0, 0, 2, ())
    assert AuditEntry.objects.filter(action="measurement.import").count() == 1


def test_a_figure_may_have_been_withdrawn():
    bring(version("112", "2014-06-01", "2014-07-01"))
    assert [known("2014-06-30"), known("2014-07-01")] == ["112", ""]


def test_a_later_version_closes_the_one_that_is_there():
    record_figures("homeless", {"2013": "112"}, at="2020-01-01")
    imported = bring(version("120", "2021-01-01", reason="late registrations"))
    assert (imported.added, imported.closed) == (1, 1)
    assert [known("2020-12-31"), known("2021-01-01")] == ["112", "120"]


def test_a_later_withdrawal_closes_the_one_that_is_there():
    bring(version("112", "2014-06-01"))
    imported = bring(version("112", "2014-06-01", "2016-01-01"))
    assert (imported.added, imported.closed, known("2016-01-01")) == (0, 1, "")


@pytest.mark.parametrize(
    ("row", "code"),
    [
        (version("120", "2019-01-01", reason="older paper"), "version.out_of_order"),
        (version("120", "2020-01-01", reason="same day"), "version.twice"),
        (version("120", "2021-01-01"), "version.reason_missing"),
        (version("120", "2999-01-01", reason="prophecy"), "version.in_the_future"),
        (version("120", "2021-01-01", "2020-06-01", reason="backwards"), "version.ends_before"),
        (version("12o", "2021-01-01", reason="misread"), "figure.unreadable"),
    ],
)
def test_a_version_that_would_change_what_was_known_is_refused_with_its_line(row, code):
    record_figures("homeless", {"2013": "112"}, at="2020-01-01")
    imported = bring(row)
    assert imported.refused
    assert codes(imported) == [code]
    assert imported.issues[0].place.line == 2
    assert len(history("homeless")) == 1


def test_one_wrong_row_keeps_everything_out():
    assert bring(version("112", "2014-06-01"), version("1", "2014-06-01", period="20133")).refused
    assert (Measurement.objects.count(), SeriesKey.objects.count()) == (0, 0)


def test_a_conflict_keeps_everything_out():
    record_figures("homeless", {"2013": "112"}, at="2020-01-01")
    assert bring(version("1", "2014-06-01", period="2012"), version("120", "2019-01-01", reason="older")).refused
    assert Measurement.objects.count() == 1


def test_who_recorded_it_elsewhere_is_kept():
    row = HistoricalRow(MeasurementRow("homeless", "2013", "112"), moment("2014-06-01"), recorded_by="the source")
    bring(row)
    assert history("homeless")[0].recorded_by == "the source"
    assert AuditEntry.objects.get(action="measurement.import").actor == ALICE


def many(*, wrong: int | None = None) -> list[HistoricalRow]:
    """Two versions of each of ten figures of three indicators, all first versions first."""
    make_indicator("evictions")
    make_indicator("courses")
    rows = []
    for begins, reason in (("2015-01-01", ""), ("2016-01-01", "recount")):
        for number in range(30):
            value = "many" if len(rows) == wrong else f"{number}{begins[3]}"
            code = ("homeless", "evictions", "courses")[number % 3]
            row = MeasurementRow(code, str(2000 + number // 3), value, at=Place("measurements.csv", line=len(rows)))
            rows.append(HistoricalRow(row, moment(begins), reason=reason))
    return rows


def test_a_delivery_too_large_to_take_at_once_comes_in_just_the_same(monkeypatch):
    monkeypatch.setattr(importing, "ROWS_AT_A_TIME", 7)
    rows = many()
    imported = bring(*rows)
    assert (imported.added, imported.issues) == (60, ())
    assert Measurement.objects.open().count() == 30
    (entry,) = AuditEntry.objects.filter(action="measurement.import")
    assert sorted(entry.after["versions"]) == sorted(Measurement.objects.values_list("pk", flat=True))
    assert bring(*rows) == Imported(unchanged=60)


@pytest.mark.parametrize("wrong", [0, 59])
def test_one_wrong_row_of_a_large_delivery_keeps_everything_out(monkeypatch, wrong):
    monkeypatch.setattr(importing, "ROWS_AT_A_TIME", 7)
    imported = bring(*many(wrong=wrong))
    assert [(issue.code, issue.place.line) for issue in imported.issues] == [("figure.unreadable", wrong)]
    assert not Measurement.objects.exists()
    assert not SeriesKey.objects.exists()
    assert not AuditEntry.objects.filter(action="measurement.import").exists()
